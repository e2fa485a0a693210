//! What stands over the lines and behind them: months, quarters, days that are not worked, and the
//! as-of date.

use crate::calendar::{Calendar, Date};
use crate::view::chart::{DateScale, Tick, date_ticks};
use crate::view::format;

use super::Span;

/// The heading of time, and the rules behind the lines.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct TimeHead {
    /// Of all days, in pixels.
    pub width: f64,
    /// Months where weeks are told apart, else quarters, else years.
    pub upper: Vec<Stretch>,
    /// Weeks, months or longer.
    pub lower: Vec<Tick>,
    /// The ends of quarters, in pixels.
    pub quarters: Vec<f64>,
    /// Days that are not worked, where a day is wide enough.
    pub idle: Vec<Span>,
    /// Days of the calendar on which nobody works.
    pub holidays: Vec<Stretch>,
    /// The beginning of the as-of date, in pixels.
    pub as_of: f64,
    /// The end of the planning quarter, in pixels, and its date.
    pub quarter_end: Option<Tick>,
}

/// A stretch of time with a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// Where.
    pub span: Span,
    /// What it is called; empty where there is no room for it.
    pub label: String,
    /// How far the name can go right inside, in pixels, to stay in sight.
    pub room: f64,
}

/// From this width of a day on, in pixels, weeks are told apart.
const WEEKS_FROM: f64 = 5.0;
/// The least width of a label of the lower line, in pixels.
const LOWER: f64 = 38.0;
/// The least width of a quarter with its name, in pixels.
const QUARTER: f64 = 84.0;
/// The width of a letter of a name with the space around it, in pixels: a name that does not fit is
/// not shown.
const LETTER: f64 = 6.6;
/// Labels so many days apart are years.
const LONG_DAYS: f64 = 300.0;
/// The most stretches of days without work that are drawn.
const MOST_IDLE: usize = 600;

/// Draws the days of `dates`.
pub fn time_head(
    dates: DateScale,
    calendar: &Calendar,
    as_of: Date,
    planning_quarter: Option<Date>,
) -> TimeHead {
    let width = dates.end_of(dates.last());
    let days = (dates.last().epoch_days() - dates.first().epoch_days()) as f64 + 1.0;
    let per_day = width / days;
    let weeks = per_day >= WEEKS_FROM;
    let quarter_ends = quarter_ends(dates, calendar);
    TimeHead {
        width,
        upper: if weeks {
            stretches(dates, &month_ends(dates), |date| {
                format!("{} {}", format::month(date), date.ymd().0)
            })
        } else if per_day * 90.0 >= QUARTER {
            stretches(dates, &quarter_ends, |date| quarter_label(date, calendar))
        } else {
            stretches(dates, &year_ends(dates), |date| date.ymd().0.to_string())
        },
        lower: if weeks { mondays(dates) } else { months(dates, width, per_day) },
        quarters: quarter_ends.iter().map(|end| dates.end_of(*end)).collect(),
        idle: if weeks { idle(dates, calendar) } else { Vec::new() },
        holidays: holidays(dates, calendar),
        as_of: dates.start_of(as_of),
        quarter_end: planning_quarter
            .filter(|end| dates.contains(*end))
            .map(|end| Tick { at: dates.end_of(end), label: format::day_and_month(end) }),
    }
}

/// The days of `dates` parted after each of `ends`; `name` is given a day inside.
fn stretches(dates: DateScale, ends: &[Date], name: impl Fn(Date) -> String) -> Vec<Stretch> {
    let mut from = dates.first();
    let mut found = Vec::new();
    let last = std::iter::once(dates.last());
    for end in ends.iter().copied().filter(|end| *end < dates.last()).chain(last) {
        let span = Span::between(dates.start_of(from), dates.end_of(end));
        let label = name(from);
        let room = span.width - label.chars().count() as f64 * LETTER;
        let label = if room >= 0.0 { label } else { String::new() };
        found.push(Stretch { span, label, room: room.max(0.0) });
        from = end.plus_days(1);
    }
    found
}

