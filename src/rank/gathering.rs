//! The inputs of one item, gathered until they are complete or it is known what is missing.

use super::input::{Gap, Input, Missing, Source, Used};
use super::quantity::Quantity;
use super::sources::Sources;

/// An input with where it comes from.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Sourced {
    pub(super) input: Input,
    pub(super) source: Source,
    pub(super) quantity: Quantity,
}

impl Sourced {
    /// As it goes into a score.
    pub(super) fn used(&self) -> Used {
        Used {
            input: self.input.clone(),
            value: self.quantity.mean(),
            source: self.source,
            uncertain: self.quantity.is_uncertain(),
        }
    }
}

/// A number and where it comes from, or why there is none.
pub(super) type Found = Result<(Source, Quantity), Gap>;

/// All inputs of an item, in the order of the formula, or all that is missing.
pub(super) type Inputs = Result<Vec<Sourced>, Vec<Missing>>;

/// Gathers the inputs of one item.
pub(super) struct Gathering<'s> {
    sources: &'s Sources<'s>,
    item: usize,
    found: Vec<Sourced>,
    missing: Vec<Missing>,
}

impl<'s> Gathering<'s> {
    pub(super) fn new(sources: &'s Sources<'_>, item: usize) -> Self {
        Self { sources, item, found: Vec::new(), missing: Vec::new() }
    }

    /// An input that the plan gives or not.
    pub(super) fn given(self, input: Input) -> Self {
        let given = self.sources.given(self.item, &input);
        self.found(input, given.map(|quantity| (Source::Given, quantity)).ok_or(Gap::NotGiven))
    }

    /// An input that was looked for elsewhere.
    pub(super) fn found(mut self, input: Input, found: Found) -> Self {
        match found {
            Ok((source, quantity)) => self.found.push(Sourced { input, source, quantity }),
            Err(gap) => self.missing.push(Missing { input, gap }),
        }
        self
    }

    /// An input that divides.
    pub(super) fn divisor(self, input: Input, found: Found) -> Self {
        let positive = |(source, quantity): (Source, Quantity)| match quantity.mean() > 0.0 {
            true => Ok((source, quantity)),
            false => Err(Gap::Zero),
        };
        self.found(input, found.and_then(positive))
    }

    /// All of them.
    pub(super) fn inputs(self) -> Inputs {
        if self.missing.is_empty() { Ok(self.found) } else { Err(self.missing) }
    }
}
