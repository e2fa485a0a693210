//! In which order: the methods side by side, how sure each rank is, how far methods agree, what each
//! order is worth, and a better one.

mod agreement;
mod order;
mod ranks;
mod score;
mod worth;

pub use agreement::{AgreementCell, AgreementTable, agreement_table};
pub(super) use order::share;
pub use order::{FoundPanel, OrderPanel, Working, order_panel};
pub use ranks::{
    MethodColumn, RankCell, RankRow, RankTable, interval_note, ordered, rank_table, slope_chart,
    within_choices,
};
pub use score::{ScoreInput, ScorePanel, score_panel};
pub use worth::{
    Called, Chosen, ContestState, WorthPanel, WorthRow, choices, contest_state, outcome_choices,
    reference_choices, worth_panel,
};
