//! What people type, read in one place.
//!
//! Estimates are written as people say them: `5`, `10-30` (80 % sure it is between), `5/8/20`
//! (least, likely, most), `5/8/20 triangular`, `5..20` (all alike), `mean 5` (exponential), the name
//! of a size, past values `one of 3, 5, 8`, or `~5` (80 % sure it is between ¾ and 1½ of it). Days may
//! carry a unit: `3w`, `2m`, `2-3 weeks`. The words of every language are read at any time; the mark
//! before a fraction is that of the page ([`Decimal`]). A text that cannot be read says how to write it,
//! as data; `view` words it.
//!
//! Invariant: what `view::estimate` writes is read back as the same value.

use crate::calendar::{Date, Weekday, Workdays};
use crate::import::jira_csv::clear_date;
use crate::model::{Estimate, PertShape, Size, UncertainDate};

use super::decimal::{Decimal, Unclear};

/// Why a text is not what an input takes.
#[derive(Clone, Debug, PartialEq)]
pub enum EntryProblem {
    /// Nothing stands in it, and something must.
    Empty,
    /// Not a number.
    NotANumber,
    /// Not a whole number.
    NotWhole,
    /// Not a date.
    NotADate,
    /// The month has no such day.
    NoSuchDay,
    /// Not an estimate.
    NotAnEstimate,
    /// Not an uncertain date.
    NotAnUncertainDate,
    /// Numbers or dates that must rise do not.
    NotRising,
    /// A range must begin above zero.
    RangeFromZero,
    /// Below zero, where that means nothing.
    Negative,
    /// Outside what the input takes.
    OutOfRange {
        /// The least it takes.
        from: f64,
        /// The most it takes.
        to: f64,
    },
    /// A number that may mean another one, by its comma or point.
    UnclearNumber,
    /// Names something that is not in the plan.
    Unknown {
        /// As it was typed.
        name: String,
    },
    /// Another thing of the same list has this name.
    Taken {
        /// As it was typed.
        name: String,
    },
    /// An id has 1 to 64 characters.
    BadId,
    /// More text than an input takes.
    TooLong {
        /// The most characters it takes.
        limit: usize,
    },
    /// Another input must be filled in first, such as the profile of a cost of delay.
    NotApplicable,
    /// An id that the shown scenario took over from what it builds on.
    FixedByBase,
}

/// The unit that a number is meant in, as far as reading it goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unit {
    /// Just a number.
    Plain,
    /// Days of work, which may be written in weeks (`w`) and months (`m`) too.
    Days {
        /// How many a week has.
        per_week: f64,
    },
    /// A share, which may be written in per cent.
    Share,
}

/// Days of work in a month (`engine.md`, section 8: one person-month is 20 person-days).
const DAYS_PER_MONTH: f64 = 20.0;

/// What people write before a number that they mean roughly.
const ABOUT: [&str; 8] = ["~", "≈", "about ", "ca. ", "ca ", "circa ", "etwa ", "rund "];

/// What people write before past values, before a mean, between two ends and after three points.
const ONE_OF: [&str; 2] = ["one of ", "eines von "];
const MEAN: [&str; 2] = ["mean ", "im Mittel "];
const TO: [&str; 3] = [" to ", " bis ", "–"];
const TRIANGULAR: [&str; 2] = ["triangular", "dreieckig"];

/// What “about five” may turn out to be, 80 % sure: a quarter less, or half as much again. Work is
/// more often underestimated than over.
const ABOUT_LOW: f64 = 0.75;
const ABOUT_HIGH: f64 = 1.5;

/// The longest text of any input (`file-format.md`).
pub const TEXT_LIMIT: usize = 10_000;

/// A text of at most [`TEXT_LIMIT`] characters, without blanks around it.
pub fn text(text: &str) -> Result<String, EntryProblem> {
    let trimmed = text.trim();
    if trimmed.chars().count() > TEXT_LIMIT {
        return Err(EntryProblem::TooLong { limit: TEXT_LIMIT });
    }
    Ok(trimmed.to_owned())
}

/// `None` for a blank text, else what `read` makes of it.
pub fn optional<T>(
    text: &str,
    read: impl FnOnce(&str) -> Result<T, EntryProblem>,
) -> Result<Option<T>, EntryProblem> {
    if text.trim().is_empty() { Ok(None) } else { read(text).map(Some) }
}

