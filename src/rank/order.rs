//! A plan in another order.

use crate::model::{Edit, Plan};

/// `plan` with its open items in `order` (positions in the plan, each open item once). What is done
/// or dropped keeps its place in the list; the open items fill the other places.
pub fn in_order(plan: &Plan, order: &[usize]) -> Plan {
    let mut places: Vec<usize> = order.to_vec();
    places.sort_unstable();
    let mut reordered = plan.clone();
    for (place, item) in places.into_iter().zip(order) {
        reordered.items[place] = plan.items[*item].clone();
    }
    reordered
}

/// The fewest moves of a scenario that put the open items of `plan` in `order`: what
/// [`in_order`] does, as edits, to be made one after the other.
pub fn moves(plan: &Plan, order: &[usize]) -> Vec<Edit> {
    let mut places: Vec<usize> = order.to_vec();
    places.sort_unstable();
    let mut target: Vec<usize> = (0..plan.items.len()).collect();
    for (place, item) in places.into_iter().zip(order) {
        target[place] = *item;
    }
    let stays = longest_ascent(&target);
    let mut edits = Vec::new();
    // From the end, so that what an item moves before stands where it is to stand already.
    for place in (0..target.len()).rev().filter(|place| !stays[*place]) {
        let id = |place: &usize| plan.items[*place].id.0.clone();
        let at = format!("items/{}", id(&target[place]));
        edits.push(Edit::Move { at, before: target.get(place + 1).map(id) });
    }
    edits
}

/// By place: whether it belongs to one longest ascending part of a list of different numbers
/// (patience sorting).
fn longest_ascent(numbers: &[usize]) -> Vec<bool> {
    // Of each length: where the ascent with the least last number ends.
    let mut ends: Vec<usize> = Vec::new();
    let mut before = vec![None; numbers.len()];
    for (at, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers[*end] < *number);
        before[at] = length.checked_sub(1).map(|shorter| ends[shorter]);
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut belongs = vec![false; numbers.len()];
    let mut next = ends.last().copied();
    while let Some(at) = next {
        belongs[at] = true;
        next = before[at];
    }
    belongs
}
