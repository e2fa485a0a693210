//! How fast and how exact is the engine, against rivals and against its targets? `make bench`.
//!
//! Runs are interleaved and medians reported, so that a busy moment of the machine falls on all
//! alike. Nanoseconds per item-trial make plans of different sizes comparable; ratios, unlike times,
//! can be compared between machines.

mod agreement;
mod engine;
mod race;
mod report;
mod rivals;
mod speed;
mod variants;
mod workload;

fn main() {
    // Cargo calls a bench with `--bench`; anything else, such as `cargo test`, only wants to know
    // that it builds.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    agreement::check();
    speed::rivals();
    speed::layers();
}
