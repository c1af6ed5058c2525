//! Traits whose values are text: `@documentation`, `@jsonName`, `@mediaType`, and `@deprecated`.

use super::{Applied, Bearer};
use crate::Diagnostics;

/// The text of `@documentation`, in CommonMark.
///
/// See "documentation trait" in the specification.
pub(crate) fn documentation(bearer: &Bearer<'_>, found: &mut Diagnostics) -> Option<String> {
    text(&bearer.applied("documentation")?, found)
}

/// The text of `@jsonName`.
///
/// See "jsonName trait" in the specification.
pub(crate) fn json_name(bearer: &Bearer<'_>, found: &mut Diagnostics) -> Option<String> {
    text(&bearer.applied("jsonName")?, found)
}

/// The text of `@mediaType`, as RFC 6838 describes it.
///
/// See "mediaType trait" in the specification.
pub(crate) fn media_type(bearer: &Bearer<'_>, found: &mut Diagnostics) -> Option<String> {
    text(&bearer.applied("mediaType")?, found)
}

/// The message of `@deprecated`, which is empty if the trait has none.
///
/// See "deprecated trait" in the specification.
pub(crate) fn deprecated(bearer: &Bearer<'_>, found: &mut Diagnostics) -> Option<String> {
    let applied = bearer.applied("deprecated")?;
    if applied.value.as_object().is_none() {
        found.push(applied.mismatch(applied.value, "`@deprecated`", "an object"));
        return None;
    }
    let Some(message) = applied.value.get("message") else {
        return Some(String::new());
    };
    if message.as_str().is_none() {
        found.push(applied.mismatch(message, "`message` of `@deprecated`", "a string"));
    }
    message.as_str().map(str::to_owned)
}

/// The value of a trait that is a string.
pub(super) fn text(applied: &Applied<'_>, found: &mut Diagnostics) -> Option<String> {
    if applied.value.as_str().is_none() {
        found.push(applied.mismatch(applied.value, &format!("`@{}`", applied.name), "a string"));
    }
    applied.value.as_str().map(str::to_owned)
}
