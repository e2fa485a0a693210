//! The words of what changes come to.

use crate::session::Since;

use super::language::{says, word};

/// From when on changes are told.
pub fn since(since: Since) -> &'static str {
    match since {
        Since::Opened => word!("Since it was opened:", "Seit dem Öffnen:"),
        Since::Saved => word!("Since it was saved:", "Seit dem Speichern:"),
        Since::Chosen => word!("Since you began anew:", "Seit dem Neubeginn:"),
        Since::Base => word!("Against the base plan:", "Gegen den Grundplan:"),
    }
}

/// How much earlier or later the 85 % sure finish is.
pub fn finish(difference: &str) -> String {
    says!("85 % sure finish {difference}", "zu 85 % sicheres Ende {difference}")
}

/// The chance that all promises are kept, before and after.
pub fn all_kept(before: &str, after: &str) -> String {
    says!("all promises kept {before} → {after}", "alle Zusagen gehalten {before} → {after}")
}

/// How much more or less delay costs.
pub fn delay_cost(difference: &str) -> String {
    says!("cost of delay {difference}", "Verzögerungskosten {difference}")
}

/// Nothing that the simulated futures can tell.
pub fn nothing() -> &'static str {
    word!("no detectable difference.", "kein erkennbarer Unterschied.")
}

/// Everything that differs.
pub fn all(said: &[String]) -> String {
    format!("{}.", said.join(", "))
}
