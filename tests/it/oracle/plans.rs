//! Made-up plans: small, full of ties, and with everything in them that the engine knows.

use roadcast::calendar::{Date, Holiday, WEEKDAYS, Weekday, Workdays};
use roadcast::model::{
    Absence, After, Capacity, CapacityLoss, Dependency, DependencyType, Estimate, ExternalArrival,
    ExternalId, Hits, Impact, Item, ItemId, LossSize, Mitigation, MitigationCost, Need, Part,
    PeopleStep, PertShape, Plan, Profile, Risk, RiskId, RiskStatus, Size, Status, Team, TeamId,
    UncertainDate, Urgency, Value, Work,
};

use super::dice::Dice;

/// The plan that `seed` names. Six in ten have nothing uncertain but risks.
pub(crate) fn plan(seed: u64) -> Plan {
    let mut dice = Dice(seed);
    let uncertain = if dice.chance(60) { 0 } else { 40 };
    Maker { dice, uncertain }.plan()
}

/// A plan in which everything is known: constants, histories of equal weeks, and risks that happen
/// or do not.
pub(crate) fn certain(seed: u64) -> Plan {
    let mut plan = Maker { dice: Dice(seed), uncertain: 0 }.plan();
    for risk in &mut plan.risks {
        risk.probability = if risk.probability < 1.0 { 0.0 } else { 1.0 };
    }
    plan
}

struct Maker {
    dice: Dice,
    /// So many estimates in a hundred are no constants.
    uncertain: i64,
}

/// Calendar days from the as-of date within which dates are made up.
const SOON: i64 = 30;

impl Maker {
    fn plan(&mut self) -> Plan {
        let monday = Date::new(2027, 1, 4).expect("a day of the calendar");
        let mut plan = Plan::new("Made up", monday.plus_days(self.dice.whole(0, 6)));
        if self.dice.chance(60) {
            plan.as_of = Some(plan.start.plus_days(self.dice.whole(-5, 20)));
        }
        let as_of = plan.as_of_date();
        let length = if self.dice.chance(20) { (10, 60) } else { (150, 300) };
        plan.horizon = Some(as_of.plus_days(self.dice.whole(length.0, length.1)));
        plan.calendar.workdays = self.workdays();
        for _ in 0..self.dice.pick(&[0, 0, 1, 3]) {
            let date = as_of.plus_days(self.dice.whole(-10, 40));
            plan.calendar.holidays.push(Holiday { date, name: String::new(), x: None });
        }
        plan.estimation.correlation = self.dice.pick(&[0.0, 0.2, 1.0]);
        plan.estimation.sizes = vec![Size { name: "M".to_owned(), estimate: self.law() }];
        if self.dice.chance(self.uncertain / 2) {
            plan.estimation.error = Some(Estimate::Samples(vec![0.5, 1.0, 1.0, 2.0]));
        }
        plan.teams = (0..self.dice.whole(1, 4)).map(|t| self.team(t, as_of)).collect();
        plan.external =
            (0..self.dice.pick(&[0, 0, 1, 2])).map(|e| self.external(e, as_of)).collect();
        plan.items = (0..self.dice.whole(1, 12)).map(|i| self.item(i, &plan)).collect();
        self.link(&mut plan);
        plan.risks = (0..self.dice.pick(&[0, 0, 1, 2, 4])).map(|r| self.risk(r, &plan)).collect();
        plan
    }

    fn workdays(&mut self) -> Workdays {
        match self.dice.whole(0, 5) {
            0 => Workdays::new(WEEKDAYS),
            1 => Workdays::new([Weekday::Mon, Weekday::Wed, Weekday::Sat]),
            _ => Workdays::monday_to_friday(),
        }
    }

    /// A small amount: mostly whole and halves, so that things happen at the same time.
    fn amount(&mut self) -> Estimate {
        if self.dice.chance(self.uncertain) {
            return if self.dice.chance(20) { Estimate::Size("M".to_owned()) } else { self.law() };
        }
        match self.dice.whole(0, 9) {
            0 => Estimate::Fixed(0.0),
            1..=5 => Estimate::Fixed(self.dice.whole(1, 6) as f64),
            _ => Estimate::Fixed(self.dice.half(0, 8)),
        }
    }

