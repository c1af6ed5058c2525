//! Requests.

use std::borrow::Cow;

use bytes::Bytes;
use http::header::CONTENT_LENGTH;
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use strictly::parts::{Part, Written};
use strictly::{Binding, Member, OperationShape, Protocol};

use super::Client;
use crate::EncodeError;
use crate::body::Body;
use crate::outgoing::Outgoing;
use crate::uri::{UriPattern, percent, query};

const TARGET: HeaderName = HeaderName::from_static("x-amz-target");
const QUERY_MODE: HeaderName = HeaderName::from_static("x-amzn-query-mode");
const CONTENT_MD5: HeaderName = HeaderName::from_static("content-md5");

type Line = Vec<(&'static Member, Part<'static>)>;

/// The request that calls an operation with a value taken apart.
pub(super) fn write(
    operation: &'static OperationShape,
    client: &Client,
    written: Written,
) -> Result<http::Request<Bytes>, EncodeError> {
    let protocol = operation.protocol();
    if protocol == Protocol::Json {
        return Err(EncodeError::protocol(operation.service().id()));
    }
    let host = host_prefix(operation, &written)?;
    let kind = match operation.input_shape() {
        // Nothing to say is said without a body.
        Some(shape) if protocol == Protocol::RestJson1 && shape.members().is_empty() => {
            Body::Absent
        }
        _ => Body::of_request(operation),
    };
    let outgoing = Outgoing::of(operation.input_shape(), written, kind, protocol)?;
    let (mut headers, body) = (outgoing.headers, outgoing.body);
    #[cfg(feature = "gzip")]
    let body = body.map(|body| super::gzip::compressed(operation, &mut headers, body, client));
    let target = match protocol {
        Protocol::RestJson1 => path_and_query(operation, &outgoing.line)?,
        _ => "/".to_owned(),
    };
    name_operation(operation, &mut headers)?;
    if let Some(body) = &body {
        headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
    }
    let body = body.unwrap_or_default();
    if operation.needs_checksum() {
        let sum = strictly::parts::base64(&md5::compute(&body).0);
        let sum = HeaderValue::from_str(&sum).map_err(|_| EncodeError::header("Content-MD5"))?;
        headers.entry(CONTENT_MD5).or_insert(sum);
    }
    let mut request = http::Request::new(body);
    let method = operation.method().as_bytes();
    *request.method_mut() = Method::from_bytes(method).map_err(|_| EncodeError::uri())?;
    *request.uri_mut() = client.endpoint.uri(&host, &target)?;
    *request.headers_mut() = headers;
    Ok(request)
}

/// The headers by which protocols without URIs name an operation.
fn name_operation(operation: &OperationShape, headers: &mut HeaderMap) -> Result<(), EncodeError> {
    if operation.protocol() == Protocol::RestJson1 {
        return Ok(());
    }
    let target = format!("{}.{}", operation.service().name(), operation.name());
    let target = HeaderValue::from_str(&target).map_err(|_| EncodeError::header("X-Amz-Target"))?;
    headers.insert(TARGET, target);
    if operation.service().is_query_compatible() {
        headers.insert(QUERY_MODE, HeaderValue::from_static("true"));
    }
    Ok(())
}

/// The path with its labels, and the query string: literals, then parameters by their names, then
/// all others that a member of its own does not name.
fn path_and_query(operation: &OperationShape, line: &Line) -> Result<String, EncodeError> {
    let pattern: UriPattern = operation.uri().parse().map_err(|_| EncodeError::uri())?;
    let labels = pattern.labels().map(|name| label(name, line)).collect::<Result<Vec<_>, _>>()?;
    let mut target = pattern.expand(&labels).ok_or_else(EncodeError::uri)?;
    let mut query = String::new();
    let mut named = Vec::new();
    for (member, part) in line {
        if let Binding::Query(name) = member.binding() {
            named.push(name);
            texts(part).for_each(|text| query::push(&mut query, name, text));
        }
    }
    named.extend(pattern.query().keys().map(String::as_str));
    for (member, part) in line {
        if let (Binding::QueryParams, Part::Entries(entries)) = (member.binding(), part) {
            for (key, values) in entries.iter().filter(|(key, _)| !named.contains(&&**key)) {
                for value in values {
                    query::push(&mut query, key, value);
                }
            }
        }
    }
    if !query.is_empty() {
        target.push(if target.contains('?') { '&' } else { '?' });
        target.push_str(&query);
    }
    Ok(target)
}

/// A label's value. An empty one would make another path.
fn label<'l>(name: &str, line: &'l Line) -> Result<&'l str, EncodeError> {
    let mut labels = line.iter().filter(|(member, _)| member.binding() == Binding::Label);
    match labels.find(|(member, _)| member.name() == name) {
        Some((_, Part::Text(text))) if !text.is_empty() => Ok(text),
        _ => Err(EncodeError::label(name)),
    }
}

fn texts<'p>(part: &'p Part<'static>) -> impl Iterator<Item = &'p str> {
    let texts: &[Cow<'_, str>] = match part {
        Part::Text(text) => std::slice::from_ref(text),
        Part::Texts(texts) => texts,
        _ => &[],
    };
    texts.iter().map(|text| &**text)
}

/// What stands before the name of the host, with the values of its labels.
fn host_prefix(operation: &OperationShape, written: &Written) -> Result<String, EncodeError> {
    let Some(mut rest) = operation.prefix_of_host() else {
        return Ok(String::new());
    };
    let mut prefix = String::new();
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').ok_or_else(EncodeError::uri)?;
        prefix.push_str(before);
        percent::encode(&mut prefix, &host_label(operation, name, written)?);
        rest = after;
    }
    prefix.push_str(rest);
    Ok(prefix)
}

/// The value of a label of the host, wherever else its member stands.
fn host_label(
    operation: &OperationShape,
    name: &str,
    written: &Written,
) -> Result<String, EncodeError> {
    let wrong = || EncodeError::label(name);
    let members = operation.input_shape().map_or(&[][..], strictly::Shape::members);
    let member = members.iter().find(|member| member.name() == name).ok_or_else(wrong)?;
    let in_part = written.parts.iter().find_map(|(other, part)| match part {
        Part::Text(text) if other.name() == name => Some(text.clone().into_owned()),
        _ => None,
    });
    let in_document = || {
        let document: serde_json::Value = serde_json::from_slice(&written.document).ok()?;
        Some(document.get(member.name_in_json())?.as_str()?.to_owned())
    };
    in_part.or_else(in_document).filter(|text| !text.is_empty()).ok_or_else(wrong)
}
