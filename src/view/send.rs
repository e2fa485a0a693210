//! What a plan can be sent in: the page first, because it needs nothing at the other end; then the
//! file; then the link.

use crate::file;
use crate::session::{Parcel, Session};

use super::text::{Label, Sentence, link_too_long};

/// One way to send the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct SendLine {
    /// Which.
    pub parcel: Parcel,
    /// What it is called.
    pub label: &'static str,
    /// How large it is and what it can, or why it is not possible.
    pub why: String,
    /// Whether it can be chosen.
    pub possible: bool,
}

/// The ways to send the plan as it stands. `page_bytes` is the size of a stand-alone page without a
/// plan; `None` where the app was built without one.
///
/// Writes and compresses the whole plan: asked when the list is opened, not with every edit.
pub fn send_lines(session: &Session, page_bytes: Option<u64>) -> Vec<SendLine> {
    let file = file::write(session.document());
    let bytes = file.len() as u64;
    let (link, can_link) = match file::link(&file) {
        Ok(fragment) => (Sentence::WhyLink { characters: fragment.len() as u64 }.text(), true),
        Err(too_long) => (link_too_long(too_long.characters), false),
    };
    let page = match page_bytes {
        Some(page) => Sentence::WhyPage { bytes: page + bytes }.text(),
        None => Label::NoPageBuilt.text().to_owned(),
    };
    let line = |parcel, label: Label, why, possible| SendLine {
        parcel,
        label: label.text(),
        why,
        possible,
    };
    vec![
        line(Parcel::Page, Label::SendPage, page, page_bytes.is_some()),
        line(Parcel::File, Label::SendFile, Sentence::WhyFile { bytes }.text(), true),
        line(Parcel::Link, Label::SendLink, link, can_link),
    ]
}
