//! Notices in words.

use crate::calendar::Date;
use crate::file::LONGEST_LINK;
use crate::model::Last;
use crate::session::{KeepProblem, Notice, Refusal};
use crate::view::format;

use super::language::{says, word};
use super::step::deleted;

/// Some mail programs, Outlook among them, cut longer addresses.
const CUT_BY_MAILERS: usize = 2_000;

/// What a notice says.
pub fn notice(notice: &Notice) -> String {
    match notice {
        Notice::Unreadable { name, reason } if name.is_empty() => {
            says!("This cannot be opened. {reason}",
                "Das lässt sich nicht öffnen. {reason}")
        }
        Notice::Unreadable { name, reason } => says!("“{name}” cannot be opened. {reason}",
            "„{name}“ lässt sich nicht öffnen. {reason}"),
        Notice::Refused { name, refusal: Refusal::TooLarge } => {
            says!("“{name}” has more than 64 MB, the most that a plan may have.",
                "„{name}“ hat mehr als 64 MB; so viel darf ein Plan höchstens haben.")
        }
        Notice::Refused { name, refusal: Refusal::NotReadable } => {
            says!("The browser could not read “{name}”. See whether it is still where it was.",
                "Der Browser konnte „{name}“ nicht lesen. Ist es noch da, wo es war?")
        }
        Notice::Refused { name, refusal: Refusal::OtherSite } => says!(
            "“{name}” is not opened: the address may name only files of this site. Download it, and \
             open it from there.",
                "„{name}“ wird nicht geöffnet: Die Adresse darf nur Dateien dieser Website \
                 nennen. Herunterladen und von dort öffnen."
        ),
        Notice::Deleted { step } => deleted(step),
        Notice::Written { name } => says!("Saved to {name}.", "In {name} gespeichert."),
        Notice::NotWritten { name, reason } => says!(
            "The browser could not write “{name}” ({reason}). The next time you save, the plan is \
             downloaded instead.",
                "Der Browser konnte „{name}“ nicht schreiben ({reason}). Beim nächsten \
                 Speichern wird der Plan stattdessen heruntergeladen."
        ),
        Notice::ChangedBefore { name } => says!(
            "Somebody changed “{name}” since you opened it. Take in what changed, then save. Saving \
             without that writes over it.",
                "Jemand hat „{name}“ seit dem Öffnen geändert. Erst die Änderungen \
                 übernehmen, dann speichern. Sonst werden sie beim Speichern überschrieben."
        ),
        Notice::NotImported { name, reason } => {
            says!("“{name}” cannot be imported: {reason}.",
                "„{name}“ lässt sich nicht übernehmen: {reason}.")
        }
        Notice::KeptUnreadable { reason } => {
            says!("A plan that this browser kept cannot be read. {reason}",
                "Ein Plan, den dieser Browser aufgehoben hat, lässt sich nicht lesen. {reason}")
        }
        Notice::NotFetched { problem } => not_fetched(problem.as_ref()),
        Notice::MethodChanged { saved, now } => says!(
            "The method changed: engine {} gave {} for this file, and engine {} gives {}.",
                "Die Methode hat sich geändert: Rechenkern {} ergab für diese Datei {}, \
                 Rechenkern {} ergibt {}.",
            saved.engine,
            figures(saved),
            now.engine,
            figures(now),
        ),
        Notice::ScenarioHasNoPlan => {
            word!(
                "This scenario builds on one that is gone, or on itself. Choose what it builds on first.",
                "Dieses Szenario baut auf eines, das weg ist, oder auf sich selbst. Zuerst \
                 wählen, worauf es baut."
            )
                .to_owned()
        }
        Notice::OpenedFromLink { title } if title.is_empty() => {
            word!(
                "Opened the plan of the link. Undo brings back what was open.",
                "Der Plan des Links ist geöffnet. „Rückgängig“ holt zurück, was offen war."
            ).to_owned()
        }
        Notice::OpenedFromLink { title } => {
            says!("Opened “{title}” from the link. Undo brings back what was open.",
                "„{title}“ ist aus dem Link geöffnet. „Rückgängig“ holt zurück, was offen war.")
        }
        Notice::LinkUnreadable { reason } => says!("The plan of this link cannot be opened. {reason}",
            "Der Plan dieses Links lässt sich nicht öffnen. {reason}"),
        Notice::LinkTooLong { characters } => link_too_long(*characters),
        Notice::LinkCopied { characters } => says!(
            "The link is on the clipboard: {} characters, with the whole plan in it.{}",
                "Der Link ist in der Zwischenablage: {} Zeichen, mit dem ganzen Plan darin.{}",
            format::whole(*characters as u64),
            if *characters > CUT_BY_MAILERS {
                word!(
                    " Some mail programs cut links that long; a chat carries it.",
                    " Manche Mailprogramme kürzen so lange Links; ein Chat überträgt ihn."
                )
            } else {
                ""
            },
        ),
        Notice::LinkNotCopied => {
            word!(
                "The browser did not let the page use the clipboard. Allow it for this page, or send the \
             stand-alone page or the file.",
                "Der Browser ließ die Seite nicht an die Zwischenablage. Es dieser Seite \
                 erlauben, oder die eigenständige Seite oder die Datei senden."
            )
                .to_owned()
        }
        Notice::ReportCopied => {
            word!(
                "The report is on the clipboard, as Markdown: paste it into a message, a wiki or a ticket.",
                "Der Bericht ist als Markdown in der Zwischenablage: in eine Nachricht, ein \
                 Wiki oder ein Ticket einfügen."
            )
                .to_owned()
        }
        Notice::ReportNotCopied => {
            word!(
                "The browser did not let the page use the clipboard. Allow it for this page, or print the \
             report.",
                "Der Browser ließ die Seite nicht an die Zwischenablage. Es dieser Seite \
                 erlauben, oder den Bericht drucken."
            )
                .to_owned()
        }
        Notice::PictureCopied => {
            word!(
                "The chart is on the clipboard, as a picture: paste it into a slide or a message.",
                "Das Diagramm ist als Bild in der Zwischenablage: in eine Folie oder \
                 Nachricht einfügen."
            ).to_owned()
        }
        Notice::PictureNotCopied => {
            word!(
                "The browser did not let the page put a picture on the clipboard. Download it instead.",
                "Der Browser ließ die Seite kein Bild in die Zwischenablage legen. \
                 Stattdessen herunterladen."
            )
                .to_owned()
        }
        Notice::NoPicture { reason } if reason.is_empty() => {
            word!(
                "The browser could not make a picture of this chart. Take a screenshot instead.",
                "Der Browser konnte aus diesem Diagramm kein Bild machen. Stattdessen ein \
                 Bildschirmfoto aufnehmen."
            ).to_owned()
        }
        Notice::NoPicture { reason } => says!(
            "The browser could not make a picture of this chart ({reason}). Take a screenshot instead.",
                "Der Browser konnte aus diesem Diagramm kein Bild machen ({reason}). \
                 Stattdessen ein Bildschirmfoto aufnehmen."
        ),
        Notice::NoPage { reason } => says!(
            "The stand-alone page could not be made ({reason}). Send the file or the link, or try \
             again with a network.",
                "Die eigenständige Seite ließ sich nicht machen ({reason}). Die Datei oder \
                 den Link senden, oder es mit Netz noch einmal versuchen."
        ),
        Notice::NewVersion => {
            word!(
                "A new version of Roadcast is there. It is loaded when you reload.",
                "Eine neue Version von Roadcast ist da. Neu laden holt sie."
            ).to_owned()
        }
        Notice::NotKept { problem } => not_kept(problem),
        Notice::EditedElsewhere => {
            word!(
                "This plan is being edited in another tab. Choose “Edit here” first.",
                "Dieser Plan wird in einem anderen Tab bearbeitet. Zuerst „Hier bearbeiten“ wählen."
            ).to_owned()
        }
    }
}

