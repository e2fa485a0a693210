//! What each order or plan is worth, and how much more than another, with its error.

use crate::forecast::{Difference, Money};
use crate::model::Plan;
use crate::rank::{Worth, WorthDifference};
use crate::session::{Entrant, Known, Outcome, Session, Standings, Work};
use crate::view::chart::Table;
use crate::view::chart::difference::{DifferenceBar, bars};
use crate::view::finding::date_at;
use crate::view::format;
use crate::view::text::{Label, Sentence, difference, rank as words};

use super::chosen::Chosen;
use super::working::{Working, share};

/// Errors on each side that a 95 % interval has.
const ERRORS: f64 = 1.96;
/// Width of the bars, in pixels.
const BAR: f64 = 480.0;

/// What an order or a plan is called.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Called {
    /// In a list.
    pub name: String,
    /// Within a sentence.
    pub phrase: String,
}

/// The orders or plans, best first.
#[derive(Clone, Debug, PartialEq)]
pub struct WorthPanel<Name> {
    /// The best order against the reference, in a sentence.
    pub lead: String,
    /// What the figures rest on.
    pub notes: Vec<String>,
    /// What the figures are of.
    pub head: &'static str,
    /// Best first.
    pub rows: Vec<WorthRow<Name>>,
    /// Every outcome of every one.
    pub table: Table,
    /// Whether the plan was changed since.
    pub stale: bool,
}

/// An order or a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct WorthRow<Name> {
    /// Which.
    pub key: Name,
    /// What it is called.
    pub name: String,
    /// What it is worth.
    pub value: String,
    /// How much more than the reference, in words.
    pub difference: String,
    /// The same as a bar with its 95 % interval; `None` for the reference, and where there is none.
    pub bar: Option<DifferenceBar>,
    /// Whether it is better, where that can be told.
    pub is_better: Option<bool>,
    /// Whether it is the reference.
    pub is_reference: bool,
}

impl<Name: PartialEq> WorthPanel<Name> {
    /// The same, its rows where they stand in `before`, and those that are new below them: while figures
    /// still sharpen, no row moves under a hand.
    pub fn as_before(mut self, before: &Self) -> Self {
        let place = |row: &WorthRow<Name>| {
            let found = before.rows.iter().position(|known| known.key == row.key);
            found.unwrap_or(before.rows.len())
        };
        self.rows.sort_by_key(place);
        self
    }
}

/// How far the contest is.
#[derive(Clone, Debug, PartialEq)]
pub struct ContestState {
    /// While it is under way.
    pub working: Option<Working>,
    /// Why there is no answer; may be empty.
    pub text: String,
    /// Whether it was stopped, and can be asked again.
    pub can_ask: bool,
}

/// How far a contest is, or why it is not under way. `is_known` says whether its answer is there,
/// `is_it` which work it is.
pub(super) fn contest_state(
    session: &Session,
    is_known: bool,
    is_it: impl Fn(&Work) -> bool,
) -> ContestState {
    let studies = session.studies();
    let underway = studies.underway.as_ref();
    let contest = underway.filter(|underway| is_it(&underway.work));
    let working = contest.map(|underway| Working {
        share: Some(share(underway)),
        text: words::comparing(share(underway)),
        stop: Label::StopRun.text(),
    });
    let waits = !is_known && underway.is_none();
    let text = match (waits, &studies.failure, session.can_ask()) {
        (true, Some(reason), _) => Sentence::RunFailed { reason }.text(),
        (true, None, false) => Label::NotSimulatedYet.text().to_owned(),
        (true, None, true) | (false, ..) => String::new(),
    };
    ContestState { working, text, can_ask: waits && session.can_ask() }
}

/// What orders can be compared in.
pub fn outcome_choices(session: &Session) -> Vec<Chosen<Outcome>> {
    let current = session.at_stake(session.studies().question.outcome);
    let choice = |option| Chosen {
        option,
        label: words::outcome(option).to_owned(),
        current: option == current,
    };
    session.outcomes().into_iter().map(choice).collect()
}

/// Every entrant, and which of them the others are held against.
pub fn choices<Name: Clone + PartialEq>(
    standings: &Standings<Name>,
    wanted: &Name,
    called: &dyn Fn(&Name) -> Called,
) -> Vec<Chosen<Name>> {
    let current = reference(standings, wanted).map(|found| found.name);
    let choice = |entrant: &Entrant<Name>| Chosen {
        label: called(&entrant.name).name,
        current: Some(&entrant.name) == current.as_ref(),
        option: entrant.name.clone(),
    };
    standings.entrants.iter().map(choice).collect()
}

