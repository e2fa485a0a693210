//! Any bytes, imported in every way.
#![no_main]

#[path = "../targets/import.rs"]
mod target;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| target::import(bytes));
