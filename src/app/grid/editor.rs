//! The input of the one cell that is being edited, with what is offered below it: a combobox after
//! the ARIA Authoring Practices where there is something to choose.

use leptos::ev::{Event, KeyboardEvent, MouseEvent};
use leptos::html::Input as Line;
use leptos::prelude::*;

use super::press_of;
use super::state::{Edit, Grid};
use crate::view::grid::keys::{Ending, Step, in_editor};
use crate::view::grid::offer::{Offer, has_offers, marked_at_first, offers};
use crate::view::text::Label;

/// The id of the list of offers.
const OFFERS: &str = "grid-offers";

/// An input in its cell. It takes the focus when it comes, and what was typed holds when it loses
/// it.
#[component]
pub fn Editor(
    /// What is edited.
    edit: Edit,
    /// What the line is called, for those who hear it.
    called: String,
) -> impl IntoView {
    let grid = Grid::here();
    let opened = edit.opened;
    let line = NodeRef::<Line>::new();
    Effect::new(move |_| {
        let Some(line) = line.get() else { return };
        // An element that cannot take the focus leaves it where it is.
        drop(line.focus());
        if opened {
            line.select();
        }
    });
    let label = format!("{}, {called}", edit.input.label);
    let hint = (!edit.input.hint.is_empty()).then_some(edit.input.hint);
    let offering = has_offers(&edit.input);
    let offering_now = Offering::of(grid, edit);
    let on_key = move |event: KeyboardEvent| {
        // While letters are composed, keys belong to the input method.
        if event.is_composing() {
            return;
        }
        let Some(ending) = in_editor(press_of(&event.key(), &event), opened) else { return };
        event.prevent_default();
        event.stop_propagation();
        match ending {
            Ending::Keep(step @ (Step::Up | Step::Down))
                if event.key() != "Enter" && offering_now.any() =>
            {
                offering_now.walk(step);
            }
            Ending::Keep(_) => {
                offering_now.take_marked();
                grid.end(ending);
            }
            Ending::Forget => grid.end(ending),
        }
    };
    let open = move || offering.then(|| offering_now.any().to_string());
    let active = move || {
        offering_now.marked().filter(|_| offering_now.any()).map(|at| format!("{OFFERS}-{at}"))
    };
    view! {
        <input
            node_ref=line
            class="cell-input"
            type="text"
            autocomplete="off"
            spellcheck="false"
            role=offering.then_some("combobox")
            aria-label=label
            aria-autocomplete=offering.then_some("list")
            aria-expanded=open
            aria-controls=offering.then_some(OFFERS)
            aria-activedescendant=active
            placeholder=hint
            prop:value=move || grid.typed.get()
            on:input=move |event: Event| {
                grid.typed.set(event_target_value(&event));
                offering_now.forget_mark();
            }
            on:keydown=on_key
            on:blur=move |_| grid.keep()
        />
        {offering.then(|| view! { <Offers offering=offering_now /> })}
    }
}

/// What is offered, and which of it is marked.
#[derive(Clone, Copy)]
struct Offering {
    grid: Grid,
    all: Memo<Vec<Offer>>,
    first: Memo<Option<usize>>,
    /// Where the person went; before that the first mark holds.
    walked: RwSignal<Option<usize>>,
}

impl Offering {
    fn of(grid: Grid, edit: Edit) -> Self {
        let input = StoredValue::new(edit.input);
        let all = grid.desk.memo(move |session| {
            grid.typed.with(|typed| input.with_value(|input| offers(session, input, typed)))
        });
        let first = Memo::new(move |_| {
            all.with(|all| {
                grid.typed
                    .with(|typed| input.with_value(|input| marked_at_first(input, all, typed)))
            })
        });
        Self { grid, all, first, walked: RwSignal::new(None) }
    }

    fn any(self) -> bool {
        self.all.with(|all| !all.is_empty())
    }

    fn marked(self) -> Option<usize> {
        self.walked.get().or(self.first.get())
    }

    /// One up or down, and from the last to the first.
    fn walk(self, step: Step) {
        let count = self.all.with_untracked(Vec::len);
        let next = crate::view::grid::offer::walked(self.marked(), step, count);
        self.walked.set(next);
    }

    fn forget_mark(self) {
        self.walked.set(None);
    }

    /// What is marked stands in the input.
    fn take_marked(self) {
        if let Some(at) = self.marked() {
            self.take(at);
        }
    }

    fn take(self, at: usize) {
        if let Some(typed) = self.all.with_untracked(|all| all.get(at).map(|one| one.typed.clone()))
        {
            self.grid.typed.set(typed);
        }
    }
}

/// The list below the input, or above it low in the frame.
#[component]
fn Offers(offering: Offering) -> impl IntoView {
    let grid = offering.grid;
    let above = grid.has_more_room_above();
    let line = move |(at, offer): (usize, Offer)| {
        // The input would lose the focus, and with it the edit.
        let hold = move |event: MouseEvent| {
            event.prevent_default();
            event.stop_propagation();
        };
        let choose = move |event: MouseEvent| {
            event.stop_propagation();
            offering.take(at);
            grid.end(Ending::Keep(Step::Down));
        };
        view! {
            <li
                id=format!("{OFFERS}-{at}")
                role="option"
                aria-selected=move || (offering.marked() == Some(at)).to_string()
                on:mousedown=hold
                on:click=choose
            >
                <span>{offer.label}</span>
                <span class="soft">{offer.detail}</span>
            </li>
        }
    };
    let list = move || offering.all.get().into_iter().enumerate().map(line).collect_view();
    view! {
        <ul
            id=OFFERS
            class="offers"
            class:above=above
            role="listbox"
            aria-label=Label::Offers.text()
            hidden=move || !offering.any()
        >
            {list}
        </ul>
    }
}
