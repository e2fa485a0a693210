//! Two plans side by side: what differs in what went in, and in what came out, future by future.

use crate::calendar::Date;
use crate::file;
use crate::forecast::{DayUnit, Difference, FinishComparison, TargetForecast, TargetId};
use crate::model::Plan;
use crate::rank::Worth;
use crate::session::{Entrant, Known, PlanName, Session, Standings};
use crate::view::chart::shift::{Shift, shift};
use crate::view::chosen::Chosen;
use crate::view::finding::{date_at, item_called};
use crate::view::format;
use crate::view::text::{Label, compare as words, difference, edits};
use crate::view::worth::Called;

use super::find_called;

/// So many items that moved are named.
const MOVED: usize = 8;
/// So many quarters are shown.
const QUARTERS: usize = 4;
/// Errors on each side that a 95 % interval has.
const ERRORS: f64 = 1.96;

/// The two.
#[derive(Clone, Debug, PartialEq)]
pub struct PairPanel {
    /// What can be looked at beside the reference.
    pub others: Vec<Chosen<PlanName>>,
    /// What the reference is called.
    pub reference: String,
    /// What the other is called.
    pub other: String,
    /// How the 85 % sure finish differs, in a sentence.
    pub lead: String,
    /// What went in otherwise.
    pub inputs: Vec<String>,
    /// What came out.
    pub rows: Vec<PairRow>,
    /// How the finish of the plan moves, future by future; `None` when none is finished in both.
    pub shift: Option<Shift>,
    /// The items that move most.
    pub moved: Vec<String>,
    /// What is said where none is named.
    pub moved_note: &'static str,
    /// Whether a plan was changed since.
    pub stale: bool,
}

/// One outcome of both.
#[derive(Clone, Debug, PartialEq)]
pub struct PairRow {
    /// What it is.
    pub what: String,
    /// Of the reference.
    pub before: String,
    /// Of the other.
    pub after: String,
    /// In words.
    pub difference: String,
    /// Whether the other is better, where that can be told.
    pub is_better: Option<bool>,
    /// How many futures would tell; may be empty.
    pub would_tell: String,
}

/// The plan that is looked at beside the reference: the one that was picked, else the one that is
/// shown, else the first other.
fn looked_at<'a>(
    session: &Session,
    standings: &'a Standings<PlanName>,
    reference: &Entrant<PlanName>,
) -> Option<&'a Entrant<PlanName>> {
    let find = |name: &PlanName| {
        let found = standings.entrants.iter().find(|found| found.name == *name);
        found.filter(|found| found.name != reference.name)
    };
    let picked = session.studies().question.other.as_ref().and_then(find);
    let shown = session.scenario().map_or(PlanName::Base, |id| PlanName::Scenario(id.clone()));
    let first = || standings.entrants.iter().find(|found| found.name != reference.name);
    picked.or_else(|| find(&shown)).or_else(first)
}

/// The reference and the plan that is looked at; `None` before both are known.
pub fn pair_panel(
    session: &Session,
    known: &Known<Standings<PlanName>>,
    calls: &[(PlanName, Called)],
) -> Option<PairPanel> {
    let standings = &*known.found;
    let wanted = &session.studies().question.base;
    let entrants = &standings.entrants;
    let reference = entrants.iter().find(|found| found.name == *wanted).or(entrants.first())?;
    let other = looked_at(session, standings, reference)?;
    Some(pair_of(session, known, calls, [reference, other]))
}

