//! The keys of the page and what they do.

/// Keys that belong to one place of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShortcutGroup {
    /// Where they work.
    pub title: &'static str,
    /// Each with what it does.
    pub shortcuts: &'static [Shortcut],
}

/// Keys and what they do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortcut {
    /// Ways to press it, each a list of keys that are held together. `Mod` is Ctrl, or Command on a Mac.
    pub keys: &'static [&'static [&'static str]],
    /// What it does.
    pub what: &'static str,
}

const fn key(keys: &'static [&'static [&'static str]], what: &'static str) -> Shortcut {
    Shortcut { keys, what }
}

/// All of them, those that work everywhere first.
pub const SHORTCUTS: [ShortcutGroup; 5] = [
    ShortcutGroup {
        title: "Everywhere",
        shortcuts: &[
            key(&[&["Mod", "K"]], "Find anything and do it"),
            key(&[&["?"], &["Mod", "/"]], "These keys"),
            key(&[&["Mod", "Z"]], "Undo"),
            key(&[&["Mod", "Shift", "Z"], &["Mod", "Y"]], "Redo"),
            key(&[&["Mod", "S"]], "Save"),
            key(&[&["Mod", "V"]], "Open a plan or an export that was copied"),
            key(&[&["Esc"]], "Close what lies on top"),
            key(&[&["F6"]], "From the plan to the item that is open, and back"),
        ],
    },
    ShortcutGroup {
        title: "In the plan",
        shortcuts: &[
            key(&[&["↑"], &["↓"], &["←"], &["→"]], "To the next cell"),
            key(&[&["Mod", "↓"], &["Home"], &["End"], &["Page down"]], "Further"),
            key(&[&["Enter"], &["F2"]], "Edit the cell as it stands"),
            key(&[&["A"], &["7"]], "Write it anew, beginning with this"),
            key(&[&["Shift", "↓"]], "Select several cells"),
            key(&[&["Shift", "Space"]], "Select whole lines"),
            key(&[&["Mod", "C"], &["Mod", "V"]], "Copy and paste, from and to spreadsheets too"),
            key(&[&["Mod", "D"]], "Fill down"),
            key(&[&["Delete"]], "Empty the cells, or delete whole lines"),
            key(&[&["Mod", "Enter"]], "Add an item below"),
            key(&[&["Alt", "↑"], &["Alt", "↓"]], "Move lines up or down"),
            key(&[&["Alt", "Shift", "→"]], "Make the column wider"),
            key(&[&["Mod", "F"]], "Find an item"),
            key(&[&["Space"]], "Open the item"),
        ],
    },
    ShortcutGroup {
        title: "While a cell is edited",
        shortcuts: &[
            key(&[&["Enter"]], "Keep it and go down"),
            key(&[&["Tab"]], "Keep it and go right"),
            key(&[&["Esc"]], "Leave it as it was"),
        ],
    },
    ShortcutGroup {
        title: "On the timeline",
        shortcuts: &[
            key(&[&["+"], &["−"]], "Zoom"),
            key(&[&["0"]], "Show all of it"),
            key(&[&[","], &["."]], "Earlier, later"),
            key(&[&["Enter"]], "Move the dates of the item"),
        ],
    },
    ShortcutGroup {
        title: "While a date is moved",
        shortcuts: &[
            key(&[&["←"], &["→"]], "By a working day"),
            key(&[&["Shift", "←"], &["Shift", "→"]], "By a week"),
            key(&[&["Tab"]], "The other date"),
            key(&[&["Delete"]], "No date"),
            key(&[&["Enter"]], "Keep it"),
            key(&[&["Esc"]], "Leave it as it was"),
        ],
    },
];
