//! Values that are checked and not kept.

use serde::ser::Serializer;

use super::Canonical;
use crate::aggregate::Fill;
use crate::read::{
    Assemble, Items, Members, Object, Seen, SlotsOf, Source, drain_items, drain_object,
    read_aggregate, read_list, read_map, read_members, read_next,
};
use crate::shape::{Kind, Shape};
use crate::wire::{Read, Wire};
use crate::{At, Document, JsonType, Number};

/// A value of any shape, of which nothing remains but that it is good.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Checked;

impl Wire for Checked {
    #[allow(
        clippy::inline_always,
        reason = "stands in few loops, most of whose time is spent here"
    )]
    #[inline(always)]
    fn read<'de, S: Source<'de>>(source: S, at: At<'_>) -> Result<Read<Self>, S::Error> {
        if let Kind::Document = at.shape().kind {
            return read_document(source, at);
        }
        source.read(at)
    }

    fn null() -> Option<Self> {
        Some(Self)
    }

    fn from_bool(value: bool, at: At<'_>) -> Option<Self> {
        super::boolean(value, at).map(|_| Self)
    }

    fn from_integer(value: i128, at: At<'_>) -> Option<Self> {
        super::integer(value, at).map(|_| Self)
    }

    fn from_float(value: f64, at: At<'_>) -> Option<Self> {
        super::float(value, at).map(|_| Self)
    }

    fn from_number(value: Number, at: At<'_>) -> Option<Self> {
        super::number(value, at).map(|_| Self)
    }

    #[inline]
    fn from_text(text: &str, mut at: At<'_>) -> Option<Self> {
        if let Kind::String = at.shape().kind {
            return at.string(text).then_some(Self);
        }
        other_text(text, at)
    }

    fn from_bytes(bytes: &[u8], mut at: At<'_>) -> Option<Self> {
        if let Kind::Blob = at.shape().kind {
            return at.length(bytes.len() as u64).then_some(Self);
        }
        at.unexpected(JsonType::String);
        None
    }

    #[inline]
    fn from_list<'de, I: Items<'de>>(list: I, mut at: At<'_>) -> Result<Option<Self>, I::Error> {
        match at.shape().kind {
            // Items that do not exist take no memory, however many they are.
            Kind::List { unique_items: false, .. } => {
                Ok(read_list::<Self, I>(list, at)?.map(|_| Self))
            }
            Kind::List { .. } => Ok(read_list::<Canonical, I>(list, at)?.map(|_| Self)),
            _ => {
                at.unexpected(JsonType::Array);
                drain_items(list, &at)?;
                Ok(None)
            }
        }
    }

    #[inline]
    fn from_object<'de, O: Object<'de>>(
        object: O,
        mut at: At<'_>,
    ) -> Result<Option<Self>, O::Error> {
        match at.shape().kind {
            Kind::Structure { .. } | Kind::Union { .. } => read_aggregate(object, at),
            Kind::Map { .. } => {
                Ok(read_map::<Self, Seen<'de>, O>(object, at, &mut Seen::default())?
                    .then_some(Self))
            }
            _ => {
                at.unexpected(JsonType::Object);
                drain_object(object, &at)?;
                Ok(None)
            }
        }
    }

    fn check(&self, _: At<'_>) {}

    fn write<S: Serializer>(&self, _: &'static Shape, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_none()
    }
}

#[inline(never)]
fn read_document<'de, S: Source<'de>>(source: S, at: At<'_>) -> Result<Read<Checked>, S::Error> {
    Ok(Document::read(source, at)?.map(|_| Checked))
}

#[inline(never)]
fn other_text(text: &str, at: At<'_>) -> Option<Checked> {
    super::text(text, at).map(|_| Checked)
}

impl Assemble for Checked {
    type Draft = ();

    #[inline]
    fn read_structure<'de, O: Object<'de>>(
        (): &mut (),
        object: O,
        at: &mut At<'_>,
    ) -> Result<bool, O::Error> {
        let mut members = Members::default();
        Self::read_members(&mut (), &mut members, object, at)?;
        Ok(members.are_complete(&mut SlotsOf::<Self>(&mut ()), at))
    }

    #[allow(clippy::inline_always, reason = "the loop of all that is only checked")]
    #[inline(always)]
    fn read_members<'de, O: Object<'de>>(
        (): &mut (),
        members: &mut Members,
        object: O,
        at: &mut At<'_>,
    ) -> Result<(), O::Error> {
        read_members(members, object, at, &mut |member, object, at| {
            Ok(read_next::<Self, O>(member, object, at)?.fill(&mut None))
        })
    }

    fn fill<F: Fill>((): &mut (), _: usize, from: F) -> Result<(), F::Error> {
        from.fill(&mut None::<Self>)
    }

    fn finish((): (), _: &'static Shape) -> Option<Self> {
        Some(Self)
    }

    fn unknown(_: &str) -> Option<Self> {
        Some(Self)
    }
}
