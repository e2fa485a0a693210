//! How far methods agree.

use crate::rank::{Agreement, Rankings};
use crate::session::Known;
use crate::view::finding::item_called;
use crate::view::format;
use crate::view::text::rank as words;

/// Each pair of methods once.
#[derive(Clone, Debug, PartialEq)]
pub struct AgreementTable {
    /// All methods but the last.
    pub columns: Vec<&'static str>,
    /// All methods but the first, each with its cells under the columns before it.
    pub rows: Vec<(&'static str, Vec<AgreementCell>)>,
    /// The pairs that are furthest apart, in words.
    pub furthest: Vec<String>,
}

/// A pair.
#[derive(Clone, Debug, PartialEq)]
pub struct AgreementCell {
    /// Kendall's τ-b, two digits.
    pub value: String,
    /// From 1, the same order, to 5, none or the reverse; 0 where there is no number.
    pub level: u8,
    /// In words.
    pub label: String,
}

/// The table; `None` with fewer than two methods.
pub fn agreement_table(known: &Known<Rankings>) -> Option<AgreementTable> {
    let methods: Vec<_> = known.found.scoring().map(|ranked| ranked.method()).collect();
    let (_, columns) = methods.split_last()?;
    let (_, rows) = methods.split_first()?;
    if columns.is_empty() {
        return None;
    }
    let rows = rows.iter().enumerate().map(|(at, row)| {
        let pairs = columns[..=at].iter().filter_map(|column| known.found.between(*row, *column));
        (words::method_name(*row), pairs.map(cell).collect())
    });
    Some(AgreementTable {
        rows: rows.collect(),
        columns: columns.iter().map(|method| words::method_short(*method)).collect(),
        furthest: furthest(known),
    })
}

fn cell(pair: &Agreement) -> AgreementCell {
    let level = match pair.kendall_tau_b {
        None => 0,
        Some(tau) if tau >= 0.8 => 1,
        Some(tau) if tau >= 0.6 => 2,
        Some(tau) if tau >= 0.4 => 3,
        Some(tau) if tau >= 0.2 => 4,
        Some(_) => 5,
    };
    let value = pair.kendall_tau_b.map(|tau| format::fixed(tau, 2).replace('-', "−"));
    let value = value.unwrap_or_else(|| "–".to_owned());
    let (a, b) = (words::method_name(pair.a), words::method_name(pair.b));
    AgreementCell { label: words::agree(a, b, level, pair.items), value, level }
}

/// The pairs that agree least, with the items that they disagree on most.
fn furthest(known: &Known<Rankings>) -> Vec<String> {
    const PAIRS: usize = 3;
    const ITEMS: usize = 3;
    let mut pairs: Vec<(f64, &Agreement)> = known
        .found
        .agreements
        .iter()
        .filter(|pair| !pair.disagreements.is_empty())
        .filter_map(|pair| pair.kendall_tau_b.map(|tau| (tau, pair)))
        .collect();
    pairs.sort_by(|a, b| a.0.total_cmp(&b.0));
    let sentence = |(_, pair): (f64, &Agreement)| {
        let items = pair.disagreements.iter().take(ITEMS).map(|each| {
            let item = format::in_sentence(item_called(&known.plan, &each.id));
            words::against(&item, each.rank_a, each.rank_b)
        });
        let (a, b) = (words::method_name(pair.a), words::method_name(pair.b));
        words::furthest_apart(a, b, &items.collect::<Vec<_>>().join(", "))
    };
    pairs.into_iter().take(PAIRS).map(sentence).collect()
}
