//! The mark between the whole and the fraction of a number, where people read and type it.
//!
//! Invariant: [`written`](Decimal::written) and [`read`](Decimal::read) are each other's inverse under
//! the same mark, so that a number that is shown can be typed again as it stands.

use std::cell::Cell;

/// The mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Decimal {
    /// `1.5`; a comma parts numbers of a list.
    #[default]
    Point,
    /// `1,5`; a semicolon, or a comma with a blank after it, parts numbers of a list. `1.5` is read too.
    Comma,
}

thread_local! {
    static NOW: Cell<Decimal> = const { Cell::new(Decimal::Point) };
}

impl Decimal {
    /// The mark of this page.
    pub fn now() -> Self {
        NOW.get()
    }

    /// Makes it the mark of this page (of this thread).
    pub fn begin(self) {
        NOW.set(self);
    }

    /// The mark itself.
    pub fn mark(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }

    /// What stands between the numbers of a list.
    pub fn list_mark(self) -> &'static str {
        match self {
            Self::Point => ", ",
            Self::Comma => "; ",
        }
    }

    /// A number that is written with a point, with this mark.
    pub fn written(self, number: &str) -> String {
        match self {
            Self::Point => number.to_owned(),
            Self::Comma => number.replace('.', ","),
        }
    }

    /// A number that was typed, with a point.
    ///
    /// # Errors
    /// When it may mean two numbers, or parts its thousands.
    pub fn read(self, typed: &str) -> Result<String, Unclear> {
        match self {
            Self::Point if typed.contains(',') => Err(Unclear),
            Self::Point => Ok(typed.to_owned()),
            Self::Comma => match (typed.matches(',').count(), typed.matches('.').count()) {
                (0, 0) => Ok(typed.to_owned()),
                (1, 0) => Ok(typed.replace(',', ".")),
                (0, 1) if !parts_thousands(typed) => Ok(typed.to_owned()),
                _ => Err(Unclear),
            },
        }
    }
}

/// A number that cannot be told: `1.500` where the mark is a comma, `1,5` where it is a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unclear;

/// Whether the point may part thousands: one to three digits, not all zero, stand before it, and three
/// after it.
fn parts_thousands(typed: &str) -> bool {
    let Some((before, after)) = typed.split_once('.') else { return false };
    let before = before.trim_start_matches(['-', '+']);
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    (1..=3).contains(&before.len())
        && after.len() == 3
        && all_digits(before)
        && all_digits(after)
        && !before.starts_with('0')
}
