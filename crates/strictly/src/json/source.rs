//! The reader as a source of checked values.

use std::borrow::Cow;

use serde::ser::Serializer;

use super::number::Numeral;
use super::reader::{Reader, Word};
use super::text::Text;
use super::{Fault, Stopped};
use crate::read::{Items, Name, Numbered, Object, Skipped, Source};
use crate::shape::{Member, Shape};
use crate::wire::Read;
use crate::{At, Wire};

impl<'de> Source<'de> for &mut Reader<'de> {
    type Error = Stopped;

    #[inline]
    fn read<T: Wire>(self, at: At<'_>) -> Result<Read<T>, Stopped> {
        match self.token()? {
            b'"' => Ok(match self.string()? {
                Text::Plain(text) => T::from_text(text, at),
                Text::Unescaped => T::from_text(&self.scratch, at),
            }
            .into()),
            first => self.no_string(first, at),
        }
    }

    #[inline]
    fn list<T: Wire>(self, mut at: At<'_>) -> Result<Read<T>, Stopped> {
        self.expect(b'[', &mut at)?.then(|| T::from_list(Container::of(self), at))
    }

    #[inline]
    fn object<T: Wire>(self, mut at: At<'_>) -> Result<Read<T>, Stopped> {
        self.expect(b'{', &mut at)?.then(|| T::from_object(Container::of(self), at))
    }
}

/// What no value is a value of: whatever is read as one is refused.
enum Nothing {}

impl Wire for Nothing {
    fn check(&self, _: At<'_>) {
        match *self {}
    }

    fn write<S: Serializer>(&self, _: &'static Shape, _: S) -> Result<S::Ok, S::Error> {
        match *self {}
    }
}

impl<'de> Reader<'de> {
    /// Enters the container that is to begin here, with `open`. Anything else is passed over.
    fn expect(&mut self, open: u8, at: &mut At<'_>) -> Result<Read<()>, Stopped> {
        if self.token()? != open {
            return Ok(match self.read::<Nothing>(at.same())? {
                Read::Null => Read::Null,
                _ => Read::Refused,
            });
        }
        Ok(if self.enter(at)? { Read::Value(()) } else { Read::Refused })
    }

    /// Enters the container that begins here, unless it is nested too deeply: then it is passed
    /// over.
    #[inline]
    fn enter(&mut self, at: &mut At<'_>) -> Result<bool, Stopped> {
        let enters = at.may_nest();
        if enters {
            self.skip_byte();
        } else {
            self.skip(at.place.depth())?;
        }
        Ok(enters)
    }

    /// Reads a value that begins with `first`, and is no string.
    #[inline(never)]
    fn no_string<T: Wire>(&mut self, first: u8, mut at: At<'_>) -> Result<Read<T>, Stopped> {
        match first {
            b'{' | b'[' if !self.enter(&mut at)? => Ok(Read::Refused),
            b'{' => Ok(T::from_object(Container::of(self), at)?.into()),
            b'[' => Ok(T::from_list(Container::of(self), at)?.into()),
            b'-' | b'0'..=b'9' => self.numeral(at),
            first => Ok(match self.word(first)? {
                Word::Null => Read::Null,
                word => T::from_bool(word == Word::True, at).into(),
            }),
        }
    }

    fn numeral<T: Wire>(&mut self, at: At<'_>) -> Result<Read<T>, Stopped> {
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
    fn member(
        &mut self,
        members: &'static [Member],
        likely: usize,
    ) -> Result<Option<Numbered>, Stopped> {
        let [b'"', key @ ..] = self.rest() else { return Ok(None) };
        let named = |(index, member): Numbered| Some((index, member, after_name(key, member)?));
        let expected = members.get(likely).and_then(|member| named((likely, member)));
        let found = match expected {
            Some(_) => expected,
            None => members.iter().enumerate().find_map(named),
        };
        let Some((index, member, after)) = found else { return Ok(None) };
        if let [b':', after @ ..] = after {
            self.go_to(after);
        } else {
            self.go_to(after);
            self.colon()?;
        }
        Ok(Some((index, member)))
    }

    /// Reads a key and the colon after it.
    #[inline]
    fn key(&mut self) -> Result<Text<'de>, Stopped> {
        if self.token()? != b'"' {
            return Err(self.stop(Fault::Key));
        }
        let key = self.string()?;
        self.colon()?;
        Ok(key)
    }
}

/// What comes after the name of `member` and a quote, if these begin `key`.
#[inline]
fn after_name<'k>(key: &'k [u8], member: &Member) -> Option<&'k [u8]> {
    let name = member.json_name.as_bytes();
    match key.split_at_checked(name.len()) {
        Some((key, [b'"', after @ ..])) if equal(key, name) => Some(after),
        _ => None,
    }
}

/// Whether a key is a name of the same length. Most names are of 2 to 16 bytes, for which a call
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
        2..=3 => {
            key.first_chunk::<2>() == name.first_chunk()
                && key.last_chunk::<2>() == name.last_chunk()
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

impl<'r, 'de> Container<'r, 'de> {
    #[inline]
    fn of(reader: &'r mut Reader<'de>) -> Self {
        Container { reader, begun: false }
    }

    #[inline]
    fn advance(&mut self, end: u8) -> Result<bool, Stopped> {
        let begun = std::mem::replace(&mut self.begun, true);
        self.reader.advance(begun, end)
    }
}

impl<'de> Items<'de> for Container<'_, 'de> {
    type Error = Stopped;

    #[inline]
    fn next<T: Wire>(&mut self, at: At<'_>) -> Result<Option<Read<T>>, Stopped> {
        if self.advance(b']')? { T::read(&mut *self.reader, at).map(Some) } else { Ok(None) }
    }

    fn skip(&mut self, depth: usize) -> Result<Option<Skipped>, Stopped> {
        if self.advance(b']')? { self.reader.skip(depth).map(Some) } else { Ok(None) }
    }
}

impl<'de> Object<'de> for Container<'_, 'de> {
    type Error = Stopped;

    #[allow(clippy::inline_always, reason = "stands in one loop, whose state it shares")]
    #[inline(always)]
    fn name(&mut self, members: &'static [Member], likely: usize) -> Result<Option<Name>, Stopped> {
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

    fn key(&mut self) -> Result<Option<Cow<'de, str>>, Stopped> {
        if !self.advance(b'}')? {
            return Ok(None);
        }
        Ok(Some(match self.reader.key()? {
            Text::Plain(key) => Cow::Borrowed(key),
            Text::Unescaped => Cow::Owned(self.reader.scratch.clone()),
        }))
    }

    #[inline]
    fn value<T: Wire>(&mut self, at: At<'_>) -> Result<Read<T>, Stopped> {
        T::read(&mut *self.reader, at)
    }

    fn skip(&mut self, depth: usize) -> Result<Skipped, Stopped> {
        self.reader.skip(depth)
    }
}
