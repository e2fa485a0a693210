//! How the session goes on with studies.

use std::sync::Arc;

use crate::file;
use crate::forecast::standing_commitments;
use crate::model::{Document, Plan, Risk, RiskStatus, Scenario, ScenarioId};
use crate::rank::{Formula, Method, in_order};
use crate::runner::{Asked, Finding, Study};
use crate::search::{Effect as LeverEffect, Goal, sort};
use crate::session::edit::fresh_id;
use crate::session::effect::{Effect, Generation};
use crate::session::event::View;
use crate::session::notice::Notice;
use crate::session::run::{Answer, RunState};
use crate::session::state::Session;
use crate::session::undo::Step;

use super::event::StudyEvent;
use super::known::{
    BetterOrder, Changed, Known, OrderName, PulledLevers, Standings, Underway, Work,
};
use super::question::{Along, Outcome};
use super::since::Since;

impl Session {
    /// Takes in what happened to a study.
    pub(in crate::session) fn handle_study(&mut self, event: StudyEvent) -> Vec<Effect> {
        match event {
            StudyEvent::Ranked { generation, rankings } => {
                if self.studies.ranking == Some(generation) {
                    self.studies.ranking = None;
                    let plan = Arc::clone(&self.plan);
                    self.studies.rankings = Some(Known::new(*rankings, plan));
                }
                Vec::new()
            }
            StudyEvent::Found { generation, finding } if generation == self.studies.generation => {
                self.take_finding(finding);
                Vec::new()
            }
            StudyEvent::Failed { generation, reason } if generation == self.studies.generation => {
                self.stop_contest();
                self.studies.underway = None;
                self.studies.failure = Some(reason);
                vec![Effect::CancelRun]
            }
            StudyEvent::Found { .. } | StudyEvent::Failed { .. } => Vec::new(),
            StudyEvent::LeversAsked => self.ask_levers(),
            StudyEvent::OrderAsked => self.ask_order(),
            StudyEvent::Stopped => self.stop_study(),
            StudyEvent::WorthAsked => {
                self.studies.contest_stopped = false;
                self.studies.failure = None;
                Vec::new()
            }
            StudyEvent::WithinPicked(within) => {
                self.studies.question.within = within;
                self.studies.rankings_changed();
                Vec::new()
            }
            StudyEvent::RanksSorted(sorted) => {
                self.studies.question.sorted = sorted;
                Vec::new()
            }
            StudyEvent::ScoreOpened(score) => {
                self.studies.question.opened = score;
                Vec::new()
            }
            StudyEvent::OutcomePicked(outcome) => {
                self.studies.question.outcome = outcome;
                Vec::new()
            }
            StudyEvent::ReferencePicked(order) => {
                self.studies.question.reference = order;
                Vec::new()
            }
            StudyEvent::BasePicked(base) => {
                self.studies.question.base = base;
                Vec::new()
            }
            StudyEvent::OtherPicked(other) => {
                self.studies.question.other = Some(other);
                Vec::new()
            }
            StudyEvent::AxisPicked { along, axis } => {
                match along {
                    Along::X => self.studies.question.axes.0 = axis,
                    Along::Y => self.studies.question.axes.1 = axis,
                }
                Vec::new()
            }
            StudyEvent::GoalPicked(goal) => {
                self.studies.question.goal = goal;
                Vec::new()
            }
            StudyEvent::RisksSorted(sorted) => {
                self.studies.question.risks = sorted;
                Vec::new()
            }
            StudyEvent::LeversSorted(merit) => {
                self.studies.question.merit = merit;
                if let Some(levers) = &mut self.studies.levers {
                    sort(&mut Arc::make_mut(&mut levers.found).effects, merit);
                }
                Vec::new()
            }
            StudyEvent::BegunAnew => {
                self.tell_changes_since(Since::Chosen);
                Vec::new()
            }
            StudyEvent::OrderTaken { order, scenario } => self.take_order(order, scenario),
        }
    }

    /// What the open view wants to know by itself; then what was changed comes to.
    pub(in crate::session) fn next_study(&mut self) -> Vec<Effect> {
        let of_view = match self.view {
            View::Scenarios => self.next_of_plans(),
            View::Report => {
                let plans = self.next_of_plans();
                if plans.is_empty() { self.next_of_risks() } else { plans }
            }
            View::Risks => self.next_of_risks(),
            View::Rank if self.run != RunState::Blocked => self.next_of_orders(),
            View::Rank | View::Plan | View::Forecast | View::Teams => Vec::new(),
        };
        let is_busy = !of_view.is_empty() || self.studies.ranking.is_some();
        if is_busy { of_view } else { self.next_of_changes() }
    }

