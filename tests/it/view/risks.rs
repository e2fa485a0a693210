//! The register of risks and its matrix, from hand-made differences.

use roadcast::forecast::Difference;
use roadcast::model::{
    Estimate, Hits, Impact, ItemId, Mitigation, MitigationCost, Plan, Profile, Risk, RiskId,
    RiskStatus, TeamId,
};
use roadcast::runner::Finding;
use roadcast::search::{Effect as LeverEffect, Lever};
use roadcast::session::{
    Effect, Event, Field, Generation, RiskField, RiskOrder, Session, StudyEvent, View,
};
use roadcast::view::report::{Block, Topic, report};
use roadcast::view::risks::{Matrix, Register, register_file, risks_panel};
use roadcast::view::spreadsheet::Cell;

use super::{answered, forecast, plan};
use crate::session::date;

fn risk(id: &str, probability: f64) -> Risk {
    Risk {
        id: RiskId::from(id),
        name: format!("Risk {id}"),
        owner: String::new(),
        status: RiskStatus::Open,
        probability,
        hits: Hits { items: vec![ItemId::from("PAY-1")], ..Hits::default() },
        impact: Impact { delay: Some(Estimate::Fixed(5.0)), ..Impact::default() },
        mitigation: None,
        notes: String::new(),
        x: None,
    }
}

/// A, B with a mitigation that is not part of the plan, C with one that is, and D, which is closed.
fn risky() -> Plan {
    let mut plan = plan();
    let mitigation = |active| Mitigation {
        name: "Review early".to_owned(),
        active,
        cost: MitigationCost {
            effort: Some((TeamId::from("core"), Estimate::Fixed(4.0))),
            money: Some(Estimate::Fixed(25_000.0)),
            x: None,
        },
        probability: Some(0.1),
        impact: None,
        x: None,
    };
    plan.items[0].value.delay_cost = Some(roadcast::model::Urgency {
        profile: Profile::Standard { per_week: Estimate::Fixed(1_000.0) },
        x: None,
    });
    plan.risks = vec![
        risk("A", 0.2),
        Risk { mitigation: Some(mitigation(false)), ..risk("B", 0.5) },
        Risk { mitigation: Some(mitigation(true)), ..risk("C", 0.9) },
        Risk { status: RiskStatus::Closed, ..risk("D", 0.3) },
    ];
    plan
}

fn difference(value: f64, se: f64) -> Option<Difference> {
    let detectable = value.abs() > 1.96 * se;
    Some(Difference { value, se, detectable, trials_to_detect: None })
}

/// What taking a risk away, or switching its mitigation over, changes: days and money, each ± 1.96.
fn effect(lever: Lever, days: f64, money: f64) -> Finding {
    let (p85, delay_cost) = (difference(days, 1.0), difference(money, 1.0));
    Finding::Lever(Box::new(LeverEffect { lever, p85, all_kept: None, delay_cost }))
}

fn asked(effects: &[Effect]) -> Generation {
    let generation = effects.iter().find_map(|effect| match effect {
        Effect::Study { generation, .. } => Some(*generation),
        _ => None,
    });
    generation.expect("the view asks")
}

fn tell(session: &mut Session, generation: Generation, findings: Vec<Finding>) {
    for finding in findings {
        session.handle(Event::Study(StudyEvent::Found { generation, finding }));
    }
}

/// A costs 3 days, B 7 days and 4,000, C nothing that can be told; B's mitigation would save 5 days
/// and C's saves 1,000.
fn known() -> Session {
    known_by(View::Risks)
}

/// The same, asked for by a view.
fn known_by(view: View) -> Session {
    let plan = risky();
    let forecast = forecast(&plan);
    let mut session = answered(plan, forecast);
    let generation = asked(&session.handle(Event::ViewPicked(view)));
    let findings = vec![
        effect(Lever::Remove("A".into()), -3.0, 0.5),
        effect(Lever::Remove("B".into()), -7.0, -4_000.0),
        effect(Lever::Remove("C".into()), 1.0, -0.5),
        effect(Lever::Mitigate("B".into()), -5.0, 1.0),
        effect(Lever::Unmitigate("C".into()), 0.5, 1_000.0),
        Finding::Progress { done: 5, total: 5 },
    ];
    tell(&mut session, generation, findings);
    session
}

