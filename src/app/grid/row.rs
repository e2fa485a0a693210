//! A line of the grid. Its cells are text; only the one that is edited is an input.

use leptos::prelude::*;

use super::drag::Drag;
use super::editor::Editor;
use super::state::{Edit, Grid};
use super::time::bar::TimeBar;
use crate::app::advice::Advice;
use crate::app::icon::{Icon, Picture as IconPicture};
use crate::app::keyed::held;
use crate::app::spark::SmallChart;
use crate::model::ItemId;
use crate::view::grid::column::Column;
use crate::view::grid::line::Heading;
use crate::view::grid::selection::LineMark;
use crate::view::grid::window::top_of;
use crate::view::plan::{Cell, Drawn, Picture, Row};
use crate::view::text::Label;
use crate::view::time::TimeCell;

/// The id of the sentence that says what is wrong with the active cell.
const PROBLEM: &str = "grid-problem";

/// What a cell looks like at the moment.
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    cell: Cell,
    active: bool,
    selected: bool,
    edit: Option<Edit>,
    item: ItemId,
    called: String,
    open: bool,
}

/// A line.
#[component]
pub fn GridRow(
    /// What stood in it when it came.
    first: Row,
) -> impl IntoView {
    let grid = Grid::here();
    let drag = Drag::here();
    let id = StoredValue::new(first.item.clone());
    let row = held(first, move || grid.rows.with(|rows| id.with_value(|item| row_of(rows, item))));
    let line = Memo::new(move |_| row.with(|row| row.line));
    let mark = Memo::new(move |_| grid.marked.with(|marked| marked.on_line(line.get())));
    let edit = Memo::new(move |_| {
        let edited = |edit: &&Edit| id.with_value(|item| edit.item == *item);
        grid.edit.with(|edit| edit.as_ref().filter(edited).cloned())
    });
    let cells = move || {
        let columns = grid.columns.get().into_iter().enumerate();
        columns.map(|(at, column)| cell(row, mark, edit, at, column)).collect_view()
    };
    view! {
        <div
            class="line"
            role="row"
            class:open=move || row.with(|row| row.open)
            class:cut=move || row.with(|row| row.cut) && grid.is_one_list()
            class:over=move || row.with(|row| row.over)
            class:found=move || row.with(|row| row.found)
            class:dragged=move || id.with_value(|item| drag.holds(item))
            class:target=move || id.with_value(|item| drag.is_over(item))
            style:top=move || format!("{}px", top_of(line.get()))
            aria-rowindex=move || (line.get() + 2).to_string()
            data-line=move || line.get().to_string()
        >
            {cells}
        </div>
    }
}

fn row_of(rows: &[Drawn], item: &ItemId) -> Option<Row> {
    rows.iter().find_map(|drawn| match drawn {
        Drawn::Item(row) if row.item == *item => Some(row.clone()),
        Drawn::Item(_) | Drawn::Heading { .. } => None,
    })
}

/// The heading of a group: one cell over all columns.
#[component]
pub fn GridHeading(
    /// Which group.
    key: String,
) -> impl IntoView {
    let grid = Grid::here();
    let key = StoredValue::new(key);
    let found = Memo::new(move |last: Option<&Option<(usize, Heading)>>| {
        let now = grid.rows.with(|rows| key.with_value(|key| heading_of(rows, key)));
        now.or_else(|| last.cloned().flatten())
    });
    let line = Memo::new(move |_| found.with(|found| found.as_ref().map_or(0, |(line, _)| *line)));
    let active = Memo::new(move |_| grid.marked.with(|marked| marked.active.line == line.get()));
    let heading =
        Memo::new(move |_| found.with(|found| found.as_ref().map(|(_, one)| one.clone())));
    let text = move |see: fn(&Heading) -> &String| {
        move || heading.with(|heading| heading.as_ref().map(|heading| see(heading).clone()))
    };
    view! {
        <div
            class="line heading"
            role="row"
            style:top=move || format!("{}px", top_of(line.get()))
            aria-rowindex=move || (line.get() + 2).to_string()
            data-line=move || line.get().to_string()
        >
            <div
                role="rowheader"
                class:active=move || active.get()
                tabindex=move || if active.get() { "0" } else { "-1" }
                aria-colindex="1"
                aria-colspan=move || grid.columns.with(Vec::len).to_string()
                data-column="0"
                data-heading="yes"
            >
                <span class="title">{text(|heading| &heading.title)}</span>
                <span class="soft">{text(|heading| &heading.sum)}</span>
            </div>
        </div>
    }
}