/// The one that is asked for, or the first.
fn reference<Name: Clone + PartialEq>(
    standings: &Standings<Name>,
    wanted: &Name,
) -> Option<Entrant<Name>> {
    let entrants = &standings.entrants;
    entrants.iter().find(|found| found.name == *wanted).or(entrants.first()).cloned()
}

/// One of them, measured.
struct Measured<Name> {
    entrant: Entrant<Name>,
    /// In the unit of the outcome, greater being better.
    merit: f64,
    difference: Option<Difference>,
}

/// The orders or plans by `outcome`, held against `wanted`; `None` without any.
pub fn worth_panel<Name: Clone + PartialEq>(
    known: &Known<Standings<Name>>,
    outcome: Outcome,
    wanted: &Name,
    called: &dyn Fn(&Name) -> Called,
) -> Option<WorthPanel<Name>> {
    let Standings { entrants, contest } = &*known.found;
    let plan = &known.plan;
    let against = reference(&known.found, wanted)?;
    let mut measured: Vec<Measured<Name>> = entrants
        .iter()
        .map(|entrant| {
            let difference = contest.difference(against.number, entrant.number);
            let difference = difference_in(plan, outcome, &difference);
            Measured { entrant: entrant.clone(), merit: merit(outcome, difference), difference }
        })
        .collect();
    measured.sort_by(|a, b| b.merit.total_cmp(&a.merit));
    let intervals = measured.iter().map(|measured| {
        let found = measured.difference.filter(|_| measured.entrant.number != against.number)?;
        Some((found.value, ERRORS * found.se))
    });
    let bars = bars(&intervals.collect::<Vec<_>>(), BAR);
    let rows: Vec<WorthRow<Name>> = measured
        .iter()
        .zip(bars)
        .map(|(measured, bar)| row(known, outcome, &against, measured, bar, called))
        .collect();
    Some(WorthPanel {
        lead: lead(plan, outcome, &against, &measured, called),
        notes: notes(known),
        head: words::outcome(outcome),
        table: table(known, &rows),
        rows,
        stale: known.stale,
    })
}

fn row<Name: Clone + PartialEq>(
    known: &Known<Standings<Name>>,
    outcome: Outcome,
    against: &Entrant<Name>,
    measured: &Measured<Name>,
    bar: Option<DifferenceBar>,
    called: &dyn Fn(&Name) -> Called,
) -> WorthRow<Name> {
    let Measured { entrant, merit, difference } = measured;
    let is_reference = entrant.name == against.name;
    let is_same = entrant.number == against.number;
    let detectable = difference.filter(|found| found.detectable && !is_same);
    WorthRow {
        name: called(&entrant.name).name,
        key: entrant.name.clone(),
        value: value(&known.plan, outcome, known.found.contest.worth(entrant.number)),
        difference: match (is_reference, is_same, detectable) {
            (true, ..) => words::the_reference().to_owned(),
            (false, true, _) => words::same_order().to_owned(),
            (false, false, None) => difference::none().to_owned(),
            (false, false, Some(found)) => in_words(&known.plan, outcome, found),
        },
        bar,
        is_better: detectable.map(|_| *merit > 0.0),
        is_reference,
    }
}

/// The difference in an outcome; `None` where there is none to tell.
pub(super) fn difference_in(
    plan: &Plan,
    outcome: Outcome,
    found: &WorthDifference,
) -> Option<Difference> {
    match outcome {
        Outcome::DelayCost => found.delay_cost,
        Outcome::Value => at_quarter(plan, &found.value).copied(),
        Outcome::Commitments => found.kept.map(|kept| kept.all),
        Outcome::Finish => found.finish.as_ref().and_then(|finish| finish.p85.days),
    }
}

/// Of the planning quarter.
fn at_quarter<'a, T>(plan: &Plan, by_quarter: &'a [(crate::calendar::Date, T)]) -> Option<&'a T> {
    let ends = plan.quarter_end();
    by_quarter.iter().find(|(at, _)| *at == ends).map(|(_, found)| found)
}

/// How much better, in the unit of the outcome.
fn merit(outcome: Outcome, difference: Option<Difference>) -> f64 {
    let value = difference.map_or(0.0, |found| found.value);
    match outcome {
        Outcome::DelayCost | Outcome::Finish => -value,
        Outcome::Value | Outcome::Commitments => value,
    }
}