    fn law(&mut self) -> Estimate {
        match self.dice.whole(0, 5) {
            0 => Estimate::Range { low: 1.0, high: 6.0 },
            1 => Estimate::Uniform { min: 0.0, max: 4.0 },
            2 => Estimate::Exponential { mean: 3.0 },
            3 => Estimate::Samples(vec![0.0, 1.0, 2.0, 2.0, 5.0]),
            4 => Estimate::ThreePoint {
                min: 1.0,
                likely: 2.0,
                max: 7.0,
                shape: PertShape::Triangular,
            },
            _ => Estimate::ThreePoint { min: 1.0, likely: 3.0, max: 6.0, shape: PertShape::Pert },
        }
    }

    fn team(&mut self, position: i64, as_of: Date) -> Team {
        let capacity = match self.dice.whole(0, 9) {
            0 | 1 => Capacity::LanesOnly,
            2 | 3 => self.throughput(),
            _ => self.people(as_of),
        };
        Team {
            id: TeamId(format!("T{position}")),
            name: String::new(),
            lanes: self.dice.pick(&[1, 1, 2, 2, 3, 4]),
            capacity,
            correlation: self.dice.chance(20).then_some(0.5),
            x: None,
        }
    }

    fn throughput(&mut self) -> Capacity {
        let mut per_week: Vec<f64> =
            (0..self.dice.whole(4, 6)).map(|_| self.dice.half(0, 6)).collect();
        per_week.push(5.0);
        if self.uncertain == 0 {
            per_week = vec![self.dice.whole(2, 8) as f64; 5];
        }
        let split = if self.dice.chance(self.uncertain) {
            Estimate::Uniform { min: 1.0, max: 1.5 }
        } else {
            Estimate::Fixed(self.dice.pick(&[1.0, 1.0, 2.0]))
        };
        Capacity::Throughput { per_week, split, x: None }
    }

    fn people(&mut self, as_of: Date) -> Capacity {
        let mut people: Vec<PeopleStep> = Vec::new();
        let first = if self.dice.chance(70) { as_of.plus_days(-20) } else { self.soon(as_of) };
        for from in [first, self.soon(as_of), self.soon(as_of)] {
            if people.is_empty() || (self.dice.chance(25) && people.iter().all(|p| p.from != from))
            {
                let count = self.dice.pick(&[0.5, 1.0, 1.0, 2.0, 2.0, 3.0, 4.0]);
                people.push(PeopleStep { from, count, x: None });
            }
        }
        let mut absences = Vec::new();
        for _ in 0..self.dice.pick(&[0, 0, 0, 1, 2]) {
            let from = self.soon(as_of);
            let to = from.plus_days(self.dice.whole(0, 9));
            let people = self.dice.pick(&[0.5, 1.0, 2.0, 9.0]);
            absences.push(Absence { from, to, people, why: String::new(), x: None });
        }
        let focus = if self.dice.chance(self.uncertain) {
            Estimate::Uniform { min: 0.5, max: 1.0 }
        } else {
            Estimate::Fixed(self.dice.pick(&[1.0, 1.0, 0.5]))
        };
        Capacity::People { people, focus, absences }
    }

    fn soon(&mut self, as_of: Date) -> Date {
        as_of.plus_days(self.dice.whole(-3, SOON))
    }

    fn external(&mut self, position: i64, as_of: Date) -> ExternalArrival {
        let low = self.soon(as_of);
        let likely = low.plus_days(self.dice.whole(0, 7));
        let high = likely.plus_days(self.dice.whole(0, 7));
        let arrives = if self.dice.chance(self.uncertain) {
            match self.dice.whole(0, 3) {
                0 => UncertainDate::Range { low, high },
                1 => UncertainDate::Uniform { min: low, max: high },
                2 => UncertainDate::Samples(vec![low, likely, high]),
                _ => UncertainDate::ThreePoint {
                    min: low,
                    likely,
                    max: high,
                    shape: PertShape::Pert,
                },
            }
        } else {
            UncertainDate::On(low)
        };
        let id = ExternalId(format!("E{position}"));
        ExternalArrival { id, name: String::new(), arrives, x: None }
    }

