//! The web worker: registers the trial worker; no logic.

#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
}

/// Workers exist in a browser alone.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("This is the web worker of Roadcast's page: run `make run`.");
}
