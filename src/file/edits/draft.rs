//! A plan as it is written, while edits are applied to it.
//!
//! Invariant: between edits the draft is a plan. Each edit changes a copy of one unit (an element
//! of a list of the plan, or another of its fields), which is read back before it takes its place.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::model::{Edit, Plan, ProblemKind};

use super::super::error::ReadError;
use super::super::{inside, shape, v1, write};
use super::path::{self, Step};

/// The lists of a plan whose elements are units.
pub(super) const LISTS: [&str; 7] =
    ["teams", "items", "external", "risks", "milestones", "objectives", "commitments"];

/// A plan while it is edited.
#[derive(Clone)]
pub(super) struct Draft {
    pub(super) plan: Map<String, Value>,
    /// The items that an edit removed.
    pub(super) removed: BTreeSet<String>,
}

/// Where an edit leads.
struct Address {
    field: String,
    /// The element, if the field is a list of units and the path leads into it.
    element: Option<usize>,
    /// From the unit on.
    steps: Vec<Step>,
}

impl Draft {
    /// `plan` before the first edit.
    pub(super) fn of(plan: &Plan) -> Self {
        Self { plan: write::plan_members(plan), removed: BTreeSet::new() }
    }

    /// The plan after the last edit.
    ///
    /// # Errors
    /// What no edit touched cannot be written and read: it holds a number that is none.
    pub(super) fn finish(&self) -> Result<Plan, ProblemKind> {
        let mut plan = Value::Object(self.plan.clone());
        inside::move_out(&mut plan);
        shape::read::<v1::Plan>(&plan).map(Plan::from).map_err(|error| refused(&error))
    }

    /// The same, written as a plan is written: edits of people may say it otherwise.
    pub(super) fn normal(mut self) -> Self {
        if let Ok(plan) = self.finish() {
            self.plan = write::plan_members(&plan);
        }
        self
    }

    /// Applies one edit, or leaves the plan as it was and says why.
    pub(super) fn apply(&mut self, edit: &Edit) -> Result<(), ProblemKind> {
        match edit {
            Edit::Set { at, to } => self.set(at, json_of(to)?),
            Edit::Add { to, value, before } => self.add(to, json_of(value)?, before.as_deref()),
            Edit::Remove { at } => self.remove(at),
            Edit::Move { at, before } => self.shift(at, before.as_deref()),
        }
    }

    fn set(&mut self, at: &str, to: Value) -> Result<(), ProblemKind> {
        let address = self.resolve(at)?;
        if address.element.is_some() && address.steps.is_empty() {
            return Err(ProblemKind::EditRefused {
                what: format!("“{at}” is a whole thing and not a field"),
                mend: "Set its fields one by one, or remove it and add another.".to_owned(),
            });
        }
        self.change(&address, |unit| {
            if to.is_null() && !address.steps.is_empty() {
                path::take(unit, &address.steps);
            } else {
                *path::reach(unit, &address.steps).ok_or_else(|| gone(at))? = to;
            }
            Ok(())
        })
    }

    fn add(&mut self, to: &str, value: Value, before: Option<&str>) -> Result<(), ProblemKind> {
        let address = self.resolve(to)?;
        let id = path::id_of(&value).map(str::to_owned);
        let is_unit = address.element.is_none() && LISTS.contains(&to);
        if is_unit {
            read_back(to, Value::Array(vec![value.clone()]))?;
            if let Some(id) = &id
                && to == "items"
                && self.removed.remove(id)
            {
                self.list("items").retain(|item| path::id_of(item) != Some(id.as_str()));
            }
            return insert(self.list(to), value, id, before);
        }
        self.change(&address, |unit| {
            let list = path::list(unit, &address.steps).ok_or_else(|| gone(to))?;
            insert(list, value, id, before)
        })
    }

