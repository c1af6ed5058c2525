//! Query strings.

use std::borrow::Cow;

use super::percent::{self, DecodeError};

/// The parameters of a query string in their order, decoded.
///
/// A key without `=` has an empty value. Only `&` separates; empty parts between two of them are
/// skipped. Keys are case-sensitive, and repeated keys stay apart.
///
/// # Errors
///
/// An item is an error if its key or its value cannot be decoded.
///
/// ```
/// use strictly_http::uri::query;
///
/// let pairs: Vec<_> = query::pairs("a=1&a=2;b&%61+=&k").collect::<Result<_, _>>()?;
/// assert_eq!(pairs, [("a", "1"), ("a", "2;b"), ("a+", ""), ("k", "")].map(|(k, v)| (k.into(), v.into())));
/// # Ok::<(), strictly_http::uri::DecodeError>(())
/// ```
pub fn pairs(query: &str) -> impl Iterator<Item = Result<Pair<'_>, DecodeError>> {
    parts(query).map(|(key, value)| Ok((percent::decode(key)?, percent::decode(value)?)))
}

/// A key and its value.
pub type Pair<'q> = (Cow<'q, str>, Cow<'q, str>);

/// Appends `key=value`, both encoded, after an ampersand unless it is the first.
///
/// ```
/// let mut query = String::new();
/// strictly_http::uri::query::push(&mut query, "tag", "a b");
/// strictly_http::uri::query::push(&mut query, "tag", "1+1");
/// assert_eq!(query, "tag=a%20b&tag=1%2B1");
/// ```
pub fn push(query: &mut String, key: &str, value: &str) {
    if !query.is_empty() {
        query.push('&');
    }
    percent::encode(query, key);
    query.push('=');
    percent::encode(query, value);
}

/// Keys and values as they stand there.
pub(crate) fn parts(query: &str) -> impl Iterator<Item = (&str, &str)> {
    let parts = query.split('&').filter(|part| !part.is_empty());
    parts.map(|part| part.split_once('=').unwrap_or((part, "")))
}
