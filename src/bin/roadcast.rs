//! The command line; no logic.

use std::process::ExitCode;

fn main() -> ExitCode {
    roadcast::cli::main()
}