    fn remove(&mut self, at: &str) -> Result<(), ProblemKind> {
        let address = self.resolve(at)?;
        let Some(position) = address.element.filter(|_| address.steps.is_empty()) else {
            self.change(&address, |unit| {
                path::take(unit, &address.steps).map(|_| ()).ok_or_else(|| gone(at))
            })?;
            if let Some(criterion) = at.strip_prefix("scorecard/criteria/") {
                self.forget_criterion(criterion);
            }
            return Ok(());
        };
        if address.field == "items" {
            self.drop_item(position);
            return Ok(());
        }
        let removed = self.list(&address.field).remove(position);
        if let Some(id) = path::id_of(&removed) {
            self.forget(&address.field, id);
        }
        Ok(())
    }

    fn shift(&mut self, at: &str, before: Option<&str>) -> Result<(), ProblemKind> {
        let address = self.resolve(at)?;
        if let Some(from) = address.element.filter(|_| address.steps.is_empty()) {
            return reorder(self.list(&address.field), from, before);
        }
        let Some((Step::Position(from), above)) = address.steps.split_last() else {
            return Err(gone(at));
        };
        self.change(&address, |unit| {
            let list = path::list(unit, above).ok_or_else(|| gone(at))?;
            reorder(list, *from, before)
        })
    }

    /// Where `at` leads; not into an item that was removed.
    fn resolve(&self, at: &str) -> Result<Address, ProblemKind> {
        let (field, rest) = at.split_once('/').unwrap_or((at, ""));
        let unit = self.plan.get(field);
        let list = unit.and_then(Value::as_array).filter(|_| LISTS.contains(&field));
        let (element, unit, rest) = match list {
            Some(list) if !rest.is_empty() => {
                let (position, rest) = path::element(list, rest).ok_or_else(|| gone(at))?;
                let is_removed =
                    path::id_of(&list[position]).is_some_and(|id| self.removed.contains(id));
                if field == "items" && is_removed {
                    return Err(gone(at));
                }
                (Some(position), list.get(position), rest)
            }
            None if LISTS.contains(&field) && !rest.is_empty() => return Err(gone(at)),
            Some(_) | None => (None, unit, rest),
        };
        let absent = Value::Object(Map::new());
        let steps = path::steps(unit.unwrap_or(&absent), rest).ok_or_else(|| gone(at))?;
        Ok(Address { field: field.to_owned(), element, steps })
    }

    /// Changes a copy of the unit at `address`, reads it back, and keeps it if both went well.
    fn change(
        &mut self,
        address: &Address,
        edit: impl FnOnce(&mut Value) -> Result<(), ProblemKind>,
    ) -> Result<(), ProblemKind> {
        let field = address.field.as_str();
        match address.element {
            Some(position) => {
                let mut unit = self.list(field)[position].clone();
                edit(&mut unit)?;
                read_back(field, Value::Array(vec![unit.clone()]))?;
                self.list(field)[position] = unit;
            }
            None => {
                let mut unit = self.plan.get(field).cloned().unwrap_or(Value::Null);
                edit(&mut unit)?;
                read_back(field, unit.clone())?;
                if unit.is_null() {
                    self.plan.shift_remove(field);
                } else {
                    self.plan.insert(field.to_owned(), unit);
                }
            }
        }
        Ok(())
    }

    /// Gives the item at `position` up.
    fn drop_item(&mut self, position: usize) {
        let item = &mut self.list("items")[position];
        item["status"] = json!({ "state": "dropped" });
        let id = path::id_of(item).map(str::to_owned);
        self.removed.extend(id);
    }

    /// Takes away what names the removed element `id` of `field`, where that may be ignored.
    fn forget(&mut self, field: &str, id: &str) {
        match field {
            "external" => {
                for item in self.list("items") {
                    if let Some(after) = item.get_mut("after").and_then(Value::as_array_mut) {
                        after.retain(|link| {
                            link.get("external").and_then(Value::as_str) != Some(id)
                        });
                    }
                }
            }
            "objectives" => {
                for item in self.list("items").iter_mut().filter_map(Value::as_object_mut) {
                    if item.get("objective").and_then(Value::as_str) == Some(id) {
                        item.shift_remove("objective");
                    }
                }
            }
            "teams" => {
                for risk in self.list("risks") {
                    spare_team(risk, id);
                }
            }
            _ => {}
        }
    }

