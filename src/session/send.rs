//! The plan on its way into a file and to somebody else, and one that came by a link.
//!
//! Invariant: a link that cannot be read leaves everything as it was.

use std::sync::Arc;

use crate::file;
use crate::model::Last;

use super::disk;
use super::effect::Effect;
use super::notice::Notice;
use super::state::Session;
use super::study::Since;

/// In what a plan can be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parcel {
    /// A web page that carries the app and the plan.
    Page,
    /// The scenario file.
    File,
    /// An address that carries the plan.
    Link,
    /// The report as text.
    Report,
}

/// What became of a parcel in the browser's hands.
#[derive(Clone, Debug, PartialEq)]
pub enum Delivery {
    /// The link is on the clipboard.
    LinkCopied {
        /// How long it is, in characters.
        characters: usize,
    },
    /// The browser does not let the page write to the clipboard.
    LinkNotCopied,
    /// The report is on the clipboard, or the browser does not let the page write to it.
    ReportCopied {
        /// Whether it is there.
        is_there: bool,
    },
    /// A picture of a chart is on the clipboard, or the browser does not let the page write to it.
    PictureCopied {
        /// Whether it is there.
        is_there: bool,
    },
    /// The browser could not make a picture of a chart.
    NoPicture {
        /// Why, as the browser says it; may be empty.
        reason: String,
    },
    /// There is no page to put the plan into.
    NoPage {
        /// Why, as the browser says it.
        reason: String,
    },
}

impl Session {
    /// Writes the file where it lies, or hands it to the person.
    pub(super) fn save(&mut self) -> Vec<Effect> {
        self.tell_changes_since(Since::Saved);
        let Some(file) = self.own_file() else { return self.download() };
        let (text, mut effects) = self.hand_out();
        effects.push(Effect::WriteBack { file, text });
        effects
    }

    pub(super) fn download(&mut self) -> Vec<Effect> {
        let (text, mut effects) = self.hand_out();
        effects.push(Effect::Download {
            name: disk::file_name(self.file_name(), &self.document.plan.title),
            text,
            media_type: disk::MEDIA_TYPE,
        });
        effects
    }

    /// The text of the file that leaves the page. It says what was shown here, so that another
    /// engine's page can tell, and is remembered, so that what comes back can be merged.
    pub(super) fn hand_out(&mut self) -> (String, Vec<Effect>) {
        if let Some(now) = self.figures() {
            let kept = self.document.last.as_ref().and_then(|last| last.x.clone());
            Arc::make_mut(&mut self.document).last = Some(Last { x: kept, ..now });
        }
        let effects = self.remember_handed();
        (disk::write(&self.document), effects)
    }

    pub(super) fn send(&mut self, parcel: Parcel) -> Vec<Effect> {
        match parcel {
            Parcel::Page => {
                let (text, mut effects) = self.hand_out();
                let name = disk::page_name(self.file_name(), &self.document.plan.title);
                effects.push(Effect::SendPage { name, text });
                effects
            }
            Parcel::File => self.download(),
            Parcel::Link => {
                let (text, mut effects) = self.hand_out();
                effects.extend(match file::link(&text) {
                    Ok(fragment) => vec![Effect::CopyLink { fragment }],
                    Err(too_long) => {
                        self.tell(Notice::LinkTooLong { characters: too_long.characters })
                    }
                });
                effects
            }
            Parcel::Report => vec![Effect::CopyReport],
        }
    }

    pub(super) fn delivered(&mut self, delivery: Delivery) -> Vec<Effect> {
        self.tell(match delivery {
            Delivery::LinkCopied { characters } => Notice::LinkCopied { characters },
            Delivery::LinkNotCopied => Notice::LinkNotCopied,
            Delivery::ReportCopied { is_there: true } => Notice::ReportCopied,
            Delivery::ReportCopied { is_there: false } => Notice::ReportNotCopied,
            Delivery::PictureCopied { is_there: true } => Notice::PictureCopied,
            Delivery::PictureCopied { is_there: false } => Notice::PictureNotCopied,
            Delivery::NoPicture { reason } => Notice::NoPicture { reason },
            Delivery::NoPage { reason } => Notice::NoPage { reason },
        })
    }

    /// A plan that came by a link takes the place of the one that is open, which undo brings back.
    pub(super) fn open_link(&mut self, fragment: &str) -> Vec<Effect> {
        let read = file::from_link(fragment).map_err(|error| error.to_string());
        match read.and_then(|text| disk::read(&text)) {
            Ok(document) => {
                let replaced = self.is_opened().then(|| document.plan.title.clone());
                let effects = self.begin_plan(None, document);
                if let Some(title) = replaced {
                    self.tell(Notice::OpenedFromLink { title });
                }
                effects
            }
            Err(reason) => self.tell(Notice::LinkUnreadable { reason }),
        }
    }
}
