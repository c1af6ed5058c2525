//! The parts of messages that arrive.

use std::borrow::Cow;

use http::{HeaderMap, HeaderValue};
use strictly::parts::{Part, Parts};
use strictly::{Binding, Expected, Member, Shape};

use crate::body::{Body, Payload};
use crate::header::{http_dates, items};
use crate::router::Labels;
use crate::uri::{DecodeError, percent, query};

/// A message whose parts can be asked for.
pub(crate) struct Incoming<'m> {
    pub(crate) headers: &'m HeaderMap,
    pub(crate) body: &'m [u8],
    pub(crate) kind: Body,
    pub(crate) line: Line<'m>,
}

/// A parameter of the query string, decoded as far as that is possible.
pub(crate) struct Parameter<'m> {
    key: Result<Cow<'m, str>, DecodeError>,
    value: Result<Cow<'m, str>, DecodeError>,
}

/// What stands in the first line of a message.
pub(crate) enum Line<'m> {
    Request { labels: Option<Labels<'m, 'm>>, query: Vec<Parameter<'m>> },
    Response { code: u16 },
}

impl<'m> Line<'m> {
    /// Of a request.
    pub(crate) fn request(labels: Option<Labels<'m, 'm>>, query: Option<&'m str>) -> Self {
        let decoded = |(key, value): (&'m str, &'m str)| Parameter {
            key: percent::decode(key),
            value: percent::decode(value),
        };
        let query = query.into_iter().flat_map(query::parts).map(decoded).collect();
        Self::Request { labels, query }
    }
}

impl<'m> Parts<'m> for Incoming<'m> {
    fn document(&mut self) -> Option<&'m [u8]> {
        let has_document = matches!(self.kind, Body::Document) && !self.body.is_empty();
        has_document.then_some(self.body)
    }

    fn part(&mut self, member: &'static Member) -> Part<'m> {
        match (member.binding(), &self.line) {
            (Binding::Header(name), _) => header(self.headers, name, member.shape_in_text()),
            (Binding::PrefixHeaders(prefix), _) => prefix_headers(self.headers, prefix),
            (Binding::Payload, _) => self.payload(member),
            (Binding::Label, Line::Request { labels: Some(labels), .. }) => label(labels, member),
            (Binding::Query(name), Line::Request { query, .. }) => parameter(query, name, member),
            (Binding::QueryParams, Line::Request { query, .. }) => parameters(query),
            (Binding::ResponseCode, Line::Response { code }) => Part::Text(code.to_string().into()),
            _ => Part::Absent,
        }
    }
}

impl<'m> Incoming<'m> {
    /// An empty body is an empty value only where there has to be one. So is an empty structure:
    /// clients send it where none is set.
    fn payload(&self, member: &Member) -> Part<'m> {
        let Body::Payload(_, payload) = self.kind else {
            return Part::Absent;
        };
        if self.body.is_empty() && (payload == Payload::Json || !member.is_required()) {
            return Part::Absent;
        }
        let is_structure = member.shape().expected() == Expected::Structure;
        if is_structure && !member.is_required() && is_empty_object(self.body) {
            return Part::Absent;
        }
        match payload {
            Payload::Bytes => Part::Bytes(self.body.into()),
            Payload::Json => Part::Json(self.body.into()),
            Payload::Text => text(self.body).map_or(Part::Unreadable, Part::Text),
        }
    }
}

fn label<'m>(labels: &Labels<'m, 'm>, member: &Member) -> Part<'m> {
    match labels.clone().find(|label| label.name == member.name()) {
        Some(label) => label.decode().map_or(Part::Unreadable, Part::Text),
        None => Part::Absent,
    }
}

/// The values of one parameter.
fn parameter<'m>(query: &[Parameter<'m>], name: &str, member: &Member) -> Part<'m> {
    let named = query.iter().filter(|parameter| parameter.key.as_deref() == Ok(name));
    let values: Result<Vec<_>, _> = named.map(|parameter| parameter.value.clone()).collect();
    match values {
        Err(_) => Part::Unreadable,
        Ok(values) if values.is_empty() => Part::Absent,
        Ok(values) if is_list(member.shape_in_text()) => Part::Texts(values),
        // Where the model asks for one, the first counts.
        Ok(values) => values.into_iter().next().map_or(Part::Absent, Part::Text),
    }
}

