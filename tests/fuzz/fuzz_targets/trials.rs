//! Any bytes, read as a scenario file whose plan is then simulated.
#![no_main]

#[path = "../targets/trials.rs"]
mod target;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| target::trials(bytes));