/// What an order is worth, in words.
fn value(plan: &Plan, outcome: Outcome, worth: &Worth) -> String {
    let money = |found: Option<&Money>| {
        let found = found.map(|found| format::money(found.mean, plan.currency.as_deref()));
        found.unwrap_or_default()
    };
    match outcome {
        Outcome::DelayCost => money(worth.delay_cost.as_ref()),
        Outcome::Value => money(at_quarter(plan, &worth.value)),
        Outcome::Commitments => {
            worth.chance_all_kept.map(|found| format::percent(found.share)).unwrap_or_default()
        }
        Outcome::Finish => date(worth, 0.85),
    }
}

fn date(worth: &Worth, p: f64) -> String {
    let found = date_at(&worth.finish, p);
    found.map_or_else(|| Label::BeyondHorizon.text().to_owned(), format::date)
}

/// A detectable difference, such as `25,000 ± 1,700 EUR less`.
pub(super) fn in_words(plan: &Plan, outcome: Outcome, found: Difference) -> String {
    let (size, error) = (found.value.abs(), ERRORS * found.se);
    let more = found.value > 0.0;
    match outcome {
        Outcome::DelayCost | Outcome::Value => {
            let money = format::money_spread(size, error, plan.currency.as_deref());
            words::more_money(&money, more)
        }
        Outcome::Commitments => words::more_points(100.0 * size, 100.0 * error, more),
        Outcome::Finish => difference::moved(size, error, true, more),
    }
}

/// The best order against the reference, or that none is better.
fn lead<Name>(
    plan: &Plan,
    outcome: Outcome,
    against: &Entrant<Name>,
    measured: &[Measured<Name>],
    called: &dyn Fn(&Name) -> Called,
) -> String {
    let reference = called(&against.name).phrase;
    let best = measured.first().filter(|best| best.merit > 0.0);
    match best.and_then(|best| Some((best, best.difference.filter(|found| found.detectable)?))) {
        Some((best, found)) => {
            let difference = in_words(plan, outcome, found);
            let name = called(&best.entrant.name).phrase;
            words::best_of(outcome, &name, &difference, &reference)
        }
        None => words::none_better(&reference),
    }
}

fn notes<Name>(known: &Known<Standings<Name>>) -> Vec<String> {
    let contest = &known.found.contest;
    let promises = match (contest.promises.len(), contest.proposed) {
        (0, _) => words::nothing_promised(),
        (count, false) => words::same_promises(count),
        (count, true) => words::proposed_promises(count),
    };
    vec![words::same_futures(contest.trials()), promises]
}

/// Every outcome of every one.
fn table<Name: PartialEq>(known: &Known<Standings<Name>>, rows: &[WorthRow<Name>]) -> Table {
    let Standings { entrants, contest } = &*known.found;
    let plan = &known.plan;
    let spread = |found: Option<&Money>, spread: fn(&Money) -> f64| {
        let currency = plan.currency.as_deref();
        found.map_or_else(String::new, |found| {
            format::money_spread(found.mean, spread(found), currency)
        })
    };
    let cells =
        |row: &WorthRow<Name>| {
            let entrant = entrants.iter().find(|found| found.name == row.key)?;
            let worth = contest.worth(entrant.number);
            let mut cells = vec![row.name.clone()];
            cells.push(spread(worth.delay_cost.as_ref(), |found| ERRORS * found.se));
            cells.push(worth.delay_cost.map_or_else(String::new, |found| {
                format::money(found.sd, plan.currency.as_deref())
            }));
            cells.push(spread(at_quarter(plan, &worth.value), |found| ERRORS * found.se));
            cells.push(words::kept_of(worth.expected_kept, contest.promises.len()));
            cells.push(
                worth.chance_all_kept.map_or_else(String::new, |kept| format::percent(kept.share)),
            );
            cells.extend([date(worth, 0.5), date(worth, 0.85)]);
            Some(cells)
        };
    Table {
        caption: Label::Outcomes.text().to_owned(),
        head: [
            Label::Order,
            Label::ExpectedDelayCost,
            Label::Spread,
            Label::ValueByQuarter,
            Label::PromisesKept,
            Label::AllPromisesKept,
            Label::Likely,
            Label::Sure,
        ]
        .map(|label| label.text().to_owned())
        .to_vec(),
        rows: rows.iter().filter_map(cells).collect(),
    }
}