/// A date: `2027-03-31`, or as people and spreadsheets write it where that means one day alone, such
/// as `31 Mar 2027` and `31.3.2027`.
pub fn date(text: &str) -> Result<Date, EntryProblem> {
    use crate::calendar::DateError;
    let text = text.trim();
    if text.is_empty() {
        return Err(EntryProblem::Empty);
    }
    match text.parse() {
        Ok(date) => Ok(date),
        Err(DateError::NoSuchDay) => Err(EntryProblem::NoSuchDay),
        Err(DateError::Form) => clear_date(text).ok_or(EntryProblem::NotADate),
    }
}

/// A finite number, with the suffixes of its unit.
pub fn number(text: &str, unit: Unit) -> Result<f64, EntryProblem> {
    let text = text.trim();
    if text.is_empty() {
        return Err(EntryProblem::Empty);
    }
    let (digits, factor) = match suffix(text, unit) {
        Some((digits, factor)) => (digits.trim_end(), factor),
        None => (text, Factor::One),
    };
    let plain = digits.bytes().all(|byte| {
        byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'-' | b'+' | b'e' | b'E')
    });
    if !plain {
        return Err(EntryProblem::NotANumber);
    }
    let digits = Decimal::now().read(digits).map_err(|Unclear| EntryProblem::UnclearNumber)?;
    let value: f64 = digits.parse().map_err(|_| EntryProblem::NotANumber)?;
    let value = match factor {
        Factor::One => value,
        Factor::Times(factor) => value * factor,
        Factor::Percent => value / 100.0,
    };
    if value.is_finite() { Ok(value) } else { Err(EntryProblem::NotANumber) }
}

/// A number that is not below zero.
pub fn amount(text: &str, unit: Unit) -> Result<f64, EntryProblem> {
    let value = number(text, unit)?;
    if value < 0.0 { Err(EntryProblem::Negative) } else { Ok(value) }
}

/// A number between two others, both included.
pub fn between(text: &str, unit: Unit, from: f64, to: f64) -> Result<f64, EntryProblem> {
    let value = number(text, unit)?;
    if (from..=to).contains(&value) {
        Ok(value)
    } else {
        Err(EntryProblem::OutOfRange { from, to })
    }
}

/// A whole number between two others, both included.
pub fn whole(text: &str, from: u64, to: u64) -> Result<u64, EntryProblem> {
    let text = text.trim();
    if text.is_empty() {
        return Err(EntryProblem::Empty);
    }
    let value: u64 = text.parse().map_err(|_| EntryProblem::NotWhole)?;
    if (from..=to).contains(&value) {
        Ok(value)
    } else {
        Err(EntryProblem::OutOfRange { from: from as f64, to: to as f64 })
    }
}

/// `yes` or `no`.
pub fn switch(text: &str) -> Result<bool, EntryProblem> {
    match text.trim() {
        "yes" => Ok(true),
        "no" => Ok(false),
        other => Err(EntryProblem::Unknown { name: other.to_owned() }),
    }
}

/// Names separated by commas, blanks left out, each once.
pub fn names(text: &str) -> Result<Vec<String>, EntryProblem> {
    let text = self::text(text)?;
    let mut names: Vec<String> = Vec::new();
    for name in text.split([',', ';', '\n']).map(str::trim).filter(|name| !name.is_empty()) {
        if names.iter().all(|known| known != name) {
            names.push(name.to_owned());
        }
    }
    Ok(names)
}

/// Numbers in any layout: a column, a row, or a table pasted from a spreadsheet.
pub fn numbers(text: &str) -> Result<Vec<f64>, EntryProblem> {
    let parts = |c: char| match Decimal::now() {
        Decimal::Point => c.is_whitespace() || c == ';' || c == ',',
        Decimal::Comma => c.is_whitespace() || c == ';',
    };
    text.split(parts)
        .map(|word| word.trim_end_matches(','))
        .filter(|word| !word.is_empty())
        .map(|word| amount(word, Unit::Plain))
        .collect()
}

