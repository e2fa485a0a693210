//! The search for a better order.

use crate::model::Plan;
use crate::rank::Method;
use crate::search::{Progress, WorthMean};
use crate::session::{BetterOrder, Known, OrderName, Outcome, Session, Underway, Work};
use crate::view::format;
use crate::view::text::{Label, difference, rank as words};

use crate::view::chosen::Chosen;
use crate::view::working::{Working, share};

/// What can be asked, what is worked on, and what was found.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderPanel {
    /// What an order can serve.
    pub goals: Vec<Chosen<Outcome>>,
    /// Whether it can be asked now.
    pub can_ask: bool,
    /// How far the work is.
    pub working: Option<Working>,
    /// What was found.
    pub found: Option<FoundPanel>,
}

/// What a search found.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundPanel {
    /// In a sentence.
    pub text: String,
    /// How it was judged.
    pub note: String,
    /// The order that can be taken.
    pub order: OrderName,
    /// Whether the plan was changed since.
    pub stale: bool,
}

/// The panel.
pub fn order_panel(session: &Session) -> OrderPanel {
    let studies = session.studies();
    let current = session.at_stake(studies.question.goal);
    let goal = |option| Chosen {
        option,
        label: words::goal(option).to_owned(),
        current: option == current,
    };
    OrderPanel {
        goals: session.outcomes().into_iter().map(goal).collect(),
        can_ask: session.can_ask() && studies.rankings.as_ref().is_some_and(|known| !known.stale),
        working: studies.underway.as_ref().and_then(|underway| working(session.plan(), underway)),
        found: studies.order.as_ref().map(found),
    }
}

fn working(plan: &Plan, underway: &Underway) -> Option<Working> {
    let share = (underway.total > 0).then(|| share(underway));
    match &underway.work {
        Work::Search { goal, progress, .. } => Some(Working {
            share,
            text: match progress {
                Some(progress) => searching(plan, *goal, progress, underway.total),
                None => words::begins().to_owned(),
            },
            stop: Label::EnoughSearched.text(),
        }),
        Work::Judging { .. } => Some(Working {
            share,
            text: words::judging(underway.done, underway.total),
            stop: Label::StopRun.text(),
        }),
        Work::Worth(_) | Work::Plans(_) | Work::Since(_) | Work::Levers | Work::Risks(_) => None,
    }
}

fn searching(plan: &Plan, goal: Outcome, progress: &Progress, total: u32) -> String {
    let best = match goal {
        Outcome::DelayCost | Outcome::Value => {
            format::money(progress.best_loss, plan.currency.as_deref())
        }
        Outcome::Commitments => format::percent(progress.best_loss),
        Outcome::Finish => format::days(progress.best_loss),
    };
    words::searching(goal, progress.evaluations, total, &best)
}

fn found(known: &Known<BetterOrder>) -> FoundPanel {
    let BetterOrder { goal, given, found } = &*known.found;
    let verdict = &found.verdict;
    let order = match verdict.kept {
        Some(kept) => given.get(kept).copied().unwrap_or(OrderName::By(manual())),
        None => OrderName::Found,
    };
    let worth = worth(&known.plan, *goal, verdict.worth);
    let text = match verdict.kept {
        Some(_) => words::nothing_better(*goal, order, &worth),
        None => {
            // The one that comes nearest is the best of those that were there before.
            let nearest =
                verdict.against.iter().zip(given).min_by(|a, b| {
                    a.0.difference.value.abs().total_cmp(&b.0.difference.value.abs())
                });
            let gain = nearest.map(|(against, name)| {
                let (size, error) = (against.difference.value.abs(), 1.96 * against.difference.se);
                words::than(&amount(&known.plan, *goal, size, error), *name)
            });
            words::better_found(*goal, &worth, &gain.unwrap_or_default())
        }
    };
    FoundPanel { text, note: words::how_judged(found.evaluations), order, stale: known.stale }
}

fn manual() -> Method {
    Method::By(crate::rank::Formula::Manual)
}

fn worth(plan: &Plan, goal: Outcome, worth: WorthMean) -> String {
    match goal {
        Outcome::DelayCost | Outcome::Value => format::money(worth.mean, plan.currency.as_deref()),
        Outcome::Commitments => format::percent(worth.mean),
        Outcome::Finish => words::working_days(worth.mean),
    }
}

fn amount(plan: &Plan, goal: Outcome, size: f64, error: f64) -> String {
    match goal {
        Outcome::DelayCost | Outcome::Value => {
            format::money_spread(size, error, plan.currency.as_deref())
        }
        Outcome::Commitments => difference::points(100.0 * size, 100.0 * error),
        Outcome::Finish => difference::working_days(size, error),
    }
}
