//! What pictures of charts are called.

use roadcast::view::picture::picture_name;
use roadcast::view::text::Label;

use super::{plan, showing};

#[test]
fn a_picture_is_called_by_its_plan_and_its_chart() {
    let mut plan = plan();
    plan.title = "Payments, Q1/2027: v1.2".to_owned();
    let name = picture_name(&showing(plan), Label::BurnUp);
    assert_eq!(name, "payments-q1-2027-v1-2-items-done-over-time");
}

#[test]
fn a_plan_without_a_title_has_a_name_all_the_same() {
    let mut plan = plan();
    plan.title = String::new();
    assert_eq!(picture_name(&showing(plan), Label::TradeOff), "roadmap-traded-off");
}
