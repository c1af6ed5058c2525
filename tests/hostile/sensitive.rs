//! What is `@sensitive` is shown nowhere: a marker stands in every place of such a shape, and in
//! nothing that is ever said.

use serde_json::{Value, json};

use crate::texts::all;
use crate::weather::{City, Level, Pin, Report, Throttled};

const MARKER: &str = "hunter2hunter2";

/// Requests with the marker where the model says it is sensitive: valid, invalid, malformed.
fn requests() -> Vec<Value> {
    vec![
        json!({ "secret": MARKER, "passwords": [MARKER], "byKey": { MARKER: 1 } }),
        json!({ "login": { "user": MARKER, "password": MARKER }, "proof": { "password": MARKER } }),
        json!({ "pin": MARKER, "celsius": 100 }),
        json!({ "secret": MARKER, "celsius": 100, "levels": [6], "photo": "" }),
        json!({ "byKey": { MARKER: "1" } }),
        json!({ "byKey": { MARKER: null } }),
        json!({ "byKey": { MARKER: [[1]] } }),
        json!({ "byKey": { MARKER: 1.5, "short": 1 } }),
        json!({ "secret": [MARKER], "passwords": MARKER, "pin": [MARKER] }),
        json!({ "secret": { MARKER: MARKER }, "passwords": [{ MARKER: 1 }] }),
        json!({ "login": { "user": [MARKER], "password": { MARKER: 1 } } }),
        json!({ "login": MARKER, "proof": MARKER }),
        json!({ "login": { MARKER: MARKER }, "note": 1 }),
        json!({ "proof": { "password": MARKER, "hint": MARKER } }),
        json!({ "proof": { "password": [MARKER] } }),
    ]
}

fn shown(said: &str) -> bool {
    said.contains(MARKER) || said.contains(&MARKER[..8])
}

#[test]
fn in_nothing_that_is_said_of_a_request() {
    for request in requests() {
        let json = request.to_string();
        let texts = all::<Report>(json.as_bytes());
        assert!(!texts.is_empty());
        for said in texts {
            assert!(!shown(&said), "{json}: {said}");
        }
        // The same where reading ends early, and where keys are given twice.
        for cut in 1..json.len() {
            for said in all::<Report>(&json.as_bytes()[..cut]) {
                assert!(!shown(&said), "{cut} bytes of {json}: {said}");
            }
        }
    }
    let twice =
        format!(r#"{{"byKey":{{"{MARKER}":1,"{MARKER}":2}},"secret":"{MARKER}","secret":1}}"#);
    for said in all::<Report>(twice.as_bytes()) {
        assert!(!shown(&said), "{said}");
    }
}

#[test]
fn in_no_answer() {
    for answer in [json!({ "Message": "m", "secret": MARKER }), json!({ "secret": [MARKER] })] {
        for said in all::<Throttled>(answer.to_string().as_bytes()) {
            assert!(!shown(&said), "{said}");
        }
    }
    // What is not sensitive is shown by Debug, so that the test above can fail.
    let city = json!({ "name": "Hunter" }).to_string();
    assert!(all::<City>(city.as_bytes()).iter().any(|said| said.contains("Hunter")));
}

#[test]
fn in_no_builder() {
    let builder = Report::builder()
        .level(Level::Low)
        .secret(MARKER)
        .passwords(vec![MARKER.to_owned()])
        .by_key([(MARKER.to_owned(), 1)].into())
        .pin(Pin::Unknown(MARKER.to_owned()));
    assert!(!shown(&format!("{builder:?} {builder:#?}")));
    let violations = builder.celsius(100).build().unwrap_err();
    assert!(!shown(&format!("{violations} {violations:?} {}", violations.summary())));
}
