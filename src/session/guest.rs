//! Plans of other files, open beside the document: to be held against it, and to be taken into it.
//!
//! Invariants: a guest is neither kept nor edited, and no undo knows of it; it is gone when it is sent
//! away or the page is left.

use std::sync::Arc;

use crate::file::Side;
use crate::model::{Document, ScenarioId};

use super::disk;
use super::effect::Effect;
use super::notice::Notice;
use super::state::Session;

/// Names a guest as long as it is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GuestId(pub u32);

/// A file that is open beside the document.
#[derive(Clone, Debug, PartialEq)]
pub struct Guest {
    /// Names it.
    pub id: GuestId,
    /// The file's name.
    pub name: String,
    /// What it holds.
    pub document: Arc<Document>,
}

/// A plan that can be held against others.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum PlanName {
    /// The base plan of the document.
    Base,
    /// A scenario of it.
    Scenario(ScenarioId),
    /// The base plan of a guest, or a scenario of it.
    Guest(GuestId, Option<ScenarioId>),
}

/// Something that happened to a guest, with *when* it happens.
#[derive(Clone, Debug, PartialEq)]
pub enum GuestEvent {
    /// A scenario file was chosen to stand beside the document.
    Arrived {
        /// The file's name.
        name: String,
        /// Its content.
        text: String,
    },
    /// The person sent it away.
    Left(GuestId),
    /// The person opened it in place of the document.
    Opened(GuestId),
    /// The person asked what it would bring into the document.
    MergeAsked(GuestId),
    /// The file that both come from was chosen.
    BaseArrived {
        /// The file's name.
        name: String,
        /// Its content.
        text: String,
    },
    /// The person chose whose value is kept where both changed the same.
    SidePicked {
        /// The place of the conflict.
        place: String,
        /// Whose: `A` is the document.
        side: Side,
    },
    /// The person took in what is shown.
    MergeConfirmed,
    /// The person left everything as it is.
    MergeCancelled,
}

impl Session {
    /// The files that are open beside the document, in the order in which they came.
    pub fn guests(&self) -> &[Guest] {
        &self.guests
    }

    /// The file with this name.
    pub fn guest(&self, id: GuestId) -> Option<&Guest> {
        self.guests.iter().find(|guest| guest.id == id)
    }

    /// Takes in what happened to a guest.
    pub(super) fn handle_guest(&mut self, event: GuestEvent) -> Vec<Effect> {
        match event {
            GuestEvent::Arrived { name, text } => self.welcome(name, &text),
            GuestEvent::Left(id) => self.send_away(id),
            GuestEvent::Opened(id) => self.open_guest(id),
            GuestEvent::MergeAsked(id) => self.begin_merge(id),
            GuestEvent::BaseArrived { name, text } => self.take_merge_base(name, &text),
            GuestEvent::SidePicked { place, side } => self.choose_side(place, side),
            GuestEvent::MergeConfirmed => self.confirm_merge(),
            GuestEvent::MergeCancelled => {
                self.merging = None;
                Vec::new()
            }
        }
    }

    fn welcome(&mut self, name: String, text: &str) -> Vec<Effect> {
        match disk::read(text) {
            Ok(document) => {
                self.seat(name, document);
                Vec::new()
            }
            Err(reason) => self.tell(Notice::Unreadable { name, reason }),
        }
    }

    /// Another file stands beside the document.
    pub(super) fn seat(&mut self, name: String, document: Document) -> GuestId {
        self.guests_seen += 1;
        let (id, document) = (GuestId(self.guests_seen), Arc::new(document));
        self.guests.push(Guest { id, name, document });
        self.studies.plans_changed();
        id
    }

    pub(super) fn send_away(&mut self, id: GuestId) -> Vec<Effect> {
        self.guests.retain(|guest| guest.id != id);
        self.merging.take_if(|merging| merging.guest == id);
        self.studies.plans_changed();
        Vec::new()
    }

    fn open_guest(&mut self, id: GuestId) -> Vec<Effect> {
        let Some(guest) = self.guest(id).cloned() else { return Vec::new() };
        self.send_away(id);
        self.begin_plan(Some(guest.name), Document::clone(&guest.document))
    }
}
