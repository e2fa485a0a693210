//! What an import can have to say, and its words.

use crate::calendar::Date;

use super::marks::{MISSING_TAG, PARTIAL_TAG};

/// One kind of thing that an import reads, guesses or leaves out.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    // What was read.
    /// Rows that are issues.
    Issues,
    /// Items they become at the chosen level.
    Items {
        /// `epics`, `initiatives` or `issues`.
        level: String,
    },
    /// Issues whose work counts for an item above them.
    RolledUp,
    /// Sub-tasks that are part of their parents.
    SubtasksFolded,
    /// Teams, by name.
    Teams {
        /// The header of their column.
        column: String,
    },
    /// Links that say what comes first.
    Links {
        /// The link types.
        types: Vec<String>,
    },
    /// The same, written by a scheduling app.
    ScheduledLinks {
        /// The link types.
        types: Vec<String>,
    },
    /// Items with a due date.
    DueDates,
    /// Issues with story points.
    Points,
    /// Issues with an original estimate.
    OriginalEstimates,
    /// Issues whose status category says where they stand.
    StatusCategories,
    /// Weeks of throughput.
    History {
        /// The last day that counts.
        until: Date,
    },

    // What was guessed.
    /// The level was suggested.
    Level {
        /// `epics`, `initiatives` or `issues`.
        level: String,
    },
    /// The column of teams was suggested.
    TeamColumn {
        /// Its header.
        column: String,
    },
    /// There is one team for everything.
    OneTeam,
    /// A new team has so many people.
    TeamSize {
        /// How many.
        people: f64,
        /// The share of their time, in percent.
        focus_percent: f64,
        /// How many things at once.
        lanes: u32,
    },
    /// Items without a team are for *Everyone*.
    NoTeam,
    /// A team's own history is too short: it has its share of everyone's.
    SharedHistory,
    /// There is no history: so many a week are assumed.
    NoHistory {
        /// How many.
        per_week: f64,
    },
    /// The priority is the backlog's order.
    PriorityByRank,
    /// The priority is the file's order.
    PriorityByFile,
    /// Points count as so many days each, half to twice the sum.
    PointsAsDays {
        /// Person-days of one point.
        days_per_point: f64,
    },
    /// Estimates count at eight hours a day, half to twice the sum.
    HoursAsDays,
    /// Each issue counts as one story.
    IssuesAsStories,
    /// Items without any estimate.
    EstimateMissing {
        /// P10 of their range.
        low: f64,
        /// P90 of their range.
        high: f64,
        /// `days` or `stories`.
        unit: String,
    },
    /// Items some of whose issues have no estimate.
    EstimatePartial,
    /// A column of dates of digits alone.
    DateOrder {
        /// Its header.
        column: String,
        /// `day` or `month`.
        first: String,
    },
    /// Issues whose status name was looked up.
    StatusNames,
    /// Issues that are done because they have a date of resolution, and to do because they have
    /// none.
    StatusByResolution,
    /// Statuses nobody knows; taken as not started.
    UnknownStatus,
    /// Items that have begun because something beneath them has.
    BegunByChildren,
    /// Items whose start is taken from another date.
    StartGuessed,
    /// Items whose finish is taken from another date.
    FinishGuessed,
    /// Due dates taken from a planned end.
    DueFromTarget,
    /// Items that are only known as the parent of others.
    ParentOutside,
    /// Links between issues of two items hold for the items.
    LinksLifted,
    /// Items that are done although something beneath them is not.
    DoneWithOpenChildren,
    /// All that belongs to no item is one item.
    LooseTogether,
    /// Ids longer than a plan allows.
    IdsShortened,
    /// The as-of date is the day of the import.
    AsOfMoved {
        /// That day.
        to: Date,
    },

    // What was left out.
    /// Rows without a key, by line.
    RowsWithoutKey,
    /// Keys that came again.
    RepeatedKeys,
    /// Rows with more or fewer cells than headers, by line.
    RaggedRows,
    /// A quote that is never closed.
    OpenQuote,
    /// Texts that are no dates.
    BadDates,
    /// Columns whose dates contradict one another.
    MixedDateOrders,
    /// Texts that are no estimates.
    BadNumbers,
    /// Parents that go round in a circle.
    ParentsCut,
    /// Issues that only sum up others.
    Containers,
    /// Issues that belong to no item.
    LooseLeftOut,
    /// Items that are finished.
    FinishedLeftOut,
    /// Further teams of an issue.
    SecondTeams,
    /// Keys named by links of Jira's own types that are not in the file.
    LinkEndsOutside,
    /// Keys named by links of a scheduling app that are not in the file.
    ScheduledLinkEndsOutside,
    /// Link types that say nothing about order.
    LinkTypes,
    /// Links within one item.
    LinksWithin,
    /// Links of issues that are in no item.
    LinksOfNoItem,
    /// Links that would close a circle.
    LinksInCircles,
    /// Columns that were not used.
    Columns,
    /// Names that were cut.
    NamesCut,

    // What merging does.
    /// Items that are new.
    ItemsAdded,
    /// Items that the plan has already.
    ItemsUpdated,
    /// Teams that are new.
    TeamsAdded,
    /// Items whose estimate a person changed: it stays.
    EstimatesKept,
    /// Items that were imported before and are not in the file now: they stay.
    NoLongerInFile,
    /// Teams whose work is measured otherwise in the plan than in the file.
    UnitsDiffer,
}

