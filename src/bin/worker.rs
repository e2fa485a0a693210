//! The web worker: registers the trial worker; no logic.

#[cfg(target_arch = "wasm32")]
fn main() {
    roadcast::browser::trial_worker::register();
}

/// Workers exist in a browser alone.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("This is the web worker of Roadcast's page: run `make run`.");
}
