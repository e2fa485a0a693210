//! What turns one plan into another, as edits.
//!
//! Each thing that differs is named once: a field that takes another value, a thing that comes,
//! goes or moves. Of a list in another order as few things as possible are moved.
//!
//! Invariant: the edits applied to the first plan give the second. They are tried as they are
//! found, and where a fine edit cannot say what differs (two things with one id, a key with a
//! slash), the whole field of the plan is set. One thing no edit says: an item that the second plan
//! does not have is removed, which leaves it in the plan as dropped.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::model::{Edit, Plan};

use super::super::grain::{Grain, grain, names, same, unmoved};
use super::super::write;
use super::draft::{Draft, LISTS};
use super::path::{id_of, name_of};

/// The edits that turn `draft` into `target`.
pub(super) fn difference(draft: Draft, wanted: &Plan) -> Vec<Edit> {
    let target = write::plan_members(wanted);
    let gone = draft.removed.clone();
    let mut search = Search { draft, gone, edits: Vec::new() };
    // Where two things have one id, there is no telling which of them changed.
    let clear = |field: &&str| {
        let ids = |list| names(list, |element| id_of(element).map(str::to_owned));
        ids(list(&search.draft.plan, field)).is_some() && ids(list(&target, field)).is_some()
    };
    let lists: Vec<&str> = LISTS.into_iter().filter(clear).collect();
    for field in &lists {
        search.remove_from(field, list(&target, field));
    }
    for field in &lists {
        search.arrange(field, list(&target, field));
    }
    search.set_fields(&target);
    for field in &lists {
        search.set_elements(field, list(&target, field));
    }
    search.set_what_is_left(wanted, &target);
    search.edits
}

fn list<'v>(plan: &'v Map<String, Value>, field: &str) -> &'v [Value] {
    plan.get(field).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// The edits found so far, and the plan with them applied.
struct Search {
    draft: Draft,
    /// Items that were removed before: no edit reaches them.
    gone: BTreeSet<String>,
    edits: Vec<Edit>,
}

impl Search {
    /// Keeps `edit` if it can be applied.
    fn apply(&mut self, edit: Edit) {
        if self.draft.apply(&edit).is_ok() {
            self.edits.push(edit);
        }
    }

    /// The elements that edits reach and `target` has, by their names there.
    fn kept(&mut self, field: &str, target: &[Value]) -> Vec<String> {
        let wanted: BTreeSet<&str> = target.iter().filter_map(id_of).collect();
        let gone = self.gone.clone();
        let reached = self.draft.list(field).iter().filter_map(id_of);
        reached
            .filter(|id| wanted.contains(id) && !(field == "items" && gone.contains(*id)))
            .map(str::to_owned)
            .collect()
    }

    fn remove_from(&mut self, field: &str, target: &[Value]) {
        let wanted: BTreeSet<&str> = target.iter().filter_map(id_of).collect();
        let present = self.draft.list(field).iter().filter_map(id_of);
        let unwanted: Vec<String> =
            present.filter(|id| !wanted.contains(id)).map(str::to_owned).collect();
        for id in unwanted {
            if field != "items" || !self.gone.contains(&id) {
                self.apply(Edit::Remove { at: format!("{field}/{id}") });
            }
        }
    }

    /// Moves what stays, and adds what is new.
    fn arrange(&mut self, field: &str, target: &[Value]) {
        let kept = self.kept(field, target);
        let order: Vec<&str> = target.iter().filter_map(id_of).collect();
        for (id, before) in moves(&kept, &order) {
            self.apply(Edit::Move { at: format!("{field}/{id}"), before });
        }
        let kept: BTreeSet<&str> = kept.iter().map(String::as_str).collect();
        for (position, element) in target.iter().enumerate() {
            let Some(id) = id_of(element).filter(|id| !kept.contains(id)) else { continue };
            if field == "items" && self.is_as_it_was(id, element) {
                continue;
            }
            let before = target[position..].iter().filter_map(id_of).find(|id| kept.contains(id));
            let value = element.to_string();
            let before = before.map(str::to_owned);
            self.apply(Edit::Add { to: field.to_owned(), value, before });
        }
    }

    /// Whether the item is one that was removed before, and nothing brings it back.
    fn is_as_it_was(&mut self, id: &str, item: &Value) -> bool {
        let now = self.draft.list("items").iter().find(|item| id_of(item) == Some(id)).cloned();
        self.gone.contains(id) && same(now.as_ref(), Some(item))
    }

