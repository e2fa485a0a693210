//! What the grid remembers beside the session: where it is scrolled to, what is selected, and the
//! cell that is being edited.
//!
//! Invariants: one cell is in the page's tab order, the active one. Its line is on the page even
//! when it is out of sight, so that the focus is never lost. While the focus is in the grid it
//! follows the active cell through every change of the lines.

use leptos::html::{Div, Input as SearchInput};
use leptos::prelude::*;

use super::time::Time;
use crate::app::desk::Desk;
use crate::model::ItemId;
use crate::view::grid::column::{Column, Layout, Widths, first_columns, layout};
use crate::view::grid::line::{Arrangement, Grouping, Line, lines as lines_of};
use crate::view::grid::selection::{Extent, Marked, Selection, Spot};
use crate::view::grid::window::{Frame, Kept, on_page};
use crate::view::input::Input;
use crate::view::plan::{Drawn, drawn_lines};

/// The width of the frame before it is measured, in pixels: that of most screens.
const FIRST_ACROSS: f64 = 1390.0;

/// How the grid was arranged; a context of the page, so that it is there again when the view is.
#[derive(Clone, Copy)]
pub struct Arranged {
    columns: RwSignal<Vec<Column>>,
    widths: RwSignal<Widths>,
    arrangement: RwSignal<Arrangement>,
}

impl Arranged {
    /// As fits the screen, for the first time that the grid is shown.
    pub fn set_up(desk: Desk) -> Self {
        let screen = window().inner_width().ok().and_then(|width| width.as_f64());
        let (columns, widths) = first_columns(screen.unwrap_or(FIRST_ACROSS));
        let arrangement = RwSignal::new(Arrangement::default());
        // What was looked for in one plan hides the items of another.
        let plan = desk.memo(|session| session.place().clone());
        Effect::watch(
            move || plan.get(),
            move |_, _, _: Option<()>| arrangement.set(Arrangement::default()),
            false,
        );
        Self { columns: RwSignal::new(columns), widths: RwSignal::new(widths), arrangement }
    }
}

/// A cell that is being edited.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    /// The item in its line.
    pub item: ItemId,
    /// Its column.
    pub column: usize,
    /// What it edits.
    pub input: Input,
    /// Whether it was opened as it stood, rather than written anew.
    pub opened: bool,
}

/// The grid; a context of its components.
#[derive(Clone, Copy)]
pub struct Grid {
    /// The desk of the page.
    pub desk: Desk,
    /// The columns that are shown.
    pub columns: RwSignal<Vec<Column>>,
    /// Where they stand.
    pub layout: Memo<Layout>,
    /// What is shown of the plan.
    pub arrangement: RwSignal<Arrangement>,
    /// All lines.
    pub lines: Memo<Vec<Line>>,
    /// The lines that are on the page.
    pub rows: Memo<Vec<Drawn>>,
    /// What is selected.
    pub marked: Memo<Marked>,
    /// Whether the plan is only shown.
    pub read_only: Memo<bool>,
    /// The cell that is being edited.
    pub edit: RwSignal<Option<Edit>>,
    /// What stands in the input of the cell that is being edited.
    pub typed: RwSignal<String>,
    /// The element that scrolls.
    pub place: NodeRef<Div>,
    /// Where a person types what is looked for.
    pub search: NodeRef<SearchInput>,
    /// The element with the role of a grid.
    pub root: NodeRef<Div>,
    /// What is beside the columns: the items over time.
    pub time: Time,
    /// The width of the frame, in pixels.
    pub(super) across: RwSignal<f64>,
    pub(super) widths: RwSignal<Widths>,
    /// The column whose edge is being pulled, its width before that, and where the mouse was then.
    pub(super) pulled: StoredValue<Option<(Column, f64, f64)>>,
    pub(super) selection: RwSignal<Selection>,
    pub(super) frame: RwSignal<Frame>,
    pub(super) holds_focus: StoredValue<bool>,
    /// Whether the mouse is being drawn over cells.
    pub(super) drawing: StoredValue<bool>,
    /// The item whose line is being dragged, and which of the lines on the page it was then.
    pub(super) dragged: RwSignal<Option<(ItemId, usize)>>,
}

