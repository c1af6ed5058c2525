//! Any deserializer of serde's as a source.

mod key;
mod skip;
mod value;

use std::borrow::Cow;

use serde::de::{Deserializer, MapAccess, SeqAccess};

use self::key::{Key, MemberName};
use self::skip::Skip;
use self::value::Seed;
use super::{Items, Name, Object, Skipped, Source};
use crate::shape::Member;
use crate::wire::Read;
use crate::{At, Wire};

/// Something of serde's: a deserializer, or the way into a sequence or a map.
pub(crate) struct Foreign<A>(pub(crate) A);

impl<'de, D: Deserializer<'de>> Source<'de> for Foreign<D> {
    type Error = D::Error;

    fn read<T: Wire>(self, at: At<'_>) -> Result<Read<T>, D::Error> {
        value::read(self.0, at)
    }
}

impl<'de, A: SeqAccess<'de>> Items<'de> for Foreign<A> {
    type Error = A::Error;

    fn next<T: Wire>(&mut self, at: At<'_>) -> Result<Option<Read<T>>, A::Error> {
        self.0.next_element_seed(Seed::new(at))
    }

    fn skip(&mut self, depth: usize) -> Result<Option<Skipped>, A::Error> {
        self.0.next_element_seed(Skip { depth })
    }
}

impl<'de, A: MapAccess<'de>> Object<'de> for Foreign<A> {
    type Error = A::Error;

    fn name(
        &mut self,
        members: &'static [Member],
        _likely: usize,
    ) -> Result<Option<Name>, A::Error> {
        self.0.next_key_seed(MemberName(members))
    }

    fn key(&mut self) -> Result<Option<Cow<'de, str>>, A::Error> {
        Ok(self.0.next_key()?.map(|Key(key)| key))
    }

    fn value<T: Wire>(&mut self, at: At<'_>) -> Result<Read<T>, A::Error> {
        self.0.next_value_seed(Seed::new(at))
    }

    fn skip(&mut self, depth: usize) -> Result<Skipped, A::Error> {
        self.0.next_value_seed(Skip { depth })
    }
}
