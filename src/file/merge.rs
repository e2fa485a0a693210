//! Two files that both come from a third, made one.
//!
//! What only one of them changed is as there; what both changed alike is so. What both changed
//! otherwise is a conflict: the value of the first is kept, and something that one took away and the
//! other changed stays. Things are told apart as in [`grain`](super::grain): by id and field, never
//! by position or line.
//!
//! Invariants: with the two exchanged the outcome is the same where nothing is in conflict. Merged
//! with a file that changed nothing, or with itself, a file is as it was. The outcome is a readable
//! file; whether its plan makes sense is for [`problems`](super::problems()) to say.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::model::{Document, Json, Last};

use super::edits::{name_of, read_back};
use super::grain::{Grain, grain, names, same, unmoved};
use super::{inside, shape, v1, write};

/// Two files made one.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// What they make.
    pub document: Document,
    /// Where they contradict each other.
    pub conflicts: Vec<Conflict>,
}

/// One thing that both changed, each in its own way.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// Where: `plan/items/PAY-2/due`.
    pub place: String,
    /// What they disagree on.
    pub about: About,
    /// As JSON text in the file that both come from; `None` where it has none.
    pub base: Option<Json>,
    /// In the first.
    pub a: Option<Json>,
    /// In the second.
    pub b: Option<Json>,
    /// Whose is in the outcome.
    pub kept: Side,
}

/// What two files can disagree on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The value.
    Value,
    /// The place in its list: the values are the ids of what it stands before.
    Order,
}

/// One of the two files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The first.
    A,
    /// The second.
    B,
}

/// Makes one of `a` and `b`, which both come from `base`.
pub fn merge(base: &Document, a: &Document, b: &Document) -> Merged {
    merge_choosing(base, a, b, &BTreeMap::new())
}

/// The same, with what somebody chose: the side whose value is kept, by the [place](Conflict::place) of
/// a conflict about a value. A place that is in no conflict has no effect.
pub fn merge_choosing(
    base: &Document,
    a: &Document,
    b: &Document,
    chosen: &BTreeMap<String, Side>,
) -> Merged {
    let file =
        |document| Value::Object(write::document_members(&Document { last: None, ..document }));
    let [base_file, a_file, b_file] = [base, a, b].map(|document| file(document.clone()));
    let mut merge = Merge { conflicts: Vec::new(), chosen };
    let three = Three { base: Some(&base_file), a: Some(&a_file), b: Some(&b_file) };
    let merged = merge.value("", "", three).unwrap_or_default();
    let mut document = match readable(merged) {
        Some(document) => document,
        None => {
            // Each part of it was readable, so that this is not to be expected.
            merge.conflict("", About::Value, three, Side::A);
            Document { last: None, ..a.clone() }
        }
    };
    document.last = last(base, a, b, &document);
    Merged { document, conflicts: merge.conflicts }
}

fn readable(mut file: Value) -> Option<Document> {
    inside::move_out(&mut file);
    shape::read::<v1::File>(&file).ok().map(Document::from)
}

/// The figures of the file that the outcome is like; none when it is like neither.
fn last(base: &Document, a: &Document, b: &Document, merged: &Document) -> Option<Last> {
    let like = |file: &Document| file.plan == merged.plan && file.run == merged.run;
    match (like(a), like(b)) {
        (true, true) if a.last == b.last || b.last == base.last => a.last.clone(),
        (true, true) if a.last == base.last => b.last.clone(),
        (true, false) => a.last.clone(),
        (false, true) => b.last.clone(),
        (true, true) | (false, false) => None,
    }
}

/// One thing in the three files.
#[derive(Clone, Copy)]
struct Three<'v> {
    base: Option<&'v Value>,
    a: Option<&'v Value>,
    b: Option<&'v Value>,
}

impl<'v> Three<'v> {
    fn map<T>(self, of: impl Fn(&'v Value) -> T) -> [Option<T>; 3] {
        [self.base.map(&of), self.a.map(&of), self.b.map(of)]
    }
}

/// Something with a name: an element of a list, or a word with its value.
type Named = (String, Value);

struct Merge<'c> {
    conflicts: Vec<Conflict>,
    /// By place.
    chosen: &'c BTreeMap<String, Side>,
}

