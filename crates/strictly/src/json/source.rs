//! The reader as a source of checked values.

use std::borrow::Cow;

use super::Fault;
use super::number::Numeral;
use super::reader::{Reader, Word};
use super::text::Text;
use crate::read::{Items, Name, Object, Skipped, Source, drain_items, drain_object};
use crate::shape::Member;
use crate::wire::Read;
use crate::{At, Wire};

impl<'de> Source<'de> for &mut Reader<'de> {
    type Error = Fault;

    #[inline]
    fn read<T: Wire>(self, at: At<'_>) -> Result<Read<T>, Fault> {
        match self.token()? {
            b'"' => Ok(match self.string()? {
                Text::Plain(text) => T::from_text(text, at),
                Text::Unescaped => T::from_text(&self.scratch, at),
            }
            .into()),
            b'{' => self.object(at),
            b'[' => self.list(at),
            b'-' | b'0'..=b'9' => self.numeral(at),
            first => Ok(match self.word(first)? {
                Word::Null => Read::Null,
                word => T::from_bool(word == Word::True, at).into(),
            }),
        }
    }
}

impl<'de> Reader<'de> {
    fn object<T: Wire>(&mut self, mut at: At<'_>) -> Result<Read<T>, Fault> {
        self.skip_bytes(1);
        let object = Container { reader: self, begun: false };
        if at.may_nest() {
            return Ok(T::from_object(object, at)?.into());
        }
        drain_object(object, &at)?;
        Ok(Read::Refused)
    }

    fn list<T: Wire>(&mut self, mut at: At<'_>) -> Result<Read<T>, Fault> {
        self.skip_bytes(1);
        let items = Container { reader: self, begun: false };
        if at.may_nest() {
            return Ok(T::from_list(items, at)?.into());
        }
        drain_items(items, &at)?;
        Ok(Read::Refused)
    }

    fn numeral<T: Wire>(&mut self, at: At<'_>) -> Result<Read<T>, Fault> {
        if at.shape().is_exact() {
            return Ok(T::from_number(self.exact()?, at).into());
        }
        Ok(match self.number()? {
            Numeral::Positive(value) => T::from_integer(value.into(), at),
            Numeral::Negative(value) => T::from_integer(value.into(), at),
            Numeral::Float(value) => T::from_float(value, at),
        }
        .into())
    }

    /// Reads the key that begins here and the colon after it, if the key is the name of a member
    /// spelled without escapes. The names decide where a key may end, so that nobody has to look
    /// for its end.
    #[allow(clippy::inline_always, reason = "stands in one loop, whose state it shares")]
    #[inline(always)]
    fn member(&mut self, members: &[Member], likely: usize) -> Result<Option<usize>, Fault> {
        let [b'"', rest @ ..] = self.rest() else { return Ok(None) };
        let is_here = |member: &Member| {
            let name = member.json_name.as_bytes();
            rest.get(name.len()) == Some(&b'"')
                && rest.get(..name.len()).is_some_and(|key| equal(key, name))
        };
        let (before, after) = members.split_at_checked(likely).unwrap_or((members, &[]));
        let index = match after.iter().position(is_here) {
            Some(index) => likely + index,
            None => match before.iter().position(is_here) {
                Some(index) => index,
                None => return Ok(None),
            },
        };
        let len = members.get(index).map_or(0, |member| member.json_name.len());
        let after = rest.get(len + 1..).unwrap_or_default();
        if let [b':', after @ ..] = after {
            self.go_to(after);
        } else {
            self.go_to(after);
            self.colon()?;
        }
        Ok(Some(index))
    }

    /// Reads a key and the colon after it.
    #[inline]
    fn key(&mut self) -> Result<Text<'de>, Fault> {
        if self.token()? != b'"' {
            return Err(Fault::Key);
        }
        let key = self.string()?;
        self.colon()?;
        Ok(key)
    }
}

/// Whether a key is a name of the same length. Most names are of 4 to 16 bytes, for which a call
/// to compare memory costs more than comparing it: the first and the last bytes, which may overlap.
#[inline]
fn equal(key: &[u8], name: &[u8]) -> bool {
    match name.len() {
        8..=16 => {
            key.first_chunk::<8>() == name.first_chunk()
                && key.last_chunk::<8>() == name.last_chunk()
        }
        4..=7 => {
            key.first_chunk::<4>() == name.first_chunk()
                && key.last_chunk::<4>() == name.last_chunk()
        }
        _ => key == name,
    }
}

/// A list or an object whose opening bracket has been read.
struct Container<'r, 'de> {
    reader: &'r mut Reader<'de>,
    /// Something of it has been read.
    begun: bool,
}

impl Container<'_, '_> {
    #[inline]
    fn advance(&mut self, end: u8) -> Result<bool, Fault> {
        let begun = std::mem::replace(&mut self.begun, true);
        self.reader.advance(begun, end)
    }
}

impl<'de> Items<'de> for Container<'_, 'de> {
    type Error = Fault;

    #[inline]
    fn next<T: Wire>(&mut self, at: At<'_>) -> Result<Option<Read<T>>, Fault> {
        if self.advance(b']')? { T::read(&mut *self.reader, at).map(Some) } else { Ok(None) }
    }

    fn skip(&mut self, depth: usize) -> Result<Option<Skipped>, Fault> {
        if self.advance(b']')? { self.reader.skip(depth).map(Some) } else { Ok(None) }
    }
}

impl<'de> Object<'de> for Container<'_, 'de> {
    type Error = Fault;

    #[allow(clippy::inline_always, reason = "stands in one loop, whose state it shares")]
    #[inline(always)]
    fn name(&mut self, members: &'static [Member], likely: usize) -> Result<Option<Name>, Fault> {
        if !self.advance(b'}')? {
            return Ok(None);
        }
        let reader = &mut *self.reader;
        if let Some(member) = reader.member(members, likely)? {
            return Ok(Some(Name::Member(member)));
        }
        Ok(Some(match reader.key()? {
            Text::Plain(_) => Name::Unknown,
            Text::Unescaped => Name::of(&reader.scratch, members),
        }))
    }

    fn key(&mut self) -> Result<Option<Cow<'de, str>>, Fault> {
        if !self.advance(b'}')? {
            return Ok(None);
        }
        Ok(Some(match self.reader.key()? {
            Text::Plain(key) => Cow::Borrowed(key),
            Text::Unescaped => Cow::Owned(self.reader.scratch.clone()),
        }))
    }

    #[inline]
    fn value<T: Wire>(&mut self, at: At<'_>) -> Result<Read<T>, Fault> {
        T::read(&mut *self.reader, at)
    }

    fn skip(&mut self, depth: usize) -> Result<Skipped, Fault> {
        self.reader.skip(depth)
    }
}
