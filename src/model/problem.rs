//! What can be wrong with a plan: where, what, and how to mend it.

use std::fmt;

use crate::calendar::Date;

/// A place in the document, as a path of field names and ids: `plan/items/PAY-2/after/0`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place(pub String);

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One thing that is wrong with a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What.
    pub kind: ProblemKind,
}

impl fmt::Display for Problem {
    /// Where, what, and how to mend it, on one line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}. {}", self.place, self.kind.what(), self.kind.mend())
    }
}

/// A kind of thing that others name by its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Referent {
    /// An item of the plan.
    Item,
    /// A team of the plan.
    Team,
    /// An external arrival.
    External,
    /// An objective.
    Objective,
    /// A T-shirt size.
    Size,
    /// A criterion of the scorecard.
    Criterion,
    /// A scenario of the file.
    Scenario,
}

impl Referent {
    fn word(self) -> &'static str {
        match self {
            Self::Item => "item",
            Self::Team => "team",
            Self::External => "external arrival",
            Self::Objective => "objective",
            Self::Size => "size",
            Self::Criterion => "criterion",
            Self::Scenario => "scenario",
        }
    }
}

/// A list that has a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limited {
    /// Items of the plan.
    Items,
    /// Teams of the plan.
    Teams,
    /// Risks of the plan.
    Risks,
    /// Scenarios of the file.
    Scenarios,
    /// Any other list, named by its field.
    Entries,
}

impl Limited {
    fn word(self) -> &'static str {
        match self {
            Self::Items => "items",
            Self::Teams => "teams",
            Self::Risks => "risks",
            Self::Scenarios => "scenarios",
            Self::Entries => "entries",
        }
    }
}