impl Merge<'_> {
    fn conflict(&mut self, place: &str, about: About, three: Three<'_>, kept: Side) {
        let [base, a, b] = three.map(Value::to_string);
        self.conflicts.push(Conflict { place: place.to_owned(), about, base, a, b, kept });
    }

    /// The outcome for what stands at `at`; `place` is its place with `*` for every element.
    fn value(&mut self, at: &str, place: &str, three: Three<'_>) -> Option<Value> {
        if same(three.a, three.b) || same(three.b, three.base) {
            return three.a.cloned();
        }
        if same(three.a, three.base) {
            return three.b.cloned();
        }
        let before = self.conflicts.len();
        let merged = match grain(place) {
            Grain::Whole => None,
            Grain::Fields => self.fields(at, place, three),
            Grain::Words => self.words(at, place, three),
            Grain::List => self.list(at, place, three),
        };
        if let Some(merged) = merged.filter(|merged| is_readable(place, merged)) {
            return Some(merged);
        }
        // What its parts are in conflict about, the whole is.
        self.conflicts.truncate(before);
        let given = if three.a.is_some() { Side::A } else { Side::B };
        let kept = self.chosen.get(at).copied().unwrap_or(given);
        self.conflict(at, About::Value, three, kept);
        match kept {
            Side::A => three.a.cloned(),
            Side::B => three.b.cloned(),
        }
    }

    fn fields(&mut self, at: &str, place: &str, three: Three<'_>) -> Option<Value> {
        let none = Map::new();
        let base = three.base.and_then(Value::as_object).unwrap_or(&none);
        let (a, b) = (three.a?.as_object()?, three.b?.as_object()?);
        let mut merged = Map::new();
        let new = b.keys().filter(|name| !a.contains_key(*name));
        let old = base.keys().filter(|name| !a.contains_key(*name) && !b.contains_key(*name));
        for name in a.keys().chain(new).chain(old) {
            let three = Three { base: base.get(name), a: a.get(name), b: b.get(name) };
            let value = self.value(&below(at, name), &format!("{place}/{name}"), three);
            merged.extend(value.map(|value| (name.clone(), value)));
        }
        Some(Value::Object(merged))
    }

    fn words(&mut self, at: &str, place: &str, three: Three<'_>) -> Option<Value> {
        let pairs = |value: &Value| -> Option<Vec<Named>> {
            Some(value.as_object()?.iter().map(|(w, v)| (w.clone(), v.clone())).collect())
        };
        let [base, a, b] = three.map(pairs).map(Option::flatten);
        let lists = [base.unwrap_or_default(), a?, b?];
        let merged = self.ordered(at, place, lists);
        Some(Value::Object(merged.into_iter().collect()))
    }

    fn list(&mut self, at: &str, place: &str, three: Three<'_>) -> Option<Value> {
        let named = |value: &Value| -> Option<Vec<Named>> {
            let list = value.as_array()?;
            let names = names(list, |element| name(place, element))?;
            Some(names.into_iter().zip(list.iter().cloned()).collect())
        };
        let mut lists = [Vec::new(), Vec::new(), Vec::new()];
        for (list, found) in lists.iter_mut().zip(three.map(named)) {
            match found {
                Some(Some(found)) => *list = found,
                Some(None) => return None,
                None => {}
            }
        }
        let merged = self.ordered(at, &format!("{place}/*"), lists);
        let list: Vec<Value> = merged.into_iter().map(|(_, value)| value).collect();
        Some(Value::Array(list))
    }

    /// Things with names, in the order that the two files agree on.
    fn ordered(&mut self, at: &str, place: &str, lists: [Vec<Named>; 3]) -> Vec<Named> {
        let [base, a, b] = lists.each_ref().map(|list| {
            list.iter().map(|(name, value)| (name.as_str(), value)).collect::<BTreeMap<_, _>>()
        });
        let all: BTreeSet<&str> = base.keys().chain(a.keys()).chain(b.keys()).copied().collect();
        let mut values: BTreeMap<&str, Value> = BTreeMap::new();
        for name in all {
            let three = Three {
                base: base.get(name).copied(),
                a: a.get(name).copied(),
                b: b.get(name).copied(),
            };
            let place = match place.strip_suffix('*') {
                Some(_) => place.to_owned(),
                None => format!("{place}/{name}"),
            };
            let value = self.value(&below(at, name), &place, three);
            values.extend(value.map(|value| (name, value)));
        }
        let order = |list: &'_ Vec<Named>| -> Vec<String> {
            let stays = list.iter().filter(|(name, _)| values.contains_key(name.as_str()));
            stays.map(|(name, _)| name.clone()).collect()
        };
        let orders = Orders { base: order(&lists[0]), a: order(&lists[1]), b: order(&lists[2]) };
        let names = orders.merged(|name, a, b| {
            let [a, b] = [a, b].map(|next| next.map(|next| Value::String(next.to_owned())));
            let three = Three { base: None, a: a.as_ref(), b: b.as_ref() };
            self.conflict(&below(at, name), About::Order, three, Side::A);
        });
        let value = |name: String| values.remove(name.as_str()).map(|value| (name, value));
        names.into_iter().filter_map(value).collect()
    }
}

