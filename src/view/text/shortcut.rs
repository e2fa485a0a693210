//! The keys of the page and what they do.

use super::language::Phrase;

/// Keys that belong to one place of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShortcutGroup {
    /// Where they work.
    pub title: Phrase,
    /// Each with what it does.
    pub shortcuts: &'static [Shortcut],
}

/// Keys and what they do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortcut {
    /// Ways to press it, each a list of keys that are held together, by their English
    /// names. `Mod` is Ctrl, or Command on a Mac.
    pub keys: &'static [&'static [&'static str]],
    /// What it does.
    pub what: Phrase,
}

const fn phrase(english: &'static str, german: &'static str) -> Phrase {
    Phrase { english, german }
}

const fn key(keys: &'static [&'static [&'static str]], what: Phrase) -> Shortcut {
    Shortcut { keys, what }
}

/// All of them, those that work everywhere first.
pub const SHORTCUTS: [ShortcutGroup; 5] = [
    ShortcutGroup {
        title: phrase("Everywhere", "Überall"),
        shortcuts: &[
            key(&[&["Mod", "K"]], phrase("Find anything and do it", "Alles finden und tun")),
            key(&[&["?"], &["Mod", "/"]], phrase("These keys", "Diese Tasten")),
            key(&[&["Mod", "Z"]], phrase("Undo", "Rückgängig")),
            key(&[&["Mod", "Shift", "Z"], &["Mod", "Y"]], phrase("Redo", "Wiederholen")),
            key(&[&["Mod", "S"]], phrase("Save", "Speichern")),
            key(
                &[&["Mod", "V"]],
                phrase(
                    "Open a plan or an export that was copied",
                    "Einen kopierten Plan oder Export öffnen",
                ),
            ),
            key(&[&["Esc"]], phrase("Close what lies on top", "Schließen, was obenauf liegt")),
            key(
                &[&["F6"]],
                phrase(
                    "From the plan to the item that is open, and back",
                    "Vom Plan zum offenen Vorhaben und zurück",
                ),
            ),
        ],
    },
    ShortcutGroup {
        title: phrase("In the plan", "Im Plan"),
        shortcuts: &[
            key(
                &[&["↑"], &["↓"], &["←"], &["→"]],
                phrase("To the next cell", "Zur nächsten Zelle"),
            ),
            key(&[&["Mod", "↓"], &["Home"], &["End"], &["Page down"]], phrase("Further", "Weiter")),
            key(
                &[&["Enter"], &["F2"]],
                phrase("Edit the cell as it stands", "Die Zelle bearbeiten, wie sie steht"),
            ),
            key(
                &[&["A"], &["7"]],
                phrase("Write it anew, beginning with this", "Neu schreiben, damit beginnend"),
            ),
            key(&[&["Shift", "↓"]], phrase("Select several cells", "Mehrere Zellen auswählen")),
            key(&[&["Shift", "Space"]], phrase("Select whole lines", "Ganze Zeilen auswählen")),
            key(
                &[&["Mod", "C"], &["Mod", "V"]],
                phrase(
                    "Copy and paste, from and to spreadsheets too",
                    "Kopieren und einfügen, auch aus und in Tabellen",
                ),
            ),
            key(&[&["Mod", "D"]], phrase("Fill down", "Nach unten ausfüllen")),
            key(
                &[&["Delete"]],
                phrase(
                    "Empty the cells, or delete whole lines",
                    "Die Zellen leeren oder ganze Zeilen löschen",
                ),
            ),
            key(
                &[&["Mod", "Enter"]],
                phrase("Add an item below", "Darunter ein Vorhaben hinzufügen"),
            ),
            key(
                &[&["Alt", "↑"], &["Alt", "↓"]],
                phrase("Move lines up or down", "Zeilen nach oben oder unten verschieben"),
            ),
            key(
                &[&["Alt", "Home"], &["Alt", "End"]],
                phrase(
                    "Move lines to the top or to the end of the list",
                    "Zeilen an den Anfang oder ans Ende der Liste verschieben",
                ),
            ),
            key(
                &[&["Alt", "Shift", "→"]],
                phrase("Make the column wider", "Die Spalte verbreitern"),
            ),
            key(&[&["Mod", "F"]], phrase("Find an item", "Ein Vorhaben suchen")),
            key(&[&["Space"]], phrase("Open the item", "Das Vorhaben öffnen")),
        ],
    },
    ShortcutGroup {
        title: phrase("While a cell is edited", "Während eine Zelle bearbeitet wird"),
        shortcuts: &[
            key(&[&["Enter"]], phrase("Keep it and go down", "Behalten und nach unten")),
            key(&[&["Tab"]], phrase("Keep it and go right", "Behalten und nach rechts")),
            key(&[&["Esc"]], phrase("Leave it as it was", "Lassen, wie es war")),
        ],
    },
    ShortcutGroup {
        title: phrase("On the timeline", "Auf der Zeitachse"),
        shortcuts: &[
            key(&[&["+"], &["−"]], phrase("Zoom", "Zoomen")),
            key(&[&["0"]], phrase("Show all of it", "Alles zeigen")),
            key(&[&[","], &["."]], phrase("Earlier, later", "Früher, später")),
            key(
                &[&["Enter"]],
                phrase("Move the dates of the item", "Die Daten des Vorhabens verschieben"),
            ),
        ],
    },
    ShortcutGroup {
        title: phrase("While a date is moved", "Während ein Datum verschoben wird"),
        shortcuts: &[
            key(&[&["←"], &["→"]], phrase("By a working day", "Um einen Arbeitstag")),
            key(&[&["Shift", "←"], &["Shift", "→"]], phrase("By a week", "Um eine Woche")),
            key(&[&["Tab"]], phrase("The other date", "Das andere Datum")),
            key(&[&["Delete"]], phrase("No date", "Kein Datum")),
            key(&[&["Enter"]], phrase("Keep it", "Behalten")),
            key(&[&["Esc"]], phrase("Leave it as it was", "Lassen, wie es war")),
        ],
    },
];
