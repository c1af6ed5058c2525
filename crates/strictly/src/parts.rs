//! Values that come in several parts: labels, query parameters, headers and a body.
//!
//! What stands where is written in the table ([`Member::binding`](crate::Member::binding)); who
//! knows the message implements [`Parts`], and [`from_parts`] asks for each member in turn. What is
//! wrong is reported as for one document: all of it, in the order of the model, each with the path
//! of the member.
//!
//! ```
//! use strictly::parts::{Part, Parts};
//! use strictly::{Binding, Member, Shape};
//!
//! static INPUT: Shape = Shape::structure(&[
//!     Member::new("city", &NAME).required().label(),
//!     Member::new("days", &DAYS).query("days"),
//!     Member::new("unit", &NAME),
//! ]);
//! static NAME: Shape = Shape::string().length(1, 8);
//! static DAYS: Shape = Shape::integer().range("1", "14");
//!
//! struct Request;
//!
//! impl<'a> Parts<'a> for Request {
//!     fn document(&mut self) -> Option<&'a [u8]> {
//!         Some(br#"{"unit": "celsius"}"#)
//!     }
//!
//!     fn part(&mut self, member: &'static Member) -> Part<'a> {
//!         match member.binding() {
//!             Binding::Label => Part::Text("Utrecht".into()),
//!             Binding::Query(_) => Part::Text("15".into()),
//!             _ => Part::Absent,
//!         }
//!     }
//! }
//!
//! let rejection = strictly::parts::check_parts(&INPUT, Request).unwrap_err();
//! assert_eq!(
//!     rejection.to_string(),
//!     "Value at '/days' failed to satisfy constraint: Member must be between 1 and 14, inclusive"
//! );
//! ```

mod fill;
mod partial;
mod text;
mod token;
mod write;

use std::borrow::Cow;

pub use self::token::fill_tokens;
pub use self::write::{Written, draft_to_parts, to_parts, to_parts_with};
pub use crate::base64::encode as base64;

use self::partial::Partial;
use crate::aggregate::Aggregate;
use crate::dynamic::Checked;
use crate::json;
use crate::place::Place;
use crate::read::Assemble;
use crate::report::Report;
use crate::shape::{Binding, Kind, Member, Shape};
use crate::{At, Malformed, Rejection, Valid};

/// The value of one member, as its place in a message gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// It is not there.
    Absent,
    /// One text: of a label, a query parameter, a header, a payload, or the status code.
    Text(Cow<'a, str>),
    /// Several texts: a list in the query string or in headers.
    Texts(Vec<Cow<'a, str>>),
    /// Texts with names: all query parameters, or the headers with a prefix. Where the model has
    /// one text for each name, the first is taken.
    Entries(Vec<(Cow<'a, str>, Vec<Cow<'a, str>>)>),
    /// A payload of bytes.
    Bytes(Cow<'a, [u8]>),
    /// A payload of JSON.
    Json(Cow<'a, [u8]>),
    /// It is there and cannot be decoded: no UTF-8, or escapes that are none.
    Unreadable,
}

/// A message that is asked for its parts.
pub trait Parts<'a> {
    /// The JSON document with the members that are bound to it; none if there is no body.
    fn document(&mut self) -> Option<&'a [u8]>;

    /// The part of a member that is bound to another place.
    fn part(&mut self, member: &'static Member) -> Part<'a>;
}

/// Reads and checks a value that comes in parts.
///
/// # Errors
///
/// As [`from_slice`](crate::from_slice). A part that cannot be read is a mismatch at its member.
pub fn from_parts<'a, T: Aggregate>(parts: impl Parts<'a>) -> Result<Valid<T>, Rejection> {
    let mut report = Report::new(false, T::SHAPE.output);
    let value = read::<T>(parts, At::new(&Place::root(T::SHAPE), &mut report))?;
    Valid::from_report(value, report)
}

/// The same verdict as [`from_parts`] by the table alone, without building anything.
///
/// # Errors
///
/// As [`from_parts`].
pub fn check_parts<'a>(shape: &'static Shape, parts: impl Parts<'a>) -> Result<(), Rejection> {
    let mut report = Report::new(false, shape.output);
    read::<Checked>(parts, At::new(&Place::root(shape), &mut report))?;
    report.finish()
}

/// Reads what a service answered in parts, in its form only, as [`read_slice`](crate::read_slice)
/// does.
///
/// # Errors
///
/// If a part is not of the shape of its member.
pub fn read_parts<'a, T: Aggregate>(parts: impl Parts<'a>) -> Result<T, Malformed> {
    let mut report = Report::new(true, true);
    let value = read::<T>(parts, At::new(&Place::root(T::SHAPE), &mut report))?;
    Valid::formed(report.finish(), value)
}

/// Reads what is there into a builder: nothing is asked for, nothing is filled in. For tools that
/// start from such parts and go on building.
///
/// # Errors
///
/// If a part is not of the shape of its member.
pub fn draft_from_parts<'a, T: Aggregate>(parts: impl Parts<'a>) -> Result<T::Draft, Malformed> {
    let mut report = Report::new(true, true);
    let place = Place::root(T::SHAPE);
    let partial = read_partial::<T>(parts, At::new(&place, &mut report))?;
    match (partial, report.finish()) {
        (_, Err(Rejection::Malformed(malformed))) => Err(malformed),
        (Some(partial), _) => Ok(partial.into_draft()),
        (None, _) => Err(Malformed::syntax("no value", None)),
    }
}

fn read<'a, T: Assemble>(parts: impl Parts<'a>, mut at: At<'_>) -> Result<Option<T>, Malformed> {
    let partial = read_partial(parts, at.same())?;
    Ok(partial.and_then(|partial| partial.finish(&mut at)))
}

/// Reads the document first, then what stands elsewhere.
fn read_partial<'a, T: Assemble>(
    mut parts: impl Parts<'a>,
    mut at: At<'_>,
) -> Result<Option<Partial<T>>, Malformed> {
    let mut partial = match parts.document() {
        Some(body) => json::whole(body, |reader| json::root(reader, at.same()))?,
        None => Some(Partial::default()),
    };
    for (index, member) in at.shape().members().iter().enumerate() {
        if member.binding() != Binding::Document {
            let part = parts.part(member);
            // A document that is no object still leaves the rest to be looked at.
            partial.get_or_insert_with(Partial::refused).fill(index, member, part, &mut at)?;
        }
    }
    Ok(partial)
}

/// True if the texts of a member are base64: strings with a media type, in headers.
fn is_base64(member: &Member) -> bool {
    let in_header = matches!(member.binding(), Binding::Header(_));
    in_header && member.media().is_some() && matches!(member.shape().kind, Kind::String)
}
