//! The words of one item: why it is done then, what it hangs on, what may hit it.

use crate::calendar::Date;
use crate::model::DependencyType;
use crate::view::format;

use super::language::{says, word};
/// When it starts, and what it waits for until then.
pub fn starts_after(start: Date, waits: &[String]) -> String {
    let date = format::date(start);
    match waits {
        [] => says!("It is likely to start on {date}.", "Es beginnt wahrscheinlich am {date}."),
        waits => {
            says!(
                "It is likely to start on {date}: until then it waits on average {}.",
                "Es beginnt wahrscheinlich am {date}: Bis dahin wartet es im Mittel {}.",
                list(waits)
            )
        }
    }
}

/// When it starts, and what it waits for before that and between its parts.
pub fn starts_and_waits(start: Date, waits: &[String]) -> String {
    says!(
        "It is likely to start on {}. Before that and between its parts it waits on average {}.",
        "Es beginnt wahrscheinlich am {}. Davor und zwischen seinen Teilen wartet es im \
             Mittel {}.",
        format::date(start),
        list(waits)
    )
}

/// It is being worked on.
pub fn started(start: Date, waits: &[String]) -> String {
    let date = format::date(start);
    match waits {
        [] => says!("It was started on {date}.", "Es wurde am {date} begonnen."),
        waits => says!(
            "It was started on {date}; on its way it still waits on average {}.",
            "Es wurde am {date} begonnen; unterwegs wartet es noch im Mittel {}.",
            list(waits)
        ),
    }
}

/// How long it is worked on.
pub fn worked_on(days: f64) -> String {
    says!(
        "It is worked on for {} on average.",
        "Daran wird im Mittel {} gearbeitet.",
        format::days(days)
    )
}

/// Which of the items that it waits for is done last.
pub fn last_of(name: &str, date: Date) -> String {
    says!(
        "Of what it waits for, “{name}” is likely to be done last, on {}.",
        "Von dem, worauf es wartet, ist „{name}“ wahrscheinlich zuletzt fertig, am {}.",
        format::date(date)
    )
}

/// In which share of the futures it delays the whole plan.
pub fn drives(share: f64) -> String {
    match share {
        share if share < 0.025 => {
            word!("It hardly ever delays the whole plan.", "Es verzögert den ganzen Plan fast nie.")
                .to_owned()
        }
        share if share > 0.975 => word!(
            "Any delay of it delays the whole plan.",
            "Jede Verzögerung verzögert den ganzen Plan."
        )
        .to_owned(),
        share => says!(
            "In {} of the simulated futures a delay of it delays the whole plan.",
            "In {} der simulierten Verläufe verzögert es den ganzen Plan, wenn es sich \
                 verzögert.",
            format::percent(share)
        ),
    }
}

/// It is done.
pub fn done(finished: Date) -> String {
    says!("It was done on {}.", "Es wurde am {} fertig.", format::date(finished))
}

/// How an item waits for another: `starts after it finishes, 5 days later`.
pub fn waits_how(kind: DependencyType, lag: f64) -> String {
    let how = match kind {
        DependencyType::FinishToStart => {
            word!("starts after it finishes", "beginnt, wenn jenes endet")
        }
        DependencyType::StartToStart => {
            word!("starts after it starts", "beginnt, wenn jenes beginnt")
        }
        DependencyType::FinishToFinish => {
            word!("finishes after it finishes", "endet, wenn jenes endet")
        }
        DependencyType::StartToFinish => {
            word!("finishes after it starts", "endet, wenn jenes beginnt")
        }
    };
    lagged(how, lag)
}

/// How an item is waited for by another: `starts after this finishes`.
pub fn waited_for_how(kind: DependencyType, lag: f64) -> String {
    let how = match kind {
        DependencyType::FinishToStart => {
            word!("starts after this finishes", "beginnt, wenn dieses endet")
        }
        DependencyType::StartToStart => {
            word!("starts after this starts", "beginnt, wenn dieses beginnt")
        }
        DependencyType::FinishToFinish => {
            word!("finishes after this finishes", "endet, wenn dieses endet")
        }
        DependencyType::StartToFinish => {
            word!("finishes after this starts", "endet, wenn dieses beginnt")
        }
    };
    lagged(how, lag)
}

fn lagged(how: &str, lag: f64) -> String {
    if lag == 0.0 {
        return how.to_owned();
    }
    let size = format::days(lag.abs());
    if lag > 0.0 {
        says!("{how}, {size} later", "{how}, {size} später")
    } else {
        says!("{how}, up to {size} before", "{how}, bis zu {size} davor")
    }
}

/// When another item is likely to be done.
pub fn likely_done(date: Date) -> String {
    says!("likely done {}", "wahrscheinlich fertig {}", format::date_without_weekday(date))
}

/// What a risk does: `effort × 1.2-1.6`.
pub fn factor(estimate: &str) -> String {
    says!("effort × {estimate}", "Aufwand × {estimate}")
}

/// What a risk does: `5-10 more effort`.
pub fn more_effort(estimate: &str) -> String {
    says!("{estimate} more effort", "{estimate} mehr Aufwand")
}

/// What a risk does: `5-10 days later`.
pub fn later(estimate: &str) -> String {
    says!("{estimate} days later", "{estimate} Tage später")
}

/// What a risk does.
pub fn fewer_people() -> String {
    word!("fewer people", "weniger Personen").to_owned()
}

/// What a risk does.
pub fn lost() -> String {
    word!("it is never finished", "es wird nie fertig").to_owned()
}

/// What a risk costs the whole plan, as its lever found it.
pub fn costs_plan(days: &str) -> String {
    says!("without it the plan is done {days}", "ohne es ist der Plan {days} fertig")
}

/// `a`, `a and b`, `a, b and c`.
fn list(all: &[String]) -> String {
    match all {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => says!("{} and {last}", "{} und {last}", first.join(", ")),
    }
}
