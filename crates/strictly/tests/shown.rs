//! What values and findings show of themselves, in messages and to programs.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::time::{Duration, SystemTime};

use strictly::parts::{Part, Parts, check_parts};
use strictly::{
    BigDecimal, BigInteger, Blob, Constraint, Malformed, Member, Mismatch, MismatchKind, Number,
    Pointer, Rejection, Shape, Timestamp, Violation, Violations,
};

static INPUT: Shape =
    Shape::structure(&[Member::new("name", &NAME).required(), Member::new("all", &ALL)]);
static NAME: Shape = Shape::string();
static ALL: Shape = Shape::list(&NAME);

struct Document(String);

impl<'a> Parts<'a> for &'a Document {
    fn document(&mut self) -> Option<&'a [u8]> {
        Some(self.0.as_bytes())
    }

    fn part(&mut self, _: &'static Member) -> Part<'a> {
        Part::Absent
    }
}

fn rejection(json: &str) -> Rejection {
    check_parts(&INPUT, &Document(json.to_owned())).unwrap_err()
}

fn malformed(json: &str) -> Malformed {
    match rejection(json) {
        Rejection::Malformed(malformed) => malformed,
        Rejection::Invalid(_) => panic!("{json} is well-formed"),
    }
}

#[test]
fn broken_syntax_has_a_line_and_a_column() {
    let broken = malformed("{\n  \"name\": tru\n}");
    let syntax = broken.as_syntax().unwrap();
    assert_eq!(syntax.message(), "expected a value");
    assert_eq!((syntax.line(), syntax.column()), (Some(2), Some(14)));
    assert_eq!((broken.mismatches().len(), broken.total()), (0, 0));
    assert_eq!(format!("{broken:?}"), "Malformed(expected a value at line 2, column 14)");
}

