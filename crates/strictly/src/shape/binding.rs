//! Where a member stands in an HTTP message.

/// Where a member of an input, an output or an error stands in the HTTP message.
///
/// Members of other structures, and everything in protocols that bind nothing to HTTP, stand in the
/// document. See "HTTP binding traits" in the Smithy specification.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Binding {
    /// A member of the JSON document in the body.
    #[default]
    Document,
    /// `@httpLabel`: the label of the same name in the URI.
    Label,
    /// `@httpQuery`: the parameters of this name in the query string.
    Query(&'static str),
    /// `@httpQueryParams`: all parameters of the query string.
    QueryParams,
    /// `@httpHeader`: the headers of this name.
    Header(&'static str),
    /// `@httpPrefixHeaders`: all headers whose names begin so.
    PrefixHeaders(&'static str),
    /// `@httpPayload`: the whole body.
    Payload,
    /// `@httpResponseCode`: the status code.
    ResponseCode,
}