impl Grid {
    /// The grid of the page.
    pub fn here() -> Self {
        expect_context()
    }

    /// A grid over the plan of the desk.
    pub fn set_up() -> Self {
        let desk = Desk::here();
        let Arranged { columns, widths, arrangement } = expect_context();
        let lines = desk
            .memo(move |session| arrangement.with(|arrangement| lines_of(session, arrangement)));
        let selection = RwSignal::new(desk.now(|session| {
            let lines = arrangement.with_untracked(|now| lines_of(session, now));
            let name =
                columns.with_untracked(|all| all.iter().position(|one| *one == Column::Name));
            Selection::cell(&lines, Spot { line: 0, column: name.unwrap_or_default() })
        }));
        let count = Memo::new(move |_| columns.with(Vec::len));
        let marked = Memo::new(move |_| {
            lines.with(|lines| selection.with(|selection| selection.on(lines, count.get())))
        });
        let frame = RwSignal::new(Frame::default());
        let window = Memo::new(move |_| frame.get().window(lines.with(Vec::len)));
        let active = Memo::new(move |_| marked.with(|marked| marked.active.line));
        let across = RwSignal::new(FIRST_ACROSS);
        let layout = Memo::new(move |_| {
            columns.with(|columns| widths.with(|widths| layout(columns, widths, across.get())))
        });
        let time = Time::set_up(desk, Memo::new(move |_| layout.with(|layout| layout.time)));
        let dragged = RwSignal::new(None);
        let rows = desk.memo(move |session| {
            let (window, active) = (window.get(), active.get());
            lines.with(|lines| {
                let kept = dragged.with(|dragged| kept(lines, dragged.as_ref()));
                let drawn = on_page(window, active, kept, lines.len());
                let drawn = drawn.into_iter().filter_map(|at| Some((at, lines.get(at)?)));
                columns.with(|columns| drawn_lines(session, columns, time.dates(), drawn))
            })
        });
        let grid = Self {
            desk,
            columns,
            arrangement,
            layout,
            time,
            across,
            widths,
            pulled: StoredValue::new(None),
            lines,
            rows,
            marked,
            read_only: desk.memo(|session| !session.is_editable()),
            edit: RwSignal::new(None),
            typed: RwSignal::new(String::new()),
            place: NodeRef::new(),
            search: NodeRef::new(),
            root: NodeRef::new(),
            selection,
            frame,
            holds_focus: StoredValue::new(false),
            drawing: StoredValue::new(false),
            dragged,
        };
        grid.follow_focus();
        provide_context(grid);
        grid
    }

    /// Whether the timeline is shown.
    pub fn shows_time(self) -> bool {
        self.columns.with(|columns| columns.contains(&Column::Time))
    }

    /// Whether the active cell is on the timeline.
    pub fn is_on_timeline(self) -> bool {
        let column = self.marked.with_untracked(|marked| marked.active.column);
        self.column(column) == Some(Column::Time)
    }

    /// Whether the lines stand in priority order: under headings no line parts what is proposed from
    /// what is not.
    pub fn is_one_list(self) -> bool {
        self.arrangement.with(|now| now.grouping == Grouping::None)
    }

    pub(super) fn column(self, at: usize) -> Option<Column> {
        self.columns.with_untracked(|columns| columns.get(at).copied())
    }

    pub(super) fn item(self, line: usize) -> Option<ItemId> {
        self.lines.with_untracked(|lines| lines.get(line).and_then(Line::item).cloned())
    }

    /// The line of the item at a position of the plan.
    pub(super) fn line_of(self, position: usize) -> Option<usize> {
        let stands = |line: &Line| line.position() == Some(position);
        self.lines.with_untracked(|lines| lines.iter().position(stands))
    }

    pub(super) fn extent(self) -> Extent {
        Extent {
            lines: self.lines.with_untracked(Vec::len),
            columns: self.columns.with_untracked(Vec::len),
            page: self.frame.with_untracked(Frame::page),
        }
    }
}

/// The line of what is dragged, which keeps its place.
fn kept(lines: &[Line], dragged: Option<&(ItemId, usize)>) -> Option<Kept> {
    let (item, place) = dragged?;
    let line = lines.iter().position(|line| line.item() == Some(item))?;
    Some(Kept { line, place: *place })
}
