//! What needs a DOM or a worker: run in a headless browser by
//! `cargo test --target wasm32-unknown-unknown --test web`.
//!
//! Everything else belongs into `tests/it`, which runs natively and at once.
#![cfg(target_arch = "wasm32")]

mod futures;
mod page;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