    fn item(&mut self, position: i64, plan: &Plan) -> Item {
        let as_of = plan.as_of_date();
        let parts: Vec<Part> =
            (0..self.dice.pick(&[1, 1, 2, 3])).map(|_| self.part(&plan.teams)).collect();
        let status = self.status(&parts, as_of);
        let mut after = Vec::new();
        for external in &plan.external {
            if self.dice.chance(20) {
                after.push(Dependency { after: After::External(external.id.clone()), x: None });
            }
        }
        let mut item = Item {
            id: ItemId(format!("I{position}")),
            tags: if self.dice.chance(30) { vec!["red".to_owned()] } else { Vec::new() },
            after,
            not_before: self.dice.chance(15).then(|| self.soon(as_of)),
            status,
            parts,
            ..Item::default()
        };
        if self.dice.chance(12) {
            let profile = Profile::Expedite { per_week: Estimate::Fixed(1.0) };
            item.value =
                Value { delay_cost: Some(Urgency { profile, x: None }), ..Value::default() };
        }
        item
    }

    fn part(&mut self, teams: &[Team]) -> Part {
        let workers: Vec<&Team> =
            teams.iter().filter(|team| team.capacity != Capacity::LanesOnly).collect();
        let work = if workers.is_empty() || self.dice.chance(30) {
            Work::Duration { days: self.amount(), needs: self.needs(teams) }
        } else {
            let team = self.dice.pick(&workers);
            Work::Effort { team: team.id.clone(), effort: self.amount(), lanes: self.lanes(team) }
        };
        Part { work, stage: self.dice.pick(&[1, 1, 2, 4]), x: None }
    }

    fn lanes(&mut self, team: &Team) -> u32 {
        if self.dice.chance(70) { 1 } else { self.dice.whole(1, i64::from(team.lanes)) as u32 }
    }

    fn needs(&mut self, teams: &[Team]) -> Vec<Need> {
        let mut needs: Vec<Need> = Vec::new();
        for _ in 0..self.dice.pick(&[0, 1, 1, 2]) {
            let team = &teams[self.dice.below(teams.len())];
            if needs.iter().all(|need| need.team != team.id) {
                needs.push(Need { team: team.id.clone(), lanes: self.lanes(team), x: None });
            }
        }
        needs
    }

    fn status(&mut self, parts: &[Part], as_of: Date) -> Status {
        let past = |dice: &mut Dice, before: Date| before.plus_days(-dice.whole(0, 12));
        match self.dice.whole(0, 19) {
            0 => Status::Dropped,
            1 | 2 => {
                let finished = past(&mut self.dice, as_of);
                let started = past(&mut self.dice, finished);
                Status::Done { started: self.dice.chance(50).then_some(started), finished }
            }
            3..=5 => {
                let remaining = parts.iter().map(|_| self.remaining()).collect();
                Status::InProgress { started: past(&mut self.dice, as_of), remaining }
            }
            _ => Status::NotStarted,
        }
    }

    fn remaining(&mut self) -> Estimate {
        if self.dice.chance(20) { Estimate::Fixed(0.0) } else { self.amount() }
    }

    /// Links that follow one hidden order of the items, which need not be that of the list.
    fn link(&mut self, plan: &mut Plan) {
        let mut order: Vec<usize> = (0..plan.items.len()).collect();
        if self.dice.chance(50) {
            for last in (1..order.len()).rev() {
                order.swap(last, self.dice.below(last + 1));
            }
        }
        let density = self.dice.pick(&[5, 20, 40]);
        for successor in 1..order.len() {
            for predecessor in 0..successor {
                if self.dice.chance(density) && self.dice.chance(60) {
                    let item = plan.items[order[predecessor]].id.clone();
                    let dependency = Dependency { after: self.after(item), x: None };
                    plan.items[order[successor]].after.push(dependency);
                }
            }
        }
    }

