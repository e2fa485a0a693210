//! What the two-minute start says.

use super::language::word;

/// One step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuideStep {
    /// The plan.
    List,
    /// Changing an estimate.
    Change,
    /// The forecast.
    Ask,
    /// Ranking.
    Order,
    /// Scenarios.
    WhatIf,
    /// The reader's own plan.
    Yours,
}

/// All steps, in their order.
pub const GUIDE: [GuideStep; 6] = [
    GuideStep::List,
    GuideStep::Change,
    GuideStep::Ask,
    GuideStep::Order,
    GuideStep::WhatIf,
    GuideStep::Yours,
];

impl GuideStep {
    /// What it is about.
    pub fn title(self) -> &'static str {
        match self {
            Self::List => word!("A plan is a list", "Ein Plan ist eine Liste"),
            Self::Change => word!("Change something", "Etwas ändern"),
            Self::Ask => word!("Ask the forecast", "Die Prognose fragen"),
            Self::Order => word!("Is another order better?", "Ist eine andere Reihenfolge besser?"),
            Self::WhatIf => word!("What if?", "Was wäre, wenn?"),
            Self::Yours => word!("Now yours", "Jetzt der eigene"),
        }
    }

    /// What to look at, and what to try.
    pub fn text(self) -> &'static str {
        match self {
            Self::List => word!(
                "Each line is an item; teams take them from the top. The dark bar is when it is likely worked on, the pale end how late it may get. The sentence above says what you can promise.",
                "Jede Zeile ist ein Vorhaben; die Teams nehmen sie von oben. Der dunkle Balken zeigt, wann wahrscheinlich daran gearbeitet wird, das blasse Ende, wie spät es werden kann. Der Satz darüber sagt, was sich zusagen lässt."
            ),
            Self::Change => word!(
                "Click an effort and type what you believe, such as 10-30 or M, then Enter. The sentence and the dates answer at once, and Undo takes it back.",
                "Einen Aufwand anklicken und schreiben, was zu erwarten ist, etwa 10-30 oder M, dann Enter. Der Satz und die Daten antworten sofort, und „Rückgängig“ nimmt es zurück."
            ),
            Self::Ask => word!(
                "What date at 90 %, what chance on 31 March? “The quarter” says what to commit to. “What would help most” tries every change, one by one.",
                "Welcher Tag bei 90 %, welche Chance am 31. März? „Das Quartal“ sagt, was sich zusagen lässt. „Was am meisten helfen würde“ probiert jede Änderung, eine nach der anderen."
            ),
            Self::Order => word!(
                "Every ranking is simulated in the same futures, so that you see what it is worth in money and in kept promises, not only its score.",
                "Jede Rangfolge wird in denselben Verläufen simuliert; so zeigt sich, was sie in Geld und gehaltenen Zusagen wert ist, nicht nur in Punkten."
            ),
            Self::WhatIf => word!(
                "A scenario changes the plan without touching it: one more person, an item less. Compare any two, and record what you decide.",
                "Ein Szenario ändert den Plan, ohne ihn anzutasten: eine Person mehr, ein Vorhaben weniger. Je zwei lassen sich vergleichen, und was entschieden wird, lässt sich festhalten."
            ),
            Self::Yours => word!(
                "Open a file, import from Jira, or start empty under “More”. Nothing leaves this browser until you send it. Ctrl or ⌘ K finds everything else.",
                "Eine Datei öffnen, aus Jira übernehmen oder unter „Mehr“ leer beginnen. Nichts verlässt diesen Browser, ehe es gesendet wird. Strg oder ⌘ K findet alles Übrige."
            ),
        }
    }
}
