//! Notices in words.

use crate::calendar::Date;
use crate::file::LONGEST_LINK;
use crate::model::Last;
use crate::session::{KeepProblem, Notice, Refusal};
use crate::view::format;

use super::step::deleted;

/// Some mail programs, Outlook among them, cut longer addresses.
const CUT_BY_MAILERS: usize = 2_000;

/// What a notice says.
pub fn notice(notice: &Notice) -> String {
    match notice {
        Notice::Unreadable { name, reason } if name.is_empty() => {
            format!("This cannot be opened. {reason}")
        }
        Notice::Unreadable { name, reason } => format!("“{name}” cannot be opened. {reason}"),
        Notice::Refused { name, refusal: Refusal::TooLarge } => {
            format!("“{name}” has more than 64 MB, the most that a plan may have.")
        }
        Notice::Refused { name, refusal: Refusal::NotReadable } => {
            format!("The browser could not read “{name}”. See whether it is still where it was.")
        }
        Notice::Refused { name, refusal: Refusal::OtherSite } => format!(
            "“{name}” is not opened: the address may name only files of this site. Download it, and \
             open it from there."
        ),
        Notice::Deleted { step } => deleted(step),
        Notice::Written { name } => format!("Saved to {name}."),
        Notice::NotWritten { name, reason } => format!(
            "The browser could not write “{name}” ({reason}). The next time you save, the plan is \
             downloaded instead."
        ),
        Notice::ChangedBefore { name } => format!(
            "Somebody changed “{name}” since you opened it. Take in what changed, then save. Saving \
             without that writes over it."
        ),
        Notice::NotImported { name, reason } => {
            format!("“{name}” cannot be imported: {reason}.")
        }
        Notice::KeptUnreadable { reason } => {
            format!("A plan that this browser kept cannot be read. {reason}")
        }
        Notice::NotFetched { problem } => not_fetched(problem.as_ref()),
        Notice::MethodChanged { saved, now } => format!(
            "The method changed: engine {} gave {} for this file, and engine {} gives {}.",
            saved.engine,
            figures(saved),
            now.engine,
            figures(now),
        ),
        Notice::ScenarioHasNoPlan => {
            "This scenario builds on one that is gone, or on itself. Choose what it builds on first."
                .to_owned()
        }
        Notice::OpenedFromLink { title } if title.is_empty() => {
            "Opened the plan of the link. Undo brings back what was open.".to_owned()
        }
        Notice::OpenedFromLink { title } => {
            format!("Opened “{title}” from the link. Undo brings back what was open.")
        }
        Notice::LinkUnreadable { reason } => format!("The plan of this link cannot be opened. {reason}"),
        Notice::LinkTooLong { characters } => link_too_long(*characters),
        Notice::LinkCopied { characters } => format!(
            "The link is on the clipboard: {} characters, with the whole plan in it.{}",
            format::whole(*characters as u64),
            if *characters > CUT_BY_MAILERS {
                " Some mail programs cut links that long; a chat carries it."
            } else {
                ""
            },
        ),
        Notice::LinkNotCopied => {
            "The browser did not let the page use the clipboard. Allow it for this page, or send the \
             stand-alone page or the file."
                .to_owned()
        }
        Notice::ReportCopied => {
            "The report is on the clipboard, as Markdown: paste it into a message, a wiki or a ticket."
                .to_owned()
        }
        Notice::ReportNotCopied => {
            "The browser did not let the page use the clipboard. Allow it for this page, or print the \
             report."
                .to_owned()
        }
        Notice::PictureCopied => {
            "The chart is on the clipboard, as a picture: paste it into a slide or a message.".to_owned()
        }
        Notice::PictureNotCopied => {
            "The browser did not let the page put a picture on the clipboard. Download it instead."
                .to_owned()
        }
        Notice::NoPicture { reason } if reason.is_empty() => {
            "The browser could not make a picture of this chart. Take a screenshot instead.".to_owned()
        }
        Notice::NoPicture { reason } => format!(
            "The browser could not make a picture of this chart ({reason}). Take a screenshot instead."
        ),
        Notice::NoPage { reason } => format!(
            "The stand-alone page could not be made ({reason}). Send the file or the link, or try \
             again with a network."
        ),
        Notice::NewVersion => {
            "A new version of Roadcast is there. It is loaded when you reload.".to_owned()
        }
        Notice::NotKept { problem } => not_kept(problem),
        Notice::EditedElsewhere => {
            "This plan is being edited in another tab. Choose “Edit here” first.".to_owned()
        }
    }
}

/// Where it failed, what failed, and how to mend it.
fn not_kept(problem: &KeepProblem) -> String {
    match problem {
        KeepProblem::Full => {
            "This browser’s storage is full: your last changes are only in this window. Save the plan \
             as a file now. To make room, delete plans under “Plans and versions”; the next change is \
             tried again."
                .to_owned()
        }
        KeepProblem::Refused { reason } => format!(
            "This browser keeps nothing for this page, as in a private window ({reason}). Your changes \
             are only in this window: save the plan as a file before you close it."
        ),
        KeepProblem::Broken { reason } => format!(
            "This browser could not keep your last changes ({reason}). Save the plan as a file now; \
             the next change is tried again."
        ),
    }
}

fn not_fetched(problem: Option<&KeepProblem>) -> String {
    let why = match problem {
        None => "it is not there any more".to_owned(),
        Some(KeepProblem::Full) => "its storage is full".to_owned(),
        Some(KeepProblem::Refused { reason } | KeepProblem::Broken { reason }) => reason.clone(),
    };
    format!("This browser did not hand over what it kept: {why}. What is open stays as it is.")
}

/// Why a plan cannot go into a link, and what can be done instead.
pub(in crate::view) fn link_too_long(characters: Option<usize>) -> String {
    let limit = format::whole(LONGEST_LINK as u64);
    let length = match characters {
        Some(characters) => format!("{} characters", format::whole(characters as u64)),
        None => "far more characters".to_owned(),
    };
    format!(
        "This plan makes a link of {length}; browsers and chats carry {limit}. Send the stand-alone \
         page or the file."
    )
}

fn figures(last: &Last) -> String {
    let date =
        |date: Option<Date>| date.map_or_else(|| "beyond the horizon".to_owned(), format::date);
    let chance = match last.chance_all_committed {
        Some(share) => format!(", all promises {}", format::percent(share)),
        None => String::new(),
    };
    format!("P50 {}, P85 {}{chance}", date(last.p50), date(last.p85))
}
