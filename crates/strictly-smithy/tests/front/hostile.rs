//! No input makes the loader panic or take for ever.

use proptest::prelude::*;
use strictly_smithy::{Diagnostic, Sources, load};

use crate::print::goes_round;

const IDL: &str = r#"$version: "2.0"
$operationInputSuffix: "In"
metadata list = [{a: 1, "b": null}, true, -1.5e3, smithy.api#String]
namespace a.b
use smithy.api#Blob

/// Docs
@trait(selector: "*")
structure t with [M] { @required a: String = "x"
    $m
}
@mixin(localTraits: [sensitive])
structure M { m: Blob }
enum E { A, B = "b"
}
map Map { key: E, value: Map }
resource R { identifiers: { id: String } }
operation O {
    input := @t(a: """
        block \u00e9 \
        """) for R { $id }
    errors: [X]
}
apply O$x { @t @length(min: 1, max: 2) }
service S { version: "1", operations: [O], rename: { "a.b#O": "P" } }
"#;

const JSON: &str = r#"{"smithy": "2.0", "metadata": {"a": [1, "\u00e9"]}, "shapes": {
    "a#L": {"type": "list", "mixins": [{"target": "a#L"}], "member": {"target": "a#S", "traits": {"a#t": -1.5e3}}},
    "a#S": {"type": "structure", "members": {"m": {"target": "a#L"}}},
    "a#O": {"type": "operation", "input": {"target": "a#S"}, "errors": [{"target": "a#S"}]},
    "a#S$m": {"type": "apply", "traits": {"smithy.api#required": {}}}}}"#;

