//! The command line; no logic.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    roadcast::cli::main()
}

/// The command line is native alone; cargo builds every binary before it runs the tests in a browser.
#[cfg(target_arch = "wasm32")]
fn main() {}
