//! What is read from: values, and the lists and objects among them.
//!
//! Our own reader of JSON is one source, any deserializer of serde's is another. A source decides
//! nothing: it hands what stands next to the type that is to hold it, which judges.

use std::borrow::Cow;

use crate::shape::{Kind, Member};
use crate::wire::Read;
use crate::{At, JsonType, Wire};

/// A value that waits to be read.
pub trait Source<'de>: Sized {
    /// What may go wrong with the source itself.
    type Error;

    /// Reads the value as a `T`. What does not fit is reported through `at`, and passed over.
    fn read<T: Wire>(self, at: At<'_>) -> Result<Read<T>, Self::Error>;

    /// As [`read`](Self::read), for a type that only a list can be.
    fn list<T: Wire>(self, at: At<'_>) -> Result<Read<T>, Self::Error> {
        self.read(at)
    }

    /// As [`read`](Self::read), for a type that only an object can be.
    fn object<T: Wire>(self, at: At<'_>) -> Result<Read<T>, Self::Error> {
        self.read(at)
    }
}

/// The items of a list, one after the other. They have to be read to the end.
pub trait Items<'de> {
    /// What may go wrong with the source itself.
    type Error;

    /// Reads the next item as a `T`; none at the end.
    fn next<T: Wire>(&mut self, at: At<'_>) -> Result<Option<Read<T>>, Self::Error>;

    /// Passes over the next item, which `depth` containers hold; none at the end.
    fn skip(&mut self, depth: usize) -> Result<Option<Skipped>, Self::Error>;
}

/// The entries of an object, one after the other: a key, then its value. They have to be read to
/// the end.
pub trait Object<'de> {
    /// What may go wrong with the source itself.
    type Error;

    /// Reads the next key as the name of a member. Most senders keep the order of the model, so
    /// the search begins with the member `likely`.
    fn name(
        &mut self,
        members: &'static [Member],
        likely: usize,
    ) -> Result<Option<Name>, Self::Error>;

    /// Reads the next key; none at the end.
    fn key(&mut self) -> Result<Option<Cow<'de, str>>, Self::Error>;

    /// Reads the value of the last key as a `T`.
    fn value<T: Wire>(&mut self, at: At<'_>) -> Result<Read<T>, Self::Error>;

    /// Passes over the value of the last key, which `depth` containers hold.
    fn skip(&mut self, depth: usize) -> Result<Skipped, Self::Error>;
}

/// A member and its number.
pub(crate) type Numbered = (usize, &'static Member);

/// A key that was looked up among the members of a structure.
#[derive(Clone, Copy, Debug)]
pub enum Name {
    /// This member.
    Member(Numbered),
    /// The structure has no such member.
    Unknown,
}

/// What was passed over. Its text had to be good all the same.
#[derive(Clone, Copy, Debug, Default)]
pub struct Skipped {
    /// It was null.
    pub null: bool,
    /// It is nested beyond the limit.
    pub deep: bool,
}

impl Name {
    /// Looks a key up.
    pub(crate) fn of(key: &str, members: &'static [Member]) -> Self {
        match members.iter().enumerate().find(|(_, member)| member.json_name == key) {
            Some(member) => Self::Member(member),
            None => Self::Unknown,
        }
    }
}

/// What a list or map holds, of which null is a value if it is `sparse`, and a document in any case.
#[inline]
pub(crate) fn held<T: Wire>(read: Read<T>, mut at: At<'_>, sparse: bool) -> Option<T> {
    match read {
        Read::Value(value) => Some(value),
        Read::Null if sparse || matches!(at.shape().kind, Kind::Document) => T::null(),
        Read::Null => {
            at.unexpected(JsonType::Null);
            None
        }
        Read::Refused => None,
    }
}

/// Passes over the rest of a list that has been refused.
pub(crate) fn drain_items<'de, I: Items<'de>>(mut items: I, at: &At<'_>) -> Result<(), I::Error> {
    let depth = at.place.depth() + 1;
    while items.skip(depth)?.is_some() {}
    Ok(())
}

/// Passes over the rest of an object that has been refused.
pub(crate) fn drain_object<'de, O: Object<'de>>(
    mut object: O,
    at: &At<'_>,
) -> Result<(), O::Error> {
    let depth = at.place.depth() + 1;
    while object.name(&[], 0)?.is_some() {
        object.skip(depth)?;
    }
    Ok(())
}
