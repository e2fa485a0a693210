//! The results that stand in a stand-alone page before its app runs, and where it never runs: the
//! headline, the finish, the promises, the decisions, and of which day they are.

use crate::calendar::Date;
use crate::session::Session;

use super::chart::Table;
use super::fact::Fact;
use super::forecast::{finish_of_plan, quarter_panel};
use super::format;
use super::headline::{Headline, headline};
use super::scenarios::scenario_called;
use super::text::{Label, Sentence, compare as words};

/// The results in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// The plan's title, with the scenario that is shown.
    pub title: String,
    /// The sentence above every view.
    pub headline: Headline,
    /// When the whole plan is done; empty without an answer.
    pub facts: Vec<Fact>,
    /// What was promised; `None` while nothing is.
    pub promises: Option<Table>,
    /// What was decided, the latest first; `None` while nothing is.
    pub decisions: Option<Table>,
    /// Of which day the figures are, and on how many futures they rest.
    pub made: String,
    /// What is needed to see more.
    pub needs: &'static str,
    /// What to say when the app does not start.
    pub failed: &'static str,
}

/// The results as they are shown on the day `today`.
pub fn summary(session: &Session, today: Date) -> Summary {
    let plan = session.plan();
    let title = if plan.title.is_empty() { Label::Untitled.text() } else { &plan.title };
    let trials = session.answer().map(|answer| answer.forecast.trials);
    Summary {
        title: match session.scenario() {
            Some(id) => format!("{title} · {}", scenario_called(session.document(), id)),
            None => title.to_owned(),
        },
        headline: headline(session),
        facts: finish_of_plan(session),
        promises: promises(session),
        decisions: decisions(session),
        made: Sentence::MadeOn { date: today, trials }.text(),
        needs: Label::NeedsJavaScript.text(),
        failed: Label::AppNotStarted.text(),
    }
}

fn promises(session: &Session) -> Option<Table> {
    let promises = quarter_panel(session)?.promises;
    let rows = promises.into_iter().map(|row| vec![row.name, row.by, row.chance]);
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| Table {
        caption: Label::PromisesOfPage.text().to_owned(),
        head: [Label::Item, Label::PromisedBy, Label::Chance]
            .map(|label| label.text().to_owned())
            .to_vec(),
        rows,
    })
}

fn decisions(session: &Session) -> Option<Table> {
    let decided = session.document().decisions.iter().rev().map(|decision| {
        let numbers = decision.numbers.iter();
        let numbers = numbers.map(|found| words::figure(&found.name, &found.value));
        vec![
            decision.title.clone(),
            format::date_without_weekday(decision.date),
            decision.why.clone(),
            numbers.collect::<Vec<_>>().join("; "),
        ]
    });
    let rows: Vec<_> = decided.collect();
    (!rows.is_empty()).then(|| Table {
        caption: Label::Decisions.text().to_owned(),
        head: [Label::Decision, Label::Date, Label::Reason, Label::FiguresThen]
            .map(|label| label.text().to_owned())
            .to_vec(),
        rows,
    })
}
