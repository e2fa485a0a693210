//! Where a key leads among the marks of a chart.

/// The mark that a key leads to, of `count` that stand side by side, from the one that is looked at;
/// `None` for other keys, and where there is no mark.
pub fn walk(count: usize, from: Option<usize>, key: &str) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let next = match (key, from) {
        ("ArrowRight", Some(at)) => at + 1,
        ("ArrowLeft", Some(at)) => at.saturating_sub(1),
        ("ArrowRight" | "Home", _) => 0,
        ("ArrowLeft" | "End", _) => last,
        _ => return None,
    };
    Some(next.min(last))
}
