//! Maps.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use serde::de::MapAccess;
use serde::ser::{SerializeMap, Serializer};

use super::Wire;
use crate::At;
use crate::read::{Entries, read_map};
use crate::shape::{Kind, Shape};
use crate::write::Written;

impl<T: Wire> Wire for BTreeMap<String, T> {
    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    fn from_object<'de, A: MapAccess<'de>>(
        object: A,
        at: At<'_>,
    ) -> Result<Option<Self>, A::Error> {
        let mut draft = Draft::default();
        Ok(read_map(object, at, &mut draft)?.then_some(draft.entries))
    }

    fn check(&self, mut at: At<'_>) {
        let Kind::Map { key: key_shape, value: value_shape, .. } = at.shape.kind else {
            return;
        };
        let length = self.len() as u64;
        at.length(length);
        if length > at.most() {
            return;
        }
        for (key, value) in self {
            let place = at.place.key(key, key_shape.sensitive);
            At { key: true, ..at.inside(key_shape, &place) }.text(key);
            value.check(at.inside(value_shape, &place));
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

/// A map being read. Once a value has been refused the map will be too; keys still count.
struct Draft<T> {
    entries: BTreeMap<String, T>,
    refused: BTreeSet<String>,
}

impl<T> Default for Draft<T> {
    fn default() -> Self {
        Self { entries: BTreeMap::new(), refused: BTreeSet::new() }
    }
}

impl<'de, T> Entries<'de, T> for Draft<T> {
    fn contains(&self, key: &str) -> bool {
        self.entries.contains_key(key) || self.refused.contains(key)
    }

    fn insert(&mut self, key: Cow<'de, str>, value: Option<T>) {
        match value {
            Some(value) => {
                self.entries.insert(key.into_owned(), value);
            }
            None => {
                self.refused.insert(key.into_owned());
            }
        }
    }
}