    /// The items by every method, then what each order is worth.
    fn next_of_orders(&mut self) -> Vec<Effect> {
        if self.studies.rankings.as_ref().is_none_or(|known| known.stale) {
            return self.ask_rankings();
        }
        let is_known = self.studies.standings.as_ref().is_some_and(|known| !known.stale);
        if is_known || self.studies.contest_stopped || self.studies.underway.is_some() {
            return Vec::new();
        }
        self.ask_worth()
    }

    /// What the base plan and its scenarios are worth, where there are any.
    fn next_of_plans(&mut self) -> Vec<Effect> {
        let is_known = self.studies.plans.as_ref().is_some_and(|known| !known.stale);
        let is_stopped = self.studies.contest_stopped || self.studies.underway.is_some();
        if is_known || is_stopped || !self.has_plans_to_compare() {
            return Vec::new();
        }
        let comparable = self.plans().into_iter().filter(|(.., left_out)| left_out.is_none());
        let (names, plans) = comparable.map(|(name, plan, _)| (name, plan)).unzip();
        self.ask(Work::Plans(names), Asked::Plans(plans))
    }

    /// What each risk costs, where there are any that can happen.
    fn next_of_risks(&mut self) -> Vec<Effect> {
        let is_known = self.studies.risks.as_ref().is_some_and(|known| !known.stale);
        let is_stopped = self.studies.contest_stopped || self.studies.underway.is_some();
        let is_open = |risk: &Risk| risk.status == RiskStatus::Open;
        if is_known || is_stopped || !self.plan.risks.iter().any(is_open) {
            return Vec::new();
        }
        let none = PulledLevers { effects: Vec::new(), total: 0, proposed: false, promises: 0 };
        self.ask(Work::Risks(none), Asked::Risks)
    }

    fn ask_rankings(&mut self) -> Vec<Effect> {
        if self.studies.ranking.is_some() {
            return Vec::new();
        }
        self.rankings_asked += 1;
        let generation = Generation(self.rankings_asked);
        self.studies.ranking = Some(generation);
        vec![Effect::Rank {
            generation,
            plan: Box::new(Plan::clone(&self.plan)),
            settings: self.document.run.clone(),
            within: self.studies.question.within,
        }]
    }

    /// Simulates the order of every method that scores, after the list as it stands, and the found
    /// one.
    fn ask_worth(&mut self) -> Vec<Effect> {
        let orders = self.orders();
        let names = orders.iter().map(|(name, _)| *name).collect();
        let orders = orders.into_iter().map(|(_, order)| order).collect();
        self.ask(Work::Worth(names), Asked::Worth(orders))
    }

    /// The orders that are known of the plan as it is, each with its name.
    fn orders(&self) -> Vec<(OrderName, Vec<usize>)> {
        let mut orders = self.ranked_orders();
        if let Some(known) = self.studies.order.as_ref().filter(|known| !known.stale)
            && known.found.is_better()
        {
            orders.push((OrderName::Found, known.found.found.order.clone()));
        }
        orders
    }

    fn ranked_orders(&self) -> Vec<(OrderName, Vec<usize>)> {
        let Some(known) = self.studies.rankings.as_ref().filter(|known| !known.stale) else {
            return Vec::new();
        };
        let manual = Method::By(Formula::Manual);
        let given = known
            .found
            .methods
            .iter()
            .filter(|ranked| ranked.method() == manual || !ranked.ranking.items.is_empty());
        given.map(|ranked| (OrderName::By(ranked.method()), ranked.ranking.order())).collect()
    }

    fn ask_levers(&mut self) -> Vec<Effect> {
        self.ask(Work::Levers, Asked::Levers)
    }

    fn ask_order(&mut self) -> Vec<Effect> {
        let goal = self.at_stake(self.studies.question.goal);
        let wanted = match goal {
            Outcome::DelayCost => Goal::DelayCost,
            Outcome::Value => Goal::value_by(&self.plan, None),
            Outcome::Commitments => Goal::Commitments,
            Outcome::Finish => Goal::Finish,
        };
        let (names, given): (Vec<_>, Vec<_>) = self.ranked_orders().into_iter().unzip();
        if given.is_empty() {
            return Vec::new();
        }
        let work = Work::Search { goal, given: names, progress: None };
        self.ask(work, Asked::Order { goal: wanted, given })
    }

