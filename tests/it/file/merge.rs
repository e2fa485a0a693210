//! Two files that come from a third, made one.

use std::collections::BTreeMap;

use proptest::prelude::*;
use roadcast::file::{self, About, Conflict, Merged, Side};
use roadcast::model::{
    Capacity, Decision, Document, Edit, Estimate, Item, ItemId, Plan, Scenario, ScenarioId, Team,
    TeamId,
};
use serde_json::json;

use super::random;
use crate::oracle::dice::Dice;
use crate::oracle::plans::plan as made_up;
use crate::plans::{item, plan, team};

/// Four items of one team, and a scenario.
fn base() -> Document {
    let items: Vec<_> = ["A", "B", "C", "D"].iter().map(|id| item(id, "core", 5.0)).collect();
    let plan = plan(json!({ "teams": [team("core", 2)], "items": items }));
    let scenario = Scenario {
        id: ScenarioId::from("s"),
        name: "S".to_owned(),
        why: String::new(),
        from: None,
        edits: vec![set("items/A/name", "\"a\"")],
        x: None,
    };
    Document { scenarios: vec![scenario], ..Document::new(plan) }
}

fn set(at: &str, to: &str) -> Edit {
    Edit::Set { at: at.to_owned(), to: to.to_owned() }
}

/// `base` after a change.
fn changed(change: impl FnOnce(&mut Document)) -> Document {
    let mut document = base();
    change(&mut document);
    document
}

/// Both, whichever comes first; nothing is in conflict.
fn agreed(a: &Document, b: &Document) -> Document {
    let Merged { document, conflicts } = file::merge(&base(), a, b);
    assert_eq!(conflicts, []);
    assert_eq!(file::merge(&base(), b, a), Merged { document: document.clone(), conflicts });
    document
}

fn order(document: &Document) -> String {
    document.plan.items.iter().map(|item| item.id.0.as_str()).collect()
}

#[test]
fn two_fields_of_one_item_are_both_changed() {
    let a = changed(|document| document.plan.items[0].name = "Ledger".to_owned());
    let b = changed(|document| document.plan.items[0].notes = "By hand".to_owned());
    let merged = agreed(&a, &b);
    assert_eq!(merged.plan.items[0].name, "Ledger");
    assert_eq!(merged.plan.items[0].notes, "By hand");
}

#[test]
fn what_both_changed_alike_is_no_conflict() {
    let a = changed(|document| document.plan.items[0].name = "Ledger".to_owned());
    assert_eq!(agreed(&a, &a.clone()), a);
}

#[test]
fn one_field_changed_twice_is_a_conflict_and_the_first_is_kept() {
    let a = changed(|document| document.plan.items[0].name = "Ledger".to_owned());
    let b = changed(|document| document.plan.items[0].name = "Books".to_owned());
    let Merged { document, conflicts } = file::merge(&base(), &a, &b);
    assert_eq!(document, a);
    let expected = Conflict {
        place: "plan/items/A/name".to_owned(),
        about: About::Value,
        base: Some("\"A\"".to_owned()),
        a: Some("\"Ledger\"".to_owned()),
        b: Some("\"Books\"".to_owned()),
        kept: Side::A,
    };
    assert_eq!(conflicts, [expected]);
    assert_eq!(file::merge(&base(), &b, &a).document, b);
}

#[test]
fn what_one_took_away_and_the_other_changed_stays() {
    let gone = changed(|document| drop(document.plan.items.remove(1)));
    let kept = changed(|document| document.plan.items[1].name = "Books".to_owned());
    for (a, b, side) in [(&gone, &kept, Side::B), (&kept, &gone, Side::A)] {
        let Merged { document, conflicts } = file::merge(&base(), a, b);
        assert_eq!(document, kept, "either way");
        assert_eq!(conflicts.len(), 1);
        assert_eq!((conflicts[0].place.as_str(), conflicts[0].kept), ("plan/items/B", side));
    }
}

