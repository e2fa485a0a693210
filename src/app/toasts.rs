//! What the page has to tell without being asked.

use leptos::prelude::*;

use super::desk::Desk;
use super::icon::{Icon, Picture};
use crate::session::Event;
use crate::view::shell::{NoticeLine, shell};
use crate::view::text::Label;

/// All notices that were not dismissed, newest last.
#[component]
pub fn Toasts() -> impl IntoView {
    let desk = Desk::here();
    let notices = desk.memo(|session| shell(session).notices);
    view! {
        <section class="toasts" aria-live="polite" aria-label=Label::Notices.text()>
            <ul>
            <For each=move || notices.get() key=|notice| notice.id let:notice>
                <Toast notice />
            </For>
            </ul>
        </section>
    }
}

/// One notice.
#[component]
pub fn Toast(
    /// What it says.
    notice: NoticeLine,
) -> impl IntoView {
    let desk = Desk::here();
    view! {
                <li class="toast" class:wrong=notice.alarm>
                    <p class="grow">{notice.text}</p>
                    {notice.action.map(|action| {
                        view! {
                            <button
                                class="button"
                                type="button"
                                on:click=move |_| desk.dispatch(action.event.clone())
                            >
                                {action.label}
                            </button>
                        }
                    })}
                    <button
                        class="button quiet icon"
                        type="button"
                        aria-label=Label::Dismiss.text()
                        on:click=move |_| desk.dispatch(Event::NoticeDismissed(notice.id))
                    >
                        <Picture icon=Icon::Close />
                    </button>
                </li>
    }
}
