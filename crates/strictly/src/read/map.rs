//! Maps.

use std::borrow::Cow;
use std::collections::HashSet;

use super::{Object, held};
use crate::shape::Kind;
use crate::{At, MismatchKind, Wire};

/// Holds the entries of a map while it is read.
pub(crate) trait Entries<'de, T> {
    /// True if an entry has this key.
    fn contains(&self, key: &str) -> bool;

    /// Adds an entry; a value that was refused still occupies its key.
    fn insert(&mut self, key: Cow<'de, str>, value: Option<T>);
}

/// Reads the entries of a map: true if they are all there. As with lists, those beyond the greatest
/// length allowed are counted and not read.
pub(crate) fn read_map<'de, T, E, O>(
    mut object: O,
    mut at: At<'_>,
    entries: &mut E,
) -> Result<bool, O::Error>
where
    T: Wire,
    E: Entries<'de, T>,
    O: Object<'de>,
{
    let most = at.most();
    let mark = at.report.open_container();
    let (mut count, mut complete) = (0, true);
    let depth = at.place.depth() + 1;
    while count < most {
        let Some(key) = object.key()? else {
            break;
        };
        if entries.contains(&key) {
            report_duplicate(&mut at, &key);
            object.skip(depth)?;
        } else {
            let value = read_entry(&mut object, &mut at, &key)?;
            complete &= value.is_some();
            entries.insert(key, value);
            count += 1;
        }
    }
    if count == most {
        while object.name(&[], 0)?.is_some() {
            object.skip(depth)?;
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
fn read_entry<'de, T, O>(object: &mut O, at: &mut At<'_>, key: &str) -> Result<Option<T>, O::Error>
where
    T: Wire,
    O: Object<'de>,
{
    let Kind::Map { key: key_shape, value: value_shape, sparse } = at.shape().kind else {
        return Ok(None);
    };
    let place = at.place.key(key, key_shape);
    let fits = at.inside(&place).string(key);
    let place = place.entry(value_shape);
    let mut at = at.inside(&place);
    let value = held(object.value(at.same())?, at, sparse);
    Ok(value.filter(|_| fits))
}

fn report_duplicate(at: &mut At<'_>, key: &str) {
    let Kind::Map { key: key_shape, value: value_shape, .. } = at.shape().kind else {
        return;
    };
    let place = at.place.key(key, key_shape).entry(value_shape);
    at.inside(&place).mismatch(MismatchKind::Duplicate);
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
