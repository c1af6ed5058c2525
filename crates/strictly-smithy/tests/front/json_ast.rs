//! JSON AST.

use crate::{load_file, member, shape, show, traits};

fn problems(text: &str) -> String {
    let (_, diagnostics, sources) = load_file("t.json", text);
    diagnostics.render(&sources)
}

#[test]
fn shapes_of_every_kind() {
    let (model, diagnostics, sources) = load_file(
        "t.json",
        r#"{"smithy": "2.0", "shapes": {
            "a#L": {"type": "list", "member": {"target": "smithy.api#String", "traits": {"smithy.api#length": {"min": 1.0}}}},
            "a#M": {"type": "map", "key": {"target": "smithy.api#String"}, "value": {"target": "a#L"}},
            "a#S": {"type": "structure", "members": {"m": {"target": "a#M"}}},
            "a#E": {"type": "enum", "members": {"A": {"target": "smithy.api#Unit"}}},
            "a#O": {"type": "operation", "input": {"target": "a#S"}, "errors": [{"target": "a#S"}]},
            "a#R": {"type": "resource", "identifiers": {"id": {"target": "a#E"}}, "read": {"target": "a#O"}},
            "a#V": {"type": "service", "version": "1", "resources": [{"target": "a#R"}]},
            "a#S$m": {"type": "apply", "traits": {"smithy.api#required": {}}}
        }}"#,
    );
    assert!(diagnostics.is_empty(), "{}", diagnostics.render(&sources));
    assert_eq!(traits(&member(&model, "L", "member").traits), [r#"@length {"min":1.0}"#]);
    assert_eq!(member(&model, "M", "value").target.id.to_string(), "a#L");
    assert_eq!(traits(&member(&model, "S", "m").traits), ["@required {}"]);
    assert_eq!(traits(&member(&model, "E", "A").traits), [r#"@enumValue "A""#]);
    assert_eq!(show(&shape(&model, "O").properties["errors"]), r#"["a#S"]"#);
    assert_eq!(show(&shape(&model, "O").properties["output"]), r#""smithy.api#Unit""#);
    assert_eq!(show(&shape(&model, "R").properties["identifiers"]), r#"{"id":"a#E"}"#);
    assert_eq!(show(&shape(&model, "V").properties["resources"]), r#"["a#R"]"#);
}

#[test]
fn what_is_wrong_is_said_where_it_stands() {
    for (text, expected) in [
        (
            "[]",
            "1:1: error: This is no Smithy JSON AST: it has no `smithy` member that says the version [Model]",
        ),
        (
            r#"{"smithy": "1.0"}"#,
            "1:12: warning: Smithy JSON AST 1.0 is deprecated; use version 2.0 [ModelDeprecation]",
        ),
        (r#"{"smithy": "9"}"#, "1:12: error: Unsupported Smithy version number: 9 [Model]"),
        (
            r#"{"smithy": "2.0", "shapes": 1}"#,
            "1:29: error: Expected `shapes` to be an object; found number [Model]",
        ),
        (
            r#"{"smithy": "2.0", "shapes": {"a#S": {"type": "service", "version": 1}}}"#,
            "1:68: error: Expected `version` to be a string; found number [Model]",
        ),
        (r#"{"smithy": "2.0", "shapes": {"A": {}}}"#, "1:30: error: Invalid shape ID: A [Model]"),
        (
            r#"{"smithy": "2.0", "shapes": {"a#A": {"type": "strin"}}}"#,
            "1:37: error: Invalid shape `type`: strin [Model]",
        ),
        (
            r#"{"smithy": "2.0", "shapes": {"a#A": {}}}"#,
            "1:37: error: Missing expected member `type`. [Model]",
        ),
        (
            r#"{"smithy": "2.0", "shapes": {"a#A": 1}}"#,
            "1:37: error: Expected object, but found number. [Model]",
        ),
        (
            r#"{"smithy": "2.0", "shapes": {"a#A": {"type": "enum", "members": {"B": {"target": "smithy.api#Unit"}, "C": {"target": "a#A"}}}}}"#,
            "1:118: error: Enum members may only target `smithy.api#Unit`, but found `a#A` [Model]",
        ),
        (
            r#"{"smithy": "2.0", "shapes": {"a#A": {"type": "string", "x": 1}}}"#,
            "1:56: warning: Expected an object with possible properties of `mixins`, `traits`, `type`, but found \
             additional properties: `x` [Model]",
        ),
        (
            r#"{"smithy": "2.0", "shapes": {"a#A": {"type": "list", "member": {"target": "a#B"}}}}"#,
            "1:75: error: member shape targets an unresolved shape `a#B`. Did you mean a#A? [Target]",
        ),
        (
            r#"{"smithy": "2.0", "shapes": {"a#A": {"type": "string", "traits": {"b#t": {}}}}}"#,
            "1:67: warning: Unable to resolve trait `b#t`. If this is a custom trait, then it must be defined before it \
             can be used in a model. [Model.UnresolvedTrait]",
        ),
    ] {
        assert_eq!(problems(text), format!("t.json:{expected}"), "{text}");
    }
}

#[test]
fn the_text_must_be_json() {
    for (text, place, message) in [
        ("", "1:1", "Expected a value, but the text ends"),
        ("{\"a\": 1,}", "1:9", "Expected a key in quotes, but found '}'"),
        ("{\"a\": 01}", "1:8", "Expected ',' or '}', but found '1'"),
        ("[1\n 2]", "2:2", "Expected ',' or ']', but found '2'"),
        ("\"a", "1:1", "This string has no closing quote"),
        ("\"\t\"", "1:2", "Control characters in strings must be escaped"),
        ("\"\\x\"", "1:2", "Invalid escape"),
        ("\"\\uD800\"", "1:2", "This unicode escape is half a surrogate pair"),
        ("{\"a\": 1, \"a\": 2}", "1:10", "Duplicate member: 'a'"),
        ("1 1", "1:3", "Expected the end of the text, but found '1'"),
        ("-", "1:2", "Expected a digit, but the text ends"),
        ("nul", "1:1", "Expected a value, but found 'n'"),
    ] {
        let (line, column) = place.split_once(':').unwrap();
        let expected = format!(
            "t.json:{place}: error: Syntax error at line {line}, column {column}: {message} [Model]"
        );
        assert_eq!(problems(text), expected, "{text}");
    }
}
