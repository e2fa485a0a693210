//! The one native test binary; its modules mirror `src/`.

mod calendar;
mod cli;
mod examples;
mod export;
mod file;
mod forecast;
mod futures;
mod fuzz;
mod import;
mod layers;
mod model;
mod network;
mod oracle;
mod outcomes;
mod plans;
mod rank;
mod reference;
mod runner;
mod search;
mod session;
mod statistics;
mod tallies;
mod trial;
mod view;
