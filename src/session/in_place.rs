//! Files that were opened where they lie, and are written back there.
//!
//! Invariants: a plan is written to the file that it was opened from, and to no other. What somebody
//! else wrote there since is shown before it is written over.

use crate::model::Document;

use super::disk;
use super::effect::Effect;
use super::notice::Notice;
use super::shelf::PlanKey;
use super::state::Session;

/// Names a file that the browser may write to, in this visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// The file that a plan was opened from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OwnFile {
    pub(super) plan: PlanKey,
    pub(super) name: String,
    /// Where it can be written to.
    pub(super) file: Option<FileId>,
}

/// Something that happened to such a file, with *when* it happens.
#[derive(Clone, Debug, PartialEq)]
pub enum FileEvent {
    /// The person opened it.
    Opened {
        /// Names it from now on.
        file: FileId,
        /// Its name.
        name: String,
        /// Its content.
        text: String,
    },
    /// It was written.
    Written(FileId),
    /// It could not be written.
    NotWritten {
        /// Which.
        file: FileId,
        /// Why, in the browser's words.
        reason: String,
    },
    /// It was not written, because somebody else had changed it.
    ChangedBefore {
        /// Which.
        file: FileId,
        /// Its content.
        text: String,
    },
}

impl Session {
    /// Takes in what happened to a file.
    pub(super) fn handle_file(&mut self, event: FileEvent) -> Vec<Effect> {
        match event {
            FileEvent::Opened { file, name, text } => self.open_in_place(file, name, &text),
            FileEvent::Written(file) => self.tell(Notice::Written { name: self.name_of(file) }),
            FileEvent::NotWritten { file, reason } => {
                let name = self.name_of(file);
                // What is saved next is downloaded, so that nothing is lost.
                for own in self.files.iter_mut().filter(|own| own.file == Some(file)) {
                    own.file = None;
                }
                self.tell(Notice::NotWritten { name, reason })
            }
            FileEvent::ChangedBefore { file, text } => self.show_changed(file, &text),
        }
    }

    fn open_in_place(&mut self, file: FileId, name: String, text: &str) -> Vec<Effect> {
        let document = match disk::read(text) {
            Ok(document) => document,
            Err(reason) => return self.tell(Notice::Unreadable { name, reason }),
        };
        let effects = self.begin_plan(Some(name), document);
        let place = self.shelf.plan.clone();
        for own in self.files.iter_mut().filter(|own| own.plan == place) {
            own.file = Some(file);
        }
        effects
    }

    /// The name of the file that the plan was opened from, if any.
    pub fn file_name(&self) -> Option<&str> {
        let own = self.files.iter().find(|own| own.plan == self.shelf.plan);
        own.map(|own| own.name.as_str())
    }

    /// The plan was opened from a file of this name.
    pub(super) fn name_file(&mut self, name: Option<String>) {
        let plan = self.shelf.plan.clone();
        self.files.extend(name.map(|name| OwnFile { plan, name, file: None }));
    }

    /// The file that the plan is written to, if it was opened where it lies.
    pub(super) fn own_file(&self) -> Option<FileId> {
        self.files.iter().find(|own| own.plan == self.shelf.plan)?.file
    }

    fn name_of(&self, file: FileId) -> String {
        let found = self.files.iter().find(|own| own.file == Some(file));
        found.map(|own| own.name.clone()).unwrap_or_default()
    }

    /// What stands in the file is a guest, which is about to be taken in.
    fn show_changed(&mut self, file: FileId, text: &str) -> Vec<Effect> {
        let name = self.name_of(file);
        let mut effects = match disk::read(text) {
            Ok(document) => self.begin_merge_of(name.clone(), document),
            Err(reason) => self.tell(Notice::Unreadable { name: name.clone(), reason }),
        };
        effects.extend(self.tell(Notice::ChangedBefore { name }));
        effects
    }

    fn begin_merge_of(&mut self, name: String, document: Document) -> Vec<Effect> {
        let id = self.seat(name, document);
        self.begin_merge(id)
    }
}
