//! The register: every risk in a line, with what it costs the plan and what can be done about it.

use crate::model::{Capacity, Hits, Mitigation, Plan, Risk, RiskId, RiskStatus};
use crate::session::{Field, RiskField, RiskOrder, Session, Work, file_name};
use crate::view::estimate::estimate;
use crate::view::finding::{item_called, team_called};
use crate::view::format;
use crate::view::input::{Input, input};
use crate::view::spreadsheet::{Cell, Spreadsheet};
use crate::view::text::{Label, Sentence, difference, risk as words};
use crate::view::working::{Working, share};

use super::exposure::{self, Exposed, Exposure, Figure, exposed};
use super::{anchor, name};

/// The register.
#[derive(Clone, Debug, PartialEq)]
pub struct Register {
    /// What costs most, in a sentence; empty while that is not known.
    pub lead: String,
    /// In the chosen order.
    pub rows: Vec<RegisterRow>,
    /// How they are sorted.
    pub sorted: RiskOrder,
    /// Whether anything costs money.
    pub has_money: bool,
    /// What the figures rest on.
    pub notes: Vec<String>,
    /// How far the work is.
    pub working: Option<Working>,
    /// Why there are no figures; may be empty.
    pub text: String,
    /// Whether it was stopped, and can be asked again.
    pub can_ask: bool,
}

/// A risk.
#[derive(Clone, Debug, PartialEq)]
pub struct RegisterRow {
    /// Which.
    pub risk: RiskId,
    /// Its number in the register, from 1.
    pub number: usize,
    /// Its name, else its id.
    pub called: String,
    /// The element that shows all about it.
    pub anchor: String,
    /// As the plan stands.
    pub probability: String,
    /// What it hits.
    pub hits: String,
    /// What it costs the 85 % sure finish.
    pub days: Shown,
    /// What it costs in delay.
    pub money: Shown,
    /// What can be done about it.
    pub mitigation: Option<RowMitigation>,
    /// Open or closed.
    pub status: &'static str,
    /// Who watches it.
    pub owner: String,
}

/// A figure in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// In words.
    pub text: String,
    /// Whether it is good for the plan, where that can be told.
    pub is_better: Option<bool>,
    /// Whether it is of the plan as it was before a change.
    pub stale: bool,
}

/// What can be done about a risk.
#[derive(Clone, Debug, PartialEq)]
pub struct RowMitigation {
    /// What is done.
    pub called: String,
    /// Whether it is part of the plan.
    pub active: Input,
    /// What it is worth.
    pub worth: Shown,
    /// What it takes; may be empty.
    pub takes: String,
}