#[test]
fn things_come_go_and_move_on_both_sides() {
    let new = |id: &str| Item { id: ItemId::from(id), ..base().plan.items[0].clone() };
    // A behind C, and D first: what neither moved is B and C.
    let a = changed(|document| document.plan.items[..3].rotate_left(1));
    let b = changed(|document| document.plan.items.rotate_right(1));
    assert_eq!((order(&a), order(&b)), ("BCAD".to_owned(), "DABC".to_owned()));
    assert_eq!(order(&agreed(&a, &b)), "DBCA");
    let a = changed(|document| document.plan.items.insert(1, new("X")));
    let b = changed(|document| document.plan.items.insert(1, new("K")));
    assert_eq!(order(&agreed(&a, &b)), "AKXBCD", "in one place, by id");
    let a = changed(|document| drop(document.plan.items.remove(2)));
    let b = changed(|document| document.plan.items.push(new("E")));
    assert_eq!(order(&agreed(&a, &b)), "ABDE");
}

#[test]
fn one_item_moved_to_two_places_is_a_conflict() {
    let a = changed(|document| document.plan.items.rotate_right(1));
    let b = changed(|document| {
        let last = document.plan.items.remove(3);
        document.plan.items.insert(1, last);
    });
    let Merged { document, conflicts } = file::merge(&base(), &a, &b);
    assert_eq!(order(&document), "DABC");
    assert_eq!(conflicts.len(), 1);
    assert_eq!(conflicts[0].about, About::Order);
    assert_eq!(conflicts[0].place, "plan/items/D");
    assert_eq!(conflicts[0].b.as_deref(), Some("\"B\""), "the second put it before B");
}

#[test]
fn a_team_that_became_two_kinds_at_once_is_a_conflict_and_readable() {
    let a = changed(|document| {
        let Capacity::People { people, .. } = &mut document.plan.teams[0].capacity else {
            panic!("people")
        };
        people[0].count = 9.0;
    });
    let b = changed(|document| {
        document.plan.teams[0].capacity =
            Capacity::Throughput { per_week: vec![1.0; 5], split: Estimate::Fixed(1.0), x: None };
    });
    let Merged { document, conflicts } = file::merge(&base(), &a, &b);
    assert_eq!(document, a);
    assert_eq!(conflicts.len(), 1);
    assert_eq!(conflicts[0].place, "plan/teams/core");
}

#[test]
fn scenarios_are_merged_edit_by_edit_and_decisions_are_gathered() {
    let decision = |title: &str| Decision {
        date: "2027-01-11".parse().expect("a date"),
        title: title.to_owned(),
        why: String::new(),
        scenario: None,
        numbers: Vec::new(),
        x: None,
    };
    let a = changed(|document| {
        document.scenarios[0].edits.push(set("items/B/name", "\"b\""));
        document.decisions.push(decision("Ledger first"));
    });
    let b = changed(|document| {
        document.scenarios[0].edits.push(Edit::Remove { at: "items/C".to_owned() });
        document.scenarios[0].why = "Because".to_owned();
        document.decisions.push(decision("Hire"));
    });
    let merged = agreed(&a, &b);
    assert_eq!(merged.scenarios[0].edits.len(), 3);
    assert_eq!(merged.scenarios[0].why, "Because");
    let titles: Vec<&str> = merged.decisions.iter().map(|found| found.title.as_str()).collect();
    assert_eq!(titles, ["Hire", "Ledger first"]);
    let c = changed(|document| document.scenarios[0].edits[0] = set("items/A/name", "\"c\""));
    let d = changed(|document| document.scenarios[0].edits[0] = set("items/A/name", "\"d\""));
    let conflicts = file::merge(&base(), &c, &d).conflicts;
    assert_eq!(conflicts[0].place, "scenarios/s/edits/set items/A/name");
}

/// `plan` after a few changes that `seed` names.
fn edited(plan: &Plan, seed: u64) -> Plan {
    let mut plan = plan.clone();
    let mut dice = Dice(seed);
    for _ in 0..3 {
        if plan.items.is_empty() {
            break;
        }
        let at = dice.below(plan.items.len());
        let number = dice.whole(0, 99);
        let item = &mut plan.items[at];
        match dice.whole(0, 7) {
            0 => item.name = format!("Name {number}"),
            1 => item.notes = format!("Notes {number}"),
            2 => item.due = Some(plan.start.plus_days(number)),
            3 => plan.items.rotate_left(1),
            4 => {
                let item = Item { id: ItemId(format!("N{number}")), ..item.clone() };
                if plan.items.iter().all(|other| other.id != item.id) {
                    plan.items.insert(at, item);
                }
            }
            5 => drop(plan.items.remove(at)),
            6 => plan.estimation.correlation = number as f64 / 100.0,
            _ => plan.teams.push(Team {
                id: TeamId(format!("N{number}{seed}")),
                name: String::new(),
                lanes: 1,
                capacity: Capacity::LanesOnly,
                correlation: None,
                x: None,
            }),
        }
    }
    plan
}