    /// The plan's own fields; the scorecard first, because a criterion that goes takes its scores
    /// along.
    fn set_fields(&mut self, target: &Map<String, Value>) {
        let mut fields: Vec<&String> = self.draft.plan.keys().chain(target.keys()).collect();
        fields.sort_by_key(|field| *field != "scorecard");
        let fields: Vec<String> = fields.into_iter().cloned().collect();
        let mut seen = BTreeSet::new();
        for field in fields {
            if LISTS.contains(&field.as_str()) || !seen.insert(field.clone()) {
                continue;
            }
            let place = format!("/plan/{field}");
            let now = self.draft.plan.get(&field).cloned();
            let found = edits(&field, &place, now.as_ref(), target.get(&field));
            found.into_iter().for_each(|edit| self.apply(edit));
        }
    }

    fn set_elements(&mut self, field: &str, target: &[Value]) {
        let target: BTreeMap<&str, &Value> =
            target.iter().filter_map(|element| Some((id_of(element)?, element))).collect();
        let place = format!("/plan/{field}/*");
        for now in self.draft.list(field).clone() {
            let Some(id) = id_of(&now) else { continue };
            let Some(then) = target.get(id) else { continue };
            if field == "items" && self.gone.contains(id) {
                continue;
            }
            let found = edits(&format!("{field}/{id}"), &place, Some(&now), Some(then));
            found.into_iter().for_each(|edit| self.apply(edit));
        }
    }

    /// Sets whole fields of the plan where finer edits did not lead to the target.
    fn set_what_is_left(&mut self, wanted: &Plan, target: &Map<String, Value>) {
        match self.draft.finish() {
            Ok(reached) if reached == *wanted => return,
            Ok(reached) => self.draft.plan = write::plan_members(&reached),
            Err(_) => {}
        }
        let fields: BTreeSet<&String> = self.draft.plan.keys().chain(target.keys()).collect();
        let fields: Vec<String> = fields.into_iter().cloned().collect();
        for field in fields {
            let now = self.settled(self.draft.plan.get(&field), &field, target);
            let then = self.settled(target.get(&field), &field, target);
            if !same(now.as_ref(), then.as_ref()) {
                let to = target.get(&field).map_or_else(|| "null".to_owned(), Value::to_string);
                self.apply(Edit::Set { at: field, to });
            }
        }
    }

    /// A field without the items that stay as dropped, and no list where it is empty.
    fn settled(
        &self,
        value: Option<&Value>,
        field: &str,
        target: &Map<String, Value>,
    ) -> Option<Value> {
        let Some(Value::Array(elements)) = value else { return value.cloned() };
        let wanted: BTreeSet<&str> = list(target, field).iter().filter_map(id_of).collect();
        let is_left = |id: &str| self.draft.removed.contains(id) && !wanted.contains(id);
        let stays = |element: &&Value| {
            id_of(element).is_none_or(|id| !is_left(id) && !self.gone.contains(id))
        };
        let elements: Vec<Value> = match field {
            "items" => elements.iter().filter(stays).cloned().collect(),
            _ => elements.clone(),
        };
        (!elements.is_empty()).then_some(Value::Array(elements))
    }
}

/// The fewest moves that put `now` into the order of `then`, in the order in which they are made:
/// each thing with the one that it then stands before.
fn moves(now: &[String], then: &[&str]) -> Vec<(String, Option<String>)> {
    let kept: BTreeSet<&str> = now.iter().map(String::as_str).collect();
    let then: Vec<&str> = then.iter().copied().filter(|id| kept.contains(id)).collect();
    let places: BTreeMap<&str, usize> = then.iter().copied().zip(0..).collect();
    let sequence: Vec<usize> =
        now.iter().filter_map(|id| places.get(id.as_str()).copied()).collect();
    let mut stays = vec![false; then.len()];
    for (place, stay) in sequence.iter().zip(unmoved(&sequence)) {
        stays[*place] = stay;
    }
    let moved = (0..then.len()).rev().filter(|place| !stays[*place]);
    moved
        .map(|place| (then[place].to_owned(), then.get(place + 1).map(ToString::to_string)))
        .collect()
}

