//! Numbers read from trials that were written down by hand.

mod commitment;
mod drivers;
mod futures;
mod items;
mod precision;
mod quantiles;
mod targets;
mod teams;
