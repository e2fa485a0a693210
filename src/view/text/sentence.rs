//! Sentences with something in them.

use crate::calendar::Date;
use crate::view::format;

use super::language::{says, word};

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
        /// Items whose estimate nobody gave.
        stood_in_for: usize,
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
    /// How many items each advice is given to.
    Advised {
        /// To commit.
        commit: usize,
        /// To stretch for.
        stretch: usize,
        /// To leave out.
        out: usize,
    },
    /// What could be promised.
    CouldPromise {
        /// So many items from the top of the list.
        count: usize,
        /// How sure all of them together are.
        sure: f64,
        /// By when.
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
            Self::Quoted { text } => says!("“{text}”", "„{text}“"),
            Self::PlaceOf { number, of } => says!("{number} of {of}", "{number} von {of}"),
            Self::OfThis { what, of } => format!("{what}: {of}"),
            Self::Sure { confidence } => {
                says!("{} sure:", "Zu {} sicher:", format::plain_percent(confidence))
            }
            Self::PromisesKept { kept, promised, by } => says!(
                "{} {} done by {}.",
                "{} {} bis {} fertig.",
                of_the_promised(kept, promised),
                is_are(kept),
                format::date_without_weekday(by),
            ),
            Self::ProposedKept { first, items, by } => says!(
                "{} {} done by {}.",
                "{} {} bis {} fertig.",
                first_of(first, items),
                is_are(first),
                format::date_without_weekday(by),
            ),
            Self::NothingSure { items, by } => says!(
                "none of the {} is sure to be done by {}.",
                "von {} ist keines sicher bis {} fertig.",
                format::counted(items, word!("item", "Vorhaben"), word!("items", "Vorhaben")),
                format::date_without_weekday(by),
            ),
            Self::AllDone { confidence, by: Some(by) } => says!(
                "{} sure that everything is done by {}.",
                "Zu {} sicher ist bis {} alles fertig.",
                format::plain_percent(confidence),
                format::date(by)
            ),
            Self::AllDone { confidence, by: None } => says!(
                "Nobody can be {} sure that everything is ever done.",
                "Niemand kann zu {} sicher sein, dass je alles fertig wird.",
                format::plain_percent(confidence)
            ),
            Self::FirstToSlip { item } => {
                says!("{item} is the first to slip.", "{item} verspätet sich als Erstes.")
            }
            Self::Bottleneck { team } => {
                says!("{team} is the bottleneck.", "{team} ist der Engpass.")
            }
            Self::SlipAndBottleneck { item, team } => {
                says!(
                    "{item} is the first to slip; {team} is the bottleneck.",
                    "{item} verspätet sich als Erstes; {team} ist der Engpass."
                )
            }
            Self::EverythingDone => word!(
                "Everything in the plan is done or dropped.",
                "Alles im Plan ist fertig oder gestrichen."
            )
            .to_owned(),
            Self::NothingPlanned => word!(
                "Nothing is planned yet: add an item, or import an export.",
                "Noch ist nichts geplant: ein Vorhaben hinzufügen oder einen Export übernehmen."
            )
            .to_owned(),
            Self::HasProblems { count } => says!(
                "The plan has {}, so it is not simulated.",
                "Der Plan hat {} und wird darum nicht simuliert.",
                format::counted(count, word!("problem", "Problem"), word!("problems", "Probleme"))
            ),
            Self::RunFailed { reason } => says!(
                "The simulation stopped: {reason}",
                "Die Simulation ist stehen geblieben: {reason}"
            ),
            Self::Progress { done, total } => says!(
                "{} of {} futures simulated",
                "{} von {} Verläufen simuliert",
                format::whole(done.into()),
                format::whole(total.into())
            ),
            Self::Stopped { done, total } => says!(
                "Stopped at {} of {} futures",
                "Angehalten bei {} von {} Verläufen",
                format::whole(done.into()),
                format::whole(total.into())
            ),
            Self::RestsOn { trials, stood_in_for: 0 } => {
                says!(
                    "From {} simulated futures",
                    "Aus {} simulierten Verläufen",
                    format::whole(trials.into())
                )
            }
            Self::RestsOn { trials, stood_in_for } => says!(
                "From {} simulated futures; {} no estimate but the range of the import",
                "Aus {} simulierten Verläufen; {} keine Schätzung, nur die Spanne der Übernahme",
                format::whole(trials.into()),
                format::counted(
                    stood_in_for,
                    word!("item has", "Vorhaben hat"),
                    word!("items have", "Vorhaben haben")
                )
            ),
            Self::WhyPage { bytes } => says!(
                "{}. Opens by double-click in any browser, offline, with these numbers, and \
                 simulates every change.",
                "{}. Öffnet sich mit einem Doppelklick in jedem Browser, ohne Netz, mit \
                     diesen Zahlen, und simuliert jede Änderung.",
                format::size(bytes)
            ),
            Self::WhyFile { bytes } => says!(
                "{}. For whoever has Roadcast: opened here, on the command line, compared, merged.",
                "{}. Für alle, die Roadcast haben: hier und auf der Kommandozeile zu \
                     öffnen, zu vergleichen, zusammenzuführen.",
                format::size(bytes)
            ),
            Self::WhyLink { characters } => says!(
                "{} characters. Opens this page with the whole plan; nothing of it reaches a server.",
                "{} Zeichen. Öffnet diese Seite mit dem ganzen Plan; nichts davon \
                     erreicht einen Server.",
                format::whole(characters)
            ),
            Self::ShareFinished { first, last, share, done } => {
                let days = match first == last {
                    true => format::date(last),
                    false => {
                        let last = format::date_without_weekday(last);
                        says!("{} to {last}", "{} bis {last}", format::day_and_month(first))
                    }
                };
                let (share, done) = (format::percent(share), format::percent(done));
                says!(
                    "{days}: {share} of the futures; done by then in {done}",
                    "{days}: {share} der Verläufe; bis dahin fertig in {done}"
                )
            }
            Self::LaterThan { share, date } => says!(
                "{} later than {}",
                "{} später als {}",
                format::percent(share),
                format::date_without_weekday(date)
            ),
            Self::Beyond { horizon } => {
                says!("beyond {}", "nach dem {}", format::date_without_weekday(horizon))
            }
            Self::TeamBusy { team, share, week } => says!(
                "{team}, week of {}: {} busy",
                "{team}, Woche ab {}: {} ausgelastet",
                format::date_without_weekday(week),
                format::plain_percent(share)
            ),
            Self::UndoStep { step } => says!("Undo: {step}", "Rückgängig: {step}"),
            Self::RedoStep { step } => says!("Redo: {step}", "Wiederholen: {step}"),
            Self::ChanceOnDate { date, share } => says!(
                "By {}: {}, {}",
                "Bis {}: {}, {}",
                format::date(date),
                format::percent(share),
                format::odds(share)
            ),
            Self::DateForChance { share, date: Some(date), .. } => {
                says!(
                    "{} sure: {}",
                    "Zu {} sicher: {}",
                    format::plain_percent(share),
                    format::date(date)
                )
            }
            Self::DateForChance { share, date: None, horizon } => says!(
                "{} sure: beyond {}",
                "Zu {} sicher: nach dem {}",
                format::plain_percent(share),
                format::date_without_weekday(horizon)
            ),
            Self::ItemSpan { name, start, p50, p85 } => item_span(name, start, p50, p85),
            Self::ItemsWithEffort { count, person_days } => {
                let items =
                    format::counted(count, word!("item", "Vorhaben"), word!("items", "Vorhaben"));
                match person_days.map(f64::round) {
                    Some(days) if days >= 1.0 => {
                        says!(
                            "{items}, about {} person-days",
                            "{items}, etwa {} Personentage",
                            format::whole(days as u64)
                        )
                    }
                    Some(_) | None => items,
                }
            }
            Self::Found { count: 0 } => word!("Nothing found", "Nichts gefunden").to_owned(),
            Self::Found { count } => says!("{} found", "{} gefunden", format::whole(count as u64)),
            Self::DueOn { date } => {
                says!("due {}", "Termin {}", format::date_without_weekday(date))
            }
            Self::NotBefore { date } => {
                says!("not before {}", "nicht vor {}", format::date_without_weekday(date))
            }
            Self::NotBeforeDay { date } => {
                says!("Not before {}", "Nicht vor {}", format::date(date))
            }
            Self::NoEarliestDay => word!("No earliest day", "Kein frühester Tag").to_owned(),
            Self::DueDay { date } => says!("Due {}", "Termin {}", format::date(date)),
            Self::NoDueDay => word!("Not due", "Kein Termin").to_owned(),
            Self::AmountCertain { amount } => {
                says!("The estimate: {amount}", "Die Schätzung: {amount}")
            }
            Self::AmountSpread { p10, p50, p90 } => {
                says!(
                    "The estimate: P10 {p10}, P50 {p50}, P90 {p90}",
                    "Die Schätzung: P10 {p10}, P50 {p50}, P90 {p90}"
                )
            }
            Self::WaitOf { days, what } => says!("{days} for {what}", "{days} auf {what}"),
            Self::WaitsOnAverage { waits } => {
                says!("waits on average {waits}", "wartet im Mittel {waits}")
            }
            Self::DoneOn { date } => {
                says!("Done {}", "Fertig {}", format::date_without_weekday(date))
            }
            Self::PartTitle { of: 1, .. } => word!("Work", "Arbeit").to_owned(),
            Self::PartTitle { number, .. } => says!("Part {number}", "Teil {number}"),
            Self::WaitsForTeam { team } => says!("Waiting for {team}", "Wartet auf {team}"),
            Self::PeopleNow { count, days_per_week: Some(days) } => {
                says!(
                    "{}, about {} of roadmap work a week",
                    "{}, etwa {} Roadmap-Arbeit in der Woche",
                    people(count),
                    format::days(days)
                )
            }
            Self::PeopleNow { count, days_per_week: None } => people(count),
            Self::BusyUntil { share, date } => says!(
                "{} busy until {}",
                "{} ausgelastet bis {}",
                format::plain_percent(share),
                format::date_without_weekday(date)
            ),
            Self::WaitedFor { days } => {
                says!(
                    "Items wait for it, {} in all",
                    "Vorhaben warten darauf, zusammen {}",
                    format::days(days)
                )
            }
            Self::ExpectedDone { count, sure, by } => says!(
                "About {} expected by {}{}.",
                "Etwa {} bis {} zu erwarten{}.",
                format::counted(
                    count.max(0.0).round() as usize,
                    word!("item is", "Vorhaben ist"),
                    word!("items are", "Vorhaben sind")
                ),
                format::date_without_weekday(by),
                sure.map_or(String::new(), |(confidence, least)| says!(
                    "; {} sure: at least {}",
                    "; zu {} sicher: mindestens {}",
                    format::plain_percent(confidence),
                    format::whole(u64::from(least))
                ))
            ),
            Self::Advised { commit, stretch, out } => says!(
                "Each by itself: commit {}, stretch {}, out {}.",
                "Jedes für sich: zusagen {}, Streckziel {}, nicht drin {}.",
                format::whole(commit as u64),
                format::whole(stretch as u64),
                format::whole(out as u64)
            ),
            Self::CouldPromise { count, sure, by } => says!(
                "Nothing is promised yet. From the top of the list, {} could be promised by {}: at \
                 least {} sure that all of it is done.",
                "Noch ist nichts zugesagt. Von oben in der Liste ließe sich {} bis {} zusagen: \
                 mindestens zu {} sicher, dass alles fertig ist.",
                format::counted(count, word!("item", "Vorhaben"), word!("items", "Vorhaben")),
                format::date(by),
                format::plain_percent(sure)
            ),
            Self::ExpectedKept { kept, promised } => says!(
                "{} of {} promises are expected to be kept.",
                "{} von {} Zusagen werden voraussichtlich gehalten.",
                format::exact((kept * 10.0).round() / 10.0),
                promised
            ),
            Self::DriverPart { item, part: Some(part) } => {
                says!("{item}, part {part}", "{item}, Teil {part}")
            }
            Self::DriverPart { item, part: None } => item.to_owned(),
            Self::DriverFocus { team } => says!("Focus of {team}", "Fokus von {team}"),
            Self::DriverSplit { team } => {
                says!("How stories of {team} grow", "Wie Stories von {team} wachsen")
            }
            Self::QuarterEnding { ends } => {
                says!("to {}", "bis {}", format::date_without_weekday(ends))
            }
            Self::ImportGives { issues, items, teams } => says!(
                "{} become {} for {}.",
                "Aus {}: {} für {}.",
                format::counted(issues, word!("issue", "Vorgang"), word!("issues", "Vorgängen")),
                format::counted(items, word!("item", "Vorhaben"), word!("items", "Vorhaben")),
                format::counted(teams, word!("team", "Team"), word!("teams", "Teams"))
            ),
            Self::AndMore { count } => {
                says!("and {} more", "und {} weitere", format::whole(count as u64))
            }
            Self::Counted { name, count } => {
                format!("{name} ({})", format::whole(count as u64))
            }
            Self::Delete { name } => says!("Delete {name}", "{name} löschen"),
            Self::Open { name } => says!("Open {name}", "{name} öffnen"),
            Self::MoveUp { name } => says!("Move {name} up", "{name} nach oben"),
            Self::MoveDown { name } => says!("Move {name} down", "{name} nach unten"),
        }
    }
}

