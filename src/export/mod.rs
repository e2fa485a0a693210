//! What leaves the page in other forms than the scenario file. One file a form.
//!
//! Invariant: whatever stands in a plan is text in every form: never markup, never a script.

mod csv;
mod html;
mod markdown;
mod standalone;

pub use csv::{CSV_TYPE, csv};
pub use markdown::markdown;
pub use standalone::{Contents, NotATemplate, page};
