//! What leaves the page in other forms.

mod standalone;
