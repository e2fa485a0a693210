//! Which days are worked: weekdays, holidays, and when quarters begin.

use super::date::Date;

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weekday {
    /// Monday, the first day of a week.
    Mon,
    /// Tuesday.
    Tue,
    /// Wednesday.
    Wed,
    /// Thursday.
    Thu,
    /// Friday.
    Fri,
    /// Saturday.
    Sat,
    /// Sunday.
    Sun,
}

/// The week from Monday to Sunday.
pub const WEEKDAYS: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

impl Weekday {
    /// The weekday `index` days after Monday, counted modulo 7.
    pub(super) fn from_index(index: i64) -> Self {
        WEEKDAYS[usize::try_from(index.rem_euclid(7)).expect("0 to 6")]
    }

    /// 0 for Monday to 6 for Sunday.
    pub fn index(self) -> usize {
        self as usize
    }
}

/// The set of weekdays that are worked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Workdays([bool; 7]);

impl Workdays {
    /// Exactly the given weekdays; may be empty, which `model::check` reports.
    pub fn new(days: impl IntoIterator<Item = Weekday>) -> Self {
        let mut worked = [false; 7];
        for day in days {
            worked[day.index()] = true;
        }
        Self(worked)
    }

    /// Monday to Friday.
    pub fn monday_to_friday() -> Self {
        Self([true, true, true, true, true, false, false])
    }

    /// Whether `day` is worked.
    pub fn contains(self, day: Weekday) -> bool {
        self.0[day.index()]
    }

    /// The worked weekdays, Monday first.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        WEEKDAYS.into_iter().filter(move |day| self.contains(*day))
    }

    /// How many weekdays are worked, 0 to 7.
    pub fn count(self) -> usize {
        self.iter().count()
    }
}

/// A day on which nobody in the plan works.
#[derive(Clone, Debug, PartialEq)]
pub struct Holiday {
    /// The day.
    pub date: Date,
    /// What it is called; may be empty.
    pub name: String,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<String>,
}

/// The plan's calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct Calendar {
    /// The weekdays worked; Monday to Friday by default.
    pub workdays: Workdays,
    /// Plan-wide holidays, in the user's order.
    pub holidays: Vec<Holiday>,
    /// The months, 1–12, in which a quarter begins; 1, 4, 7, 10 by default.
    pub quarter_starts: Vec<u32>,
    /// What a file carried beside it under `x`, as JSON text.
    pub x: Option<String>,
}

impl Default for Calendar {
    fn default() -> Self {
        Self {
            workdays: Workdays::monday_to_friday(),
            holidays: Vec::new(),
            quarter_starts: vec![1, 4, 7, 10],
            x: None,
        }
    }
}

impl Calendar {
    /// Whether `date` is worked: its weekday is, and it is no holiday.
    pub fn is_worked(&self, date: Date) -> bool {
        self.workdays.contains(date.weekday()) && self.holidays.iter().all(|h| h.date != date)
    }

    /// The first day of the quarter that contains `date`. With no quarter start at all, a quarter
    /// is the calendar year.
    pub fn quarter_start(&self, date: Date) -> Date {
        let (year, month, _) = date.ymd();
        let starts = self.sorted_quarter_starts();
        let (year, month) = match starts.iter().rev().find(|start| **start <= month) {
            Some(start) => (year, *start),
            None => (year - 1, starts[starts.len() - 1]),
        };
        Date::new(year.max(1), month, 1).unwrap_or(Date::MIN)
    }

    /// The last day of the quarter that contains `date`.
    pub fn quarter_end(&self, date: Date) -> Date {
        let (year, month, _) = self.quarter_start(date).ymd();
        let starts = self.sorted_quarter_starts();
        let next = match starts.iter().find(|start| **start > month) {
            Some(start) => Date::new(year, *start, 1),
            None => Date::new(year + 1, starts[0], 1),
        };
        next.map_or(Date::MAX, |first| first.plus_days(-1))
    }

    fn sorted_quarter_starts(&self) -> Vec<u32> {
        let mut starts: Vec<u32> =
            self.quarter_starts.iter().copied().filter(|m| (1..=12).contains(m)).collect();
        starts.sort_unstable();
        starts.dedup();
        if starts.is_empty() {
            starts.push(1);
        }
        starts
    }
}