/// Where it failed, what failed, and how to mend it.
fn not_kept(problem: &KeepProblem) -> String {
    match problem {
        KeepProblem::Full => {
            word!(
                "This browser’s storage is full: your last changes are only in this window. Save the plan \
             as a file now. To make room, delete plans under “Plans and versions”; the next change is \
             tried again.",
                "Der Speicher dieses Browsers ist voll: Die letzten Änderungen sind nur in \
                 diesem Fenster. Den Plan jetzt als Datei speichern. Platz schafft, unter \
                 „Pläne und Fassungen“ Pläne zu löschen; bei der nächsten Änderung wird es \
                 noch einmal versucht."
            )
                .to_owned()
        }
        KeepProblem::Refused { reason } => says!(
            "This browser keeps nothing for this page, as in a private window ({reason}). Your changes \
             are only in this window: save the plan as a file before you close it.",
                "Dieser Browser hebt für diese Seite nichts auf, wie in einem privaten \
                 Fenster ({reason}). Die Änderungen sind nur in diesem Fenster: Den Plan vor \
                 dem Schließen als Datei speichern."
        ),
        KeepProblem::Broken { reason } => says!(
            "This browser could not keep your last changes ({reason}). Save the plan as a file now; \
             the next change is tried again.",
                "Dieser Browser konnte die letzten Änderungen nicht aufheben ({reason}). Den \
                 Plan jetzt als Datei speichern; bei der nächsten Änderung wird es noch \
                 einmal versucht."
        ),
    }
}

fn not_fetched(problem: Option<&KeepProblem>) -> String {
    let why = match problem {
        None => word!("it is not there any more", "es ist nicht mehr da").to_owned(),
        Some(KeepProblem::Full) => {
            word!("its storage is full", "sein Speicher ist voll").to_owned()
        }
        Some(KeepProblem::Refused { reason } | KeepProblem::Broken { reason }) => reason.clone(),
    };
    says!(
        "This browser did not hand over what it kept: {why}. What is open stays as it is.",
        "Dieser Browser gab nicht heraus, was er aufgehoben hat: {why}. Was offen ist, \
         bleibt, wie es ist."
    )
}

/// Why a plan cannot go into a link, and what can be done instead.
pub(in crate::view) fn link_too_long(characters: Option<usize>) -> String {
    let limit = format::whole(LONGEST_LINK as u64);
    let length = match characters {
        Some(characters) => says!("{} characters", "{} Zeichen", format::whole(characters as u64)),
        None => word!("far more characters", "weit mehr Zeichen").to_owned(),
    };
    says!(
        "This plan makes a link of {length}; browsers and chats carry {limit}. Send the stand-alone \
         page or the file.",
        "Dieser Plan ergibt einen Link von {length}; Browser und Chats übertragen \
             {limit}. Die eigenständige Seite oder die Datei senden."
    )
}

fn figures(last: &Last) -> String {
    let date = |date: Option<Date>| {
        date.map_or_else(
            || word!("beyond the horizon", "nach dem Horizont").to_owned(),
            format::date,
        )
    };
    let chance = match last.chance_all_committed {
        Some(share) => says!(", all promises {}", ", alle Zusagen {}", format::percent(share)),
        None => String::new(),
    };
    format!("P50 {}, P85 {}{chance}", date(last.p50), date(last.p85))
}
