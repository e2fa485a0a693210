//! The timeline: which days are in sight, the bars of the lines, and the dates that are moved there.
//!
//! It is the last column of the grid and stays in sight on the right. What is drawn stands in pixels
//! from the first day on; to scroll through time only moves it.

pub mod bar;
pub mod picture;
pub mod rules;

use leptos::ev::{MouseEvent, WheelEvent};
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::app::desk::Desk;
use crate::model::ItemId;
use crate::session::Event;
use crate::view::chart::DateScale;
use crate::view::chart::time::sight::{Reach, Sight, Zoom};
use crate::view::grid::keys::Slide;
use crate::view::time::{Handle, Held, handles_of, held, reach};

/// How far the mouse goes before it drags, in pixels: a click moves nothing.
const SLACK: f64 = 3.0;

/// What the timeline remembers; a part of the grid.
#[derive(Clone, Copy)]
pub struct Time {
    desk: Desk,
    reach: Memo<Reach>,
    /// Of what is in sight, in pixels; 0 while the timeline is hidden.
    width: Memo<f64>,
    dates: Memo<DateScale>,
    sight: RwSignal<Sight>,
    /// The date that is being moved.
    pub held: RwSignal<Option<Held>>,
    /// Whether it is moved by keys.
    by_keys: RwSignal<bool>,
    grab: StoredValue<Option<Grab>>,
    scroller: NodeRef<Div>,
}

/// A date that the mouse has taken hold of.
#[derive(Clone, Debug, PartialEq)]
struct Grab {
    held: Held,
    /// Where the mouse was then, on the screen.
    x: f64,
    /// Where the date was then, on the timeline.
    at: f64,
    /// Whether the mouse went far enough.
    drags: bool,
}

impl Time {
    /// A timeline of `width` pixels.
    pub fn set_up(desk: Desk, width: Memo<f64>) -> Self {
        let reach = desk.memo(reach);
        let sight = RwSignal::new(Sight::default());
        let dates = Memo::new(move |_| reach.get().scale(width.get(), sight.get()));
        Self {
            desk,
            reach,
            width,
            dates,
            sight,
            held: RwSignal::new(None),
            by_keys: RwSignal::new(false),
            grab: StoredValue::new(None),
            scroller: NodeRef::new(),
        }
    }

    /// The days, where they stand; `None` while the timeline is hidden.
    pub fn dates(self) -> Option<DateScale> {
        (self.width.get() > 0.0).then(|| self.dates.get())
    }

    /// The same, hidden or not.
    fn days(self) -> DateScale {
        self.dates.get()
    }

    /// The width of what is in sight, in pixels.
    fn width(self) -> f64 {
        self.width.get()
    }

    /// How far it is scrolled right, in pixels.
    pub fn left(self) -> f64 {
        let held = self.reach.get().held(self.width.get(), self.sight.get());
        held.left
    }

    /// The same at this moment.
    fn left_now(self) -> f64 {
        self.sight.get_untracked().left
    }

    /// Makes days wider or narrower about the middle.
    pub fn zoom(self, zoom: Zoom) {
        self.zoom_about(zoom, self.width.get_untracked() / 2.0);
    }

    fn zoom_about(self, zoom: Zoom, x: f64) {
        let (reach, width) = (self.reach.get_untracked(), self.width.get_untracked());
        self.sight.update(|sight| *sight = reach.zoomed(width, *sight, zoom, x));
    }

    /// Scrolls by a share of what is in sight.
    pub fn scroll(self, share: f64) {
        self.scroll_by(self.width.get_untracked() * share);
    }

    fn scroll_by(self, by: f64) {
        let (reach, width) = (self.reach.get_untracked(), self.width.get_untracked());
        let next = reach.scrolled(width, self.sight.get_untracked(), by);
        if next != self.sight.get_untracked() {
            self.sight.set(next);
        }
    }

    fn show(self, held: &Held) {
        let at = self.place_of(held);
        let (reach, width) = (self.reach.get_untracked(), self.width.get_untracked());
        let sight = self.sight.get_untracked();
        let next = reach.showing(width, sight, at - width * 0.05, at + width * 0.05);
        if next != sight {
            self.sight.set(next);
        }
    }

    fn place_of(self, held: &Held) -> f64 {
        let as_of = self.desk.now(|session| session.plan().as_of_date());
        held.at(self.dates.get_untracked(), as_of)
    }

    /// The mouse took hold of a date of an item.
    pub fn take(self, item: &ItemId, handle: Handle, x: f64) {
        let Some(held) = self.desk.now(|session| held(session, item, handle)) else { return };
        let at = self.place_of(&held);
        self.grab.set_value(Some(Grab { held, x, at, drags: false }));
    }

