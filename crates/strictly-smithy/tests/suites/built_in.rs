//! The traits of well-known namespaces agree with those that the protocol suites bring along.

use std::fs;

use strictly_smithy::model::{Member, Shape, Traits};
use strictly_smithy::{Model, ShapeId, Sources, load};

use crate::suite;

const NAMESPACES: [&str; 7] = [
    "aws.api",
    "aws.auth",
    "aws.customizations",
    "aws.protocols",
    "smithy.framework",
    "smithy.protocols",
    "smithy.test",
];

#[test]
fn definitions_agree_with_the_suites() {
    let Some(files) = suite("protocol", "json") else { return };
    let ours = built_in();
    let (mut compared, mut wrong) = (0, Vec::new());
    for path in files {
        let mut sources = Sources::new();
        sources.add(&path, fs::read_to_string(&path).unwrap());
        let (theirs, _) = load(&sources);
        for shape in theirs.shapes.values().filter(|shape| is_compared(&theirs, shape)) {
            compared += 1;
            match ours.shape(&shape.id) {
                None => wrong.push(format!("{} is missing", shape.id)),
                Some(our) => compare(our, shape, &mut wrong),
            }
        }
    }
    println!("well-known namespaces: {compared} shapes compared");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// A model with every well-known namespace in it.
fn built_in() -> Model {
    let mut sources = Sources::new();
    let names: Vec<_> = NAMESPACES.iter().map(|namespace| format!("{namespace}#x")).collect();
    sources.add("t.smithy", format!("$version: \"2.0\"\n// {}\n", names.join(" ")));
    load(&sources).0
}

/// Mixins may be cut in another way: what they bring is compared where it is brought.
fn is_compared(model: &Model, shape: &Shape) -> bool {
    let is_mixin = model.shape(&shape.id).is_some_and(|shape| has(shape, "mixin"));
    NAMESPACES.contains(&shape.id.namespace()) && !is_mixin
}

fn has(shape: &Shape, name: &str) -> bool {
    shape.prelude_trait(name).is_some()
}

fn compare(our: &Shape, their: &Shape, wrong: &mut Vec<String>) {
    let id = &their.id;
    if our.shape_type != their.shape_type {
        wrong.push(format!("{id}: {:?} or {:?}", our.shape_type, their.shape_type));
    }
    let names = |shape: &Shape| {
        let mut names: Vec<_> = shape.members.keys().cloned().collect();
        names.sort();
        names
    };
    if names(our) != names(their) {
        wrong.push(format!("{id}: {:?} or {:?}", names(our), names(their)));
    }
    compare_traits(id, &our.traits, &their.traits, wrong);
    for (name, their) in &their.members {
        let Some(our) = our.members.get(name) else { continue };
        compare_members(&id.with_member(name.as_str()), our, their, wrong);
    }
}

fn compare_members(id: &ShapeId, our: &Member, their: &Member, wrong: &mut Vec<String>) {
    if our.target.id != their.target.id {
        wrong.push(format!("{id}: {} or {}", our.target.id, their.target.id));
    }
    compare_traits(id, &our.traits, &their.traits, wrong);
}

/// The traits that say what is valid; of `trait` itself the selector, spaces left out.
fn compare_traits(id: &ShapeId, our: &Traits, their: &Traits, wrong: &mut Vec<String>) {
    for name in [
        "length",
        "pattern",
        "range",
        "required",
        "idRef",
        "enumValue",
        "protocolDefinition",
        "authDefinition",
    ] {
        let name = ShapeId::new("smithy.api", name);
        if our.get(&name) != their.get(&name) {
            wrong.push(format!("{id}: @{name}"));
        }
    }
    let selector = |traits: &Traits| {
        let value = traits.get(&ShapeId::new("smithy.api", "trait"))?;
        let text = value.get("selector")?.as_str()?;
        Some(text.split_whitespace().collect::<String>())
    };
    if selector(our) != selector(their) {
        wrong.push(format!("{id}: {:?} or {:?}", selector(our), selector(their)));
    }
}
