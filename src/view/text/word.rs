//! The words of the page that not everybody uses, and what each means here.

macro_rules! words {
    ($($word:ident => $name:literal: $meaning:literal,)*) => {
        /// A word with a meaning.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Word {
            $(#[doc = $name] $word,)*
        }

        impl Word {
            /// All words, by the alphabet.
            pub const ALL: [Self; [$(Self::$word),*].len()] = [$(Self::$word),*];

            /// How it is written.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$word => $name,)*
                }
            }

            /// What it means.
            pub fn meaning(self) -> &'static str {
                match self {
                    $(Self::$word => $meaning,)*
                }
            }
        }
    };
}

words! {
    Advice => "Advice":
        "Commit, stretch or out: whether an item is done by the end of the planning quarter in at least as many of the futures as you want to be sure of, in at least half of them, or in fewer.",
    AsOf => "As-of date":
        "The day the forecast looks ahead from. What is before it has happened; what is after it is simulated.",
    Bottleneck => "Bottleneck":
        "The team that items wait for longest, counted over all items.",
    Cd3 => "CD3":
        "Cost of delay divided by duration: what a week of waiting costs, for each week the work takes. Doing the highest first wastes least.",
    Chance => "Chance":
        "The share of the simulated futures in which something happens. “About 3 in 4” and 75 % say the same.",
    CostOfDelay => "Cost of delay":
        "What it costs, in money, that an item is not done yet, from the as-of date on. How it grows is its urgency: steadily, from a date on, or all at once.",
    Criticality => "Criticality":
        "The share of the futures in which any delay of the item delays the whole plan.",
    CutLine => "Cut line":
        "Where the proposed commitment ends: everything above it together is done by the quarter’s end as surely as you asked for.",
    Detectable => "No detectable difference":
        "Two plans were simulated in the same futures, and what lies between them is smaller than what chance alone would show. More futures may tell them apart.",
    Driver => "Driver":
        "An uncertain input that moves the finish: when it turns out high, so does the finish. Shown as a rank correlation from −1 to 1.",
    EffortWord => "Effort":
        "How many days of one person’s work something takes, with everything that belongs to it, interruptions left out: those are the team’s focus.",
    FocusWord => "Focus":
        "The share of a person’s working time that goes to the roadmap. The rest is meetings, support and everything else.",
    Future => "Future":
        "One run of the plan in which every uncertain thing has happened in one particular way. A forecast is what thousands of them have in common.",
    Horizon => "Horizon":
        "The last day that is simulated. What is not done by then counts as later.",
    Interval => "95 % interval":
        "Where the figure would lie if it were simulated for ever, in 95 of 100 such intervals. It says how exact the simulation is, not how sure the plan is.",
    Joint => "Joint chance":
        "The chance that all of several things happen, counted future by future. It is lower than the chance of each alone.",
    LaneWord => "Lanes":
        "How many items a team works on at once. The others wait.",
    Lever => "Lever":
        "One change that could be decided: one more person, a risk dealt with, an item dropped. Each is simulated alone, against the plan as it stands.",
    Mitigation => "Mitigation":
        "What can be done about a risk: what it costs, and what remains of the risk then.",
    P50 => "P50":
        "The day by which something is done in half of the futures: as likely before as after.",
    P85 => "P85":
        "The day by which something is done in 85 of 100 futures. A date to promise, if one in seven misses is bearable.",
    Priority => "Priority":
        "The order of the list. When a team is free it takes the first item that is ready.",
    Promise => "Promise":
        "An item that was promised by a day. Every order and every scenario is judged by the same promises.",
    Rice => "RICE":
        "Reach × impact × confidence ÷ effort: how many people gain how much, how surely, for each month of work.",
    Seed => "Seed":
        "Names the futures. The same plan with the same seed gives the same figures, on every computer.",
    Tolerance => "Tolerance":
        "The chance below which a promise is called into question.",
    Utilisation => "Utilisation":
        "The share of a team’s lanes that are in use.",
    WaitingWord => "Waiting":
        "Time in which nobody works on an item: because of other items, a busy team, a date, something from outside, or a risk.",
    WorkingDay => "Working day":
        "A day on which the plan’s calendar has work. Durations are counted in them, dates are days of the calendar.",
    Wsjf => "WSJF":
        "Weighted shortest job first: value, urgency and what the item makes possible, divided by its size.",
}
