//! In which order: the methods side by side, how sure each rank is, how far methods agree, what each
//! order is worth, and a better one.

mod agreement;
mod order;
mod orders;
mod ranks;
mod score;

pub use agreement::{AgreementCell, AgreementTable, agreement_table};
pub use order::{FoundPanel, OrderPanel, order_panel};
pub use orders::{contest_of_orders, order_called, reference_choices};
pub use ranks::{
    MethodColumn, RankCell, RankRow, RankTable, interval_note, ordered, rank_table, slope_chart,
    within_choices,
};
pub use score::{ScoreInput, ScorePanel, score_panel};
