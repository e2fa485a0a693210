//! What each edit of a list reaches, before and after it: so that it can be said in words.

use serde_json::{Map, Value, json};

use crate::model::{Edit, Plan, ProblemKind};

use super::super::{inside, shape, v1};
use super::draft::{Draft, LISTS};
use super::path::{self, id_of};

/// What an edit reaches.
#[derive(Clone, Debug, PartialEq)]
pub struct Touch {
    /// A plan that holds nothing but the field or the thing that is reached, as it was.
    pub before: Plan,
    /// The same after the edit.
    pub after: Plan,
}

/// What each of `edits` reaches, applied one after the other to `plan`; the problem of one that
/// cannot be applied.
pub fn touches(plan: &Plan, edits: &[Edit]) -> Vec<Result<Touch, ProblemKind>> {
    let mut draft = Draft::of(plan);
    edits.iter().map(|edit| touch(&mut draft, edit)).collect()
}

fn touch(draft: &mut Draft, edit: &Edit) -> Result<Touch, ProblemKind> {
    let (field, thing) = reached(draft, edit);
    let before = part(draft, &field, thing.as_deref());
    draft.apply(edit)?;
    Ok(Touch { before: before?, after: part(draft, &field, thing.as_deref())? })
}

/// The field of the plan that an edit reaches, and the thing in it if it is a list of things.
fn reached(draft: &Draft, edit: &Edit) -> (String, Option<String>) {
    let at = match edit {
        Edit::Set { at, .. } | Edit::Remove { at } | Edit::Move { at, .. } => at,
        Edit::Add { to, value, .. } if LISTS.contains(&to.as_str()) => {
            let value: Value = serde_json::from_str(value).unwrap_or_default();
            return (to.clone(), id_of(&value).map(str::to_owned));
        }
        Edit::Add { to, .. } => to,
    };
    let (field, rest) = at.split_once('/').unwrap_or((at, ""));
    let list = draft.plan.get(field).and_then(Value::as_array);
    let list = list.filter(|_| LISTS.contains(&field) && !rest.is_empty());
    let thing = list.and_then(|list| {
        let (position, _) = path::element(list, rest)?;
        id_of(&list[position]).map(str::to_owned)
    });
    (field.to_owned(), thing)
}

/// A plan with nothing but `field`, and of a list nothing but `thing`.
fn part(draft: &Draft, field: &str, thing: Option<&str>) -> Result<Plan, ProblemKind> {
    let mut value = draft.plan.get(field).cloned();
    if let (Some(Value::Array(list)), Some(thing)) = (&mut value, thing) {
        list.retain(|element| id_of(element) == Some(thing));
    }
    let mut plan = Map::new();
    // A plan needs a start; which one does not matter here.
    plan.insert("start".to_owned(), json!("2000-01-01"));
    plan.extend(value.map(|value| (field.to_owned(), value)));
    let mut plan = Value::Object(plan);
    inside::move_out(&mut plan);
    shape::read::<v1::Plan>(&plan).map(Plan::from).map_err(|error| super::draft::refused(&error))
}
