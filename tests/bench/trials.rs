//! How fast and how exact is the engine, against rivals and against its targets? `make bench`.
//!
//! Runs are interleaved and medians reported, so that a busy moment of the machine falls on all
//! alike. Nanoseconds per item-trial make plans of different sizes comparable; ratios, unlike times,
//! can be compared between machines.

mod agreement;
mod engine;
mod instructions;
mod memory;
mod page;
mod precision;
mod race;
mod report;
mod rivals;
mod speed;
mod variants;
mod workload;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [mode, what, trials] = &arguments[..]
        && let Ok(trials) = trials.parse()
    {
        return answer(mode, what, trials);
    }
    // Cargo calls a bench with `--bench`; anything else, such as `cargo test`, only wants to know
    // that it builds.
    if !arguments.iter().any(|argument| argument == "--bench") {
        return;
    }
    let wanted: Vec<&String> =
        arguments.iter().filter(|argument| !argument.starts_with("--")).collect();
    for (name, measure) in SECTIONS {
        if wanted.is_empty() || wanted.iter().any(|wanted| *wanted == name) {
            measure();
        }
    }
}

/// What is measured, in this order; `cargo bench --bench trials -- layers precision` picks some.
const SECTIONS: [(&str, fn()); 7] = [
    ("agreement", agreement::check),
    ("rivals", speed::rivals),
    ("instructions", instructions::measure),
    ("layers", speed::layers),
    ("precision", precision::measure),
    ("memory", memory::measure),
    ("page", page::measure),
];

/// The bench calls itself, and `web.mjs` calls it, for one thing only.
fn answer(mode: &str, what: &str, trials: u32) {
    if mode == instructions::MODE {
        instructions::run(what, trials);
    } else if page::MODES.contains(&mode) {
        page::answer(mode, what, trials);
    }
}
