//! What the two-minute start says.

/// One step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GuideStep {
    /// What it is about.
    pub title: &'static str,
    /// What to look at, and what to try.
    pub text: &'static str,
}

/// All steps, in their order.
pub const GUIDE: [GuideStep; 6] = [
    GuideStep {
        title: "A plan is a list",
        text: "Each line is an item; teams take them from the top. The dark bar is when it is likely worked on, the pale end how late it may get. The sentence above says what you can promise.",
    },
    GuideStep {
        title: "Change something",
        text: "Click an effort and type what you believe, such as 10-30 or M, then Enter. The sentence and the dates answer at once, and Undo takes it back.",
    },
    GuideStep {
        title: "Ask the forecast",
        text: "What date at 90 %, what chance on 31 March? “The quarter” says what to commit to. “What would help most” tries every change, one by one.",
    },
    GuideStep {
        title: "Is another order better?",
        text: "Every ranking is simulated in the same futures, so that you see what it is worth in money and in kept promises, not only its score.",
    },
    GuideStep {
        title: "What if?",
        text: "A scenario changes the plan without touching it: one more person, an item less. Compare any two, and record what you decide.",
    },
    GuideStep {
        title: "Now yours",
        text: "Open a file, import from Jira, or start empty under “More”. Nothing leaves this browser until you send it. Ctrl or ⌘ K finds everything else.",
    },
];
