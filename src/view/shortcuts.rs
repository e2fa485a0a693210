//! The sheet of keys, as the keyboard at hand has them.

use super::text::language::word;
use super::text::{SHORTCUTS, Shortcut, ShortcutGroup};

/// Keys that belong to one place of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyGroup {
    /// Where they work.
    pub title: &'static str,
    /// Each with what it does.
    pub lines: Vec<KeyLine>,
}

/// Keys and what they do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyLine {
    /// Ways to press it, each a list of keys that are held together.
    pub ways: Vec<Vec<&'static str>>,
    /// What it does.
    pub what: &'static str,
}

/// All keys; `mac` names them as a Mac does.
pub fn shortcuts(mac: bool) -> Vec<KeyGroup> {
    let named = |key: &'static str| match (key, mac) {
        ("Mod", true) => "⌘",
        ("Mod", false) => word!("Ctrl", "Strg"),
        ("Alt", true) => "⌥",
        ("Shift", true) => "⇧",
        ("Shift", false) => word!("Shift", "Umschalt"),
        ("Home", _) => word!("Home", "Pos1"),
        ("End", _) => word!("End", "Ende"),
        ("Page down", _) => word!("Page down", "Bild ab"),
        ("Delete", _) => word!("Delete", "Entf"),
        ("Space", _) => word!("Space", "Leertaste"),
        (other, _) => other,
    };
    let way = |keys: &&'static [&'static str]| keys.iter().copied().map(named).collect();
    let line = |shortcut: &Shortcut| KeyLine {
        ways: shortcut.keys.iter().map(way).collect(),
        what: shortcut.what.text(),
    };
    let group = |group: ShortcutGroup| KeyGroup {
        title: group.title.text(),
        lines: group.shortcuts.iter().map(line).collect(),
    };
    SHORTCUTS.into_iter().map(group).collect()
}
