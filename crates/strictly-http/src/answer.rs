//! Responses.

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use strictly::parts::{Part, to_parts};
use strictly::{
    Aggregate, Binding, ErrorShape, Operation, OperationError, OperationShape, Protocol, VisitError,
};

use crate::EncodeError;
use crate::body::{Body, document_type};
use crate::outgoing::Outgoing;

/// Where a response says which error it carries.
///
/// restJson1 has it in the header `x-amzn-errortype`, awsJson1_0 and awsJson1_1 in `__type` of the
/// body. Clients look into both, and proxies and logs may keep only one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ErrorName {
    /// In the header and in the body.
    #[default]
    Both,
    /// Only where the protocol has it.
    AsProtocol,
}

const ERROR_TYPE: HeaderName = HeaderName::from_static("x-amzn-errortype");
const QUERY_ERROR: HeaderName = HeaderName::from_static("x-amzn-query-error");

/// The response that carries an output, in a [body](Body::of_response) of this kind.
pub(crate) fn output<O: Operation>(
    output: &O::Output,
    body: Body,
) -> Result<http::Response<Bytes>, EncodeError> {
    let operation = O::SHAPE;
    let protocol = operation.protocol();
    let outgoing = Outgoing::of(operation.output_shape(), to_parts(output)?, body, protocol)?;
    let code = status(&outgoing).unwrap_or_else(|| Ok(operation.code()))?;
    let mut headers = outgoing.headers;
    if matches!(body, Body::Absent) && protocol != Protocol::RestJson1 {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(document_type(protocol)));
    }
    let status = StatusCode::from_u16(code).map_err(|_| EncodeError::status())?;
    Ok(response(status, headers, outgoing.body.unwrap_or_default()))
}

/// The response that carries a modelled error.
pub(crate) fn error<O: Operation>(
    error: &O::Error,
    name: ErrorName,
) -> Result<http::Response<Bytes>, EncodeError> {
    error.visit(Modelled { operation: O::SHAPE, name })
}

struct Modelled {
    operation: &'static OperationShape,
    name: ErrorName,
}

impl VisitError for Modelled {
    type Output = Result<http::Response<Bytes>, EncodeError>;

    fn error<T: Aggregate>(self, index: usize, error: &T) -> Self::Output {
        let Some(table) = self.operation.error_shapes().get(index) else {
            return Err(EncodeError::status());
        };
        let protocol = self.operation.protocol();
        let kind = Body::of_error(table.shape());
        let outgoing = Outgoing::of(Some(table.shape()), to_parts(error)?, kind, protocol)?;
        let code = status(&outgoing).unwrap_or_else(|| Ok(table.code()))?;
        let status = StatusCode::from_u16(code).map_err(|_| EncodeError::status())?;
        let mut headers = outgoing.headers;
        if let Some(value) = query_error(self.operation, table) {
            headers.insert(QUERY_ERROR, value);
        }
        if !matches!(kind, Body::Document) {
            headers.insert(ERROR_TYPE, error_type(table.name()));
            return Ok(response(status, headers, outgoing.body.unwrap_or_default()));
        }
        let body = outgoing.body.unwrap_or_default().into();
        Ok(error_response(status, headers, body, table.id(), protocol, self.name))
    }
}

/// The response that carries an error with a document, which is a JSON object.
pub(crate) fn error_response(
    status: StatusCode,
    mut headers: HeaderMap,
    mut body: Vec<u8>,
    error: &str,
    protocol: Protocol,
    name: ErrorName,
) -> http::Response<Bytes> {
    let bare = bare_name(error);
    let is_rest = protocol == Protocol::RestJson1;
    if is_rest || name == ErrorName::Both {
        headers.insert(ERROR_TYPE, error_type(bare));
    }
    if !is_rest || name == ErrorName::Both {
        let error = if protocol == Protocol::AwsJson1_0 { error } else { bare };
        body = with_type(&body, error);
    }
    headers.entry(CONTENT_TYPE).or_insert(HeaderValue::from_static(document_type(protocol)));
    response(status, headers, body.into())
}

/// The name of an error, whose shape ID or name `error` is.
pub(crate) fn bare_name(error: &str) -> &str {
    error.rsplit_once('#').map_or(error, |(_, name)| name)
}

/// The object with `__type` before its members.
fn with_type(object: &[u8], error: &str) -> Vec<u8> {
    let members = object.strip_prefix(b"{").unwrap_or(object);
    let mut body = b"{\"__type\":".to_vec();
    body.extend(serde_json::Value::from(error).to_string().into_bytes());
    if members != b"}" {
        body.push(b',');
    }
    body.extend_from_slice(members);
    body
}

fn error_type(name: &str) -> HeaderValue {
    HeaderValue::from_str(name).unwrap_or(HeaderValue::from_static("InternalFailureException"))
}

/// What clients of an older protocol call the error, and whose mistake it is.
fn query_error(operation: &OperationShape, error: &ErrorShape) -> Option<HeaderValue> {
    let code = error.code_in_query().filter(|_| operation.service().is_query_compatible())?;
    let fault = if error.code() < 500 { "Sender" } else { "Receiver" };
    HeaderValue::from_str(&format!("{code};{fault}")).ok()
}

/// The status code that a member says.
fn status(outgoing: &Outgoing) -> Option<Result<u16, EncodeError>> {
    let mut line = outgoing.line.iter();
    let (_, part) = line.find(|(member, _)| member.binding() == Binding::ResponseCode)?;
    match part {
        Part::Text(code) => Some(code.parse().map_err(|_| EncodeError::status())),
        _ => None,
    }
}

fn response(status: StatusCode, headers: HeaderMap, body: Bytes) -> http::Response<Bytes> {
    let mut response = http::Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    if !matches!(status, StatusCode::NO_CONTENT | StatusCode::NOT_MODIFIED) {
        let length = HeaderValue::from(response.body().len());
        response.headers_mut().insert(CONTENT_LENGTH, length);
    }
    response
}
