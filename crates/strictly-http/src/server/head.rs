//! What precedes the body of a request.

use http::{HeaderMap, Method};

/// What precedes the body of a request, as it was sent.
#[derive(Clone, Copy, Debug)]
pub struct Head<'r> {
    /// The method.
    pub method: &'r Method,
    /// The path, not decoded.
    pub path: &'r str,
    /// The query string without its question mark, not decoded.
    pub query: Option<&'r str>,
    /// The headers.
    pub headers: &'r HeaderMap,
}

impl<'r, B> From<&'r http::Request<B>> for Head<'r> {
    fn from(request: &'r http::Request<B>) -> Self {
        let (method, uri, headers) = (request.method(), request.uri(), request.headers());
        Self { method, path: uri.path(), query: uri.query(), headers }
    }
}

impl<'r> From<&'r http::request::Parts> for Head<'r> {
    fn from(parts: &'r http::request::Parts) -> Self {
        let http::request::Parts { method, uri, headers, .. } = parts;
        Self { method, path: uri.path(), query: uri.query(), headers }
    }
}
