//! Members from their parts.

use std::borrow::Cow;

use super::text::Text;
use super::{Part, is_base64};
use crate::aggregate::Fill;
use crate::read::Outcome;
use crate::shape::Member;
use crate::wire::{Read, Wire};
use crate::{At, Malformed, base64, json};

/// Fills a member from its part.
pub(super) struct FromPart<'x, 'a> {
    pub(super) part: Part<'x>,
    pub(super) member: &'static Member,
    pub(super) at: At<'a>,
    pub(super) outcome: &'x mut Outcome,
}

impl Fill for FromPart<'_, '_> {
    type Error = Malformed;

    fn fill<T: Wire>(self, slot: &mut Option<T>) -> Result<(), Malformed> {
        let Self { part, member, at, outcome } = self;
        *outcome = read(part, member, at)?.fill(slot);
        Ok(())
    }
}

fn read<T: Wire>(part: Part<'_>, member: &Member, mut at: At<'_>) -> Result<Read<T>, Malformed> {
    let text = match part {
        Part::Absent => return Ok(Read::Null),
        Part::Bytes(bytes) => return Ok(T::from_bytes(&bytes, at).into()),
        Part::Json(json) => return json::whole(&json, |reader| T::read(reader, at)),
        Part::Text(text) if is_base64(member) => decoded(&text).map(Text::One),
        Part::Text(text) => Some(Text::One(text)),
        Part::Texts(texts) => Some(Text::Many(texts)),
        Part::Entries(entries) => Some(Text::Entries(entries)),
        Part::Unreadable => None,
    };
    let Some(text) = text else {
        at.unreadable();
        return Ok(Read::Refused);
    };
    let Ok(read) = T::read(text, at);
    Ok(read)
}

/// The text that `text` is in base64.
fn decoded(text: &str) -> Option<Cow<'static, str>> {
    String::from_utf8(base64::decode(text)?).ok().map(Cow::Owned)
}
