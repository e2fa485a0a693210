//! The items by several methods, side by side.

use crate::forecast::Chance;

use super::agreement::{Agreement, agreement};
use super::certainty::{Certainty, Decisive, RankInterval};
use super::method::Method;
use super::ranking::{RankedItem, Ranking};
use super::sources::Sources;

/// The open items of a plan by one method after the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Rankings {
    /// How many draws a chance of ranks rests on.
    pub draws: u32,
    /// In the order asked for.
    pub methods: Vec<Ranked>,
    /// Of each pair of methods, the first one first.
    pub agreements: Vec<Agreement>,
}

/// The items by one method.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    /// The order.
    pub ranking: Ranking,
    /// How sure it is.
    pub certainty: Certainty,
}

/// How sure the place of one item is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place<'a> {
    /// The ranks that most draws lie between.
    pub interval: RankInterval,
    /// The chance that it is among the first.
    pub top: Chance,
    /// The chance that it is before the item of the next place; `None` for the last.
    pub before_next: Option<Chance>,
    /// The input that decides its rank.
    pub decisive: Option<&'a Decisive>,
}

impl Ranked {
    /// The items by `method`.
    pub fn new(sources: &Sources<'_>, method: Method) -> Self {
        Self { ranking: sources.rank(method), certainty: sources.certainty(method) }
    }

    /// The items with how sure their places are, best first: the ranks that the share `sure` (0 to 1)
    /// of the draws lies between, and the chance to be among the first `top`.
    pub fn places(&self, sure: f64, top: u32) -> impl Iterator<Item = (&RankedItem, Place<'_>)> {
        let places = self.ranking.items.iter().enumerate();
        places.map(move |(place, item)| (item, self.place(place, sure, top)))
    }

    /// How sure the place number `place` (from 0) is.
    pub fn place(&self, place: usize, sure: f64, top: u32) -> Place<'_> {
        let certainty = &self.certainty;
        let is_last = place + 1 >= certainty.places();
        Place {
            interval: certainty.interval(place, sure),
            top: certainty.top(place, top),
            before_next: (!is_last).then(|| certainty.before(place, place + 1)),
            decisive: certainty.decisive(place),
        }
    }

    /// Which method.
    pub fn method(&self) -> Method {
        self.ranking.method
    }
}

impl Rankings {
    /// Methods that were taken one by one from `sources`, whose number of draws is `draws`.
    pub fn new(draws: u32, methods: Vec<Ranked>) -> Self {
        let mut agreements = Vec::new();
        for (nth, a) in methods.iter().enumerate() {
            let rest = methods[nth + 1..].iter();
            agreements.extend(rest.map(|b| agreement(&a.ranking, &b.ranking)));
        }
        Self { draws, methods, agreements }
    }

    /// The methods that give at least one item a place.
    pub fn scoring(&self) -> impl Iterator<Item = &Ranked> {
        self.methods.iter().filter(|ranked| !ranked.ranking.items.is_empty())
    }

    /// The items by `method`, if it was asked for.
    pub fn by(&self, method: Method) -> Option<&Ranked> {
        self.methods.iter().find(|ranked| ranked.method() == method)
    }

    /// How far two methods agree, in either order; `None` for one method alone.
    pub fn between(&self, a: Method, b: Method) -> Option<&Agreement> {
        let is_pair =
            |found: &&Agreement| (found.a, found.b) == (a, b) || (found.a, found.b) == (b, a);
        self.agreements.iter().find(is_pair)
    }
}
