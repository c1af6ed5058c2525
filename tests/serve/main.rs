//! Services over HTTP: what reaches a handler, what does not, and what callers get to see.

#![cfg(all(feature = "appconfig", feature = "proton", feature = "wellarchitected"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "tests")]
#![allow(clippy::unused_async, reason = "handlers are asynchronous, these do not wait")]

mod bodies;
mod extractor;
mod gate;
mod order;
mod several;
mod validation;

use axum::body::Body;
use http::{Request, Response};
use http_body_util::BodyExt;
use serde_json::Value;
use tower::{Service, ServiceExt};

/// What a service answers: the status, the error it names, and the body as JSON.
async fn ask<S, R>(service: S, request: Request<Body>) -> (u16, String, Value)
where
    S: Service<Request<Body>, Response = Response<R>>,
    S::Error: std::fmt::Debug,
    R: http_body::Body,
    R::Error: std::fmt::Debug,
{
    let response = service.oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    let error = parts.headers.get("x-amzn-errortype").map(|name| name.to_str().unwrap());
    let json = if bytes.is_empty() { Value::Null } else { serde_json::from_slice(&bytes).unwrap() };
    (parts.status.as_u16(), error.unwrap_or_default().to_owned(), json)
}

/// A request with a JSON body.
fn request(method: &str, uri: &str, body: &Value) -> Request<Body> {
    let request = Request::builder().method(method).uri(uri);
    request.header("content-type", "application/json").body(body.to_string().into()).unwrap()
}