/// `Jan–Mar 2027`.
fn quarter_label(date: Date, calendar: &Calendar) -> String {
    let (first, last) = (calendar.quarter_start(date), calendar.quarter_end(date));
    format!("{}–{} {}", format::month(first), format::month(last), last.ymd().0)
}

/// The last days of all quarters.
fn quarter_ends(dates: DateScale, calendar: &Calendar) -> Vec<Date> {
    let mut ends = Vec::new();
    let mut end = calendar.quarter_end(dates.first());
    while end <= dates.last() {
        ends.push(end);
        let next = calendar.quarter_end(end.plus_days(1));
        if next <= end {
            break;
        }
        end = next;
    }
    ends
}

fn month_ends(dates: DateScale) -> Vec<Date> {
    firsts(dates).map(|(date, _)| date.plus_days(-1)).collect()
}

fn year_ends(dates: DateScale) -> Vec<Date> {
    firsts(dates).filter(|(_, month)| *month == 1).map(|(date, _)| date.plus_days(-1)).collect()
}

/// The first days of all months after the first day, with the number of the month.
fn firsts(dates: DateScale) -> impl Iterator<Item = (Date, u32)> {
    let (year, month, _) = dates.first().ymd();
    let after = move |(year, month): &(i32, u32)| {
        Some(if *month == 12 { (year + 1, 1) } else { (*year, month + 1) })
    };
    std::iter::successors(after(&(year, month)), after)
        .map_while(|(year, month)| Some((Date::new(year, month, 1)?, month)))
        .take_while(move |(date, _)| *date <= dates.last())
}

/// Months, or as many of them apart as their names are wide; years where only these are told apart.
fn months(dates: DateScale, width: f64, per_day: f64) -> Vec<Tick> {
    let most = (width / LOWER).max(2.0) as usize;
    let mut ticks = date_ticks(dates, most);
    let apart = ticks.windows(2).map(|pair| pair[1].at - pair[0].at).next();
    if apart.is_none_or(|apart| apart < LONG_DAYS * per_day) {
        for tick in &mut ticks {
            // The year stands over it.
            let inside = dates.date_at(tick.at + per_day / 2.0);
            tick.label = format::month(inside);
        }
    }
    ticks
}

/// The days of the month of all Mondays.
fn mondays(dates: DateScale) -> Vec<Tick> {
    let first = dates.first().monday();
    let all = std::iter::successors(Some(first), |monday| Some(monday.plus_days(7)));
    all.skip_while(|monday| *monday < dates.first())
        .take_while(|monday| *monday <= dates.last())
        .map(|monday| Tick { at: dates.start_of(monday), label: monday.ymd().2.to_string() })
        .collect()
}

/// Days that are not worked, those that follow each other as one.
fn idle(dates: DateScale, calendar: &Calendar) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut day = dates.first();
    while day <= dates.last() && spans.len() < MOST_IDLE {
        if !calendar.is_worked(day) {
            let (from, to) = (dates.start_of(day), dates.end_of(day));
            match spans.last_mut() {
                Some(last) if from - last.end() < 0.02 => last.width = to - last.x,
                Some(_) | None => spans.push(Span::between(from, to)),
            }
        }
        day = day.plus_days(1);
    }
    spans
}

fn holidays(dates: DateScale, calendar: &Calendar) -> Vec<Stretch> {
    let seen = calendar.holidays.iter().filter(|holiday| dates.contains(holiday.date));
    seen.map(|holiday| Stretch {
        span: Span::between(dates.start_of(holiday.date), dates.end_of(holiday.date)),
        label: match holiday.name.as_str() {
            "" => format::date(holiday.date),
            name => format!("{name}, {}", format::date(holiday.date)),
        },
        room: 0.0,
    })
    .collect()
}
