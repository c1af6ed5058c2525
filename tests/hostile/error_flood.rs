//! A hundred thousand things wrong: the answer lists a hundred, and counts.

use strictly::Rejection;
use strictly_http::Refusal;

use crate::texts::messages;
use crate::time::is_linear;
use crate::weather::Report;

/// Keys that are too short, values of the wrong type, and both.
fn entries(count: usize, member: &str, value: &str) -> String {
    let entries: Vec<_> = (0..count).map(|n| format!(r#""{n}":{value}"#)).collect();
    format!(r#"{{"{member}":{{{}}}}}"#, entries.join(","))
}

fn items(count: usize, item: &str) -> String {
    format!(r#"{{"levels":[{}]}}"#, vec![item; count].join(","))
}

#[test]
fn findings_are_capped_and_counted() {
    const COUNT: usize = 100_000;
    for (json, is_malformed) in [
        (items(COUNT, "6"), false),
        (items(COUNT, "\"6\""), true),
        (entries(COUNT, "byKey", "1"), false),
        (entries(COUNT, "sparseMap", "1"), true),
    ] {
        let rejection = strictly::check_slice::<Report>(json.as_bytes()).unwrap_err();
        let (listed, total) = match &rejection {
            Rejection::Invalid(violations) => (violations.iter().count(), violations.total()),
            Rejection::Malformed(malformed) => (malformed.mismatches().len(), malformed.total()),
        };
        assert_eq!(matches!(rejection, Rejection::Malformed(_)), is_malformed);
        assert_eq!(listed, 100);
        assert!(total == COUNT || total == COUNT - 10_000, "{total}");
        let answer = Refusal::of(&rejection).body().len();
        assert!(answer < 64 * 1024, "an answer of {answer} bytes");
        assert!(rejection.to_string().lines().count() <= 101);
        assert_eq!(strictly::from_slice::<Report>(json.as_bytes()).unwrap_err(), rejection);
    }
}

/// The first hundred are those of the model's order, whatever order they came in.
#[test]
fn the_first_of_the_model_are_kept() {
    let keys: Vec<_> = (0..2000).rev().map(|n| format!(r#""k{n:04}":1"#)).collect();
    let json = format!(r#"{{"sparseMap":{{{}}}}}"#, keys.join(","));
    let messages = messages::<Report>(json.as_bytes());
    assert!(messages[0].contains("/sparseMap/k0000'"), "{}", messages[0]);
    assert!(messages[99].contains("/sparseMap/k0099'"), "{}", messages[99]);
}

#[test]
fn time_is_linear() {
    let refuse = |json: &[u8]| drop(strictly::from_slice::<Report>(json).unwrap_err());
    is_linear("violations", |count| items(count, "6"), refuse);
    is_linear("mismatches", |count| items(count, "[]"), refuse);
    is_linear("violations of keys", |count| entries(count, "byKey", "1"), refuse);
    let members = |count| vec![r#""note":1"#; count].join(",");
    is_linear("duplicates", |count| format!("{{{}}}", members(count)), refuse);
}
