//! What leaves the page in other forms.

mod csv;
mod markdown;
mod standalone;
