//! JSON Schema (draft 2020-12) of a contract's shapes.
//!
//! The schema accepts what [`Contract::check`] accepts and refuses what it refuses, as far as JSON
//! Schema has words for it. Where it has not, the schema is the wider of the two, and [`Contract::json_schema`]
//! lists the cases. Each file below writes one kind of shape.

mod blob;
mod enumeration;
mod list;
mod map;
mod member;
mod names;
mod number;
mod print;
mod string;
mod structure;
mod timestamp;
mod union;

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use self::member::describe;
use self::names::Names;
use crate::{
    Constraints, Contract, Direction, Shape, ShapeId, ShapeKind, TimestampFormat, UnknownShape,
};

/// The dialect that the schemas are written in.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The keywords of one schema.
type Schema = Map<String, Value>;

/// A schema of draft 2020-12 that needs no other document; see [`Contract::json_schema`].
///
/// It is shown as indented JSON, with keywords in the order in which people read them.
#[derive(Clone, Debug, PartialEq)]
pub struct JsonSchema(Value);

impl JsonSchema {
    /// The schema, as JSON.
    pub fn as_value(&self) -> &Value {
        &self.0
    }

    /// The schema, out of the wrapper.
    pub fn into_value(self) -> Value {
        self.0
    }
}

impl Contract {
    /// The values of the shape `id` in JSON, travelling in `direction`, as JSON Schema.
    ///
    /// It says what holds: types, all constraints that are effective at each place, which members
    /// are required, that one member of a union is set, null as absence. It carries documentation,
    /// defaults and `@deprecated`. `@sensitive` is `writeOnly` in inputs, and a comment in outputs.
    /// Structures ignore members that they do not have, so that additional properties are
    /// allowed. In outputs enums and unions are open.
    ///
    /// # Where it is wider than [`check`](Self::check)
    ///
    /// - A number without a fraction is an integer however it is spelled: `1.0`, `1e2`.
    /// - The length of a blob is bounded in characters of base64, which is up to two bytes too wide.
    /// - Timestamps are held to their form, not to the calendar.
    /// - Items of `@uniqueItems` lists are compared as JSON: two spellings of one instant differ, and
    ///   so do absence, null, and a default.
    /// - A pattern that only Java's grammar reads is left out, as is a bound beyond 64-bit floating
    ///   point. A comment in the schema says so.
    /// - A union of an output may have several members that the model does not know.
    /// - There is no limit to nesting.
    ///
    /// # Where it is narrower
    ///
    /// - `@internal` values of enums are accepted, but listed nowhere.
    /// - Floats are compared with their bounds as written: one that rounds to a bound is beyond it.
    ///
    /// # Errors
    ///
    /// If the contract lacks the shape, or one that it leads to.
    ///
    /// ```
    /// # use strictly_contract::{Contract, Direction, ShapeId, UnknownShape};
    /// # fn example(contract: &Contract, id: &ShapeId) -> Result<(), UnknownShape> {
    /// let schema = contract.json_schema(id, Direction::Input)?;
    /// println!("{schema}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn json_schema(
        &self,
        id: &ShapeId,
        direction: Direction,
    ) -> Result<JsonSchema, UnknownShape> {
        let root = self.shape(id).ok_or_else(|| UnknownShape { id: id.clone() })?;
        let mut exporter = Exporter {
            contract: self,
            direction,
            names: Names::new(self, root),
            waiting: Vec::new(),
            definitions: BTreeMap::new(),
        };
        let mut schema = Schema::new();
        schema.insert("$schema".to_owned(), DIALECT.into());
        schema.insert("title".to_owned(), id.name().into());
        let place = Place::of(root);
        let described = describe(exporter.shape(&place)?, root, direction);
        schema.extend(described);
        let definitions = exporter.definitions()?;
        if !definitions.is_empty() {
            schema.insert("$defs".to_owned(), definitions.into_iter().collect());
        }
        Ok(JsonSchema(schema.into()))
    }
}

/// What stands somewhere: a shape, with the constraints that are effective there.
#[derive(Clone)]
struct Place<'a> {
    shape: &'a Shape,
    constraints: &'a Constraints,
    timestamp_format: TimestampFormat,
}

impl<'a> Place<'a> {
    /// The shape by itself.
    fn of(shape: &'a Shape) -> Self {
        let constraints = &shape.constraints;
        Self { shape, constraints, timestamp_format: TimestampFormat::EpochSeconds }
    }
}

/// Writes schemas; what they refer to is collected on the way.
struct Exporter<'a> {
    contract: &'a Contract,
    direction: Direction,
    names: Names<'a>,
    /// What has been referred to and is not written yet.
    waiting: Vec<(String, Place<'a>)>,
    definitions: BTreeMap<String, Value>,
}

impl<'a> Exporter<'a> {
    /// The values at a place, null not among them unless it is a value of the shape.
    fn shape(&mut self, place: &Place<'a>) -> Result<Schema, UnknownShape> {
        Ok(match &place.shape.kind {
            ShapeKind::Blob => blob::schema(place.constraints),
            ShapeKind::Boolean => keywords(json!({ "type": "boolean" })),
            ShapeKind::String => string::schema(place.constraints),
            ShapeKind::Enum(members) => {
                enumeration::schema(members, place.constraints, self.direction)
            }
            ShapeKind::Byte => number::integer(i8::MIN, i8::MAX, place.constraints),
            ShapeKind::Short => number::integer(i16::MIN, i16::MAX, place.constraints),
            ShapeKind::Integer => number::integer(i32::MIN, i32::MAX, place.constraints),
            ShapeKind::IntEnum(members) => {
                enumeration::int_schema(members, place.constraints, self.direction)
            }
            ShapeKind::Long => number::integer(i64::MIN, i64::MAX, place.constraints),
            ShapeKind::Float => number::float(place.constraints),
            ShapeKind::Double => number::double(place.constraints),
            ShapeKind::BigInteger => number::any_size("integer", place.constraints),
            ShapeKind::BigDecimal => number::any_size("number", place.constraints),
            ShapeKind::Timestamp => timestamp::schema(place.timestamp_format, self.direction),
            ShapeKind::Document => Schema::new(),
            ShapeKind::List { member, sparse, unique_items } => {
                self.list(place, member, *sparse, *unique_items)?
            }
            ShapeKind::Map { key, value, sparse } => self.map(place, key, value, *sparse)?,
            ShapeKind::Structure { members, .. } => self.structure(place, members)?,
            ShapeKind::Union { members } => self.union(place, members)?,
        })
    }

    /// Everything that has been referred to.
    fn definitions(mut self) -> Result<BTreeMap<String, Value>, UnknownShape> {
        while let Some((name, place)) = self.waiting.pop() {
            let schema = describe(self.shape(&place)?, place.shape, self.direction);
            self.definitions.insert(name, schema.into());
        }
        Ok(self.definitions)
    }
}

/// The keywords of a schema that is written as an object.
fn keywords(value: Value) -> Schema {
    match value {
        Value::Object(keywords) => keywords,
        _ => Schema::new(),
    }
}

/// Adds to what the schema's comment says.
fn comment(schema: &mut Schema, text: &str) {
    let text = match schema.get("$comment").and_then(Value::as_str) {
        Some(before) => format!("{before}; {text}"),
        None => text.to_owned(),
    };
    schema.insert("$comment".to_owned(), text.into());
}
