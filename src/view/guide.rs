//! The two-minute start: a few steps through the page, each in the view that it is about.

use crate::session::{Session, View};

use super::text::{GUIDE, Sentence};

/// One step, as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct GuideCard {
    /// Which, from 0.
    pub at: usize,
    /// What it is about.
    pub title: &'static str,
    /// What to look at, and what to try.
    pub text: &'static str,
    /// Such as “2 of 6”.
    pub place: String,
    /// The view that it is about.
    pub view: View,
    /// The step before it.
    pub back: Option<usize>,
    /// The step after it.
    pub next: Option<usize>,
}

/// Where each step of [`GUIDE`] happens.
const VIEWS: [View; GUIDE.len()] =
    [View::Plan, View::Plan, View::Forecast, View::Rank, View::Scenarios, View::Plan];

/// The step that is shown; `None` while nobody is being shown around.
pub fn guide(session: &Session) -> Option<GuideCard> {
    let at = session.guide()?;
    let (step, view) = (GUIDE.get(at)?, VIEWS[at]);
    Some(GuideCard {
        at,
        title: step.title(),
        text: step.text(),
        place: Sentence::PlaceOf { number: at + 1, of: GUIDE.len() }.text(),
        view,
        back: at.checked_sub(1),
        next: Some(at + 1).filter(|next| *next < GUIDE.len()),
    })
}
