//! What the grid remembers beside the session: where it is scrolled to, what is selected, and the
//! cell that is being edited.
//!
//! Invariants: one cell is in the page's tab order, the active one. Its line is on the page even
//! when it is out of sight, so that the focus is never lost. While the focus is in the grid it
//! follows the active cell through every change of the lines.

use leptos::html::{Div, Input as SearchInput};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, Node};

use crate::app::desk::Desk;
use crate::model::ItemId;
use crate::session::{Change, Event};
use crate::view::grid::block::{Pasted, emptied, filled, pasted, texts};
use crate::view::grid::column::{
    COLUMNS, Column, Layout, WIDTH_STEP, Widths, layout, widened, width_of,
};
use crate::view::grid::edit::{meant, written};
use crate::view::grid::keys::{Deed, Ending, Step};
use crate::view::grid::line::{Arrangement, Grouping, Line, lines as lines_of, next_found};
use crate::view::grid::selection::{Extent, Marked, Reach, Selection, Spot};
use crate::view::grid::tsv;
use crate::view::grid::window::{Frame, showing_across};
use crate::view::input::{Input, input};
use crate::view::plan::{Drawn, cell_field, drawn_lines};

/// The column that has the focus at first: the name.
const FIRST_COLUMN: usize = 1;

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
    widths: RwSignal<Widths>,
    /// The column whose edge is being pulled, its width before that, and where the mouse was then.
    pulled: StoredValue<Option<(Column, f64, f64)>>,
    selection: RwSignal<Selection>,
    frame: RwSignal<Frame>,
    holds_focus: StoredValue<bool>,
    /// Whether the mouse is being drawn over cells.
    drawing: StoredValue<bool>,
}

impl Grid {
    /// The grid of the page.
    pub fn here() -> Self {
        expect_context()
    }

    /// A grid over the plan of the desk.
    pub fn set_up() -> Self {
        let desk = Desk::here();
        let columns = RwSignal::new(COLUMNS.to_vec());
        let widths = RwSignal::new(Widths::new());
        let arrangement = RwSignal::new(Arrangement::default());
        let lines = desk
            .memo(move |session| arrangement.with(|arrangement| lines_of(session, arrangement)));
        let selection = RwSignal::new(desk.now(|session| {
            let lines = lines_of(session, &Arrangement::default());
            Selection::cell(&lines, Spot { line: 0, column: FIRST_COLUMN })
        }));
        let count = Memo::new(move |_| columns.with(Vec::len));
        let marked = Memo::new(move |_| {
            lines.with(|lines| selection.with(|selection| selection.on(lines, count.get())))
        });
        let frame = RwSignal::new(Frame::default());
        let window = Memo::new(move |_| frame.get().window(lines.with(Vec::len)));
        let active = Memo::new(move |_| marked.with(|marked| marked.active.line));
        let rows = desk.memo(move |session| {
            let (window, active) = (window.get(), active.get());
            lines.with(|lines| {
                let all = lines.iter().enumerate();
                let drawn = all.filter(|(at, _)| window.contains(at) || *at == active);
                columns.with(|columns| drawn_lines(session, columns, drawn))
            })
        });
        let grid = Self {
            desk,
            columns,
            arrangement,
            layout: Memo::new(move |_| {
                columns.with(|columns| widths.with(|widths| layout(columns, widths)))
            }),
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
        };
        grid.follow_focus();
        provide_context(grid);
        grid
    }

