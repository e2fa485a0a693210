//! What teams can give, what is asked of them and for what, from plans whose sums are done by hand.

use roadcast::model::{
    Absence, Capacity, Estimate, Item, ItemId, Part, PeopleStep, Plan, Status, Team, TeamId, Work,
};
use roadcast::session::Session;
use roadcast::view::teams::{Load, TeamsPanel, teams_panel};
use roadcast::view::text::team::against_target;

use super::{answered, date, forecast, plan};

fn panel(plan: Plan) -> TeamsPanel {
    let forecast = forecast(&plan);
    teams_panel(&answered(plan, forecast))
}

/// Ledger and Refunds of a fixed effort each for two people at half of their time: 5 person-days a
/// week.
fn fixed(effort: f64) -> Plan {
    let mut plan = plan();
    for item in &mut plan.items {
        item.parts[0].work = of_core(effort);
    }
    plan
}

fn of_core(effort: f64) -> Work {
    Work::Effort { team: TeamId::from("core"), effort: Estimate::Fixed(effort), lanes: 1 }
}

fn quarters(plan: Plan) -> Load {
    panel(plan).teams[0].quarters.clone().expect("it was simulated")
}

/// Can give, asked, balance of each quarter.
fn rows(load: &Load) -> Vec<(&str, &str, &str)> {
    let rows = load.rows.iter();
    rows.map(|row| (row.can_give.as_str(), row.wanted.as_str(), row.balance.as_str())).collect()
}

#[test]
fn a_quarter_gives_people_times_focus_on_its_working_days() {
    // From Monday 4 January to Wednesday 31 March 2027 there are 63 working days.
    let load = quarters(fixed(20.0));
    assert_eq!(rows(&load), [("63", "40", "room for 23 person-days")]);
    assert_eq!(load.unit, "person-days");
    let wanted = "40 person-days of open work; the last of it fits into the quarter to 31 Mar 2027";
    assert_eq!(load.said, wanted);
    // Busy for one week, half busy for another: 5 + 2.5 of 63 person-days.
    assert_eq!(load.rows[0].used, "12 %");
    let bar = &load.rows[0].bar;
    assert_eq!((bar.can_give, bar.wanted, bar.used), (200.0, 126.98, 23.81));
}

#[test]
fn absences_and_people_who_join_count_on_their_days() {
    let mut plan = fixed(20.0);
    let Capacity::People { people, absences, .. } = &mut plan.teams[0].capacity else {
        panic!("people");
    };
    // Two more from Monday 29 March on: three days of two at half their time are 3 more.
    people.push(PeopleStep { from: date("2027-03-29"), count: 4.0, x: None });
    // One is away for a week: 2.5 less.
    let away = (date("2027-02-01"), date("2027-02-07"));
    absences.push(Absence { from: away.0, to: away.1, people: 1.0, why: String::new(), x: None });
    let panel = panel(plan);
    let team = &panel.teams[0];
    let load = team.quarters.as_ref().expect("it was simulated");
    assert_eq!(load.rows[0].can_give, "64", "63 + 3 − 2.5 = 63.5");
    let chart = team.chart.as_ref().expect("there are people");
    let steps: Vec<[&str; 2]> =
        chart.table.rows.iter().map(|row| [row[0].as_str(), row[1].as_str()]).collect();
    let wanted =
        [["4 Jan 2027", "2"], ["1 Feb 2027", "1"], ["8 Feb 2027", "2"], ["29 Mar 2027", "4"]];
    assert_eq!(steps, wanted);
    assert_eq!(chart.label, "People over time: 2 at first, 4 at most");
}

#[test]
fn what_a_quarter_has_no_room_for_is_asked_of_the_next() {
    let mut plan = fixed(50.0);
    // In progress counts what remains, done and dropped nothing: 50 + 30 in all.
    plan.items[1].status =
        Status::InProgress { started: plan.start, remaining: vec![Estimate::Fixed(30.0)] };
    for status in [Status::Done { started: None, finished: plan.start }, Status::Dropped] {
        let id = format!("PAY-{}", plan.items.len() + 1);
        let parts = vec![Part { work: of_core(99.0), stage: 1, x: None }];
        plan.items.push(Item { id: ItemId::from(id.as_str()), parts, status, ..Item::default() });
    }
    let mut forecast = forecast(&plan);
    let mut next = forecast.quarters[0].clone();
    next.ends = date("2027-06-30");
    forecast.quarters.push(next.clone());
    next.ends = date("2027-09-30");
    forecast.quarters.push(next);
    let session = answered(plan, forecast);
    let load = teams_panel(&session).teams[0].quarters.clone().expect("it was simulated");
    // April to June 2027 has 65 working days; in the third quarter nothing is asked any more.
    let wanted = [
        ("63", "80", "over-full: 17 person-days too many"),
        ("65", "17", "room for 48 person-days"),
    ];
    assert_eq!(rows(&load), wanted);
    assert!(load.rows[0].is_over && !load.rows[1].is_over);
    assert!(load.said.ends_with("the last of it fits into the quarter to 30 Jun 2027"));
}

