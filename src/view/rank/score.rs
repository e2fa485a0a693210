//! One score, opened: its formula with the numbers in it, and how sure its rank is.

use crate::model::ItemId;
use crate::rank::{Formula, Input, Method, Rankings, Used};
use crate::session::Known;
use crate::view::fact::Fact;
use crate::view::finding::{item_called, item_name};
use crate::view::format;
use crate::view::text::{Label, rank as words};

use super::ranks::{INTERVAL, TOP};

/// The score of an item by a method.
#[derive(Clone, Debug, PartialEq)]
pub struct ScorePanel {
    /// Whose score, by which method.
    pub title: String,
    /// What the method computes.
    pub formula: String,
    /// The same with the numbers in it; empty where nothing is computed.
    pub numbers: String,
    /// What goes in.
    pub inputs: Vec<ScoreInput>,
    /// How sure the rank is.
    pub facts: Vec<Fact>,
    /// What it lacks, where it has no score.
    pub missing: Vec<String>,
}

/// A number that goes in.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreInput {
    /// What it is called.
    pub name: String,
    /// Its mean.
    pub value: String,
    /// Whether it is uncertain, and where it comes from if not from the plan.
    pub about: String,
}

/// The score of `item` by `method`; `None` when the item is not ranked.
pub fn score_panel(known: &Known<Rankings>, item: &ItemId, method: Method) -> Option<ScorePanel> {
    let ranked = known.found.by(method)?;
    let name = item_called(&known.plan, item);
    let panel = ScorePanel {
        title: words::score_of(words::method_name(method), name),
        formula: words::method_formula(method),
        numbers: String::new(),
        inputs: Vec::new(),
        facts: Vec::new(),
        missing: Vec::new(),
    };
    let Some(place) = ranked.ranking.items.iter().position(|found| found.id == *item) else {
        let left = ranked.ranking.not_scored.iter().find(|left| left.id == *item)?;
        let missing = left.missing.iter().map(|missing| {
            let input = words::input_name(&known.plan, &missing.input);
            format!("{input}: {}", words::gap(missing.gap))
        });
        return Some(ScorePanel { missing: missing.collect(), ..panel });
    };
    let found = &ranked.ranking.items[place];
    let inputs = found.inputs.iter().map(|used| ScoreInput {
        name: words::input_name(&known.plan, &used.input),
        value: format::figures(used.value),
        about: about(used),
    });
    Some(ScorePanel {
        numbers: found.score.map(|score| numbers(method, &found.inputs, score)).unwrap_or_default(),
        inputs: inputs.collect(),
        facts: facts(known, method, place)?,
        ..panel
    })
}

fn about(used: &Used) -> String {
    let spread = if used.uncertain { words::mean_of_range() } else { "" };
    let parts = [spread, words::source(used.source)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

/// Such as `12,000 ÷ 3.2 = 3,750`.
fn numbers(method: Method, inputs: &[Used], score: f64) -> String {
    let scored: Vec<String> = inputs
        .iter()
        .filter(|used| used.input != Input::Class)
        .map(|used| format::figures(used.value))
        .collect();
    let left = match (method.formula(), scored.split_last()) {
        (Formula::Manual | Formula::Weighted, _) | (_, None) => return String::new(),
        (Formula::Ice, Some(_)) => scored.join(" × "),
        (Formula::Rice, Some((last, first))) => format!("{} ÷ {last}", first.join(" × ")),
        (
            Formula::Wsjf | Formula::Cd3 | Formula::Cd3Prerequisites | Formula::ValueEffort,
            Some((last, [only])),
        ) => format!("{only} ÷ {last}"),
        (
            Formula::Wsjf | Formula::Cd3 | Formula::Cd3Prerequisites | Formula::ValueEffort,
            Some((last, first)),
        ) => format!("({}) ÷ {last}", first.join(" + ")),
    };
    format!("{left} = {}", format::figures(score))
}

fn facts(known: &Known<Rankings>, method: Method, place: usize) -> Option<Vec<Fact>> {
    let ranked = known.found.by(method)?;
    let found = &ranked.ranking.items[place];
    let sure = ranked.place(place, INTERVAL, TOP);
    let interval = words::ranks(sure.interval.low, sure.interval.high);
    let mut facts = vec![
        Fact::plain(Label::RankNow, found.rank.to_string()),
        Fact::defined(Label::RankRange, interval, Label::HintRankRange),
    ];
    if ranked.certainty.draws > 1 {
        facts.push(Fact::plain(Label::AmongFirstFive, chance(sure.top.share)));
        if let (Some(next), Some(before)) = (ranked.ranking.items.get(place + 1), sure.before_next)
        {
            let name = item_name(&known.plan.items[next.item]);
            facts.push(Fact::plain(Label::BeforeNext, words::before(&chance(before.share), name)));
        }
    }
    if let Some(decisive) = sure.decisive {
        let input = words::input_name(&known.plan, &decisive.input);
        let moves = words::moved_by(&input, &format::figures(decisive.moves));
        facts.push(Fact::defined(Label::DecidedBy, moves, Label::HintDecidedBy));
    }
    Some(facts)
}

fn chance(share: f64) -> String {
    format!("{} ({})", format::percent(share), format::odds(share))
}
