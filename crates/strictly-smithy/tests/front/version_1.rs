//! Models of version 1.0, and what they become.

use strictly_smithy::model::ShapeType;

use crate::{load_file, member, shape, show, traits};

const IDL: &str = r#"$version: "1.0"
namespace a
structure S {
    plain: PrimitiveInteger,
    number: Count,
    truth: Truth,
    @box
    boxed: PrimitiveInteger,
    public: Integer,
    boxedTarget: Boxed,
    text: String,
    body: Stream,
    @required
    needed: Stream,
}
union U { number: Count }
integer Count
boolean Truth
@box
double Boxed
bigInteger Big
@streaming
blob Stream
set Set { member: String }
@enum([{value: "x"}])
string Enum
"#;

#[test]
fn numbers_and_booleans_have_a_default_unless_boxed() {
    let (model, diagnostics, sources) = load_file("t.smithy", IDL);
    assert!(!diagnostics.has_errors(), "{}", diagnostics.render(&sources));
    for (name, expected) in [
        ("plain", &["@default 0"][..]),
        ("number", &["@default 0"]),
        ("truth", &["@default false"]),
        ("boxed", &["@default null"]),
        ("public", &[]),
        ("boxedTarget", &[]),
        ("text", &[]),
        ("body", &["@default \"\""]),
        ("needed", &["@required {}"]),
    ] {
        assert_eq!(traits(&member(&model, "S", name).traits), expected, "{name}");
    }
    for (name, expected) in [
        ("Count", &["@default 0"][..]),
        ("Truth", &["@default false"]),
        ("Boxed", &[]),
        ("Big", &[]),
        ("Stream", &["@streaming {}"]),
        ("Enum", &[r#"@enum [{"value":"x"}]"#]),
    ] {
        assert_eq!(traits(&shape(&model, name).traits), expected, "{name}");
    }
    assert!(member(&model, "U", "number").traits.is_empty());
}

#[test]
fn sets_are_lists_of_unique_items() {
    let (model, diagnostics, sources) = load_file("t.smithy", IDL);
    let set = shape(&model, "Set");
    assert_eq!(set.shape_type, ShapeType::List);
    assert_eq!(traits(&set.traits), ["@uniqueItems {}"]);
    assert_eq!(
        diagnostics.render(&sources),
        "t.smithy:1:11: warning: Smithy IDL 1.0 is deprecated; use version 2.0 [ModelDeprecation]\n  \
         help: add `$version: \"2.0\"` as the first line once the model is upgraded\n\
         t.smithy:24:5: warning: Set shapes are deprecated and have been removed in Smithy IDL v2. Use a list shape \
         with the @uniqueItems trait instead. [ModelDeprecation]",
    );
}

#[test]
fn json_is_upgraded_like_idl() {
    let json = r#"{"smithy": "1.0", "shapes": {
        "a#S": {"type": "structure", "members": {
            "n": {"target": "smithy.api#PrimitiveLong"},
            "b": {"target": "smithy.api#PrimitiveLong", "traits": {"smithy.api#box": {}}}
        }},
        "a#L": {"type": "set", "member": {"target": "smithy.api#String"}}
    }}"#;
    let (model, diagnostics, sources) = load_file("t.json", json);
    assert!(!diagnostics.has_errors(), "{}", diagnostics.render(&sources));
    assert_eq!(traits(&member(&model, "S", "n").traits), ["@default 0"]);
    assert_eq!(traits(&member(&model, "S", "b").traits), ["@default null"]);
    assert_eq!(traits(&shape(&model, "L").traits), ["@uniqueItems {}"]);
    assert!(!model.to_ast().contains("smithy.api#box"));
}

#[test]
fn a_file_without_a_version_is_of_version_1() {
    let (model, diagnostics, sources) =
        load_file("t.smithy", "namespace a\nstructure S { n: PrimitiveByte }\n");
    assert_eq!(show(member(&model, "S", "n").prelude_trait("default").unwrap()), "0");
    assert_eq!(
        diagnostics.render(&sources),
        "t.smithy:1:1: warning: This file does not say its version, so it is read as the deprecated version 1.0 \
         [ModelDeprecation]\n  help: add `$version: \"2.0\"` as the first line once the model is upgraded",
    );
}

#[test]
fn each_version_refuses_what_only_the_other_has() {
    let errors = |text: &str| {
        let (_, diagnostics, sources) = load_file("t.smithy", text);
        let rendered = diagnostics.render(&sources);
        let errors = rendered.lines().filter(|line| line.contains("error:"));
        errors.collect::<Vec<_>>().join("\n")
    };
    for (text, expected) in [
        (
            "$version: \"2.0\"\nnamespace a\nset S { member: String }\n",
            "t.smithy:3:1: error: Syntax error at line 3, column 1: set shapes cannot be used in Smithy version 2.0 \
             [Model]",
        ),
        (
            "$version: \"2.0\"\nnamespace a\n@box\ninteger I\n",
            "t.smithy:3:1: error: @box is not supported in Smithy IDL 2.0 [Model]",
        ),
        (
            "$version: \"1.0\"\nnamespace a\nstructure S {\n @default(\"x\")\n a: String }\n",
            "t.smithy:4:2: error: The @default trait can only be used in Smithy 2.0 or later [Model]",
        ),
        (
            "$version: \"1.0\"\nnamespace a\n@mixin\nstructure S {}\n",
            "t.smithy:3:1: error: Mixins can only be used in Smithy 2.0 or later. Attempted to apply a @mixin trait \
             to `a#S` in a model file using version `1.0`. [Model]",
        ),
        (
            "$version: \"1.0\"\nnamespace a\nenum E { A }\n",
            "t.smithy:3:1: error: Syntax error at line 3, column 1: enum shapes cannot be used in Smithy version 1.0 \
             [Model]",
        ),
    ] {
        assert_eq!(errors(text), expected);
    }
}
