//! Money: what delay costs, what is not lost to it, and the error of both.

use crate::model::Plan;
use crate::trial::MoneyMoments;

use super::basis::Basis;
use super::quantiles::mean_error;
use super::result::Money;

/// Whether any item has a cost of delay: without one, there is no money to tell of.
pub(super) fn anything_costs(plan: &Plan) -> bool {
    plan.items.iter().any(|item| item.value.delay_cost.is_some())
}

/// The delay cost of all items together; `None` when no item has a cost of delay.
pub(super) fn plan_cost(basis: &Basis<'_>) -> Option<Money> {
    anything_costs(basis.plan).then(|| money(&basis.tally.delay_cost, basis.trials()))
}

/// What all items together have not lost by the end of `quarter`; `None` when no item has a cost of
/// delay.
pub(super) fn plan_value(basis: &Basis<'_>, quarter: usize) -> Option<Money> {
    let value = &basis.tally.quarters[quarter].value;
    anything_costs(basis.plan).then(|| money(value, basis.trials()))
}

/// The delay cost of the item at this position; `None` when it has no cost of delay.
pub(super) fn item_cost(basis: &Basis<'_>, item: usize) -> Option<Money> {
    let urgency = &basis.plan.items[item].value.delay_cost;
    urgency.as_ref().map(|_| money(&basis.tally.items[item].delay_cost, basis.trials()))
}

fn money(moments: &MoneyMoments, trials: u32) -> Money {
    let sd = moments.sd();
    Money { mean: moments.mean(), sd, se: mean_error(sd, trials) }
}