    /// Asks the workers, once the forecast is there; its proposed commitment may stand in for
    /// promises.
    pub(super) fn ask(&mut self, mut work: Work, asked: Asked) -> Vec<Effect> {
        let Some(answer) = self.settled() else { return Vec::new() };
        // Scenarios are judged by what the base plan promises.
        let promising = match asked {
            Asked::Plans(_) if !self.document.plan.commitments.is_empty() => &self.document.plan,
            Asked::Plans(_)
            | Asked::Worth(_)
            | Asked::Levers
            | Asked::Risks
            | Asked::Order { .. } => &*self.plan,
        };
        let study = Study {
            promises: standing_commitments(promising, &answer.forecast),
            proposed: promising.commitments.is_empty(),
            plan: Plan::clone(&self.plan),
            settings: self.document.run.clone(),
            asked,
        };
        self.studies.give_up();
        self.studies.failure = None;
        let (effects, promises) = (Vec::new(), study.promises.len());
        let levers = PulledLevers { effects, total: 0, proposed: study.proposed, promises };
        match &mut work {
            Work::Levers => {
                self.studies.levers = Some(Known::new(levers, Arc::clone(&self.plan)));
            }
            Work::Risks(so_far) => *so_far = levers,
            Work::Worth(_)
            | Work::Plans(_)
            | Work::Since(_)
            | Work::Search { .. }
            | Work::Judging { .. } => {}
        }
        let plan = Arc::clone(&self.plan);
        self.studies.underway = Some(Underway { work, done: 0, total: 0, plan });
        vec![Effect::Study { generation: self.studies.generation, study: Box::new(study) }]
    }

    /// The answer, when it is complete and of the plan as it is.
    fn settled(&self) -> Option<&Answer> {
        let is_settled = self.run == RunState::Finished;
        self.answer.as_ref().filter(|answer| is_settled && !answer.coarse && !answer.stale)
    }

    /// What orders of the plan can differ in: money needs a cost of delay, promises have to be made
    /// or proposed.
    pub fn outcomes(&self) -> Vec<Outcome> {
        let costs = self.plan.items.iter().any(|item| item.value.delay_cost.is_some());
        let answer = self.answer.as_ref();
        let promised = answer
            .is_some_and(|answer| !standing_commitments(&self.plan, &answer.forecast).is_empty());
        let is_at_stake = |outcome: &Outcome| match outcome {
            Outcome::DelayCost | Outcome::Value => costs,
            Outcome::Commitments => promised,
            Outcome::Finish => true,
        };
        Outcome::ALL.into_iter().filter(is_at_stake).collect()
    }

    /// `wanted`, or the first that is at stake.
    pub fn at_stake(&self, wanted: Outcome) -> Outcome {
        let outcomes = self.outcomes();
        if outcomes.contains(&wanted) { wanted } else { outcomes[0] }
    }

    /// Whether something can be asked: the forecast is there, and nothing is worked on.
    pub fn can_ask(&self) -> bool {
        self.settled().is_some()
    }

    fn take_finding(&mut self, finding: Finding) {
        let Some(underway) = &mut self.studies.underway else { return };
        match finding {
            Finding::Progress { done, total } => {
                (underway.done, underway.total) = (done, total);
                if let Work::Search { goal, given, .. } = &underway.work {
                    underway.work = Work::Judging { goal: *goal, given: given.clone() };
                }
                self.note_total(total);
            }
            Finding::Search { progress, evaluations } => {
                underway.done = clamped(progress.evaluations);
                underway.total = clamped(evaluations);
                if let Work::Search { progress: known, .. } = &mut underway.work {
                    *known = Some(progress);
                }
            }
            Finding::Contest { contest, numbers } => {
                let Some(Underway { work, plan, .. }) = self.studies.underway.take() else {
                    return;
                };
                match work {
                    Work::Worth(orders) => {
                        let standings = Standings::new(orders, numbers, *contest);
                        self.studies.standings = Some(Known::new(standings, plan));
                    }
                    Work::Plans(plans) => {
                        let base = Arc::new(self.document.plan.clone());
                        let standings = Standings::new(plans, numbers, *contest);
                        self.studies.plans = Some(Known::new(standings, base));
                    }
                    Work::Since(since) => {
                        if let [before, after] = numbers[..] {
                            let changed = Changed { since, before, after, contest: *contest };
                            self.studies.changed = Some(Known::new(changed, plan));
                        }
                    }
                    Work::Levers | Work::Risks(_) | Work::Search { .. } | Work::Judging { .. } => {}
                }
            }
            Finding::Lever(effect) => self.take_lever(*effect),
            Finding::Order(order) => {
                let underway = self.studies.underway.take();
                if let Some(Underway { work: Work::Judging { goal, given }, plan, .. }) = underway {
                    let order = BetterOrder { goal, given, found: *order };
                    // What it is worth beside the others is not known yet.
                    if order.is_better() {
                        self.studies.standings = None;
                    }
                    self.studies.order = Some(Known::new(order, plan));
                }
            }
            Finding::Forecast { .. } => {}
        }
    }

