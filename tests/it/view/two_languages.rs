//! Every text of the page is said in both languages. The sources are read as text: rough, but it sees a
//! text on the day it is written.

use std::fs;
use std::path::Path;

/// Files whose texts stand in tables or functions of their own, which the compiler checks for gaps.
const IN_TABLES: [&str; 4] = ["label.rs", "word.rs", "problem.rs", "import.rs"];

/// What opens a text in both languages.
const BOTH: [&str; 3] = ["word!(", "says!(", "phrase("];

/// Names, signs, keys of choices and addresses inside a plan: alike in every language.
const ALIKE: &[&str] = &[
    "{name}",
    "{what} in {}",
    "MoSCoW",
    "RICE",
    "WSJF",
    "CD3",
    "ICE",
    "Name",
    "Team",
    "Teams",
    "P50 {}, P85 {}{chance}",
    "items",
    "teams",
    "risks",
    "external",
    "milestones",
    "objectives",
    "commitments",
    "estimation",
    "yes",
    "no",
    "not started",
    "in progress",
    "done",
    "dropped",
    "effort",
    "days",
    "people",
    "throughput",
    "lanes",
    "open",
    "closed",
    "share",
    "must",
    "should",
    "could",
    "wont",
    "standard",
    "fixed date",
    "expedite",
    "intangible",
    "window",
    "Zoom",
    "Mod",
    "Shift",
    "Alt",
    "Esc",
    "Home",
    "End",
    "Page down",
    "Enter",
    "Tab",
    "Delete",
    "Space",
];

/// English words that no German text has.
const ENGLISH: [&str; 12] =
    ["the", "of", "is", "are", "and", "with", "for", "not", "this", "that", "by", "to"];

/// A literal of a source, and what stands right before it.
struct Literal {
    text: String,
    before: String,
    line: usize,
}

/// The string literals of a source, comments left out, each as it is at run time.
fn literals(source: &str) -> Vec<Literal> {
    let mut found = Vec::new();
    let mut before = String::new();
    let (mut rest, mut line) = (source, 1);
    while let Some(c) = rest.chars().next() {
        if rest.starts_with("//") {
            rest = &rest[rest.find('\n').unwrap_or(rest.len())..];
        } else if c == '"' {
            let (text, length) = unescaped(&rest[1..]);
            let lines = rest[..length + 2].matches('\n').count();
            found.push(Literal { text, before: std::mem::take(&mut before), line });
            (rest, line) = (&rest[length + 2..], line + lines);
        } else if rest.starts_with("'\"'") {
            rest = &rest[3..];
        } else {
            line += usize::from(c == '\n');
            if !c.is_whitespace() {
                before.push(c);
            }
            rest = &rest[c.len_utf8()..];
        }
    }
    found
}

/// The text of a literal up to its closing quote, and its length in the source.
fn unescaped(source: &str) -> (String, usize) {
    let mut text = String::new();
    let mut chars = source.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return (text, at),
            '\\' => {
                let (_, escaped) = chars.next().expect("an escape has a letter");
                if escaped == '\n' {
                    while chars.next_if(|(_, blank)| blank.is_whitespace()).is_some() {}
                } else if escaped == 'u' {
                    // A sign that is not seen.
                    while chars.next().is_some_and(|(_, sign)| sign != '}') {}
                } else {
                    text.push(escaped);
                }
            }
            c => text.push(c),
        }
    }
    panic!("a literal has an end");
}

/// What is said, without what is put in.
fn said(text: &str) -> String {
    let mut depth = 0;
    let keep = |c: &char| {
        depth += i32::from(*c == '{');
        let outside = depth == 0;
        depth -= i32::from(*c == '}');
        outside
    };
    text.chars().filter(keep).collect()
}

fn has_words(text: &str) -> bool {
    let said = said(text);
    said.split(|c: char| !c.is_alphabetic()).any(|word| word.chars().count() > 1)
}

