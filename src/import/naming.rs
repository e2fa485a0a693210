//! Ids and names that fit the limits of a plan.

use std::fmt::Write;

use crate::import::folding::fold;

/// The longest id of a plan, in characters.
const LONGEST_ID: usize = 64;
/// The longest text of a plan is far longer; nobody reads a title beyond this.
const LONGEST_NAME: usize = 500;

/// `key` as an id. A longer one keeps its beginning and gets a checksum of the whole, so that the
/// same key gives the same id the next time.
pub(super) fn id_of(key: &str) -> String {
    if key.chars().count() <= LONGEST_ID {
        return key.to_owned();
    }
    let mut id: String = key.chars().take(LONGEST_ID - 17).collect();
    write!(id, "~{:016x}", checksum(key)).expect("writing to a string does not fail");
    id
}

/// A team's name as an id: its words in lower case with hyphens.
pub(super) fn team_id_of(name: &str) -> String {
    let id = id_of(&fold(name).replace(' ', "-"));
    if id.is_empty() { "team".to_owned() } else { id }
}

/// `name`, cut to a length that people read.
pub(super) fn name_of(name: &str) -> String {
    name.chars().take(LONGEST_NAME).collect()
}

/// FNV-1a, 64 bits: short, and the same on every machine.
pub(super) fn checksum(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
