//! Published problems of scheduling as plans.

use roadcast::calendar::{Calendar, WEEKDAYS, Workdays};
use roadcast::model::{
    After, Capacity, Dependency, DependencyType, Estimate, Item, Need, Part, PeopleStep, Plan,
    Profile, Team, Urgency, Work,
};

/// One machine, jobs with a duration, a weight and a due date each: what is to be least is the sum
/// of weight × days late.
#[derive(Debug, PartialEq)]
pub(crate) struct SingleMachine {
    pub(crate) days: Vec<u32>,
    pub(crate) weights: Vec<u32>,
    pub(crate) due: Vec<u32>,
}

impl SingleMachine {
    /// The instances of a file of OR-Library with `jobs` jobs each: all numbers of an instance in a
    /// row, durations, then weights, then due dates.
    pub(crate) fn read(text: &str, jobs: usize) -> Vec<Self> {
        let numbers: Vec<u32> =
            text.split_whitespace().map(|word| word.parse().expect("a number")).collect();
        let instance = |numbers: &[u32]| Self {
            days: numbers[..jobs].to_vec(),
            weights: numbers[jobs..2 * jobs].to_vec(),
            due: numbers[2 * jobs..].to_vec(),
        };
        numbers.chunks_exact(3 * jobs).map(instance).collect()
    }

    /// One team of one person who works every day, and a price of so much a day late.
    pub(crate) fn plan(&self) -> Plan {
        let mut plan = every_day("One machine");
        let end = plan.start.plus_days(i64::from(self.days.iter().sum::<u32>()) + 30);
        plan.horizon = Some(end);
        plan.value_until = Some(end);
        plan.teams = vec![Team {
            id: "one".into(),
            name: String::new(),
            lanes: 1,
            capacity: Capacity::People {
                people: vec![PeopleStep { from: plan.start, count: 1.0, x: None }],
                focus: Estimate::Fixed(1.0),
                absences: Vec::new(),
            },
            correlation: None,
            x: None,
        }];
        let start = plan.start;
        let job = |at: usize| {
            let work = Work::Effort {
                team: "one".into(),
                effort: Estimate::Fixed(f64::from(self.days[at])),
                lanes: 1,
            };
            let mut item = Item {
                id: format!("J{at}").as_str().into(),
                parts: vec![Part { work, stage: 1, x: None }],
                ..Item::default()
            };
            item.value.delay_cost = Some(Urgency {
                profile: Profile::FixedDate {
                    date: start.plus_days(i64::from(self.due[at]) - 1),
                    penalty: None,
                    per_week: Some(Estimate::Fixed(7.0 * f64::from(self.weights[at]))),
                },
                x: None,
            });
            item
        };
        plan.items = (0..self.days.len()).map(job).collect();
        plan
    }
}

/// Jobs of operations, each on its own machine, one after the other: what is to be least is when
/// all are done.
#[derive(Debug, PartialEq)]
pub(crate) struct JobShop {
    /// By job and operation.
    pub(crate) machines: Vec<Vec<u32>>,
    pub(crate) days: Vec<Vec<u32>>,
}

impl JobShop {
    /// An item an operation, which holds the one lane of its machine; operations of all jobs in turn.
    pub(crate) fn plan(&self) -> Plan {
        let mut plan = every_day("Job shop");
        let machines = self.machines.iter().flatten().max().map_or(0, |last| last + 1);
        let machine = |at: u32| Team {
            id: format!("M{at}").as_str().into(),
            name: String::new(),
            lanes: 1,
            capacity: Capacity::LanesOnly,
            correlation: None,
            x: None,
        };
        plan.teams = (0..machines).map(machine).collect();
        let operations = self.machines[0].len();
        for operation in 0..operations {
            for job in 0..self.machines.len() {
                plan.items.push(self.operation(job, operation));
            }
        }
        plan
    }

    fn operation(&self, job: usize, operation: usize) -> Item {
        let id = |operation: usize| format!("J{job}-{operation}");
        let machine = format!("M{}", self.machines[job][operation]);
        let need = Need { team: machine.as_str().into(), lanes: 1, x: None };
        let days = Estimate::Fixed(f64::from(self.days[job][operation]));
        let before = operation.checked_sub(1).map(|before| Dependency {
            after: After::Item {
                item: id(before).as_str().into(),
                kind: DependencyType::FinishToStart,
                lag: 0.0,
            },
            x: None,
        });
        Item {
            id: id(operation).as_str().into(),
            parts: vec![Part {
                work: Work::Duration { days, needs: vec![need] },
                stage: 1,
                x: None,
            }],
            after: before.into_iter().collect(),
            ..Item::default()
        }
    }
}

/// A plan without weekends, so that a working day is a day.
fn every_day(title: &str) -> Plan {
    let mut plan = Plan::new(title, "2027-01-04".parse().expect("a date"));
    plan.calendar = Calendar { workdays: Workdays::new(WEEKDAYS), ..Calendar::default() };
    plan.estimation.correlation = 0.0;
    plan
}
