//! Edits as sentences.

use roadcast::file;
use roadcast::model::{Document, Edit, Plan};
use roadcast::view::text::edits;

fn example() -> Document {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/format-example.roadcast.json");
    let text = std::fs::read_to_string(path).expect("a golden file");
    file::read(&text).expect("it is readable")
}

/// What one edit of the format's example does.
fn check(edit: Edit, expected: &str) {
    let plan = example().plan;
    let (after, _) = file::apply(&plan, std::slice::from_ref(&edit));
    assert_eq!(edits(&plan, &[edit], &after), [expected]);
}

fn set(at: &str, to: &str) -> Edit {
    Edit::Set { at: at.to_owned(), to: to.to_owned() }
}

fn remove(at: &str) -> Edit {
    Edit::Remove { at: at.to_owned() }
}

fn add(to: &str, value: &str, before: Option<&str>) -> Edit {
    Edit::Add { to: to.to_owned(), value: value.to_owned(), before: before.map(str::to_owned) }
}

#[test]
fn people() {
    let hire = r#"[{ "from": "2027-01-04", "count": 6 }, { "from": "2027-03-01", "count": 6 }]"#;
    let expected = "Core: 5 → 6 people from 4 Jan 2027, as before from 1 Mar 2027";
    check(set("teams/core/people", hire), expected);
    let later = r#"[{ "from": "2027-01-04", "count": 5 }, { "from": "2027-02-01", "count": 6 },
                    { "from": "2027-03-01", "count": 7 }]"#;
    let expected = "Core: 5 → 6 people from 1 Feb 2027, 6 → 7 from 1 Mar 2027";
    check(set("teams/core/people", later), expected);
}

#[test]
fn teams() {
    check(set("teams/core/lanes", "3"), "Core: works on at once 2 → 3");
    check(set("teams/core/focus", "0.5"), "Core: focus 55%/70%/80% → 50%");
    check(set("teams/core/absences", "[]"), "Core: not 2 away 15 Feb – 19 Feb 2027");
    check(remove("teams/mobile"), "Mobile: team removed");
    check(add("teams", r#"{ "id": "web", "name": "Web" }"#, None), "Web: new team");
}

#[test]
fn items() {
    check(set("items/PAY-1/name", "\"Ledger\""), "Ledger API: name Ledger API → Ledger");
    check(set("items/PAY-1/due", "null"), "Ledger API: due 2027-02-26 → none");
    check(set("items/PAY-1/parts/core/effort", "20"), "Ledger API: effort 15-40 → 20 (Core)");
    check(
        set("items/PAY-1/status", r#"{ "state": "done", "finished": "2027-01-05" }"#),
        "Ledger API: status not started → done; finished 2027-01-05",
    );
    check(set("items/PAY-1/value/moscow", "\"could\""), "Ledger API: MoSCoW must → could");
    check(set("items/PAY-1/value/scorecard/risk", "5"), "Ledger API: score 2 → 5 (risk)");
    check(remove("items/PAY-2"), "Refunds: dropped");
    check(
        remove("items/PAY-2/after/PAY-1"),
        "Refunds: after PAY-1, PAY-7 SS+5, vendor-api → PAY-7 SS+5, vendor-api",
    );
    let new = r#"{ "id": "N", "name": "New thing", "parts": [{ "team": "core", "effort": 1 }] }"#;
    check(add("items", new, Some("PAY-2")), "New thing: new item, before Refunds");
    check(
        add("items/PAY-1/parts", r#"{ "team": "mobile", "effort": 3 }"#, None),
        "Ledger API: with 3 of Mobile",
    );
    let moved = |before: Option<&str>| Edit::Move {
        at: "items/PAY-7".to_owned(),
        before: before.map(str::to_owned),
    };
    check(moved(Some("PAY-1")), "Audit trail: moved before Ledger API");
    check(moved(None), "Audit trail: moved to the end");
}

#[test]
fn everything_else() {
    check(set("title", "\"Payments\""), "Title Payments, Q1 2027 → Payments");
    check(set("start", "\"2027-02-01\""), "Start 2027-01-04 → 2027-02-01");
    check(set("estimation/sizes/M", r#"{ "low": 10, "high": 25 }"#), "Size M 8-20 → 10-25");
    check(set("allocation/feature", "0.5"), "Share of feature 60% → 50%");
    check(set("scorecard/criteria/risk/weight", "2"), "Weight of Risk -1 → 2");
    check(remove("scorecard/criteria/risk"), "Criterion Risk removed");
    check(remove("calendar/holidays/2027-01-06"), "No holiday on 6 Jan 2027 (Epiphany)");
    check(add("calendar/holidays", r#"{ "date": "2027-03-26" }"#, None), "Holiday on 26 Mar 2027");
    check(set("estimation/correlation", "0.5"), "Estimates err together 0.2 → 0.5");
    check(
        set("risks/R1/probability", "0.2"),
        "Security review finds a blocker: probability 30% → 20%",
    );
    check(
        set("risks/R1/mitigation/active", "true"),
        "Security review finds a blocker: mitigated: Review early",
    );
    check(
        set("external/vendor-api/arrives", "\"2027-02-01\""),
        "Vendor API live: arrives 2027-02-01 to 2027-03-15 → 2027-02-01",
    );
    check(
        set("milestones/m1/date", "\"2027-04-15\""),
        "Refunds for all: date 2027-03-31 → 2027-04-15",
    );
    check(remove("objectives/one-ledger"), "One ledger for all products: objective removed");
    check(
        set("commitments/PAY-1/by", "\"2027-04-15\""),
        "Ledger API: promised by 31 Mar 2027 → 15 Apr 2027",
    );
    check(remove("commitments/PAY-1"), "Ledger API: not promised any more");
}

#[test]
fn what_no_input_shows_is_named_by_its_field() {
    check(set("items/PAY-1/x", "1"), "Ledger API: another x");
    check(set("calendar/x", "1"), "Another x");
}

#[test]
fn an_edit_without_effect_says_so() {
    let plan = example().plan;
    let found = edits(&plan, &[set("items/Z/due", "null")], &plan);
    assert_eq!(found, ["Without effect: there is no “items/Z/due” to change"]);
}

#[test]
fn every_edit_between_made_up_plans_has_a_sentence() {
    for seed in 0..40 {
        let plan = |seed| -> Plan { crate::oracle::plans::plan(seed) };
        let (a, b) = (plan(seed), plan(seed + 100));
        let found = file::difference(&a, &b);
        let sentences = edits(&a, &found, &b);
        for (edit, sentence) in found.iter().zip(sentences) {
            assert!(
                sentence.len() > 3 && !sentence.starts_with("Without effect"),
                "{edit:?}: {sentence}"
            );
        }
    }
}
