//! Imported links that would close a circle are found one at a time, so that each can be named.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::ItemId;

/// What comes before what; never in a circle.
#[derive(Clone, Debug, Default)]
pub(super) struct Precedence {
    after: BTreeMap<ItemId, Vec<ItemId>>,
}

impl Precedence {
    /// Puts `before` before `after`, unless that would close a circle: then it says no.
    pub(super) fn put(&mut self, before: &ItemId, after: &ItemId) -> bool {
        if self.reaches(after, before) {
            return false;
        }
        self.after.entry(before.clone()).or_default().push(after.clone());
        true
    }

    fn reaches(&self, from: &ItemId, to: &ItemId) -> bool {
        let mut seen = BTreeSet::from([from]);
        let mut open = vec![from];
        while let Some(item) = open.pop() {
            if item == to {
                return true;
            }
            for next in self.after.get(item).into_iter().flatten() {
                if seen.insert(next) {
                    open.push(next);
                }
            }
        }
        false
    }
}
