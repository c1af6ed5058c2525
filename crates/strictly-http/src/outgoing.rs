//! The parts of messages that are sent.

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, HeaderValue};
use strictly::parts::{Part, Written};
use strictly::{Binding, Expected, Member, Protocol, Shape};

use crate::EncodeError;
use crate::body::{Body, binds_type};
use crate::header::push_item;

/// The headers and the body of a message.
pub(crate) struct Outgoing {
    pub(crate) headers: HeaderMap,
    /// The body, if there is one; it may be empty.
    pub(crate) body: Option<Bytes>,
    /// The parts that stand in the first line.
    pub(crate) line: Vec<(&'static Member, Part<'static>)>,
}

impl Outgoing {
    /// A message with a body of this kind, that carries a value of this shape.
    pub(crate) fn of(
        shape: Option<&Shape>,
        written: Written,
        kind: Body,
        protocol: Protocol,
    ) -> Result<Self, EncodeError> {
        let mut headers = HeaderMap::new();
        let (mut payload, mut line) = (None, Vec::new());
        let mut parts = written.parts;
        // Headers with a name of their own have the last word.
        parts.sort_by_key(|(member, _)| matches!(member.binding(), Binding::Header(_)));
        for (member, part) in parts {
            match member.binding() {
                Binding::Header(name) => header(&mut headers, name, member, &part)?,
                Binding::PrefixHeaders(prefix) => prefix_headers(&mut headers, prefix, part)?,
                Binding::Payload => payload = Some(part),
                _ => line.push((member, part)),
            }
        }
        let body = match kind {
            Body::Absent => None,
            Body::Document => Some(Bytes::from(written.document)),
            Body::Payload(member, _) => payload_body(payload, member),
        };
        // What may be anything is called so, unless a member would then be read from it.
        let anything = || (!binds_type(shape)).then_some("application/octet-stream");
        let media_type = body.as_ref().and_then(|_| kind.media_type(protocol).or_else(anything));
        if let Some(media_type) = media_type {
            headers.entry(CONTENT_TYPE).or_insert(HeaderValue::from_static(media_type));
        }
        Ok(Self { headers, body, line })
    }
}

/// A structure that is not set is an empty one; anything else that is not set is no body.
fn payload_body(part: Option<Part<'static>>, member: &Member) -> Option<Bytes> {
    match part {
        Some(Part::Bytes(bytes) | Part::Json(bytes)) => Some(bytes.into_owned().into()),
        Some(Part::Text(text)) => Some(text.into_owned().into_bytes().into()),
        _ if member.shape().expected() == Expected::Structure => Some(Bytes::from_static(b"{}")),
        _ => None,
    }
}

fn header(
    headers: &mut HeaderMap,
    name: &'static str,
    member: &Member,
    part: &Part<'_>,
) -> Result<(), EncodeError> {
    let text = match part {
        Part::Text(text) => text.clone().into_owned(),
        Part::Texts(texts) => {
            let item = member.shape_in_text().item().map(strictly::Shape::expected);
            list(texts, item == Some(Expected::HttpDate))
        }
        _ => return Ok(()),
    };
    let wrong = || EncodeError::header(member.name());
    let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| wrong())?;
    headers.insert(name, HeaderValue::from_bytes(text.as_bytes()).map_err(|_| wrong())?);
    Ok(())
}

/// The items of a list in one header. Dates have a comma each, which is not quoted.
fn list(texts: &[std::borrow::Cow<'_, str>], is_date: bool) -> String {
    if is_date {
        return texts.join(", ");
    }
    let mut list = String::new();
    for text in texts {
        push_item(&mut list, text);
    }
    list
}

fn prefix_headers(
    headers: &mut HeaderMap,
    prefix: &str,
    part: Part<'_>,
) -> Result<(), EncodeError> {
    let Part::Entries(entries) = part else { return Ok(()) };
    for (key, values) in entries {
        let wrong = || EncodeError::header(prefix);
        let name = format!("{prefix}{key}");
        let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| wrong())?;
        for value in values {
            let value = HeaderValue::from_bytes(value.as_bytes()).map_err(|_| wrong())?;
            headers.insert(name.clone(), value);
        }
    }
    Ok(())
}
