//! Maps.

use std::borrow::Cow;
use std::collections::HashSet;

use serde::de::MapAccess;

use super::Seed;
use super::keys::{AnyKey, MapKey};
use super::skip::Skip;
use crate::shape::Kind;
use crate::wire::Read;
use crate::{At, JsonType, MismatchKind, Wire};

/// Holds the entries of a map while it is read.
pub(crate) trait Entries<'de, T> {
    /// True if an entry has this key.
    fn contains(&self, key: &str) -> bool;

    /// Adds an entry; a value that was refused still occupies its key.
    fn insert(&mut self, key: Cow<'de, str>, value: Option<T>);
}

/// Reads the entries of a map: true if they are all there. As with lists, those beyond the greatest length allowed are counted
/// and not read.
pub(crate) fn read_map<'de, T, E, A>(
    mut object: A,
    mut at: At<'_>,
    entries: &mut E,
) -> Result<bool, A::Error>
where
    T: Wire,
    E: Entries<'de, T>,
    A: MapAccess<'de>,
{
    let most = at.most();
    let mark = at.report.open_container();
    let (mut count, mut complete) = (0, true);
    while count < most {
        let Some(MapKey(key)) = object.next_key()? else {
            break;
        };
        if entries.contains(&key) {
            report_duplicate(&mut at, &key);
            object.next_value_seed(Skip::inside(&at))?;
        } else {
            let value = read_entry(&mut object, &mut at, &key)?;
            complete &= value.is_some();
            entries.insert(key, value);
            count += 1;
        }
    }
    if count == most {
        while object.next_key::<AnyKey>()?.is_some() {
            object.next_value_seed(Skip::inside(&at))?;
            count += 1;
        }
    }
    if count > most {
        at.report.discard(&mark);
        at.length(count);
        return Ok(false);
    }
    at.report.close_container(&mark);
    at.length(count);
    Ok(complete)
}

/// Checks a key and reads its value; none if either was refused.
fn read_entry<'de, T, A>(object: &mut A, at: &mut At<'_>, key: &str) -> Result<Option<T>, A::Error>
where
    T: Wire,
    A: MapAccess<'de>,
{
    let Kind::Map { key: key_shape, value: value_shape, sparse } = at.shape.kind else {
        return Ok(None);
    };
    let place = at.place.key(key, key_shape.sensitive);
    let fits = At { key: true, ..at.inside(key_shape, &place) }.text(key);
    let value = match object.next_value_seed(Seed::new(at.inside(value_shape, &place)))? {
        Read::Value(value) => Some(value),
        Read::Null if sparse || matches!(value_shape.kind, Kind::Document) => T::null(),
        Read::Null => {
            at.inside(value_shape, &place).unexpected(JsonType::Null);
            None
        }
        Read::Refused => None,
    };
    Ok(value.filter(|_| fits))
}

fn report_duplicate(at: &mut At<'_>, key: &str) {
    let Kind::Map { key: key_shape, value: value_shape, .. } = at.shape.kind else {
        return;
    };
    let place = at.place.key(key, key_shape.sensitive);
    at.inside(value_shape, &place).mismatch(MismatchKind::Duplicate);
}

/// The keys of a map whose values are not kept: the first few in place, then a keyed hash set.
#[derive(Debug, Default)]
pub(crate) struct Seen<'de> {
    few: [&'de str; FEW],
    len: usize,
    many: Option<HashSet<Cow<'de, str>>>,
}

/// How many keys are compared one by one before a hash set takes over.
const FEW: usize = 16;

impl<'de> Seen<'de> {
    /// True if the key is among them.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.few.iter().take(self.len).any(|seen| *seen == key)
            || self.many.as_ref().is_some_and(|many| many.contains(key))
    }

    /// Adds a key.
    pub(crate) fn add(&mut self, key: Cow<'de, str>) {
        match (self.few.get_mut(self.len), key) {
            (Some(place), Cow::Borrowed(key)) => {
                *place = key;
                self.len += 1;
            }
            (_, key) => {
                self.many.get_or_insert_default().insert(key);
            }
        }
    }
}

impl<'de, T> Entries<'de, T> for Seen<'de> {
    fn contains(&self, key: &str) -> bool {
        self.has(key)
    }

    fn insert(&mut self, key: Cow<'de, str>, _: Option<T>) {
        self.add(key);
    }
}