/// The edits that turn what stands at `at` from `now` into `then`; `place` is its place in a file.
fn edits(at: &str, place: &str, now: Option<&Value>, then: Option<&Value>) -> Vec<Edit> {
    if same(now, then) {
        return Vec::new();
    }
    let whole = || {
        let to = then.map_or_else(|| "null".to_owned(), Value::to_string);
        vec![Edit::Set { at: at.to_owned(), to }]
    };
    let none = Value::Object(Map::new());
    // What an item is worth is a shelf, on which each method has its own things.
    let shelf = place == "/plan/items/*/value";
    let (now, then) = if shelf { (now.or(Some(&none)), then.or(Some(&none))) } else { (now, then) };
    match (grain(place), now, then) {
        (Grain::Fields, Some(Value::Object(now)), Some(Value::Object(then))) => {
            fields(at, place, now, then)
        }
        (Grain::Words, Some(Value::Object(now)), Some(Value::Object(then))) => {
            words(at, now, then).unwrap_or_else(whole)
        }
        (Grain::List, Some(Value::Array(now)), Some(Value::Array(then))) => {
            elements(at, place, now, then).unwrap_or_else(whole)
        }
        (Grain::List, None, Some(Value::Array(then))) => {
            elements(at, place, &[], then).unwrap_or_else(whole)
        }
        (Grain::List, Some(Value::Array(now)), None) => {
            elements(at, place, now, &[]).unwrap_or_else(whole)
        }
        _ => whole(),
    }
}

/// Fields that go, last first, so that none is left that needs another; then those that stay or
/// come.
fn fields(at: &str, place: &str, now: &Map<String, Value>, then: &Map<String, Value>) -> Vec<Edit> {
    let drops = place == "/plan/items/*" && is_dropped(then) && !is_dropped(now);
    let field = |name: &String| {
        let (now, then) = (now.get(name), then.get(name));
        edits(&format!("{at}/{name}"), &format!("{place}/{name}"), now, then)
    };
    let skipped = |name: &&String| !(drops && *name == "status");
    let going = now.keys().rev().filter(|name| !then.contains_key(*name)).filter(skipped);
    let coming = then.keys().filter(skipped);
    let mut edits: Vec<Edit> = going.chain(coming).flat_map(field).collect();
    if drops {
        edits.push(Edit::Remove { at: at.to_owned() });
    }
    edits
}

/// Whether an item is given up, and that is all that its status says.
fn is_dropped(item: &Map<String, Value>) -> bool {
    item.get("status").is_some_and(|status| *status == serde_json::json!({ "state": "dropped" }))
}

/// Words that go, change or come at the end; `None` if that does not lead to `then`.
fn words(at: &str, now: &Map<String, Value>, then: &Map<String, Value>) -> Option<Vec<Edit>> {
    let stay = now.keys().filter(|word| then.contains_key(*word));
    let new = then.keys().filter(|word| !now.contains_key(*word));
    let in_order = stay.chain(new.clone()).eq(then.keys());
    if !in_order || new.clone().any(|word| word.is_empty() || word.contains('/')) {
        return None;
    }
    let going = now.keys().filter(|word| !then.contains_key(*word));
    let set =
        |word: &String, to: &Value| Edit::Set { at: format!("{at}/{word}"), to: to.to_string() };
    let going = going.map(|word| set(word, &Value::Null));
    let changed = then.iter().filter(|(word, value)| !same(now.get(*word), Some(value)));
    Some(going.chain(changed.map(|(word, value)| set(word, value))).collect())
}

/// Elements that go, move, come and change; `None` where a list cannot be told by names, or has
/// become another one.
fn elements(at: &str, place: &str, now: &[Value], then: &[Value]) -> Option<Vec<Edit>> {
    let name = |element: &Value| name_of(element).map(str::to_owned);
    let (from, to) = (names(now, name)?, names(then, name)?);
    let kept: Vec<String> = from.iter().filter(|name| to.contains(name)).cloned().collect();
    if kept.is_empty() && now.len() + then.len() > 1 {
        return None;
    }
    let of = |list: &[Value], names: &[String], name: &String| {
        names.iter().position(|other| other == name).map(|at| list[at].clone())
    };
    let mut found: Vec<Edit> = Vec::new();
    let going = from.iter().filter(|name| !to.contains(name));
    found.extend(going.map(|name| Edit::Remove { at: format!("{at}/{name}") }));
    let order: Vec<&str> = to.iter().map(String::as_str).collect();
    for (name, before) in moves(&kept, &order) {
        found.push(Edit::Move { at: format!("{at}/{name}"), before });
    }
    for position in (0..to.len()).filter(|position| !kept.contains(&to[*position])) {
        let before = to[position..].iter().find(|name| kept.contains(name)).cloned();
        let value = then[position].to_string();
        found.push(Edit::Add { to: at.to_owned(), value, before });
    }
    for name in &kept {
        let (now, then) = (of(now, &from, name)?, of(then, &to, name)?);
        // One is an item and the other an external arrival of the same id.
        if now.get("item").is_some() != then.get("item").is_some() {
            return None;
        }
        let (at, place) = (format!("{at}/{name}"), format!("{place}/*"));
        found.extend(edits(&at, &place, Some(&now), Some(&then)));
    }
    Some(found)
}
