//! The ranks of every item by every method.

use std::collections::BTreeMap;

use crate::model::ItemId;
use crate::rank::{Formula, Method, Missing, Place, Ranked, RankedItem, Rankings};
use crate::session::{Known, Session, Sorted};
use crate::view::chart::slope::{Slope, SlopeItem, slope};
use crate::view::finding::item_name;
use crate::view::format;
use crate::view::text::rank as words;

use crate::view::chosen::Chosen;

/// The share of the draws that an interval of ranks holds.
pub(super) const INTERVAL: f64 = 0.8;
/// How many are the first ones.
pub(super) const TOP: u32 = 5;

/// The table.
#[derive(Clone, Debug, PartialEq)]
pub struct RankTable {
    /// Those that give some item a place.
    pub methods: Vec<MethodColumn>,
    /// The open items, as they are listed.
    pub rows: Vec<RankRow>,
    /// What is left out of the table, and what methods leave out, and why.
    pub left_out: Vec<String>,
}

/// A method.
#[derive(Clone, Debug, PartialEq)]
pub struct MethodColumn {
    /// Which.
    pub method: Method,
    /// What it is called.
    pub label: &'static str,
    /// The same, for a narrow column.
    pub short: &'static str,
    /// What it computes.
    pub formula: String,
}

/// An item.
#[derive(Clone, Debug, PartialEq)]
pub struct RankRow {
    /// Which.
    pub item: ItemId,
    /// Its name, else its id.
    pub name: String,
    /// Its place among all items of the list, from 1.
    pub listed: usize,
    /// By method.
    pub cells: Vec<RankCell>,
}

/// The rank of an item by a method.
#[derive(Clone, Debug, PartialEq)]
pub struct RankCell {
    /// From 1; `None` for what the method does not score.
    pub rank: Option<u32>,
    /// Where its place is not sure: the ranks that most draws lie between.
    pub interval: String,
    /// From 1, the first fifth of the ranks, to 5, the last; 0 without a rank.
    pub fifth: u8,
    /// All of it in words.
    pub label: String,
}

/// The table of what is known.
pub fn rank_table(known: &Known<Rankings>) -> RankTable {
    let plan = &known.plan;
    let scoring: Vec<&Ranked> = known.found.scoring().collect();
    let columns: Vec<BTreeMap<usize, RankCell>> =
        scoring.iter().map(|ranked| cells(ranked)).collect();
    let rows = plan.items.iter().enumerate().filter_map(|(position, item)| {
        let any = columns.iter().any(|cells| cells.contains_key(&position));
        let cells =
            columns.iter().map(|cells| cells.get(&position).cloned().unwrap_or_else(unranked));
        any.then(|| RankRow {
            item: item.id.clone(),
            name: item_name(item).to_owned(),
            listed: position + 1,
            cells: cells.collect(),
        })
    });
    let rows: Vec<RankRow> = rows.collect();
    let cut = (rows.len() > MOST_ROWS).then(|| words::first_rows(MOST_ROWS, rows.len()));
    let lines = known.found.methods.iter().flat_map(|ranked| left_out(known, ranked));
    RankTable {
        left_out: cut.into_iter().chain(lines).collect(),
        rows,
        methods: scoring
            .iter()
            .map(|ranked| MethodColumn {
                method: ranked.method(),
                label: words::method_name(ranked.method()),
                short: words::method_short(ranked.method()),
                formula: words::method_formula(ranked.method()),
            })
            .collect(),
    }
}

fn unranked() -> RankCell {
    let label = words::not_scored().to_owned();
    RankCell { rank: None, interval: String::new(), fifth: 0, label }
}

/// By position in the plan.
fn cells(ranked: &Ranked) -> BTreeMap<usize, RankCell> {
    let count = ranked.ranking.items.len() as u32;
    let cell = |(item, place): (&RankedItem, Place<'_>)| {
        let sure = place.interval;
        let interval = words::ranks(sure.low, sure.high);
        let is_sure = sure.low == sure.high && sure.low == item.rank;
        let cell = RankCell {
            rank: Some(item.rank),
            label: words::rank_of(item.rank, count, (!is_sure).then_some(interval.as_str())),
            interval: if is_sure { String::new() } else { interval },
            fifth: (1 + (item.rank - 1) * 5 / count.max(1)).min(5) as u8,
        };
        (item.item, cell)
    };
    ranked.places(INTERVAL, TOP).map(cell).collect()
}

