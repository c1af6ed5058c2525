//! Values that are kept to be compared.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Serialize;
use serde::ser::Serializer;

use super::Scalar;
use crate::aggregate::Fill;
use crate::json::Reader;
use crate::place::Place;
use crate::read::{
    Assemble, Entries, Items, Object, drain_items, drain_object, read_aggregate, read_list,
    read_map,
};
use crate::report::Report;
use crate::shape::{Kind, Shape};
use crate::wire::{Read, Wire};
use crate::{At, JsonType, Number};

/// A value of any shape that may stand in a `@uniqueItems` list, such that equal values are written
/// alike: instants by their nanoseconds, members and entries in one order, defaults filled in.
#[derive(Clone, Debug)]
pub(crate) enum Canonical {
    Null,
    Boolean(bool),
    Integer(i64),
    Text(String),
    List(Vec<Canonical>),
    Structure(BTreeMap<usize, Canonical>),
    Map(BTreeMap<String, Option<Canonical>>),
}

impl Canonical {
    /// Floating point numbers cannot stand in such a list, nor can documents.
    fn of(scalar: Scalar<'_>) -> Self {
        match scalar {
            Scalar::Boolean(value) => Self::Boolean(value),
            Scalar::Integer(value) => Self::Integer(value),
            Scalar::Number(value) => Self::Text(value.canonical()),
            Scalar::Text(text) => Self::Text(text.to_owned()),
            Scalar::Timestamp(timestamp) => Self::Text(timestamp.to_string()),
            Scalar::Float => Self::Null,
        }
    }

    /// The value a default stands for; the model has checked that it is one.
    fn of_default(json: &str, shape: &'static Shape) -> Self {
        let mut report = Report::new(true, true);
        match Self::read(&mut Reader::new(json), At::new(&Place::root(shape), &mut report)) {
            Ok(Read::Value(value)) => value,
            _ => Self::Null,
        }
    }
}

impl Serialize for Canonical {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_none(),
            Self::Boolean(value) => value.serialize(serializer),
            Self::Integer(value) => value.serialize(serializer),
            Self::Text(text) => text.serialize(serializer),
            Self::List(items) => items.serialize(serializer),
            Self::Structure(members) => members.serialize(serializer),
            Self::Map(entries) => entries.serialize(serializer),
        }
    }
}

impl Wire for Canonical {
    fn null() -> Option<Self> {
        Some(Self::Null)
    }

    fn from_bool(value: bool, at: At<'_>) -> Option<Self> {
        super::boolean(value, at).map(Self::of)
    }

    fn from_integer(value: i128, at: At<'_>) -> Option<Self> {
        super::integer(value, at).map(Self::of)
    }

    fn from_float(value: f64, at: At<'_>) -> Option<Self> {
        super::float(value, at).map(Self::of)
    }

    fn from_number(value: Number, at: At<'_>) -> Option<Self> {
        super::number(value, at).map(Self::of)
    }

    fn from_text(text: &str, at: At<'_>) -> Option<Self> {
        super::text(text, at).map(Self::of)
    }

    fn from_list<'de, I: Items<'de>>(list: I, mut at: At<'_>) -> Result<Option<Self>, I::Error> {
        if let Kind::List { .. } = at.shape().kind {
            return Ok(read_list(list, at)?.map(Self::List));
        }
        at.unexpected(JsonType::Array);
        drain_items(list, &at)?;
        Ok(None)
    }

    fn from_object<'de, O: Object<'de>>(
        object: O,
        mut at: At<'_>,
    ) -> Result<Option<Self>, O::Error> {
        match at.shape().kind {
            Kind::Structure { .. } | Kind::Union { .. } => read_aggregate(object, at),
            Kind::Map { .. } => {
                let mut kept = Kept::default();
                Ok(read_map::<Self, Kept, O>(object, at, &mut kept)?.then_some(Self::Map(kept.0)))
            }
            _ => {
                at.unexpected(JsonType::Object);
                drain_object(object, &at)?;
                Ok(None)
            }
        }
    }

    fn check(&self, _: At<'_>) {}

    fn write<S: Serializer>(&self, _: &'static Shape, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize(serializer)
    }
}

impl Assemble for Canonical {
    type Draft = BTreeMap<usize, Self>;

    fn fill<F: Fill>(draft: &mut Self::Draft, member: usize, from: F) -> Result<(), F::Error> {
        let mut slot = None;
        from.fill(&mut slot)?;
        draft.extend(slot.map(|value| (member, value)));
        Ok(())
    }

    fn finish(mut draft: Self::Draft, shape: &'static Shape) -> Option<Self> {
        for (index, member) in shape.members().iter().enumerate() {
            if let Some(json) = member.default {
                draft.entry(index).or_insert_with(|| Self::of_default(json, member.shape));
            }
        }
        Some(Self::Structure(draft))
    }

    /// Of a member that the union does not have, only the name counts.
    fn unknown(name: &str) -> Option<Self> {
        let mut entries = BTreeMap::new();
        entries.insert(name.to_owned(), None);
        Some(Self::Map(entries))
    }
}

/// The entries of a map.
#[derive(Default)]
struct Kept(BTreeMap<String, Option<Canonical>>);

impl<'de> Entries<'de, Canonical> for Kept {
    fn contains(&self, key: &str) -> bool {
        self.0.contains_key(key)
    }

    fn insert(&mut self, key: Cow<'de, str>, value: Option<Canonical>) {
        self.0.insert(key.into_owned(), value);
    }
}
