//! Which view the address names: `#/plan`, `#/forecast`, `#/rank`, `#/scenarios`, `#/teams`, `#/risks`,
//! `#/report`.

use super::desk::Desk;
use crate::browser::route;
use crate::session::{Event, VIEWS, View};

/// The address of `view`, as a link has it.
pub fn of(view: View) -> String {
    format!("#/{}", slug(view))
}

/// Opens the view that the address names, now and whenever it changes.
pub fn follow(desk: Desk) {
    show(desk, &route::current());
    route::listen(move |name| show(desk, &name));
}

/// An address that names no view leaves the page as it is.
fn show(desk: Desk, name: &str) {
    if let Some(view) = VIEWS.into_iter().find(|view| slug(*view) == name) {
        desk.dispatch(Event::ViewPicked(view));
    }
}

/// What stands for `view` in the address.
pub fn slug(view: View) -> &'static str {
    match view {
        View::Plan => "plan",
        View::Forecast => "forecast",
        View::Rank => "rank",
        View::Scenarios => "scenarios",
        View::Teams => "teams",
        View::Risks => "risks",
        View::Report => "report",
    }
}
