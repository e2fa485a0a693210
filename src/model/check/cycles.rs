//! Dependency cycles. Links of every type count: items whose ends hold each other in a circle have
//! no order in which they could be released. Dropped items hold nobody and are left out.

use std::collections::{BTreeMap, VecDeque};

use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};

use crate::model::item::{After, Item, Status};
use crate::model::problem::ProblemKind;

use super::findings::{At, Findings, element};
use super::known::Known;

/// One problem for each set of items that wait for each other, with a shortest circle in it, at the
/// link with which the circle begins.
pub(super) fn cycles(found: &mut Findings, known: &Known<'_>, at: &At<'_>) {
    let graph = links(known);
    // Kosaraju's algorithm is iterative: a chain of ten thousand items must not end the stack.
    let components = kosaraju_scc(&graph);
    let mut component_of = vec![0; graph.node_count()];
    for (label, component) in components.iter().enumerate() {
        for node in component {
            component_of[node.index()] = label;
        }
    }
    let mut circles: Vec<Vec<usize>> = components
        .iter()
        .filter_map(|component| circle(&graph, component, &component_of))
        .collect();
    circles.sort_unstable();
    for circle in circles {
        report(found, known, at, &circle);
    }
}

/// The items by position, each with an edge to every item that it waits for.
fn links(known: &Known<'_>) -> DiGraph<(), ()> {
    let items = &known.plan.items;
    let mut graph = DiGraph::with_capacity(items.len(), items.len());
    for _ in items {
        graph.add_node(());
    }
    for (position, item) in items.iter().enumerate() {
        for (_, predecessor) in predecessors(known, item) {
            graph.add_edge(NodeIndex::new(position), NodeIndex::new(predecessor), ());
        }
    }
    graph
}

/// What an item waits for: the position of the link, and of the item.
fn predecessors<'a>(
    known: &'a Known<'_>,
    item: &'a Item,
) -> impl Iterator<Item = (usize, usize)> + 'a {
    let waits = item.status != Status::Dropped;
    item.after.iter().enumerate().filter_map(move |(link, dependency)| match &dependency.after {
        After::Item { item, .. } => known
            .items
            .get(item.0.as_str())
            .filter(|position| waits && known.plan.items[**position].status != Status::Dropped)
            .map(|position| (link, *position)),
        After::External(_) => None,
    })
}

/// A shortest circle through the first item of a strongly connected component; `None` for an item
/// alone.
fn circle(
    graph: &DiGraph<(), ()>,
    component: &[NodeIndex],
    component_of: &[usize],
) -> Option<Vec<usize>> {
    let start = component.iter().copied().min()?;
    let mut came_from: BTreeMap<NodeIndex, NodeIndex> = BTreeMap::new();
    let mut queue = VecDeque::from([start]);
    while let Some(node) = queue.pop_front() {
        for next in graph.neighbors(node) {
            if next == start {
                return Some(path_back(&came_from, start, node));
            }
            // Only within the component can a way lead back.
            let inside = component_of[next.index()] == component_of[start.index()];
            if inside && !came_from.contains_key(&next) {
                came_from.insert(next, node);
                queue.push_back(next);
            }
        }
    }
    None
}

/// From `start` to `end`, in the order they wait.
fn path_back(
    came_from: &BTreeMap<NodeIndex, NodeIndex>,
    start: NodeIndex,
    end: NodeIndex,
) -> Vec<usize> {
    let mut path = vec![end.index()];
    let mut node = end;
    while node != start {
        node = came_from[&node];
        path.push(node.index());
    }
    path.reverse();
    path
}

fn report(found: &mut Findings, known: &Known<'_>, at: &At<'_>, circle: &[usize]) {
    let items = &known.plan.items;
    let (Some(first), Some(next)) = (circle.first(), circle.iter().cycle().nth(1)) else { return };
    let item = &items[*first];
    let link = predecessors(known, item).find(|(_, position)| position == next);
    let names = circle.iter().map(|position| name(&items[*position])).collect();
    let at = element(at, &item.id.0, *first);
    let after = at.to("after");
    let place = link.map_or(after, |(link, _)| after.nth(link));
    found.add(&place, ProblemKind::Cycle { names });
}

/// What people call the item, with its id.
fn name(item: &Item) -> String {
    if item.name.is_empty() { item.id.0.clone() } else { format!("{} ({})", item.name, item.id) }
}
