//! The router: the tables of the specification, and a matcher that tries everything.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "tests")]

mod conflicts;
mod hostile;
mod models;
mod reference;
mod specification;
mod targets;

use http::Method;
use strictly_http::{Router, Unrouted};

/// A router of patterns of one method, each standing for itself.
fn router(patterns: &[&'static str]) -> Router<&'static str> {
    Router::new(patterns.iter().map(|pattern| (Method::GET, pattern, *pattern))).unwrap()
}

/// The pattern that a request is routed to, and the labels as they were sent.
fn find<'p>(router: &Router<&'static str>, uri: &'p str) -> Option<(&'static str, Vec<&'p str>)> {
    let (path, query) =
        uri.split_once('?').map_or((uri, None), |(path, query)| (path, Some(query)));
    match router.find(&Method::GET, path, query) {
        Ok(found) => Some((*found.target, found.labels.map(|label| label.raw).collect())),
        Err(Unrouted::NotFound) => None,
        Err(other) => panic!("{other}"),
    }
}

/// The pattern and the labels, if any pattern matches.
type Expected<'e> = Option<(&'static str, &'e [&'e str])>;

/// Holds what each request is routed to against what is expected.
fn expect(patterns: &[&'static str], cases: &[(&str, Expected<'_>)]) {
    let router = router(patterns);
    for (uri, expected) in cases {
        let expected = expected.map(|(pattern, labels)| (pattern, labels.to_vec()));
        assert_eq!(find(&router, uri), expected, "{uri}");
    }
}
