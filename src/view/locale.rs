//! How numbers, dates and money are written where the reader is: plain data that the browser fills in
//! from its own knowledge of the world (`Intl`).
//!
//! It holds for a whole page, like [`Language`]; who never sets it (the command line) has
//! [`Locale::default`].

use std::cell::RefCell;
use std::rc::Rc;

use crate::calendar::{Date, Weekday};
use crate::session::{Decimal, Language};

/// How things are written.
#[derive(Clone, Debug)]
pub struct Locale {
    /// Between the whole and the fraction.
    pub decimal: Decimal,
    /// How thousands are parted.
    pub groups: Groups,
    /// The months from January on, short, as they stand inside a date.
    pub months: [String; 12],
    /// The weekdays from Monday on, short.
    pub weekdays: [String; 7],
    /// A date with its weekday.
    pub long_date: Vec<Piece>,
    /// A date with its year.
    pub date: Vec<Piece>,
    /// A date without its year.
    pub day_and_month: Vec<Piece>,
    /// The time of day.
    pub clock: Clock,
    /// What stands around an amount of the currency with this code.
    pub currency: fn(&str) -> Around,
}

/// How the digits of a whole number are parted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Groups {
    /// Between two groups.
    pub mark: String,
    /// How many digits the last group has.
    pub last: usize,
    /// How many digits every other group has.
    pub others: usize,
    /// Numbers with fewer digits are not parted.
    pub least: usize,
}

/// A piece of a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// The weekday's name.
    Weekday,
    /// The day of the month, without a zero before it.
    Day,
    /// The month's name.
    Month,
    /// The year.
    Year,
    /// What stands between them.
    Text(String),
}

/// How the time of day is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clock {
    /// `14:05`.
    Hours24,
    /// `2:05 pm`; what follows a time before noon, and one from noon on.
    Hours12([String; 2]),
}

/// What stands around an amount: `€` before it, or ` EUR` after it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Around {
    /// Before the digits, after the sign.
    pub before: String,
    /// After the digits.
    pub after: String,
}

thread_local! {
    static NOW: RefCell<Rc<Locale>> = RefCell::new(Rc::default());
}

impl Default for Locale {
    /// What the command line writes: `Fri 19 Mar 2027`, `1,230,000 EUR`.
    fn default() -> Self {
        let months =
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        let blank = || Piece::Text(" ".to_owned());
        Self {
            decimal: Decimal::Point,
            groups: Groups { mark: ",".to_owned(), last: 3, others: 3, least: 4 },
            months: months.map(str::to_owned),
            weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].map(str::to_owned),
            long_date: [Piece::Weekday, blank(), Piece::Day, blank(), Piece::Month, blank()]
                .into_iter()
                .chain([Piece::Year])
                .collect(),
            date: vec![Piece::Day, blank(), Piece::Month, blank(), Piece::Year],
            day_and_month: vec![Piece::Day, blank(), Piece::Month],
            clock: Clock::Hours24,
            currency: code_behind,
        }
    }
}

impl Locale {
    /// How a browser that has no knowledge of the world writes in `language`.
    pub fn of(language: Language) -> Self {
        match language {
            Language::English => Self::default(),
            Language::German => Self::german(),
        }
    }

    fn german() -> Self {
        let months = [
            "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.",
            "Dez.",
        ];
        let text = |text: &str| Piece::Text(text.to_owned());
        let day_and_month = [Piece::Day, text(". "), Piece::Month];
        let date = [day_and_month.as_slice(), &[text(" "), Piece::Year]].concat();
        Self {
            decimal: Decimal::Comma,
            groups: Groups { mark: ".".to_owned(), last: 3, others: 3, least: 4 },
            months: months.map(str::to_owned),
            weekdays: ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"].map(str::to_owned),
            long_date: [&[Piece::Weekday, text("., ")], date.as_slice()].concat(),
            date,
            day_and_month: day_and_month.into(),
            clock: Clock::Hours24,
            currency: code_behind,
        }
    }

    /// Makes it the locale of this page (of this thread): once, before anything is written.
    pub fn begin(self) {
        self.decimal.begin();
        NOW.set(Rc::new(self));
    }

    /// Makes it the locale of this thread while `work` is done.
    pub fn during<T>(self, work: impl FnOnce() -> T) -> T {
        self.decimal.begin();
        let _back = Back(NOW.replace(Rc::new(self)));
        work()
    }

    /// The locale of this page.
    pub(super) fn now() -> Rc<Self> {
        NOW.with_borrow(Rc::clone)
    }

    /// `date` in these pieces.
    pub(super) fn laid_out(&self, pieces: &[Piece], date: Date) -> String {
        let (year, month, day) = date.ymd();
        let piece = |piece: &Piece| match piece {
            Piece::Weekday => self.weekdays[place(date.weekday())].clone(),
            Piece::Day => day.to_string(),
            Piece::Month => self.months[month as usize - 1].clone(),
            Piece::Year => year.to_string(),
            Piece::Text(text) => text.clone(),
        };
        pieces.iter().map(piece).collect()
    }
}

/// ` EUR` after the amount.
pub fn code_behind(code: &str) -> Around {
    Around { before: String::new(), after: format!(" {code}") }
}

/// Counted from Monday.
fn place(day: Weekday) -> usize {
    match day {
        Weekday::Mon => 0,
        Weekday::Tue => 1,
        Weekday::Wed => 2,
        Weekday::Thu => 3,
        Weekday::Fri => 4,
        Weekday::Sat => 5,
        Weekday::Sun => 6,
    }
}

/// Goes back to an earlier locale, whatever happened meanwhile.
struct Back(Rc<Locale>);

impl Drop for Back {
    fn drop(&mut self) {
        self.0.decimal.begin();
        NOW.set(Rc::clone(&self.0));
    }
}
