//! Values out, in parts.

mod text;

use std::borrow::Cow;

use serde_json::Error;

use self::text::TextWriter;
use super::{Part, is_base64};
use crate::aggregate::{Aggregate, Fill, Visit};
use crate::base64;
use crate::shape::{Binding, Kind, Member};
use crate::wire::Wire;
use crate::write::Written as Value;

/// A value in parts.
#[derive(Clone, Debug)]
pub struct Written {
    /// The JSON document of the members that are bound to it; `{}` if none is set.
    pub document: Vec<u8>,
    /// What is set of the others, in the order of the model.
    pub parts: Vec<(&'static Member, Part<'static>)>,
}

/// Takes a value apart.
///
/// # Errors
///
/// If a union holds a member that the model does not know.
pub fn to_parts<T: Aggregate>(value: &T) -> Result<Written, Error> {
    to_parts_with(value, |_| None)
}

/// As [`to_parts`], with a text in the place of a member that is absent, if `absent` gives one.
///
/// # Errors
///
/// As [`to_parts`].
pub fn to_parts_with<T: Aggregate>(
    value: &T,
    absent: impl Fn(&'static Member) -> Option<String>,
) -> Result<Written, Error> {
    let mut writer = Writer::new(T::SHAPE.members(), &absent);
    value.visit(&mut writer)?;
    Ok(writer.end())
}

/// Takes apart what a builder holds: what was set, and no defaults. The builder keeps its values.
///
/// # Errors
///
/// As [`to_parts`].
pub fn draft_to_parts<T: Aggregate>(draft: &mut T::Draft) -> Result<Written, Error> {
    let mut writer = Writer::new(T::SHAPE.members(), &|_| None);
    for index in 0..T::SHAPE.members().len() {
        T::fill(draft, index, Slot { writer: &mut writer, index })?;
    }
    Ok(writer.end())
}

struct Writer<'f> {
    members: &'static [Member],
    absent: &'f dyn Fn(&'static Member) -> Option<String>,
    document: Vec<u8>,
    parts: Vec<(&'static Member, Part<'static>)>,
}

impl<'f> Writer<'f> {
    fn new(
        members: &'static [Member],
        absent: &'f dyn Fn(&'static Member) -> Option<String>,
    ) -> Self {
        Self { members, absent, document: Vec::new(), parts: Vec::new() }
    }

    fn end(mut self) -> Written {
        self.document.extend_from_slice(if self.document.is_empty() { b"{}" } else { b"}" });
        Written { document: self.document, parts: self.parts }
    }

    fn entry<T: Wire>(&mut self, member: &'static Member, value: &T) -> Result<(), Error> {
        self.document.push(if self.document.is_empty() { b'{' } else { b',' });
        serde_json::to_writer(&mut self.document, member.json_name)?;
        self.document.push(b':');
        serde_json::to_writer(&mut self.document, &Value { value, shape: member.shape })
    }
}

impl Visit for Writer<'_> {
    type Error = Error;

    fn member<T: Wire>(&mut self, index: usize, value: &T) -> Result<(), Error> {
        let Some(member) = self.members.get(index) else {
            return Ok(());
        };
        match (self.absent)(member).filter(|_| value.is_absent()) {
            Some(text) => self.write(member, &text),
            None if value.is_absent() => Ok(()),
            None => self.write(member, value),
        }
    }

    /// Structures alone come in parts, and they have no such members.
    fn unknown(&mut self) -> Result<(), Error> {
        Ok(())
    }
}

impl Writer<'_> {
    fn write<T: Wire>(&mut self, member: &'static Member, value: &T) -> Result<(), Error> {
        let part = match (member.binding(), member.shape.kind) {
            (Binding::Document, _) => return self.entry(member, value),
            (Binding::Payload, Kind::Blob) => {
                Part::Bytes(value.bytes().unwrap_or_default().to_vec().into())
            }
            (Binding::Payload, Kind::String | Kind::Enum { .. }) => text(member, value)?,
            (Binding::Payload, _) => {
                let json = serde_json::to_vec(&Value { value, shape: member.shape })?;
                Part::Json(json.into())
            }
            _ => text(member, value)?,
        };
        self.parts.push((member, part));
        Ok(())
    }
}

/// The value as texts.
fn text<T: Wire>(member: &Member, value: &T) -> Result<Part<'static>, Error> {
    let part = value.write(member.shape_in_text(), TextWriter)?;
    Ok(match part {
        Part::Text(text) if is_base64(member) => {
            Part::Text(Cow::Owned(base64::encode(text.as_bytes())))
        }
        part => part,
    })
}

/// Looks at a slot of a builder instead of filling it.
struct Slot<'w, 'f> {
    writer: &'w mut Writer<'f>,
    index: usize,
}

impl Fill for Slot<'_, '_> {
    type Error = Error;

    fn fill<T: Wire>(self, slot: &mut Option<T>) -> Result<(), Error> {
        match slot {
            Some(value) => self.writer.member(self.index, value),
            None => Ok(()),
        }
    }
}
