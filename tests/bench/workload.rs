//! Plans of any size from a seed: the standard workloads of the benches, and the ground of the large
//! example.
//!
//! The same arguments give the same plan on every machine: integers only until the last division.
//! A standard workload has lanes 1–3, about 1.2 predecessors an item, three-point estimates, 0.2
//! risks an item, and a correlation of 0.2.

use roadcast::calendar::Date;
use roadcast::model::{
    After, Capacity, Dependency, DependencyType, Estimate, Hits, Impact, Item, ItemId, Part,
    PeopleStep, PertShape, Plan, Risk, RiskId, RiskStatus, Team, TeamId, Work,
};

/// SplitMix64 (Steele, Lea and Flood, 2014): one line of state, and never part of a forecast.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A whole number from `low` to `high`, both included.
    pub(crate) fn whole(&mut self, low: u64, high: u64) -> u64 {
        low + self.next() % (high - low + 1)
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

fn start() -> Date {
    date(2027, 1, 4)
}

pub(crate) fn date(year: i32, month: u32, day: u32) -> Date {
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
