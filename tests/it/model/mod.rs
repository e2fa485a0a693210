//! What is refused, and what is fine although it looks odd.

mod check;
mod people;
