//! What is shown of the plan, and in which order.

use roadcast::model::{Item, ItemId, ObjectiveId, Plan, Team, TeamId, Work};
use roadcast::session::Session;
use roadcast::view::grid::line::{Arrangement, Grouping, Line, lines, next_found, sum_of};
use roadcast::view::grid::selection::{Reach, Selection, Spot};

use crate::view::{plan, showing};

/// Ledger (Core, objective one), Refunds (Core), Wallet (Web, objective one) and Terms (Web).
fn four() -> Plan {
    let mut plan = plan();
    let mut web = plan.teams[0].clone();
    web = Team { id: TeamId::from("web"), name: "Web".to_owned(), ..web };
    plan.teams.push(web);
    for (id, name) in [("WEB-1", "Wallet"), ("WEB-2", "Terms")] {
        let mut item =
            Item { id: ItemId::from(id), name: name.to_owned(), ..plan.items[0].clone() };
        if let Work::Effort { team, .. } = &mut item.parts[0].work {
            *team = TeamId::from("web");
        }
        plan.items.push(item);
    }
    let one = ObjectiveId::from("one");
    plan.objectives.push(roadcast::model::Objective {
        id: one.clone(),
        name: "One ledger".to_owned(),
        date: None,
        x: None,
    });
    plan.items[0].objective = Some(one.clone());
    plan.items[2].objective = Some(one);
    plan.items[3].tags = vec!["legal".to_owned()];
    plan
}

/// Ids of items, and titles of headings in brackets.
fn shown(session: &Session, arrangement: &Arrangement) -> Vec<String> {
    let lines = lines(session, arrangement);
    let text = |line: &Line| match line {
        Line::Item { item, .. } => item.to_string(),
        Line::Heading(heading) => format!("[{}]", heading.title),
    };
    lines.iter().map(text).collect()
}

fn looking(text: &str, only_found: bool) -> Arrangement {
    Arrangement { text: text.to_owned(), only_found, ..Arrangement::default() }
}

#[test]
fn what_is_looked_for_is_found_in_names_ids_and_tags() {
    let session = showing(four());
    let found = |text: &str| shown(&session, &looking(text, true));
    assert_eq!(found("REF"), ["PAY-2"]);
    assert_eq!(found("web-"), ["WEB-1", "WEB-2"]);
    assert_eq!(found(" legal "), ["WEB-2"]);
    assert_eq!(found("nowhere"), Vec::<String>::new());
    assert_eq!(found("").len(), 4, "nothing is looked for");
    assert_eq!(shown(&session, &looking("REF", false)).len(), 4, "the others stay");
}

#[test]
fn the_search_goes_round() {
    let session = showing(four());
    let lines = lines(&session, &looking("web-", false));
    assert_eq!(lines.iter().map(Line::is_found).collect::<Vec<_>>(), [false, false, true, true]);
    assert_eq!(next_found(&lines, 0, true), Some(2));
    assert_eq!(next_found(&lines, 2, true), Some(3));
    assert_eq!(next_found(&lines, 3, true), Some(2));
    assert_eq!(next_found(&lines, 2, false), Some(3));
    assert_eq!(next_found(&lines, 3, false), Some(2));
    assert_eq!(next_found(&lines[..2], 0, true), None);
}

#[test]
fn a_team_sees_its_own_work() {
    let session = showing(four());
    let team = Some(TeamId::from("web"));
    let arrangement = Arrangement { team, ..Arrangement::default() };
    assert_eq!(shown(&session, &arrangement), ["WEB-1", "WEB-2"]);
}

#[test]
fn groups_stand_under_headings_with_their_sums() {
    let session = showing(four());
    let by = |grouping| Arrangement { grouping, ..Arrangement::default() };
    assert_eq!(
        shown(&session, &by(Grouping::Team)),
        ["[Core]", "PAY-1", "PAY-2", "[Web]", "WEB-1", "WEB-2"]
    );
    assert_eq!(
        shown(&session, &by(Grouping::Objective)),
        ["[One ledger]", "PAY-1", "WEB-1", "[None]", "PAY-2", "WEB-2"]
    );
    let lines = lines(&session, &by(Grouping::Team));
    let Line::Heading(heading) = &lines[0] else { panic!("a heading") };
    // The mean of a lognormal with P10 10 and P90 30: median 17.32, sigma 0.4286, so 18.99 each.
    assert_eq!(heading.sum, "2 items, about 38 person-days");
    assert_eq!(sum_of(&session, &lines[1..2]), "1 item, about 19 person-days");
    assert_eq!(sum_of(&session, &lines[..1]), "0 items");
}

#[test]
fn lines_move_past_those_that_are_seen() {
    let session = showing(four());
    let arrangement = Arrangement { grouping: Grouping::Objective, ..Arrangement::default() };
    // [One ledger] PAY-1 WEB-1 [None] PAY-2 WEB-2
    let lines = lines(&session, &arrangement);
    let on = |from: usize, to: usize| {
        let (from, to) = (Spot { line: from, column: 0 }, Spot { line: to, column: 0 });
        Selection::between(&lines, from, to, Reach::Lines).on(&lines, 12)
    };
    let id = |id: &str| Some(ItemId::from(id));
    assert_eq!(on(2, 2).raised(&lines), id("PAY-1"));
    assert_eq!(on(1, 1).raised(&lines), None, "a heading is no place to stand before");
    assert_eq!(on(1, 1).lowered(&lines, session.plan()), Some(id("WEB-2")), "right after WEB-1");
    assert_eq!(on(4, 4).lowered(&lines, session.plan()), Some(None), "last of all");
    assert_eq!(on(2, 2).lowered(&lines, session.plan()), None);
    assert_eq!(on(1, 4).items(&lines), ["PAY-1", "WEB-1", "PAY-2"].map(ItemId::from));
}