    /// Keeps the focus on the active cell while it is in the grid.
    fn follow_focus(self) {
        let inside = move |target: Option<web_sys::EventTarget>| {
            let node = target.and_then(|target| target.dyn_into::<Node>().ok());
            self.root.get_untracked().is_some_and(|root| root.contains(node.as_ref()))
        };
        let left = move |target| {
            if !inside(target) {
                self.holds_focus.set_value(false);
            }
        };
        let pressed = window_event_listener(leptos::ev::pointerdown, move |event| {
            left(event.target());
        });
        let focused = window_event_listener(leptos::ev::focusin, move |event| {
            left(event.target());
        });
        let resized = window_event_listener(leptos::ev::resize, move |_| self.measure());
        let pulled = window_event_listener(leptos::ev::mousemove, move |event| {
            self.pulled_to(f64::from(event.client_x()), event.buttons() & 1 == 1);
        });
        // Paper has no scroll bar.
        let printing = window_event_listener(leptos::ev::beforeprint, move |_| {
            self.frame.set(Frame::whole(self.lines.with_untracked(Vec::len)));
        });
        let printed = window_event_listener(leptos::ev::afterprint, move |_| self.measure());
        on_cleanup(move || {
            pulled.remove();
            printing.remove();
            printed.remove();
            pressed.remove();
            focused.remove();
            resized.remove();
        });
        Effect::new(move |_| {
            self.place.track();
            self.measure();
        });
        Effect::new(move |_| {
            self.rows.track();
            self.marked.track();
            self.edit.track();
            self.refocus();
            // What moves in the list is on the page a frame later.
            request_animation_frame(move || self.refocus());
        });
    }

    /// Looks how the frame stands.
    pub fn measure(self) {
        let Some(place) = self.place.get_untracked() else { return };
        let now =
            Frame { top: f64::from(place.scroll_top()), height: f64::from(place.client_height()) };
        if self.frame.with_untracked(|frame| *frame != now) {
            self.frame.set(now);
        }
    }

    /// The focus came into the grid; to `spot`, if to a cell.
    pub fn took_focus(self, spot: Option<Spot>) {
        self.holds_focus.set_value(true);
        let Some(spot) = spot else { return };
        if self.marked.with_untracked(|marked| marked.active != spot) {
            self.pick(spot);
        }
    }

    /// Puts the focus on the active cell, if it is anywhere in the grid or was lost from it.
    fn refocus(self) {
        // Gone only while the view is being left.
        let Some(holds_focus) = self.holds_focus.try_get_value() else { return };
        if !holds_focus || self.edit.with_untracked(Option::is_some) {
            return;
        }
        let Some(cell) = self.element(self.marked.with_untracked(|marked| marked.active)) else {
            return;
        };
        let focused = document().active_element();
        // A button in the cell may have it.
        if !cell.contains(focused.as_deref()) {
            focus(&cell);
            self.show_across(&cell);
        }
    }

    /// The element of a cell, if it is on the page.
    fn element(self, spot: Spot) -> Option<HtmlElement> {
        let Spot { line, column } = spot;
        let place = format!("[data-line=\"{line}\"] > [data-column=\"{column}\"]");
        let root = self.root.get_untracked()?;
        // A heading has one cell for all columns.
        let heading = format!("[data-line=\"{line}\"] > [data-heading]");
        let found = root.query_selector(&place).ok()?.or(root.query_selector(&heading).ok()?)?;
        found.dyn_into().ok()
    }

    /// The cell that `target` lies in.
    pub fn spot_of(self, target: &Element) -> Option<Spot> {
        let cell = target.closest("[data-column]").ok()??;
        let line = cell.closest("[data-line]").ok()??;
        Some(Spot {
            line: line.get_attribute("data-line")?.parse().ok()?,
            column: cell.get_attribute("data-column")?.parse().ok()?,
        })
    }

    /// Scrolls so that `line` is in sight.
    fn show_line(self, line: usize) {
        self.measure();
        let Some(place) = self.place.get_untracked() else { return };
        let top = self.frame.with_untracked(|frame| frame.showing(line));
        place.set_scroll_top(top as i32);
        self.measure();
    }

    /// Scrolls so that a cell is in sight beside the columns that stay.
    fn show_across(self, cell: &HtmlElement) {
        let Some(place) = self.place.get_untracked() else { return };
        let column = self.marked.with_untracked(|marked| marked.active.column);
        if self.columns.with_untracked(|all| all.get(column).is_some_and(|one| one.is_frozen())) {
            return;
        }
        let (start, width) = (f64::from(cell.offset_left()), f64::from(cell.offset_width()));
        let left = showing_across(
            f64::from(place.scroll_left()),
            f64::from(place.client_width()),
            self.layout.with_untracked(|layout| layout.frozen),
            start,
            start + width,
        );
        place.set_scroll_left(left as i32);
    }

