//! Names, duplicates, targets, metadata.

use strictly_smithy::{Sources, load};

use crate::{member, model, problems, shape, show};

#[test]
fn use_then_own_namespace_then_prelude() {
    let mut sources = Sources::new();
    sources.add("b.smithy", "$version: \"2.0\"\nnamespace b\nstring Blob\nstring Other\n");
    sources.add(
        "a.smithy",
        "$version: \"2.0\"\nnamespace a\nuse b#Blob\nstructure S {\n a: Blob\n b: Integer\n c: String\n d: b#Other\n}\ninteger Integer\n",
    );
    let (model, diagnostics) = load(&sources);
    assert!(diagnostics.is_empty(), "{}", diagnostics.render(&sources));
    let targets: Vec<_> =
        shape(&model, "S").members.values().map(|member| member.target.id.to_string()).collect();
    assert_eq!(targets, ["b#Blob", "a#Integer", "smithy.api#String", "b#Other"]);
}

#[test]
fn unresolved_names_are_reported_where_they_stand() {
    assert_eq!(
        problems("structure S { a: Strng }\nstring String"),
        "t.smithy:3:18: error: member shape targets an unresolved shape `a#Strng`. Did you mean a#String? [Target]"
    );
    assert_eq!(
        problems("operation O { input: Missing }"),
        "t.smithy:3:22: error: operation shape has an `input` relationship to an unresolved shape `a#Missing` [Target]"
    );
    assert_eq!(
        problems("use b#C\nstring S"),
        "t.smithy:3:5: warning: Use statement refers to undefined shape: b#C [Model]"
    );
    // Its definition comes with a package of its own, and need not be at hand.
    assert_eq!(problems("use aws.protocols#restJson1\nstring S"), "");
    assert_eq!(
        problems("@documentation(Nope)\nstring S"),
        "t.smithy:3:16: danger: Syntactic shape ID `Nope` does not resolve to a valid shape ID: `a#Nope`. \
         Did you mean to quote this string? Are you missing a model file? [SyntacticShapeIdTarget]"
    );
}

#[test]
fn a_shape_is_defined_once() {
    assert_eq!(
        problems("string S\ninteger S"),
        "t.smithy:4:9: error: Conflicting shape definition for `a#S` found at two places [Model]\n  t.smithy:3:8: first defined here\n  \
         help: rename one of them, or delete the one that is not meant"
    );
    assert_eq!(
        problems("@length(min: 1)\nstring S\n@length(min: 1)\nstring S"),
        "t.smithy:6:8: note: Ignoring duplicate but equivalent shape definition: a#S defined at more than one place [Model.IgnoredDuplicateDefinition]\n  \
         t.smithy:4:8: first defined here"
    );
    assert_eq!(
        problems("string Some\nstring some"),
        "t.smithy:4:8: error: Shape ID `a#some` conflicts with `a#Some`: only the case of letters differs \
         [ShapeIdConflict]\n  t.smithy:3:8: the other shape is defined here"
    );
}

#[test]
fn members_are_defined_once() {
    assert_eq!(
        problems("structure S {\n a: String\n a: String\n}"),
        "t.smithy:5:2: error: Syntax error at line 5, column 2: Duplicate member of `a#S`: 'a' [Model]"
    );
}

#[test]
fn metadata_is_merged() {
    let mut sources = Sources::new();
    sources.add(
        "1.smithy",
        "$version: \"2.0\"\nmetadata list = [1]\nmetadata one = {a: 1}\nmetadata two = 1\n",
    );
    sources.add(
        "2.json",
        r#"{"smithy": "2.0", "metadata": {"list": [2], "one": {"a": 1}, "two": 2}}"#,
    );
    let (model, diagnostics) = load(&sources);
    assert_eq!(show(&model.metadata["list"]), "[1,2]");
    assert_eq!(
        diagnostics.render(&sources),
        "2.json:1:69: error: Metadata conflict for key `two`. Defined in both of two places [Model]\n  \
         1.smithy:4:16: the other value stands here"
    );
}

#[test]
fn services_and_resources_hold_absolute_ids() {
    let model = model(
        "service S {\n version: \"1\"\n operations: [O]\n resources: [R]\n rename: { \"a#O\": \"P\" }\n}\n\
         operation O {}\nresource R { identifiers: { id: String }, read: O }\n",
    );
    let properties = |name: &str| -> Vec<_> {
        shape(&model, name)
            .properties
            .iter()
            .map(|(name, value)| format!("{name}: {}", show(value)))
            .collect()
    };
    assert_eq!(
        properties("S"),
        [
            r#"version: "1""#,
            r#"operations: ["a#O"]"#,
            r#"resources: ["a#R"]"#,
            r#"rename: {"a#O":"P"}"#
        ]
    );
    assert_eq!(properties("R"), [r#"identifiers: {"id":"smithy.api#String"}"#, r#"read: "a#O""#]);
    assert_eq!(properties("O"), [r#"input: "smithy.api#Unit""#, r#"output: "smithy.api#Unit""#]);
}

#[test]
fn lists_and_maps_need_their_members() {
    assert_eq!(
        problems("list L {}\nmap M { id: String }"),
        "t.smithy:3:6: error: Missing required member of shape `a#L`: member [Model]\n\
         t.smithy:4:5: error: Missing required members of shape `a#M`: key, value [Model]\n\
         t.smithy:4:9: error: Map shapes may only have `key` and `value` members, but found `id` [Model]"
    );
}

#[test]
fn elided_members_take_the_target_of_the_resource() {
    let model = model(
        "resource R { identifiers: { id: Id }, properties: { name: Name } }\nstring Id\nstring Name\n\
         structure S for R { $id, @required $name }\n",
    );
    assert_eq!(member(&model, "S", "id").target.id.to_string(), "a#Id");
    assert_eq!(member(&model, "S", "name").target.id.to_string(), "a#Name");
    assert_eq!(
        problems("resource R { identifiers: { id: String } }\nstructure S for R { $iD }"),
        "t.smithy:4:22: error: Member target was elided, but no bound resource or mixin contained a matching identifier \
         or member name. [Model]\n  help: write the target out: `iD: …`"
    );
}
