//! The orders as they are held against each other.

use crate::session::{OrderName, Session, Work};
use crate::view::chosen::Chosen;
use crate::view::text::rank as words;
use crate::view::worth::{Called, ContestState, choices, contest_state};

/// What an order is called.
pub fn order_called(order: &OrderName) -> Called {
    let name = words::order_name(*order).to_owned();
    Called { name, phrase: words::order_phrase(*order) }
}

/// What the other orders can be held against.
pub fn reference_choices(session: &Session) -> Vec<Chosen<OrderName>> {
    let Some(known) = &session.studies().standings else { return Vec::new() };
    choices(&known.found, &session.studies().question.reference, &order_called)
}

/// How far it is to know what the orders are worth, or why it is not under way.
pub fn contest_of_orders(session: &Session) -> ContestState {
    let is_known = session.studies().standings.as_ref().is_some_and(|known| !known.stale);
    contest_state(session, is_known, |work| matches!(work, Work::Worth(_)))
}
