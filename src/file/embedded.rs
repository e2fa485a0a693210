//! A scenario file inside a web page: how a stand-alone page carries its plan.
//!
//! The page holds the file as inert data: one element that no browser runs or draws. What stands in
//! a file may be hostile, so that nothing of it may end the element: JSON knows `<` inside strings
//! alone, and there it can be written as an escape. [`element`] and [`embedded`] are the two ends;
//! reading back gives the same document.
//!
//! Invariant: no text that [`element`] is given makes a second tag of the page.

/// How the element begins. A browser that saves the page keeps the order of attributes.
const OPENING: &str = r#"<script type="application/json" id="roadcast-plan""#;

/// How it ends.
const CLOSING: &str = "</script>";

/// The element that carries `file`, the text of a scenario file. `home` is the address of the page
/// that made it, where links of it lead.
pub fn element(file: &str, home: &str) -> String {
    let file = file.replace('<', r"\u003c");
    format!(r#"{OPENING} data-part="plan" data-home="{}">{file}{CLOSING}"#, attribute(home))
}

/// Where the element stands in `page`, as a range of bytes.
pub fn place(page: &str) -> Option<std::ops::Range<usize>> {
    let start = page.find(OPENING)?;
    let end = start + page[start..].find(CLOSING)? + CLOSING.len();
    Some(start..end)
}

/// The scenario file that `page` carries; `None` when it carries none.
pub fn embedded(page: &str) -> Option<&str> {
    let inside = page[place(page)?].strip_suffix(CLOSING)?;
    let (_, file) = inside.split_once('>')?;
    let file = file.trim();
    (!file.is_empty()).then_some(file)
}

/// Whether a text is a web page rather than JSON.
pub(super) fn is_page(text: &str) -> bool {
    text.trim_start().starts_with('<')
}

/// A text as the value of an attribute in double quotes.
fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}
