//! `rank --json`: the names of `file-format.md`, and in their spirit what is not named there.

use serde::Serialize;

use crate::calendar::Date;
use crate::forecast::{self, Difference};
use crate::model::Commitment;
use crate::rank::{
    Agreement, Contest, Disagreement, NotScored, Place, Ranked, RankedItem, Used, Worth,
};

use super::super::json::{Head, Moment, Money, Origin, moment, money};
use super::{Found, INTERVAL, words};

/// What `rank --json` prints.
#[derive(Debug, Serialize)]
pub(super) struct Rankings {
    #[serde(flatten)]
    head: Head,
    draws: u32,
    top: u32,
    methods: Vec<MethodLine>,
    agreement: Vec<AgreementLine>,
    #[serde(skip_serializing_if = "Option::is_none")]
    promises: Option<Promises>,
    #[serde(skip_serializing_if = "Option::is_none")]
    differences: Option<Vec<DifferenceLine>>,
}

#[derive(Debug, Serialize)]
struct MethodLine {
    method: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    within: Option<&'static str>,
    items: Vec<ItemLine>,
    not_scored: Vec<NotScoredLine>,
    #[serde(skip_serializing_if = "Option::is_none")]
    simulated: Option<Simulated>,
}

#[derive(Debug, Serialize)]
struct ItemLine {
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    class: Option<&'static str>,
    score: Option<f64>,
    rank: u32,
    rank_low: u32,
    rank_low_se: f64,
    rank_high: u32,
    rank_high_se: f64,
    chance_top: f64,
    chance_top_se: f64,
    chance_before_next: Option<f64>,
    chance_before_next_se: Option<f64>,
    decided_by: Option<DecidedBy>,
    inputs: Vec<InputLine>,
}

#[derive(Debug, Serialize)]
struct DecidedBy {
    input: String,
    moves: f64,
    moves_se: f64,
}

#[derive(Debug, Serialize)]
struct InputLine {
    input: String,
    value: f64,
    source: &'static str,
    uncertain: bool,
}

#[derive(Debug, Serialize)]
struct NotScoredLine {
    id: String,
    missing: Vec<MissingLine>,
}

#[derive(Debug, Serialize)]
struct MissingLine {
    input: String,
    why: &'static str,
}

#[derive(Debug, Serialize)]
struct Simulated {
    delay_cost: Option<Money>,
    quarters: Vec<QuarterValue>,
    expected_kept: f64,
    chance_all_committed: Option<f64>,
    chance_all_committed_se: Option<f64>,
    finish: Moment,
}

#[derive(Debug, Serialize)]
struct QuarterValue {
    ends: String,
    value: f64,
    value_sd: f64,
    value_se: f64,
}

#[derive(Debug, Serialize)]
struct AgreementLine {
    a: &'static str,
    b: &'static str,
    items: usize,
    kendall_tau_b: Option<f64>,
    disagreements: Vec<DisagreementLine>,
}

#[derive(Debug, Serialize)]
struct DisagreementLine {
    id: String,
    rank_a: u32,
    rank_b: u32,
}

#[derive(Debug, Serialize)]
struct Promises {
    proposed: bool,
    items: Vec<Promise>,
}

#[derive(Debug, Serialize)]
struct Promise {
    item: String,
    by: String,
}

#[derive(Debug, Serialize)]
struct DifferenceLine {
    a: &'static str,
    b: &'static str,
    delay_cost: Option<Change>,
    quarters: Vec<QuarterChange>,
    number_kept: Option<Change>,
    chance_all_committed: Option<Change>,
    finish: Option<Change>,
    finish_p85: Option<Change>,
}

#[derive(Debug, Serialize)]
struct QuarterChange {
    ends: String,
    value: Change,
}

#[derive(Debug, Serialize)]
struct Change {
    mean: f64,
    se: f64,
    detectable: bool,
    trials_to_detect: Option<u64>,
}

impl Rankings {
    /// Everything that was found.
    pub(super) fn new(origin: Origin, found: &Found<'_>) -> Self {
        let contest = found.contest.as_ref();
        Self {
            head: origin.head("roadcast-rank", found.run.trials, found.run.seed),
            draws: found.rankings.draws,
            top: found.top,
            methods: found.rankings.methods.iter().map(|ranked| method(found, ranked)).collect(),
            agreement: found.rankings.agreements.iter().map(agreement).collect(),
            promises: contest.map(|contest| Promises {
                proposed: contest.proposed,
                items: contest.promises.iter().map(promise).collect(),
            }),
            differences: contest.map(|contest| differences(found, contest)),
        }
    }
}

