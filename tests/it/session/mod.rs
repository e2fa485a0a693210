//! The app without a screen: what happens, what it wants done, and what can be taken back.

mod as_of;
mod block;
mod decisions;
mod entry;
mod fields;
mod guests;
mod in_place;
mod import;
pub(crate) mod run;
mod scenarios;
mod send;
mod shelf;
mod since;
mod structure;
pub(crate) mod study;
mod undo;

use roadcast::calendar::Date;
use roadcast::session::{Effect, Event, Generation, Session};

const SAMPLE: &str = include_str!("../../../public/examples/sample.roadcast.json");
const SMALL: &str = include_str!("../../../public/examples/small.roadcast.json");

pub(crate) fn date(text: &str) -> Date {
    text.parse().expect("a date of a test")
}

/// A session with the small example open.
pub(crate) fn small() -> Session {
    opened(SMALL)
}

/// A session with the sample plan open.
pub(crate) fn sample() -> Session {
    opened(SAMPLE)
}

pub(crate) fn opened(text: &str) -> Session {
    let mut session = Session::new(date("2027-01-04"));
    session.handle(Event::SampleOpened { text: text.to_owned() });
    assert_eq!(session.notices(), [], "the file opens");
    assert_eq!(session.problems(), [], "and has no problems");
    session
}

/// The runs that some effects ask for.
pub(crate) fn runs(effects: &[Effect]) -> Vec<Generation> {
    let run = |effect: &Effect| match effect {
        Effect::Run { generation, .. } => Some(*generation),
        Effect::CancelRun
        | Effect::EndSearch
        | Effect::Rank { .. }
        | Effect::Study { .. }
        | Effect::Shelf(_)
        | Effect::WriteBack { .. }
        | Effect::Download { .. }
        | Effect::SendPage { .. }
        | Effect::CopyLink { .. }
        | Effect::CopyReport
        | Effect::TakeNewVersion
        | Effect::SetTheme(_)
        | Effect::SetLanguage(_) => None,
    };
    effects.iter().filter_map(run).collect()
}
