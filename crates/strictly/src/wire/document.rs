//! Documents.

use serde::Serialize;
use serde::ser::Serializer;
use serde_json::{Map, Value};

use super::{Read, Wire};
use crate::read::{Items, Object, Source};
use crate::shape::Shape;
use crate::{At, MismatchKind};

/// Any JSON.
impl Wire for Value {
    fn read<'de, S: Source<'de>>(source: S, mut at: At<'_>) -> Result<Read<Self>, S::Error> {
        let read = source.read::<Tree>(at.same())?;
        let Faults { deep, duplicate } = std::mem::take(&mut at.report.document);
        if deep {
            at.too_deep();
        }
        if duplicate {
            at.mismatch(MismatchKind::Duplicate);
        }
        Ok(match read {
            Read::Null => Read::Null,
            Read::Value(Tree(value)) if !deep && !duplicate => Read::Value(value),
            _ => Read::Refused,
        })
    }

    fn null() -> Option<Self> {
        Some(Self::Null)
    }

    fn absent() -> Option<Self> {
        Some(Self::Null)
    }

    fn check(&self, _: At<'_>) {}

    fn write<S: Serializer>(&self, _: &'static Shape, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize(serializer)
    }
}

/// What can be wrong with a document; each is said once, since no path of the model leads into it.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    pub(crate) deep: bool,
    pub(crate) duplicate: bool,
}

/// A document or a part of one, read without a word about what is wrong inside.
struct Tree(Value);

impl Tree {
    /// A part that was refused is a fault of the whole.
    fn of(read: Read<Self>) -> Value {
        match read {
            Read::Value(Self(value)) => value,
            Read::Null | Read::Refused => Value::Null,
        }
    }
}

impl Wire for Tree {
    fn from_bool(value: bool, _: At<'_>) -> Option<Self> {
        Some(Self(value.into()))
    }

    #[allow(clippy::cast_precision_loss, reason = "as any reader of JSON that has 64 bits")]
    fn from_integer(value: i128, _: At<'_>) -> Option<Self> {
        Some(Self(match (u64::try_from(value), i64::try_from(value)) {
            (Ok(value), _) => value.into(),
            (_, Ok(value)) => value.into(),
            _ => (value as f64).into(),
        }))
    }

    fn from_float(value: f64, _: At<'_>) -> Option<Self> {
        Some(Self(value.into()))
    }

    fn from_text(text: &str, _: At<'_>) -> Option<Self> {
        Some(Self(text.into()))
    }

    fn from_list<'de, I: Items<'de>>(
        mut list: I,
        mut at: At<'_>,
    ) -> Result<Option<Self>, I::Error> {
        let (place, mut items) = (at.place.part(), Vec::new());
        while let Some(item) = list.next::<Self>(at.inside(&place))? {
            items.push(Self::of(item));
        }
        Ok(Some(Self(items.into())))
    }

    fn from_object<'de, O: Object<'de>>(
        mut object: O,
        mut at: At<'_>,
    ) -> Result<Option<Self>, O::Error> {
        let (place, mut entries) = (at.place.part(), Map::new());
        while let Some(key) = object.key()? {
            let value = Self::of(object.value(at.inside(&place))?);
            at.report.document.duplicate |= entries.insert(key.into_owned(), value).is_some();
        }
        Ok(Some(Self(entries.into())))
    }

    fn check(&self, _: At<'_>) {}

    fn write<S: Serializer>(&self, _: &'static Shape, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
