//! The words of one item: why it is done then, what it hangs on, what may hit it.

use crate::calendar::Date;
use crate::model::DependencyType;
use crate::view::format;

/// When it starts, and what it waits for until then.
pub fn starts_after(start: Date, waits: &[String]) -> String {
    let date = format::date(start);
    match waits {
        [] => format!("It is likely to start on {date}."),
        waits => {
            format!(
                "It is likely to start on {date}: until then it waits on average {}.",
                list(waits)
            )
        }
    }
}

/// When it starts, and what it waits for before that and between its parts.
pub fn starts_and_waits(start: Date, waits: &[String]) -> String {
    format!(
        "It is likely to start on {}. Before that and between its parts it waits on average {}.",
        format::date(start),
        list(waits)
    )
}

/// It is being worked on.
pub fn started(start: Date, waits: &[String]) -> String {
    let date = format::date(start);
    match waits {
        [] => format!("It was started on {date}."),
        waits => format!(
            "It was started on {date}; on its way it still waits on average {}.",
            list(waits)
        ),
    }
}

/// How long it is worked on.
pub fn worked_on(days: f64) -> String {
    format!("It is worked on for {} on average.", format::days(days))
}

/// Which of the items that it waits for is done last.
pub fn last_of(name: &str, date: Date) -> String {
    format!("Of what it waits for, “{name}” is likely to be done last, on {}.", format::date(date))
}

/// In which share of the futures it delays the whole plan.
pub fn drives(share: f64) -> String {
    match share {
        share if share < 0.025 => "It hardly ever delays the whole plan.".to_owned(),
        share if share > 0.975 => "Any delay of it delays the whole plan.".to_owned(),
        share => format!(
            "In {} of the simulated futures a delay of it delays the whole plan.",
            format::percent(share)
        ),
    }
}

/// It is done.
pub fn done(finished: Date) -> String {
    format!("It was done on {}.", format::date(finished))
}

/// How an item waits for another: `starts after it finishes, 5 days later`.
pub fn waits_how(kind: DependencyType, lag: f64) -> String {
    let how = match kind {
        DependencyType::FinishToStart => "starts after it finishes",
        DependencyType::StartToStart => "starts after it starts",
        DependencyType::FinishToFinish => "finishes after it finishes",
        DependencyType::StartToFinish => "finishes after it starts",
    };
    lagged(how, lag)
}

/// How an item is waited for by another: `starts after this finishes`.
pub fn waited_for_how(kind: DependencyType, lag: f64) -> String {
    let how = match kind {
        DependencyType::FinishToStart => "starts after this finishes",
        DependencyType::StartToStart => "starts after this starts",
        DependencyType::FinishToFinish => "finishes after this finishes",
        DependencyType::StartToFinish => "finishes after this starts",
    };
    lagged(how, lag)
}

fn lagged(how: &str, lag: f64) -> String {
    if lag == 0.0 {
        return how.to_owned();
    }
    let size = format::days(lag.abs());
    if lag > 0.0 { format!("{how}, {size} later") } else { format!("{how}, up to {size} before") }
}

/// When another item is likely to be done.
pub fn likely_done(date: Date) -> String {
    format!("likely done {}", format::date_without_weekday(date))
}

/// What a risk does: `effort × 1.2-1.6`.
pub fn factor(estimate: &str) -> String {
    format!("effort × {estimate}")
}

/// What a risk does: `5-10 more effort`.
pub fn more_effort(estimate: &str) -> String {
    format!("{estimate} more effort")
}

/// What a risk does: `5-10 days later`.
pub fn later(estimate: &str) -> String {
    format!("{estimate} days later")
}

/// What a risk does.
pub fn fewer_people() -> String {
    "fewer people".to_owned()
}

/// What a risk does.
pub fn lost() -> String {
    "it is never finished".to_owned()
}

/// What a risk costs the whole plan, as its lever found it.
pub fn costs_plan(days: &str) -> String {
    format!("without it the plan is done {days}")
}

/// `a`, `a and b`, `a, b and c`.
fn list(all: &[String]) -> String {
    match all {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
