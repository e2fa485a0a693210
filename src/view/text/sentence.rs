//! Sentences with something in them.

use crate::calendar::Date;
use crate::view::format;

/// A sentence with its parameters.
#[derive(Clone, Debug, PartialEq)]
pub enum Sentence<'a> {
    /// A name within a sentence.
    Quoted {
        /// The name.
        text: &'a str,
    },
    /// Which of several.
    PlaceOf {
        /// Counted from 1.
        number: usize,
        /// Of so many.
        of: usize,
    },
    /// What a button does to the thing on its line.
    OfThis {
        /// What the button says.
        what: &'a str,
        /// What the thing is called.
        of: &'a str,
    },
    /// Before the headline's promise.
    Sure {
        /// The confidence.
        confidence: f64,
    },
    /// How many of the promised items are kept at the confidence.
    PromisesKept {
        /// So many.
        kept: usize,
        /// Of so many.
        promised: usize,
        /// The latest date promised.
        by: Date,
    },
    /// How much of the list can be promised.
    ProposedKept {
        /// The first so many.
        first: usize,
        /// Of so many.
        items: usize,
        /// The end of the planning quarter.
        by: Date,
    },
    /// Nothing of the list can be promised.
    NothingSure {
        /// Of so many.
        items: usize,
        /// The end of the planning quarter.
        by: Date,
    },
    /// When the whole plan is done.
    AllDone {
        /// How sure that is.
        confidence: f64,
        /// At the confidence; `None` beyond the horizon.
        by: Option<Date>,
    },
    /// Which promised item slips first.
    FirstToSlip {
        /// Its name.
        item: &'a str,
    },
    /// Which team is waited for most.
    Bottleneck {
        /// Its name.
        team: &'a str,
    },
    /// Both of the above.
    SlipAndBottleneck {
        /// The item's name.
        item: &'a str,
        /// The team's name.
        team: &'a str,
    },
    /// Every item is done or dropped.
    EverythingDone,
    /// There is no item.
    NothingPlanned,
    /// The plan has problems.
    HasProblems {
        /// How many.
        count: usize,
    },
    /// The simulation stopped.
    RunFailed {
        /// Why.
        reason: &'a str,
    },
    /// How far a run is.
    Progress {
        /// Trials done.
        done: u32,
        /// Trials wanted.
        total: u32,
    },
    /// The run was stopped.
    Stopped {
        /// Trials done.
        done: u32,
        /// Trials wanted.
        total: u32,
    },
    /// What the answer rests on.
    RestsOn {
        /// Trials.
        trials: u32,
    },
    /// What a stand-alone page is and can.
    WhyPage {
        /// Its size.
        bytes: u64,
    },
    /// What a scenario file is and can.
    WhyFile {
        /// Its size.
        bytes: u64,
    },
    /// What a link is and can.
    WhyLink {
        /// Its length.
        characters: u64,
    },
    /// A share of the futures finishes within some days.
    ShareFinished {
        /// The first day.
        first: Date,
        /// The last day.
        last: Date,
        /// The share.
        share: f64,
        /// The share that is finished by the last day.
        done: f64,
    },
    /// A share of the futures finishes later than what is shown.
    LaterThan {
        /// The share.
        share: f64,
        /// The last day shown.
        date: Date,
    },
    /// A percentile beyond the horizon.
    Beyond {
        /// The horizon.
        horizon: Date,
    },
    /// How busy a team is in a week.
    TeamBusy {
        /// Its name.
        team: &'a str,
        /// Share of its lanes in use.
        share: f64,
        /// The Monday.
        week: Date,
    },
    /// Take back a step.
    UndoStep {
        /// Its name.
        step: &'a str,
    },
    /// Bring back a step.
    RedoStep {
        /// Its name.
        step: &'a str,
    },
    /// An answer to “what chance on this date?”.
    ChanceOnDate {
        /// The date.
        date: Date,
        /// The chance.
        share: f64,
    },
    /// An answer to “what date at this chance?”.
    DateForChance {
        /// The chance.
        share: f64,
        /// The date; `None` beyond the horizon.
        date: Option<Date>,
        /// The horizon.
        horizon: Date,
    },
    /// Some items and the work in them.
    ItemsWithEffort {
        /// How many.
        count: usize,
        /// Their mean effort; `None` when it cannot be said.
        person_days: Option<f64>,
    },
    /// What was looked for.
    Found {
        /// How many items.
        count: usize,
    },
    /// A row of the timeline.
    ItemSpan {
        /// The item's name.
        name: &'a str,
        /// The likely start.
        start: Option<Date>,
        /// The likely finish.
        p50: Option<Date>,
        /// The finish that is 85 % sure.
        p85: Option<Date>,
    },
    /// When an item is due, within a sentence.
    DueOn {
        /// By the end of this day.
        date: Date,
    },
    /// The earliest start of an item, within a sentence.
    NotBefore {
        /// From this day on.
        date: Date,
    },
    /// An earliest start that is being set.
    NotBeforeDay {
        /// From this day on.
        date: Date,
    },
    /// No earliest start.
    NoEarliestDay,
    /// A due date that is being set.
    DueDay {
        /// By the end of this day.
        date: Date,
    },
    /// No due date.
    NoDueDay,
    /// An estimate that is one number.
    AmountCertain {
        /// The number.
        amount: &'a str,
    },
    /// An uncertain estimate.
    AmountSpread {
        /// One in ten is less.
        p10: &'a str,
        /// As likely less as more.
        p50: &'a str,
        /// One in ten is more.
        p90: &'a str,
    },
    /// How long an item waits for something.
    WaitOf {
        /// How long, in words.
        days: &'a str,
        /// What for.
        what: &'a str,
    },
    /// All waits of an item, within a sentence.
    WaitsOnAverage {
        /// Each with its length.
        waits: &'a str,
    },
    /// An item that is done.
    DoneOn {
        /// When.
        date: Date,
    },
    /// A part of an item.
    PartTitle {
        /// Counted from 1.
        number: usize,
        /// Of so many.
        of: usize,
    },
    /// What an item waits for, when its team is the cause.
    WaitsForTeam {
        /// The team.
        team: &'a str,
    },
    /// How many people a team has.
    PeopleNow {
        /// How many.
        count: f64,
        /// Days of roadmap work in a week, by the middle of the focus; `None` when it cannot be said.
        days_per_week: Option<f64>,
    },
    /// How busy a team is until the quarter ends.
    BusyUntil {
        /// Mean share of its lanes in use.
        share: f64,
        /// The end of the planning quarter.
        date: Date,
    },
    /// How long items wait for a team.
    WaitedFor {
        /// Working days, summed over the items.
        days: f64,
    },
    /// How many items are expected by the end of the quarter.
    ExpectedDone {
        /// The mean number.
        count: f64,
        /// The confidence, and how many are sure at it.
        sure: Option<(f64, u32)>,
        /// The end of the quarter.
        by: Date,
    },
    /// The expected number of promises kept.
    ExpectedKept {
        /// The mean number.
        kept: f64,
        /// Of so many.
        promised: usize,
    },
    /// A driver: effort of an item's part.
    DriverPart {
        /// The item's name.
        item: &'a str,
        /// Counted from 1; `None` when it has only one.
        part: Option<usize>,
    },
    /// A driver: a team's focus.
    DriverFocus {
        /// The team's name.
        team: &'a str,
    },
    /// A driver: a team's split factor.
    DriverSplit {
        /// The team's name.
        team: &'a str,
    },
    /// A quarter in the picker.
    QuarterEnding {
        /// Its last day.
        ends: Date,
    },
    /// What an import gives.
    ImportGives {
        /// Issues in the file.
        issues: usize,
        /// Items they become.
        items: usize,
        /// Teams they name.
        teams: usize,
    },
    /// How many more there are.
    AndMore {
        /// So many.
        count: usize,
    },
    /// A name with a number.
    Counted {
        /// The name.
        name: &'a str,
        /// The number.
        count: usize,
    },
    /// Removes one thing, for its button.
    Delete {
        /// Its name.
        name: &'a str,
    },
    /// Opens one thing, for its button.
    Open {
        /// Its name.
        name: &'a str,
    },
    /// Moves one thing up, for its button.
    MoveUp {
        /// Its name.
        name: &'a str,
    },
    /// Moves one thing down, for its button.
    MoveDown {
        /// Its name.
        name: &'a str,
    },
}