fn sources() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/view/text");
    let files = fs::read_dir(folder).expect("the folder of texts is there");
    let read = |path: &Path| fs::read_to_string(path).expect("a source is readable");
    files
        .map(|file| file.expect("a file").path())
        .map(|path| {
            (path.file_name().unwrap_or_default().to_string_lossy().into_owned(), read(&path))
        })
        .collect()
}

#[test]
fn no_text_stands_in_one_language_alone() {
    let mut alone = Vec::new();
    for (file, source) in sources() {
        if IN_TABLES.contains(&file.as_str()) {
            continue;
        }
        let mut is_german_next = false;
        for Literal { text, before, line } in literals(&source) {
            let is_english =
                BOTH.iter().any(|open| before.ends_with(open)) || before.ends_with("english:");
            let is_german = (is_german_next && before == ",") || before.ends_with("german:");
            is_german_next = is_english;
            if !is_english && !is_german && has_words(&text) && !ALIKE.contains(&text.as_str()) {
                alone.push(format!("{file}:{line}: {text}"));
            }
        }
    }
    assert!(alone.is_empty(), "\n{}\n", alone.join("\n"));
}

#[test]
fn the_german_of_a_text_is_german() {
    let mut wrong = Vec::new();
    for (file, source) in sources() {
        let mut english: Option<String> = None;
        for Literal { text, before, line } in literals(&source) {
            let opens = BOTH.iter().any(|open| before.ends_with(open)) || before.ends_with("=>");
            match english.take().filter(|_| before == ",") {
                Some(english) => {
                    if let Some(complaint) = complaint(&english, &text) {
                        wrong.push(format!("{file}:{line}: {complaint}: {text}"));
                    }
                }
                None if opens => english = Some(text),
                None => {}
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// What is wrong with a German text.
fn complaint(english: &str, german: &str) -> Option<&'static str> {
    let words: Vec<String> =
        said(german).split(|c: char| !c.is_alphabetic()).map(str::to_lowercase).collect();
    if words.iter().any(|word| ENGLISH.contains(&word.as_str())) {
        return Some("an English word");
    }
    if words.iter().any(|word| has_digraph(word)) {
        return Some("an umlaut in two letters");
    }
    if german.matches('„').count() != german.matches('“').count() || german.contains('”') {
        return Some("the quotes of another language");
    }
    let names = |text: &str| {
        let mut names: Vec<String> = text
            .split('{')
            .skip(1)
            .filter_map(|rest| rest.split('}').next())
            .map(str::to_owned)
            .collect();
        names.sort_unstable();
        names
    };
    (names(english) != names(german)).then_some("not what English puts in")
}

/// `ae`, `oe` or `ue` that is no diphthong and no part of a foreign word.
fn has_digraph(word: &str) -> bool {
    const RIGHT: [&str; 9] = ["eue", "aue", "äue", "que", "uell", "euer", "aktue", "steue", "zue"];
    let bare = RIGHT.iter().fold(word.to_owned(), |bare, right| bare.replace(right, ""));
    ["ae", "oe", "ue"].iter().any(|digraph| bare.contains(digraph))
}

#[test]
fn a_text_in_one_language_is_found() {
    let found = literals("// \"no\"\nfn f() { \"One \\\n    text\"; says!(\"a {x}\", \"b {x}\") }");
    let texts: Vec<&str> = found.iter().map(|literal| literal.text.as_str()).collect();
    assert_eq!(texts, ["One text", "a {x}", "b {x}"]);
    assert!(!BOTH.iter().any(|open| found[0].before.ends_with(open)));
    assert!(found[1].before.ends_with("says!("));
    assert_eq!(found[2].before, ",");
    assert!(has_digraph("fuer") && has_digraph("schliessoeffnung") && !has_digraph("neue"));
    assert_eq!(complaint("{a} of", "{b} von"), Some("not what English puts in"));
    assert_eq!(complaint("“a”", "„a”"), Some("the quotes of another language"));
}
