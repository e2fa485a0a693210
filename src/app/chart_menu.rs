//! A chart as a picture: to be downloaded, as a drawing or in dots, or copied.

use leptos::html::Span;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::Element;

use super::desk::Desk;
use super::menu::Menu;
use crate::browser::download;
use crate::browser::picture::{self, Drawing};
use crate::session::{Delivery, Event};
use crate::view::picture::picture_name;
use crate::view::text::Label;

/// The button with its list, for the chart in the same figure or section.
#[component]
pub fn ChartMenu(
    /// What the chart is.
    chart: Label,
    /// Told whether its list is open now.
    #[prop(optional, into)]
    opened: Option<Callback<bool>>,
) -> impl IntoView {
    let desk = Desk::here();
    let place = NodeRef::<Span>::new();
    let drawn = move || {
        let inside = place.get_untracked()?;
        picture::near(AsRef::<Element>::as_ref(&inside))
    };
    let tell = move |delivery| desk.dispatch(Event::Delivered(delivery));
    let with = move |what: fn(Desk, String, Drawing)| {
        move |_| match drawn() {
            Some(drawing) => what(desk, desk.now(|session| picture_name(session, chart)), drawing),
            None => tell(Delivery::NoPicture { reason: String::new() }),
        }
    };
    view! {
        <span class="chart-menu no-print" node_ref=place>
            <Menu
                label=Label::AsPicture.text()
                hint=chart.text()
                opened=opened.unwrap_or_else(|| Callback::new(|_| ()))
            >
                <li>
                    <button class="button quiet" type="button" on:click=with(download_svg)>
                        {Label::PictureSvg.text()}
                    </button>
                </li>
                <li>
                    <button class="button quiet" type="button" on:click=with(download_png)>
                        {Label::PicturePng.text()}
                    </button>
                </li>
                <li>
                    <button class="button quiet" type="button" on:click=with(copy)>
                        {Label::PictureCopy.text()}
                    </button>
                </li>
            </Menu>
        </span>
    }
}

fn download_svg(_: Desk, name: String, drawing: Drawing) {
    download::offer(&format!("{name}.svg"), &drawing.text, picture::SVG);
}

fn download_png(desk: Desk, name: String, drawing: Drawing) {
    spawn_local(async move {
        match picture::png(drawing).await {
            Ok(dots) => download::offer_blob(&format!("{name}.png"), dots),
            Err(reason) => desk.dispatch(Event::Delivered(Delivery::NoPicture { reason })),
        }
    });
}

fn copy(desk: Desk, _: String, drawing: Drawing) {
    spawn_local(async move {
        let is_there = picture::copy(drawing).await.is_ok();
        desk.dispatch(Event::Delivered(Delivery::PictureCopied { is_there }));
    });
}
