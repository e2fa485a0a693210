//! Ranks side by side: a column a method, a line an item.

use crate::view::format::shortened;
use crate::view::text::{Label, rank as words};

use super::{Path, Table};

/// An item and its ranks.
#[derive(Clone, Debug, PartialEq)]
pub struct SlopeItem {
    /// Its name.
    pub name: String,
    /// By column, from 1; `None` where it has none.
    pub ranks: Vec<Option<u32>>,
    /// Whether its line stands out.
    pub stands_out: bool,
}

/// The chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Slope {
    /// In pixels.
    pub width: f64,
    /// In pixels.
    pub height: f64,
    /// Width of the column of names, in pixels: a longer one is cut.
    pub names: f64,
    /// Left to right.
    pub columns: Vec<SlopeColumn>,
    /// Those that stand out last, so that they lie on top.
    pub lines: Vec<SlopeLine>,
    /// What is not shown; may be empty.
    pub note: String,
    /// The same in words.
    pub table: Table,
}

/// A method.
#[derive(Clone, Debug, PartialEq)]
pub struct SlopeColumn {
    /// In pixels.
    pub x: f64,
    /// What it is called.
    pub label: String,
}

/// An item.
#[derive(Clone, Debug, PartialEq)]
pub struct SlopeLine {
    /// The line, broken where a method does not score the item.
    pub path: String,
    /// Its ranks.
    pub dots: Vec<SlopeDot>,
    /// Its name, left of its first rank: the baseline.
    pub name: String,
    /// In pixels: the upper edge of the name's line, [`SlopeLine::HEIGHT`] high; `None` without a rank in the first column.
    pub name_y: Option<f64>,
    /// Whether it stands out.
    pub stands_out: bool,
    /// All of it in words.
    pub label: String,
}

impl SlopeLine {
    /// Height of a name's line, in pixels.
    pub const HEIGHT: f64 = STEP;
}

/// A rank.
#[derive(Clone, Debug, PartialEq)]
pub struct SlopeDot {
    /// In pixels.
    pub x: f64,
    /// In pixels.
    pub y: f64,
    /// The rank.
    pub rank: String,
}

/// In pixels: the names on the left.
const NAMES: f64 = 230.0;
/// In letters: what has room there, if they are of usual width.
const LONGEST_NAME: usize = 32;
/// In pixels: between a name and its first rank.
const GAP: f64 = 14.0;
/// In pixels: what is left free on the right.
const RIGHT: f64 = 40.0;
/// In pixels: the names of the methods.
const TOP: f64 = 30.0;
/// In pixels: from one rank to the next.
const STEP: f64 = 22.0;

/// Draws the ranks of `items` by the methods `columns`, one or more.
pub fn slope(columns: &[&str], items: &[SlopeItem], width: f64, note: String) -> Slope {
    let across = (width - NAMES - RIGHT) / (columns.len().max(2) - 1) as f64;
    let x = |column: usize| NAMES + across * column as f64;
    // Ranks among those shown, so that a chart of some items has no gaps.
    let places: Vec<Vec<Option<usize>>> =
        (0..columns.len()).map(|column| places(items, column)).collect();
    let y = |place: usize| TOP + STEP * (place as f64 + 0.5);
    let mut lines: Vec<SlopeLine> = items
        .iter()
        .enumerate()
        .map(|(at, item)| {
            let dot = |column: usize| {
                let place = places[column][at]?;
                let rank = item.ranks[column]?.to_string();
                Some(SlopeDot { x: x(column), y: y(place), rank })
            };
            let dots: Vec<Option<SlopeDot>> = (0..columns.len()).map(dot).collect();
            SlopeLine {
                path: path(&dots),
                name_y: dots[0].as_ref().map(|dot| dot.y - 0.5 * STEP),
                dots: dots.into_iter().flatten().collect(),
                name: shortened(&item.name, LONGEST_NAME).into_owned(),
                stands_out: item.stands_out,
                label: words::slope_line(&item.name, &ranks(columns, item)),
            }
        })
        .collect();
    lines.sort_by_key(|line| line.stands_out);
    Slope {
        width,
        height: TOP + STEP * items.len() as f64,
        names: NAMES - GAP,
        columns: columns
            .iter()
            .enumerate()
            .map(|(at, label)| SlopeColumn { x: x(at), label: (*label).to_owned() })
            .collect(),
        lines,
        note,
        table: table(columns, items),
    }
}

/// By item: its place from 0 among those that a column ranks; equals stand as they are listed.
fn places(items: &[SlopeItem], column: usize) -> Vec<Option<usize>> {
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.retain(|at| items[*at].ranks[column].is_some());
    order.sort_by_key(|at| items[*at].ranks[column]);
    let mut places = vec![None; items.len()];
    order.into_iter().enumerate().for_each(|(place, at)| places[at] = Some(place));
    places
}

/// Straight lines between neighbors that both have a rank.
fn path(dots: &[Option<SlopeDot>]) -> String {
    let mut path = Path::default();
    let mut is_down = false;
    for dot in dots {
        match dot {
            Some(dot) if is_down => path.line_to(dot.x, dot.y),
            Some(dot) => path.move_to(dot.x, dot.y),
            None => {}
        }
        is_down = dot.is_some();
    }
    path.into_data()
}

fn ranks(columns: &[&str], item: &SlopeItem) -> String {
    let named = columns.iter().zip(&item.ranks);
    let known = named.filter_map(|(column, rank)| Some(format!("{column} {}", (*rank)?)));
    known.collect::<Vec<_>>().join(", ")
}

fn table(columns: &[&str], items: &[SlopeItem]) -> Table {
    let head = std::iter::once(Label::Item.text()).chain(columns.iter().copied());
    let row = |item: &SlopeItem| {
        let ranks = item.ranks.iter().map(|rank| match rank {
            Some(rank) => rank.to_string(),
            None => words::not_scored().to_owned(),
        });
        std::iter::once(item.name.clone()).chain(ranks).collect()
    };
    Table {
        caption: Label::Ranks.text().to_owned(),
        head: head.map(str::to_owned).collect(),
        rows: items.iter().map(row).collect(),
    }
}
