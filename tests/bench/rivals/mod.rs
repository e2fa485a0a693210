//! What the engine is held against: the same scheduler, written by other means.
//!
//! Each rival reads the same plan and must agree with the engine finish by finish where nothing is
//! uncertain; otherwise its speed means nothing, and the bench fails.

mod node;
mod plain;
mod plan;

pub(crate) use node::NodeRival;
pub(crate) use plain::Simulator;
pub(crate) use plan::PlainPlan;
