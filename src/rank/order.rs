//! A plan in another order.

use crate::model::Plan;

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
