//! Natively the futures of the examples are the pinned ones; `tests/web` asks the same of a browser.

#[path = "../golden/futures.rs"]
mod golden;

#[test]
fn the_futures_of_the_examples_are_the_pinned_ones() {
    expect_test::expect_file!["../golden/futures.txt"].assert_eq(&golden::fingerprints());
    assert!(!golden::PINNED.is_empty());
}
