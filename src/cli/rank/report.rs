//! Rankings as text for a terminal: side by side, or one in full; agreement; what each order is
//! worth.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::rank::{Agreement, Method, Missing, Place, Ranked, RankedItem, Source, Used};
use crate::view::text::rank as text;

use super::super::report::{chance, grouped, money, percent, right, shortened, table, title};
use super::worth::worth;
use super::{Found, INTERVAL, words};

/// What was found as text that ends in a newline; the methods `in_full` or side by side.
pub(super) fn report(found: &Found<'_>, in_full: bool) -> String {
    let mut out = format!("{}\n\n", title(found.plan));
    if found.rankings.methods.iter().all(|ranked| ranked.ranking.order().is_empty()) {
        return out + "There is nothing to rank: no item is open.\n";
    }
    if in_full {
        for ranked in &found.rankings.methods {
            out.push_str(&full(found, ranked));
        }
    } else {
        out.push_str(&side_by_side(found));
    }
    for ranked in &found.rankings.methods {
        out.push_str(&not_scored(ranked));
    }
    out.push_str(&agreements(found));
    if let Some(contest) = &found.contest {
        out.push_str(&worth(found, contest));
    }
    let _ = writeln!(
        out,
        "How sure ranks are rests on {} draws, seed {}.",
        grouped(found.rankings.draws),
        found.run.seed
    );
    out
}

/// One row an item, in the plan's order, and its rank by each method.
fn side_by_side(found: &Found<'_>) -> String {
    let methods: Vec<&Ranked> = found.rankings.scoring().collect();
    let names = methods.iter().map(|ranked| ranked.method().name());
    let header: Vec<&str> = ["item", "name"].into_iter().chain(names).collect();
    let mut ranks: Vec<BTreeMap<usize, String>> = Vec::new();
    for ranked in &methods {
        let cells =
            ranked.places(INTERVAL, found.top).map(|(item, place)| (item.item, rank(item, &place)));
        ranks.push(cells.collect());
    }
    let mut table = table(&header);
    for (position, item) in found.plan.items.iter().enumerate() {
        if ranks.iter().all(|by| !by.contains_key(&position)) {
            continue;
        }
        let cell = |by: &BTreeMap<usize, String>| {
            by.get(&position).cloned().unwrap_or_else(|| "–".to_owned())
        };
        let row = [item.id.to_string(), shortened(&item.name)];
        table.add_row(row.into_iter().chain(ranks.iter().map(cell)));
    }
    format!(
        "{table}\n\nIn brackets: the ranks between which {} of the draws of uncertain inputs lie. \
         –: not scored.\n\n",
        percent(INTERVAL)
    )
}

/// `3`, or `3 (2–7)` where it is not sure.
fn rank(item: &RankedItem, place: &Place<'_>) -> String {
    let interval = interval(place);
    match interval == item.rank.to_string() {
        true => interval,
        false => format!("{} ({interval})", item.rank),
    }
}

fn interval(place: &Place<'_>) -> String {
    let (low, high) = (place.interval.low, place.interval.high);
    if low == high { low.to_string() } else { format!("{low}–{high}") }
}

/// One method with everything about each rank.
fn full(found: &Found<'_>, ranked: &Ranked) -> String {
    let mut out =
        format!("{}: {}\n\n", ranked.method().name(), text::method_formula(ranked.method()));
    if ranked.ranking.items.is_empty() {
        return out + "No item is scored.\n\n";
    }
    let top = format!("top {}", found.top);
    let sure = percent(INTERVAL);
    let header =
        ["rank", "item", "name", "score", &sure, &top, "before the next", "decided by", "made of"];
    let mut table = table(&header);
    for (item, place) in ranked.places(INTERVAL, found.top) {
        table.add_row(full_row(found, item, &place));
    }
    right(&mut table, &[0, 3, 5, 6]);
    let _ = writeln!(out, "{table}\n");
    out.push_str(&legend(ranked));
    out
}

fn full_row(found: &Found<'_>, item: &RankedItem, place: &Place<'_>) -> [String; 9] {
    let class = item.class.map(words::class);
    let score = item.score.map(number);
    let inputs: Vec<String> = item.inputs.iter().map(made_of).collect();
    [
        item.rank.to_string(),
        item.id.to_string(),
        shortened(&found.plan.items[item.item].name),
        class.map(str::to_owned).into_iter().chain(score).collect::<Vec<_>>().join(" "),
        interval(place),
        chance(place.top),
        place.before_next.map_or_else(String::new, chance),
        place.decisive.map_or_else(String::new, |decisive| {
            format!("{} ({} ranks)", words::input(&decisive.input), number(decisive.moves))
        }),
        inputs.join(", "),
    ]
}

/// `reach 2000~`: the mean of an input, marked where it is uncertain or not given.
fn made_of(used: &Used) -> String {
    let mark = match used.source {
        Source::Given | Source::Carried => "",
        Source::FromParts | Source::Simulated => "*",
        Source::OverQuarter => "†",
    };
    let spread = if used.uncertain { "~" } else { "" };
    format!("{} {}{spread}{mark}", words::input(&used.input), number(used.value))
}

