//! What each order is worth, as text.

use std::fmt::Write;

use crate::forecast::{Difference, Money};
use crate::rank::{Contest, Ranked, Worth, WorthDifference};

use super::super::report::{chance, date_at, grouped, money, right, table};
use super::Found;

/// The orders of all methods, and the differences between them.
pub(super) fn worth(found: &Found<'_>, contest: &Contest) -> String {
    let methods: Vec<&Ranked> = found.rankings.scoring().collect();
    let mut out = format!("{}\n\n", orders(found, contest, &methods));
    let _ = writeln!(
        out,
        "Every order under the same {} futures. Money in {}; ± one standard error of the mean.",
        grouped(found.run.trials),
        found.plan.currency.as_deref().unwrap_or("the plan's currency")
    );
    out.push_str(&promises(contest));
    if found.plan.items.iter().any(|item| item.value.delay_cost.is_some()) {
        out.push_str(&differences(found, contest, &methods));
    } else {
        out.push_str("No item has a cost of delay, so no order costs more than another.\n\n");
    }
    out
}

fn orders(found: &Found<'_>, contest: &Contest, methods: &[&Ranked]) -> comfy_table::Table {
    let planning = found.plan.quarter_end();
    let value = format!("value by {planning}");
    let header = [
        "order",
        "delay cost",
        "spread",
        "more than the cheapest",
        &value,
        "promises kept",
        "all kept",
        "P50",
        "P85",
    ];
    let mut table = table(&header);
    let cheapest = methods.iter().min_by(|a, b| {
        let mean =
            |ranked: &Ranked| contest.worth(found.order(ranked)).delay_cost.map_or(0.0, |c| c.mean);
        mean(a).total_cmp(&mean(b))
    });
    for ranked in methods {
        let worth = contest.worth(found.order(ranked));
        let (cost, spread) = delay_cost(worth);
        let by_then = worth.value.iter().find(|(ends, _)| *ends == planning);
        table.add_row([
            ranked.method().name().to_owned(),
            cost,
            spread,
            cheapest.map_or_else(String::new, |best| more(found, contest, best, ranked)),
            by_then.map_or_else(|| "–".to_owned(), |(_, value)| with_error(*value)),
            format!("{:.1} of {}", worth.expected_kept, contest.promises.len()),
            worth.chance_all_kept.map_or_else(|| "–".to_owned(), chance),
            date_at(&worth.finish, 0.5),
            date_at(&worth.finish, 0.85),
        ]);
    }
    right(&mut table, &[1, 2, 3, 4, 6]);
    table
}

fn delay_cost(worth: &Worth) -> (String, String) {
    match worth.delay_cost {
        Some(cost) => (with_error(cost), money(cost.sd)),
        None => ("–".to_owned(), "–".to_owned()),
    }
}

fn with_error(found: Money) -> String {
    format!("{} ± {}", money(found.mean), money(found.se))
}

/// How much more delay an order costs than the cheapest, with the error of the difference.
fn more(found: &Found<'_>, contest: &Contest, cheapest: &Ranked, ranked: &Ranked) -> String {
    let (cheapest, order) = (found.order(cheapest), found.order(ranked));
    match contest.difference(cheapest, order).delay_cost {
        _ if cheapest == order => String::new(),
        Some(more) if more.detectable => format!("{} ± {}", signed(more), money(more.se)),
        Some(_) => "≈".to_owned(),
        None => String::new(),
    }
}

fn promises(contest: &Contest) -> String {
    match (contest.promises.len(), contest.proposed) {
        (0, _) => "Nothing is promised, and nothing is sure enough to be proposed.\n\n".to_owned(),
        (n, false) => format!("Kept of the same {n} promises in every order.\n\n"),
        (n, true) => format!(
            "Nothing is promised: the {n} items that the list as it stands could commit to stand in \
             for every order.\n\n"
        ),
    }
}

/// How much better the order of a row is than that of a column, on the same futures.
fn differences(found: &Found<'_>, contest: &Contest, methods: &[&Ranked]) -> String {
    if methods.len() < 2 {
        return String::new();
    }
    let planning = found.plan.quarter_end();
    let pairs = pairs(found, contest, methods);
    // From row to column: what the column costs more, and, turned around, delivers less.
    let cost = |found: &WorthDifference| found.delay_cost;
    let value = |found: &WorthDifference| {
        let by_then = found.value.iter().find(|(ends, _)| *ends == planning);
        by_then.map(|(_, value)| Difference { value: -value.value, ..*value })
    };
    format!(
        "{}\n\n{}\n\nHow much less delay the order of the row costs than that of the column, and how \
         much more value\nit delivers by {planning}, on the same futures.\n≈ no detectable \
         difference: it is within 1.96 of its standard errors.\n\n",
        pairwise("less delay cost than", methods, &pairs, cost),
        pairwise(&format!("more value by {planning} than"), methods, &pairs, value),
    )
}

/// By order but the last: what changes from it to each of those behind it.
fn pairs(found: &Found<'_>, contest: &Contest, methods: &[&Ranked]) -> Vec<Vec<WorthDifference>> {
    let from = |(nth, row): (usize, &&Ranked)| {
        let behind = methods[nth + 1..].iter();
        behind.map(|column| contest.difference(found.order(row), found.order(column))).collect()
    };
    methods[..methods.len() - 1].iter().enumerate().map(from).collect()
}

/// A table of one number of every pair.
fn pairwise(
    title: &str,
    methods: &[&Ranked],
    pairs: &[Vec<WorthDifference>],
    number: impl Fn(&WorthDifference) -> Option<Difference>,
) -> comfy_table::Table {
    let names = methods[1..].iter().map(|ranked| ranked.method().name());
    let header: Vec<&str> = [title].into_iter().chain(names).collect();
    let mut table = table(&header);
    for (nth, (row, pairs)) in methods.iter().zip(pairs).enumerate() {
        let before = std::iter::repeat_n(String::new(), nth);
        let cells = before.chain(pairs.iter().map(|pair| told(number(pair))));
        table.add_row(std::iter::once(row.method().name().to_owned()).chain(cells));
    }
    right(&mut table, &(1..methods.len()).collect::<Vec<_>>());
    table
}

/// A difference, if it is one.
fn told(found: Option<Difference>) -> String {
    match found {
        Some(found) if found.detectable => signed(found),
        Some(_) => "≈".to_owned(),
        None => String::new(),
    }
}

fn signed(difference: Difference) -> String {
    let sign = if difference.value > 0.0 { "+" } else { "" };
    format!("{sign}{}", money(difference.value))
}
