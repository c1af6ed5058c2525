//! Responses.

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde_json::Value;
use strictly::parts::read_parts;
use strictly::{Aggregate, ErrorShape, Malformed, Operation, OperationError, ReadError};

use super::{Failure, UnknownError, header_text, is_success};
use crate::body::Body;
use crate::incoming::{Incoming, Line};

/// The output or the error that a response carries.
pub(super) fn read<O: Operation>(
    status: StatusCode,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<O::Output, Failure<O::Error>> {
    let line = Line::Response { code: status.as_u16() };
    if is_success(status, O::SHAPE.code()) {
        let incoming = Incoming { headers, body, kind: Body::of_response(O::SHAPE), line };
        return read_parts(incoming).map_err(Failure::Malformed);
    }
    let document = serde_json::from_slice(body).unwrap_or(Value::Null);
    let code = error_code(headers, &document);
    let known = code.and_then(|code| declared(O::SHAPE.error_shapes(), code));
    if let Some((index, error)) = known {
        let kind = Body::of_error(error.shape());
        let incoming = Incoming { headers, body, kind, line };
        if let Some(read) = O::Error::read(index, Parsing { incoming }) {
            return Err(read.map_or_else(Failure::Malformed, Failure::Declared));
        }
    }
    Err(Failure::Unknown(UnknownError {
        status,
        code: code.map(str::to_owned),
        message: message(&document),
        body: Bytes::copy_from_slice(body),
    }))
}

struct Parsing<'m> {
    incoming: Incoming<'m>,
}

impl ReadError for Parsing<'_> {
    type Error = Malformed;

    fn read<T: Aggregate>(self) -> Result<T, Malformed> {
        read_parts(self.incoming)
    }
}

/// The name of the error: in a header, or else in the body. A namespace before it, and a URI after
/// it, are left out.
///
/// See "Operation error serialization" in the documentation of the AWS protocols.
fn error_code<'m>(headers: &'m HeaderMap, document: &'m Value) -> Option<&'m str> {
    let in_body = |name: &str| document.get(name).and_then(Value::as_str);
    let code = header_text(headers, "x-amzn-errortype")
        .or_else(|| in_body("__type"))
        .or_else(|| in_body("code"))?;
    let code = code.split_once(':').map_or(code, |(code, _)| code);
    Some(code.split_once('#').map_or(code, |(_, name)| name).trim())
}

fn declared<'e>(errors: &'e [ErrorShape], code: &str) -> Option<(usize, &'e ErrorShape)> {
    errors.iter().enumerate().find(|(_, error)| error.name() == code)
}

fn message(document: &Value) -> Option<String> {
    let names = ["message", "Message", "errorMessage"];
    let text = names.iter().find_map(|name| document.get(name))?.as_str()?;
    Some(text.to_owned())
}