fn method(found: &Found<'_>, ranked: &Ranked) -> MethodLine {
    let contest = found.contest.as_ref();
    MethodLine {
        method: ranked.method().name(),
        within: words::within(ranked.method()),
        items: ranked
            .places(INTERVAL, found.top)
            .map(|(ranked, place)| item(ranked, &place))
            .collect(),
        not_scored: ranked.ranking.not_scored.iter().map(not_scored).collect(),
        simulated: contest.map(|contest| simulated(found, contest.worth(found.order(ranked)))),
    }
}

fn item(ranked: &RankedItem, place: &Place<'_>) -> ItemLine {
    ItemLine {
        id: ranked.id.to_string(),
        class: ranked.class.map(words::class),
        score: ranked.score,
        rank: ranked.rank,
        rank_low: place.interval.low,
        rank_low_se: place.interval.low_se,
        rank_high: place.interval.high,
        rank_high_se: place.interval.high_se,
        chance_top: place.top.share,
        chance_top_se: place.top.se,
        chance_before_next: place.before_next.map(|chance| chance.share),
        chance_before_next_se: place.before_next.map(|chance| chance.se),
        decided_by: place.decisive.map(|decisive| DecidedBy {
            input: decisive.input.name().to_owned(),
            moves: decisive.moves,
            moves_se: decisive.se,
        }),
        inputs: ranked.inputs.iter().map(input).collect(),
    }
}

fn input(used: &Used) -> InputLine {
    InputLine {
        input: used.input.name().to_owned(),
        value: used.value,
        source: words::source(used.source),
        uncertain: used.uncertain,
    }
}

fn not_scored(left: &NotScored) -> NotScoredLine {
    let missing = left.missing.iter().map(|missing| MissingLine {
        input: missing.input.name().to_owned(),
        why: words::gap_name(missing.gap),
    });
    NotScoredLine { id: left.id.to_string(), missing: missing.collect() }
}

fn simulated(found: &Found<'_>, worth: &Worth) -> Simulated {
    let quarter = |(ends, value): &(Date, forecast::Money)| QuarterValue {
        ends: ends.to_string(),
        value: value.mean,
        value_sd: value.sd,
        value_se: value.se,
    };
    Simulated {
        delay_cost: worth.delay_cost.map(money),
        quarters: worth.value.iter().map(quarter).collect(),
        expected_kept: worth.expected_kept,
        chance_all_committed: worth.chance_all_kept.map(|chance| chance.share),
        chance_all_committed_se: worth.chance_all_kept.map(|chance| chance.se),
        finish: moment(&worth.finish, found.plan.horizon_date()),
    }
}

fn agreement(agreement: &Agreement) -> AgreementLine {
    let line = |each: &Disagreement| DisagreementLine {
        id: each.id.to_string(),
        rank_a: each.rank_a,
        rank_b: each.rank_b,
    };
    AgreementLine {
        a: agreement.a.name(),
        b: agreement.b.name(),
        items: agreement.items,
        kendall_tau_b: agreement.kendall_tau_b,
        disagreements: agreement.disagreements.iter().map(line).collect(),
    }
}

fn promise(promise: &Commitment) -> Promise {
    Promise { item: promise.item.to_string(), by: promise.by.to_string() }
}

/// Of each pair of methods: what changes from the order of `a` to that of `b`.
fn differences(found: &Found<'_>, contest: &Contest) -> Vec<DifferenceLine> {
    let methods = &found.rankings.methods;
    let mut lines = Vec::new();
    for (nth, a) in methods.iter().enumerate() {
        for b in &methods[nth + 1..] {
            let difference = contest.difference(found.order(a), found.order(b));
            lines.push(DifferenceLine {
                a: a.method().name(),
                b: b.method().name(),
                delay_cost: difference.delay_cost.map(change),
                quarters: difference.value.into_iter().map(quarter_change).collect(),
                number_kept: difference.kept.map(|kept| change(kept.number)),
                chance_all_committed: difference.kept.map(|kept| change(kept.all)),
                finish: difference.finish.as_ref().and_then(|finish| finish.mean).map(change),
                finish_p85: difference.finish.and_then(|finish| finish.p85.days).map(change),
            });
        }
    }
    lines
}

fn quarter_change((ends, value): (Date, Difference)) -> QuarterChange {
    QuarterChange { ends: ends.to_string(), value: change(value) }
}

fn change(difference: Difference) -> Change {
    Change {
        mean: difference.value,
        se: difference.se,
        detectable: difference.detectable,
        trials_to_detect: difference.trials_to_detect,
    }
}