impl Sentence<'_> {
    /// The English text.
    pub fn text(&self) -> String {
        match *self {
            Self::Quoted { text } => format!("“{text}”"),
            Self::PlaceOf { number, of } => format!("{number} of {of}"),
            Self::OfThis { what, of } => format!("{what}: {of}"),
            Self::Sure { confidence } => format!("{} sure:", format::plain_percent(confidence)),
            Self::PromisesKept { kept, promised, by } => format!(
                "{} {} done by {}.",
                of_the_promised(kept, promised),
                is_are(kept),
                format::date_without_weekday(by),
            ),
            Self::ProposedKept { first, items, by } => format!(
                "{} {} done by {}.",
                first_of(first, items),
                is_are(first),
                format::date_without_weekday(by),
            ),
            Self::NothingSure { items, by } => format!(
                "none of the {} is sure to be done by {}.",
                format::counted(items, "item", "items"),
                format::date_without_weekday(by),
            ),
            Self::AllDone { confidence, by: Some(by) } => format!(
                "{} sure that everything is done by {}.",
                format::plain_percent(confidence),
                format::date(by)
            ),
            Self::AllDone { confidence, by: None } => format!(
                "Nobody can be {} sure that everything is ever done.",
                format::plain_percent(confidence)
            ),
            Self::FirstToSlip { item } => format!("{item} is the first to slip."),
            Self::Bottleneck { team } => format!("{team} is the bottleneck."),
            Self::SlipAndBottleneck { item, team } => {
                format!("{item} is the first to slip; {team} is the bottleneck.")
            }
            Self::EverythingDone => "Everything in the plan is done or dropped.".to_owned(),
            Self::NothingPlanned => {
                "Nothing is planned yet: add an item, or import an export.".to_owned()
            }
            Self::HasProblems { count } => format!(
                "The plan has {}, so it is not simulated.",
                format::counted(count, "problem", "problems")
            ),
            Self::RunFailed { reason } => format!("The simulation stopped: {reason}"),
            Self::Progress { done, total } => format!(
                "{} of {} futures simulated",
                format::whole(done.into()),
                format::whole(total.into())
            ),
            Self::Stopped { done, total } => format!(
                "Stopped at {} of {} futures",
                format::whole(done.into()),
                format::whole(total.into())
            ),
            Self::RestsOn { trials } => {
                format!("From {} simulated futures", format::whole(trials.into()))
            }
            Self::WhyPage { bytes } => format!(
                "{}. Opens by double-click in any browser, offline, with these numbers, and \
                 simulates every change.",
                format::size(bytes)
            ),
            Self::WhyFile { bytes } => format!(
                "{}. For whoever has Roadcast: opened here, on the command line, compared, merged.",
                format::size(bytes)
            ),
            Self::WhyLink { characters } => format!(
                "{} characters. Opens this page with the whole plan; nothing of it reaches a server.",
                format::whole(characters)
            ),
            Self::ShareFinished { first, last, share, done } => {
                let days = match first == last {
                    true => format::date(last),
                    false => {
                        let last = format::date_without_weekday(last);
                        format!("{} to {last}", format::day_and_month(first))
                    }
                };
                let (share, done) = (format::percent(share), format::percent(done));
                format!("{days}: {share} of the futures; done by then in {done}")
            }
            Self::LaterThan { share, date } => format!(
                "{} later than {}",
                format::percent(share),
                format::date_without_weekday(date)
            ),
            Self::Beyond { horizon } => {
                format!("beyond {}", format::date_without_weekday(horizon))
            }
            Self::TeamBusy { team, share, week } => format!(
                "{team}, week of {}: {} busy",
                format::date_without_weekday(week),
                format::plain_percent(share)
            ),
            Self::UndoStep { step } => format!("Undo: {step}"),
            Self::RedoStep { step } => format!("Redo: {step}"),
            Self::ChanceOnDate { date, share } => format!(
                "By {}: {}, {}",
                format::date(date),
                format::percent(share),
                format::odds(share)
            ),
            Self::DateForChance { share, date: Some(date), .. } => {
                format!("{} sure: {}", format::plain_percent(share), format::date(date))
            }
            Self::DateForChance { share, date: None, horizon } => format!(
                "{} sure: beyond {}",
                format::plain_percent(share),
                format::date_without_weekday(horizon)
            ),
            Self::ItemSpan { name, start, p50, p85 } => item_span(name, start, p50, p85),
            Self::ItemsWithEffort { count, person_days } => {
                let items = format::counted(count, "item", "items");
                match person_days.map(f64::round) {
                    Some(days) if days >= 1.0 => {
                        format!("{items}, about {} person-days", format::whole(days as u64))
                    }
                    Some(_) | None => items,
                }
            }
            Self::Found { count: 0 } => "Nothing found".to_owned(),
            Self::Found { count } => format!("{} found", format::whole(count as u64)),
            Self::DueOn { date } => format!("due {}", format::date_without_weekday(date)),
            Self::NotBefore { date } => {
                format!("not before {}", format::date_without_weekday(date))
            }
            Self::NotBeforeDay { date } => format!("Not before {}", format::date(date)),
            Self::NoEarliestDay => "No earliest day".to_owned(),
            Self::DueDay { date } => format!("Due {}", format::date(date)),
            Self::NoDueDay => "Not due".to_owned(),
            Self::AmountCertain { amount } => format!("The estimate: {amount}"),
            Self::AmountSpread { p10, p50, p90 } => {
                format!("The estimate: P10 {p10}, P50 {p50}, P90 {p90}")
            }
            Self::WaitOf { days, what } => format!("{days} for {what}"),
            Self::WaitsOnAverage { waits } => format!("waits on average {waits}"),
            Self::DoneOn { date } => format!("Done {}", format::date_without_weekday(date)),
            Self::PartTitle { of: 1, .. } => "Work".to_owned(),
            Self::PartTitle { number, .. } => format!("Part {number}"),
            Self::WaitsForTeam { team } => format!("Waiting for {team}"),
            Self::PeopleNow { count, days_per_week: Some(days) } => {
                format!("{}, about {} of roadmap work a week", people(count), format::days(days))
            }
            Self::PeopleNow { count, days_per_week: None } => people(count),
            Self::BusyUntil { share, date } => format!(
                "{} busy until {}",
                format::plain_percent(share),
                format::date_without_weekday(date)
            ),
            Self::WaitedFor { days } => format!("Items wait {} for it", format::days(days)),
            Self::ExpectedDone { count, sure, by } => format!(
                "About {} expected by {}{}.",
                format::counted(count.max(0.0).round() as usize, "item is", "items are"),
                format::date_without_weekday(by),
                sure.map_or(String::new(), |(confidence, least)| format!(
                    "; {} sure: at least {}",
                    format::plain_percent(confidence),
                    format::whole(u64::from(least))
                ))
            ),
            Self::ExpectedKept { kept, promised } => format!(
                "{} of {} promises are expected to be kept.",
                format::exact((kept * 10.0).round() / 10.0),
                promised
            ),
            Self::DriverPart { item, part: Some(part) } => format!("{item}, part {part}"),
            Self::DriverPart { item, part: None } => item.to_owned(),
            Self::DriverFocus { team } => format!("Focus of {team}"),
            Self::DriverSplit { team } => format!("How stories of {team} grow"),
            Self::QuarterEnding { ends } => format!("to {}", format::date_without_weekday(ends)),
            Self::ImportGives { issues, items, teams } => format!(
                "{} become {} for {}.",
                format::counted(issues, "issue", "issues"),
                format::counted(items, "item", "items"),
                format::counted(teams, "team", "teams")
            ),
            Self::AndMore { count } => format!("and {} more", format::whole(count as u64)),
            Self::Counted { name, count } => {
                format!("{name} ({})", format::whole(count as u64))
            }
            Self::Delete { name } => format!("Delete {name}"),
            Self::Open { name } => format!("Open {name}"),
            Self::MoveUp { name } => format!("Move {name} up"),
            Self::MoveDown { name } => format!("Move {name} down"),
        }
    }
}

