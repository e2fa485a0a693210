//! MoSCoW: must, should, could, won't; inside a class, by a formula.
//!
//! Source: Dai Clegg, *CASE Method Fast-Track: A RAD Approach*, 1994; DSDM. The class has no unit and
//! no distances: any must comes before any should, whatever their scores. An item that the formula
//! cannot score is not left out, since its class is known: it comes last in its class.

use crate::model::{Item, Moscow};

use super::input::{Gap, Input, Missing};

/// The class of an item.
pub(super) fn class(item: &Item) -> Result<Moscow, Missing> {
    item.value.moscow.ok_or(Missing { input: Input::Class, gap: Gap::NotGiven })
}
