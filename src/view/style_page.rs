//! The style page: tokens, components and charts in their states, from figures that are made up here, so
//! that it looks the same on every visit. Nothing is simulated.
//!
//! What it shows is an example, not a text of the app: its sample words stand here. A component that
//! can be drawn from a plain struct of `view` has a place here, at its usual, its empty and its extreme.

use crate::calendar::{Axis, Calendar, Date};
use crate::forecast::{Distribution, Percentile, TeamForecast, Waiting, WeekUse};
use crate::model::{Absence, Capacity, Estimate, PeopleStep, Plan, RiskId, Team, TeamId};
use crate::session::{Field, NoticeId, PlanField};

use super::chart::DateScale;
use super::chart::burn_up::{BurnUp, DoneBy, burn_up};
use super::chart::difference::{DifferenceBar, bars};
use super::chart::finish::{FinishChart, Mark as FinishMark, MarkerKind, finish_chart};
use super::chart::heat::{Heat, heat};
use super::chart::law::{LawChart, law_chart};
use super::chart::scatter::{Measure, Scatter, ScatterPoint, scatter};
use super::chart::shift::{Shift, shift};
use super::chart::slope::{Slope, SlopeItem, slope};
use super::chart::spark::{Spark, spark};
use super::chart::time::row::{Times, time_row};
use super::chosen::Chosen;
use super::format;
use super::input::{Choice, Control, Input};
use super::plan::{Badge, BadgeKind};
use super::risks::{Mark, Matrix, MatrixCell, MatrixRow};
use super::shell::NoticeLine;
use super::teams::people::people;
use super::teams::{Allocation, Load, LoadBar, LoadRow, PeopleChart, ShareBar};
use super::time::{TimeCell, TimeKind};
use super::working::Working;

/// Something under the name of its state.
#[derive(Clone, Debug, PartialEq)]
pub struct Sample<T> {
    /// The state.
    pub state: &'static str,
    /// What is shown.
    pub of: T,
}