fn heading_of(rows: &[Drawn], key: &str) -> Option<(usize, Heading)> {
    rows.iter().find_map(|drawn| match drawn {
        Drawn::Heading { line, heading } if heading.key == key => Some((*line, heading.clone())),
        Drawn::Heading { .. } | Drawn::Item(_) => None,
    })
}

fn cell(
    row: Memo<Row>,
    mark: Memo<LineMark>,
    edit: Memo<Option<Edit>>,
    at: usize,
    column: Column,
) -> impl IntoView {
    let shown = Memo::new(move |_| {
        let edit = edit.with(|edit| edit.clone().filter(|edit| edit.column == at));
        let (active, selected) =
            mark.with(|mark| (mark.active == Some(at), mark.columns.contains(&at)));
        row.with(|row| Shown {
            // What is edited does not change under the hand that edits it.
            cell: match edit {
                Some(_) => Cell::default(),
                None => row.cells.get(at).cloned().unwrap_or_default(),
            },
            active,
            selected,
            edit,
            item: row.item.clone(),
            called: row.called.clone(),
            open: row.open,
        })
    });
    move || drawn(shown.get(), at, column)
}

fn drawn(shown: Shown, at: usize, column: Column) -> impl IntoView {
    let Shown { cell, active, selected, edit, item, called, open } = shown;
    let is_name = column == Column::Name;
    let wrong = cell.problem.is_some();
    let note = cell.problem.clone().filter(|_| active);
    let described = note.is_some().then_some(PROBLEM);
    let hint = match &cell.problem {
        Some(problem) => problem.clone(),
        None => cell.hint.clone(),
    };
    let read_only = edit.is_none() && !cell.editable;
    let spoken = (column == Column::Time).then(|| cell.text.clone());
    let tools = is_name.then(|| tools(called.clone(), open));
    let content = match edit {
        Some(edit) => view! { <Editor edit called=called.clone() /> }.into_any(),
        None => text(&cell, column, &item),
    };
    view! {
        <div
            role=if is_name { "rowheader" } else { "gridcell" }
            class=column.class()
            class:active=active
            class:selected=selected
            class:wrong=wrong
            tabindex=if active { "0" } else { "-1" }
            title=(!hint.is_empty()).then_some(hint)
            draggable=(column == Column::Position).then_some("true")
            aria-colindex=(at + 1).to_string()
            aria-label=if is_name { Some(called.clone()) } else { spoken }
            aria-selected=selected.to_string()
            aria-readonly=read_only.then_some("true")
            aria-invalid=wrong.then_some("true")
            aria-describedby=described
            data-column=at.to_string()
        >
            {content}
            {tools}
            {note.map(|note| view! { <span class="problem note" id=PROBLEM>{note}</span> })}
        </div>
    }
}

fn text(cell: &Cell, column: Column, item: &ItemId) -> AnyView {
    match &cell.picture {
        Some(Picture::Badge(badge)) => view! { <Advice badge=*badge /> }.into_any(),
        Some(Picture::Time(time)) => {
            view! { <TimeBar cell=TimeCell::clone(time) item=item.clone() /> }.into_any()
        }
        Some(Picture::Spark(spark)) => {
            view! { <SmallChart spark=spark.clone() label=cell.text.clone() /> }.into_any()
        }
        None if matches!(column, Column::Finish | Column::Time) => ().into_any(),
        None => view! { <span class="text" dir="auto">{cell.text.clone()}</span> }.into_any(),
    }
}

/// What can be done with the item, beside its name.
fn tools(called: String, open: bool) -> impl IntoView {
    let name = |label: Label| format!("{}: {called}", label.text());
    view! {
        <span class="tools">
            <button
                type="button"
                tabindex="-1"
                data-tool="open"
                title=Label::OpenItem.text()
                aria-label=name(Label::OpenItem)
                aria-expanded=open.to_string()
            >
                <IconPicture icon=Icon::Details />
            </button>
            <button
                type="button"
                tabindex="-1"
                data-tool="delete"
                title=Label::DeleteItem.text()
                aria-label=name(Label::DeleteItem)
            >
                <IconPicture icon=Icon::Remove />
            </button>
        </span>
    }
}
