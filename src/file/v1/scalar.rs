//! The scalars of version 1: numbers, days, and what is kept without being read.
//!
//! Invariant: a number is written in its shortest form (`15`, never `15.0`), and reads back as the
//! same bits.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::calendar::Date;

/// Any JSON.
pub(crate) type Json = serde_json::Value;

/// Whole numbers below this are exact in an `f64`, and are written without a fraction.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// A finite number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Number(pub(crate) f64);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(value) = *self;
        if value.trunc() == value && value.abs() < EXACT {
            serializer.serialize_i64(value as i64)
        } else {
            serializer.serialize_f64(value)
        }
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NumberVisitor;
        impl Visitor<'_> for NumberVisitor {
            type Value = Number;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number")
            }

            fn visit_f64<E: Error>(self, value: f64) -> Result<Number, E> {
                Ok(Number(value))
            }

            fn visit_i64<E: Error>(self, value: i64) -> Result<Number, E> {
                Ok(Number(value as f64))
            }

            fn visit_u64<E: Error>(self, value: u64) -> Result<Number, E> {
                Ok(Number(value as f64))
            }
        }
        deserializer.deserialize_f64(NumberVisitor)
    }
}

/// A day, written `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Day(pub(crate) Date);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct DayVisitor;
        impl Visitor<'_> for DayVisitor {
            type Value = Day;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a date such as \"2027-01-31\"")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Day, E> {
                text.parse().map(Day).map_err(|why| misshapen(format!("“{text}” is no date"), why))
            }
        }
        deserializer.deserialize_str(DayVisitor)
    }
}

/// Stands between what is wrong and how to mend it in the text of an error, because serde carries
/// one text only.
pub(crate) const MENDING: char = '\u{1f}';

/// An error of ours that says what is wrong and how to mend it.
pub(crate) fn misshapen<E: Error>(what: impl fmt::Display, mend: impl fmt::Display) -> E {
    E::custom(format_args!("{what}{MENDING}{mend}"))
}

/// Why a value of the right fields is none of ours.
#[derive(Clone, Debug)]
pub(crate) struct Misshape {
    /// What is wrong, a clause.
    pub(crate) what: String,
    /// How to mend it, a clause.
    pub(crate) mend: String,
}

impl Misshape {
    pub(crate) fn new(what: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { what: what.into(), mend: mend.into() }
    }
}

/// A value of the model whose shape on disk is `F`. What no shape can say (one of two sets of
/// fields, fields that exclude each other) is refused while reading, where its place is known.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Shaped<F, M>(pub(crate) M, PhantomData<F>);

impl<F, M> Shaped<F, M> {
    pub(crate) fn new(value: M) -> Self {
        Self(value, PhantomData)
    }
}

impl<F, M: Clone> From<&M> for Shaped<F, M> {
    fn from(value: &M) -> Self {
        Self::new(value.clone())
    }
}

impl<'de, F: Deserialize<'de>, M: TryFrom<F, Error = Misshape>> Deserialize<'de> for Shaped<F, M> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fields = F::deserialize(deserializer)?;
        M::try_from(fields).map(Self::new).map_err(|wrong| misshapen(wrong.what, wrong.mend))
    }
}

impl<F: Serialize + for<'a> From<&'a M>, M> Serialize for Shaped<F, M> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        F::from(&self.0).serialize(serializer)
    }
}

/// What stood under `x`, as the model keeps it.
pub(crate) fn keep(x: Option<Json>) -> Option<String> {
    x.map(|value| value.to_string())
}

/// What the model kept, as it is written. A text that is no JSON is written as a string.
pub(crate) fn kept(x: Option<&String>) -> Option<Json> {
    x.map(|text| serde_json::from_str(text).unwrap_or_else(|_| Json::String(text.clone())))
}

/// An empty text is not written.
pub(crate) fn unless_empty(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// An empty list is not written.
pub(crate) fn list<'a, M, F: From<&'a M>>(values: &'a [M]) -> Option<Vec<F>> {
    (!values.is_empty()).then(|| values.iter().map(F::from).collect())
}

/// A list that may be absent.
pub(crate) fn unlist<F, M: From<F>>(values: Option<Vec<F>>) -> Vec<M> {
    values.unwrap_or_default().into_iter().map(M::from).collect()
}

/// The model's values of a list whose elements were shaped while reading.
pub(crate) fn unshape<F, M>(values: Option<Vec<Shaped<F, M>>>) -> Vec<M> {
    values.unwrap_or_default().into_iter().map(|shaped| shaped.0).collect()
}

#[cfg(not(target_arch = "wasm32"))]
mod schema {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    use super::{Day, Number, Shaped};

    impl JsonSchema for Number {
        fn schema_name() -> Cow<'static, str> {
            "Number".into()
        }

        fn inline_schema() -> bool {
            true
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "number" })
        }
    }

    impl JsonSchema for Day {
        fn schema_name() -> Cow<'static, str> {
            "Day".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "type": "string",
                "format": "date",
                "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
            })
        }
    }

    impl<F: JsonSchema, M> JsonSchema for Shaped<F, M> {
        fn schema_name() -> Cow<'static, str> {
            F::schema_name()
        }

        fn schema_id() -> Cow<'static, str> {
            F::schema_id()
        }

        fn inline_schema() -> bool {
            F::inline_schema()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            F::json_schema(generator)
        }
    }
}