/// What a method leaves out, those that lack the same thing together.
fn left_out(known: &Known<Rankings>, ranked: &Ranked) -> Vec<String> {
    let mut lacking: Vec<(&[Missing], Vec<String>)> = Vec::new();
    for left in &ranked.ranking.not_scored {
        let name = format::in_sentence(item_name(&known.plan.items[left.item]));
        match lacking.iter_mut().find(|(missing, _)| *missing == left.missing) {
            Some((_, names)) => names.push(name),
            None => lacking.push((&left.missing, vec![name])),
        }
    }
    let method = words::method_name(ranked.method());
    let is_alone = ranked.ranking.items.is_empty() && lacking.len() == 1;
    let lines = lacking.into_iter().map(|(missing, names)| {
        let what: Vec<String> = missing
            .iter()
            .map(|missing| {
                (words::input_name(&known.plan, &missing.input), words::gap(missing.gap))
            })
            .map(|(input, gap)| format!("{input}: {gap}"))
            .collect();
        match is_alone {
            true => words::scores_nothing(method, &what.join("; ")),
            false => words::left_out(method, &named(&names), &what.join("; ")),
        }
    });
    lines.collect()
}

/// At most as many as a line holds.
fn named(names: &[String]) -> String {
    const MOST: usize = 4;
    match names.len() {
        0..=MOST => names.join(", "),
        all => words::and_more(&names[..MOST].join(", "), all - MOST),
    }
}

/// More rows than this nobody reads, and a browser draws slowly: another order shows others.
const MOST_ROWS: usize = 200;

/// The first rows in the order asked for, at most so many as are read; what a method does not score comes last.
pub fn ordered(table: &RankTable, sorted: Sorted) -> Vec<RankRow> {
    let mut rows = table.rows.clone();
    match sorted {
        Sorted::Listed => {}
        Sorted::Named => rows.sort_by_cached_key(|row| row.name.to_lowercase()),
        Sorted::By(method) => {
            let column = table.methods.iter().position(|column| column.method == method);
            if let Some(column) = column {
                rows.sort_by_key(|row| row.cells[column].rank.unwrap_or(u32::MAX));
            }
        }
    }
    rows.truncate(MOST_ROWS);
    rows
}

/// What can decide inside a class of MoSCoW.
pub fn within_choices(session: &Session) -> Vec<Chosen<Formula>> {
    let current = session.studies().question.within;
    let choice = |option| Chosen {
        option,
        label: words::formula_name(option).to_owned(),
        current: option == current,
    };
    Formula::ALL.into_iter().map(choice).collect()
}

/// Size of the slope chart, in pixels.
const WIDTH: f64 = 1100.0;
/// As many lines as can be told apart; the first of the list.
const MOST_LINES: usize = 40;
/// So many stand out: those that the methods disagree on most.
const STANDING_OUT: usize = 3;

/// The methods side by side, a line an item; `None` with fewer than two methods.
pub fn slope_chart(table: &RankTable) -> Option<Slope> {
    if table.methods.len() < 2 || table.rows.is_empty() {
        return None;
    }
    let shown = &table.rows[..table.rows.len().min(MOST_LINES)];
    let mut spread: Vec<(u32, usize)> = shown.iter().map(range).zip(0..).collect();
    spread.sort_by_key(|(range, at)| (u32::MAX - range, *at));
    let out: Vec<usize> = spread.iter().take(STANDING_OUT).map(|(_, at)| *at).collect();
    let items: Vec<SlopeItem> = shown
        .iter()
        .enumerate()
        .map(|(at, row)| SlopeItem {
            name: row.name.clone(),
            ranks: row.cells.iter().map(|cell| cell.rank).collect(),
            stands_out: out.contains(&at),
        })
        .collect();
    let columns: Vec<&str> = table.methods.iter().map(|column| column.short).collect();
    let left_over = table.rows.len() - shown.len();
    let note =
        if left_over > 0 { words::first_of(shown.len(), table.rows.len()) } else { String::new() };
    Some(slope(&columns, &items, WIDTH, note))
}

/// How many ranks lie between the methods that rank an item best and worst.
fn range(row: &RankRow) -> u32 {
    let ranks = || row.cells.iter().filter_map(|cell| cell.rank);
    ranks().max().unwrap_or(0) - ranks().min().unwrap_or(0)
}

/// How the intervals are to be read.
pub fn interval_note(draws: u32) -> String {
    words::interval_note(&format::plain_percent(INTERVAL), draws)
}