fn below(at: &str, name: &str) -> String {
    if at.is_empty() { name.to_owned() } else { format!("{at}/{name}") }
}

/// What an element of the list at `place` is known by.
fn name(place: &str, element: &Value) -> Option<String> {
    let text = |field: &str| element.get(field).and_then(Value::as_str);
    match place {
        "/decisions" => Some(format!("{} {}", text("date")?, text("title").unwrap_or_default())),
        "/scenarios/*/edits" => {
            let of = |field: &str| text(field).map(|at| format!("{field} {at}"));
            let new = || {
                let id = element.get("value").and_then(name_of).unwrap_or_default();
                text("add").map(|to| format!("add {to}/{id}"))
            };
            of("set").or_else(|| of("remove")).or_else(|| of("move")).or_else(new)
        }
        _ => name_of(element).map(str::to_owned),
    }
}

/// Whether a plan can have what was merged at `place`. Fields that exclude each other may have come
/// from one side each.
fn is_readable(place: &str, merged: &Value) -> bool {
    let Some(field) = place.strip_prefix("/plan/") else { return true };
    match field.strip_suffix("/*") {
        Some(list) if !list.contains('/') => {
            read_back(list, Value::Array(vec![merged.clone()])).is_ok()
        }
        Some(_) => true,
        None if field.contains('/') || merged.is_array() => true,
        None => read_back(field, merged.clone()).is_ok(),
    }
}

/// The order of one list in three files, of what stays.
struct Orders {
    base: Vec<String>,
    a: Vec<String>,
    b: Vec<String>,
}

impl Orders {
    /// One order of all. What neither moved stands as it stood; everything else stands where the
    /// side put it that moved or added it, between those. What both put somewhere else is told to
    /// `disagree`, with what it stands before on each side, and stands as in the first.
    fn merged(&self, mut disagree: impl FnMut(&str, Option<&str>, Option<&str>)) -> Vec<String> {
        let fixed = self.fixed();
        let a = gaps(&self.a, &fixed.all, &fixed.moved_by_b_alone);
        let mut b = gaps(&self.b, &fixed.all, &fixed.moved_by_a_alone);
        let gap_in = |gaps: &[Vec<&str>], name: &str| gaps.iter().position(|g| g.contains(&name));
        for (gap, names) in a.iter().enumerate() {
            for name in names {
                let other = gap_in(&b, name);
                if let Some(other) = other.filter(|other| *other != gap) {
                    b[other].retain(|found| found != name);
                    disagree(name, next(&self.a, name), next(&self.b, name));
                }
            }
        }
        let mut merged = Vec::new();
        for (gap, (a, b)) in a.iter().zip(&b).enumerate() {
            merged.extend(one(a, b, |name| {
                disagree(name, next(&self.a, name), next(&self.b, name));
            }));
            merged.extend(fixed.all.get(gap).map(|name| (*name).to_owned()));
        }
        merged
    }

