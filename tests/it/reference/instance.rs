//! Instances of resource-constrained project scheduling, in the format of PSPLIB.

use roadcast::calendar::{Calendar, WEEKDAYS, Workdays};
use roadcast::model::{
    After, Capacity, Dependency, DependencyType, Estimate, Item, Need, Part, Plan, Team, Work,
};

/// An instance: activities by number, the first and the last of them dummies.
#[derive(Debug, PartialEq)]
pub(crate) struct Instance {
    pub(crate) days: Vec<u32>,
    pub(crate) requests: Vec<Vec<u32>>,
    pub(crate) successors: Vec<Vec<usize>>,
    pub(crate) capacity: Vec<u32>,
}

impl Instance {
    /// Reads the format `.sm`: sections under headings, rows of numbers, lines of stars between.
    pub(crate) fn read(text: &str) -> Self {
        let links = section(text, "PRECEDENCE RELATIONS:");
        let work = section(text, "REQUESTS/DURATIONS:");
        let capacity = section(text, "RESOURCEAVAILABILITIES:");
        // Row: number, modes, how many successors, the successors, counted from 1.
        let successors =
            links.iter().map(|row| row[3..].iter().map(|s| *s as usize - 1).collect()).collect();
        // Row: number, mode, duration, requests.
        let days = work.iter().map(|row| row[2]).collect();
        let requests = work.iter().map(|row| row[3..].to_vec()).collect();
        Self { days, requests, successors, capacity: capacity[0].clone() }
    }

    /// Activities so that each stands behind all of its successors.
    fn successors_first(&self) -> Vec<usize> {
        fn visit(instance: &Instance, activity: usize, seen: &mut [bool], order: &mut Vec<usize>) {
            if !std::mem::replace(&mut seen[activity], true) {
                for next in &instance.successors[activity] {
                    visit(instance, *next, seen, order);
                }
                order.push(activity);
            }
        }
        let (mut seen, mut order) = (vec![false; self.days.len()], Vec::new());
        (0..self.days.len()).for_each(|activity| visit(self, activity, &mut seen, &mut order));
        order
    }

    /// The length of the longest chain, and by when each activity must be finished for it.
    pub(crate) fn critical_path(&self) -> (u32, Vec<u32>) {
        let order = self.successors_first();
        let mut early = vec![0; self.days.len()];
        for activity in order.iter().rev() {
            for next in &self.successors[*activity] {
                early[*next] = early[*next].max(early[*activity] + self.days[*activity]);
            }
        }
        let end = early.iter().zip(&self.days).map(|(start, days)| start + days).max().unwrap_or(0);
        let mut late = vec![end; self.days.len()];
        for activity in order {
            for next in &self.successors[activity] {
                late[activity] = late[activity].min(late[*next] - self.days[*next]);
            }
        }
        (end, late)
    }

    /// The plan whose durations follow `law`.
    pub(crate) fn plan(&self, law: impl Fn(u32) -> Estimate, lanes: impl Fn(u32) -> u32) -> Plan {
        let start = "2027-01-04".parse().expect("a date");
        let mut plan = Plan::new("PSPLIB", start);
        plan.calendar = Calendar { workdays: Workdays::new(WEEKDAYS), ..Calendar::default() };
        plan.estimation.correlation = 0.0;
        plan.teams =
            self.capacity.iter().enumerate().map(|(k, c)| resource(k, lanes(*c))).collect();
        let (_, late) = self.critical_path();
        // Without the dummies, which only tie the ends together.
        let mut order: Vec<usize> = (1..self.days.len() - 1).collect();
        order.sort_by_key(|activity| (late[*activity], *activity));
        plan.items = order.iter().map(|activity| self.item(*activity, &law)).collect();
        plan
    }

    fn item(&self, activity: usize, law: &impl Fn(u32) -> Estimate) -> Item {
        let needs = self.requests[activity].iter().enumerate().filter(|(_, lanes)| **lanes > 0);
        let needs = needs.map(|(k, lanes)| Need {
            team: team_id(k).as_str().into(),
            lanes: *lanes,
            x: None,
        });
        let work = Work::Duration { days: law(self.days[activity]), needs: needs.collect() };
        let before = (1..self.days.len() - 1).filter(|p| self.successors[*p].contains(&activity));
        let after = before.map(|predecessor| {
            let item = item_id(predecessor).as_str().into();
            let after = After::Item { item, kind: DependencyType::FinishToStart, lag: 0.0 };
            Dependency { after, x: None }
        });
        Item {
            id: item_id(activity).as_str().into(),
            parts: vec![Part { work, stage: 1, x: None }],
            after: after.collect(),
            ..Item::default()
        }
    }
}

fn item_id(activity: usize) -> String {
    format!("A{}", activity + 1)
}

fn team_id(resource: usize) -> String {
    format!("R{}", resource + 1)
}

fn resource(position: usize, lanes: u32) -> Team {
    Team {
        id: team_id(position).as_str().into(),
        name: String::new(),
        lanes,
        capacity: Capacity::LanesOnly,
        correlation: None,
        x: None,
    }
}

/// The rows under a heading that consist of numbers alone, up to the next line of stars.
fn section(text: &str, heading: &str) -> Vec<Vec<u32>> {
    let body = text.split(heading).nth(1).and_then(|rest| rest.split("****").next());
    let body = body.unwrap_or_else(|| panic!("no {heading}"));
    body.lines()
        .filter_map(|line| line.split_whitespace().map(|word| word.parse().ok()).collect())
        .filter(|row: &Vec<u32>| !row.is_empty())
        .collect()
}

/// A duration that is known.
pub(crate) fn fixed(days: u32) -> Estimate {
    Estimate::Fixed(f64::from(days))
}