/// The verb for so many; none is one in German.
fn is_are(count: usize) -> &'static str {
    match count {
        0 => word!("are", "wird"),
        1 => word!("is", "wird"),
        _ => word!("are", "werden"),
    }
}

fn of_the_promised(kept: usize, promised: usize) -> String {
    match (kept, promised) {
        (1, 1) => word!("the committed item", "das zugesagte Vorhaben").to_owned(),
        (0, 1) => says!("none of the 1 committed item", "kein zugesagtes Vorhaben"),
        (0, _) => {
            let promised = format::whole(promised as u64);
            says!(
                "none of the {promised} committed items",
                "keines der {promised} zugesagten Vorhaben"
            )
        }
        (kept, promised) if kept == promised => {
            says!("all {promised} committed items", "alle {promised} zugesagten Vorhaben")
        }
        (kept, promised) => says!(
            "{kept} of the {promised} committed items",
            "{kept} der {promised} zugesagten Vorhaben"
        ),
    }
}

fn first_of(first: usize, items: usize) -> String {
    if first == items {
        return match items {
            1 => word!("the one item", "das eine Vorhaben").to_owned(),
            more => says!("all {more} items", "alle {more} Vorhaben"),
        };
    }
    match first {
        1 => says!("the first of {items} items", "das erste von {items} Vorhaben"),
        more => {
            says!("the first {more} of {items} items", "die ersten {more} von {items} Vorhaben")
        }
    }
}

fn people(count: f64) -> String {
    if count == 1.0 {
        word!("1 person", "1 Person").to_owned()
    } else {
        says!("{} people", "{} Personen", format::exact(count))
    }
}

fn item_span(name: &str, start: Option<Date>, p50: Option<Date>, p85: Option<Date>) -> String {
    match (start, p50, p85) {
        (Some(start), Some(p50), Some(p85)) => says!(
            "{name}: likely from {} to {}, 85 % sure by {}",
            "{name}: wahrscheinlich von {} bis {}, 85 % sicher bis {}",
            format::date_without_weekday(start),
            format::date_without_weekday(p50),
            format::date_without_weekday(p85)
        ),
        (_, Some(p50), None) => says!(
            "{name}: likely done by {}, not 85 % sure within the horizon",
            "{name}: wahrscheinlich bis {} fertig, innerhalb des Horizonts nicht 85 % sicher",
            format::date_without_weekday(p50)
        ),
        _ => says!(
            "{name}: not likely to be done within the horizon",
            "{name}: innerhalb des Horizonts wahrscheinlich nicht fertig"
        ),
    }
}
