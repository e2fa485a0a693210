//! The orders next to an order.
//!
//! Two items that hold lanes of no common team never compete: which of them has the higher priority
//! changes no schedule by itself. A step is therefore taken between *rivals*, items that share a team.
//! One item is chosen, then one of its rivals, so many rivals up or down the list; then
//!
//! - **insertion**: the item takes the place of its rival, and those between move up by one; this
//!   is the neighborhood in which lists are sorted, and the one that weighted tardiness is searched
//!   in best;
//! - **swap**: both change places, for what lies between needs no change where the two are of one
//!   size;
//! - **chain**: the item goes up with everything that it waits for, since alone it would gain nothing
//!   in front of its own predecessors.
//!
//! How far the rival stands is drawn evenly on a logarithmic scale: a last polish takes neighbors, the
//! way out of a valley takes a leap, and which of them is needed is not known beforehand. In most
//! steps the item is one that *matters*: one that the goal looks at, or that such an item waits for.
//! The others are in the way at most, and are passed by those that matter.

use crate::network::Network;

use super::dice::Dice;

/// What may be moved, and past what.
#[derive(Clone, Debug)]
pub(super) struct Neighborhood {
    /// By item: the teams that its parts hold lanes of, a bit each. With more than 64 teams some
    /// share a bit, which costs steps that change nothing, and no more.
    teams: Vec<u64>,
    expedited: Vec<bool>,
    matters: Vec<bool>,
    predecessors: Vec<Vec<u32>>,
    /// By item: whether it moves with the item of a chain.
    follows: Vec<bool>,
}

/// In so many steps an item that matters is moved.
const MATTERING: f64 = 0.85;
/// Of the steps up by an item that waits for others, so many are chains.
const CHAINS: f64 = 0.4;
/// Of the other steps, so many are swaps.
const SWAPS: f64 = 0.4;
/// So often an item is drawn again until there is something to do with it.
const ATTEMPTS: usize = 20;

impl Neighborhood {
    /// That of the orders of `network` under a goal that looks at `items`.
    pub(super) fn new(network: &Network, items: &[u32]) -> Self {
        let node = |at: usize| &network.items[at];
        let predecessors = |at: usize| node(at).predecessors.iter().map(|link| link.item);
        let mut neighborhood = Self {
            teams: (0..network.items.len()).map(|at| team_bits(network, at)).collect(),
            expedited: network.items.iter().map(|item| item.expedited).collect(),
            matters: Vec::new(),
            predecessors: (0..network.items.len()).map(|at| predecessors(at).collect()).collect(),
            follows: vec![false; network.items.len()],
        };
        items.iter().for_each(|item| neighborhood.mark(*item));
        neighborhood.matters = neighborhood.follows.clone();
        neighborhood.follows.fill(false);
        neighborhood
    }

    /// Whether any step changes anything in `order`.
    pub(super) fn has_steps(&self, order: &[u32]) -> bool {
        (0..order.len()).any(|at| self.rival(order, at, true, 1).is_some())
    }

    /// Takes one step from `order`; `false` if none was found.
    pub(super) fn step(&mut self, order: &mut [u32], dice: &mut Dice) -> bool {
        let wants_mattering = dice.share() < MATTERING;
        for attempt in 0..ATTEMPTS {
            let at = dice.below(order.len());
            let item = order[at] as usize;
            if self.teams[item] == 0
                || (wants_mattering && attempt < ATTEMPTS / 2 && !self.matters[item])
            {
                continue;
            }
            let up = dice.share() < 0.5;
            let many = libm::pow(order.len() as f64, dice.share()) as usize;
            if let Some(to) = self.rival(order, at, up, many) {
                self.take(order, at, to, dice);
                return true;
            }
        }
        false
    }

    /// The place of the rival so many rivals away from the item at `at`, or of the last one in that
    /// direction.
    fn rival(&self, order: &[u32], at: usize, up: bool, many: usize) -> Option<usize> {
        let item = order[at] as usize;
        let is_rival = |place: &usize| self.teams[order[*place] as usize] & self.teams[item] != 0;
        let same = |place: &usize| self.expedited[order[*place] as usize] == self.expedited[item];
        let many = many.max(1);
        if up {
            (0..at).rev().take_while(same).filter(is_rival).take(many).last()
        } else {
            (at + 1..order.len()).take_while(same).filter(is_rival).take(many).last()
        }
    }

    fn take(&mut self, order: &mut [u32], at: usize, to: usize, dice: &mut Dice) {
        let share = dice.share();
        if to < at && !self.predecessors[order[at] as usize].is_empty() && share < CHAINS {
            self.pull_chain(&mut order[to..=at]);
        } else if dice.share() < SWAPS {
            order.swap(at, to);
        } else if to < at {
            order[to..=at].rotate_right(1);
        } else {
            order[at..=to].rotate_left(1);
        }
    }

    /// The last of `order` goes to its front, behind those of it that it waits for.
    fn pull_chain(&mut self, order: &mut [u32]) {
        let Some(last) = order.last() else { return };
        self.mark(*last);
        let follows = |item: &u32| self.follows[*item as usize];
        let moved: Vec<u32> = order.iter().copied().filter(follows).collect();
        let passed: Vec<u32> = order.iter().copied().filter(|item| !follows(item)).collect();
        order[..moved.len()].copy_from_slice(&moved);
        order[moved.len()..].copy_from_slice(&passed);
        self.follows.fill(false);
    }

    /// Marks `item` and everything that it waits for.
    fn mark(&mut self, item: u32) {
        let mut next = vec![item];
        while let Some(item) = next.pop() {
            if !std::mem::replace(&mut self.follows[item as usize], true) {
                next.extend(&self.predecessors[item as usize]);
            }
        }
    }
}

fn team_bits(network: &Network, item: usize) -> u64 {
    let needs = network.parts_of(item).flat_map(|part| network.needs_of(part));
    needs.fold(0, |bits, need| bits | 1 << (need.team % u64::BITS))
}
