//! The generator of the large example.

use roadcast::calendar::Holiday;
use roadcast::model::{
    Absence, Capacity, Commitment, Document, Estimate, Item, Milestone, MilestoneId, Objective,
    ObjectiveId, PeopleStep, PertShape, Plan, Profile, Team, Urgency,
};

use super::workload::{Dice, date, standard};

/// A standard workload of 500 items on 20 teams, dressed as a company's plan.
pub(super) fn large() -> Document {
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
        risk.name = (*pick(&mut dice, &RISKS)).to_owned();
    }
    plan.milestones = milestones(&plan);
    plan.commitments = commitments(&plan);
    Document::new(plan)
}

fn pick<'a, T>(dice: &mut Dice, from: &'a [T]) -> &'a T {
    &from[dice.whole(0, from.len() as u64 - 1) as usize]
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
        if dice.whole(1, 100) <= 40 {
            let count = people[0].count + 1.0;
            people.push(PeopleStep { from: date(2027, 4, 1), count, x: None });
        }
        if dice.whole(1, 100) <= 50 {
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
    item.name = format!("{} the {}", pick(dice, &VERBS), pick(dice, &THINGS));
    item.category = Some((*pick(dice, &CATEGORIES)).to_owned());
    item.objective = Some(ObjectiveId::from(pick(dice, &GOALS).0));
    let per_week = Estimate::Fixed((dice.whole(2, 60) * 250) as f64);
    if dice.whole(1, 100) <= 60 {
        item.value.delay_cost = Some(Urgency { profile: Profile::Standard { per_week }, x: None });
    }
    if dice.whole(1, 100) <= 10 {
        item.due = Some(date(2027, *pick(dice, &[3, 6, 9]), 30));
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
