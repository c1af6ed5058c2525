//! What the module of a small model with everything in it does. Its text is held in `golden/`.

#![allow(clippy::unwrap_used, reason = "tests")]

use serde_json::json;
use strictly::{Blob, Rejection, Timestamp, Violation};

use self::weather::{
    City, CityType, GetCityError, Level, Login, NoSuchCity, Pin, Place, Proof, Report, Throttled,
    Unit,
};

/// The module, held to the lints that a strict crate has.
#[deny(warnings, missing_docs, clippy::pedantic)]
#[allow(unreachable_pub, dead_code, reason = "a module of a test has no callers outside")]
#[allow(
    clippy::doc_markdown,
    clippy::missing_errors_doc,
    clippy::must_use_candidate,
    clippy::return_self_not_must_use,
    clippy::struct_excessive_bools,
    clippy::struct_field_names,
    clippy::too_many_lines
)]
pub mod weather {
    include!("golden/weather.rs");
}

fn violations<T: strictly::Aggregate>(value: &serde_json::Value) -> String {
    let violations = match strictly::from_str::<T>(&value.to_string()) {
        Ok(_) => return String::new(),
        Err(Rejection::Malformed(malformed)) => return malformed.to_string(),
        Err(Rejection::Invalid(violations)) => violations,
    };
    let line = |each: &Violation| format!("{} {}", each.path(), each.constraint());
    violations.iter().map(line).collect::<Vec<_>>().join("\n") + "\n"
}