/// The register as it is shown.
pub(super) fn register(session: &Session, risks: &[Exposed<'_>]) -> Register {
    let plan = session.plan();
    let sorted = session.studies().question.risks;
    let mut listed: Vec<&Exposed<'_>> = risks.iter().collect();
    sort(&mut listed, sorted);
    let has_money = plan.items.iter().any(|item| item.value.delay_cost.is_some());
    let work = work(session);
    Register {
        lead: lead(session, risks),
        rows: listed.into_iter().map(|found| row(session, found)).collect(),
        sorted,
        has_money,
        notes: notes(session, has_money),
        working: work.working,
        text: work.text,
        can_ask: work.can_ask,
    }
}

/// What costs most comes first; what is not known, or no difference, comes last.
fn sort(risks: &mut [&Exposed<'_>], by: RiskOrder) {
    let most = |figure: Figure| figure.told().unwrap_or(f64::NEG_INFINITY);
    let probability = |found: &Exposed<'_>| exposure::probability(found.risk);
    match by {
        RiskOrder::Listed => {}
        RiskOrder::Named => risks.sort_by_cached_key(|found| name(found.risk).to_lowercase()),
        RiskOrder::Probability => {
            risks.sort_by(|a, b| probability(b).total_cmp(&probability(a)));
        }
        RiskOrder::Days => {
            risks.sort_by(|a, b| most(b.cost.days).total_cmp(&most(a.cost.days)));
        }
        RiskOrder::Money => {
            risks.sort_by(|a, b| most(b.cost.money).total_cmp(&most(a.cost.money)));
        }
    }
}

fn row(session: &Session, found: &Exposed<'_>) -> RegisterRow {
    let plan = session.plan();
    let Exposed { number, risk, cost: Exposure { days, money }, worth } = found;
    let mitigation = risk.mitigation.as_ref().zip(*worth);
    RegisterRow {
        risk: risk.id.clone(),
        number: *number,
        called: name(risk),
        anchor: anchor(&risk.id),
        probability: probability(risk),
        hits: hits(plan, &risk.hits),
        days: shown(*days, days_text(*days)),
        money: shown(*money, money_text(plan, *money)),
        mitigation: mitigation.map(|(found, worth)| RowMitigation {
            called: match found.name.as_str() {
                "" => Label::Mitigation.text().to_owned(),
                name => name.to_owned(),
            },
            active: input(session, Field::Risk(risk.id.clone(), RiskField::MitigationActive)),
            worth: saved(plan, worth, found.active),
            takes: takes(plan, found),
        }),
        status: status(risk),
        owner: risk.owner.clone(),
    }
}

fn status(risk: &Risk) -> &'static str {
    match risk.status {
        RiskStatus::Open => Label::RiskOpen.text(),
        RiskStatus::Closed => Label::RiskClosed.text(),
    }
}

fn probability(risk: &Risk) -> String {
    let now = exposure::probability(risk);
    let text = format::plain_percent(now);
    if now == risk.probability {
        text
    } else {
        words::mitigated(&text, &format::plain_percent(risk.probability))
    }
}

/// A cost in words; one that is good for the plan is rare, and said.
fn shown(figure: Figure, text: String) -> Shown {
    let is_better = figure.told().map(|size| size < 0.0);
    Shown { text, is_better, stale: figure.is_stale() }
}

/// A cost in days, in words.
pub(super) fn days_text(figure: Figure) -> String {
    text(figure, difference::working_days)
}

fn money_text(plan: &Plan, figure: Figure) -> String {
    text(figure, |size, half| format::money_spread(size, half, plan.currency.as_deref()))
}

fn text(figure: Figure, write: impl Fn(f64, f64) -> String) -> String {
    match figure {
        Figure::Closed => words::closed().to_owned(),
        Figure::NotYet => words::not_yet().to_owned(),
        Figure::Untold => words::untold().to_owned(),
        Figure::Found { detectable: false, .. } => difference::none().to_owned(),
        Figure::Found { size, half, .. } if size < 0.0 => words::better_with(&write(-size, half)),
        Figure::Found { size, half, .. } => write(size, half),
    }
}

/// What a mitigation saves, and what it costs more.
fn saved(plan: &Plan, worth: Exposure, active: bool) -> Shown {
    let Exposure { days, money } = worth;
    let told = [(days, false), (money, true)].into_iter().filter_map(|(figure, is_money)| {
        let Figure::Found { size, half, detectable: true, .. } = figure else { return None };
        let amount = match is_money {
            true => format::money_spread(size.abs(), half, plan.currency.as_deref()),
            false => difference::working_days(size.abs(), half),
        };
        Some((size > 0.0, amount))
    });
    let (good, bad): (Vec<_>, Vec<_>) = told.partition(|(good, _)| *good);
    let amounts = |of: Vec<(bool, String)>| -> Vec<String> {
        of.into_iter().map(|(_, amount)| amount).collect()
    };
    let (good, bad) = (amounts(good), amounts(bad));
    let saves = (!good.is_empty()).then(|| words::saves(active, &good));
    let loses = (!bad.is_empty()).then(|| words::loses(active, &bad));
    let is_better = match (&saves, &loses) {
        (Some(_), None) => Some(true),
        (None, Some(_)) => Some(false),
        (Some(_), Some(_)) | (None, None) => None,
    };
    let said: Vec<String> = saves.into_iter().chain(loses).collect();
    // Neither can be told: then days say why, which are there whether or not anything costs money.
    let text = if said.is_empty() { days_text(days) } else { said.join("; ") };
    Shown { text, is_better, stale: days.is_stale() }
}

/// What a mitigation takes of a team and of money.
fn takes(plan: &Plan, mitigation: &Mitigation) -> String {
    let effort = mitigation.cost.effort.as_ref().map(|(team, effort)| {
        let found = plan.teams.iter().find(|found| found.id == *team);
        let stories =
            found.is_some_and(|team| matches!(team.capacity, Capacity::Throughput { .. }));
        words::work_of(&estimate(effort), stories, team_called(plan, team))
    });
    let money = mitigation.cost.money.as_ref().map(|money| match (money, &plan.currency) {
        (crate::model::Estimate::Fixed(money), currency) => {
            format::money(*money, currency.as_deref())
        }
        (money, Some(currency)) => format!("{} {currency}", estimate(money)),
        (money, None) => estimate(money),
    });
    let amounts: Vec<String> = effort.into_iter().chain(money).collect();
    if amounts.is_empty() { String::new() } else { words::takes(&amounts) }
}

/// What a risk hits, the first few by name.
fn hits(plan: &Plan, hits: &Hits) -> String {
    /// More would make a line of the register a paragraph.
    const FIRST: usize = 3;
    if hits.everything {
        return Label::Everything.text().to_owned();
    }
    let teams = hits.teams.iter().map(|team| team_called(plan, team).to_owned());
    let items = hits.items.iter().map(|item| item_called(plan, item).to_owned());
    let tags = hits.tags.iter().map(|tag| words::tagged(tag));
    let all: Vec<String> = teams.chain(items).chain(tags).collect();
    let first = all[..all.len().min(FIRST)].join(", ");
    match all.len() - all.len().min(FIRST) {
        0 => first,
        more => words::and_more(&first, more),
    }
}

/// What costs most, in a sentence each for the finish and for money.
fn lead(session: &Session, risks: &[Exposed<'_>]) -> String {
    let most = |of: fn(&Exposure) -> Figure| {
        let told = risks.iter().filter_map(|found| {
            let figure = of(&found.cost);
            Some((found.risk, figure, figure.told().filter(|size| *size > 0.0)?))
        });
        told.max_by(|(.., a), (.., b)| a.total_cmp(b)).map(|(risk, figure, _)| (risk, figure))
    };
    let days = most(|cost| cost.days).map(|(risk, found)| {
        words::costs_most_days(&format::in_sentence(&name(risk)), &days_text(found))
    });
    let money = most(|cost| cost.money).map(|(risk, found)| {
        words::costs_most_money(
            &format::in_sentence(&name(risk)),
            &money_text(session.plan(), found),
        )
    });
    let said: Vec<String> = days.into_iter().chain(money).collect();
    let is_known = session.studies().risks.as_ref().is_some_and(|known| !known.stale);
    match said.is_empty() && is_known {
        true => words::none_costs().to_owned(),
        false => said.join(" "),
    }
}

fn notes(session: &Session, has_money: bool) -> Vec<String> {
    let money = (!has_money).then(|| words::no_money().to_owned());
    let futures = words::same_futures(session.document().run.trials);
    std::iter::once(futures).chain(money).collect()
}

/// How far the work is, or why it does not go on.
struct State {
    working: Option<Working>,
    text: String,
    can_ask: bool,
}

fn work(session: &Session) -> State {
    let studies = session.studies();
    let working = studies.underway.as_ref().and_then(|underway| match &underway.work {
        Work::Risks(so_far) => Some(Working {
            share: (underway.total > 0).then(|| share(underway)),
            text: words::trying(so_far.effects.len(), underway.total),
            stop: Label::StopRun.text(),
        }),
        Work::Worth(_)
        | Work::Plans(_)
        | Work::Since(_)
        | Work::Levers
        | Work::Search { .. }
        | Work::Judging { .. } => None,
    });
    let is_known = studies.risks.as_ref().is_some_and(|known| !known.stale);
    let is_open = |risk: &Risk| risk.status == RiskStatus::Open;
    let waits = !is_known && studies.underway.is_none() && session.plan().risks.iter().any(is_open);
    let text = match (waits, &studies.failure, session.can_ask()) {
        (true, Some(reason), _) => Sentence::RunFailed { reason }.text(),
        (true, None, false) => Label::NotSimulatedYet.text().to_owned(),
        (true, None, true) | (false, ..) => String::new(),
    };
    State { working, text, can_ask: waits && session.can_ask() }
}

/// The register as a file for a spreadsheet: its name, and what stands in it. Figures that are not
/// of the plan as it is are left out. Its words are in the language of the page; its numbers stay
/// numbers, for machines to read, whatever the reader's mark before a fraction.
pub fn register_file(session: &Session) -> (String, Spreadsheet) {
    let plan = session.plan();
    let name = file_name(None, &plan.title);
    let stem = name.split_once('.').map_or(name.as_str(), |(stem, _)| stem);
    let rows = exposed(session).iter().map(|found| line(plan, found)).collect();
    let head = words::file_head(plan.currency.as_deref());
    (format!("{stem}-{}.csv", Label::RisksFile.text()), Spreadsheet { head, rows })
}

fn line(plan: &Plan, found: &Exposed<'_>) -> Vec<Cell> {
    let text = |text: &str| match text {
        "" => Cell::Empty,
        text => Cell::Text(text.to_owned()),
    };
    let Exposed { number: _, risk, cost, worth } = found;
    let worth = worth.unwrap_or(Exposure { days: Figure::Closed, money: Figure::Closed });
    let mitigation = risk.mitigation.as_ref();
    let [days, days_half, days_told] = cells(cost.days);
    let [money, money_half, money_told] = cells(cost.money);
    let [saves, saves_half, _] = cells(worth.days);
    let [saved, saved_half, _] = cells(worth.money);
    vec![
        text(&risk.id.0),
        text(&risk.name),
        text(status(risk)),
        text(&risk.owner),
        Cell::Number(exposure::probability(risk)),
        Cell::Number(risk.probability),
        text(&hits(plan, &risk.hits)),
        days,
        days_half,
        days_told,
        money,
        money_half,
        money_told,
        text(mitigation.map_or("", |found| &found.name)),
        text(mitigation.map_or("", |found| words::yes_no(found.active))),
        saves,
        saves_half,
        saved,
        saved_half,
        text(&mitigation.map_or(String::new(), |found| takes(plan, found))),
        text(&risk.notes),
    ]
}

/// A figure, half of its interval, and whether it can be told from nothing.
fn cells(figure: Figure) -> [Cell; 3] {
    // More digits than this are noise, in days as in money.
    let rounded = |number: f64| Cell::Number((number * 100.0).round() / 100.0 + 0.0);
    match figure {
        Figure::Found { size, half, detectable, fresh: true } => {
            let told = Cell::Text(words::yes_no(detectable).to_owned());
            [rounded(size), rounded(half), told]
        }
        Figure::Found { fresh: false, .. } | Figure::Closed | Figure::NotYet | Figure::Untold => {
            [Cell::Empty, Cell::Empty, Cell::Empty]
        }
    }
}
