//! One row of an export, its cells read by what they mean.

use std::collections::BTreeMap;

use crate::calendar::Date;
use crate::import::csv_table::Table;
use crate::import::naming;

use super::columns::{Columns, Field};
use super::dates::{self, DateOrder, Evidence};
use super::status::{self, Progress, StatusSource};

/// An issue as the export has it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Issue {
    /// Its row in the table.
    pub(super) row: usize,
    pub(super) key: String,
    pub(super) id: String,
    pub(super) summary: String,
    pub(super) kind: String,
    pub(super) progress: Progress,
    pub(super) parent: Option<Parent>,
    pub(super) start: Option<Date>,
    pub(super) due: Option<Date>,
    /// Where there is no due date, the planned end stands in.
    pub(super) due_is_target: bool,
    pub(super) resolved: Option<Date>,
    pub(super) category_changed: Option<Date>,
    pub(super) created: Option<Date>,
    pub(super) updated: Option<Date>,
    /// Story points, above zero.
    pub(super) points: Option<f64>,
    /// Working seconds, above zero.
    pub(super) estimate_seconds: Option<f64>,
    /// Working seconds.
    pub(super) remaining_seconds: Option<f64>,
    pub(super) labels: Vec<String>,
    pub(super) activity: String,
    pub(super) rank: String,
}

/// The issue above, as the export names it: by key, number, or title.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct Parent {
    /// Keys and numbers, the best first.
    pub(super) names: Vec<String>,
    /// Its title, if the export has it.
    pub(super) summary: String,
}

/// All issues of an export and what reading them showed.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct Issues {
    pub(super) all: Vec<Issue>,
    /// Lines of rows without a key.
    pub(super) without_key: Vec<u64>,
    /// Keys that came a second time; the first row stands.
    pub(super) repeated: Vec<String>,
    /// Column and text of dates that were not understood.
    pub(super) bad_dates: Vec<String>,
    /// Column and text of estimates that were not understood.
    pub(super) bad_numbers: Vec<String>,
    /// Columns of dates of digits alone whose order no date tells.
    pub(super) open_orders: Vec<(String, DateOrder)>,
    /// Columns of dates that contradict one another.
    pub(super) mixed_orders: Vec<String>,
    /// Where the progress of issues comes from, and how often.
    pub(super) sources: BTreeMap<StatusSource, Vec<String>>,
}

/// The columns that hold dates.
const DATES: [Field; 7] = [
    Field::Resolved,
    Field::CategoryChanged,
    Field::Created,
    Field::Updated,
    Field::Start,
    Field::Due,
    Field::TargetEnd,
];

/// Reads every row; `order` overrides what the dates say.
pub(super) fn read_issues(table: &Table, columns: &Columns, order: Option<DateOrder>) -> Issues {
    let mut issues = Issues::default();
    let orders = decide_orders(table, columns, order, &mut issues);
    let mut reader = RowReader { table, columns, orders, issues };
    let mut seen = std::collections::BTreeSet::new();
    for row in 0..table.rows.len() {
        let key = columns.text(table, row, &Field::Key);
        if key.is_empty() {
            reader.issues.without_key.push(table.rows[row].line);
        } else if !seen.insert(key) {
            reader.issues.repeated.push(key.to_owned());
        } else {
            reader.read(row, key);
        }
    }
    reader.issues
}

/// The order of each column of dates, by column.
fn decide_orders(
    table: &Table,
    columns: &Columns,
    stated: Option<DateOrder>,
    issues: &mut Issues,
) -> BTreeMap<usize, DateOrder> {
    let evidence: Vec<(usize, Evidence)> = DATES
        .iter()
        .flat_map(|field| columns.all(field).iter().copied())
        .map(|column| {
            let texts = (0..table.rows.len()).map(|row| table.cell(row, column));
            (column, Evidence::of(texts))
        })
        .collect();
    let all = evidence.iter().fold(Evidence::default(), |sum, (_, one)| sum.and(*one));
    let mut orders = BTreeMap::new();
    for (column, evidence) in evidence {
        let own = evidence.order();
        let order = stated.or(own).or(all.order()).unwrap_or(DateOrder::DayFirst);
        orders.insert(column, order);
        if stated.is_none() && own.is_none() && evidence.open > 0 {
            issues.open_orders.push((table.headers[column].clone(), order));
        }
        if evidence.day_first > 0 && evidence.month_first > 0 {
            issues.mixed_orders.push(table.headers[column].clone());
        }
    }
    orders
}

struct RowReader<'a> {
    table: &'a Table,
    columns: &'a Columns,
    orders: BTreeMap<usize, DateOrder>,
    issues: Issues,
}