    /// Whether the mouse has hold of a date.
    pub fn is_taken(self) -> bool {
        self.grab.with_value(Option::is_some)
    }

    /// The mouse went to `x`, with its button down or not.
    pub fn drag(self, x: f64, down: bool) {
        let Some(Some(mut grab)) = self.grab.try_get_value() else { return };
        if !down {
            return self.forget();
        }
        grab.drags |= (x - grab.x).abs() > SLACK;
        if grab.drags {
            let dates = self.dates.get_untracked();
            let place = grab.at + x - grab.x;
            let held = self.desk.now(|session| grab.held.dragged_to(session, dates, place));
            if self.held.with_untracked(|now| now.as_ref() != Some(&held)) {
                self.held.set(Some(held));
            }
        }
        self.grab.set_value(Some(grab));
    }

    /// The mouse let go: the date is where it is.
    pub fn let_go(self) {
        if self.grab.try_get_value().flatten().is_some() {
            self.grab.set_value(None);
            self.keep();
        }
    }

    /// Whether a date is being moved by keys.
    pub fn is_moving(self) -> bool {
        self.by_keys.get_untracked()
    }

    /// The same for what is drawn.
    pub(super) fn moves_by_keys(self) -> bool {
        self.by_keys.get()
    }

    /// Begins to move a date of an item by keys.
    pub fn begin(self, item: &ItemId) {
        let first = self.desk.now(|session| {
            let handles = handles_of(session, item);
            handles.first().and_then(|handle| held(session, item, *handle))
        });
        if let Some(first) = first {
            self.show(&first);
            self.held.set(Some(first));
            self.by_keys.set(true);
        }
    }

    /// Puts the date that is being moved into the plan.
    fn keep(self) {
        self.by_keys.set(false);
        let Some(held) = self.held.try_update(Option::take).flatten() else { return };
        let (field, text) = held.edit();
        self.desk.dispatch(Event::FieldEdited { field, text });
    }

    /// Leaves the date where it was.
    pub fn forget(self) {
        self.grab.set_value(None);
        self.by_keys.set(false);
        if self.held.with_untracked(Option::is_some) {
            self.held.set(None);
        }
    }

    /// Moves on to the other date of the item; what was moved holds.
    fn turn(self) {
        let Some(now) = self.held.get_untracked() else { return };
        let other = match now.handle {
            Handle::Start => Handle::Due,
            Handle::Due => Handle::Start,
        };
        let Some(next) = self.desk.now(|session| held(session, &now.item, other)) else { return };
        let is_moved = self.desk.now(|session| held(session, &now.item, now.handle)) != Some(now);
        if is_moved {
            self.keep();
        }
        self.show(&next);
        self.held.set(Some(next));
        self.by_keys.set(true);
    }

    /// Does what a key asks for while a date is moved by keys; whether that is over then.
    pub fn slide(self, slide: Slide) -> bool {
        let Some(now) = self.held.get_untracked() else { return true };
        let next = match slide {
            Slide::By(shift) => self.desk.now(|session| now.shifted(session, shift)),
            Slide::Clear => now.cleared(),
            Slide::Turn => {
                self.turn();
                return false;
            }
            Slide::Keep => {
                self.keep();
                return true;
            }
            Slide::Forget => {
                self.forget();
                return true;
            }
        };
        self.show(&next);
        self.held.set(Some(next));
        false
    }

    /// The wheel goes through time when it is turned sideways, and zooms with Ctrl.
    pub fn wheel(self, event: &WheelEvent) {
        let Some(place) = place_under(event) else { return };
        let (across, down) = (event.delta_x(), event.delta_y());
        if event.ctrl_key() || event.meta_key() {
            event.prevent_default();
            let x = f64::from(event.client_x()) - place.get_bounding_client_rect().left();
            self.zoom_about(if down < 0.0 { Zoom::In } else { Zoom::Out }, x);
        } else if event.shift_key() || across.abs() > down.abs() {
            event.prevent_default();
            self.scroll_by(if across == 0.0 { down } else { across });
        }
    }
}

/// The part of the timeline that an event happened in.
fn place_under(event: &MouseEvent) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(".time").ok().flatten()
}

/// What an element on the timeline can be dragged for.
pub fn handle_of(target: &Element) -> Option<Handle> {
    let handle = target.closest("[data-handle]").ok()??.get_attribute("data-handle")?;
    match handle.as_str() {
        "start" => Some(Handle::Start),
        "due" => Some(Handle::Due),
        _ => None,
    }
}