/// An uncertain number; `sizes` are the plan's.
pub fn estimate(text: &str, unit: Unit, sizes: &[Size]) -> Result<Estimate, EntryProblem> {
    let text = self::text(text)?;
    if text.is_empty() {
        return Err(EntryProblem::Empty);
    }
    if let Some(size) = size_named(&text, sizes) {
        return Ok(Estimate::Size(size.name.clone()));
    }
    if let Some(list) = after(&text, &ONE_OF) {
        return samples(list, unit);
    }
    if let Some(about) = after(&text, &ABOUT) {
        let about = plain_amount(about, unit)?;
        let (low, high) = (ABOUT_LOW * about, ABOUT_HIGH * about);
        return if low > 0.0 {
            Ok(Estimate::Range { low, high })
        } else {
            Err(EntryProblem::RangeFromZero)
        };
    }
    if let Some(mean) = after(&text, &MEAN) {
        return amount(mean, unit).map(|mean| Estimate::Exponential { mean });
    }
    if let Some((min, max)) = text.split_once("..") {
        let [min, max] = rising([min, max], unit)?;
        return Ok(Estimate::Uniform { min, max });
    }
    if text.contains('/') {
        return three_points(&text, unit);
    }
    if let Some((low, high)) = split_range(&text) {
        let [low, high] = rising([low, high], unit)?;
        return if low > 0.0 {
            Ok(Estimate::Range { low, high })
        } else {
            Err(EntryProblem::RangeFromZero)
        };
    }
    plain_amount(&text, unit).map(Estimate::Fixed)
}

/// An amount that is all there is of an estimate.
fn plain_amount(text: &str, unit: Unit) -> Result<f64, EntryProblem> {
    amount(text, unit).map_err(|problem| match problem {
        EntryProblem::NotANumber => EntryProblem::NotAnEstimate,
        problem => problem,
    })
}

/// An uncertain date: `2027-02-01`, `2027-02-01 to 2027-03-15`, three dates with `/`, all alike
/// with `..`, or `one of` several.
pub fn uncertain_date(text: &str) -> Result<UncertainDate, EntryProblem> {
    let text = self::text(text)?;
    if let Some(list) = after(&text, &ONE_OF) {
        let dates: Result<Vec<Date>, _> = list.split([',', ';']).map(date).collect();
        return dates.map(UncertainDate::Samples);
    }
    if let Some((min, max)) = text.split_once("..") {
        let [min, max] = rising_dates([min, max])?;
        return Ok(UncertainDate::Uniform { min, max });
    }
    if text.contains('/') {
        let (points, shape) = shape_of(&text);
        let points: Vec<&str> = points.split('/').collect();
        let &[min, likely, max] = points.as_slice() else {
            return Err(EntryProblem::NotAnUncertainDate);
        };
        let [min, likely, max] = rising_dates([min, likely, max])?;
        return Ok(UncertainDate::ThreePoint { min, likely, max, shape });
    }
    if let Some((low, high)) = two_ends(&text) {
        let [low, high] = rising_dates([low, high])?;
        return Ok(UncertainDate::Range { low, high });
    }
    date(&text).map(UncertainDate::On)
}

/// What follows one of these words at the beginning of `text`.
fn after<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    words.iter().find_map(|word| text.strip_prefix(word))
}

/// The two ends that a word stands between.
fn two_ends(text: &str) -> Option<(&str, &str)> {
    TO.iter().find_map(|word| text.split_once(word))
}

/// Weekdays by their first letters, three in English and two in German.
pub fn workdays(text: &str) -> Result<Workdays, EntryProblem> {
    let words = text.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty());
    let days: Vec<Weekday> = words.map(weekday).collect::<Result<_, _>>()?;
    if days.is_empty() { Err(EntryProblem::Empty) } else { Ok(Workdays::new(days)) }
}

/// What a number's suffix does to it.
#[derive(Clone, Copy)]
enum Factor {
    One,
    Times(f64),
    Percent,
}

fn suffix(text: &str, unit: Unit) -> Option<(&str, Factor)> {
    match unit {
        Unit::Plain => None,
        Unit::Days { per_week } => {
            let units = [
                (DAY_WORDS, Factor::One),
                (WEEK_WORDS, Factor::Times(per_week)),
                (MONTH_WORDS, Factor::Times(DAYS_PER_MONTH)),
            ];
            units.into_iter().find_map(|(words, factor)| {
                words.iter().find_map(|word| Some((without(text, word)?, factor)))
            })
        }
        Unit::Share => text.strip_suffix('%').map(|digits| (digits, Factor::Percent)),
    }
}

