//! Plans of any size from a seed: the standard workloads of the benches, and the large example.
//!
//! The same arguments give the same plan on every machine: integers only until the last division.
//! A standard workload has lanes 1–3, about 1.2 predecessors an item, three-point estimates, 0.2
//! risks an item, and a correlation of 0.2.

use roadcast::calendar::{Date, Holiday};
use roadcast::model::{
    Absence, After, Capacity, Commitment, Dependency, DependencyType, Document, Estimate, Hits,
    Impact, Item, ItemId, Milestone, MilestoneId, Objective, ObjectiveId, Part, PeopleStep,
    PertShape, Plan, Profile, Risk, RiskId, RiskStatus, Team, TeamId, Urgency, Work,
};

/// SplitMix64 (Steele, Lea and Flood, 2014): one line of state, and never part of a forecast.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A whole number from `low` to `high`, both included.
    fn whole(&mut self, low: u64, high: u64) -> u64 {
        low + self.next() % (high - low + 1)
    }

    /// True `percent` times in a hundred.
    fn chance(&mut self, percent: u64) -> bool {
        self.whole(1, 100) <= percent
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.whole(0, from.len() as u64 - 1) as usize]
    }
}

/// A standard workload of `items` items on `teams` teams.
pub(crate) fn standard(items: usize, teams: usize, seed: u64) -> Plan {
    let mut dice = Dice(seed);
    let mut plan = Plan::new(format!("{items} items, {teams} teams"), start());
    plan.teams = (0..teams).map(|k| team(k, &mut dice)).collect();
    plan.items = (0..items).map(|k| item(k, teams, &mut dice)).collect();
    plan.risks = (0..items / 5).map(|k| risk(k, items, &mut dice)).collect();
    plan
}

/// The large example: a standard workload of 500 items on 20 teams, dressed as a company's plan.
pub(crate) fn large() -> Document {
    let mut plan = standard(500, 20, 2027);
    let mut dice = Dice(7);
    plan.title = "A company's roadmap: 20 teams, 500 initiatives".to_owned();
    plan.currency = Some("EUR".to_owned());
    plan.calendar.holidays = holidays();
    for (k, team) in plan.teams.iter_mut().enumerate() {
        dress_team(k, team, &mut dice);
    }
    plan.objectives = objectives();
    for item in &mut plan.items {
        dress_item(item, &mut dice);
    }
    for risk in &mut plan.risks {
        risk.name = (*dice.pick(&RISKS)).to_owned();
    }
    plan.milestones = milestones(&plan);
    plan.commitments = commitments(&plan);
    Document::new(plan)
}

fn start() -> Date {
    date(2027, 1, 4)
}

fn date(year: i32, month: u32, day: u32) -> Date {
    Date::new(year, month, day).expect("a date that exists")
}

fn team(k: usize, dice: &mut Dice) -> Team {
    Team {
        id: team_id(k),
        name: format!("Team {}", k + 1),
        lanes: dice.whole(1, 3) as u32,
        capacity: Capacity::People {
            people: vec![PeopleStep { from: start(), count: dice.whole(3, 8) as f64, x: None }],
            focus: Estimate::Fixed(0.7),
            absences: Vec::new(),
        },
        correlation: None,
        x: None,
    }
}

fn item(k: usize, teams: usize, dice: &mut Dice) -> Item {
    let team = team_id(dice.whole(0, teams as u64 - 1) as usize);
    let work = Work::Effort { team, effort: effort(dice), lanes: 1 };
    Item {
        id: item_id(k),
        name: format!("Item {}", k + 1),
        parts: vec![Part { work, stage: 1, x: None }],
        after: predecessors(k, dice),
        ..Item::default()
    }
}

fn effort(dice: &mut Dice) -> Estimate {
    let min = dice.whole(2, 15);
    let likely = min + dice.whole(1, min);
    let max = likely + dice.whole(2, 2 * likely);
    Estimate::ThreePoint {
        min: min as f64,
        likely: likely as f64,
        max: max as f64,
        shape: PertShape::Pert,
    }
}

/// 0 to 3 of the items shortly before, 1.2 on average: dependencies are local in real plans.
fn predecessors(k: usize, dice: &mut Dice) -> Vec<Dependency> {
    let wanted = match dice.whole(1, 10) {
        1..=3 => 0,
        4..=6 => 1,
        7..=9 => 2,
        _ => 3,
    };
    let mut chosen: Vec<usize> = Vec::new();
    for _ in 0..wanted.min(k) {
        let before = k - dice.whole(1, k.min(30) as u64) as usize;
        if !chosen.contains(&before) {
            chosen.push(before);
        }
    }
    chosen.sort_unstable();
    chosen.into_iter().map(finish_to_start).collect()
}

fn finish_to_start(k: usize) -> Dependency {
    let kind = DependencyType::FinishToStart;
    Dependency { after: After::Item { item: item_id(k), kind, lag: 0.0 }, x: None }
}

fn risk(k: usize, items: usize, dice: &mut Dice) -> Risk {
    let first = dice.whole(0, items as u64 - 1) as usize;
    let last = (first + dice.whole(0, 3) as usize).min(items - 1);
    Risk {
        id: RiskId(format!("R{}", k + 1)),
        name: format!("Risk {}", k + 1),
        owner: String::new(),
        status: RiskStatus::Open,
        probability: dice.whole(5, 40) as f64 / 100.0,
        hits: Hits { items: (first..=last).map(item_id).collect(), ..Hits::default() },
        impact: impact(dice),
        mitigation: None,
        notes: String::new(),
        x: None,
    }
}

