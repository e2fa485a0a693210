//! What leaves the page in other forms.

mod csv;
mod standalone;