fn legend(ranked: &Ranked) -> String {
    let inputs = || ranked.ranking.items.iter().flat_map(|item| &item.inputs);
    let mut out = String::new();
    if inputs().any(|used| used.uncertain) {
        out.push_str("~ the mean of a range.\n");
    }
    if inputs().any(|used| used.source == Source::FromParts) {
        out.push_str("* not given: the mean effort of the item's parts.\n");
    }
    if inputs().any(|used| used.source == Source::Simulated) {
        out.push_str("* not given: simulated, the item alone on its teams, without waiting.\n");
    }
    if inputs().any(|used| used.source == Source::OverQuarter) {
        out.push_str("† not lost evenly: the mean per week over the planning quarter.\n");
    }
    if out.is_empty() { out } else { out + "\n" }
}

/// Items without a score, those that lack the same thing together.
fn not_scored(ranked: &Ranked) -> String {
    let mut lacking: Vec<(&[Missing], Vec<String>)> = Vec::new();
    for left in &ranked.ranking.not_scored {
        match lacking.iter_mut().find(|(missing, _)| *missing == left.missing) {
            Some((_, ids)) => ids.push(left.id.to_string()),
            None => lacking.push((&left.missing, vec![left.id.to_string()])),
        }
    }
    let mut out = String::new();
    for (missing, ids) in &lacking {
        let what: Vec<String> = missing.iter().map(worded).collect();
        let name = ranked.method().name();
        let _ = writeln!(out, "Not scored by {name}: {}\n  {}", named(ids), what.join("; "));
    }
    if out.is_empty() { out } else { out + "\n" }
}

/// At most as many as a line holds.
fn named(ids: &[String]) -> String {
    const MOST: usize = 8;
    match ids.len() {
        0..=MOST => ids.join(", "),
        all => format!("{} and {} more", ids[..MOST].join(", "), all - MOST),
    }
}

fn worded(missing: &Missing) -> String {
    format!("{}: {}", words::input(&missing.input), text::gap(missing.gap))
}

/// How far each pair of methods agrees, and what the furthest apart disagree on.
fn agreements(found: &Found<'_>) -> String {
    let methods: Vec<Method> = found.rankings.scoring().map(|ranked| ranked.method()).collect();
    if methods.len() < 2 {
        return String::new();
    }
    let names: Vec<&str> = methods.iter().map(|method| method.name()).collect();
    let header: Vec<&str> = ["agreement"].into_iter().chain(names[1..].iter().copied()).collect();
    let mut table = table(&header);
    for (nth, a) in methods[..methods.len() - 1].iter().enumerate() {
        let cell = |b: &Method| match found.rankings.between(*a, *b) {
            Some(pair) if methods[nth + 1..].contains(b) => tau(pair),
            _ => String::new(),
        };
        table.add_row(std::iter::once(names[nth].to_owned()).chain(methods[1..].iter().map(cell)));
    }
    right(&mut table, &(1..methods.len()).collect::<Vec<_>>());
    let mut out = format!(
        "{table}\n\nKendall's τ-b of the items that both score: 1 the same order, 0 none, −1 \
         reversed.\n"
    );
    out.push_str(&furthest_apart(&found.rankings.agreements));
    out
}

fn tau(pair: &Agreement) -> String {
    pair.kendall_tau_b.map_or_else(|| "–".to_owned(), |tau| format!("{tau:.2}").replace('-', "−"))
}

/// The methods that agree least, with the items that they disagree on most.
fn furthest_apart(agreements: &[Agreement]) -> String {
    const PAIRS: usize = 3;
    const ITEMS: usize = 3;
    let mut pairs: Vec<(f64, &Agreement)> = agreements
        .iter()
        .filter_map(|pair| pair.kendall_tau_b.map(|tau| (tau, pair)))
        .filter(|(_, pair)| !pair.disagreements.is_empty())
        .collect();
    pairs.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut out = String::new();
    for (_, pair) in pairs.into_iter().take(PAIRS) {
        let item = |each: &crate::rank::Disagreement| {
            format!("{} ({} against {})", each.id, each.rank_a, each.rank_b)
        };
        let items: Vec<String> = pair.disagreements.iter().take(ITEMS).map(item).collect();
        let (a, b) = (pair.a.name(), pair.b.name());
        let _ = writeln!(out, "{a} and {b} are furthest apart on {}.", items.join(", "));
    }
    out + "\n"
}

/// Three digits that matter, and whole numbers above them.
fn number(value: f64) -> String {
    let digits = match value.abs() {
        size if size >= 100.0 => return money(value),
        size if size >= 10.0 => 1,
        size if size >= 1.0 => 2,
        _ => 3,
    };
    let text = format!("{value:.digits$}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.replace('-', "−") }
}