    /// Whether the lines stand in priority order: under headings no line parts what is proposed from
    /// what is not.
    pub fn is_one_list(self) -> bool {
        self.arrangement.with(|now| now.grouping == Grouping::None)
    }

    /// Whether what is opened at the active cell should open upwards.
    pub fn has_more_room_above(self) -> bool {
        let line = self.marked.with_untracked(|marked| marked.active.line);
        self.frame.with_untracked(|frame| frame.is_low(line))
    }

    fn extent(self) -> Extent {
        Extent {
            lines: self.lines.with_untracked(Vec::len),
            columns: self.columns.with_untracked(Vec::len),
            page: self.frame.with_untracked(Frame::page),
        }
    }

    fn select(self, anchor: Spot, active: Spot, reach: Reach) {
        let selection =
            self.lines.with_untracked(|lines| Selection::between(lines, anchor, active, reach));
        if self.selection.with_untracked(|now| *now != selection) {
            self.selection.set(selection);
        }
        self.show_line(active.line);
        // What was added is on the page a frame later.
        request_animation_frame(move || self.show_line(active.line));
    }

    /// Selects one cell.
    pub fn pick(self, spot: Spot) {
        self.select(spot, spot, Reach::Cells);
    }

    /// The mouse went down on a cell; `further` with Shift.
    pub fn press(self, spot: Spot, further: bool) {
        self.keep();
        self.holds_focus.set_value(true);
        let marked = self.marked.get_untracked();
        let handle = self.column(spot.column) == Some(Column::Position);
        // A line that is taken hold of is dragged; it draws no selection.
        self.drawing.set_value(!handle);
        let reach = if handle { Reach::Lines } else { Reach::Cells };
        let anchor = if further { marked.anchor } else { spot };
        // Lines that are taken hold of together are dragged together.
        let taken = handle && marked.reach == Reach::Lines && marked.lines.contains(&spot.line);
        if further || !taken {
            self.select(anchor, spot, reach);
        }
    }

    /// The mouse was drawn over a cell with its button down.
    pub fn draw(self, spot: Spot) {
        if self.drawing.get_value() {
            let marked = self.marked.get_untracked();
            self.select(marked.anchor, spot, marked.reach);
        }
    }

    /// The mouse draws no selection any more.
    pub fn stop_drawing(self) {
        self.drawing.set_value(false);
    }

    fn column(self, at: usize) -> Option<Column> {
        self.columns.with_untracked(|columns| columns.get(at).copied())
    }

    fn item(self, line: usize) -> Option<ItemId> {
        self.lines.with_untracked(|lines| lines.get(line).and_then(Line::item).cloned())
    }

    /// Does what a key asks for.
    pub fn perform(self, deed: Deed) {
        let marked = self.marked.get_untracked();
        let extent = self.extent();
        let (first, last) = (Spot::default(), Spot::default().after(Step::Last, extent));
        match deed {
            Deed::Go(step) => self.pick(marked.active.after(step, extent)),
            Deed::Stretch(step) => {
                self.select(marked.anchor, marked.active.after(step, extent), marked.reach);
            }
            Deed::SelectAll => self.select(first, last, Reach::Cells),
            Deed::SelectLines => self.select(marked.anchor, marked.active, Reach::Lines),
            Deed::SelectColumns => self.select(marked.anchor, marked.active, Reach::Columns),
            Deed::Shrink => self.pick(marked.active),
            Deed::Edit => self.begin(marked.active, None),
            Deed::Write(text) => self.begin(marked.active, Some(text)),
            Deed::Empty => self.empty(&marked),
            Deed::FillDown => self.fill(&marked),
            Deed::Open => self.open(marked.active.line),
            Deed::Widen => self.widen(marked.active.column, WIDTH_STEP),
            Deed::Narrow => self.widen(marked.active.column, -WIDTH_STEP),
            Deed::Raise => {
                let before = self.lines.with_untracked(|lines| marked.raised(lines));
                if before.is_some() {
                    self.relocate(before);
                }
            }
            Deed::Lower => {
                let before = self.desk.now(|session| {
                    self.lines.with_untracked(|lines| marked.lowered(lines, session.plan()))
                });
                if let Some(before) = before {
                    self.relocate(before);
                }
            }
            Deed::Insert => {
                let below = self.desk.now(|session| {
                    let here = self.lines.with_untracked(|lines| {
                        lines.get(marked.active.line).and_then(Line::position)
                    });
                    let items = &session.plan().items;
                    here.and_then(|at| items.get(at + 1)).map(|item| item.id.clone())
                });
                self.add(below);
            }
            Deed::Find => self.find(),
        }
    }