/// Everything that the page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct StylePage {
    /// Variables of the sizes of type, smallest first.
    pub sizes: Vec<&'static str>,
    /// Variables of space, smallest first.
    pub spaces: Vec<&'static str>,
    /// Variables of colors, by what they are for.
    pub colors: Vec<(&'static str, Vec<&'static str>)>,
    /// What buttons say.
    pub buttons: [&'static str; 4],
    /// A menu: what its button says, then its lines.
    pub menu: (&'static str, [&'static str; 3]),
    /// One of several.
    pub options: Vec<Chosen<u8>>,
    /// Inputs of every kind, right, wrong and only shown.
    pub inputs: Vec<Input>,
    /// All badges.
    pub badges: Vec<Badge>,
    /// A plain notice and an alarm.
    pub notices: Vec<NoticeLine>,
    /// Where there is nothing yet.
    pub empty: &'static str,
    /// Work whose length is known, and work whose length is not.
    pub working: Vec<Working>,
    /// Differences: how they are called, in words, and as bars.
    pub differences: Vec<(&'static str, &'static str, Option<DifferenceBar>)>,
    /// Finishes.
    pub finishes: Vec<Sample<FinishChart>>,
    /// The same in the size of a word.
    pub sparks: Vec<Sample<Spark>>,
    /// How many items are done by when.
    pub burn_ups: Vec<Sample<BurnUp>>,
    /// Estimates.
    pub laws: Vec<Sample<LawChart>>,
    /// How busy teams are.
    pub heats: Vec<Sample<Heat>>,
    /// Ranks side by side.
    pub slopes: Vec<Sample<Slope>>,
    /// Plans by two measures.
    pub scatters: Vec<Sample<Scatter>>,
    /// How a finish moves.
    pub shifts: Vec<Sample<Shift>>,
    /// What is asked of teams.
    pub loads: Vec<Sample<Load>>,
    /// What work is for.
    pub allocations: Vec<Sample<Allocation>>,
    /// Risks by probability and cost.
    pub matrices: Vec<Sample<Matrix>>,
    /// Items over time, as wide as [`TIME_WIDTH`].
    pub times: Vec<Sample<TimeCell>>,
    /// The people of a team over time.
    pub peoples: Vec<Sample<PeopleChart>>,
    /// A sheet: its heading, what it says, and its two buttons.
    pub sheet: (&'static str, &'static str, [&'static str; 2]),
}

const USUAL: &str = "usual";
const EMPTY: &str = "empty";
const EXTREME: &str = "extreme";

/// Long, written from right to left, pictures, and one word without an end.
const NAMES: [&str; 4] = [
    "A very long name that somebody pasted out of a document and that does not end where one would expect it to",
    "مراجعة أمنية لنظام الدفع بأكمله قبل الإطلاق",
    "🚀🚀 Launch 🎉 👩‍👩‍👧‍👦",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
];

/// All of it.
pub fn style_page() -> StylePage {
    StylePage {
        sizes: vec!["--text-s", "--text-m", "--text-l", "--text-xl"],
        spaces: vec!["--space-1", "--space-2", "--space-3", "--space-4", "--space-6", "--space-8"],
        colors: colors(),
        buttons: ["Main", "Usual", "Quiet", "Not now"],
        menu: ("Menu", ["First", "Second", "A third that is longer than the others"]),
        options: options(),
        inputs: inputs(),
        badges: badges(),
        notices: notices(),
        empty: "Nothing is here yet. Say what to do about it.",
        working: working(),
        differences: differences(),
        finishes: finishes(),
        sparks: sparks(),
        burn_ups: burn_ups(),
        laws: laws(),
        heats: heats(),
        slopes: slopes(),
        scatters: scatters(),
        shifts: shifts(),
        loads: loads(),
        allocations: allocations(),
        matrices: matrices(),
        times: times(),
        peoples: peoples(),
        sheet: (
            "A sheet",
            "It lies over the page until it is answered. What it asks stands in one sentence.",
            ["Leave it", "Do it"],
        ),
    }
}

fn colors() -> Vec<(&'static str, Vec<&'static str>)> {
    vec![
        ("Grounds", vec!["--ground", "--surface", "--sunken", "--line", "--line-strong"]),
        ("Ink", vec!["--ink", "--ink-soft", "--ink-faint"]),
        ("Accent", vec!["--accent", "--accent-ink", "--accent-wash", "--focus"]),
        ("Certainty", vec!["--sure-1", "--sure-2", "--sure-3", "--sure-4", "--sure-5"]),
        (
            "Causes",
            vec![
                "--cause-team",
                "--cause-dependency",
                "--cause-external",
                "--cause-date",
                "--cause-risk",
            ],
        ),
        ("Judgment", vec!["--wrong", "--wrong-wash", "--warn", "--warn-wash", "--good"]),
    ]
}

fn options() -> Vec<Chosen<u8>> {
    let names = ["Your list", "RICE", NAMES[0]];
    let option =
        |(at, name): (u8, &str)| Chosen { option: at, label: name.to_owned(), current: at == 0 };
    (0..).zip(names).map(option).collect()
}

fn inputs() -> Vec<Input> {
    let input = |label, value: &str, control| Input {
        field: Field::Plan(PlanField::Title),
        label,
        value: value.to_owned(),
        control,
        hint: "",
        problem: None,
        read_only: false,
    };
    let choice = |key: &str| Choice { key: key.to_owned(), label: key.to_owned() };
    let choices = Control::Choice(vec![choice("People"), choice("Stories per week")]);
    let wrong = "The numbers must rise: write 10-30 for between 10 and 30.".to_owned();
    vec![
        input("A line", "Ledger API", Control::Line),
        Input { hint: "Write 5, or 3-10, or 3/5/15.", ..input("With a hint", "", Control::Line) },
        Input { problem: Some(wrong), ..input("Wrong", "30-10", Control::Line) },
        Input { read_only: true, ..input("Only shown", "Fixed", Control::Line) },
        input("A date", "2027-03-31", Control::Date),
        input("One of several", "People", choices),
        input("Several lines", "3 5 2 4 4 0\n6 3", Control::Lines),
        input("Part of the plan", "yes", Control::Switch),
        input(NAMES[1], NAMES[2], Control::Line),
    ]
}

fn badges() -> Vec<Badge> {
    let badges = [
        ("Commit", BadgeKind::Commit),
        ("Stretch", BadgeKind::Stretch),
        ("Out", BadgeKind::Out),
        ("Done", BadgeKind::Done),
        ("Dropped", BadgeKind::Dropped),
    ];
    badges.map(|(text, kind)| Badge { text, kind }).into()
}

fn notices() -> Vec<NoticeLine> {
    let notice = |id, text: &str, alarm| NoticeLine {
        id: NoticeId(id),
        text: text.to_owned(),
        alarm,
        action: None,
    };
    vec![
        notice(1, "The register was saved.", false),
        notice(2, "The file cannot be read: at plan/items/3 a name is missing.", true),
    ]
}

fn working() -> Vec<Working> {
    let working = |share, text: &str| Working { share, text: text.to_owned(), stop: "Stop" };
    vec![
        working(Some(0.62), "8 of 13 simulated"),
        working(None, "Simulating the plan as it stands"),
    ]
}

fn differences() -> Vec<(&'static str, &'static str, Option<DifferenceBar>)> {
    let differences = [
        ("better", "12,000 ± 2,000 EUR less", Some((-12_000.0, 2_000.0))),
        ("worse", "5,000 ± 900 EUR more", Some((5_000.0, 900.0))),
        ("alike", "no detectable difference", Some((400.0, 3_000.0))),
        ("alike", "the others are held against it", None),
    ];
    let drawn = bars(&differences.map(|(.., found)| found), 480.0);
    differences.into_iter().zip(drawn).map(|((kind, text, _), bar)| (kind, text, bar)).collect()
}

fn day(text: &str) -> Date {
    text.parse().expect("a date that is written here is right")
}

fn axis() -> Axis {
    Axis::new(&Calendar::default(), day("2027-01-04"))
}

/// Of a thousand futures, those that finish on each day.
fn distribution(days: &[(u32, u32)]) -> Distribution {
    let axis = axis();
    let percentile = |p: f64| {
        let mut done = 0;
        let found = days.iter().find(|(_, count)| {
            done += count;
            f64::from(done) >= p * 1000.0 - 1e-9
        });
        let day = found.map(|(day, _)| *day);
        Percentile { p, day, date: day.map(|day| axis.date_of(i64::from(day))), se_days: 0.5 }
    };
    let finished: u32 = days.iter().map(|(_, count)| count).sum();
    let steps = (1..=19).map(|step| f64::from(step) * 0.05).chain([0.99]);
    Distribution {
        mean: 40.0,
        sd: 8.0,
        mean_se: 0.3,
        censored: 1.0 - f64::from(finished) / 1000.0,
        percentiles: steps.map(percentile).collect(),
        days: days.to_vec(),
    }
}

/// Rising to the fifteenth day of 40, then falling: a thousand in all.
fn hill(first: u32, step: u32) -> Vec<(u32, u32)> {
    let height = |at: u32| if at < 15 { 3 * (at + 1) } else { 45 - (45 * (at - 15)) / 25 };
    let mut days: Vec<(u32, u32)> = (0..40).map(|at| (first + step * at, height(at))).collect();
    let rest = 1000_u32.saturating_sub(days.iter().map(|(_, count)| count).sum());
    days[15].1 += rest;
    days
}

/// The same, one future in four of which never finishes.
fn endless() -> Vec<(u32, u32)> {
    hill(20, 30).into_iter().map(|(day, count)| (day, count * 3 / 4)).collect()
}

fn finishes() -> Vec<Sample<FinishChart>> {
    let mark = |p: f64, label: &str, of: &Distribution| {
        let found = of.percentiles.iter().find(|found| (found.p - p).abs() < 1e-6);
        let date = found.and_then(|found| found.date)?;
        Some(FinishMark { date, label: label.to_owned(), kind: MarkerKind::Percentile })
    };
    let drawn = |state, days: &[(u32, u32)]| {
        let finish = distribution(days);
        let marks = [mark(0.5, "P50", &finish), mark(0.85, "P85", &finish)];
        let marks: Vec<FinishMark> = marks.into_iter().flatten().collect();
        let chart = finish_chart(&finish, &axis(), 1000, &marks, None, (720.0, 260.0))?;
        Some(Sample { state, of: chart })
    };
    let certain = [(10, 1000)];
    [drawn(USUAL, &hill(30, 1)), drawn("certain", &certain), drawn(EXTREME, &endless())]
        .into_iter()
        .flatten()
        .collect()
}

fn sparks() -> Vec<Sample<Spark>> {
    let drawn = |state, days: &[(u32, u32)]| Sample {
        state,
        of: spark(&distribution(days), 120, (96.0, 20.0)),
    };
    vec![
        drawn(USUAL, &hill(30, 1)),
        drawn("certain", &[(10, 1000)]),
        drawn("beyond", &endless()),
        drawn(EMPTY, &[]),
    ]
}

fn burn_ups() -> Vec<Sample<BurnUp>> {
    let done = |month: u32, expected: f64, counted| DoneBy {
        date: day("2027-01-04").plus_days(30 * i64::from(month)),
        expected,
        counted,
    };
    let usual: Vec<DoneBy> = (1..=6)
        .map(|month| {
            let expected = f64::from(3 * month);
            let counted = (month % 3 == 0).then(|| (3 * month - 2, 3 * month + 2));
            done(month, expected, counted)
        })
        .collect();
    let extreme = [done(1, 1.0, Some((0, 9_999))), done(2, 5_000.0, None)];
    let drawn = |state, days: &[DoneBy], all, promised| {
        let from = (day("2027-01-04"), 0);
        Some(Sample { state, of: burn_up(from, days, all, promised, (720.0, 220.0))? })
    };
    let samples = [drawn(USUAL, &usual, 20, 8), drawn(EXTREME, &extreme, 10_000, 0)];
    samples.into_iter().flatten().collect()
}

fn laws() -> Vec<Sample<LawChart>> {
    let plan = Plan::new("", day("2027-01-04"));
    let drawn = |(state, estimate): (&'static str, Estimate)| {
        Some(Sample { state, of: law_chart(&plan, &estimate, (280.0, 92.0))? })
    };
    let shape = crate::model::PertShape::Pert;
    let all = [
        ("range", Estimate::Range { low: 10.0, high: 30.0 }),
        ("three points", Estimate::ThreePoint { min: 5.0, likely: 8.0, max: 20.0, shape }),
        ("uniform", Estimate::Uniform { min: 5.0, max: 20.0 }),
        ("one number", Estimate::Fixed(12.0)),
        ("past values", Estimate::Samples(vec![9.0, 11.0, 12.0, 16.0, 28.0])),
        (EXTREME, Estimate::Range { low: 0.01, high: 90_000.0 }),
    ];
    all.into_iter().filter_map(drawn).collect()
}

fn heats() -> Vec<Sample<Heat>> {
    let team = |at: u32, weeks: u32| {
        let week = |of: u32| {
            let monday = day("2027-01-04").plus_days(7 * i64::from(of));
            let left = f64::from(weeks - of) / f64::from(weeks);
            WeekUse { week: monday, mean: (left * (1.2 - 0.2 * f64::from(at))).min(1.1) }
        };
        TeamForecast {
            id: TeamId::from("team"),
            utilisation: (0..weeks).map(week).collect(),
            waited_for: 0.0,
        }
    };
    let drawn = |state, names: &[&str], weeks: u32| {
        let teams: Vec<TeamForecast> = (0..names.len() as u32).map(|at| team(at, weeks)).collect();
        let named: Vec<(String, &TeamForecast)> =
            names.iter().map(|name| (*name).to_owned()).zip(&teams).collect();
        Sample { state, of: heat(&named, 860.0) }
    };
    vec![drawn(USUAL, &["Core", "Checkout", "Mobile"], 20), drawn(EXTREME, &NAMES, 52)]
}

fn slopes() -> Vec<Sample<Slope>> {
    let item = |name: &str, ranks: [Option<u32>; 4], stands_out| SlopeItem {
        name: name.to_owned(),
        ranks: ranks.into(),
        stands_out,
    };
    let columns = ["Your list", "RICE", "WSJF", "CD3"];
    let usual = [
        item("Ledger API", [Some(1), Some(3), Some(2), Some(4)], false),
        item("Refunds", [Some(2), Some(1), Some(1), Some(1)], true),
        item("Guest checkout", [Some(3), Some(2), None, Some(2)], false),
        item("Audit trail", [Some(4), Some(4), Some(3), Some(3)], false),
    ];
    let ranks = [[1, 4, 4, 1], [2, 3, 3, 4], [3, 2, 1, 2], [4, 1, 2, 3]];
    let named = NAMES.iter().zip(ranks);
    let extreme: Vec<SlopeItem> =
        named.map(|(name, ranks)| item(name, ranks.map(Some), false)).collect();
    let drawn = |state, items: &[SlopeItem]| Sample {
        state,
        of: slope(&columns, items, 760.0, String::new()),
    };
    vec![drawn(USUAL, &usual), drawn(EXTREME, &extreme)]
}

fn scatters() -> Vec<Sample<Scatter>> {
    let point = |name: &str, x: (f64, f64), y: (f64, f64), is_reference| ScatterPoint {
        name: name.to_owned(),
        x: Measure { value: x.0, half: x.1 },
        y: Measure { value: y.0, half: y.1 },
        is_reference,
    };
    let usual = [
        point("Base plan", (18.5, 0.0), (1_440_000.0, 8_000.0), true),
        point("Hire one", (19.5, 0.0), (1_290_000.0, 9_000.0), false),
        point("Cut gift cards", (18.5, 0.0), (1_310_000.0, 7_000.0), false),
    ];
    let extreme = [
        point(NAMES[1], (1.0, 0.5), (5.0, 4.0), true),
        point(NAMES[2], (1.01, 0.5), (5.1, 4.0), false),
        point("A", (1_000_000.0, 0.5), (9e9, 1e9), false),
    ];
    let number = |value: f64| format::figures(value);
    let drawn = |state, points: &[ScatterPoint]| Sample {
        state,
        of: scatter(points, ["People", "Cost of delay"], &number, &number),
    };
    vec![drawn(USUAL, &usual), drawn("alone", &usual[..1]), drawn(EXTREME, &extreme)]
}

fn shifts() -> Vec<Sample<Shift>> {
    let usual: Vec<(i64, u32)> =
        (-12_i64..=4).map(|days| (days, 100 - 8 * (days + 4).unsigned_abs() as u32)).collect();
    let wide: Vec<(i64, u32)> = (-400..=400).map(|days| (days * 3, 5)).collect();
    [(USUAL, usual), ("no move", vec![(0, 1000)]), (EXTREME, wide)]
        .into_iter()
        .filter_map(|(state, days)| Some(Sample { state, of: shift(&days, 4005)? }))
        .collect()
}

fn loads() -> Vec<Sample<Load>> {
    let row = |ends: &str, can: f64, wanted: f64, used: f64, balance: &str| LoadRow {
        ends: ends.to_owned(),
        can_give: format::figures(can),
        wanted: format::figures(wanted),
        used: format::plain_percent(used / can),
        balance: balance.to_owned(),
        is_over: wanted > can,
        bar: LoadBar { width: 200.0, can_give: can, used, wanted },
    };
    let load = |said: &str, rows| Load { unit: "person-days", said: said.to_owned(), rows };
    let usual = vec![
        row("31 Mar 2027", 150.0, 190.0, 140.0, "over-full: 40 person-days too many"),
        row("30 Jun 2027", 170.0, 40.0, 60.0, "room for 130 person-days"),
    ];
    let extreme = vec![row("31 Mar 2027", 1.0, 200.0, 1.0, "over-full: 199 person-days too many")];
    vec![
        Sample { state: USUAL, of: load("190 person-days of open work", usual) },
        Sample { state: EXTREME, of: load("200 person-days of open work", extreme) },
    ]
}

fn allocations() -> Vec<Sample<Allocation>> {
    let bar = |name: &str, share: f64, target: Option<f64>, label: &str| ShareBar {
        name: name.to_owned(),
        share: format::plain_percent(share),
        end: 320.0 * share,
        target: target.map(|target| 320.0 * target),
        label: label.to_owned(),
        input: None,
    };
    let of = |state, bars| Sample {
        state,
        of: Allocation {
            bars,
            width: 320.0,
            table: super::chart::Table::default(),
            note: "Shares of the mean estimated effort of all open items.".to_owned(),
            has_target: true,
        },
    };
    let usual = vec![
        bar("feature", 0.7, Some(0.6), "10 points over its target of 60 %"),
        bar("platform", 0.3, Some(0.3), "on its target of 30 %"),
        bar("compliance", 0.0, Some(0.1), "10 points under its target of 10 %"),
    ];
    let extreme = NAMES.map(|name| bar(name, 0.25, None, "no target"));
    vec![of(USUAL, usual), of(EXTREME, extreme.into())]
}

/// How wide the samples of the timeline are, in pixels.
pub const TIME_WIDTH: f64 = 400.0;

fn times() -> Vec<Sample<TimeCell>> {
    let on = |days: i64| Some(day("2027-01-04").plus_days(days));
    let dates = DateScale::new(day("2027-01-04"), day("2027-06-30"), 0.0, TIME_WIDTH);
    let cell = |state, kind, keeps_due, times: Times| {
        let row = time_row(&times, day("2027-01-18"), dates);
        let label = String::from(state);
        Sample { state, of: TimeCell { row, kind, keeps_due, handles: Vec::new(), label } }
    };
    let planned = Times {
        start: on(60),
        p50: on(95),
        p85: on(115),
        p95: on(140),
        due: on(150),
        ..Times::default()
    };
    let waiting = Waiting {
        dependency: 8.0,
        team: 8.0,
        external: 8.0,
        not_before: 4.0,
        risk: 4.0,
        ..Waiting::default()
    };
    let missed = Times { due: on(100), waiting, not_before: on(30), ..planned.clone() };
    let certain = Times { start: on(20), p50: on(21), ..Times::default() };
    let running = Times { start: on(2), ..planned.clone() };
    let done = Times { start: on(2), p50: on(12), ..Times::default() };
    vec![
        cell(USUAL, TimeKind::Planned, true, planned),
        cell("waits for everything, and is late", TimeKind::Planned, false, missed),
        cell("begun", TimeKind::Running, true, running),
        cell("done", TimeKind::Done, true, done),
        cell("short and certain", TimeKind::Planned, true, certain),
    ]
}

fn peoples() -> Vec<Sample<PeopleChart>> {
    let plan = Plan::new("", day("2027-01-04"));
    let step = |from: &str, count: f64| PeopleStep { from: day(from), count, x: None };
    let drawn = |state, people: Vec<PeopleStep>, absences: Vec<Absence>| {
        let capacity = Capacity::People { people, focus: Estimate::Fixed(0.7), absences };
        let team = Team {
            id: TeamId::from("team"),
            name: String::new(),
            lanes: 1,
            capacity,
            correlation: None,
            x: None,
        };
        Some(Sample { state, of: people_chart(&plan, &team)? })
    };
    let away = |from: &str, to: &str, people: f64| Absence {
        from: day(from),
        to: day(to),
        people,
        why: String::new(),
        x: None,
    };
    let usual = drawn(
        USUAL,
        vec![step("2027-01-04", 5.0), step("2027-03-01", 6.0)],
        vec![away("2027-02-15", "2027-02-19", 2.0)],
    );
    let extreme = drawn(
        EXTREME,
        vec![step("2027-01-04", 0.5), step("2027-02-01", 1_200.0), step("2027-04-01", 0.0)],
        Vec::new(),
    );
    [usual, extreme].into_iter().flatten().collect()
}

fn people_chart(plan: &Plan, team: &Team) -> Option<PeopleChart> {
    people(plan, team, day("2027-06-30"))
}

fn matrices() -> Vec<Sample<Matrix>> {
    let columns = ["None", "Under 1 day", "1 to 5 days", "5 to 20 days", "20 days or more"];
    let bands = ["80–100 %", "60–80 %", "40–60 %", "20–40 %", "0–20 %"];
    let mark = |number: usize, name: &str| Mark {
        risk: RiskId::from("R"),
        number,
        called: name.to_owned(),
        label: name.to_owned(),
        anchor: String::new(),
        stale: number == 3,
    };
    let of = |state, places: &[(usize, usize, Mark)], unplaced: Vec<Mark>| {
        let cell = |row: usize, column: usize| MatrixCell {
            level: ((5 - row) * column) as f64 / 20.0,
            label: format!("{}, {}", bands[row], columns[column]),
            marks: places
                .iter()
                .filter(|(at, to, _)| (*at, *to) == (row, column))
                .map(|(.., mark)| mark.clone())
                .collect(),
        };
        let row = |at: usize| MatrixRow {
            label: bands[at].to_owned(),
            cells: (0..columns.len()).map(|column| cell(at, column)).collect(),
        };
        let matrix = Matrix {
            columns: columns.map(str::to_owned).into(),
            rows: (0..bands.len()).map(row).collect(),
            unplaced_note: "Not placed".to_owned(),
            unplaced,
            table: super::chart::Table::default(),
        };
        Sample { state, of: matrix }
    };
    let usual = [
        (3, 1, mark(1, "The security review finds a blocker")),
        (4, 2, mark(2, "A senior engineer leaves")),
        (4, 0, mark(3, "An older figure")),
    ];
    let extreme: Vec<_> =
        (1..).zip(NAMES).map(|(number, name)| (0, 4, mark(number, name))).collect();
    vec![
        of(USUAL, &usual, Vec::new()),
        of(EMPTY, &[], Vec::new()),
        of(EXTREME, &extreme, vec![mark(5, NAMES[0])]),
    ]
}
