//! JSON in, JSON out.

mod fault;
mod number;
mod reader;
mod skip;
mod source;
mod text;

use serde::Serialize;
use serde::de::Deserializer;

use crate::aggregate::Aggregate;
use crate::dynamic::Checked;
use crate::place::Place;
use crate::read::{Foreign, Outcome, Source};
use crate::report::Report;
use crate::wire::{Read, Wire};
use crate::{At, JsonType, Malformed, Rejection, Shape, Valid};

use self::fault::{Fault, Stopped, line_and_column};
pub(crate) use self::reader::Reader;

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
    let mut value = None;
    document(json, T::SHAPE, false, &mut value)?;
    Valid::of_checked(value)
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
    read(Foreign(deserializer), false)
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
    let mut value = None;
    Valid::formed(document(json, T::SHAPE, true, &mut value), value)
}

/// Writes a value as JSON.
///
/// # Errors
///
/// If a union holds a member that the model does not know.
pub fn to_vec<T: Serialize>(value: &T) -> Result<Vec<u8>, serde_json::Error> {
    serde_json::to_vec(value)
}

/// Reads a `T`; the outer error is the source's own.
pub(crate) fn read<'de, T: Aggregate, S: Source<'de>>(
    source: S,
    structural: bool,
) -> Result<Result<Valid<T>, Rejection>, S::Error> {
    let mut report = Report::new(structural, T::SHAPE.output);
    let place = Place::root(T::SHAPE);
    let value = root::<T, S>(source, At::new(&place, &mut report))?;
    Ok(Valid::from_report(value, report))
}

fn check(json: &[u8], shape: &'static Shape) -> Result<(), Rejection> {
    let mut report = Report::new(false, shape.output);
    let place = Place::root(shape);
    whole(json, |reader| root::<Checked, _>(reader, At::new(&place, &mut report)))?;
    report.finish()
}

/// Judges a document, whose value goes into `slot`. One copy serves all types.
fn document(
    json: &[u8],
    shape: &'static Shape,
    structural: bool,
    slot: &mut dyn Slot,
) -> Result<(), Rejection> {
    let mut report = Report::new(structural, shape.output);
    let place = Place::root(shape);
    whole(json, |reader| {
        let mut at = At::new(&place, &mut report);
        if slot.read(reader, at.same())? == Outcome::Null {
            at.unexpected(JsonType::Null);
        }
        Ok(())
    })?;
    report.finish()
}

/// A place for the value of a document, whatever its type.
trait Slot {
    fn read(&mut self, reader: &mut Reader<'_>, at: At<'_>) -> Result<Outcome, Stopped>;
}

impl<T: Wire> Slot for Option<T> {
    fn read(&mut self, reader: &mut Reader<'_>, at: At<'_>) -> Result<Outcome, Stopped> {
        Ok(T::read(reader, at)?.fill(self))
    }
}

/// Null is no value of any structure or union.
pub(crate) fn root<'de, T: Wire, S: Source<'de>>(
    source: S,
    mut at: At<'_>,
) -> Result<Option<T>, S::Error> {
    Ok(match T::read(source, at.same())? {
        Read::Value(value) => Some(value),
        Read::Null => {
            at.unexpected(JsonType::Null);
            None
        }
        Read::Refused => None,
    })
}

/// Runs `read` over the whole text. Depth is counted by those who read. The text is validated as
/// a whole, which is much faster than piece by piece, and covers what is skipped.
pub(crate) fn whole<'de, T>(
    json: &'de [u8],
    read: impl FnOnce(&mut Reader<'de>) -> Result<T, Stopped>,
) -> Result<T, Malformed> {
    let text = text(json)?;
    let mut reader = Reader::new(text);
    read(&mut reader)
        .and_then(|value| reader.end().map(|()| value))
        .map_err(|Stopped| reader.complaint())
}

/// From this length on it pays to ask the processor what it can do, which takes 80 µs on a virtual
/// machine, once for each process.
const LONG: usize = 1024;

fn text(json: &[u8]) -> Result<&str, Malformed> {
    if json.len() < LONG {
        std::str::from_utf8(json).map_err(|error| not_utf8(json, error.valid_up_to()))
    } else {
        simdutf8::compat::from_utf8(json).map_err(|error| not_utf8(json, error.valid_up_to()))
    }
}

/// `good` bytes are UTF-8, the next is not.
#[cold]
fn not_utf8(json: &[u8], good: usize) -> Malformed {
    Malformed::syntax("invalid UTF-8", Some(line_and_column(json, good)))
}
