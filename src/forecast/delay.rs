//! Money: what delay costs, and its error.

use crate::trial::MoneyMoments;

use super::basis::Basis;
use super::quantiles::mean_error;
use super::result::Money;

/// The delay cost of all items together; `None` when no item has a cost of delay.
pub(super) fn plan_cost(basis: &Basis<'_>) -> Option<Money> {
    let any = basis.plan.items.iter().any(|item| item.value.delay_cost.is_some());
    any.then(|| money(&basis.tally.delay_cost, basis.trials()))
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
