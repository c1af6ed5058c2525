//! HTTP bindings.

use std::fmt;

/// `@http` of an operation.
///
/// See "HTTP bindings" in the Smithy specification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HttpTrait {
    /// The request method.
    pub method: String,
    /// The URI pattern, as the specification spells it.
    pub uri: String,
    /// The status code of a response without `@httpResponseCode`; 200 by default.
    pub code: u16,
}

impl fmt::Display for HttpTrait {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} -> {}", self.method, self.uri, self.code)
    }
}

/// Where a top-level member of an input, an output or an error stands in the HTTP message.
///
/// Protocols without HTTP bindings have [`Binding::Document`] everywhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Binding {
    /// A member of the JSON document in the body.
    #[default]
    Document,
    /// `@httpLabel`: the label of the same name in the URI.
    Label,
    /// `@httpQuery` with the name of the parameter.
    Query(String),
    /// `@httpQueryParams`: all parameters of the query string.
    QueryParams,
    /// `@httpHeader` with the name of the header.
    Header(String),
    /// `@httpPrefixHeaders` with the prefix, which may be empty.
    PrefixHeaders(String),
    /// `@httpPayload`: the whole body.
    Payload,
    /// `@httpResponseCode`: the status code.
    ResponseCode,
}

impl fmt::Display for Binding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Document => f.write_str("document"),
            Self::Label => f.write_str("label"),
            Self::Query(name) => write!(f, "query {name:?}"),
            Self::QueryParams => f.write_str("query parameters"),
            Self::Header(name) => write!(f, "header {name:?}"),
            Self::PrefixHeaders(prefix) => write!(f, "headers with prefix {prefix:?}"),
            Self::Payload => f.write_str("payload"),
            Self::ResponseCode => f.write_str("response code"),
        }
    }
}
