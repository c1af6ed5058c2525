//! `@uniqueItems`: what counts as the same value.

use strictly::{Member, Shape};

use crate::verdict;

macro_rules! lists {
    ($($list:ident: $item:ident = $shape:expr;)*) => {$(
        static $item: Shape = $shape;
        static $list: Shape = Shape::list(&$item).unique_items();
    )*};
}
lists! {
    BOOLEANS: BOOLEAN = Shape::boolean();
    INTEGERS: INTEGER = Shape::integer();
    DECIMALS: DECIMAL = Shape::big_decimal();
    BIG_INTEGERS: BIG_INTEGER = Shape::big_integer();
    TEXTS: TEXT = Shape::string();
    BLOBS: BLOB = Shape::blob();
    INSTANTS: INSTANT = Shape::date_time();
    SECONDS: SECOND = Shape::epoch_seconds();
    LISTS: LIST = Shape::list(&TEXT).sparse();
    MAPS: MAP = Shape::map(&TEXT, &TEXT).sparse();
    PAIRS: PAIR = Shape::structure(&[
        Member::new("a", &TEXT),
        Member::new("b", &TEXT),
        Member::new("five", &INTEGER).default("5"),
        Member::new("sure", &BOOLEAN).default("true"),
    ]);
    NAMED: NAME = Shape::structure(&[
        Member::new("name", &TEXT).required(),
        Member::new("born", &INTEGER),
    ]);
    CHOICES: CHOICE = Shape::union(&[Member::new("a", &TEXT), Member::new("b", &TEXT)]);
    LIMITED: SHORT_TEXT = Shape::string().length_at_most(2);
    SHORT_LISTS: SHORT_LIST = Shape::list(&TEXT).length_at_most(1);
}
static SPARSE: Shape = Shape::list(&TEXT).sparse().unique_items();
static NESTED: Shape = Shape::list(&PAIRS).unique_items();

static INPUT: Shape = Shape::structure(&[
    Member::new("booleans", &BOOLEANS),
    Member::new("integers", &INTEGERS),
    Member::new("decimals", &DECIMALS),
    Member::new("bigIntegers", &BIG_INTEGERS),
    Member::new("texts", &TEXTS),
    Member::new("blobs", &BLOBS),
    Member::new("instants", &INSTANTS),
    Member::new("seconds", &SECONDS),
    Member::new("lists", &LISTS),
    Member::new("maps", &MAPS),
    Member::new("pairs", &PAIRS),
    Member::new("named", &NAMED),
    Member::new("choices", &CHOICES),
    Member::new("limited", &LIMITED),
    Member::new("shortLists", &SHORT_LISTS),
    Member::new("sparse", &SPARSE),
    Member::new("nested", &NESTED),
]);
/// As [`INPUT`], as a service answers it: open to what the model does not know.
static OUTPUT: Shape =
    Shape::structure(&[Member::new("choices", &CHOICES), Member::new("instants", &INSTANTS)])
        .output();

const SAME: &str = "Member must have unique values";