fn register(session: &Session) -> Register {
    risks_panel(session).register.expect("there are risks")
}

fn matrix(session: &Session) -> Matrix {
    risks_panel(session).matrix.expect("there are open risks")
}

/// The numbers of the risks in each cell that has some: band of probability from the lowest, band of
/// cost from nothing.
fn places(matrix: &Matrix) -> Vec<(usize, usize, Vec<usize>)> {
    let rows = matrix.rows.iter().rev().enumerate();
    let cells = rows.flat_map(|(row, cells)| {
        cells.cells.iter().enumerate().map(move |(column, cell)| (row, column, cell))
    });
    let numbers = |cell: &roadcast::view::risks::MatrixCell| {
        cell.marks.iter().map(|mark| mark.number).collect::<Vec<_>>()
    };
    cells
        .map(|(row, column, cell)| (row, column, numbers(cell)))
        .filter(|(.., marks)| !marks.is_empty())
        .collect()
}

#[test]
fn a_risk_costs_what_the_plan_gains_without_it() {
    let register = register(&known());
    let costs: Vec<(&str, &str)> =
        register.rows.iter().map(|row| (row.days.text.as_str(), row.money.text.as_str())).collect();
    let nothing = "no detectable difference";
    assert_eq!(
        costs,
        [
            ("3 ± 2 working days", nothing),
            ("7 ± 2 working days", "4,000 ± 2 EUR"),
            (nothing, nothing),
            ("closed, not simulated", "closed, not simulated"),
        ]
    );
    assert_eq!(
        register.lead,
        "“Risk B” costs the 85 % sure finish most: 7 ± 2 working days. “Risk B” costs most in delay: \
         4,000 ± 2 EUR."
    );
}

#[test]
fn a_mitigation_is_worth_on_less_off_whichever_it_is_now() {
    let register = register(&known());
    let worth = |at: usize| {
        let found = register.rows[at].mitigation.as_ref().expect("it has one");
        (found.worth.text.as_str(), found.worth.is_better, found.takes.as_str())
    };
    let takes = "takes 4 person-days of Core and 25,000 EUR";
    assert_eq!(worth(1), ("would save 5 ± 2 working days", Some(true), takes));
    assert_eq!(worth(2), ("saves 1,000 ± 2 EUR", Some(true), takes));
    assert_eq!(register.rows[2].probability, "10 %, mitigated from 90 %");
}

#[test]
fn the_matrix_places_by_probability_and_measured_delay() {
    let matrix = matrix(&known());
    // A: 20 % is the second band; 3 days are between a day and a week. B: 50 % is the third; 7 days
    // are between a week and a month. C: 10 % as mitigated is the first; nothing can be told.
    assert_eq!(places(&matrix), [(0, 0, vec![3]), (1, 2, vec![1]), (2, 3, vec![2])]);
    assert!(matrix.unplaced.is_empty());
    let bands = [
        "No detectable difference",
        "Under 1 day",
        "1 to 5 days",
        "5 to 20 days",
        "20 days or more",
    ];
    assert_eq!(matrix.columns, bands);
    assert_eq!(matrix.rows[0].label, "80–100 %");
    assert_eq!(matrix.rows[0].cells[4].level, 1.0);
    assert_eq!(matrix.rows[4].cells[0].level, 0.0);
    assert_eq!(matrix.table.rows[1], ["Risk B", "50 %", "7 ± 2 working days"]);
}

#[test]
fn what_is_not_simulated_has_no_place() {
    let plan = risky();
    let forecast = forecast(&plan);
    let session = answered(plan, forecast);
    let matrix = matrix(&session);
    assert_eq!(places(&matrix), []);
    assert_eq!(matrix.unplaced.len(), 3);
    assert_eq!(matrix.unplaced_note, "Not placed, being still to be simulated: 3 risks");
    assert_eq!(register(&session).rows[0].days.text, "not simulated yet");
}

