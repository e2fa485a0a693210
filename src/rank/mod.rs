//! The rankings: in which order the items of a plan could be done, by which method, and how sure
//! each place is.
//!
//! What: [`Sources`] finds the inputs of a checked plan once; [`Sources::rank`] puts its open items
//! in the order of one [`Method`]; [`Sources::certainty`] says how sure the order is, [`agreement()`]
//! how far two methods agree, and a [`Contest`] what each order is worth. One file a formula, with
//! its units and its source.
//!
//! Invariants:
//!
//! - Done and dropped items are not ranked: no order can change them.
//! - An item that lacks an input of a formula is *not scored*, with what it lacks; a missing input is
//!   never a zero.
//! - The score of an uncertain input is that of its mean; what its spread does to the order is in
//!   how sure the order is, never hidden in the score.
//! - Of equal scores, the item that stands first in the plan comes first in an order; both have the
//!   same rank.
//! - No words: what is missing and where a number comes from are variants, and names are those of
//!   the scenario file.

mod agreement;
mod alone;
mod certainty;
mod finding;
mod gathering;
mod input;
mod manual;
mod mean;
mod method;
mod moscow;
mod order;
mod quantity;
mod ranking;
mod rankings;
mod sources;
mod worth;

pub mod cd3;
pub mod ice;
pub mod prerequisites;
pub mod rice;
pub mod value_effort;
pub mod weighted;
pub mod wsjf;

pub use agreement::{Agreement, Disagreement, agreement, kendall_tau_b};
pub use certainty::{Certainty, Decisive, RankInterval};
pub use input::{Gap, Input, Missing, Source, Used};
pub use mean::mean;
pub use method::{Formula, Method};
pub use order::in_order;
pub use ranking::{NotScored, RankedItem, Ranking};
pub use rankings::{Place, Ranked, Rankings};
pub use sources::{MOST_DRAWS, Sources};
pub use worth::{CONTEST_DETAIL, Contender, Contest, Worth, WorthDifference};