/// A text with some bytes replaced, removed or doubled.
fn mutated(seed: &'static str) -> impl Strategy<Value = String> {
    let edit = (0..seed.len(), any::<u8>(), 0..4_u8);
    proptest::collection::vec(edit, 1..12).prop_map(move |edits| {
        let mut bytes = seed.as_bytes().to_vec();
        for (at, byte, kind) in edits {
            let at = at % bytes.len();
            match kind {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte % 128),
                2 if bytes.len() > 1 => {
                    bytes.remove(at);
                }
                _ => {
                    let other = bytes[usize::from(byte) % bytes.len()];
                    bytes[at] = other;
                }
            }
        }
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

/// A file of statements that belong together or do not, with the words in them mixed up.
fn statements() -> impl Strategy<Value = String> {
    let name = proptest::sample::select(vec!["A", "B", "C", "D", "E", "String", "Integer", "Unit"]);
    let part = (proptest::sample::select(PARTS.to_vec()), [name.clone(), name.clone(), name]);
    let version = proptest::bool::weighted(0.8);
    (version, proptest::collection::vec(part, 1..9)).prop_map(|(version, parts)| {
        let mut text = String::new();
        if version {
            text.push_str("$version: \"2.0\"\n");
        }
        text.push_str("namespace a\n");
        for (at, (part, [x, y, z])) in parts.into_iter().enumerate() {
            // Mostly names of their own, now and then one that is taken.
            let own = if at % 5 == 4 {
                x.to_owned()
            } else {
                ["A", "B", "C", "D", "E"][at % 5].to_owned()
            };
            let part = part.replace("NEW", &own).replace('X', x).replace('Y', y).replace('Z', z);
            text.push_str(&part);
            text.push('\n');
        }
        text
    })
}

const PARTS: &[&str] = &[
    "string NEW",
    "@mixin\nstring NEW",
    "string NEW with [X]",
    "/// Docs\n/// of X\n@trait\nstructure NEW { m: X, n: Y }",
    "@trait(selector: \"*\")\nlist NEW { member: String }",
    "structure NEW { a: X = null\n b: Y = \"\"\n c: Z }",
    "@mixin\nstructure NEW { a: X, b: Y }",
    "@mixin(localTraits: [sensitive])\n@sensitive\nstructure NEW with [X] { c: Z }",
    "structure NEW with [X] { @required\n $a\n d: Y }",
    "structure NEW with [X, Y] {}",
    "structure NEW for X with [Y] { $id }",
    "apply X @deprecated",
    "apply X$a { @since(\"1\") @internal }",
    "enum NEW { S, T = \"t\" }",
    "@mixin\nenum NEW { S }",
    "enum NEW with [X] { @deprecated\n U }",
    "apply X$S @internal",
    "intEnum NEW { ONE = 1, }",
    "@uniqueItems\nlist NEW { member: X }",
    "@mixin\nlist NEW { @length(min: 1)\n member: String }",
    "list NEW with [X] { @tags([\"a\"])\n member: String }",
    "map NEW { key: String, value: X }",
    "set NEW { member: X }",
    "union NEW { a: X, b: Unit }",
    "operation NEW { input := { a: X }, output: Y, errors: [Z] }",
    "operation NEW {}",
    "@mixin\noperation NEW { errors: [X] }",
    "operation NEW with [X] { input: Y, errors: [Z] }",
    "resource NEW { identifiers: { id: X }, properties: { p: Y }, read: Z }",
    "service NEW { version: \"1\", operations: [X], resources: [Y], rename: { \"a#Z\": \"W\" } }",
    "@mixin\nservice NEW { operations: [X] }",
    "service NEW with [X] { operations: [Y], errors: [Z] }",
    "@box\ninteger NEW",
    "boolean NEW",
    "@streaming\nblob NEW",
    "@documentation(\"\\r\")\n@enum([{value: \"x\", name: \"X\"}])\nstring NEW",
    "@X\nstring NEW",
    "@X(m: \"x\")\nstring NEW",
    "@X([\"x\", {}])\nstring NEW",
];

fn load_anything(path: &str, text: &str) {
    let mut sources = Sources::new();
    sources.add(path, text);
    let (model, diagnostics) = load(&sources);
    // Places lie on character boundaries, so rendering them must work too.
    for diagnostic in &diagnostics {
        if let Some(span) = diagnostic.span {
            let source = sources.get(span.source).unwrap();
            assert!(source.text().get(span.range()).is_some(), "{span:?} in {text:?}");
        }
    }
    diagnostics.render(&sources);
    model.to_idl();
    // JSON AST may name traits that are nowhere defined; IDL may not.
    let unknown = |found: &Diagnostic| found.message.starts_with("Unable to resolve trait");
    if !diagnostics.has_errors() && !diagnostics.iter().any(unknown) {
        goes_round(&model);
    } else {
        model.to_ast();
    }
}

proptest! {
    #[test]
    fn mutated_idl(text in mutated(IDL)) {
        load_anything("t.smithy", &text);
    }

    #[test]
    fn statements_in_any_order(text in statements()) {
        load_anything("t.smithy", &text);
    }

    #[test]
    fn mutated_json(text in mutated(JSON)) {
        load_anything("t.json", &text);
    }

    #[test]
    fn any_text(text in "\\PC*") {
        load_anything("t.smithy", &text);
        load_anything("t.json", &text);
    }
}

#[test]
fn long_lines_of_one_character() {
    for c in [
        "[", "{", "(", "\"", "\\", "@", "@a(", "///", "-", "_", "\"\"\"", "é", "a:", "=", "{\"a\":",
    ] {
        let line = c.repeat(100_000 / c.len());
        load_anything("t.smithy", &line);
        load_anything("t.json", &line);
        load_anything("t.smithy", &format!("$version: \"2.0\"\nmetadata a = {line}"));
        load_anything("t.smithy", &format!("$version: \"2.0\"\nnamespace a\n{line}"));
        load_anything("t.smithy", &format!("$version: \"2.0\"\nnamespace a\n@a({line}"));
        load_anything("t.smithy", &format!("$version: \"2.0\"\nnamespace a\nstructure A {{{line}"));
    }
}

#[test]
fn many_errors() {
    load_anything(
        "t.smithy",
        &format!("$version: \"2.0\"\nnamespace a\n{}", "string %\n".repeat(20_000)),
    );
    load_anything(
        "t.smithy",
        &format!("$version: \"2.0\"\nnamespace a\n{}", "string A\nstring a\n".repeat(5_000)),
    );
}