#[test]
fn beyond_the_horizon_a_cost_cannot_be_told() {
    let plan = risky();
    let forecast = forecast(&plan);
    let mut session = answered(plan, forecast);
    let generation = asked(&session.handle(Event::ViewPicked(View::Risks)));
    let lever = Lever::Remove("A".into());
    let untold = LeverEffect { lever, p85: None, all_kept: None, delay_cost: None };
    tell(&mut session, generation, vec![Finding::Lever(Box::new(untold))]);
    assert_eq!(register(&session).rows[0].days.text, "cannot be told: beyond the horizon");
    assert_eq!(matrix(&session).unplaced.len(), 3);
}

#[test]
fn the_register_is_sorted_by_what_is_asked() {
    let mut session = known();
    let mut order = |by| {
        session.handle(Event::Study(StudyEvent::RisksSorted(by)));
        register(&session).rows.iter().map(|row| row.number).collect::<Vec<_>>()
    };
    assert_eq!(order(RiskOrder::Listed), [1, 2, 3, 4]);
    assert_eq!(order(RiskOrder::Days), [2, 1, 3, 4]);
    assert_eq!(order(RiskOrder::Money), [2, 1, 3, 4]);
    // 50 %, 30 %, 20 %, 10 % as mitigated.
    assert_eq!(order(RiskOrder::Probability), [2, 4, 1, 3]);
    assert_eq!(order(RiskOrder::Named), [1, 2, 3, 4]);
}

#[test]
fn older_figures_stand_until_the_newer_ones_are_there() {
    let mut session = known();
    let field = Field::Risk(RiskId::from("B"), RiskField::MitigationActive);
    session.handle(Event::FieldEdited { field, text: "yes".to_owned() });
    let days = |session: &Session, at: usize| register(session).rows[at].days.clone();
    assert_eq!(
        (days(&session, 0).text.as_str(), days(&session, 0).stale),
        ("3 ± 2 working days", true)
    );
    // The mitigation is worth the same, from the other side.
    let mitigation = register(&session).rows[1].mitigation.clone().expect("it has one");
    assert_eq!(mitigation.worth.text, "saves 5 ± 2 working days");
    assert!(mitigation.worth.stale);
    let forecast = forecast(session.plan());
    let generation = session.generation();
    let arrived =
        Event::ForecastArrived { generation, coarse: false, forecast: Box::new(forecast) };
    let generation = asked(&session.handle(arrived));
    tell(&mut session, generation, vec![effect(Lever::Remove("A".into()), -4.0, 0.0)]);
    assert_eq!(
        (days(&session, 0).text.as_str(), days(&session, 0).stale),
        ("4 ± 2 working days", false)
    );
    assert!(days(&session, 1).stale);
}

#[test]
fn the_register_leaves_as_numbers_and_texts() {
    let (name, list) = register_file(&known());
    assert_eq!(name, "payments-risks.csv");
    let b = &list.rows[1];
    assert_eq!(b.len(), list.head.len());
    let number = Cell::Number;
    let text = |text: &str| Cell::Text(text.to_owned());
    assert_eq!(b[..4], [text("B"), text("Risk B"), text("Open"), Cell::Empty]);
    assert_eq!(b[4..7], [number(0.5), number(0.5), text("Ledger")]);
    assert_eq!(
        b[7..13],
        [number(7.0), number(1.96), text("yes"), number(4_000.0), number(1.96), text("yes"),]
    );
    assert_eq!(list.head[10], "Costs, EUR");
    let d = &list.rows[3];
    assert_eq!(d[7..13], [const { Cell::Empty }; 6], "closed: not simulated");
}

#[test]
fn the_report_asks_what_risks_cost_and_tells_the_dearest_first() {
    let report = report(&known_by(View::Report), date("2027-01-05"));
    let risks = report.sections.iter().find(|section| section.topic == Topic::Risks);
    let table = risks.and_then(|section| match section.blocks.first() {
        Some(Block::Table(table)) => Some(table),
        Some(Block::Prose(_) | Block::Facts(_) | Block::List(_)) | None => None,
    });
    let table = table.expect("there are open risks");
    assert_eq!(table.head.last().map(String::as_str), Some("Costs the 85 % sure finish"));
    let told: Vec<[&str; 2]> =
        table.rows.iter().map(|row| [row[0].as_str(), row[4].as_str()]).collect();
    let wanted = [
        ["Risk B", "7 ± 2 working days"],
        ["Risk A", "3 ± 2 working days"],
        ["Risk C", "no detectable difference"],
    ];
    assert_eq!(told, wanted);
}