impl RowReader<'_> {
    fn read(&mut self, row: usize, key: &str) {
        let resolved = self.date(row, &Field::Resolved);
        let (progress, source) = status::progress(
            self.text(row, &Field::StatusCategory),
            self.text(row, &Field::Status),
            self.text(row, &Field::Resolution),
            resolved,
        );
        self.issues.sources.entry(source).or_default().push(key.to_owned());
        let due = self.date(row, &Field::Due);
        let target = self.date(row, &Field::TargetEnd);
        let issue = Issue {
            row,
            key: key.to_owned(),
            id: self.text(row, &Field::Id).to_owned(),
            summary: self.text(row, &Field::Summary).to_owned(),
            kind: self.text(row, &Field::Type).to_owned(),
            progress,
            parent: self.parent(row, key),
            start: self.date(row, &Field::Start),
            due: due.or(target),
            due_is_target: due.is_none() && target.is_some(),
            resolved,
            category_changed: self.date(row, &Field::CategoryChanged),
            created: self.date(row, &Field::Created),
            updated: self.date(row, &Field::Updated),
            points: self.number(row, &Field::Points, parse_number).filter(|points| *points > 0.0),
            estimate_seconds: self
                .number(row, &Field::OriginalEstimate, parse_seconds)
                .filter(|seconds| *seconds > 0.0),
            remaining_seconds: self.number(row, &Field::RemainingEstimate, parse_seconds),
            labels: self
                .columns
                .texts(self.table, row, &Field::Labels)
                .flat_map(|labels| labels.split(','))
                .map(|label| naming::name_of(label.trim()))
                .filter(|label| !label.is_empty())
                .collect(),
            activity: naming::name_of(self.text(row, &Field::Activity)),
            rank: self.text(row, &Field::Rank).to_owned(),
        };
        self.issues.all.push(issue);
    }

    fn text(&self, row: usize, field: &Field) -> &str {
        self.columns.text(self.table, row, field)
    }

    fn parent(&self, row: usize, key: &str) -> Option<Parent> {
        let names: Vec<String> = [Field::ParentKey, Field::Parent, Field::EpicLink]
            .iter()
            .flat_map(|field| self.columns.texts(self.table, row, field))
            .filter(|name| *name != key)
            .map(str::to_owned)
            .collect();
        let summary = self.text(row, &Field::ParentSummary).to_owned();
        (!names.is_empty()).then_some(Parent { names, summary })
    }

    fn date(&mut self, row: usize, field: &Field) -> Option<Date> {
        for &column in self.columns.all(field) {
            let text = self.table.cell(row, column);
            if text.is_empty() {
                continue;
            }
            let order = self.orders.get(&column).copied().unwrap_or(DateOrder::DayFirst);
            match dates::parse(text, order) {
                Some(date) => return Some(date),
                None => self.issues.bad_dates.push(self.place(column, text)),
            }
        }
        None
    }

    fn number(&mut self, row: usize, field: &Field, parse: fn(&str) -> Option<f64>) -> Option<f64> {
        for &column in self.columns.all(field) {
            let text = self.table.cell(row, column);
            if text.is_empty() {
                continue;
            }
            match parse(text) {
                Some(number) => return Some(number),
                None => self.issues.bad_numbers.push(self.place(column, text)),
            }
        }
        None
    }

    fn place(&self, column: usize, text: &str) -> String {
        let short: String = text.chars().take(30).collect();
        format!("{}: “{short}”", self.table.headers[column])
    }
}

/// More points or days than any issue has: such a number is a mistake or another field.
const LARGEST: f64 = 1e6;

/// `5.0`, `5,0` or `5`.
fn parse_number(text: &str) -> Option<f64> {
    let number: f64 = text.replace(',', ".").parse().ok()?;
    (0.0..=LARGEST).contains(&number).then_some(number)
}

/// Seconds of one working hour.
const HOUR_SECONDS: f64 = 3600.0;
/// Seconds of one working day: Jira's default of eight hours.
pub(super) const DAY_SECONDS: f64 = 8.0 * HOUR_SECONDS;

/// Seconds as a number, or Jira's pretty form `1w 2d 4h 30m`, with weeks of five days of eight
/// hours.
fn parse_seconds(text: &str) -> Option<f64> {
    let largest = LARGEST * DAY_SECONDS;
    if let Ok(seconds) = text.replace(',', ".").parse::<f64>() {
        return (0.0..=largest).contains(&seconds).then_some(seconds);
    }
    let mut seconds = 0.0;
    for word in text.to_lowercase().split_whitespace() {
        let split = word.find(|c: char| c.is_alphabetic())?;
        let (number, unit) = word.split_at(split);
        let unit_seconds = match unit {
            "w" => 5.0 * DAY_SECONDS,
            "d" => DAY_SECONDS,
            "h" => HOUR_SECONDS,
            "m" => 60.0,
            _ => return None,
        };
        seconds += number.parse::<f64>().ok()? * unit_seconds;
    }
    (0.0..=largest).contains(&seconds).then_some(seconds)
}
