//! Mounts the app; no logic.

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;
    leptos::mount::mount_to_body(|| view! { <main><h1>"Roadcast"</h1></main> });
}

/// The page exists in a browser alone; natively this binary says where to look.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("This is the web page of Roadcast: run `make run`. The command line is `roadcast`.");
}
