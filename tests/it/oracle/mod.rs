//! A second engine, written from `engine.md` alone, against which the real one is held.
//!
//! What: [`days`] and [`capacity`] count time and work day by day, [`case`] reads a plan and the
//! quantities drawn for one trial, [`engine`] schedules it with loops over everything, [`checker`]
//! judges any schedule by the rules, [`plans`] makes up plans, [`shrink`] makes a plan on which the
//! engines disagree small.
//!
//! Invariants: nothing here calls the network or the scheduler but to obtain what is compared.
//! Where speed and obviousness part ways, obviousness wins.

mod agreement;
mod capacity;
mod case;
mod checker;
mod days;
pub(crate) mod dice;
mod draws;
mod engine;
mod metamorphic;
pub(crate) mod plans;
mod shrink;
