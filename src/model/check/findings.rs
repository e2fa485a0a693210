//! Where problems are collected, and the places they are found at.

use std::collections::BTreeSet;

use crate::calendar::Date;
use crate::model::problem::{Limited, Place, Problem, ProblemKind};

/// The longest id, in characters.
const LONGEST_ID: usize = 64;
/// The longest text, in characters.
const LONGEST_TEXT: usize = 10_000;
/// The longest list that has no limit of its own: more than people enter, and few enough that a
/// mistaken file cannot stop the page.
pub(super) const LONGEST_LIST: usize = 10_000;

/// A place on the way down; it becomes text only when something is wrong there.
#[derive(Clone, Copy, Debug)]
pub struct At<'a> {
    above: Option<&'a At<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy, Debug)]
enum Step<'a> {
    Name(&'a str),
    Position(usize),
}

impl<'a> At<'a> {
    /// The outermost place.
    pub fn root(name: &'a str) -> Self {
        Self { above: None, step: Step::Name(name) }
    }

    /// The field, or the element with the id, `name`.
    pub fn to(&'a self, name: &'a str) -> Self {
        Self { above: Some(self), step: Step::Name(name) }
    }

    /// The element at `position`, from 0.
    pub fn nth(&'a self, position: usize) -> Self {
        Self { above: Some(self), step: Step::Position(position) }
    }

    /// Its path.
    pub fn place(&self) -> Place {
        let mut path = String::new();
        self.write(&mut path);
        Place(path)
    }

    fn write(&self, path: &mut String) {
        if let Some(above) = self.above {
            above.write(path);
            path.push('/');
        }
        match self.step {
            Step::Name(name) => path.push_str(name),
            Step::Position(position) => path.push_str(&position.to_string()),
        }
    }
}

/// The problems found so far.
#[derive(Debug, Default)]
pub struct Findings(Vec<Problem>);

impl Findings {
    /// All of them, in the order they were found.
    pub fn problems(self) -> Vec<Problem> {
        self.0
    }

    /// One more.
    pub fn add(&mut self, at: &At<'_>, kind: ProblemKind) {
        self.0.push(Problem { place: at.place(), kind });
    }

    /// A text of at most 10,000 characters.
    pub fn text(&mut self, at: &At<'_>, text: &str) {
        // Bytes bound characters, so that short texts are not counted.
        if text.len() <= LONGEST_TEXT {
            return;
        }
        let characters = text.chars().count();
        if characters > LONGEST_TEXT {
            self.add(at, ProblemKind::TextTooLong { characters, limit: LONGEST_TEXT });
        }
    }

    /// A list of at most `limit`.
    pub fn length(&mut self, at: &At<'_>, list: Limited, count: usize, limit: usize) {
        if count > limit {
            self.add(at, ProblemKind::TooMany { list, count, limit });
        }
    }

    /// A finite number between 0 and 1.
    pub fn share(&mut self, at: &At<'_>, value: f64) {
        if !value.is_finite() {
            self.add(at, ProblemKind::NotFinite);
        } else if !(0.0..=1.0).contains(&value) {
            self.add(at, ProblemKind::NotAShare { value });
        }
    }

    /// A finite number of at most `limit` in either direction.
    pub fn signed(&mut self, at: &At<'_>, value: f64, limit: f64) {
        if !value.is_finite() {
            self.add(at, ProblemKind::NotFinite);
        } else if value.abs() > limit {
            self.add(at, ProblemKind::TooGreat { value, limit });
        }
    }

    /// A finite number from 0 to `limit`.
    pub fn amount(&mut self, at: &At<'_>, value: f64, limit: f64) {
        if value < 0.0 {
            self.add(at, ProblemKind::Negative { value });
        } else {
            self.signed(at, value, limit);
        }
    }

    /// Two dates in order.
    pub fn dates(
        &mut self,
        at: &At<'_>,
        earlier: (&'static str, Date),
        later: (&'static str, Date),
    ) {
        if earlier.1 > later.1 {
            self.add(at, ProblemKind::DatesOutOfOrder { earlier, later });
        }
    }

    /// The ids of a list: 1 to 64 characters, each once. An element without a usable id is found
    /// by its position.
    pub fn ids<'i>(&mut self, at: &At<'_>, ids: impl Iterator<Item = &'i str>) {
        let mut seen = BTreeSet::new();
        for (position, id) in ids.enumerate() {
            let usable = is_id(id);
            if !usable {
                self.add(&at.nth(position), ProblemKind::BadId { id: id.to_owned() });
            } else if !seen.insert(id) {
                self.add(&at.nth(position), ProblemKind::DuplicateId { id: id.to_owned() });
            }
        }
    }
}

/// Whether `id` has 1 to 64 characters.
fn is_id(id: &str) -> bool {
    !id.is_empty() && (id.len() <= LONGEST_ID || id.chars().count() <= LONGEST_ID)
}

/// The place of the element with this id, or by its position if the id is not usable.
pub(super) fn element<'a>(list: &'a At<'a>, id: &'a str, position: usize) -> At<'a> {
    if is_id(id) { list.to(id) } else { list.nth(position) }
}