/// What can be wrong. Each kind words itself ([`ProblemKind::what`]) and its mending.
#[derive(Clone, Debug, PartialEq)]
pub enum ProblemKind {
    /// An id is empty or longer than 64 characters.
    BadId {
        /// The id.
        id: String,
    },
    /// An id, or a name that serves as one, stands twice in its list.
    DuplicateId {
        /// The id.
        id: String,
    },
    /// Something is named that is not in the plan.
    Unknown {
        /// What it should be.
        referent: Referent,
        /// The id.
        id: String,
    },
    /// Items wait for each other in a circle.
    Cycle {
        /// The names, each waiting for the next, and the last for the first.
        names: Vec<String>,
    },
    /// A text is longer than 10,000 characters.
    TextTooLong {
        /// Its length.
        characters: usize,
        /// The limit.
        limit: usize,
    },
    /// A list is longer than its limit.
    TooMany {
        /// Of what.
        list: Limited,
        /// How many there are.
        count: usize,
        /// The limit.
        limit: usize,
    },
    /// A number is infinite or not a number.
    NotFinite,
    /// A number is negative that must not be.
    Negative {
        /// The number.
        value: f64,
    },
    /// A number must be above zero.
    NotPositive {
        /// The number.
        value: f64,
    },
    /// A number is far beyond what can be meant.
    TooGreat {
        /// The number.
        value: f64,
        /// The limit.
        limit: f64,
    },
    /// A share, chance or correlation is not between 0 and 1.
    NotAShare {
        /// The number.
        value: f64,
    },
    /// Focus is zero, or more than all of the time.
    FocusOutside {
        /// The number.
        value: f64,
    },
    /// The impact of RICE is none of its scale.
    ImpactOffScale {
        /// The number.
        value: f64,
    },
    /// The lower end of a range is zero.
    RangeFromZero,
    /// Two numbers that must be in order are not.
    OutOfOrder {
        /// The name of the one that must not be greater, and its value.
        lesser: (&'static str, f64),
        /// The name of the other, and its value.
        greater: (&'static str, f64),
    },
    /// Two dates that must be in order are not.
    DatesOutOfOrder {
        /// The name of the one that must not be later, and its date.
        earlier: (&'static str, Date),
        /// The name of the other, and its date.
        later: (&'static str, Date),
    },
    /// There are no past values to draw from.
    NoSamples,
    /// A size stands for another size.
    SizeOfSize {
        /// The size that it stands for.
        size: String,
    },
    /// Lanes are not between 1 and 100,000.
    LanesOutside {
        /// How many.
        lanes: u32,
    },
    /// A part needs more lanes than its team has.
    MoreLanesThanTeam {
        /// How many it needs.
        lanes: u32,
        /// The team.
        team: String,
        /// How many the team has.
        has: u32,
    },
    /// A part is in stage 0.
    StageZero,
    /// A part needs one team twice.
    TeamTwice {
        /// The team.
        team: String,
    },
    /// Effort is asked of a team that has lanes only.
    EffortOnLanesOnly {
        /// The team.
        team: String,
    },
    /// Work is asked of a team in which there is never anybody.
    NobodyInTeam,
    /// An item that is not finished has no parts.
    NoParts,
    /// The remaining work does not match the parts.
    RemainingCount {
        /// How many parts there are.
        parts: usize,
        /// How many remainders there are.
        remaining: usize,
    },
    /// Something already happened on a day that is still to come.
    InTheFuture {
        /// The day.
        date: Date,
        /// The as-of date.
        as_of: Date,
    },
    /// A date is not after the as-of date (or the start) although it must be.
    NotAfter {
        /// The date.
        date: Date,
        /// What it must be after.
        after: Date,
    },
    /// The horizon is more than a hundred years away.
    HorizonTooFar {
        /// The horizon.
        horizon: Date,
    },
    /// No weekday is worked, or no day up to the horizon.
    NoWorkday,
    /// A month is not between 1 and 12.
    NoSuchMonth {
        /// The month.
        month: u32,
    },
    /// A currency is not of three capital letters.
    BadCurrency {
        /// The currency.
        currency: String,
    },
    /// A day stands twice in a list of steps.
    DuplicateDay {
        /// The day.
        date: Date,
    },
    /// A throughput history is shorter than five weeks.
    ShortHistory {
        /// Its weeks.
        weeks: usize,
    },
    /// A throughput history in which nothing was ever finished.
    EmptyHistory,
    /// People are lost, but no team is hit.
    LossWithoutTeam,
    /// People are lost in a team that counts stories.
    PeopleOfThroughput {
        /// The team.
        team: String,
    },
    /// The number of trials is not between 1 and 1,000,000.
    TrialsOutside {
        /// The number.
        trials: u32,
    },
    /// The confidence is not between 0 and 1, both left out.
    ConfidenceOutside {
        /// The confidence.
        confidence: f64,
    },
    /// Scenarios build on each other in a circle.
    ScenarioCycle {
        /// The ids, each building on the next, and the last on the first.
        ids: Vec<String>,
    },
    /// What an edit changes is not there.
    EditTargetGone {
        /// What it names.
        target: String,
    },
    /// An edit adds what is already there.
    EditAddsTwice {
        /// The id.
        id: String,
    },
    /// An edit is not one that its target takes.
    EditRefused {
        /// What is wrong.
        what: String,
        /// How to mend it.
        mend: String,
    },
}

impl ProblemKind {
    /// What is wrong, as a clause without its place.
    pub fn what(&self) -> String {
        match self {
            Self::BadId { id } if id.is_empty() => "the id is empty".to_owned(),
            Self::BadId { id } => {
                format!("the id “{}…” is longer than 64 characters", first_letters(id))
            }
            Self::DuplicateId { id } => format!("“{id}” stands twice in this list"),
            Self::Unknown { referent, id } => format!("there is no {} “{id}”", referent.word()),
            Self::Cycle { names } => circle(names, "waits for"),
            Self::TextTooLong { characters, limit } => {
                format!("the text has {characters} characters, and the limit is {limit}")
            }
            Self::TooMany { list, count, limit } => {
                format!("there are {count} {}, and the limit is {limit}", list.word())
            }
            Self::NotFinite => "this is not a number".to_owned(),
            Self::Negative { value } => format!("{value} is less than 0"),
            Self::NotPositive { value } => format!("{value} is not more than 0"),
            Self::TooGreat { value, limit } => format!("{value} is beyond the limit of {limit}"),
            Self::NotAShare { value } => format!("{value} is not between 0 and 1"),
            Self::FocusOutside { value } => {
                format!("a focus of {value} is not above 0 and at most 1")
            }
            Self::ImpactOffScale { value } => {
                format!("{value} is not on the scale of RICE: 3, 2, 1, 0.5, 0.25")
            }
            Self::RangeFromZero => "the range begins at 0".to_owned(),
            Self::OutOfOrder { lesser: (lesser, low), greater: (greater, high) } => {
                format!("“{lesser}” ({low}) is more than “{greater}” ({high})")
            }
            Self::DatesOutOfOrder { earlier: (earlier, first), later: (later, second) } => {
                format!("“{earlier}” ({first}) is later than “{later}” ({second})")
            }
            Self::NoSamples => "there are no past values to draw from".to_owned(),
            Self::SizeOfSize { size } => format!("the size stands for another size, “{size}”"),
            Self::LanesOutside { lanes } => format!("{lanes} lanes are not between 1 and 100000"),
            Self::MoreLanesThanTeam { lanes, team, has } => format!(
                "the part needs {lanes} lanes of “{team}” at once, which has {has}: it could never \
                 be started"
            ),
            Self::StageZero => "stages count from 1".to_owned(),
            Self::TeamTwice { team } => format!("“{team}” is needed twice"),
            Self::EffortOnLanesOnly { team } => {
                format!("“{team}” has neither people nor a throughput, so it cannot do effort")
            }
            Self::NobodyInTeam => {
                "there is work for this team, but there is never anybody in it".to_owned()
            }
            Self::NoParts => "the item has no work".to_owned(),
            Self::RemainingCount { parts, remaining } => {
                format!("the item has {parts} parts, but {remaining} values of what remains")
            }
            Self::InTheFuture { date, as_of } => {
                format!("{date} is after {as_of}, up to which the plan tells what happened")
            }
            Self::NotAfter { date, after } => format!("{date} is not after {after}"),
            Self::HorizonTooFar { horizon } => {
                format!("the horizon {horizon} is more than 100 years away")
            }
            Self::NoWorkday => "no day is worked".to_owned(),
            Self::NoSuchMonth { month } => format!("there is no month {month}"),
            Self::BadCurrency { currency } => format!("“{currency}” is no currency"),
            Self::DuplicateDay { date } => format!("{date} stands twice"),
            Self::ShortHistory { weeks } => {
                format!("the history has {weeks} weeks, and fewer than 5 say too little")
            }
            Self::EmptyHistory => "nothing was ever finished in this history".to_owned(),
            Self::LossWithoutTeam => "people are lost, but the risk hits no team".to_owned(),
            Self::PeopleOfThroughput { team } => {
                format!("“{team}” counts stories and not people, so it cannot lose people")
            }
            Self::TrialsOutside { trials } => {
                format!("{trials} trials are not between 1 and 1000000")
            }
            Self::ConfidenceOutside { confidence } => {
                format!("a confidence of {confidence} is not between 0 and 1")
            }
            Self::ScenarioCycle { ids } => circle(ids, "builds on"),
            Self::EditTargetGone { target } => format!("there is no “{target}” to change"),
            Self::EditAddsTwice { id } => format!("“{id}” is already there"),
            Self::EditRefused { what, .. } => what.clone(),
        }
    }

    /// How to mend it, as a sentence.
    pub fn mend(&self) -> String {
        match self {
            Self::BadId { .. } => "Give it an id of 1 to 64 characters.".to_owned(),
            Self::DuplicateId { .. } => "Give one of the two another id.".to_owned(),
            Self::Unknown { referent, .. } => {
                format!("Choose one that exists, or add this {}.", referent.word())
            }
            Self::Cycle { .. } => "Take away one of these dependencies.".to_owned(),
            Self::TextTooLong { .. } => "Shorten it, or link to a longer text.".to_owned(),
            Self::TooMany { .. } => "Remove some, or split the plan.".to_owned(),
            Self::NotFinite => "Enter a number.".to_owned(),
            Self::Negative { .. } => "Enter 0 or more.".to_owned(),
            Self::NotPositive { .. } => "Enter more than 0.".to_owned(),
            Self::TooGreat { limit, .. } => {
                format!("Enter at most {limit}; check the unit and the zeros.")
            }
            Self::NotAShare { .. } => {
                "Enter a share between 0 and 1: 80 % is written 0.8.".to_owned()
            }
            Self::FocusOutside { .. } => {
                "Enter the share of their time that goes to roadmap work: 70 % is written 0.7."
                    .to_owned()
            }
            Self::ImpactOffScale { .. } => {
                "Choose 3 (massive), 2 (high), 1 (medium), 0.5 (low) or 0.25 (minimal).".to_owned()
            }
            Self::RangeFromZero => {
                "Enter a low value above 0, or give min, likely and max, where min may be 0."
                    .to_owned()
            }
            Self::OutOfOrder { lesser: (lesser, _), greater: (greater, _) } => {
                format!("Make “{lesser}” at most “{greater}”; perhaps the two are swapped.")
            }
            Self::DatesOutOfOrder { earlier: (earlier, _), later: (later, _) } => {
                format!("Let “{earlier}” be no later than “{later}”; perhaps the two are swapped.")
            }
            Self::NoSamples => "Add at least one past value.".to_owned(),
            Self::SizeOfSize { .. } => "Say in numbers what the size stands for.".to_owned(),
            Self::LanesOutside { .. } => "Enter a whole number from 1 to 100000.".to_owned(),
            Self::MoreLanesThanTeam { team, has, .. } => {
                format!("Let the part take at most {has}, or give “{team}” more lanes.")
            }
            Self::StageZero => "Enter 1 for the first stage.".to_owned(),
            Self::TeamTwice { .. } => "Name it once, with all the lanes it needs.".to_owned(),
            Self::EffortOnLanesOnly { team } => format!(
                "Give “{team}” people or a throughput, or say the part in days instead of effort."
            ),
            Self::NobodyInTeam => {
                "Say how many people there are from when on, or give its work to another team."
                    .to_owned()
            }
            Self::NoParts => {
                "Add a part that says which team does it and how much work it is.".to_owned()
            }
            Self::RemainingCount { .. } => {
                "Say for each part what remains of it; 0 for one that is finished.".to_owned()
            }
            Self::InTheFuture { .. } => {
                "Correct the day, or bring the as-of date of the plan to today.".to_owned()
            }
            Self::NotAfter { after, .. } => format!("Choose a day after {after}."),
            Self::HorizonTooFar { .. } => "Choose an earlier day; 5 years are usual.".to_owned(),
            Self::NoWorkday => {
                "Name at least one weekday that is worked, and check the holidays.".to_owned()
            }
            Self::NoSuchMonth { .. } => "Enter months from 1 to 12.".to_owned(),
            Self::BadCurrency { .. } => {
                "Enter the three capital letters of the currency, such as EUR or USD.".to_owned()
            }
            Self::DuplicateDay { .. } => "Keep one of the two.".to_owned(),
            Self::ShortHistory { .. } => {
                "Add weeks, or plan the team by its people until there are five.".to_owned()
            }
            Self::EmptyHistory => "Check what was pasted: one week must not be 0.".to_owned(),
            Self::LossWithoutTeam => "Name the teams it hits, or let it hit everything.".to_owned(),
            Self::PeopleOfThroughput { .. } => {
                "Say which share of the team is lost instead.".to_owned()
            }
            Self::TrialsOutside { .. } => "Enter 10000 for a good answer.".to_owned(),
            Self::ConfidenceOutside { .. } => "Enter 0.85 for 85 % sure.".to_owned(),
            Self::ScenarioCycle { .. } => "Let one of them build on the plan itself.".to_owned(),
            Self::EditTargetGone { .. } => {
                "Remove this change from the scenario, or bring back what it changes.".to_owned()
            }
            Self::EditAddsTwice { .. } => {
                "Remove this change from the scenario, or give the added one another id.".to_owned()
            }
            Self::EditRefused { mend, .. } => mend.clone(),
        }
    }
}

/// `a` waits for `b`, which waits for `a`.
fn circle(names: &[String], verb: &str) -> String {
    let Some(first) = names.first() else { return format!("something {verb} itself") };
    if names.len() == 1 {
        return format!("“{first}” {verb} itself");
    }
    let next = names.iter().skip(1).chain([first]);
    let steps: Vec<String> = next.map(|name| format!("{verb} “{name}”")).collect();
    format!("“{first}” {}", steps.join(", which "))
}

/// Enough of a long id to find it by.
fn first_letters(id: &str) -> String {
    id.chars().take(20).collect()
}
