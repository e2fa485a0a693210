//! One of several options, as a list of choices shows them.

/// An option and whether it is chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Chosen<T> {
    /// Which.
    pub option: T,
    /// What it is called.
    pub label: String,
    /// Whether it is chosen.
    pub current: bool,
}
