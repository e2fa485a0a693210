//! How far something is that was asked for.

use crate::session::Underway;

/// Work under way.
#[derive(Clone, Debug, PartialEq)]
pub struct Working {
    /// How far it is, 0 to 1; `None` while that is not known.
    pub share: Option<f64>,
    /// The same in words.
    pub text: String,
    /// What the button says that ends it.
    pub stop: &'static str,
}

/// How far work is, 0 to 1.
pub(super) fn share(underway: &Underway) -> f64 {
    f64::from(underway.done) / f64::from(underway.total.max(1))
}