#[test]
fn equal_values_are_found_however_they_are_spelled() {
    for (member, items) in [
        ("booleans", "true, true"),
        ("integers", "1, 2, 1"),
        ("integers", "0, -0"),
        ("decimals", "1, 1.0"),
        ("decimals", "10, 1e1"),
        ("decimals", "0.5, 5e-1"),
        ("decimals", "0, -0.00"),
        ("bigIntegers", "100000000000000000000, 1e20"),
        ("texts", r#""a", "\u0061""#),
        ("blobs", r#""YQ==", "YQ==""#),
        ("instants", r#""2020-01-01T00:00:00Z", "2020-01-01T00:00:00.000Z""#),
        ("seconds", "1, 1.0"),
        ("lists", r#"["a", null], ["a", null]"#),
        ("maps", r#"{"a": "x", "b": null}, {"b": null, "a": "x"}"#),
        ("pairs", r#"{"a": "x", "b": "y"}, {"b": "y", "a": "x"}"#),
        ("pairs", r#"{"a": "x"}, {"a": "x", "b": null, "unknown": 1}"#),
        ("pairs", r#"{}, {"five": 5, "sure": true}"#),
        ("choices", r#"{"a": "x"}, {"a": "x"}"#),
        ("sparse", "null, null"),
        ("nested", r#"[{"a": "x"}], [{"five": 5, "a": "x"}]"#),
    ] {
        let json = format!(r#"{{"{member}": [{items}]}}"#);
        assert_eq!(verdict(&INPUT, &json), format!("/{member} {SAME}"), "{json}");
    }
}

#[test]
fn values_that_differ_in_anything_are_different() {
    for (member, items) in [
        ("booleans", "true, false"),
        ("integers", "1, -1, 0"),
        ("decimals", "1, 10, 0.1, 1.00000000000000000001, -1"),
        ("bigIntegers", "100000000000000000000, 100000000000000000001"),
        ("texts", r#""a", "A", "", "null", "a\u0000""#),
        ("blobs", r#""YQ==", "Yg==", """#),
        ("instants", r#""2020-01-01T00:00:00Z", "2020-01-01T00:00:00.000000001Z""#),
        ("seconds", "1, 1.000001"),
        ("lists", r#"["a", null], [null, "a"], ["a"], [null], []"#),
        ("maps", r#"{"a": "x"}, {"a": null}, {"b": "x"}, {}"#),
        ("pairs", r#"{"a": "x"}, {"b": "x"}, {}, {"five": 6}, {"sure": false}"#),
        ("choices", r#"{"a": "x"}, {"b": "x"}, {"a": "y"}"#),
        ("sparse", r#"null, "null", """#),
        ("nested", r#"[{"a": "x"}], [], [{"a": "x"}, {"a": "y"}]"#),
    ] {
        let json = format!(r#"{{"{member}": [{items}]}}"#);
        assert_eq!(verdict(&INPUT, &json), "ok", "{json}");
    }
}

#[test]
fn items_that_break_a_constraint_are_compared_all_the_same() {
    let json = r#"{"limited": ["abc", "abc"]}"#;
    let long = "Member must have length less than or equal to 2";
    let expected = format!("/limited {SAME}\n/limited/0 {long}\n/limited/1 {long}");
    assert_eq!(verdict(&INPUT, json), expected);
}

#[test]
fn lists_that_are_too_long_are_not_compared() {
    let json = r#"{"shortLists": [["a", "b"], ["a", "b"]]}"#;
    let long = "Member must have length less than or equal to 1";
    let expected = format!("/shortLists/0 {long}\n/shortLists/1 {long}");
    assert_eq!(verdict(&INPUT, json), expected);
}

#[test]
fn what_lacks_a_required_member_is_no_value_to_compare() {
    let missing = |index| format!("/named/{index}/name Member must not be null");
    assert_eq!(verdict(&INPUT, r#"{"named": [{}, {}]}"#), [missing(0), missing(1)].join("\n"));
    let json = r#"{"named": [{"born": 1}, {"name": "a"}, {"name": "a"}]}"#;
    assert_eq!(verdict(&INPUT, json), missing(0));
}

#[test]
fn of_an_unknown_member_of_a_union_the_name_counts() {
    assert_eq!(verdict(&OUTPUT, r#"{"choices": [{"c": 1}, {"d": 1}]}"#), "ok");
    assert_eq!(
        verdict(&OUTPUT, r#"{"choices": [{"c": 1}, {"c": 2}]}"#),
        format!("/choices {SAME}")
    );
}

#[test]
fn an_offset_is_a_spelling() {
    let json = r#"{"instants": ["2020-01-01T00:00:00Z", "2020-01-01T01:00:00+01:00"]}"#;
    assert_eq!(verdict(&OUTPUT, json), format!("/instants {SAME}"));
}

#[test]
fn items_of_another_type_are_not_compared() {
    for (member, item, kind) in [
        ("lists", "1", "expected an array, found a number"),
        ("lists", "{}", "expected an array, found an object"),
        ("maps", "[[]]", "expected an object, found an array"),
        ("pairs", "[[]]", "expected an object, found an array"),
        ("texts", "[1]", "expected a string, found an array"),
        ("texts", r#"{"a": {}}"#, "expected a string, found an object"),
        ("blobs", r#""YQ""#, "expected a string in base64 with padding"),
        ("booleans", r#""true""#, "expected true or false, found a string"),
        ("maps", "null", "expected an object, found null"),
    ] {
        let json = format!(r#"{{"{member}": [{item}, {item}]}}"#);
        let expected = format!("/{member}/0 {kind}\n/{member}/1 {kind}");
        assert_eq!(verdict(&INPUT, &json), expected, "{json}");
    }
    let twice = r#"{"maps": [{"a": "x", "a": "y"}]}"#;
    assert_eq!(verdict(&INPUT, twice), "/maps/0/a given more than once");
}
