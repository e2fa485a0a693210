//! The grid of the plan: what stands in its cells, and where the hands of a person lead.

mod block;
mod column;
mod keys;
mod line;
mod offer;
mod rows;
mod selection;
mod tsv;
mod window;
