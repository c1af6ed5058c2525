//! Maps.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::ser::{SerializeMap, Serializer};

use super::{Read, Wire};
use crate::At;
use crate::read::{Entries, Object, Seen, Source, read_map};
use crate::shape::{Kind, Shape};
use crate::write::Written;

impl<T: Wire> Wire for BTreeMap<String, T> {
    #[inline]
    fn read<'de, S: Source<'de>>(source: S, at: At<'_>) -> Result<Read<Self>, S::Error> {
        source.object(at)
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    fn from_object<'de, O: Object<'de>>(object: O, at: At<'_>) -> Result<Option<Self>, O::Error> {
        let mut draft = Draft::default();
        Ok(read_map(object, at, &mut draft)?.then_some(draft.entries))
    }

    fn check(&self, mut at: At<'_>) {
        let Kind::Map { key: key_shape, value: value_shape, .. } = at.shape().kind else {
            return;
        };
        if !at.length_to_look_into(self.len() as u64) {
            return;
        }
        for (key, value) in self {
            let place = at.place.key(key, key_shape);
            at.inside(&place).text(key);
            value.check(at.inside(&place.entry(value_shape)));
        }
    }

    fn write<S: Serializer>(
        &self,
        shape: &'static Shape,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let Kind::Map { value: value_shape, .. } = shape.kind else {
            return serializer.serialize_none();
        };
        let mut map = serializer.serialize_map(Some(self.len()))?;
        for (key, value) in self {
            map.serialize_entry(key, &Written { value, shape: value_shape })?;
        }
        map.end()
    }
}

/// A map being read. Keys of entries that were refused still count, and are not copied.
struct Draft<'de, T> {
    entries: BTreeMap<String, T>,
    refused: Seen<'de>,
}

impl<T> Default for Draft<'_, T> {
    fn default() -> Self {
        Self { entries: BTreeMap::new(), refused: Seen::default() }
    }
}

impl<'de, T> Entries<'de, T> for Draft<'de, T> {
    fn contains(&self, key: &str) -> bool {
        self.entries.contains_key(key) || self.refused.has(key)
    }

    fn insert(&mut self, key: Cow<'de, str>, value: Option<T>) {
        match value {
            Some(value) => {
                self.entries.insert(key.into_owned(), value);
            }
            None => self.refused.add(key),
        }
    }
}