impl Finding {
    /// What it says about `count` things, as a sentence without a full stop.
    pub fn sentence(&self, count: usize) -> String {
        match self {
            Self::Issues => format!("Issues in the file: {count}"),
            Self::Items { level } => format!("Items, from the {level}: {count}"),
            Self::RolledUp => format!("Issues rolled up into the item above them: {count}"),
            Self::SubtasksFolded => {
                format!("Sub-tasks that count as part of their parent: {count}")
            }
            Self::Teams { column } => format!("Teams, from “{column}”: {count}"),
            Self::Links { types } => format!(
                "Links that say what comes first, both directions merged ({}): {count}; what is \
                 blocked or depends waits for the other to finish",
                types.join(", ")
            ),
            Self::ScheduledLinks { types } => {
                format!("Links of a scheduling app ({}): {count}", types.join(", "))
            }
            Self::DueDates => format!("Items with a due date: {count}"),
            Self::Points => format!("Issues with story points: {count}"),
            Self::OriginalEstimates => format!("Issues with an original estimate: {count}"),
            Self::StatusCategories => {
                format!("Issues that stand where their status category says: {count}")
            }
            Self::History { until } => format!("Full weeks of throughput, up to {until}: {count}"),

            Self::Level { level } => format!("The items are the {level} of the file"),
            Self::TeamColumn { column } => format!("The column “{column}” means the team"),
            Self::OneTeam => "No column means the team: there is one, Everyone".to_owned(),
            Self::TeamSize { people, focus_percent, lanes } => format!(
                "Teams whose size the file does not say: {count}; each gets {people} people with \
                 {focus_percent} % of their time, and works on {lanes} items at once"
            ),
            Self::NoTeam => format!("Issues without a team, which are for Everyone: {count}"),
            Self::SharedHistory => format!(
                "Teams that finished too little to have a history of their own, and get their \
                 share of everyone's: {count}"
            ),
            Self::NoHistory { per_week } => format!(
                "Teams without any history, which are taken to finish {per_week} a week: {count}"
            ),
            Self::PriorityByRank => "The priority is the order of the backlog (Rank)".to_owned(),
            Self::PriorityByFile => "The priority is the order of the file".to_owned(),
            Self::PointsAsDays { days_per_point } => format!(
                "Person-days of a story point: {days_per_point}; an item's effort goes from half \
                 to twice the sum of its issues"
            ),
            Self::HoursAsDays => {
                "Eight hours are a person-day; an item's effort goes from half to \
                                  twice the sum of its issues"
                    .to_owned()
            }
            Self::IssuesAsStories => "Every issue counts as one story".to_owned(),
            Self::EstimateMissing { low, high, unit } => format!(
                "Items without an estimate: {count}; each gets {low} to {high} {unit} and the tag \
                 {MISSING_TAG}"
            ),
            Self::EstimatePartial => format!(
                "Items some of whose issues have no estimate: {count}; those count as the mean of \
                 the others, and the item gets the tag {PARTIAL_TAG}"
            ),
            Self::DateOrder { column, first } => format!(
                "The dates in “{column}” do not tell which comes first, and are read {first} first"
            ),
            Self::StatusNames => {
                format!("Issues that stand where the name of their status says: {count}")
            }
            Self::StatusByResolution => format!(
                "Issues without a status, which are done if they have a date of resolution, else \
                 to do: {count}"
            ),
            Self::UnknownStatus => {
                format!("Issues whose status nobody knows, taken as not started: {count}")
            }
            Self::BegunByChildren => {
                format!("Items that have begun since something beneath them has: {count}")
            }
            Self::StartGuessed => format!(
                "Items in progress that say no start, for which another date stands in: {count}"
            ),
            Self::FinishGuessed => format!(
                "Finished items without a date of resolution, for which another date stands in: \
                 {count}"
            ),
            Self::DueFromTarget => format!("Due dates that are the planned end: {count}"),
            Self::ParentOutside => {
                format!("Items that are not in the file, only named as a parent: {count}")
            }
            Self::LinksLifted => format!(
                "Links between issues of two items, for which the whole item waits for the whole \
                 other: {count}"
            ),
            Self::DoneWithOpenChildren => {
                format!("Items that are done although something beneath them is not: {count}")
            }
            Self::LooseTogether => {
                format!("Issues that belong to no item, and are one item together: {count}")
            }
            Self::IdsShortened => {
                format!("Keys longer than 64 characters, which are shortened: {count}")
            }
            Self::AsOfMoved { to } => format!("The plan's as-of date moves to {to}"),

            Self::RowsWithoutKey => format!("Rows without a key, by line: {count}"),
            Self::RepeatedKeys => {
                format!("Rows that repeat a key, of which the first counts: {count}")
            }
            Self::RaggedRows => format!(
                "Rows with more or fewer cells than the header, by line: {count}; missing cells \
                 are empty, others are ignored"
            ),
            Self::OpenQuote => {
                "A quote is opened and never closed: what follows it is one cell".to_owned()
            }
            Self::BadDates => format!("Dates that were not understood: {count}"),
            Self::MixedDateOrders => format!(
                "Columns whose dates contradict one another, day first or month first: {count}"
            ),
            Self::BadNumbers => format!("Estimates that were not understood: {count}"),
            Self::ParentsCut => {
                format!("Issues whose parents go round in a circle, which are ignored: {count}")
            }
            Self::Containers => format!("Parents that are no items, as their issues are: {count}"),
            Self::LooseLeftOut => format!("Issues that belong to no item: {count}"),
            Self::FinishedLeftOut => {
                format!("Finished or dropped items, unless the plan has them already: {count}")
            }
            Self::SecondTeams => {
                format!("Issues with more than one team, of which the first counts: {count}")
            }
            Self::LinkEndsOutside => {
                format!("End points of links that are not in the file: {count}")
            }
            Self::ScheduledLinkEndsOutside => {
                format!("End points of a scheduling app's links that are not in the file: {count}")
            }
            Self::LinkTypes => format!("Link types that say nothing about order: {count}"),
            Self::LinksWithin => format!("Links between issues of one item: {count}"),
            Self::LinksOfNoItem => format!("Links of issues that are in no item: {count}"),
            Self::LinksInCircles => format!(
                "Links that would close a circle of items that wait for one another: {count}"
            ),
            Self::Columns => format!("Columns that are not used: {count}"),
            Self::NamesCut => format!("Names longer than 500 characters, which are cut: {count}"),

            Self::ItemsAdded => format!("New items: {count}"),
            Self::ItemsUpdated => format!(
                "Items that the plan has, whose name, status, due date and links follow the file: \
                 {count}"
            ),
            Self::TeamsAdded => format!("New teams: {count}"),
            Self::EstimatesKept => {
                format!("Items that keep the estimate that was changed by hand: {count}")
            }
            Self::NoLongerInFile => {
                format!("Items that were imported before, are not in this file, and stay: {count}")
            }
            Self::UnitsDiffer => format!(
                "Teams that measure work otherwise than the file, whose items' efforts are to be \
                 checked: {count}"
            ),
        }
    }
}
