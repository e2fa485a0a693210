//! What the page tells the person without being asked, until it is dismissed.

use crate::model::Last;

use super::event::Refusal;
use super::shelf::KeepProblem;
use super::undo::Step;

/// Something to tell, as data; `view::text` words it.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// A file could not be opened; what was open stays.
    Unreadable {
        /// The file's name.
        name: String,
        /// Why, with its place and its mending.
        reason: String,
    },
    /// A file did not come as text; what was open stays.
    Refused {
        /// The file's name.
        name: String,
        /// Why.
        refusal: Refusal,
    },
    /// An export could not be read; what was open stays.
    NotImported {
        /// The file's name.
        name: String,
        /// Why, with what is needed.
        reason: String,
    },
    /// What an earlier visit kept could not be read.
    KeptUnreadable {
        /// Why.
        reason: String,
    },
    /// A plan or version that the browser kept was asked for, and did not come.
    NotFetched {
        /// Why; `None` when it is not there.
        problem: Option<KeepProblem>,
    },
    /// The file was saved with other figures than this engine gives for it.
    MethodChanged {
        /// The figures in the file.
        saved: Last,
        /// The figures now.
        now: Last,
    },
    /// Something was deleted, as long as that is the last thing that was done.
    Deleted {
        /// What.
        step: Step,
    },
    /// A file was written where it lies.
    Written {
        /// The file's name.
        name: String,
    },
    /// A file could not be written where it lies.
    NotWritten {
        /// The file's name.
        name: String,
        /// Why, in the browser's words.
        reason: String,
    },
    /// A file was not written, because somebody else had changed it.
    ChangedBefore {
        /// The file's name.
        name: String,
    },
    /// The scenario that is shown has no plan that could be edited: what it builds on is gone, or is
    /// itself.
    ScenarioHasNoPlan,
    /// A plan that came by a link took the place of what was open.
    OpenedFromLink {
        /// Its title.
        title: String,
    },
    /// A link carries no plan that can be read; what was open stays.
    LinkUnreadable {
        /// Why, with its mending.
        reason: String,
    },
    /// The plan does not fit into a link.
    LinkTooLong {
        /// What it would take; `None` when far too much.
        characters: Option<usize>,
    },
    /// The link is on the clipboard.
    LinkCopied {
        /// How long it is.
        characters: usize,
    },
    /// The browser does not let the page write to the clipboard.
    LinkNotCopied,
    /// The report is on the clipboard.
    ReportCopied,
    /// The browser does not let the page write the report to the clipboard.
    ReportNotCopied,
    /// A picture of a chart is on the clipboard.
    PictureCopied,
    /// The browser does not let the page write a picture to the clipboard.
    PictureNotCopied,
    /// The browser could not make a picture of a chart.
    NoPicture {
        /// Why, as the browser says it; may be empty.
        reason: String,
    },
    /// There is no stand-alone page to put the plan into.
    NoPage {
        /// Why, as the browser says it.
        reason: String,
    },
    /// A newer version of the app is there.
    NewVersion,
    /// The browser could not keep the document.
    NotKept {
        /// Why.
        problem: KeepProblem,
    },
    /// Another tab writes the plan, so that it was not changed here.
    EditedElsewhere,
}