/// Units as people write them after a number.
const DAY_WORDS: &[&str] = &["days", "day", "d", "tagen", "tage", "tag", "t"];
const WEEK_WORDS: &[&str] = &["weeks", "week", "wks", "wk", "w", "wochen", "woche", "wo.", "wo"];
const MONTH_WORDS: &[&str] =
    &["months", "month", "mo", "m", "monaten", "monate", "monat", "mon.", "mon"];

/// `text` without the whole word `word` at its end, in whatever case.
fn without<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let at = text.len().checked_sub(word.len())?;
    let (digits, end) = text.split_at_checked(at)?;
    let is_whole = !digits.ends_with(char::is_alphabetic);
    (is_whole && end.eq_ignore_ascii_case(word)).then_some(digits)
}

/// The size that is named exactly, else the one that differs in case alone.
fn size_named<'a>(text: &str, sizes: &'a [Size]) -> Option<&'a Size> {
    sizes
        .iter()
        .find(|size| size.name == text)
        .or_else(|| sizes.iter().find(|size| size.name.eq_ignore_ascii_case(text)))
}

fn samples(list: &str, unit: Unit) -> Result<Estimate, EntryProblem> {
    let parts: Vec<&str> = match Decimal::now() {
        Decimal::Point => list.split([',', ';']).collect(),
        Decimal::Comma => list.split(';').flat_map(|part| part.split(", ")).collect(),
    };
    let values = parts.into_iter().map(|value| amount(value, unit));
    values.collect::<Result<Vec<f64>, _>>().map(Estimate::Samples)
}

fn three_points(text: &str, unit: Unit) -> Result<Estimate, EntryProblem> {
    let (points, shape) = shape_of(text);
    let points: Vec<&str> = points.split('/').collect();
    let &[min, likely, max] = points.as_slice() else {
        return Err(EntryProblem::NotAnEstimate);
    };
    let [min, likely, max] = rising([min, likely, max], unit)?;
    Ok(Estimate::ThreePoint { min, likely, max, shape })
}

/// The three points without the word for their shape.
fn shape_of(text: &str) -> (&str, PertShape) {
    match TRIANGULAR.iter().find_map(|word| text.strip_suffix(word)) {
        Some(points) => (points.trim_end(), PertShape::Triangular),
        None => (text, PertShape::Pert),
    }
}

/// The two ends of `10-30`, `10 – 30` or `10 to 30`. A sign or an exponent is no dash.
fn split_range(text: &str) -> Option<(&str, &str)> {
    if let Some(ends) = two_ends(text) {
        return Some(ends);
    }
    let dash =
        text.char_indices().skip(1).find(|(at, c)| *c == '-' && !text[..*at].ends_with(['e', 'E']));
    dash.map(|(at, _)| (&text[..at], &text[at + 1..]))
}

/// Amounts that do not fall. A unit written once, on the last, holds for all.
fn rising<const N: usize>(words: [&str; N], unit: Unit) -> Result<[f64; N], EntryProblem> {
    let shared = words[N - 1].trim();
    let shared = suffix(shared, unit).map(|(digits, _)| &shared[digits.len()..]);
    let mut values = [0.0; N];
    for (value, word) in values.iter_mut().zip(words) {
        let bare = suffix(word.trim(), unit).is_none();
        *value = match shared {
            Some(unit_text) if bare => amount(&format!("{}{unit_text}", word.trim()), unit)?,
            Some(_) | None => amount(word, unit)?,
        };
    }
    if values.is_sorted() { Ok(values) } else { Err(EntryProblem::NotRising) }
}

fn rising_dates<const N: usize>(words: [&str; N]) -> Result<[Date; N], EntryProblem> {
    let mut dates = [Date::MIN; N];
    for (value, word) in dates.iter_mut().zip(words) {
        *value = date(word)?;
    }
    if dates.is_sorted() { Ok(dates) } else { Err(EntryProblem::NotRising) }
}

fn weekday(word: &str) -> Result<Weekday, EntryProblem> {
    match word.trim_end_matches('.').to_ascii_lowercase().as_str() {
        "mon" | "mo" => Ok(Weekday::Mon),
        "tue" | "di" => Ok(Weekday::Tue),
        "wed" | "mi" => Ok(Weekday::Wed),
        "thu" | "do" => Ok(Weekday::Thu),
        "fri" | "fr" => Ok(Weekday::Fri),
        "sat" | "sa" => Ok(Weekday::Sat),
        "sun" | "so" => Ok(Weekday::Sun),
        _ => Err(EntryProblem::Unknown { name: word.to_owned() }),
    }
}
