//! The one native test binary; its modules mirror `src/`.

mod file;
mod forecast;
mod layers;