    /// Makes a column wider by so many pixels.
    fn widen(self, column: usize, more: f64) {
        if let Some(column) = self.column(column) {
            self.widths.update(|widths| {
                *widths = widened(widths, column, width_of(widths, column), more);
            });
        }
    }

    /// The edge of a column was taken hold of, at `x`; the column is `width` wide now.
    pub fn pull(self, column: Column, width: f64, x: f64) {
        self.pulled.set_value(Some((column, width, x)));
    }

    /// The mouse went to `x`, with its button down or not.
    fn pulled_to(self, x: f64, down: bool) {
        let Some(Some((column, width, from))) = self.pulled.try_get_value() else { return };
        if down {
            self.widths.update(|widths| *widths = widened(widths, column, width, x - from));
        } else {
            self.pulled.set_value(None);
        }
    }

    /// A column gets the width back that it had at first.
    pub fn unpull(self, column: Column) {
        self.widths.update(|widths| {
            widths.remove(&column);
        });
    }

    /// Opens the item of a line beside the grid.
    pub fn open(self, line: usize) {
        if let Some(item) = self.item(line) {
            self.desk.dispatch(Event::ItemPicked(Some(item)));
        }
    }

    /// Deletes the item of a line.
    pub fn delete(self, line: usize) {
        if let Some(item) = self.item(line) {
            self.desk.dispatch(Event::Changed(Change::ItemsDeleted(vec![item])));
        }
    }

    /// Moves the items of the selection before another one, or to the end.
    fn relocate(self, before: Option<ItemId>) {
        let items = self.selected_items();
        self.desk.dispatch(Event::Changed(Change::ItemsMoved { items, before }));
        self.show_line(self.marked.with_untracked(|marked| marked.active.line));
    }

    /// The items of the selection.
    pub fn selected_items(self) -> Vec<ItemId> {
        let marked = self.marked.get_untracked();
        self.lines.with_untracked(|lines| marked.items(lines))
    }

    fn empty(self, marked: &Marked) {
        if marked.reach == Reach::Lines {
            let items = self.selected_items();
            return self.desk.dispatch(Event::Changed(Change::ItemsDeleted(items)));
        }
        let block = self.lines.with_untracked(|lines| {
            self.columns.with_untracked(|columns| emptied(lines, columns, marked))
        });
        self.desk.dispatch(Event::BlockEdited(block));
    }

    /// What is selected, as a spreadsheet takes it.
    pub fn copied(self) -> String {
        let marked = self.marked.get_untracked();
        let texts = self.desk.now(|session| {
            self.lines.with_untracked(|lines| {
                self.columns.with_untracked(|columns| texts(session, lines, columns, &marked))
            })
        });
        tsv::format(&texts)
    }

    /// Empties what was copied away.
    pub fn cut(self) {
        self.empty(&self.marked.get_untracked());
    }

    /// Writes what a spreadsheet gave into the cells from the selection on.
    pub fn paste(self, text: &str) {
        let marked = self.marked.get_untracked();
        let cells = tsv::parse(text);
        let pasted = self.lines.with_untracked(|lines| {
            self.columns.with_untracked(|columns| pasted(lines, columns, &marked, &cells))
        });
        let Some(Pasted { block, anchor, active }) = pasted else { return };
        self.desk.dispatch(Event::BlockEdited(block));
        self.select(anchor, active, Reach::Cells);
    }

    /// Writes the first line of the selection into the others.
    fn fill(self, marked: &Marked) {
        let block = self.desk.now(|session| {
            self.lines.with_untracked(|lines| {
                self.columns.with_untracked(|columns| filled(session, lines, columns, marked))
            })
        });
        if let Some(block) = block {
            self.desk.dispatch(Event::BlockEdited(block));
        }
    }

