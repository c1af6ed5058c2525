//! Applied traits, defaults, values of enum members.

use crate::{member, model, problems, shape, traits};

#[test]
fn omitted_values_follow_the_type_of_the_trait() {
    let model = model(
        "@trait\nstructure s {}\n@trait\nmap m { key: String, value: String }\n@trait\nlist l { member: String }\n\
         @trait\nstring t\n@s @m @l @t\nstring A\n",
    );
    assert_eq!(traits(&shape(&model, "A").traits), ["a#s {}", "a#m {}", "a#l []", "a#t null"]);
}

#[test]
fn traits_must_be_defined() {
    assert_eq!(
        problems("@missing\nstring A"),
        "t.smithy:3:1: error: Unable to resolve trait `a#missing`. If this is a custom trait, then it must be defined \
         before it can be used in a model. [Model.UnresolvedTrait]"
    );
}

#[test]
fn well_known_traits_need_no_definition() {
    let model = model("@aws.protocols#restJson1\nservice S {}\n");
    assert_eq!(traits(&shape(&model, "S").traits), ["aws.protocols#restJson1 {}"]);
}

#[test]
fn apply_adds_traits_from_anywhere() {
    let model = model(
        "apply S @sensitive\napply S$m {\n @required\n @length(min: 1)\n}\napply S {}\nstructure S { m: String }\n",
    );
    assert_eq!(traits(&shape(&model, "S").traits), ["@sensitive {}"]);
    assert_eq!(traits(&member(&model, "S", "m").traits), ["@required {}", r#"@length {"min":1}"#]);
    assert_eq!(
        problems("apply T @sensitive\napply S$n @required\nstructure S {}"),
        "t.smithy:3:7: error: Trait `sensitive` applied to unknown shape `a#T` [Model]\n\
         t.smithy:4:7: error: Trait `required` applied to unknown shape `a#S$n` [Model]"
    );
    assert_eq!(
        problems("apply smithy.api#String @sensitive"),
        "t.smithy:3:7: error: Cannot apply `smithy.api#sensitive` to an immutable prelude shape defined in `smithy.api`. \
         [Model]"
    );
}

#[test]
fn a_trait_applied_twice() {
    let model = model(
        "@tags([\"a\"])\n@since(\"1\")\nstring S\napply S @tags([\"b\"])\napply S @since(\"1\")\n",
    );
    assert_eq!(traits(&shape(&model, "S").traits), [r#"@tags ["a","b"]"#, r#"@since "1""#]);
    assert_eq!(
        problems("@since(\"1\")\nstring S\napply S @since(\"2\")"),
        "t.smithy:5:16: error: Conflicting `smithy.api#since` trait found on shape `a#S`. The previous trait was defined at \
         another place, with another value. [Model]\n  \
         t.smithy:3:8: the previous value of the trait stands here"
    );
}

#[test]
fn values_of_members() {
    let model = model("structure S {\n a: String = \"x\"\n b: String = null\n}\n");
    assert_eq!(traits(&member(&model, "S", "a").traits), [r#"@default "x""#]);
    assert_eq!(traits(&member(&model, "S", "b").traits), ["@default null"]);
}

#[test]
fn values_of_enum_members() {
    let model = model("enum E {\n A\n B = \"b\"\n}\nintEnum I {\n A = 1\n}\n");
    assert_eq!(traits(&member(&model, "E", "A").traits), [r#"@enumValue "A""#]);
    assert_eq!(traits(&member(&model, "E", "B").traits), [r#"@enumValue "b""#]);
    assert_eq!(traits(&member(&model, "I", "A").traits), ["@enumValue 1"]);
    assert_eq!(
        problems("intEnum I {\n A\n B = 1.0\n C = 2147483648\n}\nenum E {}"),
        "t.smithy:4:2: error: intEnum members must be assigned an integer value [EnumShape]\n\
         t.smithy:5:6: error: intEnum members require integer values, but found: 1.0 [EnumShape]\n\
         t.smithy:6:6: error: intEnum members must fit within an integer, but found: 2147483648 [EnumShape]\n\
         t.smithy:8:6: error: enum shapes must have at least one member [Model]"
    );
}
