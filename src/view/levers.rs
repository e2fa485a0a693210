//! What would help most: every change alone, with what it does to the finish, the promises and the
//! cost.

use crate::forecast::Difference;
use crate::model::Plan;
use crate::search::{Effect, Merit};
use crate::session::{Session, Underway, Work};

use super::chosen::Chosen;
use super::format;
use super::text::{Label, difference, rank as words};
use super::working::{Working, share};

/// The panel.
#[derive(Clone, Debug, PartialEq)]
pub struct LeversPanel {
    /// What they can be sorted by.
    pub merits: Vec<Chosen<Merit>>,
    /// Best first, those that change nothing detectable left out.
    pub rows: Vec<LeverRow>,
    /// What the figures rest on, and what was left out.
    pub notes: Vec<String>,
    /// Whether it can be asked now.
    pub can_ask: bool,
    /// What the button says.
    pub ask: &'static str,
    /// How far the work is.
    pub working: Option<Working>,
    /// Whether the plan was changed since.
    pub stale: bool,
}

/// A change.
#[derive(Clone, Debug, PartialEq)]
pub struct LeverRow {
    /// What is decided.
    pub what: String,
    /// Of the finish that is 85 % sure.
    pub p85: Cell,
    /// Of the chance that all promises are kept.
    pub kept: Cell,
    /// Of the delay cost.
    pub delay_cost: Cell,
}

/// A difference.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// In words.
    pub text: String,
    /// Whether it is better, where that can be told.
    pub is_better: Option<bool>,
}

/// Errors on each side that a 95 % interval has.
const ERRORS: f64 = 1.96;

/// The levers that were pulled.
pub fn levers_panel(session: &Session) -> LeversPanel {
    let studies = session.studies();
    let known = studies.levers.as_ref();
    let effects = known.map_or(&[][..], |known| &known.found.effects);
    let plan = known.map_or(session.plan(), |known| &known.plan);
    let underway = studies.underway.as_ref().filter(|underway| underway.work == Work::Levers);
    let merit = |option| Chosen {
        option,
        label: words::merit(option).to_owned(),
        current: option == studies.question.merit,
    };
    let rows: Vec<LeverRow> =
        effects.iter().filter(|effect| helps(effect)).map(|effect| row(plan, effect)).collect();
    let is_done = underway.is_none() && !effects.is_empty();
    LeversPanel {
        merits: [Merit::P85, Merit::AllKept, Merit::DelayCost].into_iter().map(merit).collect(),
        notes: notes(session, effects.len(), rows.is_empty() && is_done),
        rows,
        can_ask: session.can_ask(),
        ask: if known.is_some() { Label::AgainLevers.text() } else { Label::FindLevers.text() },
        working: underway.map(|underway| working(underway, effects.len())),
        stale: known.is_some_and(|known| known.stale),
    }
}

fn working(underway: &Underway, done: usize) -> Working {
    Working {
        share: (underway.total > 0).then(|| share(underway)),
        text: words::levers_pulled(done, underway.total),
        stop: Label::StopRun.text(),
    }
}

/// What the figures rest on.
fn notes(session: &Session, tried: usize, none_helps: bool) -> Vec<String> {
    let Some(known) = &session.studies().levers else { return Vec::new() };
    let promises = match (known.found.promises, known.found.proposed) {
        (0, _) => words::nothing_promised(),
        (count, false) => words::same_promises(count),
        (count, true) => words::proposed_promises(count),
    };
    let none = none_helps.then(|| Label::NoneHelps.text().to_owned());
    let tried = words::levers_pulled(tried, known.found.total);
    none.into_iter().chain([format!("{tried}. {promises}")]).collect()
}

/// Whether anything about it can be told.
fn helps(effect: &Effect) -> bool {
    let Effect { lever: _, p85, all_kept, delay_cost } = effect;
    [p85, all_kept, delay_cost].into_iter().flatten().any(|found| found.detectable)
}

fn row(plan: &Plan, effect: &Effect) -> LeverRow {
    let currency = plan.currency.as_deref();
    LeverRow {
        what: words::lever(plan, &effect.lever),
        p85: cell(effect.p85, false, |size, error, later| {
            difference::moved(size, error, true, later)
        }),
        kept: cell(effect.all_kept, true, |size, error, more| {
            words::more_points(100.0 * size, 100.0 * error, more)
        }),
        delay_cost: cell(effect.delay_cost, false, |size, error, more| {
            words::more_money(&format::money_spread(size, error, currency), more)
        }),
    }
}

/// A difference; `more` says whether more is better.
fn cell(found: Option<Difference>, more: bool, text: impl Fn(f64, f64, bool) -> String) -> Cell {
    match found {
        Some(found) if found.detectable => Cell {
            text: text(found.value.abs(), ERRORS * found.se, found.value > 0.0),
            is_better: Some((found.value > 0.0) == more),
        },
        Some(_) => Cell { text: difference::none().to_owned(), is_better: None },
        None => Cell { text: String::new(), is_better: None },
    }
}
