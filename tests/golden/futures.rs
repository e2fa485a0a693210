//! The futures of the examples, as fingerprints: every draw, schedule and count of the first trials,
//! and the forecast on them, to the last bit.
//!
//! The native tests and those in a browser read this same file, so that both are held to the same
//! pinned values. A change of them is a value-breaking change, for the changelog.

use std::fmt::Write as _;

use roadcast::forecast::{drivers, summarize};
use roadcast::model::{RunSettings, checked};
use roadcast::network::compile;
use roadcast::trial::{Detail, Recording, Simulator};
use sha2::{Digest, Sha256};

/// Few, so that the largest example stays quick in a browser too.
const TRIALS: u32 = 100;

/// The pinned fingerprints: `example trials forecast`, a line each.
pub(crate) const PINNED: &str = include_str!("futures.txt");

const EXAMPLES: [(&str, &str); 3] = [
    ("small", include_str!("../../public/examples/small.roadcast.json")),
    ("sample", include_str!("../../public/examples/sample.roadcast.json")),
    ("large", include_str!("../../public/examples/large.roadcast.json")),
];

/// The fingerprints as they come out here and now.
pub(crate) fn fingerprints() -> String {
    EXAMPLES.iter().fold(String::new(), |mut lines, (name, text)| {
        let (trials, forecast) = fingerprint(text);
        writeln!(lines, "{name} {trials} {forecast}").expect("a text takes every line");
        lines
    })
}

fn fingerprint(text: &str) -> (String, String) {
    let plan = roadcast::file::read(text).expect("an example can be read").plan;
    let run = RunSettings { trials: TRIALS, ..RunSettings::default() };
    let network = compile(checked(&plan).expect("an example has no problems"), run.seed);
    let tally = Simulator::new(&network).simulate(0..TRIALS, Detail::Everything, Recording::Items);
    let forecast = summarize(&plan, &tally, &run, drivers(&plan, &network, &tally));
    let trials = postcard::to_allocvec(&tally).expect("a tally can be written");
    (hash(&trials), hash(format!("{forecast:?}").as_bytes()))
}

fn hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().take(16).fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}
