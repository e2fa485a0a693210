//! Uncertain numbers and dates of version 1: a scalar, or an object with the fields of one law.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::model;

use super::scalar::{Day, Misshape, Number, Shaped, misshapen};

/// An uncertain number.
pub(crate) type Estimate = Shaped<EstimateShape, model::Estimate>;
/// An uncertain date.
pub(crate) type UncertainDate = Shaped<DateShape, model::UncertainDate>;

/// The law through the points.
#[derive(Clone, Copy, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum LawName {
    /// Beta-PERT with λ = 4, the default.
    Pert,
    /// Triangular.
    Triangular,
    /// Every value alike.
    Uniform,
    /// Exponential.
    Exponential,
}

/// The fields an object may have: those of an estimate (`S` is a number), or of an uncertain date
/// (`S` is a day). Absent ones are left out here and not by the writer, which does not look into
/// what is called `x`: and that may be the name of a size.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Points<S> {
    #[serde(skip_serializing_if = "Option::is_none")]
    low: Option<S>,
    #[serde(skip_serializing_if = "Option::is_none")]
    high: Option<S>,
    #[serde(skip_serializing_if = "Option::is_none")]
    min: Option<S>,
    #[serde(skip_serializing_if = "Option::is_none")]
    likely: Option<S>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max: Option<S>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mean: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    shape: Option<LawName>,
    #[serde(skip_serializing_if = "Option::is_none")]
    size: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    samples: Option<Vec<S>>,
}

impl<S> Points<S> {
    fn none() -> Self {
        Self {
            low: None,
            high: None,
            min: None,
            likely: None,
            max: None,
            mean: None,
            shape: None,
            size: None,
            samples: None,
        }
    }

    /// The names of the fields that are given.
    fn given(&self) -> Vec<&'static str> {
        [
            ("low", self.low.is_some()),
            ("high", self.high.is_some()),
            ("min", self.min.is_some()),
            ("likely", self.likely.is_some()),
            ("max", self.max.is_some()),
            ("mean", self.mean.is_some()),
            ("shape", self.shape.is_some()),
            ("size", self.size.is_some()),
            ("samples", self.samples.is_some()),
        ]
        .into_iter()
        .filter_map(|(name, given)| given.then_some(name))
        .collect()
    }

    fn misshape(given: &[&str], forms: &str) -> Misshape {
        let what = match given {
            [] => "an empty object says nothing".to_owned(),
            names => format!("“{}” does not make an estimate", names.join("”, “")),
        };
        Misshape::new(what, format!("write one of: {forms}"))
    }
}

/// An estimate as it is written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum EstimateShape {
    /// Known exactly.
    Number(Number),
    /// A law.
    Points(Box<Points<Number>>),
}

/// An uncertain date as it is written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum DateShape {
    /// Known.
    Day(Day),
    /// A law over working time.
    Points(Box<Points<Day>>),
}

const ESTIMATE_FORMS: &str = "a number, { low, high }, { min, likely, max }, \
    { min, likely, max, shape: \"triangular\" }, { min, max, shape: \"uniform\" }, \
    { mean, shape: \"exponential\" }, { size }, { samples }";

const DATE_FORMS: &str = "a date, { low, high }, { min, likely, max }, \
    { min, likely, max, shape: \"triangular\" }, { min, max, shape: \"uniform\" }, { samples }";

impl TryFrom<EstimateShape> for model::Estimate {
    type Error = Misshape;

    fn try_from(shape: EstimateShape) -> Result<Self, Misshape> {
        match shape {
            EstimateShape::Number(Number(value)) => Ok(Self::Fixed(value)),
            EstimateShape::Points(points) => estimate(*points),
        }
    }
}

