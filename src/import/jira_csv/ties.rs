//! From links between issues to dependencies between items.
//!
//! A link holds for the items that its issues belong to. What cannot become a dependency is said
//! with both keys: an end outside the file, both ends in one item, an issue in no item, a circle.

use std::collections::BTreeSet;

use crate::import::marks::link_mark;
use crate::import::order::Precedence;
use crate::model::{After, Dependency, Item};

use super::levels::{Forest, Selection};
use super::links::{Link, name_of};

/// What became of the links.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct Tied {
    /// Keys outside the file.
    pub(super) outside: BTreeSet<String>,
    /// The same, of links of a scheduling app.
    pub(super) outside_scheduled: BTreeSet<String>,
    pub(super) within: Vec<String>,
    pub(super) of_no_item: Vec<String>,
    pub(super) in_circles: Vec<String>,
    /// Between issues of two items.
    pub(super) lifted: Vec<String>,
}

/// Gives the items their dependencies.
pub(super) fn tie(
    items: &mut [Item],
    links: &[Link],
    forest: &Forest,
    selection: &Selection,
) -> Tied {
    let mut tied = Tied::default();
    let mut precedence = Precedence::default();
    let mut seen = BTreeSet::new();
    for link in links {
        let text = format!("{} → {}", link.before, link.after);
        let ends = [forest.find(&link.before), forest.find(&link.after)]
            .map(|node| node.filter(|node| forest.nodes[*node].issue.is_some()));
        let [Some(before), Some(after)] = ends else {
            let outside =
                if link.scheduled { &mut tied.outside_scheduled } else { &mut tied.outside };
            for (end, key) in ends.iter().zip([&link.before, &link.after]) {
                if end.is_none() {
                    outside.insert(key.clone());
                }
            }
            continue;
        };
        let home =
            |node: usize| selection.home[node].filter(|home| selection.heads[*home].node.is_some());
        let (Some(first), Some(second)) = (home(before), home(after)) else {
            tied.of_no_item.push(text);
            continue;
        };
        if first == second {
            tied.within.push(text);
            continue;
        }
        let is_head = |node: usize, home: usize| selection.heads[home].node == Some(node);
        if !(is_head(before, first) && is_head(after, second)) {
            tied.lifted.push(text.clone());
        }
        let kind = link.kind;
        if !seen.insert((first, second, name_of(kind))) {
            continue;
        }
        let predecessor = items[first].id.clone();
        if !precedence.put(&predecessor, &items[second].id) {
            tied.in_circles.push(text);
            continue;
        }
        let after = After::Item { item: predecessor, kind, lag: 0.0 };
        items[second].after.push(Dependency { after, x: Some(link_mark(&link.name)) });
    }
    tied
}