/// The plan with a team that counts stories: four a week on average.
fn with_stories(mut plan: Plan) -> Plan {
    plan.teams.push(Team {
        id: TeamId::from("app"),
        name: "App".to_owned(),
        lanes: 1,
        capacity: Capacity::Throughput {
            per_week: vec![2.0, 6.0, 3.0, 5.0, 4.0],
            split: Estimate::Fixed(1.5),
            x: None,
        },
        correlation: None,
        x: None,
    });
    let work = Work::Effort { team: TeamId::from("app"), effort: Estimate::Fixed(10.0), lanes: 1 };
    plan.items[0].parts.push(Part { work, stage: 1, x: None });
    plan
}

fn with_forecast_of_stories() -> Session {
    let plan = with_stories(fixed(20.0));
    let mut forecast = forecast(&plan);
    let mut app = forecast.teams[0].clone();
    app.id = TeamId::from("app");
    app.utilisation.clear();
    forecast.teams.push(app);
    answered(plan, forecast)
}

#[test]
fn stories_are_counted_by_the_weeks_of_the_past_and_grow() {
    let panel = teams_panel(&with_forecast_of_stories());
    let app = &panel.teams[1];
    let load = app.quarters.as_ref().expect("it was simulated");
    // 63 working days of 4 ÷ 5 stories; 10 stories become 15.
    assert_eq!(rows(load), [("50", "15", "room for 35 stories")]);
    assert_eq!(app.chart, None);
    let history = "5 weeks: 4 stories a week on average, from 2 to 6; half of them from 3 to 5";
    assert_eq!(app.summary, history);
}

#[test]
fn shares_stand_against_their_targets() {
    let mut plan = with_stories(fixed(30.0));
    plan.items[0].category = Some("feature".to_owned());
    plan.items[1].parts[0].work = of_core(10.0);
    plan.allocation = vec![("feature".to_owned(), 0.6), ("platform".to_owned(), 0.4)];
    let panel = panel(plan);
    let allocation = panel.allocation.expect("there are categories");
    let bars: Vec<(&str, &str, &str)> = allocation
        .bars
        .iter()
        .map(|bar| (bar.name.as_str(), bar.share.as_str(), bar.label.as_str()))
        .collect();
    // 30 of 40 person-days; the stories are not added up with them.
    let wanted = [
        ("feature", "75 %", "15 points over its target of 60 %"),
        ("No category", "25 %", "no target"),
        ("platform", "0 %", "40 points under its target of 40 %"),
    ];
    assert_eq!(bars, wanted);
    assert_eq!(allocation.table.head, ["Category", "Target", "All teams", "Core", "App"]);
    assert_eq!(allocation.table.rows[0], ["feature", "60 %", "75 %", "75 %", "100 %"]);
    assert!(allocation.note.contains("(App)"), "{}", allocation.note);
    assert!(!allocation.note.contains("add up"), "{}", allocation.note);
    let targets: Vec<Option<&str>> = allocation
        .bars
        .iter()
        .map(|bar| bar.input.as_ref().map(|input| input.value.as_str()))
        .collect();
    assert_eq!(targets, [Some("60%"), None, Some("40%")]);
}

#[test]
fn one_point_is_one_point() {
    assert_eq!(against_target(21.0, Some(20.0)), "1 point over its target of 20 %");
    assert_eq!(against_target(18.0, Some(20.0)), "2 points under its target of 20 %");
    assert_eq!(against_target(20.4, Some(20.0)), "on its target of 20 %");
}

#[test]
fn targets_that_do_not_fill_the_whole_say_what_they_add_up_to() {
    let mut plan = fixed(20.0);
    plan.allocation = vec![("feature".to_owned(), 0.7), ("platform".to_owned(), 0.4)];
    let allocation = panel(plan).allocation.expect("there are targets");
    assert!(allocation.note.ends_with("The targets add up to 110 %."), "{}", allocation.note);
}

#[test]
fn without_a_category_or_a_target_there_are_no_shares() {
    assert_eq!(panel(fixed(20.0)).allocation, None);
}
