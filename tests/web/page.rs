//! The page that the tests stand in is a real one.

use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_component_mounts_into_a_document() {
    let body = document().body().expect("a page has a body");
    let _mounted = leptos::mount::mount_to(body.clone(), || view! { <p id="here">"Roadcast"</p> });
    let text = document().get_element_by_id("here").and_then(|element| element.text_content());
    assert_eq!(text.as_deref(), Some("Roadcast"));
}
