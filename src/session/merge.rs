//! A guest taken into the document: what both made of a file that both come from.
//!
//! That file is one that this session opened or handed out, the one that the guest is most like, or
//! one that the person chooses. Nothing changes before the person has seen what would, and all of it
//! is one step that can be taken back.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::file::{self, Merged, Side};
use crate::model::Document;

use super::disk;
use super::effect::Effect;
use super::guest::GuestId;
use super::notice::Notice;
use super::shelf::{PlanKey, ShelfWish};
use super::state::Session;
use super::undo::Step;

/// How many documents are remembered that were opened or handed out.
const HANDED_LIMIT: usize = 20;

/// A guest that is about to be taken in.
#[derive(Clone, Debug, PartialEq)]
pub struct Merging {
    /// Which.
    pub guest: GuestId,
    /// What both come from; `None` when the person has to say.
    pub origin: Option<Origin>,
    /// Whose value the person wants, by the place of a conflict: `A` is the document.
    pub chosen: BTreeMap<String, Side>,
    /// What comes of it; `None` without an origin.
    pub merged: Option<Merged>,
}

/// The file that the document and a guest both come from.
#[derive(Clone, Debug, PartialEq)]
pub struct Origin {
    /// Where it was found.
    pub found: Found,
    /// What it holds.
    pub document: Arc<Document>,
}

/// Where the file was found that both come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// It was opened or handed out here.
    Here,
    /// The person chose a file of this name.
    Chosen(String),
}

impl Session {
    /// The guest that is about to be taken in.
    pub fn merging(&self) -> Option<&Merging> {
        self.merging.as_ref()
    }

    /// Remembers the document as it stands, which was opened or leaves as a file; the shelf keeps it for
    /// later visits.
    pub(super) fn remember_handed(&mut self) -> Vec<Effect> {
        if self.handed.last() == Some(&self.document) {
            return Vec::new();
        }
        self.push_handed(Arc::clone(&self.document));
        let (plan, document) = (self.shelf.plan.clone(), Arc::clone(&self.document));
        vec![Effect::Shelf(ShelfWish::KeepHanded { plan, document })]
    }

    fn push_handed(&mut self, document: Arc<Document>) {
        if self.handed.len() == HANDED_LIMIT {
            self.handed.remove(0);
        }
        self.handed.push(document);
    }

    /// What was handed out in earlier visits is known: one of these may be what both come from.
    pub(super) fn take_handed(&mut self, plan: &PlanKey, texts: &[String]) -> Vec<Effect> {
        if *plan != self.shelf.plan {
            return Vec::new();
        }
        // What cannot be read any more is no origin.
        let earlier = texts.iter().filter_map(|text| disk::read(text).ok()).map(Arc::new);
        let later = std::mem::take(&mut self.handed);
        let new = earlier.filter(|document| !later.contains(document)).collect::<Vec<_>>();
        for document in new.into_iter().chain(later) {
            self.push_handed(document);
        }
        self.look_for_origin();
        Vec::new()
    }

    /// Takes the file that the guest is most like for the one that both come from, unless the person
    /// chose one.
    fn look_for_origin(&mut self) {
        let Some(merging) = &self.merging else { return };
        let chosen = merging.origin.as_ref().map(|origin| &origin.found);
        if let Some(Found::Chosen(_)) = chosen {
            return;
        }
        let Some(guest) = self.guest(merging.guest) else { return };
        let origin = nearest(&self.handed, &guest.document);
        let origin = origin.map(|document| Origin { found: Found::Here, document });
        if let Some(merging) = &mut self.merging {
            merging.origin = origin;
        }
        self.merge_again();
    }

    pub(super) fn begin_merge(&mut self, id: GuestId) -> Vec<Effect> {
        if self.guest(id).is_none() {
            return Vec::new();
        }
        self.merging =
            Some(Merging { guest: id, origin: None, chosen: BTreeMap::new(), merged: None });
        self.look_for_origin();
        vec![Effect::Shelf(ShelfWish::FetchHanded(self.shelf.plan.clone()))]
    }

    pub(super) fn take_merge_base(&mut self, name: String, text: &str) -> Vec<Effect> {
        let document = match disk::read(text) {
            Ok(document) => Arc::new(document),
            Err(reason) => return self.tell(Notice::Unreadable { name, reason }),
        };
        if let Some(merging) = &mut self.merging {
            merging.origin = Some(Origin { found: Found::Chosen(name), document });
            merging.chosen.clear();
        }
        self.merge_again();
        Vec::new()
    }

    pub(super) fn choose_side(&mut self, place: String, side: Side) -> Vec<Effect> {
        if let Some(merging) = &mut self.merging {
            merging.chosen.insert(place, side);
        }
        self.merge_again();
        Vec::new()
    }

    /// What would come of it, of the document as it stands.
    pub(super) fn merge_again(&mut self) {
        let Some(merging) = &self.merging else { return };
        let guest = self.guest(merging.guest).map(|guest| Arc::clone(&guest.document));
        let merged = guest.zip(merging.origin.as_ref()).map(|(guest, origin)| {
            file::merge_choosing(&origin.document, &self.document, &guest, &merging.chosen)
        });
        if let Some(merging) = &mut self.merging {
            merging.merged = merged;
        }
    }

    pub(super) fn confirm_merge(&mut self) -> Vec<Effect> {
        let Some(merging) = self.merging.take() else { return Vec::new() };
        let Some(Merged { document, .. }) = merging.merged else { return Vec::new() };
        let of = self.guest(merging.guest).map(|guest| guest.name.clone()).unwrap_or_default();
        self.drafts.clear();
        self.send_away(merging.guest);
        self.commit(Step::Merged { of }, document)
    }
}

/// The document that `guest` is most like, of those with something in common; the last of equals.
fn nearest(handed: &[Arc<Document>], guest: &Document) -> Option<Arc<Document>> {
    let is_kin = |document: &&Arc<Document>| {
        let item = |id| guest.plan.items.iter().any(|item| item.id == id);
        document.plan.title == guest.plan.title
            || document.plan.items.iter().any(|found| item(found.id.clone()))
    };
    let distance = |document: &Arc<Document>| {
        file::difference(&document.plan, &guest.plan).len()
            + usize::from(document.scenarios != guest.scenarios)
            + usize::from(document.decisions != guest.decisions)
            + usize::from(document.run != guest.run)
    };
    let kin = handed.iter().rev().filter(is_kin);
    kin.map(|document| (distance(document), document))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, document)| Arc::clone(document))
}
