//! The one native test binary; its modules mirror `src/`.

mod forecast;
mod layers;
