//! The report: one page for those who decide and do not plan, to be printed, sent or pasted.
//!
//! Invariants: it is made of a few shapes, so that the page, a file and a text draw the same one. It
//! says nothing that another view does not show, and what is not known yet is left out or said to be
//! on its way.

mod assumptions;
mod commitments;
mod plans;
mod risks;

use crate::calendar::Date;
use crate::session::Session;

use super::chart::Table;
use super::fact::Fact;
use super::forecast::finish_of_plan;
use super::headline::{Headline, headline, standing};
use super::scenarios::scenario_called;
use super::text::{Label, report as words};

/// The report.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The plan's title, with the scenario that is shown.
    pub title: String,
    /// Which plan it is, of which day, and on how many futures the figures rest.
    pub about: String,
    /// The sentence above every view.
    pub headline: Headline,
    /// When the whole plan is done; empty without an answer.
    pub facts: Vec<Fact>,
    /// In the order in which they are read; those with nothing to say are left out.
    pub sections: Vec<Section>,
}

/// A part of the report under a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// What it is about.
    pub topic: Topic,
    /// Its heading.
    pub title: &'static str,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// What a section is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// What was promised, or could be.
    Promises,
    /// Milestones and objectives.
    Targets,
    /// Commit, stretch and out of the planning quarter.
    Quarter,
    /// What may happen.
    Risks,
    /// The base plan and its scenarios.
    Scenarios,
    /// What was decided.
    Decisions,
    /// What the figures rest on.
    Assumptions,
    /// What the figures mean.
    Method,
}

/// The shapes that a report is made of.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph.
    Prose(String),
    /// Names with what belongs to them.
    Facts(Vec<Fact>),
    /// A table; the first cell names its row.
    Table(Table),
    /// Sentences of their own.
    List(Vec<String>),
}

impl Topic {
    /// Its name in style sheets.
    pub fn class(self) -> &'static str {
        match self {
            Self::Promises => "promises",
            Self::Targets => "targets",
            Self::Quarter => "quarter",
            Self::Risks => "risks",
            Self::Scenarios => "scenarios",
            Self::Decisions => "decisions",
            Self::Assumptions => "assumptions",
            Self::Method => "method",
        }
    }

    fn title(self) -> &'static str {
        let label = match self {
            Self::Promises => Label::Promises,
            Self::Targets => Label::Targets,
            Self::Quarter => Label::TheQuarter,
            Self::Risks => Label::Risks,
            Self::Scenarios => Label::ScenariosCompared,
            Self::Decisions => Label::Decisions,
            Self::Assumptions => Label::Assumptions,
            Self::Method => Label::Method,
        };
        label.text()
    }
}

/// The report as it stands, made on the day `today`.
pub fn report(session: &Session, today: Date) -> Report {
    let sections = [
        (Topic::Promises, commitments::promises(session)),
        (Topic::Targets, commitments::targets(session)),
        (Topic::Quarter, commitments::quarter(session)),
        (Topic::Risks, risks::risks(session)),
        (Topic::Scenarios, plans::scenarios(session)),
        (Topic::Decisions, plans::decisions(session)),
        (Topic::Assumptions, assumptions::assumptions(session)),
        (Topic::Method, vec![Block::Prose(words::method().join(" "))]),
    ];
    let told = sections.into_iter().filter(|(_, blocks)| !blocks.is_empty());
    Report {
        title: title(session),
        about: about(session, today),
        headline: headline(session),
        facts: finish_of_plan(session),
        sections: told
            .map(|(topic, blocks)| Section { topic, title: topic.title(), blocks })
            .collect(),
    }
}

fn title(session: &Session) -> String {
    let title = &session.plan().title;
    let title = if title.is_empty() { Label::Untitled.text() } else { title };
    match session.scenario() {
        Some(id) => format!("{title} · {}", scenario_called(session.document(), id)),
        None => title.to_owned(),
    }
}

/// Which plan, of which day, how well known.
fn about(session: &Session, today: Date) -> String {
    let trials = session.answer().map(|answer| answer.forecast.trials);
    let as_of = session.plan().as_of_date();
    let is_base = session.scenario().is_none() && !session.document().scenarios.is_empty();
    let which = is_base.then(words::of_base);
    let sentences = [
        which.map(str::to_owned),
        Some(words::made_on(today, as_of, trials)),
        words::standing(standing(session)).map(str::to_owned),
    ];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// A table under `caption`; nothing without rows.
fn table(caption: Label, head: &[Label], rows: Vec<Vec<String>>) -> Option<Block> {
    let head = head.iter().map(|label| label.text().to_owned()).collect();
    (!rows.is_empty())
        .then(|| Block::Table(Table { caption: caption.text().to_owned(), head, rows }))
}
