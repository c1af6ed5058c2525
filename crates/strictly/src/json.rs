//! JSON in, JSON out.

use serde::Serialize;
use serde::de::Deserializer;
use serde_json::de::StrRead;

use crate::aggregate::Aggregate;
use crate::dynamic::Checked;
use crate::report::Report;
use crate::wire::{Read, Wire};
use crate::{At, JsonType, Malformed, Rejection, Valid};

/// Reads and checks a value in one pass.
///
/// Text that violates a constraint is not copied, and of a list or map that is too long nothing
/// beyond its greatest length is stored, so that memory is bounded by the contract.
///
/// # Errors
///
/// [`Rejection::Malformed`] if the text is not JSON, or not of the shape of `T`;
/// [`Rejection::Invalid`] with every violation otherwise.
pub fn from_slice<T: Aggregate>(json: &[u8]) -> Result<Valid<T>, Rejection> {
    whole(json, |deserializer| read(deserializer, false))?
}

/// As [`from_slice`].
///
/// # Errors
///
/// As [`from_slice`].
pub fn from_str<T: Aggregate>(json: &str) -> Result<Valid<T>, Rejection> {
    from_slice(json.as_bytes())
}

/// Reads and checks a value from any serde deserializer of a self-describing format.
///
/// # Errors
///
/// As [`from_slice`]; what the deserializer itself complains of is told as broken syntax, in words
/// that repeat nothing of the input.
pub fn from_deserializer<'de, T, D>(deserializer: D) -> Result<Valid<T>, Rejection>
where
    T: Aggregate,
    D: Deserializer<'de>,
{
    read(deserializer, false)
        .map_err(|_: D::Error| Malformed::syntax("the input could not be read", None))?
}

/// The same verdict as [`from_slice`] without building anything: no memory is taken if all is
/// well, except for what text with escapes needs, for the items of `@uniqueItems` lists, and for
/// the keys of a map beyond the first 16.
///
/// # Errors
///
/// As [`from_slice`].
pub fn check_slice<T: Aggregate>(json: &[u8]) -> Result<(), Rejection> {
    check(json, T::SHAPE)
}

/// Reads what a service answered, in its form only: constraints do not matter, enums and unions may
/// hold what the model does not know, and members that the service left out although they are
/// required get the values that the Smithy specification names ("client error correction").
///
/// # Errors
///
/// If the text is not JSON, or not of the shape of `T`.
pub fn read_slice<T: Aggregate>(json: &[u8]) -> Result<T, Malformed> {
    match whole(json, |deserializer| read::<T, _>(deserializer, true))? {
        Ok(valid) => Ok(valid.into_inner()),
        Err(Rejection::Malformed(malformed)) => Err(malformed),
        // The form is all that was looked at.
        Err(Rejection::Invalid(_)) => Err(Malformed::syntax("no value", None)),
    }
}

/// Writes a value as JSON.
///
/// # Errors
///
/// If a union holds a member that the model does not know.
pub fn to_vec<T: Serialize>(value: &T) -> Result<Vec<u8>, serde_json::Error> {
    serde_json::to_vec(value)
}

/// Reads a `T`; the outer error is the deserializer's own.
pub(crate) fn read<'de, T, D>(
    deserializer: D,
    structural: bool,
) -> Result<Result<Valid<T>, Rejection>, D::Error>
where
    T: Aggregate,
    D: Deserializer<'de>,
{
    let mut report = Report::new(structural, T::SHAPE.output);
    let value = root::<T, D>(deserializer, At::root(T::SHAPE, &mut report))?;
    Ok(Valid::from_report(value, report))
}

fn check(json: &[u8], shape: &'static crate::Shape) -> Result<(), Rejection> {
    let mut report = Report::new(false, shape.output);
    whole(json, |deserializer| root::<Checked, _>(deserializer, At::root(shape, &mut report)))?;
    report.finish()
}

/// Null is no value of any structure or union.
pub(crate) fn root<'de, T: Wire, D: Deserializer<'de>>(
    deserializer: D,
    mut at: At<'_>,
) -> Result<Option<T>, D::Error> {
    Ok(match T::read(deserializer, at.same())? {
        Read::Value(value) => Some(value),
        Read::Null => {
            at.unexpected(JsonType::Null);
            None
        }
        Read::Refused => None,
    })
}

/// Runs `read` over the whole text. Depth is counted by the readers themselves. The text is
/// validated as a whole, which is much faster than piece by piece, and covers what is skipped.
pub(crate) fn whole<'de, T>(
    json: &'de [u8],
    read: impl FnOnce(&mut serde_json::Deserializer<StrRead<'de>>) -> serde_json::Result<T>,
) -> Result<T, Malformed> {
    let text =
        simdutf8::compat::from_utf8(json).map_err(|error| not_utf8(json, error.valid_up_to()))?;
    let mut deserializer = serde_json::Deserializer::from_str(text);
    deserializer.disable_recursion_limit();
    read(&mut deserializer)
        .and_then(|value| deserializer.end().map(|()| value))
        .map_err(|error| syntax(&error))
}

/// `good` bytes are UTF-8, the next is not.
#[cold]
fn not_utf8(json: &[u8], good: usize) -> Malformed {
    let before = json.get(..good).unwrap_or(json);
    let mut lines = before.split(|byte| *byte == b'\n');
    let column = lines.next_back().map_or(0, <[u8]>::len) + 1;
    Malformed::syntax("invalid UTF-8", Some((lines.count() + 1, column)))
}

/// The reader's complaint without its place, which stands beside it. Its messages are its own
/// words: they repeat nothing of the input.
fn syntax(error: &serde_json::Error) -> Malformed {
    let text = error.to_string();
    let message = text.rsplit_once(" at line ").map_or(text.as_str(), |(message, _)| message);
    Malformed::syntax(message, Some((error.line(), error.column())))
}
