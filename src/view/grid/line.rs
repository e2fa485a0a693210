//! The lines of the grid, in the order in which they are shown: the items that a person wants to
//! see, in priority order, on their own or under headings.

use crate::model::{Item, ItemId, Plan, TeamId, Work};
use crate::session::Session;
use crate::view::finding::{item_name, team_called};
use crate::view::text::{Label, Sentence};

use super::effort::mean_effort;

/// What a person wants to see of the plan.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Arrangement {
    /// What is looked for in names, ids, tags and categories.
    pub text: String,
    /// Whether only what is found is shown.
    pub only_found: bool,
    /// Only what this team works on.
    pub team: Option<TeamId>,
    /// What stands together.
    pub grouping: Grouping,
}

/// What stands together under a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Grouping {
    /// Nothing: one list.
    #[default]
    None,
    /// By the team of the first part.
    Team,
    /// By objective.
    Objective,
    /// By category.
    Category,
}

/// All groupings, in the order of their list.
pub const GROUPINGS: [Grouping; 4] =
    [Grouping::None, Grouping::Team, Grouping::Objective, Grouping::Category];

/// A line.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// An item.
    Item {
        /// Which.
        item: ItemId,
        /// Its position in the plan, from 0.
        position: usize,
        /// Whether it is what is looked for.
        found: bool,
    },
    /// The heading of those that follow.
    Heading(Heading),
}

/// A heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    /// Names the group; empty for those that belong to none.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// How many items and how much work follow.
    pub sum: String,
}

impl Line {
    /// The item in it.
    pub fn item(&self) -> Option<&ItemId> {
        match self {
            Self::Item { item, .. } => Some(item),
            Self::Heading(_) => None,
        }
    }

    /// The position of its item in the plan.
    pub fn position(&self) -> Option<usize> {
        match self {
            Self::Item { position, .. } => Some(*position),
            Self::Heading(_) => None,
        }
    }

    /// Whether it is what is looked for.
    pub fn is_found(&self) -> bool {
        matches!(self, Self::Item { found: true, .. })
    }
}

impl Grouping {
    /// What it is called.
    pub fn label(self) -> Label {
        match self {
            Self::None => Label::GroupNothing,
            Self::Team => Label::ColumnTeam,
            Self::Objective => Label::Objective,
            Self::Category => Label::Category,
        }
    }
}

/// The lines of the plan that is shown.
pub fn lines(session: &Session, arrangement: &Arrangement) -> Vec<Line> {
    let plan = session.plan();
    let wanted = arrangement.text.trim().to_lowercase();
    let items = plan.items.iter().enumerate().filter_map(|(position, item)| {
        let found = !wanted.is_empty() && tells_of(item, &wanted);
        let hidden = arrangement.only_found && !wanted.is_empty() && !found;
        let elsewhere = arrangement.team.as_ref().is_some_and(|team| !works_on(team, item));
        (!hidden && !elsewhere).then_some((position, item, found))
    });
    let line = |(position, item, found): (usize, &Item, bool)| Line::Item {
        item: item.id.clone(),
        position,
        found,
    };
    if arrangement.grouping == Grouping::None {
        return items.map(line).collect();
    }
    let mut groups: Vec<Group<'_>> = Vec::new();
    for member in items {
        let (key, title) = group_of(plan, member.1, arrangement.grouping);
        match groups.iter_mut().find(|group| group.key == key) {
            Some(group) => group.members.push(member),
            None => groups.push(Group { key, title, members: vec![member] }),
        }
    }
    // Those that belong to nothing come last.
    groups.sort_by_key(|group| group.key.is_empty());
    let mut lines = Vec::new();
    for Group { key, title, members } in groups {
        let sum = sum(session, members.iter().map(|(_, item, _)| *item));
        lines.push(Line::Heading(Heading { key, title, sum }));
        lines.extend(members.into_iter().map(line));
    }
    lines
}

/// What stands under one heading: items with their positions, and whether they are looked for.
struct Group<'a> {
    key: String,
    title: String,
    members: Vec<(usize, &'a Item, bool)>,
}

/// The next line after `from` that is what is looked for, or the one before it when not `forward`;
/// after the last comes the first. `None` when nothing is found.
pub fn next_found(lines: &[Line], from: usize, forward: bool) -> Option<usize> {
    let found = || lines.iter().enumerate().filter(|(_, line)| line.is_found()).map(|(at, _)| at);
    if forward {
        found().find(|at| *at > from).or_else(|| found().next())
    } else {
        found().rfind(|at| *at < from).or_else(|| found().next_back())
    }
}

/// How many items and how much work some lines hold, in words.
pub fn sum_of(session: &Session, lines: &[Line]) -> String {
    let items = &session.plan().items;
    let item = |line: &Line| match line {
        Line::Item { position, item, .. } => items.get(*position).filter(|found| found.id == *item),
        Line::Heading(_) => None,
    };
    sum(session, lines.iter().filter_map(item))
}

fn sum<'a>(session: &Session, items: impl Iterator<Item = &'a Item> + Clone) -> String {
    let count = items.clone().count();
    // A plan with problems has estimates without a mean.
    let checked = session.problems().is_empty();
    let person_days = checked.then(|| items.map(|item| mean_effort(session.plan(), item)).sum());
    Sentence::ItemsWithEffort { count, person_days }.text()
}

/// Whether the name, the id, a tag or the category of `item` has `wanted` in it, in small letters.
fn tells_of(item: &Item, wanted: &str) -> bool {
    let has = |text: &str| text.to_lowercase().contains(wanted);
    has(item_name(item))
        || has(&item.id.0)
        || item.category.as_deref().is_some_and(has)
        || item.tags.iter().any(|tag| has(tag))
}

fn works_on(team: &TeamId, item: &Item) -> bool {
    item.parts.iter().any(|part| match &part.work {
        Work::Effort { team: other, .. } => other == team,
        Work::Duration { needs, .. } => needs.iter().any(|need| need.team == *team),
    })
}

/// The key and the title of an item's group.
fn group_of(plan: &Plan, item: &Item, grouping: Grouping) -> (String, String) {
    let none = || (String::new(), Label::GroupRest.text().to_owned());
    match grouping {
        Grouping::None => none(),
        Grouping::Team => {
            let team = item.parts.first().and_then(|part| match &part.work {
                Work::Effort { team, .. } => Some(team),
                Work::Duration { needs, .. } => needs.first().map(|need| &need.team),
            });
            team.map_or_else(none, |team| (team.0.clone(), team_called(plan, team).to_owned()))
        }
        Grouping::Objective => match &item.objective {
            Some(id) => {
                let found = plan.objectives.iter().find(|found| found.id == *id);
                let name = found.map(|found| &found.name).filter(|name| !name.is_empty());
                (id.0.clone(), name.unwrap_or(&id.0).clone())
            }
            None => none(),
        },
        Grouping::Category => match &item.category {
            Some(category) => (category.clone(), category.clone()),
            None => none(),
        },
    }
}
