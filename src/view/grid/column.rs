//! The columns: what each is called, what it edits, how wide it is.

use std::collections::BTreeMap;

use crate::session::{CellField, ItemField};
use crate::view::text::Label;

/// A column of the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The place in the list; it is also where a line is taken hold of.
    Position,
    /// The item's name.
    Name,
    /// Who does it.
    Team,
    /// How much it is.
    Effort,
    /// What it waits for.
    After,
    /// When it is due.
    Due,
    /// Where it stands.
    State,
    /// As likely before this day as after it.
    P50,
    /// 85 % sure.
    P85,
    /// Chance to be done by its due date.
    Chance,
    /// Commit, stretch or out.
    Advice,
    /// How its finish is spread.
    Finish,
    /// What it is referred to by.
    Id,
    /// What it serves.
    Objective,
    /// The kind of work.
    Category,
    /// Its labels.
    Tags,
    /// When it can begin at the earliest.
    NotBefore,
    /// When it was promised.
    PromisedBy,
    /// The item over time.
    Time,
}

/// The columns that are shown at first: on most screens they stand beside the timeline.
pub const COLUMNS: [Column; 10] = [
    Column::Position,
    Column::Name,
    Column::Team,
    Column::Effort,
    Column::After,
    Column::Due,
    Column::P85,
    Column::Chance,
    Column::Advice,
    Column::Time,
];

/// Those on a screen that is narrower than `WIDE`: the timeline shows what is due and what waits, so that
/// a finish and what is advised stand beside it without scrolling.
const MEDIUM_COLUMNS: [Column; 7] = [
    Column::Position,
    Column::Name,
    Column::Team,
    Column::Effort,
    Column::P85,
    Column::Advice,
    Column::Time,
];
/// In pixels: all first columns fit beside the timeline.
const WIDE: f64 = 1440.0;
/// In pixels: no timeline fits beside them on a screen that is narrower, as on one that is enlarged.
const TIMELESS: f64 = 900.0;
/// The widths of the names and of the teams on a narrower screen, in pixels.
const MEDIUM_NAME: f64 = 184.0;
const MEDIUM_TEAM: f64 = 94.0;

/// Those on a screen that is narrower than `NARROW`, which is for reading.
const NARROW_COLUMNS: [Column; 4] = [Column::Name, Column::P85, Column::Chance, Column::Advice];
/// In pixels: no timeline fits beside a name.
const NARROW: f64 = 640.0;
/// The width of the names there, in pixels.
const NARROW_NAME: f64 = 140.0;

/// The columns that are shown at first on a screen of this width, in pixels, and those that have
/// another width there than they usually have.
pub fn first_columns(screen: f64) -> (Vec<Column>, Widths) {
    if screen < NARROW {
        (NARROW_COLUMNS.to_vec(), Widths::from([(Column::Name, NARROW_NAME)]))
    } else if screen < WIDE {
        let widths = [(Column::Name, MEDIUM_NAME), (Column::Team, MEDIUM_TEAM)];
        let fits = |column: &Column| screen >= TIMELESS || *column != Column::Time;
        (MEDIUM_COLUMNS.into_iter().filter(fits).collect(), Widths::from(widths))
    } else {
        (COLUMNS.to_vec(), Widths::new())
    }
}

/// All columns, in their order.
pub const ALL_COLUMNS: [Column; 19] = [
    Column::Position,
    Column::Name,
    Column::Id,
    Column::Category,
    Column::Tags,
    Column::Objective,
    Column::Team,
    Column::Effort,
    Column::After,
    Column::NotBefore,
    Column::Due,
    Column::PromisedBy,
    Column::State,
    Column::P50,
    Column::P85,
    Column::Chance,
    Column::Advice,
    Column::Finish,
    Column::Time,
];

/// `columns` with `column`, or without it when it is shown. The columns keep their order.
pub fn toggled(columns: &[Column], column: Column) -> Vec<Column> {
    let shown = |one: &Column| columns.contains(one) != (*one == column);
    ALL_COLUMNS.into_iter().filter(shown).collect()
}

impl Column {
    /// What it is called.
    pub fn label(self) -> Label {
        match self {
            Self::Position => Label::Priority,
            Self::Name => Label::Item,
            Self::Team => Label::ColumnTeam,
            Self::Effort => Label::ColumnEffort,
            Self::After => Label::WaitsFor,
            Self::Due => Label::ColumnDue,
            Self::State => Label::ColumnState,
            Self::P50 => Label::ColumnP50,
            Self::P85 => Label::ColumnP85,
            Self::Chance => Label::ColumnChance,
            Self::Advice => Label::ColumnAdvice,
            Self::Finish => Label::ColumnFinish,
            Self::Id => Label::ColumnId,
            Self::Objective => Label::Objective,
            Self::Category => Label::Category,
            Self::Tags => Label::ColumnTags,
            Self::NotBefore => Label::ColumnNotBefore,
            Self::PromisedBy => Label::ColumnPromised,
            Self::Time => Label::Timeline,
        }
    }

    /// What it means, where its name does not say it.
    pub fn hint(self) -> Option<Label> {
        match self {
            Self::Position => Some(Label::DragToMove),
            Self::P50 => Some(Label::HintP50),
            Self::P85 => Some(Label::HintP85),
            Self::Chance => Some(Label::HintChance),
            Self::Advice => Some(Label::HintAdvice),
            Self::Finish => Some(Label::HintFinish),
            Self::Time => Some(Label::TimelineHint),
            Self::Name
            | Self::Team
            | Self::Effort
            | Self::After
            | Self::Due
            | Self::State
            | Self::Id
            | Self::Objective
            | Self::Category
            | Self::Tags
            | Self::NotBefore
            | Self::PromisedBy => None,
        }
    }

