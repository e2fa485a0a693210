//! Dates as Jira writes them in the language of the person who exports.
//!
//! `02/oct/25 2:15 PM`, `22/Apr/26`, `17/mai/26`, `22.04.26 07:56`, `2026-04-16`. The time of day
//! is ignored: the plan counts days, and a deadline at midnight means its day. Where the digits do
//! not say whether the day or the month comes first, the whole column is asked.

use crate::calendar::Date;
use crate::import::folding::fold;

/// Whether the day or the month comes first in a date of digits alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// 4 March is `04/03`.
    DayFirst,
    /// 4 March is `03/04`.
    MonthFirst,
}

/// What the dates of a column say about their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) struct Evidence {
    /// Dates that make sense with the day first only.
    pub(super) day_first: usize,
    /// Dates that make sense with the month first only.
    pub(super) month_first: usize,
    /// Dates that mean different days either way.
    pub(super) open: usize,
}

impl Evidence {
    /// What `texts` say.
    pub(super) fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut evidence = Self::default();
        for text in texts {
            let day_first = parse(text, DateOrder::DayFirst);
            let month_first = parse(text, DateOrder::MonthFirst);
            match (day_first, month_first) {
                (Some(a), Some(b)) if a != b => evidence.open += 1,
                (Some(_), None) => evidence.day_first += 1,
                (None, Some(_)) => evidence.month_first += 1,
                (Some(_), Some(_)) | (None, None) => {}
            }
        }
        evidence
    }

    /// The order most of the telling dates have; `None` when they tell nothing.
    pub(super) fn order(self) -> Option<DateOrder> {
        match self.day_first.cmp(&self.month_first) {
            std::cmp::Ordering::Greater => Some(DateOrder::DayFirst),
            std::cmp::Ordering::Less => Some(DateOrder::MonthFirst),
            std::cmp::Ordering::Equal => None,
        }
    }

    /// What both say together.
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            day_first: self.day_first + other.day_first,
            month_first: self.month_first + other.month_first,
            open: self.open + other.open,
        }
    }
}

/// Reads the day of a date on its own, `Wed 31 Mar 2027` or `31.3.2027`; `None` when it means no day,
/// or one with the day first and another with the month first.
pub fn clear_date(text: &str) -> Option<Date> {
    let text = text.trim();
    let is_weekday = |word: &str| {
        let word = word.trim_end_matches(['.', ',']);
        WEEKDAYS.iter().any(|day| word.eq_ignore_ascii_case(day))
    };
    let text = match text.split_once(char::is_whitespace) {
        Some((first, rest)) if is_weekday(first) => rest,
        Some(_) | None => text,
    };
    // More words than a date and its time of day are a sentence about something else.
    if text.split_whitespace().count() > MOST_WORDS {
        return None;
    }
    let day_first = parse(text, DateOrder::DayFirst);
    let month_first = parse(text, DateOrder::MonthFirst);
    match (day_first, month_first) {
        (Some(a), Some(b)) => (a == b).then_some(a),
        (day_first, month_first) => day_first.or(month_first),
    }
}

/// English and German weekdays, as they are put before a date.
const WEEKDAYS: [&str; 28] = [
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mo",
    "di",
    "mi",
    "do",
    "fr",
    "sa",
    "so",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
];

/// *2 de octubre de 2025*, and a time of day with its half.
const MOST_WORDS: usize = 7;

/// Reads the day of `text`, if it is a date.
pub(super) fn parse(text: &str, order: DateOrder) -> Option<Date> {
    let words = words(text);
    let words: Vec<&str> =
        words.iter().map(String::as_str).filter(|word| !FILLERS.contains(word)).take(3).collect();
    let [a, b, c] = words[..] else { return None };
    if let Some(month) = month_named(b) {
        let (year, day) = if a.len() == 4 { (a, c) } else { (c, a) };
        return day_of(year, month, number(day)?);
    }
    if let Some(month) = month_named(a) {
        return day_of(c, month, number(b)?);
    }
    if a.len() == 4 {
        return day_of(a, number(b)?, number(c)?);
    }
    let dotted = text.trim_start().starts_with(|c: char| c.is_ascii_digit())
        && text.split_whitespace().next().is_some_and(|date| date.contains('.'));
    match order {
        // Dates with dots are written day first wherever they are written.
        DateOrder::MonthFirst if !dotted => day_of(c, number(a)?, number(b)?),
        DateOrder::DayFirst | DateOrder::MonthFirst => day_of(c, number(b)?, number(a)?),
    }
}

/// Words between the parts of a date: *2 de octubre de 2025*.
const FILLERS: [&str; 5] = ["de", "del", "of", "the", "le"];

/// Runs of letters and runs of digits, folded.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut previous = None;
    for letter in fold(text).chars() {
        let kind = (letter.is_ascii_digit(), letter.is_alphabetic());
        let begins = previous != Some(kind);
        previous = Some(kind);
        match (kind, words.last_mut()) {
            ((false, false), _) => {}
            (_, Some(word)) if !begins => word.push(letter),
            (_, Some(_) | None) => words.push(letter.to_string()),
        }
    }
    words
}

fn number(text: &str) -> Option<u32> {
    (text.len() <= 2).then(|| text.parse().ok()).flatten()
}

fn day_of(year: &str, month: u32, day: u32) -> Option<Date> {
    let value: i32 = text_of_digits(year)?;
    let year = match year.len() {
        // As Java's SimpleDateFormat does it: within a century around now.
        2 if value < 70 => 2000 + value,
        2 => 1900 + value,
        4 => value,
        _ => return None,
    };
    Date::new(year, month, day)
}

fn text_of_digits(text: &str) -> Option<i32> {
    text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

/// The month a name begins with: abbreviations and whole names in English, Spanish, French,
/// Portuguese, German, Italian, Dutch and Polish, folded. No two languages disagree on these.
fn month_named(word: &str) -> Option<u32> {
    const MONTHS: [&[&str]; 12] = [
        &["jan", "ene", "gen", "sty"],
        &["feb", "fev", "lut"],
        &["mar", "mrz", "maer", "mrt", "maa"],
        &["apr", "abr", "avr", "kwi"],
        &["may", "mai", "mag", "mei", "maj"],
        &["jun", "juin", "giu", "cze"],
        &["jul", "juil", "lug", "lip"],
        &["aug", "ago", "aou", "sie"],
        &["sep", "set", "wrz"],
        &["oct", "okt", "out", "ott", "paz"],
        &["nov", "lis"],
        &["dec", "dez", "dic", "gru"],
    ];
    if word.len() < 3 || !word.starts_with(char::is_alphabetic) {
        return None;
    }
    MONTHS
        .iter()
        .position(|names| names.iter().any(|name| word.starts_with(name)))
        .and_then(|index| u32::try_from(index + 1).ok())
}
