//! The one native test binary; its modules mirror `src/`.

mod layers;