    fn take_lever(&mut self, effect: LeverEffect) {
        let merit = self.studies.question.merit;
        match self.studies.underway.as_mut().map(|underway| &mut underway.work) {
            Some(Work::Risks(so_far)) => so_far.effects.push(effect),
            Some(Work::Levers) => {
                if let Some(levers) = &mut self.studies.levers {
                    let found = Arc::make_mut(&mut levers.found);
                    found.effects.push(effect);
                    sort(&mut found.effects, merit);
                }
            }
            Some(
                Work::Worth(_)
                | Work::Plans(_)
                | Work::Since(_)
                | Work::Search { .. }
                | Work::Judging { .. },
            )
            | None => {}
        }
    }

    /// How many levers there are; the last one ends the work.
    fn note_total(&mut self, total: u32) {
        let Some(Underway { work, done, .. }) = &mut self.studies.underway else { return };
        let is_over = *done == total;
        match work {
            Work::Risks(so_far) => so_far.total = total,
            Work::Levers => {
                if let Some(levers) = &mut self.studies.levers {
                    Arc::make_mut(&mut levers.found).total = total;
                }
            }
            Work::Worth(_)
            | Work::Plans(_)
            | Work::Since(_)
            | Work::Search { .. }
            | Work::Judging { .. } => return,
        }
        if !is_over {
            return;
        }
        if let Some(Underway { work: Work::Risks(found), plan, .. }) = self.studies.underway.take()
        {
            self.studies.risks = Some(Known::new(found, plan));
        }
    }

    /// What began by itself and is worked on does not begin again by itself.
    fn stop_contest(&mut self) {
        let work = self.studies.underway.as_ref().map(|underway| &underway.work);
        if let Some(Work::Worth(_) | Work::Plans(_) | Work::Since(_) | Work::Risks(_)) = work {
            self.studies.contest_stopped = true;
        }
    }

    fn stop_study(&mut self) -> Vec<Effect> {
        match self.studies.underway.as_ref().map(|underway| &underway.work) {
            Some(Work::Search { .. }) => vec![Effect::EndSearch],
            Some(
                Work::Worth(_)
                | Work::Plans(_)
                | Work::Since(_)
                | Work::Levers
                | Work::Risks(_)
                | Work::Judging { .. },
            ) => {
                self.stop_contest();
                self.studies.give_up();
                vec![Effect::CancelRun]
            }
            None => Vec::new(),
        }
    }

    /// The plan, its shown scenario, or a new scenario takes an order.
    fn take_order(&mut self, name: OrderName, scenario: Option<String>) -> Vec<Effect> {
        let known = self.orders().into_iter().find(|(known, _)| *known == name);
        let Some((_, order)) = known else { return Vec::new() };
        let step = Step::Ordered { by: name };
        self.drafts.clear();
        let Some(called) = scenario else {
            let mut next = self.in_edit();
            next.plan = in_order(&next.plan, &order);
            return self.commit_edit(step, next);
        };
        let mut next = Document::clone(&self.document);
        let taken = next.scenarios.iter().map(|known| known.id.0.as_str());
        let id = ScenarioId(fresh_id("S", taken));
        let before = self.moment();
        next.scenarios.push(Scenario {
            id: id.clone(),
            name: called,
            why: String::new(),
            from: before.scenario.clone(),
            edits: Vec::new(),
            x: None,
        });
        let Ok(edits) = file::record(&next, &id, &in_order(&self.plan, &order)) else {
            return self.tell(Notice::ScenarioHasNoPlan);
        };
        for scenario in next.scenarios.iter_mut().filter(|scenario| scenario.id == id) {
            scenario.edits.clone_from(&edits);
        }
        self.scenario = Some(id);
        self.commit_after(before, step, next)
    }
}

/// A count of orders, which a bar shows.
fn clamped(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