#[test]
fn a_conflict_goes_to_the_side_that_was_chosen() {
    let a = changed(|document| document.plan.items[0].name = "Ours".to_owned());
    let b = changed(|document| document.plan.items[0].name = "Theirs".to_owned());
    let place = "plan/items/A/name".to_owned();
    for (side, name) in [(Side::A, "Ours"), (Side::B, "Theirs")] {
        let chosen = BTreeMap::from([(place.clone(), side)]);
        let merged = file::merge_choosing(&base(), &a, &b, &chosen);
        assert_eq!(merged.document.plan.items[0].name, name);
        assert_eq!(merged.conflicts.len(), 1, "it is still told");
        assert_eq!(merged.conflicts[0].kept, side);
    }
}

#[test]
fn what_one_side_took_away_can_be_chosen_to_stay_away() {
    let a = changed(|document| document.plan.items[3].name = "Ours".to_owned());
    let b = changed(|document| drop(document.plan.items.pop()));
    let place = "plan/items/D".to_owned();
    assert_eq!(file::merge(&base(), &a, &b).document.plan.items.len(), 4);
    let chosen = BTreeMap::from([(place, Side::B)]);
    let merged = file::merge_choosing(&base(), &a, &b, &chosen).document;
    assert_eq!(order(&merged), "ABC");
}

#[test]
fn a_choice_without_a_conflict_has_no_effect() {
    let b = changed(|document| document.plan.items[0].name = "Theirs".to_owned());
    let chosen = BTreeMap::from([("plan/items/A/name".to_owned(), Side::A)]);
    let merged = file::merge_choosing(&base(), &base(), &b, &chosen);
    assert_eq!(merged, file::merge(&base(), &base(), &b));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn a_file_merged_with_one_that_changed_nothing_is_as_it_was(
        base in random::documents(), a in random::documents(),
    ) {
        let alone = |document: &Document| Merged { document: document.clone(), conflicts: vec![] };
        prop_assert_eq!(file::merge(&base, &a, &base), alone(&a));
        prop_assert_eq!(file::merge(&base, &base, &a), alone(&a));
        prop_assert_eq!(file::merge(&base, &a, &a), alone(&a));
    }

    #[test]
    fn any_three_files_make_one_that_can_be_read(
        base in random::documents(), a in random::documents(), b in random::documents(),
    ) {
        let merged = file::merge(&base, &a, &b).document;
        prop_assert_eq!(file::read(&file::write(&merged)), Ok(merged));
    }

    #[test]
    fn changes_of_different_things_are_never_in_conflict(x in 0_u64..10_000, y in 0_u64..10_000) {
        let (base, other) = (made_up(x), made_up(y));
        let a = Plan { items: other.items.clone(), ..base.clone() };
        let b = Plan { teams: other.teams.clone(), risks: other.risks.clone(), ..base.clone() };
        let both = Plan { items: other.items, ..b.clone() };
        let [base, a, b] = [base, a, b].map(Document::new);
        let Merged { document, conflicts } = file::merge(&base, &a, &b);
        prop_assert_eq!(conflicts, []);
        prop_assert_eq!(document.plan, both);
    }

    #[test]
    fn it_does_not_matter_which_file_is_first_unless_they_are_in_conflict(
        x in 0_u64..10_000, y in 0_u64..10_000, z in 0_u64..10_000,
    ) {
        let base = made_up(x);
        let (a, b) = (edited(&base, y), edited(&base, z));
        let [base, a, b] = [base, a, b].map(Document::new);
        let (ab, ba) = (file::merge(&base, &a, &b), file::merge(&base, &b, &a));
        let places = |merged: &Merged| {
            let mut places: Vec<String> =
                merged.conflicts.iter().map(|found| found.place.clone()).collect();
            places.sort_unstable();
            places
        };
        prop_assert_eq!(places(&ab), places(&ba));
        if ab.conflicts.is_empty() {
            prop_assert_eq!(ab.document, ba.document);
        }
    }
}
