//! Our prelude beside that of the reference implementation.

use std::collections::BTreeMap;
use std::path::Path;

use strictly_smithy::model::Shape;
use strictly_smithy::{Model, Sources, load};

#[test]
fn the_prelude_has_the_shapes_members_and_selectors_of_the_reference() {
    let Ok(folder) = std::env::var("STRICTLY_SUITES") else {
        println!("skipped: STRICTLY_SUITES is not set");
        return;
    };
    let path = Path::new(&folder).join("prelude.smithy");
    let text = std::fs::read_to_string(&path).expect("the reference prelude");
    let theirs =
        facts(&loaded(&text.replace("namespace smithy.api", "namespace other.api")), "other.api");
    let ours = facts(&loaded("$version: \"2\"\nnamespace a"), "smithy.api");
    for (name, facts) in &theirs {
        assert_eq!(ours.get(name), Some(facts), "{name}");
    }
    assert_eq!(ours.len(), theirs.len());
}

fn loaded(text: &str) -> Model {
    let mut sources = Sources::new();
    sources.add("a.smithy", text);
    load(&sources).0
}

/// What must be the same, by the name of the shape: type, selector, conflicts, members with their
/// targets and constraints.
fn facts(model: &Model, namespace: &str) -> BTreeMap<String, String> {
    let shapes = model.shapes.values().filter(|shape| shape.id.namespace() == namespace);
    shapes.map(|shape| (shape.id.name().to_owned(), describe(shape))).collect()
}

fn describe(shape: &Shape) -> String {
    let mut facts = vec![shape.shape_type.keyword().to_owned()];
    if let Some(definition) = trait_value(&shape.traits, "trait") {
        let selector = definition.get("selector").and_then(|node| node.as_str()).unwrap_or("*");
        facts.push(selector.split_whitespace().collect::<Vec<_>>().join(" "));
        let conflicts =
            definition.get("conflicts").and_then(|node| node.as_array()).unwrap_or_default();
        let mut conflicts: Vec<_> =
            conflicts.iter().filter_map(|node| node.as_str()).map(bare).collect();
        conflicts.sort_unstable();
        facts.push(conflicts.join(","));
        facts.push(
            definition
                .get("structurallyExclusive")
                .and_then(|node| node.as_str())
                .unwrap_or("")
                .to_owned(),
        );
    }
    facts.extend(traits(&shape.traits));
    for member in shape.members.values() {
        facts.push(format!(
            "{}: {} {:?}",
            member.name,
            member.target.id.name(),
            traits(&member.traits)
        ));
    }
    facts.join("\n")
}

/// The names of the traits that are more than words.
fn traits(traits: &strictly_smithy::model::Traits) -> Vec<String> {
    let mut names: Vec<_> = traits.keys().map(|id| id.name().to_owned()).collect();
    names.retain(|name| name != "documentation");
    names.sort();
    names
}

fn trait_value<'a>(
    traits: &'a strictly_smithy::model::Traits,
    name: &str,
) -> Option<&'a strictly_smithy::Node> {
    traits.iter().find(|(id, _)| id.name() == name).map(|(_, value)| value)
}

fn bare(id: &str) -> &str {
    id.rsplit('#').next().unwrap_or(id)
}
