//! How finely the things in a file are told apart, when two files or two plans are held against
//! each other.
//!
//! Two people who change two fields of one item changed two things; two who change the low and the
//! high end of one estimate changed the same thing. Which is which is fixed by the place and never
//! by the content, as in the writer. What is not named here is one thing as a whole.

use serde_json::Value;

/// Objects whose fields are things of their own.
const FIELDS: [&str; 28] = [
    "",
    "/plan",
    "/plan/calendar",
    "/plan/calendar/holidays/*",
    "/plan/estimation",
    "/plan/teams/*",
    "/plan/items/*",
    "/plan/items/*/parts/*",
    "/plan/items/*/after/*",
    "/plan/items/*/value",
    "/plan/items/*/value/rice",
    "/plan/items/*/value/wsjf",
    "/plan/items/*/value/ice",
    "/plan/items/*/value/value_effort",
    "/plan/external/*",
    "/plan/risks/*",
    "/plan/risks/*/hits",
    "/plan/risks/*/impact",
    "/plan/risks/*/mitigation",
    "/plan/risks/*/mitigation/impact",
    "/plan/milestones/*",
    "/plan/objectives/*",
    "/plan/commitments/*",
    "/plan/scorecard",
    "/plan/scorecard/criteria/*",
    "/scenarios/*",
    "/decisions/*",
    "/run",
];

/// Objects whose keys are people's own words, in an order of their own.
const WORDS: [&str; 3] =
    ["/plan/estimation/sizes", "/plan/allocation", "/plan/items/*/value/scorecard"];

/// Lists whose elements are known by what they are called.
const LISTS: [&str; 15] = [
    "/plan/calendar/holidays",
    "/plan/teams",
    "/plan/items",
    "/plan/items/*/parts",
    "/plan/items/*/after",
    "/plan/external",
    "/plan/risks",
    "/plan/milestones",
    "/plan/objectives",
    "/plan/commitments",
    "/plan/scorecard/criteria",
    "/scenarios",
    "/scenarios/*/edits",
    "/decisions",
    "/history",
];

/// What a value is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grain {
    /// One thing.
    Whole,
    /// An object of things.
    Fields,
    /// An object of things under people's own words.
    Words,
    /// A list of things that are called something.
    List,
}

/// The grain of what stands at `place`, where `*` is any element of a list.
pub(super) fn grain(place: &str) -> Grain {
    if FIELDS.contains(&place) {
        Grain::Fields
    } else if WORDS.contains(&place) {
        Grain::Words
    } else if LISTS.contains(&place) {
        Grain::List
    } else {
        Grain::Whole
    }
}

/// What the elements of a list are called; `None` unless every one is called something else.
pub(super) fn names<'v>(
    list: &'v [Value],
    name: impl Fn(&'v Value) -> Option<String>,
) -> Option<Vec<String>> {
    let names: Vec<String> = list.iter().map(name).collect::<Option<_>>()?;
    let mut sorted: Vec<&String> = names.iter().collect();
    sorted.sort_unstable();
    sorted.windows(2).all(|pair| pair[0] != pair[1]).then_some(names)
}

/// Which of `sequence`, distinct numbers, stay in place when as few as possible are moved to sort
/// it: a longest ascending run (patience sorting), the first of its kind.
pub(super) fn unmoved(sequence: &[usize]) -> Vec<bool> {
    let mut ends: Vec<usize> = Vec::new();
    let mut previous: Vec<Option<usize>> = vec![None; sequence.len()];
    for (at, value) in sequence.iter().enumerate() {
        let length = ends.partition_point(|end| sequence[*end] < *value);
        previous[at] = length.checked_sub(1).map(|shorter| ends[shorter]);
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut stays = vec![false; sequence.len()];
    let mut next = ends.last().copied();
    while let Some(at) = next {
        stays[at] = true;
        next = previous[at];
    }
    stays
}

/// Whether two values are written alike, the order of people's own words included.
pub(super) fn same(a: Option<&Value>, b: Option<&Value>) -> bool {
    match (a, b) {
        (Some(Value::Object(a)), Some(Value::Object(b))) => {
            let mut pairs = a.iter().zip(b);
            a.len() == b.len() && pairs.all(|((k, a), (l, b))| k == l && same(Some(a), Some(b)))
        }
        (Some(Value::Array(a)), Some(Value::Array(b))) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(Some(a), Some(b)))
        }
        (a, b) => a == b,
    }
}
