//! What a file may hold, and what is said of one that cannot be read.

use expect_test::{Expect, expect};
use roadcast::file;

use super::with_plan;

fn check(text: &str, expected: Expect) {
    let error = file::read(text).expect_err("the text is no scenario file");
    expected.assert_eq(&error.to_string());
}

fn check_plan(fields: &str, expected: Expect) {
    check(&with_plan(fields), expected);
}

#[test]
fn a_text_that_is_not_json() {
    check(
        "",
        expect![
            "line 1, column 0: this is not JSON (EOF while parsing a value). Mend the text there, or open the file in the program that wrote it and save it again."
        ],
    );
    check(
        "{\n  \"format\": roadcast\n}",
        expect![
            "line 2, column 13: this is not JSON (expected value). Mend the text there, or open the file in the program that wrote it and save it again."
        ],
    );
    check(
        &"[".repeat(1_000),
        expect![
            "line 1, column 128: this is not JSON (recursion limit exceeded). Mend the text there, or open the file in the program that wrote it and save it again."
        ],
    );
    check(
        &with_plan(r#""items": [{ "id": "A", "due": 1e999 }]"#),
        expect![
            "line 1, column 106: this is not JSON (number out of range). Mend the text there, or open the file in the program that wrote it and save it again."
        ],
    );
}

#[test]
fn a_repeated_field() {
    check_plan(
        r#""title": "A", "title": "B""#,
        expect![
            "line 1, column 92: the field “title” stands twice in one object. Keep one of the two."
        ],
    );
    check_plan(
        r#""allocation": { "a": 1, "a": 1 }"#,
        expect![
            "line 1, column 98: the field “a” stands twice in one object. Keep one of the two."
        ],
    );
}

#[test]
fn a_file_of_another_kind() {
    check(
        "[]",
        expect![[
            r#"the file: this is not a Roadcast file. Choose a file that begins with { "format": "roadcast", "version": 1, or import it if it comes from another tool."#
        ]],
    );
    check(
        r#"{ "format": "excalidraw", "version": 1 }"#,
        expect![[
            r#"the file: this is not a Roadcast file. Choose a file that begins with { "format": "roadcast", "version": 1, or import it if it comes from another tool."#
        ]],
    );
}

#[test]
fn versions() {
    check(
        r#"{ "format": "roadcast", "version": 2, "plan": 0 }"#,
        expect![
            "version: the file has version 2, and this program reads versions up to 1. Open it with a newer Roadcast: reload the page, or install the newest version."
        ],
    );
    check(
        r#"{ "format": "roadcast", "version": 1.5 }"#,
        expect![
            "version: the file has version 1.5, and this program reads versions up to 1. Open it with a newer Roadcast: reload the page, or install the newest version."
        ],
    );
    check(
        r#"{ "format": "roadcast", "version": 0 }"#,
        expect![[
            r#"version: there is no version 0: this program reads versions from 1 to 1. Write "version": 1."#
        ]],
    );
    check(
        r#"{ "format": "roadcast", "version": "1" }"#,
        expect![[
            r#"version: there is no version "1": this program reads versions from 1 to 1. Write "version": 1."#
        ]],
    );
    check(
        r#"{ "format": "roadcast" }"#,
        expect![[r#"version: the file does not say its version. Write "version": 1."#]],
    );
}

#[test]
fn a_file_that_is_too_large() {
    check(
        &" ".repeat(64_000_001),
        expect![
            "the file: it has 65 MB, and the limit is 64 MB. Split the plan, or shorten its notes and what stands under “x”."
        ],
    );
}

#[test]
fn unknown_fields() {
    check_plan(
        r#""titel": "A""#,
        expect!["plan/titel: there is no field “titel” here. Did you mean “title”?"],
    );
    check_plan(
        r#""items": [{ "id": "A" }, { "id": "B", "prio": 1 }]"#,
        expect![
            "plan/items/B/prio: there is no field “prio” here. Remove it, or write one of: id, name, category, tags, objective, parts, after, not_before, due, status, value, notes, x."
        ],
    );
    check_plan(
        r#""items": [{ "id": "A", "parts": [{ "team": "core", "effort": { "low": 1, "hihg": 2 } }] }]"#,
        expect![
            "plan/items/A/parts/0/effort/hihg: there is no field “hihg” here. Did you mean “high”?"
        ],
    );
    check_plan(
        r#""colour": "red""#,
        expect![
            "plan/colour: there is no field “colour” here. Remove it, or write one of: title, start, as_of, horizon, value_until, currency, calendar, estimation, teams, items, external, risks, milestones, objectives, allocation, quarter, commitments, scorecard, x."
        ],
    );
}

#[test]
fn missing_fields() {
    check(
        r#"{ "format": "roadcast", "version": 1 }"#,
        expect!["the file: “plan” is missing. Add “plan”."],
    );
    check(
        r#"{ "format": "roadcast", "version": 1, "plan": {} }"#,
        expect!["plan: “start” is missing. Add “start”."],
    );
    check_plan(
        r#""items": [{ "name": "A" }]"#,
        expect!["plan/items/0: “id” is missing. Add “id”."],
    );
}

#[test]
fn values_of_another_kind() {
    check_plan(
        r#""items": { "A": {} }"#,
        expect!["plan/items: here stands an object. Write a list."],
    );
    check_plan(
        r#""items": [null]"#,
        expect!["plan/items/0: here stands nothing (null). Write an object."],
    );
    check_plan(
        r#""due": "2027-02-30""#,
        expect![
            "plan/due: there is no field “due” here. Remove it, or write one of: title, start, as_of, horizon, value_until, currency, calendar, estimation, teams, items, external, risks, milestones, objectives, allocation, quarter, commitments, scorecard, x."
        ],
    );
    check_plan(
        r#""as_of": "04.01.2027""#,
        expect![
            "plan/as_of: “04.01.2027” is no date. A date is written YYYY-MM-DD, such as 2027-01-31."
        ],
    );
    check_plan(
        r#""as_of": 20270104"#,
        expect![[
            r#"plan/as_of: here stands the number 20270104. Write a date such as "2027-01-31"."#
        ]],
    );
    check_plan(
        r#""teams": [{ "id": "core", "lanes": "two" }]"#,
        expect![[
            r#"plan/teams/core/lanes: here stands the text "two". Write a whole number that is not negative."#
        ]],
    );
    check_plan(
        r#""teams": [{ "id": "core", "lanes": 1.5 }]"#,
        expect![
            "plan/teams/core/lanes: here stands the number 1.5. Write a whole number that is not negative."
        ],
    );
    check_plan(
        r#""teams": [{ "id": "core", "lanes": -1 }]"#,
        expect![
            "plan/teams/core/lanes: here stands the number -1. Write a whole number that is not negative."
        ],
    );
    check_plan(
        r#""estimation": { "error": "big" }"#,
        expect![[
            r#"plan/estimation/error: here stands the text "big". Write an estimate (a number, or an object such as { low, high })."#
        ]],
    );
    check_plan(
        r#""estimation": { "correlation": "0.2" }"#,
        expect![[r#"plan/estimation/correlation: here stands the text "0.2". Write a number."#]],
    );
    check_plan(
        r#""items": [{ "id": 7 }]"#,
        expect!["plan/items/0/id: here stands the number 7. Write a text in quotation marks."],
    );
    check_plan(
        r#""items": [{ "id": "A", "value": { "moscow": "maybe" } }]"#,
        expect![
            "plan/items/A/value/moscow: “maybe” is not known here. Choose another, or write one of: must, should, could, wont."
        ],
    );
    check_plan(
        r#""calendar": { "workdays": ["mon", "mon"] }"#,
        expect!["plan/calendar/workdays: a weekday stands twice. Name each weekday once."],
    );
    check_plan(
        r#""calendar": { "workdays": ["mo"] }"#,
        expect!["plan/calendar/workdays/0: “mo” is not known here. Did you mean “mon”?"],
    );
    check_plan(
        r#""risks": [{ "id": "R", "probability": 1, "hits": { "everything": "yes" } }]"#,
        expect![[
            r#"plan/risks/R/hits/everything: here stands the text "yes". Write true or false."#
        ]],
    );
}

#[test]
fn fields_that_do_not_go_together() {
    check_plan(
        r#""estimation": { "error": { "low": 1, "max": 2 } }"#,
        expect![[
            r#"plan/estimation/error: “low”, “max” does not make an estimate. Write one of: a number, { low, high }, { min, likely, max }, { min, likely, max, shape: "triangular" }, { min, max, shape: "uniform" }, { mean, shape: "exponential" }, { size }, { samples }."#
        ]],
    );
    check_plan(
        r#""estimation": { "error": { "min": 1, "max": 2 } }"#,
        expect![[
            r#"plan/estimation/error: “min”, “max” does not make an estimate. Write one of: a number, { low, high }, { min, likely, max }, { min, likely, max, shape: "triangular" }, { min, max, shape: "uniform" }, { mean, shape: "exponential" }, { size }, { samples }."#
        ]],
    );
    check_plan(
        r#""estimation": { "error": {} }"#,
        expect![[
            r#"plan/estimation/error: an empty object says nothing. Write one of: a number, { low, high }, { min, likely, max }, { min, likely, max, shape: "triangular" }, { min, max, shape: "uniform" }, { mean, shape: "exponential" }, { size }, { samples }."#
        ]],
    );
    let item = |fields: &str| format!(r#""items": [{{ "id": "A", {fields} }}]"#);
    check_plan(
        &item(r#""parts": [{ "team": "core" }]"#),
        expect![
            "plan/items/A/parts/0: the part does not say its work. Give “team” and “effort”, or “days” and “needs”."
        ],
    );
    check_plan(
        &item(r#""parts": [{ "team": "core", "effort": 1, "days": 2 }]"#),
        expect![
            "plan/items/A/parts/0: “days” stands beside “team” or “effort”. Give “days” and “needs”, or “team” and “effort”."
        ],
    );
    check_plan(
        &item(r#""parts": [{ "team": "core", "effort": 1, "needs": [] }]"#),
        expect![
            "plan/items/A/parts/0: “needs” stands beside “effort”. Give “days” and “needs”, or “team” and “effort”."
        ],
    );
    check_plan(
        &item(r#""parts": [{ "days": 1, "lanes": 2 }]"#),
        expect![
            "plan/items/A/parts/0: “lanes” stands beside “days”. Say in “needs” how many lanes of which team are held."
        ],
    );
    check_plan(
        &item(r#""after": [{ "lag": 2 }]"#),
        expect![
            "plan/items/A/after/0: it is not said what is waited for. Give either “item” or “external”."
        ],
    );
    check_plan(
        &item(r#""after": [{ "external": "E", "lag": 2 }]"#),
        expect![
            "plan/items/A/after/0: “type” or “lag” stands beside “external”. An external arrival has neither; change its date instead."
        ],
    );
    check_plan(
        &item(r#""status": { "state": "done" }"#),
        expect!["plan/items/A/status: an item done has no “finished”. Add “finished”."],
    );
    check_plan(
        &item(r#""status": { "state": "in progress", "started": "2027-01-04" }"#),
        expect!["plan/items/A/status: an item in progress has no “remaining”. Add “remaining”."],
    );
    check_plan(
        &item(r#""status": { "state": "dropped", "finished": "2027-01-04" }"#),
        expect![
            "plan/items/A/status: “finished” does not belong to this state. Remove “finished”, or change “state”."
        ],
    );
    check_plan(
        &item(r#""value": { "delay_cost": { "profile": "standard", "date": "2027-01-04" } }"#),
        expect![
            "plan/items/A/value/delay_cost: “date” does not belong to this profile. Remove “date” (the profile has per_week)."
        ],
    );
    check_plan(
        &item(r#""value": { "delay_cost": { "profile": "window" } }"#),
        expect![
            "plan/items/A/value/delay_cost: “date” is missing. This profile needs “date”: add it."
        ],
    );
    check_plan(
        r#""teams": [{ "id": "core", "people": [], "throughput": { "per_week": [] } }]"#,
        expect![
            "plan/teams/core: “people” stands beside “throughput”. Keep “people” to count in person-days, or “throughput” to count in stories."
        ],
    );
    check_plan(
        r#""teams": [{ "id": "core", "focus": 0.7 }]"#,
        expect![
            "plan/teams/core: “focus” or “absences” stands without “people”. Add “people”, or remove them: only a team of people has a focus and absences."
        ],
    );
    let impact = |fields: &str| {
        format!(r#""risks": [{{ "id": "R", "probability": 1, "impact": {{ {fields} }} }}]"#)
    };
    check_plan(
        &impact(r#""capacity_loss": { "days": 1 }"#),
        expect![
            "plan/risks/R/impact/capacity_loss: it is not said how much of the team is lost. Give either “people” or “share”."
        ],
    );
    check_plan(
        r#""risks": [{ "id": "R", "probability": 1, "mitigation": { "cost": { "team": "core" } } }]"#,
        expect![
            "plan/risks/R/mitigation/cost: “team” and “effort” do not stand together. Say both which team does it and how much work it is, or neither."
        ],
    );
}

#[test]
fn edits_that_do_not_say_what_to_do() {
    let edit = |fields: &str| {
        format!(
            r#"{{ "format": "roadcast", "version": 1, "plan": {{ "start": "2027-01-04" }},
                 "scenarios": [{{ "id": "s", "edits": [{{ {fields} }}] }}] }}"#
        )
    };
    check(
        &edit(r#""set": "start""#),
        expect![
            "scenarios/s/edits/0: “set” does not make an edit. Write one of: { set, to }, { add, value }, { add, value, before }, { remove }, { move, before }, { move, last: true }."
        ],
    );
    check(
        &edit(r#""set": "start", "to": 1, "remove": "items/A""#),
        expect![
            "scenarios/s/edits/0: “set”, “to”, “remove” does not make an edit. Write one of: { set, to }, { add, value }, { add, value, before }, { remove }, { move, before }, { move, last: true }."
        ],
    );
    check(
        &edit(r#""move": "items/A""#),
        expect![
            "scenarios/s/edits/0: “move” does not make an edit. Write one of: { set, to }, { add, value }, { add, value, before }, { remove }, { move, before }, { move, last: true }."
        ],
    );
    check(
        &edit(""),
        expect![
            "scenarios/s/edits/0: an empty edit does nothing. Write one of: { set, to }, { add, value }, { add, value, before }, { remove }, { move, before }, { move, last: true }."
        ],
    );
}

#[test]
fn null_is_the_same_as_absent() {
    let bare = with_plan(r#""items": [{ "id": "A" }], "teams": [{ "id": "T" }]"#);
    let nulls = with_plan(
        r#""title": null, "as_of": null, "calendar": null, "estimation": { "correlation": null },
        "risks": null, "allocation": { "feature": null }, "scorecard": null, "x": null,
        "items": [{ "id": "A", "name": null, "tags": null, "status": null, "parts": null,
                    "value": { "value_effort": null, "scorecard": { "a": null } } }],
        "teams": [{ "id": "T", "lanes": null, "people": null, "focus": null, "throughput": null }]"#,
    );
    assert_eq!(file::read(&bare), file::read(&nulls));
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_text() {
    let text = with_plan(r#""title": "A""#);
    assert_eq!(file::read(&text), file::read(&format!("\u{feff}{text}")));
}

#[test]
fn cut_and_mutated_texts_never_panic() {
    let text = super::text_of("format-example.roadcast.json");
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        let _ = file::read(&text[..end]);
    }
    let values = ["null", "-1", "1e400", "[]", "{}", "\"\"", "true", "\u{1f}", "`"];
    let tokens: Vec<(usize, &str)> = text.match_indices([':', ',']).collect();
    for (index, (at, token)) in tokens.iter().enumerate() {
        let value = values[index % values.len()];
        let mutated = format!("{}{token}{value},{}", &text[..*at], &text[at + 1..]);
        let _ = file::read(&mutated);
    }
}