/// A reference and another plan.
pub(super) fn pair_of(
    session: &Session,
    known: &Known<Standings<PlanName>>,
    calls: &[(PlanName, Called)],
    [reference, other]: [&Entrant<PlanName>; 2],
) -> PairPanel {
    let standings = &*known.found;
    let entrants = &standings.entrants;
    let others = entrants.iter().filter(|found| found.name != reference.name);
    let others = others.map(|found| Chosen {
        label: find_called(calls, &found.name).name,
        current: found.name == other.name,
        option: found.name.clone(),
    });
    let plans = session.plans();
    let plan_of = |name: &PlanName| {
        plans.iter().find(|(found, ..)| found == name).map(|(_, plan, _)| plan.clone())
    };
    let inputs = match (plan_of(&reference.name), plan_of(&other.name)) {
        (Some(before), Some(after)) => edits(&before, &file::difference(&before, &after), &after),
        (None, _) | (_, None) => Vec::new(),
    };
    let names = [reference, other].map(|found| find_called(calls, &found.name));
    let found = Found {
        plan: &known.plan,
        before: standings.contest.worth(reference.number),
        after: standings.contest.worth(other.number),
        comparison: standings.contest.comparison(reference.number, other.number),
        promises: standings.contest.promises.len(),
    };
    let moves = standings.contest.moves(reference.number, other.number);
    let moved = moved(&known.plan, &moves, found.comparison.days);
    PairPanel {
        others: others.collect(),
        lead: found.lead(&names),
        inputs,
        rows: found.rows(),
        shift: found.finish().and_then(|finish| shift(&finish.histogram, found.trials())),
        moved_note: match (moves.is_empty(), moved.is_empty()) {
            (true, _) => words::moves_unknown(),
            (false, true) => words::none_moves(),
            (false, false) => "",
        },
        moved,
        reference: names[0].name.clone(),
        other: names[1].name.clone(),
        stale: known.stale,
    }
}

struct Found<'a> {
    plan: &'a Plan,
    before: &'a Worth,
    after: &'a Worth,
    comparison: crate::forecast::Comparison,
    promises: usize,
}

impl Found<'_> {
    fn trials(&self) -> u32 {
        self.comparison.trials
    }

    /// Of the whole plan, which is the first of the targets.
    fn finish(&self) -> Option<&FinishComparison> {
        self.comparison.targets.first().map(|(_, finish)| finish)
    }

    fn lead(&self, [reference, other]: &[Called; 2]) -> String {
        let found = self.finish().and_then(|finish| finish.p85.days);
        match found.filter(|found| found.detectable) {
            Some(found) => words::lead(&other.phrase, &self.in_days(found), &reference.phrase),
            None => words::lead_none(&other.phrase, &reference.phrase),
        }
    }

    fn in_days(&self, found: Difference) -> String {
        let (size, error) = (found.value.abs(), ERRORS * found.se);
        difference::moved(size, error, self.comparison.days == DayUnit::Working, found.value > 0.0)
    }

    fn rows(&self) -> Vec<PairRow> {
        let mut rows = Vec::new();
        for (target, finish) in &self.comparison.targets {
            self.push_finish(&mut rows, target, finish);
        }
        self.push_promises(&mut rows);
        self.push_money(&mut rows);
        rows
    }

    fn push_finish(&self, rows: &mut Vec<PairRow>, target: &TargetId, finish: &FinishComparison) {
        let name = self.target_name(target);
        let sides = [self.before, self.after].map(|worth| of_target(worth, target));
        let p50 = (*target == TargetId::Plan).then_some((0.5, Label::Likely, finish.p50));
        for (p, label, found) in p50.into_iter().chain([(0.85, Label::Sure, finish.p85)]) {
            let date = |side: &Option<Sided<'_>>| {
                let date = side.as_ref().and_then(|side| date_at(side.finish, p));
                date.map_or_else(|| Label::BeyondHorizon.text().to_owned(), format::date)
            };
            let what = words::figure_of(label.text(), &name);
            let sides = [date(&sides[0]), date(&sides[1])];
            rows.push(row(what, sides, found.days, false, |found| self.in_days(found)));
        }
        if let Some(found) = finish.chance_by_date {
            let chance = |side: &Option<Sided<'_>>| {
                let chance = side.as_ref().and_then(|side| side.chance);
                chance.map_or_else(String::new, format::percent)
            };
            let what = words::figure_of(Label::DoneByDate.text(), &name);
            let sides = [chance(&sides[0]), chance(&sides[1])];
            rows.push(row(what, sides, Some(found), true, points));
        }
    }

    fn push_promises(&self, rows: &mut Vec<PairRow>) {
        let Some(kept) = self.comparison.kept else { return };
        let number = |worth: &Worth| words::kept_of(worth.expected_kept, self.promises);
        let what = Label::PromisesKept.text().to_owned();
        let sides = [number(self.before), number(self.after)];
        let counted = |found: Difference| {
            words::more(&format::spread(found.value.abs(), ERRORS * found.se), found.value > 0.0)
        };
        rows.push(row(what, sides, Some(kept.number), true, counted));
        let all = |worth: &Worth| {
            worth.chance_all_kept.map_or_else(String::new, |kept| format::percent(kept.share))
        };
        let what = Label::AllPromisesKept.text().to_owned();
        rows.push(row(what, [all(self.before), all(self.after)], Some(kept.all), true, points));
    }

    fn push_money(&self, rows: &mut Vec<PairRow>) {
        let currency = self.plan.currency.as_deref();
        let more = |found: Difference| {
            let amount = format::money_spread(found.value.abs(), ERRORS * found.se, currency);
            words::more(&amount, found.value > 0.0)
        };
        if let Some(found) = self.comparison.delay_cost {
            let cost = |worth: &Worth| {
                worth.delay_cost.map_or_else(String::new, |cost| format::money(cost.mean, currency))
            };
            let what = Label::ExpectedDelayCost.text().to_owned();
            rows.push(row(what, [cost(self.before), cost(self.after)], Some(found), false, more));
        }
        for (ends, found) in self.comparison.value.iter().take(QUARTERS) {
            let value = |worth: &Worth| {
                let value = worth.value.iter().find(|(at, _)| at == ends);
                value.map_or_else(String::new, |(_, value)| format::money(value.mean, currency))
            };
            let what = words::value_by(&short(*ends));
            rows.push(row(what, [value(self.before), value(self.after)], Some(*found), true, more));
        }
    }

    fn target_name(&self, target: &TargetId) -> String {
        let plan = self.plan;
        let named = |name: Option<&String>, id: &str| {
            let name = name.filter(|name| !name.is_empty());
            format::in_line(name.map_or(id, String::as_str)).into_owned()
        };
        match target {
            TargetId::Plan => Label::WholePlan.text().to_owned(),
            TargetId::Milestone(id) => {
                let found = plan.milestones.iter().find(|found| found.id == *id);
                named(found.map(|found| &found.name), &id.0)
            }
            TargetId::Objective(id) => {
                let found = plan.objectives.iter().find(|found| found.id == *id);
                named(found.map(|found| &found.name), &id.0)
            }
        }
    }
}

