//! A chart of the page as a picture that looks the same elsewhere.
//!
//! What a style sheet says of the chart is written into it, so that it needs none: colors of the theme
//! that is shown, on the ground that it stands on. PNG is drawn from that.

use gloo::file::{Blob, ObjectUrl};
use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{
    CanvasRenderingContext2d, ClipboardItem, Element, HtmlCanvasElement, HtmlImageElement,
    XmlSerializer,
};

use super::{share, standalone};

/// The media type of a drawing.
pub const SVG: &str = "image/svg+xml";
/// The media type of a picture of dots.
const PNG: &str = "image/png";

/// What a style sheet can say of the elements that charts are made of, and those in them then are too.
const HANDED_DOWN: [&str; 15] = [
    "visibility",
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-opacity",
    "paint-order",
    "font-family",
    "font-size",
    "font-weight",
    "letter-spacing",
    "text-anchor",
];

/// The same of an element alone, with what it is where nothing is said.
const ITS_OWN: [(&str, &str); 3] =
    [("opacity", "1"), ("transform", "none"), ("dominant-baseline", "auto")];

/// What means nothing outside of the page.
const OF_THE_PAGE: [&str; 6] = ["class", "style", "tabindex", "role", "aria-label", "aria-hidden"];

/// The elements of a drawing belong to this.
const DRAWN: &str = "http://www.w3.org/2000/svg";

/// Room around a chart: its labels may reach over its edge, in its own pixels.
const ROOM: f64 = 16.0;
/// Dots of a PNG for a pixel of the chart: sharp on a slide and on paper.
const DOTS: f64 = 2.0;

/// A drawing that needs nothing of the page.
#[derive(Clone, Debug)]
pub struct Drawing {
    /// SVG.
    pub text: String,
    width: f64,
    height: f64,
}

/// The chart in the frame around `inside`, which may be a button beside it; `None` where there is none.
pub fn near(inside: &Element) -> Option<Drawing> {
    let frame = inside.closest("figure, section").ok()??;
    drawing(&frame.query_selector("svg.chart").ok()??)
}

fn drawing(chart: &Element) -> Option<Drawing> {
    let copy: Element = chart.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    let (shown, copied) = (chart.query_selector_all("*").ok()?, copy.query_selector_all("*").ok()?);
    write_style(chart, &copy, None)?;
    for at in 0..shown.length() {
        let (shown, copied): (Element, Element) =
            (shown.item(at)?.dyn_into().ok()?, copied.item(at)?.dyn_into().ok()?);
        let parent = shown.parent_element();
        write_style(&shown, &copied, parent.as_ref())?;
    }
    let (width, height) = frame(chart, &copy)?;
    let name = document().create_element_ns(Some(DRAWN), "title").ok()?;
    name.set_text_content(chart.get_attribute("aria-label").as_deref());
    copy.insert_adjacent_element("afterbegin", &ground(chart, width, height)?).ok()?;
    copy.insert_adjacent_element("afterbegin", &name).ok()?;
    let text = XmlSerializer::new().ok()?.serialize_to_string(&copy).ok()?;
    // The page's marks for what may come and go.
    Some(Drawing { text: text.replace("<!---->", ""), width, height })
}

/// Writes what `shown` looks like into `copy`, as far as that of its `parent` does not say it.
fn write_style(shown: &Element, copy: &Element, parent: Option<&Element>) -> Option<()> {
    let style = window().get_computed_style(shown).ok()??;
    let above = match parent {
        Some(parent) => window().get_computed_style(parent).ok()?,
        None => None,
    };
    let said = |name: &str| style.get_property_value(name).ok();
    if said("display")? == "none" || shown.local_name() == "title" {
        copy.remove();
        return Some(());
    }
    for name in OF_THE_PAGE {
        copy.remove_attribute(name).ok()?;
    }
    for name in HANDED_DOWN {
        let value = said(name)?;
        let above = above.as_ref().and_then(|above| above.get_property_value(name).ok());
        if above.as_ref() != Some(&value) {
            copy.set_attribute(name, &value).ok()?;
        }
    }
    for (name, unsaid) in ITS_OWN {
        let value = said(name)?;
        if value != unsaid {
            copy.set_attribute(name, &value).ok()?;
        }
    }
    Some(())
}

/// Gives the picture its size, with room around the chart.
fn frame(chart: &Element, copy: &Element) -> Option<(f64, f64)> {
    let numbers = chart.get_attribute("viewBox")?;
    let numbers: Vec<f64> =
        numbers.split_whitespace().map(str::parse).collect::<Result<_, _>>().ok()?;
    let [left, top, width, height] = numbers[..] else { return None };
    let (width, height) = (width + 2.0 * ROOM, height + 2.0 * ROOM);
    let seen = format!("{} {} {width} {height}", left - ROOM, top - ROOM);
    copy.set_attribute("viewBox", &seen).ok()?;
    copy.set_attribute("width", &width.to_string()).ok()?;
    copy.set_attribute("height", &height.to_string()).ok()?;
    Some((width, height))
}

/// The ground that the chart stands on.
fn ground(chart: &Element, width: f64, height: f64) -> Option<Element> {
    let ground = document().create_element_ns(Some(DRAWN), "rect").ok()?;
    let panel = chart.closest(".panel, .card, aside, dialog").ok().flatten();
    let panel = panel.or_else(|| document().document_element())?;
    let color = window().get_computed_style(&panel).ok()??;
    let color = color.get_property_value("background-color").ok()?;
    for (name, value) in [("x", -ROOM), ("y", -ROOM), ("width", width), ("height", height)] {
        ground.set_attribute(name, &value.to_string()).ok()?;
    }
    ground.set_attribute("fill", &color).ok()?;
    Some(ground)
}

/// The drawing in dots.
///
/// # Errors
/// What the browser says when it cannot draw it.
pub async fn png(drawing: Drawing) -> Result<Blob, String> {
    dots(drawing).await.map(Blob::from).map_err(|refusal| standalone::words(&refusal))
}

async fn dots(drawing: Drawing) -> Result<web_sys::Blob, JsValue> {
    let address = ObjectUrl::from(Blob::new_with_options(drawing.text.as_str(), Some(SVG)));
    let image = HtmlImageElement::new()?;
    image.set_src(&address);
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    let (width, height) = (drawing.width * DOTS, drawing.height * DOTS);
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    let made = Promise::new(&mut |resolve: Function, reject: Function| {
        if canvas.to_blob(&resolve).is_err() {
            // Nobody is told more than that there is none.
            drop(reject.call0(&JsValue::NULL));
        }
    });
    JsFuture::from(made).await?.dyn_into()
}

/// Puts the drawing on the clipboard, in dots.
///
/// # Errors
/// What the browser says when it does not let the page do so, or cannot draw it.
pub async fn copy(drawing: Drawing) -> Result<(), JsValue> {
    let clipboard = share::clipboard().ok_or(JsValue::NULL)?;
    // Made only now: some browsers take what is promised at the press of a button, and no later.
    let promised = future_to_promise(async move { dots(drawing).await.map(JsValue::from) });
    let forms = Object::new();
    Reflect::set(&forms, &PNG.into(), &promised)?;
    let item = ClipboardItem::new_with_record_from_str_to_blob_promise(&forms)?;
    JsFuture::from(clipboard.write(&Array::of1(&item))).await.map(drop)
}
