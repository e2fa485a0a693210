//! The pages of `public/help` show what the program prints: every block that names its command is
//! compared with the output of that command.
//!
//! A block is a comment `<!-- roadcast ARGUMENTS: START -->` and a fence after it, which holds the
//! paragraph of the output whose first line starts with START.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use super::roadcast_with;

fn pages() -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("public/help");
    let entries = fs::read_dir(folder).expect("the pages are part of the repository");
    entries.map(|entry| entry.expect("an entry of the folder is readable").path()).collect()
}

/// The page with every block as the program prints it now, and how many there are.
fn printed(page: &str) -> (String, usize) {
    let mut outputs: BTreeMap<String, String> = BTreeMap::new();
    let mut pieces = page.split("<!-- roadcast ");
    let mut text = pieces.next().expect("a split has a first piece").to_owned();
    let mut blocks = 0;
    for piece in pieces {
        let (comment, rest) = piece.split_once(" -->\n```text\n").expect("a comment, then a fence");
        let (_, after) = rest.split_once("```\n").expect("a fence is closed");
        let (command, start) = comment.split_once(": ").expect("a command and what it shows");
        let output = outputs.entry(command.to_owned()).or_insert_with(|| output(command));
        let shown = paragraph(output, start);
        text.push_str(&format!("<!-- roadcast {comment} -->\n```text\n{shown}```\n{after}"));
        blocks += 1;
    }
    (text, blocks)
}

fn output(command: &str) -> String {
    let arguments: Vec<&str> = command.split(' ').collect();
    roadcast_with(&arguments, b"").expect(0).out.clone()
}

/// The paragraph that starts with `start`, without spaces at the ends of lines.
fn paragraph(output: &str, start: &str) -> String {
    let found = output.split("\n\n").find(|paragraph| paragraph.trim_start().starts_with(start));
    let lines = found.unwrap_or_else(|| panic!("nothing starts with “{start}”:\n{output}")).lines();
    lines.map(|line| format!("{}\n", line.trim_end())).collect()
}

#[test]
fn every_page_shows_what_the_program_prints() {
    for path in pages() {
        let page = fs::read_to_string(&path).expect("a page is readable");
        let (printed, blocks) = printed(&page);
        assert!(blocks > 0, "{} shows nothing", path.display());
        assert!(
            page == printed,
            "{} is not what the program prints: \
             cargo test --test it cli::help::rewrite -- --ignored",
            path.display()
        );
    }
}

/// Writes the blocks of the pages anew.
#[test]
#[ignore = "it changes files: cargo test --test it cli::help::rewrite -- --ignored"]
fn rewrite() {
    for path in pages() {
        let page = fs::read_to_string(&path).expect("a page is readable");
        fs::write(&path, printed(&page).0).expect("the folder can be written");
    }
}
