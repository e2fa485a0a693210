//! Commit, stretch, out: a word beside a shape that is full, half full or empty.

use leptos::prelude::*;

use crate::view::plan::{Badge, BadgeKind};

/// Draws `badge`.
#[component]
pub fn Advice(
    /// What is drawn.
    badge: Badge,
) -> impl IntoView {
    let fill = match badge.kind {
        BadgeKind::Commit | BadgeKind::Done => Some("M6 1a5 5 0 0 1 0 10a5 5 0 0 1 0-10z"),
        BadgeKind::Stretch => Some("M6 1a5 5 0 0 0 0 10z"),
        BadgeKind::Out | BadgeKind::Dropped => None,
    };
    let class = match badge.kind {
        BadgeKind::Commit | BadgeKind::Stretch | BadgeKind::Out => "advice",
        BadgeKind::Done | BadgeKind::Dropped => "advice over",
    };
    view! {
        <span class=class>
            <svg viewBox="0 0 12 12" aria-hidden="true">
                {fill.map(|d| view! { <path class="fill" d=d></path> })}
                <circle class="rim" cx="6" cy="6" r="5"></circle>
            </svg>
            {badge.text}
        </span>
    }
}
