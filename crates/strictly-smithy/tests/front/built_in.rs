//! The definitions that come with the crate.

use strictly_smithy::{SourceId, Sources, load};

use crate::{load_file, problems, shape};

/// Every namespace that is built in, with one shape of each.
const WELL_KNOWN: [&str; 11] = [
    "aws.api#service",
    "aws.auth#sigv4",
    "aws.cloudformation#cfnResource",
    "aws.customizations#s3UnwrappedXmlOutput",
    "aws.iam#iamAction",
    "aws.protocols#restJson1",
    "smithy.framework#ValidationException",
    "smithy.protocols#rpcv2Cbor",
    "smithy.rules#contextParam",
    "smithy.test#httpRequestTests",
    "smithy.waiters#waitable",
];

#[test]
fn well_known_namespaces_are_there_for_those_who_name_them() {
    for name in WELL_KNOWN {
        let text = format!("$version: \"2.0\"\nnamespace a\nuse {name}\nstring A\n");
        let (model, diagnostics, sources) = load_file("t.smithy", &text);
        assert!(diagnostics.is_empty(), "{}", diagnostics.render(&sources));
        let found = model.shape(&name.parse().unwrap()).unwrap();
        assert!(found.is_built_in());
        assert!(sources.get(found.span.source).is_some());
        assert!(!shape(&model, "A").is_built_in());
        let namespaces = model.shapes.values().map(|shape| shape.id.namespace().to_owned());
        let mut namespaces: Vec<_> = namespaces.collect();
        namespaces.dedup();
        assert_eq!(namespaces, ["smithy.api", name.split('#').next().unwrap(), "a"]);
    }
    let (model, _, _) = load_file("t.smithy", "$version: \"2.0\"\nnamespace a\nstring A\n");
    assert!(model.shape(&WELL_KNOWN[0].parse().unwrap()).is_none());
}

#[test]
fn traits_of_well_known_namespaces_are_coerced_by_their_type() {
    let text =
        "$version: \"2.0\"\nnamespace a\nuse aws.protocols#restJson1\n@restJson1\nservice S {}\n";
    let (model, diagnostics, sources) = load_file("t.smithy", text);
    assert!(diagnostics.is_empty(), "{}", diagnostics.render(&sources));
    let id = "aws.protocols#restJson1".parse().unwrap();
    let value = shape(&model, "S").traits.get::<strictly_smithy::ShapeId>(&id).unwrap();
    assert!(value.as_object().unwrap().is_empty());
}

#[test]
fn a_source_that_defines_a_well_known_namespace_is_taken_at_its_word() {
    let mut sources = Sources::new();
    let own = "$version: \"2.0\"\nnamespace aws.api\n@trait\nstring service\n";
    sources.add("aws.smithy", own);
    let user = "$version: \"2.0\"\nnamespace a\n@aws.api#service(\"x\")\nservice S {}\n";
    sources.add("user.smithy", user);
    let (model, diagnostics) = load(&sources);
    assert!(diagnostics.is_empty(), "{}", diagnostics.render(&sources));
    let defined: Vec<_> =
        model.shapes.values().filter(|shape| shape.id.namespace() == "aws.api").collect();
    assert_eq!(defined.len(), 1);
    assert!(!defined[0].is_built_in());
}

#[test]
fn the_prelude_is_built_in() {
    assert!(SourceId::PRELUDE.is_built_in());
    assert_eq!(problems("structure S { a: String }\n"), "");
}
