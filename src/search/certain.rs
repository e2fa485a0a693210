//! Whether anything of a plan is uncertain.

use crate::network::{Law, LossLaw, Network, RiskNode, Supply, Uncertain};

/// Whether every future of `network` is the same: one is then as good as many.
pub(super) fn is_certain(network: &Network) -> bool {
    let known = |law: Law| matches!(law, Law::Constant(_));
    let sure = |quantity: &Uncertain| known(quantity.law);
    network.parts.iter().all(|part| known(part.amount))
        && network.error.is_none_or(known)
        && network.externals.iter().all(sure)
        && network.costs.iter().all(|cost| sure(&cost.rate) && sure(&cost.penalty))
        && network.risks.iter().all(is_settled)
        && network.teams.iter().all(|team| match &team.supply {
            Supply::LanesOnly => true,
            Supply::People { focus, .. } => sure(focus),
            Supply::Throughput { history, split, .. } => {
                sure(split) && history.iter().all(|week| *week == history[0])
            }
        })
}

/// Whether a risk never happens, or always and to the same effect.
fn is_settled(risk: &RiskNode) -> bool {
    let known = |law: Law| matches!(law, Law::Constant(_));
    let loss = risk.loss.as_ref().is_none_or(|loss| {
        let size = match loss.size {
            LossLaw::People(law) | LossLaw::Share(law) => law,
        };
        known(size) && known(loss.days) && known(loss.from.law)
    });
    risk.probability <= 0.0
        || (risk.probability >= 1.0
            && risk.factor.as_ref().is_none_or(|(law, _)| known(*law))
            && risk.effort.as_ref().is_none_or(|(law, _)| known(*law))
            && risk.delay.as_ref().is_none_or(|(law, _)| known(*law))
            && loss)
}
