//! How many people there are.

use serde_json::json;

use crate::plans::{item, plan};

#[test]
fn people_are_counted_on_working_days_without_those_who_are_absent() {
    let core = json!({ "id": "core", "name": "Core", "lanes": 2,
        "people": [{ "from": "2027-01-04", "count": 4 }, { "from": "2027-01-11", "count": 6 }],
        "absences": [{ "from": "2027-01-07", "to": "2027-01-08", "people": 1 }] });
    let lanes = json!({ "id": "vendor", "name": "Vendor", "lanes": 3 });
    let plan = plan(json!({ "teams": [core, lanes], "items": [item("A", "core", 5.0)] }));
    let date = |text: &str| text.parse().expect("a date");
    let on = |text: &str| plan.teams[0].people_on(date(text));
    assert_eq!(
        [on("2027-01-03"), on("2027-01-04"), on("2027-01-08"), on("2027-01-11")],
        [0.0, 4.0, 3.0, 6.0]
    );
    assert_eq!(plan.teams[1].people_on(date("2027-01-04")), 0.0);
    // 4, 4, 4, 3, 3, then a weekend, then 6.
    let mean = plan.mean_people(date("2027-01-04"), date("2027-01-11"));
    assert!((mean - 24.0 / 6.0).abs() < 1e-12, "{mean}");
    assert_eq!(plan.mean_people(date("2027-01-09"), date("2027-01-10")), 0.0);
}
