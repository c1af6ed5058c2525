//! Texts as values: what labels, query strings and headers hold has no types, so the shape says
//! what a text is to be read as.

use std::borrow::Cow;
use std::convert::Infallible;

use crate::At;
use crate::Number;
use crate::read::{Items, Name, Object, Skipped, Source};
use crate::shape::{Kind, Member};
use crate::wire::{Read, Wire};

/// What stands in one place: a source that hands a text out as what its shape asks for, where it
/// is one, and otherwise as a string, which is then refused as being none of these.
#[derive(Clone, Debug)]
pub(super) enum Text<'a> {
    One(Cow<'a, str>),
    Many(Vec<Cow<'a, str>>),
    Entries(Vec<(Cow<'a, str>, Vec<Cow<'a, str>>)>),
}

impl Source<'_> for Text<'_> {
    type Error = Infallible;

    fn read<T: Wire>(self, at: At<'_>) -> Result<Read<T>, Infallible> {
        let list = matches!(at.shape().kind, Kind::List { .. });
        match self {
            Self::One(text) => Ok(one(&text, at).into()),
            Self::Many(texts) if list => Ok(T::from_list(Texts(texts.into_iter()), at)?.into()),
            // Where the model asks for one, the first counts.
            Self::Many(texts) => Ok(match texts.first() {
                Some(text) => one(text, at).into(),
                None => Read::Null,
            }),
            Self::Entries(entries) => {
                let entries = Entries { rest: entries.into_iter(), value: Vec::new() };
                Ok(T::from_object(entries, at)?.into())
            }
        }
    }
}

fn one<T: Wire>(text: &str, at: At<'_>) -> Option<T> {
    match at.shape().kind {
        Kind::Boolean => boolean(text, at),
        Kind::Byte
        | Kind::Short
        | Kind::Integer
        | Kind::IntEnum { .. }
        | Kind::Long
        | Kind::Float
        | Kind::Double
        | Kind::EpochSeconds
        | Kind::BigInteger
        | Kind::BigDecimal => number(text, at),
        _ => T::from_text(text, at),
    }
}

fn boolean<T: Wire>(text: &str, at: At<'_>) -> Option<T> {
    match text {
        "true" => T::from_bool(true, at),
        "false" => T::from_bool(false, at),
        _ => T::from_text(text, at),
    }
}

/// Numbers are spelled as in JSON, and those of any size keep their text. `NaN` and the infinities
/// remain text, which floats know.
fn number<T: Wire>(text: &str, at: At<'_>) -> Option<T> {
    let Ok(number) = text.parse::<Number>() else {
        return T::from_text(text, at);
    };
    if at.shape().is_exact() {
        return T::from_number(number, at);
    }
    match (text.parse::<i64>(), text.parse::<f64>()) {
        (Ok(0), Ok(zero)) if zero.is_sign_negative() => T::from_float(zero, at),
        (Ok(integer), _) => T::from_integer(integer.into(), at),
        (Err(_), Ok(float)) if float.is_finite() => T::from_float(float, at),
        _ => T::from_text(text, at),
    }
}

/// The items of a list.
struct Texts<'a>(std::vec::IntoIter<Cow<'a, str>>);

impl Items<'_> for Texts<'_> {
    type Error = Infallible;

    fn next<T: Wire>(&mut self, at: At<'_>) -> Result<Option<Read<T>>, Infallible> {
        self.0.next().map(|text| T::read(Text::One(text), at)).transpose()
    }

    fn skip(&mut self, _: usize) -> Result<Option<Skipped>, Infallible> {
        Ok(self.0.next().map(|_| Skipped::default()))
    }
}

/// The entries of a map.
struct Entries<'a> {
    rest: std::vec::IntoIter<(Cow<'a, str>, Vec<Cow<'a, str>>)>,
    /// Of the last key.
    value: Vec<Cow<'a, str>>,
}

impl<'de> Object<'de> for Entries<'_> {
    type Error = Infallible;

    fn name(&mut self, members: &'static [Member], _: usize) -> Result<Option<Name>, Infallible> {
        Ok(self.key()?.map(|key| Name::of(&key, members)))
    }

    fn key(&mut self) -> Result<Option<Cow<'de, str>>, Infallible> {
        let Some((key, value)) = self.rest.next() else {
            return Ok(None);
        };
        self.value = value;
        Ok(Some(Cow::Owned(key.into_owned())))
    }

    fn value<T: Wire>(&mut self, at: At<'_>) -> Result<Read<T>, Infallible> {
        T::read(Text::Many(std::mem::take(&mut self.value)), at)
    }

    fn skip(&mut self, _: usize) -> Result<Skipped, Infallible> {
        Ok(Skipped::default())
    }
}