/// All parameters, those with the same key together.
fn parameters<'m>(query: &[Parameter<'m>]) -> Part<'m> {
    let pairs = query
        .iter()
        .map(|parameter| Ok::<_, DecodeError>((parameter.key.clone()?, parameter.value.clone()?)));
    match pairs.collect::<Result<Vec<_>, _>>() {
        Err(_) => Part::Unreadable,
        Ok(pairs) if pairs.is_empty() => Part::Absent,
        Ok(pairs) => grouped(pairs),
    }
}

fn grouped<'m>(mut pairs: Vec<(Cow<'m, str>, Cow<'m, str>)>) -> Part<'m> {
    // Stable: the values of one key keep their order.
    pairs.sort_by(|a, b| a.0.cmp(&b.0));
    let mut entries: Vec<(Cow<'m, str>, Vec<Cow<'m, str>>)> = Vec::new();
    for (key, value) in pairs {
        match entries.last_mut() {
            Some((last, values)) if *last == key => values.push(value),
            _ => entries.push((key, vec![value])),
        }
    }
    Part::Entries(entries)
}

fn header<'m>(headers: &'m HeaderMap, name: &str, shape: &Shape) -> Part<'m> {
    let values = headers.get_all(name).iter().map(header_text);
    let Some(values) = values.collect::<Option<Vec<_>>>() else {
        return Part::Unreadable;
    };
    if values.is_empty() {
        return Part::Absent;
    }
    if !is_list(shape) {
        return joined(values).map_or(Part::Absent, Part::Text);
    }
    let is_date = shape.item().is_some_and(|item| item.expected() == Expected::HttpDate);
    let mut list = Vec::new();
    for value in values {
        let value = value.into_owned();
        if is_date {
            list.extend(http_dates(&value).map(|date| Cow::Owned(date.to_owned())));
        } else if let Ok(items) = items(&value) {
            list.extend(items.into_iter().map(|item| Cow::Owned(item.into_owned())));
        } else {
            return Part::Unreadable;
        }
    }
    Part::Texts(list)
}

/// All headers whose names begin so, by the rest of their names; names have no case.
fn prefix_headers<'m>(headers: &'m HeaderMap, prefix: &str) -> Part<'m> {
    let prefix = prefix.to_ascii_lowercase();
    let mut entries = Vec::new();
    for name in headers.keys() {
        let Some(rest) = name.as_str().strip_prefix(&prefix) else { continue };
        let values = headers.get_all(name).iter().map(header_text);
        let Some(values) = values.collect::<Option<Vec<_>>>() else {
            return Part::Unreadable;
        };
        entries.push((Cow::Borrowed(rest), joined(values).into_iter().collect()));
    }
    if entries.is_empty() { Part::Absent } else { Part::Entries(entries) }
}

/// A header that comes several times is one list, as RFC 9110 says.
fn joined(values: Vec<Cow<'_, str>>) -> Option<Cow<'_, str>> {
    values.into_iter().reduce(|all, next| Cow::Owned(format!("{all}, {next}")))
}

fn text(bytes: &[u8]) -> Option<Cow<'_, str>> {
    std::str::from_utf8(bytes).ok().map(Cow::Borrowed)
}

/// The text of a header, without the blanks around it.
fn header_text(value: &HeaderValue) -> Option<Cow<'_, str>> {
    let text = std::str::from_utf8(value.as_bytes()).ok()?;
    Some(Cow::Borrowed(text.trim_matches([' ', '\t'])))
}

/// True for `{}`, and for nothing that is not JSON.
fn is_empty_object(body: &[u8]) -> bool {
    let inside = body.trim_ascii().strip_prefix(b"{").and_then(|rest| rest.strip_suffix(b"}"));
    inside.is_some_and(|inside| inside.trim_ascii().is_empty())
}

fn is_list(shape: &Shape) -> bool {
    shape.expected() == Expected::List
}
