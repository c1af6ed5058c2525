//! What is refused: where the complaint points, and what it says.

use proptest::prelude::*;
use strictly_pattern::{Dialect, Pattern};

#[test]
fn complaints_point_at_the_trouble() {
    let rows = [
        (r"^(a)\1$", r"\1", "back-references are not supported: no automaton can decide them"),
        (
            r"(?<x>a)\k<x>",
            r"\k<x>",
            "back-references are not supported: no automaton can decide them",
        ),
        ("a(b", "(", "this group is not closed"),
        ("a)b", ")", "this `)` closes no group"),
        ("[abc", "[", "this class is not closed"),
        ("a**", "*", "`*` has nothing to repeat"),
        ("+a", "+", "`+` has nothing to repeat"),
        ("a{2,1}", "{2,1}", "the lower count is above the upper one"),
        ("a{x}", "{x", "`{` must begin a count such as `{1,64}` after something to repeat"),
        ("[z-a]", "z-a", "this range ends before it begins"),
        (r"\p{NoSuch}", r"\p{NoSuch}", "ECMA-262 has no Unicode property `NoSuch`"),
        (
            r"\_\p{NoSuch}",
            r"\p{NoSuch}",
            "neither ECMA-262 nor Java has a Unicode property `NoSuch`",
        ),
        (r"ab\y", r"\y", r"`\y` is not an escape of ECMA-262 with the `u` flag"),
        (
            r"\u{110000}",
            r"\u{110000}",
            "this escape needs a hexadecimal code point up to 10FFFF and a closing brace",
        ),
        (r"\uD8", r"\uD8", "this escape needs 4 hexadecimal digits"),
        ("(?<a>x)(?<a>y)", "a", "two groups are called `a`"),
        (r"a\", r"\", "the pattern ends in the middle of an escape"),
        ("(?>a)", "(?>", "atomic groups are not supported: no automaton can decide them"),
        (
            "(ab)*+c",
            "*+",
            "a possessive quantifier is only supported after a single character or class",
        ),
    ];
    for (source, place, message) in rows {
        let error = Pattern::parse(source).expect_err(source);
        assert_eq!(error.to_string(), message, "{source}");
        assert_eq!(source.get(error.span()), Some(place), "{source}");
    }
}

#[test]
fn ecma_is_strict_where_java_is_not() {
    let java = [
        r"\_",
        r"\-",
        r"\A",
        "}",
        "a]",
        "(?i)a",
        r"[\w-x]",
        r"\p{Print}",
        r"\pL",
        "$*",
        "(?=a)*",
        r"\01",
        r"\x{41}",
        "a++",
        r"\p{Digit}",
        r"\p{IsAlphabetic}",
    ];
    for source in java {
        assert_eq!(dialect(source), Some(Dialect::Java), "{source}");
    }
    let ecma = [r"\/", r"[\-]", "(?:^)*", r"\cJ", "[]", "[^]", r"\p{Alpha}", r"\u{41}", "(?<a>b)"];
    for source in ecma {
        assert_eq!(dialect(source), Some(Dialect::EcmaScript), "{source}");
    }
    for source in [r"\p{Greek}", r"\p{letter}", r"[\d-z]y\y", "(?#x)", "{1", "[]", r"\8"] {
        assert_ne!(dialect(source), Some(Dialect::Java), "{source}");
    }
}

#[test]
fn hostile_patterns_are_refused_or_merely_large() {
    let deep = format!("{}{}", "(".repeat(5_000), ")".repeat(5_000));
    assert!(Pattern::parse(&deep).is_err_and(|error| error.is_unsupported()));
    let classes = format!(r"\_{}a{}", "[".repeat(5_000), "]".repeat(5_000));
    assert!(Pattern::parse(&classes).is_err());
    assert!(Pattern::parse(&"a".repeat(20_000)).is_err_and(|error| error.is_unsupported()));
    for source in [
        "^((((a{1,99}){1,99}){1,99}){1,99})$",
        "^(?:|){4294967295}$",
        "^a{99999999999999999999}$",
        "^(?=(a{1,9999}){9999})b*$",
        "^(a?){40}a{40}$",
        "x.{30}y",
    ] {
        let pattern = Pattern::parse(source).expect(source);
        assert!(!pattern.is_match("\n"), "{source}");
        let too_large = pattern.automaton().err().map(|error| error.to_string());
        assert!(too_large.is_none_or(|text| text.starts_with("its ")), "{source}");
    }
    let kinds: String = ('\u{4e00}'..).take(5_000).collect();
    let pattern = Pattern::parse(&kinds).expect("a long literal");
    assert!(pattern.automaton().is_err() && pattern.is_match(&kinds));
}

#[test]
fn patterns_compare_by_source() {
    let parse = |source| Pattern::parse(source).expect("a pattern");
    assert_eq!(parse("a"), parse("a"));
    assert_ne!(parse("a"), parse("[a]"));
    assert_eq!(parse(r"^\d$").to_string(), r"^\d$");
    shared(&parse("a"));
}

proptest! {
    #[test]
    fn nothing_panics(source in r"[\[\](){}^$*+?|\\\-,:=!<>&0-9a-zA-Zé😀]{0,24}", text in ".{0,9}") {
        match Pattern::parse(&source) {
            Ok(pattern) => prop_assert_eq!(
                pattern.is_match(&text),
                pattern.automaton().map_or(pattern.is_match(&text), |found| found.is_match(&text)),
            ),
            Err(error) => prop_assert!(source.get(error.span()).is_some(), "{source}: {error}"),
        }
    }
}

fn dialect(source: &str) -> Option<Dialect> {
    Pattern::parse(source).ok().map(|pattern| pattern.dialect())
}

fn shared<T: Send + Sync + Clone>(_: &T) {}
