//! The web worker; no logic.

fn main() {}