fn short(date: Date) -> String {
    format::date_without_weekday(date)
}

/// What one of the two says of a target.
struct Sided<'a> {
    finish: &'a crate::forecast::Distribution,
    chance: Option<f64>,
}

fn of_target<'a>(worth: &'a Worth, target: &TargetId) -> Option<Sided<'a>> {
    let sided = |found: &'a TargetForecast| Sided {
        finish: &found.finish,
        chance: found.chance_by_date.map(|chance| chance.share),
    };
    match target {
        TargetId::Plan => Some(Sided { finish: &worth.finish, chance: None }),
        TargetId::Milestone(id) => {
            worth.milestones.iter().find(|(found, _)| found == id).map(|(_, found)| sided(found))
        }
        TargetId::Objective(id) => {
            worth.objectives.iter().find(|(found, _)| found == id).map(|(_, found)| sided(found))
        }
    }
}

fn row(
    what: String,
    [before, after]: [String; 2],
    found: Option<Difference>,
    more_is_better: bool,
    in_words: impl Fn(Difference) -> String,
) -> PairRow {
    let detectable = found.filter(|found| found.detectable);
    let would_tell = match (detectable, found.and_then(|found| found.trials_to_detect)) {
        (None, Some(trials)) => words::would_tell(trials),
        (Some(_), _) | (None, None) => String::new(),
    };
    PairRow {
        what,
        before,
        after,
        difference: detectable.map_or_else(|| difference::none().to_owned(), in_words),
        is_better: detectable.map(|found| (found.value > 0.0) == more_is_better),
        would_tell,
    }
}

fn points(found: Difference) -> String {
    let amount = difference::points(100.0 * found.value.abs(), 100.0 * ERRORS * found.se);
    words::more(&amount, found.value > 0.0)
}

/// The items whose mean finish moved most, of those that moved detectably.
fn moved(plan: &Plan, moves: &[(crate::model::ItemId, Difference)], days: DayUnit) -> Vec<String> {
    let mut moves: Vec<_> = moves.iter().filter(|(_, found)| found.detectable).collect();
    moves.sort_by(|(_, a), (_, b)| b.value.abs().total_cmp(&a.value.abs()));
    let named = moves.into_iter().take(MOVED).map(|(id, found)| {
        let (size, error) = (found.value.abs(), ERRORS * found.se);
        let days = difference::moved(size, error, days == DayUnit::Working, found.value > 0.0);
        words::moved(&format::in_sentence(item_called(plan, id)), &days)
    });
    named.collect()
}