fn estimate(points: Points<Number>) -> Result<model::Estimate, Misshape> {
    use model::Estimate;
    let given = points.given();
    let wrong = Points::<Number>::misshape(&given, ESTIMATE_FORMS);
    match points {
        Points { low: Some(low), high: Some(high), .. } if given.len() == 2 => {
            Ok(Estimate::Range { low: low.0, high: high.0 })
        }
        Points { min: Some(min), likely: Some(likely), max: Some(max), shape, .. }
            if given.len() == 3 + usize::from(shape.is_some()) =>
        {
            let shape = pert_shape(shape).ok_or(wrong)?;
            Ok(Estimate::ThreePoint { min: min.0, likely: likely.0, max: max.0, shape })
        }
        Points { min: Some(min), max: Some(max), shape: Some(LawName::Uniform), .. }
            if given.len() == 3 =>
        {
            Ok(Estimate::Uniform { min: min.0, max: max.0 })
        }
        Points { mean: Some(mean), shape: Some(LawName::Exponential), .. } if given.len() == 2 => {
            Ok(Estimate::Exponential { mean: mean.0 })
        }
        Points { size: Some(size), .. } if given.len() == 1 => Ok(Estimate::Size(size)),
        Points { samples: Some(samples), .. } if given.len() == 1 => {
            Ok(Estimate::Samples(samples.into_iter().map(|sample| sample.0).collect()))
        }
        _ => Err(wrong),
    }
}

impl TryFrom<DateShape> for model::UncertainDate {
    type Error = Misshape;

    fn try_from(shape: DateShape) -> Result<Self, Misshape> {
        match shape {
            DateShape::Day(Day(date)) => Ok(Self::On(date)),
            DateShape::Points(points) => uncertain_date(*points),
        }
    }
}

fn uncertain_date(points: Points<Day>) -> Result<model::UncertainDate, Misshape> {
    use model::UncertainDate;
    let given = points.given();
    let wrong = Points::<Day>::misshape(&given, DATE_FORMS);
    match points {
        Points { low: Some(low), high: Some(high), .. } if given.len() == 2 => {
            Ok(UncertainDate::Range { low: low.0, high: high.0 })
        }
        Points { min: Some(min), likely: Some(likely), max: Some(max), shape, .. }
            if given.len() == 3 + usize::from(shape.is_some()) =>
        {
            let shape = pert_shape(shape).ok_or(wrong)?;
            Ok(UncertainDate::ThreePoint { min: min.0, likely: likely.0, max: max.0, shape })
        }
        Points { min: Some(min), max: Some(max), shape: Some(LawName::Uniform), .. }
            if given.len() == 3 =>
        {
            Ok(UncertainDate::Uniform { min: min.0, max: max.0 })
        }
        Points { samples: Some(samples), .. } if given.len() == 1 => {
            Ok(UncertainDate::Samples(samples.into_iter().map(|sample| sample.0).collect()))
        }
        _ => Err(wrong),
    }
}

/// The law through three points; `None` for one that does not go through three.
fn pert_shape(name: Option<LawName>) -> Option<model::PertShape> {
    match name {
        None | Some(LawName::Pert) => Some(model::PertShape::Pert),
        Some(LawName::Triangular) => Some(model::PertShape::Triangular),
        Some(LawName::Uniform | LawName::Exponential) => None,
    }
}

/// PERT is the default and is not written.
fn law_name(shape: model::PertShape) -> Option<LawName> {
    match shape {
        model::PertShape::Pert => None,
        model::PertShape::Triangular => Some(LawName::Triangular),
    }
}

impl From<&model::Estimate> for EstimateShape {
    fn from(estimate: &model::Estimate) -> Self {
        use model::Estimate;
        let number = |value: &f64| Some(Number(*value));
        let none = Points::none();
        Self::Points(Box::new(match estimate {
            Estimate::Fixed(value) => return Self::Number(Number(*value)),
            Estimate::Range { low, high } => {
                Points { low: number(low), high: number(high), ..none }
            }
            Estimate::ThreePoint { min, likely, max, shape } => Points {
                min: number(min),
                likely: number(likely),
                max: number(max),
                shape: law_name(*shape),
                ..none
            },
            Estimate::Uniform { min, max } => {
                Points { min: number(min), max: number(max), shape: Some(LawName::Uniform), ..none }
            }
            Estimate::Exponential { mean } => {
                Points { mean: number(mean), shape: Some(LawName::Exponential), ..none }
            }
            Estimate::Size(size) => Points { size: Some(size.clone()), ..none },
            Estimate::Samples(samples) => {
                Points { samples: Some(samples.iter().copied().map(Number).collect()), ..none }
            }
        }))
    }
}

