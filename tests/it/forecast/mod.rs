//! Numbers read from trials that were written down by hand.

mod commitment;
mod compare;
mod drivers;
mod futures;
mod items;
mod merge;
mod precision;
mod quantiles;
mod sample;
mod targets;
mod teams;
