//! Requests made to be taken for something else, in every place that a member may stand in.

#![allow(clippy::unwrap_used, reason = "tests")]

mod headers;
mod labels;
mod numbers;
mod query;

use http::{HeaderMap, HeaderName, HeaderValue, Method};
use serde_json::Value;
use strictly::{OperationShape, Protocol, ServiceShape, Shape};
use strictly_http::{Head, Server};

static ATLAS: ServiceShape = ServiceShape::new("example#Atlas", Protocol::RestJson1);
static TEXT: Shape = Shape::string();

/// What a server answers to a request: nothing, or the name of an error and its message.
type Answer = Result<(), (String, String)>;

/// Sends a request without a body to `GET` of a server of this operation.
fn get(operation: &'static OperationShape, uri: &str, headers: &[(&str, &[u8])]) -> Answer {
    let server = Server::new([operation]).unwrap();
    let (path, query) =
        uri.split_once('?').map_or((uri, None), |(path, query)| (path, Some(query)));
    let mut map = HeaderMap::new();
    for (name, value) in headers {
        let name: HeaderName = name.parse().unwrap();
        map.append(name, HeaderValue::from_bytes(value).unwrap());
    }
    let head = Head { method: &Method::GET, path, query, headers: &map };
    let call = server
        .accept(head, true)
        .map_err(|refusal| (refusal.error_type().to_owned(), String::new()))?;
    call.check(b"").map_err(|refusal| {
        let body: Value = serde_json::from_slice(refusal.body()).unwrap();
        let message = body["message"].as_str().unwrap().to_owned();
        assert_eq!(refusal.status(), 400);
        (refusal.error_type().to_owned(), message)
    })
}

/// True if the member of this name is found malformed.
fn is_malformed(answer: &Answer, member: &str) -> bool {
    let place = format!("at '/{member}'");
    answer.as_ref().is_err_and(|(error, message)| {
        error == "SerializationException" && message.contains(&place)
    })
}

/// True if a constraint of the member of this name is violated.
fn is_invalid(answer: &Answer, member: &str) -> bool {
    let place = format!("'/{member}'");
    answer
        .as_ref()
        .is_err_and(|(error, message)| error == "ValidationException" && message.contains(&place))
}