    /// Adds an item, ready to be named; last by default.
    pub fn add(self, before: Option<ItemId>) {
        let added = self.desk.now(|session| {
            let items = &session.plan().items;
            before
                .as_ref()
                .and_then(|before| items.iter().position(|item| item.id == *before))
                .unwrap_or(items.len())
        });
        self.desk.dispatch(Event::Changed(Change::ItemAdded { before }));
        if self.line_of(added).is_none() {
            // It is not what is looked for, and would come unseen.
            self.arrangement.set(Arrangement::default());
        }
        let name = |columns: &Vec<Column>| columns.iter().position(|one| *one == Column::Name);
        let column = self.columns.with_untracked(name).unwrap_or_default();
        let Some(line) = self.line_of(added) else { return };
        let spot = Spot { line, column };
        self.holds_focus.set_value(true);
        self.pick(spot);
        self.begin(spot, None);
    }

    /// The line of the item at a position of the plan.
    fn line_of(self, position: usize) -> Option<usize> {
        let stands = |line: &Line| line.position() == Some(position);
        self.lines.with_untracked(|lines| lines.iter().position(stands))
    }

    /// Goes to the next line that is what is looked for, or the one before; the focus stays where it
    /// is.
    pub fn seek(self, forward: bool) {
        let Spot { line, column } = self.marked.with_untracked(|marked| marked.active);
        if let Some(line) = self.lines.with_untracked(|lines| next_found(lines, line, forward)) {
            self.pick(Spot { line, column });
        }
    }

    /// Looks for something else: goes to the first of it, unless it is there.
    pub fn look_for(self, text: String) {
        self.arrangement.update(|now| now.text = text);
        let line = self.marked.with_untracked(|marked| marked.active.line);
        let there = |lines: &Vec<Line>| lines.get(line).is_some_and(Line::is_found);
        if !self.lines.with_untracked(there) {
            self.seek(true);
        }
    }

    /// Asks what is looked for.
    fn find(self) {
        if let Some(search) = self.search.get_untracked() {
            focus(&search);
            search.select();
        }
    }

    /// Gives the focus back to the active cell.
    pub fn enter(self) {
        self.hold();
        self.refocus();
    }

    /// Begins to edit a cell, as it stands or `anew`. What is only shown opens its item.
    pub fn begin(self, spot: Spot, anew: Option<String>) {
        let Some((item, column)) = self.item(spot.line).zip(self.column(spot.column)) else {
            return;
        };
        let Some(field) = self.desk.now(|session| cell_field(session, &item, column)) else {
            if anew.is_none() {
                self.open(spot.line);
            }
            return;
        };
        let input = self.desk.now(|session| input(session, field));
        if input.read_only {
            return;
        }
        let opened = anew.is_none();
        self.typed.set(anew.unwrap_or_else(|| written(&input)));
        self.edit.set(Some(Edit { item, column: spot.column, input, opened }));
    }

    /// Ends an edit as a key says; the focus stays in the grid.
    pub fn end(self, ending: Ending) {
        // Taken before the input loses the focus, which ends an edit too.
        let edit = self.edit.try_update(Option::take).flatten();
        self.hold();
        match ending {
            Ending::Keep(step) => {
                self.take_in(edit);
                self.perform(Deed::Go(step));
            }
            Ending::Forget => {}
        }
    }

    /// What was typed holds, wherever the focus goes.
    pub fn keep(self) {
        let edit = self.edit.try_update(Option::take).flatten();
        self.take_in(edit);
    }

    fn take_in(self, edit: Option<Edit>) {
        let Some(edit) = edit else { return };
        let text = meant(&edit.input, &self.typed.get_untracked());
        if text != edit.input.value {
            self.desk.dispatch(Event::FieldEdited { field: edit.input.field, text });
        }
    }

    /// Keeps the focus in the grid while the input that has it goes away.
    fn hold(self) {
        if let Some(root) = self.root.get_untracked() {
            focus(&root);
        }
        self.holds_focus.set_value(true);
    }
}

/// Gives the focus to an element without scrolling to it.
fn focus(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot take the focus leaves it where it is.
    drop(element.focus_with_options(&options));
}