    /// What it edits; `None` for what is only shown.
    pub fn field(self) -> Option<CellField> {
        Some(match self {
            Self::Name => CellField::Item(ItemField::Name),
            Self::Team => CellField::Team,
            Self::Effort => CellField::Amount,
            Self::After => CellField::Item(ItemField::After),
            Self::Due => CellField::Item(ItemField::Due),
            Self::State => CellField::Item(ItemField::State),
            Self::Id => CellField::Item(ItemField::Id),
            Self::Objective => CellField::Item(ItemField::Objective),
            Self::Category => CellField::Item(ItemField::Category),
            Self::Tags => CellField::Item(ItemField::Tags),
            Self::NotBefore => CellField::Item(ItemField::NotBefore),
            Self::PromisedBy => CellField::Item(ItemField::PromisedBy),
            Self::Position
            | Self::P50
            | Self::P85
            | Self::Chance
            | Self::Advice
            | Self::Finish
            | Self::Time => {
                return None;
            }
        })
    }

    /// The style of its cells.
    pub fn class(self) -> &'static str {
        match self {
            Self::Position => "handle",
            Self::Name => "name",
            Self::Team => "team",
            Self::Effort => "number",
            Self::After => "after",
            Self::Due | Self::NotBefore | Self::PromisedBy => "number due",
            Self::Id | Self::Objective | Self::Category | Self::Tags => "plain",
            Self::State => "state",
            Self::P50 => "read number first-out",
            Self::P85 => "read number strong",
            Self::Chance => "read number",
            Self::Advice => "read",
            Self::Finish => "read picture",
            Self::Time => "time",
        }
    }

    /// How wide it is at first, in pixels; the name and the timeline at least.
    pub fn width(self) -> f64 {
        match self {
            Self::Position => 44.0,
            Self::Name => 224.0,
            Self::Team => 114.0,
            Self::Effort | Self::Id => 84.0,
            Self::State | Self::After | Self::Due | Self::NotBefore | Self::PromisedBy => 100.0,
            Self::Objective | Self::Tags => 136.0,
            Self::Category => 104.0,
            Self::P50 | Self::P85 => 128.0,
            Self::Chance => 64.0,
            Self::Advice => 88.0,
            Self::Finish => 112.0,
            Self::Time => 340.0,
        }
    }

    /// Whether it can be hidden.
    pub fn is_optional(self) -> bool {
        !self.is_frozen()
    }

    /// Whether it stays in sight when the others scroll, on the left or on the right.
    pub fn stays(self) -> bool {
        self.is_frozen() || self == Self::Time
    }

    /// Whether it stays in sight on the left when the others scroll.
    pub fn is_frozen(self) -> bool {
        matches!(self, Self::Position | Self::Name)
    }
}

/// Where the columns stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The widths, as a style sheet lists the columns of a grid. The name takes what is left over.
    pub template: String,
    /// The least width of a line, in pixels.
    pub width: f64,
    /// The width of what stays in sight on the left when the others scroll, in pixels.
    pub frozen: f64,
    /// The width of the timeline, which stays in sight on the right, in pixels; 0 without it.
    pub time: f64,
    /// The width of the columns before the name, in pixels.
    pub before_name: f64,
}

/// The widths that a person has given to columns, in pixels.
pub type Widths = BTreeMap<Column, f64>;

/// The narrowest and the widest that a column can be made, in pixels.
const WIDTHS: (f64, f64) = (48.0, 640.0);
/// The same for the timeline.
const TIME_WIDTHS: (f64, f64) = (160.0, 2400.0);
/// The least share of the frame that the timeline takes by itself.
const TIME_SHARE: f64 = 0.32;

/// How much a key makes a column wider, in pixels.
pub const WIDTH_STEP: f64 = 16.0;

/// `widths` with `column` wider by `more` pixels than `from`, as far as it can be.
pub fn widened(widths: &Widths, column: Column, from: f64, more: f64) -> Widths {
    let (least, most) = if column == Column::Time { TIME_WIDTHS } else { WIDTHS };
    let mut widths = widths.clone();
    widths.insert(column, (from + more).clamp(least, most));
    widths
}

/// How wide a column is, in pixels; the name and the timeline at least.
pub fn width_of(widths: &Widths, column: Column) -> f64 {
    widths.get(&column).copied().unwrap_or(column.width())
}

/// The layout of `columns` in a frame of so many pixels.
pub fn layout(columns: &[Column], widths: &Widths, frame: f64) -> Layout {
    let time = time_width(columns, widths, frame);
    let width = |column: &Column| match column {
        Column::Time => time,
        column => width_of(widths, *column),
    };
    let track = |column: &Column| match column {
        Column::Name if !widths.contains_key(column) => format!("minmax({}px, 1fr)", width(column)),
        column => format!("{}px", width(column)),
    };
    let tracks: Vec<String> = columns.iter().map(track).collect();
    let frozen = columns.iter().filter(|column| column.is_frozen());
    Layout {
        template: tracks.join(" "),
        width: columns.iter().map(width).sum(),
        frozen: frozen.map(width).sum(),
        before_name: columns.iter().take_while(|column| **column != Column::Name).map(width).sum(),
        time,
    }
}

/// What the other columns leave to the timeline, or its share of the frame where they leave less.
fn time_width(columns: &[Column], widths: &Widths, frame: f64) -> f64 {
    if !columns.contains(&Column::Time) {
        return 0.0;
    }
    let others = columns.iter().filter(|column| **column != Column::Time);
    let left_over = frame - others.map(|column| width_of(widths, *column)).sum::<f64>();
    let share = (frame * TIME_SHARE).floor();
    let chosen = widths.get(&Column::Time).copied();
    chosen.unwrap_or_else(|| left_over.max(share).max(Column::Time.width()))
}