    /// What stands in all three and was moved on neither side, and what was moved on one.
    fn fixed(&self) -> Fixed<'_> {
        let [base, a, b] = [&self.base, &self.a, &self.b]
            .map(|list| list.iter().map(String::as_str).collect::<BTreeSet<&str>>());
        let common = |name: &&str| base.contains(name) && a.contains(name) && b.contains(name);
        let order: Vec<&str> = self.base.iter().map(String::as_str).filter(common).collect();
        let places: BTreeMap<&str, usize> = order.iter().copied().zip(0..).collect();
        let moved = |list: &[String]| -> BTreeSet<&str> {
            let sequence: Vec<usize> =
                list.iter().filter_map(|name| places.get(name.as_str()).copied()).collect();
            let stays = unmoved(&sequence);
            let moved = sequence.into_iter().zip(stays).filter(|(_, stays)| !stays);
            moved.map(|(place, _)| order[place]).collect()
        };
        let (moved_a, moved_b) = (moved(&self.a), moved(&self.b));
        let all: Vec<&str> = order
            .iter()
            .copied()
            .filter(|name| !moved_a.contains(name) && !moved_b.contains(name))
            .collect();
        Fixed {
            all,
            moved_by_a_alone: moved_a.difference(&moved_b).copied().collect(),
            moved_by_b_alone: moved_b.difference(&moved_a).copied().collect(),
        }
    }
}

/// What stays where it is, in order, and what one side alone moved.
struct Fixed<'o> {
    all: Vec<&'o str>,
    moved_by_a_alone: BTreeSet<&'o str>,
    moved_by_b_alone: BTreeSet<&'o str>,
}

/// What a side placed, by how many of the fixed stand before it: all but what the other side alone
/// moved.
fn gaps<'o>(
    list: &'o [String],
    fixed: &[&str],
    moved_by_other: &BTreeSet<&str>,
) -> Vec<Vec<&'o str>> {
    let fixed: BTreeSet<&str> = fixed.iter().copied().collect();
    let mut gaps: Vec<Vec<&str>> = vec![Vec::new()];
    for name in list {
        if fixed.contains(name.as_str()) {
            gaps.push(Vec::new());
        } else if !moved_by_other.contains(name.as_str())
            && let Some(gap) = gaps.last_mut()
        {
            gap.push(name);
        }
    }
    gaps
}

/// What stands after `name`.
fn next<'o>(list: &'o [String], name: &str) -> Option<&'o str> {
    let at = list.iter().position(|other| other == name)?;
    list.get(at + 1).map(String::as_str)
}

/// Two runs as one: what both have is where they meet, and between two meetings the run goes first
/// whose first name is less, so that it does not matter which is which.
fn one(a: &[&str], b: &[&str], mut disagree: impl FnMut(&str)) -> Vec<String> {
    let mut rest: &[&str] = b;
    let mut merged: Vec<&str> = Vec::new();
    let mut block: Vec<&str> = Vec::new();
    for name in a {
        if !b.contains(name) {
            block.push(name);
            continue;
        }
        match rest.iter().position(|other| other == name) {
            Some(at) => {
                merged.extend(blocks(&block, &without(&rest[..at], a)));
                rest = &rest[at + 1..];
            }
            None => {
                disagree(name);
                merged.append(&mut block.clone());
            }
        }
        block.clear();
        merged.push(name);
    }
    merged.extend(blocks(&block, &without(rest, a)));
    merged.into_iter().map(str::to_owned).collect()
}

fn without<'o>(run: &[&'o str], names: &[&str]) -> Vec<&'o str> {
    run.iter().copied().filter(|name| !names.contains(name)).collect()
}

fn blocks<'o>(a: &[&'o str], b: &[&'o str]) -> Vec<&'o str> {
    let (first, second) = if a.first() <= b.first() { (a, b) } else { (b, a) };
    [first, second].concat()
}
