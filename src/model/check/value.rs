//! Value inputs: what each ranking method allows.

use crate::model::problem::Referent;
use crate::model::value::{Profile, Value};

use super::estimates::{Quantity, estimate, maybe};
use super::findings::{At, Findings};
use super::items::unknown;
use super::known::Known;

/// The value inputs of one item.
pub(super) fn value(found: &mut Findings, known: &Known<'_>, at: &At<'_>, value: &Value) {
    if let Some(rice) = &value.rice {
        let at = at.to("rice");
        maybe(found, known, &at.to("reach"), rice.reach.as_ref(), Quantity::Worth);
        maybe(found, known, &at.to("impact"), rice.impact.as_ref(), Quantity::RiceImpact);
        maybe(found, known, &at.to("confidence"), rice.confidence.as_ref(), Quantity::Share);
        maybe(found, known, &at.to("effort"), rice.effort.as_ref(), Quantity::Positive);
    }
    if let Some(wsjf) = &value.wsjf {
        let at = at.to("wsjf");
        let worth = Quantity::Worth;
        maybe(found, known, &at.to("business_value"), wsjf.business_value.as_ref(), worth);
        maybe(found, known, &at.to("time_criticality"), wsjf.time_criticality.as_ref(), worth);
        maybe(found, known, &at.to("risk_opportunity"), wsjf.risk_opportunity.as_ref(), worth);
        maybe(found, known, &at.to("job_size"), wsjf.job_size.as_ref(), Quantity::Positive);
    }
    if let Some(urgency) = &value.delay_cost {
        profile(found, known, &at.to("delay_cost"), &urgency.profile);
    }
    if let Some(ice) = &value.ice {
        let at = at.to("ice");
        maybe(found, known, &at.to("impact"), ice.impact.as_ref(), Quantity::Worth);
        maybe(found, known, &at.to("confidence"), ice.confidence.as_ref(), Quantity::Worth);
        maybe(found, known, &at.to("ease"), ice.ease.as_ref(), Quantity::Worth);
    }
    if let Some(ratio) = &value.value_effort {
        let at = at.to("value_effort");
        maybe(found, known, &at.to("value"), ratio.value.as_ref(), Quantity::Worth);
        maybe(found, known, &at.to("effort"), ratio.effort.as_ref(), Quantity::Positive);
    }
    for (criterion, given) in &value.scorecard {
        let at = at.to("scorecard");
        if !known.criteria.contains(criterion.0.as_str()) {
            let id = criterion.0.clone();
            found.add(&at.to(&criterion.0), unknown(Referent::Criterion, id));
        }
        estimate(found, known, &at.to(&criterion.0), given, Quantity::Worth);
    }
}

fn profile(found: &mut Findings, known: &Known<'_>, at: &At<'_>, profile: &Profile) {
    match profile {
        Profile::Standard { per_week }
        | Profile::Expedite { per_week }
        | Profile::Intangible { date: _, per_week } => {
            estimate(found, known, &at.to("per_week"), per_week, Quantity::Worth);
        }
        Profile::FixedDate { date: _, penalty, per_week } => {
            maybe(found, known, &at.to("penalty"), penalty.as_ref(), Quantity::Worth);
            maybe(found, known, &at.to("per_week"), per_week.as_ref(), Quantity::Worth);
        }
        Profile::Window { from, date, value } => {
            estimate(found, known, &at.to("value"), value, Quantity::Worth);
            if let Some(from) = from {
                found.dates(at, ("from", *from), ("date", *date));
            }
        }
    }
}