#[test]
fn broken_syntax_says_what_was_expected_and_where() {
    for (json, message, column) in [
        ("\u{feff}{}", "byte order mark, which JSON text must not have", 1),
        ("{\"name\": \u{feff}1}", "expected a value", 10),
        ("\u{ff01}", "expected a value", 1),
        (r#"{"all": ["a" 1]}"#, "expected `,` or `]`", 14),
        (r#"{"name": "a" 1}"#, "expected `,` or `}`", 14),
        (r#"{"x": ["a" 1]}"#, "expected `,` or `]`", 12),
        (r#"{"x": {"a": 1 1}}"#, "expected `,` or `}`", 15),
        (r#"{"all": ["a",]}"#, "trailing comma", 14),
        (r#"{"name" "a"}"#, "expected `:`", 9),
        (r"{name: 1}", "expected a key in double quotes", 2),
        (r#"{"x": 01}"#, "invalid number", 8),
        (r#"{"x": -01}"#, "invalid number", 9),
        (r#"{"x": 1.}"#, "invalid number", 9),
        (r#"{"x": 1e+}"#, "invalid number", 10),
        (r#"{"x": 1e999}"#, "number out of range", 12),
        (r#"{"name": "\q"}"#, "invalid escape", 11),
        (r#"{"name": "\ud800"}"#, "lone surrogate, which is no character", 11),
        ("{\"name\": \"\t\"}", "control character in a string, which has to be escaped", 11),
        (r"{} {}", "trailing characters", 4),
    ] {
        let found = malformed(json);
        let syntax = found.as_syntax().unwrap();
        assert_eq!((syntax.message(), syntax.column()), (message, Some(column)), "{json}");
    }
}

#[test]
fn mismatches_are_listed_up_to_a_hundred_and_counted() {
    let json = format!(r#"{{"all": [{}]}}"#, ["1"; 130].join(","));
    let found = malformed(&json);
    assert_eq!((found.mismatches().len(), found.total()), (100, 130));
    assert_eq!(found.as_syntax(), None);
    assert!(
        found
            .to_string()
            .ends_with("\nat '/all/99': expected a string, found a number\nand 30 more")
    );
    let two = malformed(r#"{"name": 1, "all": 2}"#);
    assert_eq!((two.mismatches().len(), two.total()), (2, 2));
    assert_eq!(two.mismatches()[1].path(), "/all");
    let one = Mismatch::new(Pointer::root(), MismatchKind::Duplicate);
    assert_eq!(Malformed::new(vec![one]).unwrap().total(), 1);
    assert_eq!(Malformed::new(vec![]), None);
}

#[test]
fn a_rejection_says_which_of_the_two_it_is() {
    let invalid = rejection("{}");
    let message = "Value at '/name' failed to satisfy constraint: Member must not be null";
    assert_eq!(format!("{invalid:?}"), format!("Invalid([{message:?}])"));
    let violations = invalid.violations().unwrap();
    assert_eq!(format!("{violations:?}"), format!("[{message:?}]"));
    let paths: Vec<_> = violations.into_iter().map(Violation::path).collect();
    assert_eq!(paths, [&Pointer::root().member("name")]);
    let broken = rejection("{");
    assert_eq!(broken.violations(), None);
    assert_eq!(format!("{broken:?}"), "Malformed(the text ends too early at line 1, column 2)");
}

#[test]
fn a_summary_counts_paths() {
    let violation =
        |path: &str| Violation::new(Pointer::root().member(path), Constraint::UniqueItems);
    let message = "Value at '/a' failed to satisfy constraint: Member must have unique values";
    for (paths, beginning) in [
        (&["a"][..], "1 validation error detected. "),
        (&["a", "a"], "2 validation errors at 1 path detected. First failure: "),
        (&["a", "b", "a"], "3 validation errors at 2 paths detected. First failure: "),
    ] {
        let violations = Violations::new(paths.iter().copied().map(violation).collect()).unwrap();
        assert_eq!(violations.summary(), format!("{beginning}{message}"));
    }
}

#[test]
fn paths_compare_with_texts() {
    let path = Pointer::root().member("a").item(1_234_567_890).key("b/c");
    assert_eq!(path.as_ref(), "/a/1234567890/b~1c");
    assert_eq!(path, "/a/1234567890/b~1c");
    assert!(path != "/a" && path != *"/a");
    assert_eq!(format!("{path:?} {path}"), r#""/a/1234567890/b~1c" /a/1234567890/b~1c"#);
    for index in [0, 9, 10, 99, 100, u64::MAX] {
        assert_eq!(Pointer::root().item(index).as_str(), format!("/{index}"));
    }
}

#[test]
fn numbers_show_their_text_and_compare_by_value() {
    let number = |text: &str| text.parse::<Number>().unwrap();
    assert_eq!(format!("{} {:?}", number("1.50"), number("1.50")), "1.50 1.50");
    assert_eq!(number("1.50"), number("1.5"));
    assert_ne!(number("1.50"), number("1.51"));
    assert_eq!(Number::from(-7i64).as_str(), "-7");
    let error = "x".parse::<Number>().unwrap_err().to_string();
    assert_eq!(error, "not a number in the grammar of JSON, such as `-12`, `0.5` or `1e9`");
    let integer: BigInteger = "1e3".parse().unwrap();
    assert_eq!((integer.to_string(), integer.as_number()), ("1e3".to_owned(), &number("1000")));
    assert!("0.5".parse::<BigInteger>().is_err() && "a".parse::<BigDecimal>().is_err());
    let decimal = BigDecimal::new(number("0.10"));
    assert_eq!((decimal.to_string(), decimal.as_number()), ("0.10".to_owned(), &number("0.1")));
    assert_eq!(Number::from(decimal).as_str(), "0.10");
    assert_eq!(Number::from(BigInteger::from(12)).as_str(), "12");
}

#[test]
fn bytes_show_how_many_they_are() {
    let blob = Blob::from(vec![1, 2, 3]);
    assert_eq!(format!("{blob:?}"), "Blob(3 bytes)");
    assert_eq!((&blob[..], blob.clone().into_bytes()), (&[1, 2, 3][..], vec![1, 2, 3]));
    assert_eq!(Blob::from(&[1, 2, 3][..]), blob);
}

#[test]
fn timestamps_are_the_seconds_they_were_made_of() {
    let at = |seconds, nanos| Timestamp::from_epoch(seconds, nanos);
    let last = at(253_402_300_799, 999_999_999).unwrap();
    assert_eq!((last.epoch_seconds(), last.subsec_nanos()), (253_402_300_799, 999_999_999));
    assert_eq!(last.to_string(), "9999-12-31T23:59:59.999999999Z");
    let first = at(-62_135_596_800, 0).unwrap();
    assert_eq!(first.to_string(), "0001-01-01T00:00:00Z");
    assert_eq!(
        (at(0, 1_000_000_000), at(253_402_300_800, 0), at(-62_135_596_801, 0)),
        (None, None, None)
    );
    let later = SystemTime::UNIX_EPOCH + Duration::new(5, 7);
    assert_eq!(Timestamp::try_from(later).ok(), at(5, 7));
    let earlier = SystemTime::UNIX_EPOCH - Duration::from_secs(5);
    assert_eq!(Timestamp::try_from(earlier).ok(), at(-5, 0));
    let far = SystemTime::UNIX_EPOCH + Duration::from_secs(253_402_300_800);
    let error = Timestamp::try_from(far).unwrap_err().to_string();
    assert_eq!(error, "a timestamp lies between the years 1 and 9999");
}
