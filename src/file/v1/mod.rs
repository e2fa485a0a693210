//! Version 1 on disk: what a file holds, field by field.
//!
//! What: wire types that serde reads and writes, and their conversions from and to the model.
//! Invariants: these types are frozen; a change of the format is a new module and a migration.
//! Every optional field is an `Option`, so that `null` is the same as absent; every object may
//! carry `x`. The order of the fields is the order in which they are written.

/// Declares wire structs: public fields in the order they are written, unknown fields refused, and
/// `x` last.
macro_rules! wire {
    ($($(#[$attr:meta])* struct $name:ident {
        $($(#[$field_attr:meta])* $field:ident: $type:ty,)*
    })*) => {$(
        #[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        $(#[$attr])*
        pub(crate) struct $name {
            $($(#[$field_attr])* pub(crate) $field: $type,)*
            /// Anything: kept, and never read.
            pub(crate) x: Option<Json>,
        }
    )*};
}

mod document;
mod estimate;
mod item;
mod pairs;
mod plan;
mod risk;
mod scalar;
mod team;
mod value;

pub(crate) use document::File;
pub(crate) use plan::Plan;
pub(crate) use scalar::MENDING;
