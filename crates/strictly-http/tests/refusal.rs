//! The answers to refused requests, as text.

use serde_json::{Value, json};
use strictly::{
    Constraint, Malformed, Mismatch, MismatchKind, Pointer, Rejection, Violation, Violations,
};
use strictly_http::Refusal;

#[allow(clippy::unwrap_used, reason = "a test helper")]
fn body(rejection: &Rejection) -> (String, Value) {
    let refusal = Refusal::of(rejection);
    assert_eq!(refusal.status(), 400);
    (refusal.error_type().to_owned(), serde_json::from_slice(refusal.body()).unwrap())
}

#[test]
fn lists_every_violation() {
    let violation = |name| Violation::new(Pointer::root().member(name), Constraint::Required);
    let violations = Violations::new(vec![violation("a"), violation("b")]).unwrap();
    let expected = json!({
        "message": "2 validation errors detected. Value at '/a' failed to satisfy constraint: Member must not be null; Value at '/b' failed to satisfy constraint: Member must not be null",
        "fieldList": [
            {"path": "/a", "message": "Value at '/a' failed to satisfy constraint: Member must not be null"},
            {"path": "/b", "message": "Value at '/b' failed to satisfy constraint: Member must not be null"},
        ],
    });
    assert_eq!(body(&violations.into()), ("ValidationException".to_owned(), expected));
}

#[test]
fn says_what_is_malformed() {
    let mismatch = Mismatch::new(Pointer::root().member("a"), MismatchKind::Duplicate);
    let malformed = Malformed::new(vec![mismatch]).map(Rejection::from);
    let expected = json!({"message": "at '/a': given more than once"});
    assert_eq!(
        malformed.map(|rejection| body(&rejection)),
        Some(("SerializationException".to_owned(), expected))
    );
}