    fn after(&mut self, item: ItemId) -> After {
        use DependencyType::{FinishToFinish, FinishToStart, StartToFinish, StartToStart};
        let kind = self.dice.pick(&[
            FinishToStart,
            FinishToStart,
            StartToStart,
            FinishToFinish,
            StartToFinish,
        ]);
        let lag = if self.dice.chance(40) { 0.0 } else { self.dice.half(-3, 5) };
        After::Item { item, kind, lag }
    }

    fn risk(&mut self, position: i64, plan: &Plan) -> Risk {
        let hits = self.hits(plan);
        let impact = self.impact(&hits, plan);
        let mitigation = self.dice.chance(40).then(|| self.mitigation(&hits, plan));
        Risk {
            id: RiskId(format!("R{position}")),
            name: String::new(),
            owner: String::new(),
            status: if self.dice.chance(10) { RiskStatus::Closed } else { RiskStatus::Open },
            probability: self.dice.pick(&[0.0, 0.5, 1.0, 1.0]),
            hits,
            impact,
            mitigation,
            notes: String::new(),
            x: None,
        }
    }

    fn hits(&mut self, plan: &Plan) -> Hits {
        let mut hits = Hits::default();
        for item in &plan.items {
            if self.dice.chance(20) {
                hits.items.push(item.id.clone());
            }
        }
        for team in &plan.teams {
            if self.dice.chance(40) {
                hits.teams.push(team.id.clone());
            }
        }
        if self.dice.chance(20) {
            hits.tags.push("red".to_owned());
        }
        hits.everything = self.dice.chance(15);
        hits
    }

    fn impact(&mut self, hits: &Hits, plan: &Plan) -> Impact {
        let mut impact = Impact::default();
        match self.dice.whole(0, 4) {
            0 => impact.factor = Some(self.factor()),
            1 => impact.effort = Some(self.amount()),
            2 => impact.delay = Some(self.amount()),
            3 if hits.everything || !hits.teams.is_empty() => {
                impact.capacity_loss = Some(self.loss(plan));
            }
            _ => impact.lost = self.dice.chance(50),
        }
        if self.dice.chance(20) {
            impact.delay = Some(self.amount());
            impact.factor = Some(self.factor());
        }
        impact
    }

    fn factor(&mut self) -> Estimate {
        if self.dice.chance(self.uncertain) {
            return Estimate::Range { low: 0.8, high: 2.0 };
        }
        Estimate::Fixed(self.dice.pick(&[0.0, 0.5, 1.5, 2.0, 2.0]))
    }

    fn loss(&mut self, plan: &Plan) -> CapacityLoss {
        let stories = |team: &Team| matches!(team.capacity, Capacity::Throughput { .. });
        let size = if self.dice.chance(50) || plan.teams.iter().any(stories) {
            LossSize::Share(Estimate::Fixed(self.dice.pick(&[0.5, 1.0])))
        } else {
            LossSize::People(Estimate::Fixed(self.dice.half(0, 2)))
        };
        let from = self.dice.chance(60).then(|| UncertainDate::On(self.soon(plan.as_of_date())));
        CapacityLoss { size, days: self.amount(), from, x: None }
    }

    fn mitigation(&mut self, hits: &Hits, plan: &Plan) -> Mitigation {
        let workers: Vec<&Team> =
            plan.teams.iter().filter(|team| team.capacity != Capacity::LanesOnly).collect();
        let effort = (!workers.is_empty() && self.dice.chance(60))
            .then(|| (self.dice.pick(&workers).id.clone(), self.amount()));
        Mitigation {
            name: String::new(),
            active: self.dice.chance(60),
            cost: MitigationCost { effort, money: None, x: None },
            probability: self.dice.chance(50).then(|| self.dice.pick(&[0.0, 1.0])),
            impact: self.dice.chance(50).then(|| self.impact(hits, plan)),
            x: None,
        }
    }
}
