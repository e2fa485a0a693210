//! Mounts the app; no logic.

#[cfg(target_arch = "wasm32")]
fn main() {
    roadcast::app::mount();
}

/// The page exists in a browser alone; natively this binary says where to look.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("This is the web page of Roadcast: run `make run`. The command line is `roadcast`.");
}