impl From<&model::UncertainDate> for DateShape {
    fn from(date: &model::UncertainDate) -> Self {
        use model::UncertainDate;
        let none = Points::none();
        Self::Points(Box::new(match date {
            UncertainDate::On(date) => return Self::Day(Day(*date)),
            UncertainDate::Range { low, high } => {
                Points { low: Some(Day(*low)), high: Some(Day(*high)), ..none }
            }
            UncertainDate::ThreePoint { min, likely, max, shape } => Points {
                min: Some(Day(*min)),
                likely: Some(Day(*likely)),
                max: Some(Day(*max)),
                shape: law_name(*shape),
                ..none
            },
            UncertainDate::Uniform { min, max } => Points {
                min: Some(Day(*min)),
                max: Some(Day(*max)),
                shape: Some(LawName::Uniform),
                ..none
            },
            UncertainDate::Samples(dates) => {
                Points { samples: Some(dates.iter().copied().map(Day).collect()), ..none }
            }
        }))
    }
}

impl Serialize for EstimateShape {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => number.serialize(serializer),
            Self::Points(points) => points.serialize(serializer),
        }
    }
}

impl Serialize for DateShape {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Day(day) => day.serialize(serializer),
            Self::Points(points) => points.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for EstimateShape {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct EstimateVisitor;
        impl<'de> Visitor<'de> for EstimateVisitor {
            type Value = EstimateShape;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an estimate (a number, or an object such as { low, high })")
            }

            fn visit_f64<E: Error>(self, value: f64) -> Result<EstimateShape, E> {
                Ok(EstimateShape::Number(Number(value)))
            }

            fn visit_i64<E: Error>(self, value: i64) -> Result<EstimateShape, E> {
                self.visit_f64(value as f64)
            }

            fn visit_u64<E: Error>(self, value: u64) -> Result<EstimateShape, E> {
                self.visit_f64(value as f64)
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<EstimateShape, A::Error> {
                Points::deserialize(MapAccessDeserializer::new(map))
                    .map(|points| EstimateShape::Points(Box::new(points)))
            }
        }
        deserializer.deserialize_any(EstimateVisitor)
    }
}

impl<'de> Deserialize<'de> for DateShape {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct DateVisitor;
        impl<'de> Visitor<'de> for DateVisitor {
            type Value = DateShape;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a date such as \"2027-01-31\", or an object such as { low, high }")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<DateShape, E> {
                let date = text.parse();
                date.map(|date| DateShape::Day(Day(date)))
                    .map_err(|why| misshapen(format!("“{text}” is no date"), why))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<DateShape, A::Error> {
                Points::deserialize(MapAccessDeserializer::new(map))
                    .map(|points| DateShape::Points(Box::new(points)))
            }
        }
        deserializer.deserialize_any(DateVisitor)
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod schema {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
    use serde_json::{Value, json};

    use super::super::scalar::{Day, Number};
    use super::{DateShape, EstimateShape};

    /// An object with exactly these fields, `x` aside.
    fn law(scalar: &Value, points: &[&str], shape: &[&str]) -> Value {
        let mut properties = serde_json::Map::new();
        for point in points {
            properties.insert((*point).to_owned(), scalar.clone());
        }
        if !shape.is_empty() {
            properties.insert("shape".to_owned(), json!({ "enum": shape }));
        }
        let mut required: Vec<&str> = points.to_vec();
        if !shape.is_empty() && !shape.contains(&"pert") {
            required.push("shape");
        }
        properties.insert("x".to_owned(), json!(true));
        json!({
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": false
        })
    }

    /// The laws that numbers and dates share.
    fn laws(scalar: &Value) -> Vec<Value> {
        let samples = json!({ "type": "array", "items": scalar, "minItems": 1 });
        vec![
            scalar.clone(),
            law(scalar, &["low", "high"], &[]),
            law(scalar, &["min", "likely", "max"], &["pert", "triangular"]),
            law(scalar, &["min", "max"], &["uniform"]),
            law(&samples, &["samples"], &[]),
        ]
    }

    impl JsonSchema for EstimateShape {
        fn schema_name() -> Cow<'static, str> {
            "Estimate".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let number = generator.subschema_for::<Number>().to_value();
            let mut forms = laws(&number);
            forms.push(law(&number, &["mean"], &["exponential"]));
            forms.push(law(&json!({ "type": "string" }), &["size"], &[]));
            json_schema!({ "description": "An uncertain number.", "anyOf": forms })
        }
    }

    impl JsonSchema for DateShape {
        fn schema_name() -> Cow<'static, str> {
            "UncertainDate".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let day = generator.subschema_for::<Day>().to_value();
            json_schema!({
                "description": "An uncertain date; between the dates the law is over working time.",
                "anyOf": laws(&day)
            })
        }
    }
}
