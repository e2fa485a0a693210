//! The words of how many items are done by when.

use crate::calendar::Date;
use crate::view::format;

use super::language::{says, word};

/// A line as high as the number of promises.
pub fn promised(count: usize) -> String {
    says!("as many as promised: {}", "so viele wie zugesagt: {}", format::whole(count as u64))
}

/// The line of all items.
pub fn all(count: usize) -> String {
    format::counted(count, word!("item", "Vorhaben"), word!("items", "Vorhaben"))
}

/// A mean number of items.
pub fn mean(count: f64) -> String {
    format::fixed(count, 1)
}

/// A day at which only the average is known.
pub fn on_average(date: Date, expected: f64) -> String {
    says!(
        "By {}: {} items on average",
        "Bis {}: im Mittel {} Vorhaben",
        format::date(date),
        mean(expected)
    )
}

/// A quarter's end.
pub fn counted(date: Date, expected: f64, sure: u32, reached: u32) -> String {
    says!(
        "By {}: {} items on average; 85 % sure of at least {sure}, 15 % sure of at least {reached}",
        "Bis {}: im Mittel {} Vorhaben; 85 % sicher mindestens {sure}, 15 % sicher \
             mindestens {reached}",
        format::date(date),
        mean(expected)
    )
}
