//! What is offered while a cell is typed into: the options of a choice, and the items that could be
//! meant by the beginning of a name.

use crate::session::{Field, ItemField, Session};
use crate::view::input::{Choice, Control, Input, awaitable};

use super::edit::written;
use super::keys::Step;

/// Something to choose instead of typing on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What it is called.
    pub label: String,
    /// What tells it apart from others of its name; may be empty.
    pub detail: String,
    /// What then stands in the input.
    pub typed: String,
}

/// The most items that are offered.
const MOST_ITEMS: usize = 8;

/// Whether `input` ever offers anything.
pub fn has_offers(input: &Input) -> bool {
    matches!(input.control, Control::Choice(_)) || waits(input)
}

/// What is offered when `typed` stands in `input`. Of a choice that nobody has typed into, all.
pub fn offers(session: &Session, input: &Input, typed: &str) -> Vec<Offer> {
    match &input.control {
        Control::Choice(choices) => {
            let all = typed == written(input);
            let wanted = typed.trim().to_lowercase();
            let fits = |choice: &&Choice| all || fits(choice, &wanted);
            choices
                .iter()
                .filter(fits)
                .map(|choice| Offer {
                    label: choice.label.clone(),
                    detail: String::new(),
                    typed: if choice.key.is_empty() { String::new() } else { choice.label.clone() },
                })
                .collect()
        }
        Control::Line if waits(input) && typed != input.value => awaited(session, input, typed),
        Control::Line | Control::Lines | Control::Date | Control::Switch => Vec::new(),
    }
}

/// Which offer is marked at first: of a choice that nobody has typed into the one that holds.
pub fn marked_at_first(input: &Input, offers: &[Offer], typed: &str) -> Option<usize> {
    let holds = offers.iter().position(|offer| offer.typed == typed);
    match input.control {
        Control::Choice(_) => holds.or((!offers.is_empty()).then_some(0)),
        _ => (!offers.is_empty()).then_some(0),
    }
}

/// The offer one up or down from `marked`, of `count`; from the last it goes on to the first.
pub fn walked(marked: Option<usize>, step: Step, count: usize) -> Option<usize> {
    if count == 0 {
        return None;
    }
    Some(match (step, marked) {
        (Step::Up, Some(0) | None) => count - 1,
        (Step::Up, Some(at)) => at - 1,
        (_, Some(at)) => (at + 1) % count,
        (_, None) => 0,
    })
}

/// Whether it names what an item waits for.
fn waits(input: &Input) -> bool {
    matches!(input.field, Field::Item(_, ItemField::After))
}

/// What the last of the names that are typed could mean: the item itself is never waited for.
fn awaited(session: &Session, input: &Input, typed: &str) -> Vec<Offer> {
    let (before, last) = match typed.rfind([',', ';']) {
        Some(at) => typed.split_at(at + 1),
        None => ("", typed),
    };
    let wanted = last.trim().to_lowercase();
    if wanted.is_empty() {
        return Vec::new();
    }
    let itself = match &input.field {
        Field::Item(id, _) => id.0.as_str(),
        _ => "",
    };
    let mut found: Vec<Choice> = awaitable(session.plan())
        .into_iter()
        .filter(|choice| choice.key != itself && fits(choice, &wanted))
        .collect();
    // What begins so is meant before what only has it somewhere.
    found.sort_by_key(|choice| {
        let begins = |text: &str| text.to_lowercase().starts_with(&wanted);
        (choice.key.to_lowercase() != wanted, !begins(&choice.key) && !begins(&choice.label))
    });
    found.truncate(MOST_ITEMS);
    let gap = if before.is_empty() { "" } else { " " };
    let offer = |choice: Choice| Offer {
        typed: format!("{before}{gap}{}", choice.key),
        label: choice.label,
        detail: choice.key,
    };
    found.into_iter().map(offer).collect()
}

fn fits(choice: &Choice, wanted: &str) -> bool {
    choice.label.to_lowercase().contains(wanted) || choice.key.to_lowercase().contains(wanted)
}
