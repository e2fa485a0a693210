//! What an import tells before it changes anything: what was read, what was guessed, what was left
//! out.
//!
//! Nothing is dropped or assumed in silence: each rule that does so has a [`Finding`], with how
//! often it was used and where.

use super::finding::Finding;

/// Shown before anything changes.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Report {
    /// What was read as it stands.
    pub read: Vec<Line>,
    /// What the file does not say and the import assumed.
    pub guessed: Vec<Line>,
    /// What the file says and the plan will not.
    pub left_out: Vec<Line>,
}

/// One line of a report.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What happened.
    pub finding: Finding,
    /// How often.
    pub count: usize,
    /// Where: keys, columns or lines, the first few.
    pub examples: Vec<String>,
}

/// As many examples as fit on a line.
const EXAMPLES: usize = 5;

impl Line {
    /// A line for `places`, or none if there are none.
    pub(super) fn of(
        finding: Finding,
        places: impl IntoIterator<Item = impl Into<String>>,
    ) -> Option<Self> {
        let mut places = places.into_iter();
        let examples: Vec<String> = places.by_ref().take(EXAMPLES).map(Into::into).collect();
        let count = examples.len() + places.count();
        (count > 0).then_some(Self { finding, count, examples })
    }

    /// A line that has a number and no places, or none if the number is zero.
    pub(super) fn counted(finding: Finding, count: usize) -> Option<Self> {
        (count > 0).then_some(Self { finding, count, examples: Vec::new() })
    }

    /// A line about the whole file.
    pub(super) fn rule(finding: Finding) -> Self {
        Self { finding, count: 1, examples: Vec::new() }
    }

    /// The line as a sentence with its examples.
    pub fn text(&self) -> String {
        let sentence = self.finding.sentence(self.count);
        if self.examples.is_empty() {
            return sentence;
        }
        let more = if self.count > self.examples.len() { ", …" } else { "" };
        format!("{sentence} ({}{more})", self.examples.join(", "))
    }
}
