//! Lists whose members keep their elements, and so the focus in them, while their content changes.

use leptos::prelude::*;

/// What `find` finds, or, for the moment in which its element is on its way out, what it found last.
/// `first` is what the element was made for.
pub fn held<T>(first: T, find: impl Fn() -> Option<T> + Send + Sync + 'static) -> Memo<T>
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    Memo::new(move |last: Option<&T>| {
        find().unwrap_or_else(|| last.cloned().unwrap_or_else(|| first.clone()))
    })
}

/// The member of `all` that `is` says, as long as there is one.
pub fn member<T>(
    all: impl Fn() -> Vec<T> + Send + Sync + 'static,
    first: T,
    same: fn(&T, &T) -> bool,
) -> Memo<T>
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let sample = first.clone();
    held(first, move || all().into_iter().find(|other| same(&sample, other)))
}
