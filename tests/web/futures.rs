//! In a browser the futures of the examples are the pinned ones, the same as natively.

use wasm_bindgen_test::wasm_bindgen_test;

#[path = "../golden/futures.rs"]
mod golden;

#[wasm_bindgen_test]
fn the_futures_of_the_examples_are_the_pinned_ones() {
    assert_eq!(golden::fingerprints(), golden::PINNED);
}