fn is_are(count: usize) -> &'static str {
    if count == 1 { "is" } else { "are" }
}

fn of_the_promised(kept: usize, promised: usize) -> String {
    match (kept, promised) {
        (1, 1) => "the committed item".to_owned(),
        (0, _) => format!(
            "none of the {}",
            format::counted(promised, "committed item", "committed items")
        ),
        (kept, promised) if kept == promised => format!("all {promised} committed items"),
        (kept, promised) => format!("{kept} of the {promised} committed items"),
    }
}

fn first_of(first: usize, items: usize) -> String {
    if first == items {
        return match items {
            1 => "the one item".to_owned(),
            more => format!("all {more} items"),
        };
    }
    match first {
        1 => format!("the first of {items} items"),
        more => format!("the first {more} of {items} items"),
    }
}

fn people(count: f64) -> String {
    if count == 1.0 { "1 person".to_owned() } else { format!("{} people", format::exact(count)) }
}

fn item_span(name: &str, start: Option<Date>, p50: Option<Date>, p85: Option<Date>) -> String {
    match (start, p50, p85) {
        (Some(start), Some(p50), Some(p85)) => format!(
            "{name}: likely from {} to {}, 85 % sure by {}",
            format::date_without_weekday(start),
            format::date_without_weekday(p50),
            format::date_without_weekday(p85)
        ),
        (_, Some(p50), None) => format!(
            "{name}: likely done by {}, not 85 % sure within the horizon",
            format::date_without_weekday(p50)
        ),
        _ => format!("{name}: not likely to be done within the horizon"),
    }
}