fn impact(dice: &mut Dice) -> Impact {
    let three =
        |min, likely, max| Some(Estimate::ThreePoint { min, likely, max, shape: PertShape::Pert });
    match dice.whole(0, 2) {
        0 => Impact { factor: three(1.1, 1.3, 2.0), ..Impact::default() },
        1 => Impact { effort: three(2.0, 5.0, 12.0), ..Impact::default() },
        _ => Impact { delay: three(3.0, 5.0, 15.0), ..Impact::default() },
    }
}

fn team_id(k: usize) -> TeamId {
    TeamId(format!("team-{}", k + 1))
}

fn item_id(k: usize) -> ItemId {
    ItemId(format!("I-{}", k + 1))
}

const TEAMS: [&str; 20] = [
    "Accounts",
    "Billing",
    "Catalog",
    "Checkout",
    "Customer Care",
    "Data Platform",
    "Delivery",
    "Developer Tools",
    "Discovery",
    "Fraud",
    "Growth",
    "Identity",
    "Infrastructure",
    "Marketplace",
    "Mobile",
    "Notifications",
    "Partners",
    "Payments",
    "Pricing",
    "Warehouse",
];

const VERBS: [&str; 12] = [
    "Automate",
    "Consolidate",
    "Extend",
    "Launch",
    "Localize",
    "Migrate",
    "Open",
    "Rebuild",
    "Redesign",
    "Retire",
    "Simplify",
    "Speed up",
];

const THINGS: [&str; 24] = [
    "address book",
    "approval flow",
    "audit log",
    "basket",
    "bulk upload",
    "consent center",
    "customer timeline",
    "delivery slots",
    "event bus",
    "gift orders",
    "help center",
    "invoice run",
    "loyalty tiers",
    "onboarding",
    "partner portal",
    "price rules",
    "product feed",
    "recommendations",
    "returns desk",
    "search index",
    "sign-in",
    "stock sync",
    "tax engine",
    "usage reports",
];

const RISKS: [&str; 8] = [
    "A review finds a blocker",
    "A supplier is late",
    "An integration is worse than documented",
    "Data turns out to be dirty",
    "Legal asks for changes",
    "The old system has hidden users",
    "The scope grows",
    "Two releases collide",
];

const CATEGORIES: [&str; 6] =
    ["feature", "feature", "feature", "platform", "reliability", "compliance"];

const GOALS: [(&str, &str); 5] = [
    ("grow", "A third more active customers"),
    ("retain", "One customer in ten fewer leaves"),
    ("cost", "Orders cost a fifth less to serve"),
    ("trust", "No open audit finding"),
    ("speed", "Every page in under a second"),
];

fn holidays() -> Vec<Holiday> {
    let days = [(1, 6, "Epiphany"), (3, 26, "Good Friday"), (3, 29, "Easter Monday")];
    days.iter()
        .map(|(month, day, name)| Holiday {
            date: date(2027, *month, *day),
            name: (*name).to_owned(),
            x: None,
        })
        .collect()
}

fn dress_team(k: usize, team: &mut Team, dice: &mut Dice) {
    team.name = TEAMS[k].to_owned();
    if let Capacity::People { people, focus, absences } = &mut team.capacity {
        *focus = Estimate::ThreePoint { min: 0.5, likely: 0.65, max: 0.8, shape: PertShape::Pert };
        if dice.chance(40) {
            let count = people[0].count + 1.0;
            people.push(PeopleStep { from: date(2027, 4, 1), count, x: None });
        }
        if dice.chance(50) {
            absences.push(Absence {
                from: date(2027, 2, 15),
                to: date(2027, 2, 19),
                people: 1.0,
                why: "school holidays".to_owned(),
                x: None,
            });
        }
    }
}

fn objectives() -> Vec<Objective> {
    let objective = |(id, name): &(&str, &str)| Objective {
        id: ObjectiveId::from(*id),
        name: (*name).to_owned(),
        date: Some(date(2027, 12, 31)),
        x: None,
    };
    GOALS.iter().map(objective).collect()
}

fn dress_item(item: &mut Item, dice: &mut Dice) {
    item.name = format!("{} the {}", dice.pick(&VERBS), dice.pick(&THINGS));
    item.category = Some((*dice.pick(&CATEGORIES)).to_owned());
    item.objective = Some(ObjectiveId::from(dice.pick(&GOALS).0));
    let per_week = Estimate::Fixed((dice.whole(2, 60) * 250) as f64);
    if dice.chance(60) {
        item.value.delay_cost = Some(Urgency { profile: Profile::Standard { per_week }, x: None });
    }
    if dice.chance(10) {
        item.due = Some(date(2027, *dice.pick(&[3, 6, 9]), 30));
    }
}

/// One milestone a quarter, each of eight items in a row.
fn milestones(plan: &Plan) -> Vec<Milestone> {
    let quarter = |k: usize| Milestone {
        id: MilestoneId(format!("release-{}", k + 1)),
        name: format!("Release {}", k + 1),
        items: plan.items.iter().skip(20 + 60 * k).take(8).map(|item| item.id.clone()).collect(),
        date: Some(date(2027, 3 * (k as u32 + 1), 30)),
        x: None,
    };
    (0..4).map(quarter).collect()
}

fn commitments(plan: &Plan) -> Vec<Commitment> {
    let promise = |item: &Item| Commitment {
        item: item.id.clone(),
        by: date(2027, 3, 31),
        tolerance: Some(0.7),
        x: None,
    };
    plan.items.iter().take(12).map(promise).collect()
}