#[test]
fn defaults_are_the_models() {
    let city = City::builder().name("Utrecht").build().unwrap();
    assert_eq!(city.r#type, CityType::Large);
    assert_eq!(Some(city.counted), Timestamp::from_epoch(1_500_000_000, 0));
    assert_eq!((city.code.as_str(), city.former_names.len()), ("AB", 0));
    let report: strictly::Valid<Report> = strictly::from_str("{}").unwrap();
    assert_eq!((report.level, report.offset, report.fine), (Level::Low, -1, true));
    assert_eq!(report.photo, Blob::from(b"hello".as_slice()));
    assert_eq!(report.note, r#"a "quoted" \ text"#);
    assert_eq!((report.exact.to_string().as_str(), report.many.to_string().as_str()), ("0.1", "0"));
    assert_eq!((&report.anything, &report.flag), (&json!({}), &json!(true)));
}

#[test]
fn seconds_have_fractions_on_either_side_of_1970() {
    for (json, seconds, nanos) in [
        ("0.25", 0, 250_000_000),
        ("-0.25", -1, 750_000_000),
        ("1.9999999", 2, 0),
        ("-7", -7, 0),
        ("1e3", 1000, 0),
    ] {
        let city = format!(r#"{{"name": "Utrecht", "counted": {json}}}"#);
        let city: strictly::Valid<City> = strictly::from_str(&city).unwrap();
        assert_eq!(Some(city.counted), Timestamp::from_epoch(seconds, nanos), "{json}");
    }
}

#[test]
fn every_constraint_is_in_the_tables() {
    let city = json!({
        "name": "utrecht", "population": -1, "labels": {"a": "", "b!": ""},
        "formerNames": ["A", "A", "a"], "green": 2, "code": "ABCD", "type": "huge",
        "place": {"inside": {"code": "ABCDEF"}},
    });
    let pattern = "^[A-Z][A-Za-z ]*$";
    let expected = format!(
        "/name Member must satisfy regular expression pattern: {pattern}\n\
         /population Member must be between 0 and 50000000, inclusive\n\
         /tags Member must have length greater than or equal to 2\n\
         /tags Member must satisfy regular expression pattern: ^\\w+$\n\
         /formerNames Member must have unique values\n\
         /formerNames/2 Member must satisfy regular expression pattern: {pattern}\n\
         /green Member must be between 0.0 and 1.0, inclusive\n\
         /place/inside/code Member must have length less than or equal to 5\n\
         /type Member must satisfy enum value set: [large, small, unknown, self]\n\
         /code Member must have length between 2 and 3, inclusive\n"
    );
    // An answer is open to values it does not know: the enum is asked of the request below.
    let open = expected
        .replace("/type Member must satisfy enum value set: [large, small, unknown, self]\n", "");
    assert_eq!(violations::<City>(&city), open);
    let report = json!({
        "level": 3, "secret": "short", "passwords": ["short"], "byKey": {"short": 1}, "pin": "C",
        "celsius": 61, "photo": "", "gaps": [null, 1], "sparseMap": {}, "modes": {"huge": 7},
        "levels": [6], "proof": {"password": "short"},
    });
    let expected = "\
        /level Member must satisfy enum value set: [1, 2]\n\
        /secret Member must have length greater than or equal to 8\n\
        /passwords/0 Member must have length greater than or equal to 8\n\
        /byKey Member must have length greater than or equal to 8\n\
        /pin Member must satisfy enum value set: [A, B]\n\
        /proof/password Member must have length greater than or equal to 8\n\
        /celsius Member must be between -50 and 60, inclusive\n\
        /photo Member must have length between 1 and 1000, inclusive\n\
        /sparseMap Member must have length greater than or equal to 1\n\
        /modes Member must satisfy enum value set: [large, small, unknown, self]\n\
        /modes/huge Member must satisfy enum value set: [1, 2]\n\
        /levels/0 Member must be less than or equal to 5\n";
    assert_eq!(violations::<Report>(&report), expected);
}

#[test]
fn values_survive_the_wire() {
    let instant = Timestamp::from_epoch(1_700_000_000, 0).unwrap();
    let inner = City::builder().name("Inner").build().unwrap().into_inner();
    let city = City::builder()
        .name("Utrecht")
        .r#type(CityType::VerySmall)
        .founded(instant)
        .seen(instant)
        .counted(instant)
        .build_("x")
        .self_(true)
        .place(Place::Inside(Box::new(Place::Nowhere(Unit {}))))
        .part_of(inner.clone())
        .twins(vec![inner])
        .build()
        .unwrap();
    let written = strictly::to_vec(&city).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&written).unwrap();
    assert_eq!(json["founded"], "2023-11-14T22:13:20Z");
    assert_eq!(json["seen"], "Tue, 14 Nov 2023 22:13:20 GMT");
    assert_eq!(json["counted"], 1_700_000_000);
    assert_eq!(json["place"], json!({"inside": {"nowhere": {}}}));
    assert_eq!(json["type"], "very-small");
    assert_eq!(strictly::from_slice::<City>(&written).unwrap(), city);
}

#[test]
fn absent_members_are_not_written() {
    let written = strictly::to_vec(&Login { user: None, password: None }).unwrap();
    assert_eq!(written, b"{}");
}

#[test]
fn secrets_are_not_shown() {
    let json = json!({
        "secret": "password1", "passwords": ["password2"], "byKey": {"password3": 1}, "pin": "A",
        "login": {"user": "u", "password": "password4"}, "proof": {"password": "password5"},
    });
    let report = strictly::from_str::<Report>(&json.to_string()).unwrap();
    let shown = format!("{report:?} {:?}", Report::builder().secret("password6").pin(Pin::A));
    assert!(!shown.contains("password1") && !shown.contains("password6"), "{shown}");
    assert!(!(1..=6).any(|n| shown.contains(&format!("password{n}"))), "{shown}");
    assert!(shown.contains("pin: ***") && shown.contains("proof: Some(Password(***))"), "{shown}");
    assert_eq!(format!("{:?} {:?}", Pin::B, Login::builder()), "Pin(***) LoginBuilder { .. }");
    assert_eq!(format!("{:?}", Proof::Hint("h".to_owned())), r#"Hint("h")"#);
}

#[test]
fn errors_speak() {
    let throttled = Throttled::builder().message("slow down").secret("password").build().unwrap();
    let error = GetCityError::from(throttled.into_inner());
    assert_eq!(error.to_string(), "Throttled: slow down");
    let missing = NoSuchCity::builder().name("Atlantis").build().unwrap().into_inner();
    assert_eq!(GetCityError::from(missing).to_string(), "NoSuchCity");
}

#[test]
fn enums_know_what_they_do_not_know() {
    assert_eq!(CityType::from("huge"), CityType::Unknown("huge".to_owned()));
    assert_eq!(CityType::Self_.to_string(), "self");
    assert_eq!((Level::from(2), Level::from(9).value()), (Level::High, 9));
}
