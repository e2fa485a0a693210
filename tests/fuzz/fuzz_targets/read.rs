//! Any bytes, read as a scenario file.
#![no_main]

#[path = "../targets/read.rs"]
mod target;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| target::read(bytes));
