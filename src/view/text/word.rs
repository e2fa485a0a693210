//! The words of the page that not everybody uses, and what each means here.

use super::language::word;

macro_rules! words {
    ($($word:ident => $name:literal, $named:literal: $meaning:literal, $meant:literal;)*) => {
        /// A word with a meaning.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Word {
            $(#[doc = $name] $word,)*
        }

        impl Word {
            /// All words, by the English alphabet.
            pub const ALL: [Self; [$(Self::$word),*].len()] = [$(Self::$word),*];

            /// All words, by the alphabet of the language of the page.
            pub fn by_alphabet() -> Vec<Self> {
                let mut all = Self::ALL.to_vec();
                all.sort_by_key(|word| word.name().to_lowercase());
                all
            }

            /// How it is written.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$word => word!($name, $named),)*
                }
            }

            /// What it means.
            pub fn meaning(self) -> &'static str {
                match self {
                    $(Self::$word => word!($meaning, $meant),)*
                }
            }
        }
    };
}

words! {
    Advice => "Advice", "Empfehlung":
        "Commit, stretch or out: whether an item is done by the end of the planning quarter in at least as many of the futures as you want to be sure of, in at least half of them, or in fewer.",
        "Zusagen, Streckziel oder nicht drin: ob ein Vorhaben am Ende des Planungsquartals in mindestens so vielen Verläufen fertig ist, wie es sicher sein soll, in mindestens der Hälfte, oder in weniger.";
    AsOf => "As-of date", "Stichtag":
        "The day the forecast looks ahead from. What is before it has happened; what is after it is simulated.",
        "Der Tag, von dem die Prognose nach vorn blickt. Was davor liegt, ist geschehen; was danach kommt, wird simuliert.";
    Bottleneck => "Bottleneck", "Engpass":
        "The team that items wait for longest, counted over all items.",
        "Das Team, auf das Vorhaben am längsten warten, über alle Vorhaben gezählt.";
    Cd3 => "CD3", "CD3":
        "Cost of delay divided by duration: what a week of waiting costs, for each week the work takes. Doing the highest first wastes least.",
        "Verzögerungskosten geteilt durch Dauer: was eine Woche Warten kostet, für jede Woche, die die Arbeit braucht. Das Höchste zuerst zu tun verschwendet am wenigsten.";
    Chance => "Chance", "Chance":
        "The share of the simulated futures in which something happens. “About 3 in 4” and 75 % say the same.",
        "Der Anteil der simulierten Verläufe, in denen etwas geschieht. „Etwa 3 von 4“ und 75 % sagen dasselbe.";
    CostOfDelay => "Cost of delay", "Verzögerungskosten":
        "What it costs, in money, that an item is not done yet, from the as-of date on. How it grows is its urgency: steadily, from a date on, or all at once.",
        "Was es in Geld kostet, dass ein Vorhaben noch nicht fertig ist, vom Stichtag an. Wie sie wachsen, ist die Dringlichkeit: stetig, ab einem Tag oder auf einmal.";
    Criticality => "Criticality", "Kritikalität":
        "The share of the futures in which any delay of the item delays the whole plan.",
        "Der Anteil der Verläufe, in denen jede Verzögerung des Vorhabens den ganzen Plan verzögert.";
    CutLine => "Cut line", "Schnittlinie":
        "Where the proposed commitment ends: everything above it together is done by the quarter’s end as surely as you asked for.",
        "Wo die vorgeschlagene Zusage endet: Alles darüber ist zusammen bis zum Quartalsende so sicher fertig wie verlangt.";
    Detectable => "No detectable difference", "Kein erkennbarer Unterschied":
        "Two plans were simulated in the same futures, and what lies between them is smaller than what chance alone would show. More futures may tell them apart.",
        "Zwei Pläne wurden in denselben Verläufen simuliert, und was zwischen ihnen liegt, ist kleiner, als der Zufall allein zeigen würde. Mehr Verläufe können sie unterscheiden.";
    Driver => "Driver", "Treiber":
        "An uncertain input that moves the finish: when it turns out high, so does the finish. Shown as a rank correlation from −1 to 1.",
        "Eine unsichere Eingabe, die das Ende bewegt: Fällt sie hoch aus, so auch das Ende. Gezeigt als Rangkorrelation von −1 bis 1.";
    EffortWord => "Effort", "Aufwand":
        "How many days of one person’s work something takes, with everything that belongs to it, interruptions left out: those are the team’s focus.",
        "Wie viele Arbeitstage einer Person etwas braucht, mit allem, was dazugehört, ohne Unterbrechungen: Die stecken im Fokus des Teams.";
    FocusWord => "Focus", "Fokus":
        "The share of a person’s working time that goes to the roadmap. The rest is meetings, support and everything else.",
        "Der Anteil der Arbeitszeit einer Person, der in die Roadmap geht. Der Rest sind Besprechungen, Betreuung und alles andere.";
    Future => "Future", "Verlauf":
        "One run of the plan in which every uncertain thing has happened in one particular way. A forecast is what thousands of them have in common.",
        "Ein Durchgang durch den Plan, in dem alles Unsichere auf eine bestimmte Weise ausgegangen ist. Eine Prognose ist, was Tausende davon gemeinsam haben.";
    Horizon => "Horizon", "Horizont":
        "The last day that is simulated. What is not done by then counts as later.",
        "Der letzte Tag, der simuliert wird. Was bis dahin nicht fertig ist, zählt als später.";
    Interval => "95 % interval", "95-%-Intervall":
        "Where the figure would lie if it were simulated for ever, in 95 of 100 such intervals. It says how exact the simulation is, not how sure the plan is.",
        "Wo die Zahl läge, wenn ewig simuliert würde, in 95 von 100 solchen Intervallen. Es sagt, wie genau die Simulation ist, nicht wie sicher der Plan.";
    Joint => "Joint chance", "Gemeinsame Chance":
        "The chance that all of several things happen, counted future by future. It is lower than the chance of each alone.",
        "Die Chance, dass mehrere Dinge alle geschehen, Verlauf für Verlauf gezählt. Sie ist kleiner als die Chance jedes einzelnen.";
    LaneWord => "Lanes", "Spuren":
        "How many items a team works on at once. The others wait.",
        "An wie vielen Vorhaben ein Team zugleich arbeitet. Die anderen warten.";
    Lever => "Lever", "Hebel":
        "One change that could be decided: one more person, a risk dealt with, an item dropped. Each is simulated alone, against the plan as it stands.",
        "Eine Änderung, die sich beschließen ließe: eine Person mehr, ein Risiko entschärft, ein Vorhaben gestrichen. Jede wird allein simuliert, gegen den Plan, wie er steht.";
    Mitigation => "Mitigation", "Gegenmaßnahme":
        "What can be done about a risk: what it costs, and what remains of the risk then.",
        "Was sich gegen ein Risiko tun lässt: was es kostet und was vom Risiko dann bleibt.";
    P50 => "P50", "P50":
        "The day by which something is done in half of the futures: as likely before as after.",
        "Der Tag, bis zu dem etwas in der Hälfte der Verläufe fertig ist: ebenso wahrscheinlich davor wie danach.";
    P85 => "P85", "P85":
        "The day by which something is done in 85 of 100 futures. A date to promise, if one in seven misses is bearable.",
        "Der Tag, bis zu dem etwas in 85 von 100 Verläufen fertig ist. Ein Datum zum Zusagen, wenn eins von sieben verfehlt werden darf.";
    Priority => "Priority", "Priorität":
        "The order of the list. When a team is free it takes the first item that is ready.",
        "Die Reihenfolge der Liste. Ist ein Team frei, nimmt es das erste Vorhaben, das bereit ist.";
    Promise => "Promise", "Zusage":
        "An item that was promised by a day. Every order and every scenario is judged by the same promises.",
        "Ein Vorhaben, das bis zu einem Tag zugesagt ist. Jede Reihenfolge und jedes Szenario wird an denselben Zusagen gemessen.";
    Rice => "RICE", "RICE":
        "Reach × impact × confidence ÷ effort: how many people gain how much, how surely, for each month of work.",
        "Reichweite × Wirkung × Sicherheit ÷ Aufwand: wie viele Menschen wie viel gewinnen, wie sicher, für jeden Monat Arbeit.";
    Seed => "Seed", "Startwert":
        "Names the futures. The same plan with the same seed gives the same figures, on every computer.",
        "Benennt die Verläufe. Derselbe Plan mit demselben Startwert ergibt dieselben Zahlen, auf jedem Rechner.";
    Tolerance => "Tolerance", "Toleranz":
        "The chance below which a promise is called into question.",
        "Die Chance, unter der eine Zusage in Frage steht.";
    Utilisation => "Utilisation", "Auslastung":
        "The share of a team’s lanes that are in use.",
        "Der Anteil der Spuren eines Teams, die benutzt werden.";
    WaitingWord => "Waiting", "Warten":
        "Time in which nobody works on an item: because of other items, a busy team, a date, something from outside, or a risk.",
        "Zeit, in der niemand an einem Vorhaben arbeitet: wegen anderer Vorhaben, eines ausgelasteten Teams, eines Tages, etwas von außen oder eines Risikos.";
    WorkingDay => "Working day", "Arbeitstag":
        "A day on which the plan’s calendar has work. Durations are counted in them, dates are days of the calendar.",
        "Ein Tag, an dem nach dem Kalender des Plans gearbeitet wird. Dauern zählen in Arbeitstagen, Daten sind Tage des Kalenders.";
    Wsjf => "WSJF", "WSJF":
        "Weighted shortest job first: value, urgency and what the item makes possible, divided by its size.",
        "Gewichtet, das Kürzeste zuerst: Wert, Dringlichkeit und was das Vorhaben möglich macht, geteilt durch den Umfang.";
}
