//! A cell while it is edited: what stands in its input, and what is meant by what was typed.

use crate::view::input::{Choice, Control, Input};

/// What stands in the input of a cell when it is opened: of a choice its name.
pub fn written(input: &Input) -> String {
    match &input.control {
        Control::Choice(choices) => choices
            .iter()
            .find(|choice| choice.key == input.value && !choice.key.is_empty())
            .map_or_else(|| input.value.clone(), |choice| choice.label.clone()),
        Control::Line | Control::Lines | Control::Date | Control::Switch => input.value.clone(),
    }
}

/// What is sent when `typed` stands in the input: the key of the choice that it names.
pub fn meant(input: &Input, typed: &str) -> String {
    let Control::Choice(choices) = &input.control else { return typed.to_owned() };
    let named = |choice: &&Choice| same(&choice.label, typed) || same(&choice.key, typed);
    choices.iter().find(named).map_or_else(|| typed.to_owned(), |choice| choice.key.clone())
}

fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}