    fn forget_criterion(&mut self, criterion: &str) {
        for item in self.list("items") {
            let scorecard = item.pointer_mut("/value/scorecard").and_then(Value::as_object_mut);
            if let Some(scorecard) = scorecard {
                scorecard.shift_remove(criterion);
            }
        }
    }

    /// A list of the plan; an absent one is made.
    pub(super) fn list(&mut self, field: &str) -> &mut Vec<Value> {
        let list = self.plan.entry(field.to_owned()).or_insert_with(|| json!([]));
        list.as_array_mut().expect("the lists of a plan are lists")
    }
}

/// A risk no longer hits the team; one that then hits no team takes no capacity from any.
fn spare_team(risk: &mut Value, id: &str) {
    let Some(teams) = risk.pointer_mut("/hits/teams").and_then(Value::as_array_mut) else { return };
    let before = teams.len();
    teams.retain(|team| team.as_str() != Some(id));
    let nobody_left = teams.is_empty() && before > 0;
    let everything = risk.pointer("/hits/everything").and_then(Value::as_bool) == Some(true);
    if !nobody_left || everything {
        return;
    }
    for impact in ["/impact", "/mitigation/impact"] {
        if let Some(impact) = risk.pointer_mut(impact).and_then(Value::as_object_mut) {
            impact.shift_remove("capacity_loss");
        }
    }
}

/// Puts `value` before the element `before`, or last.
fn insert(
    list: &mut Vec<Value>,
    value: Value,
    id: Option<String>,
    before: Option<&str>,
) -> Result<(), ProblemKind> {
    if let Some(id) = id
        && path::position(list, &id).is_some()
    {
        return Err(ProblemKind::EditAddsTwice { id });
    }
    let position = place_before(list, before)?;
    list.insert(position, value);
    Ok(())
}

/// Puts the element at `from` before the element `before`, or last.
fn reorder(list: &mut Vec<Value>, from: usize, before: Option<&str>) -> Result<(), ProblemKind> {
    // Checked first, so that an edit that fails changes nothing.
    place_before(list, before)?;
    let moved = list.remove(from);
    let to = place_before(list, before).unwrap_or(from);
    list.insert(to, moved);
    Ok(())
}

/// The position before `before`. `last` is an id if there is one, and else the end of the list.
fn place_before(list: &[Value], before: Option<&str>) -> Result<usize, ProblemKind> {
    match before {
        None => Ok(list.len()),
        Some(id) => match path::position(list, id) {
            Some(position) => Ok(position),
            None if id == "last" => Ok(list.len()),
            None => Err(gone(id)),
        },
    }
}

/// Whether a plan can have this value in this field.
pub(in crate::file) fn read_back(field: &str, value: Value) -> Result<(), ProblemKind> {
    let mut plan = Map::new();
    // A plan needs a start; which one does not matter here.
    plan.insert("start".to_owned(), json!("2000-01-01"));
    plan.insert(field.to_owned(), value);
    let mut plan = Value::Object(plan);
    inside::move_out(&mut plan);
    shape::read::<v1::Plan>(&plan).map(|_| ()).map_err(|error| refused(&error))
}

fn json_of(text: &str) -> Result<Value, ProblemKind> {
    serde_json::from_str(text).map_err(|error| ProblemKind::EditRefused {
        what: format!("its value is not JSON ({error})"),
        mend: "Remove this change from the scenario and make it again.".to_owned(),
    })
}

fn gone(target: &str) -> ProblemKind {
    ProblemKind::EditTargetGone { target: target.to_owned() }
}

pub(super) fn refused(error: &ReadError) -> ProblemKind {
    ProblemKind::EditRefused {
        what: format!("{}: {}", error.place(), error.what()),
        mend: error.mend(),
    }
}
