//! The ways to send the plan to somebody else, in one list.

use leptos::prelude::*;

use super::desk::Desk;
use super::menu::Menu;
use crate::browser::standalone;
use crate::session::Event;
use crate::view::send::{SendLine, send_lines};
use crate::view::text::Label;

/// The button and its list. What each way would take is found out when the list opens.
#[component]
pub fn Send() -> impl IntoView {
    let desk = Desk::here();
    let lines = RwSignal::new(Vec::new());
    let opened = move |open: bool| {
        lines.set(if open {
            desk.now(|session| send_lines(session, standalone::size()))
        } else {
            Vec::new()
        });
    };
    view! {
        <Menu label=Label::Send.text() hint=Label::SendHint.text() main=true opened=Callback::new(opened)>
            {move || lines.get().into_iter().map(line).collect_view()}
        </Menu>
    }
}

fn line(line: SendLine) -> impl IntoView {
    let desk = Desk::here();
    let parcel = line.parcel;
    view! {
        <li>
            <button
                class="button quiet send"
                type="button"
                disabled=!line.possible
                on:click=move |_| desk.dispatch(Event::SendPicked(parcel))
            >
                <strong>{line.label}</strong>
                <span>{line.why}</span>
            </button>
        </li>
    }
}
