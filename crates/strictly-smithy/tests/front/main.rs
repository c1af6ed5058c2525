//! The front half of the crate: text in, diagnostics or facts about the model out.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod built_in;
mod hostile;
mod json_ast;
mod mixins;
mod print;
mod recovery;
mod resolution;
mod syntax;
mod traits;
mod version_1;

use strictly_smithy::model::{Member, Shape};
use strictly_smithy::{Diagnostics, Model, Node, NodeKind, Sources, load};

fn load_file(path: &str, text: &str) -> (Model, Diagnostics, Sources) {
    let mut sources = Sources::new();
    sources.add(path, text);
    let (model, diagnostics) = load(&sources);
    (model, diagnostics, sources)
}

/// Everything wrong with the shapes of namespace `a`; the text starts at line 3.
fn problems(text: &str) -> String {
    let (_, diagnostics, sources) =
        load_file("t.smithy", &format!("$version: \"2.0\"\nnamespace a\n{text}"));
    diagnostics.render(&sources)
}

/// The model of the shapes of namespace `a`, which must be without fault.
fn model(text: &str) -> Model {
    let (model, diagnostics, sources) =
        load_file("t.smithy", &format!("$version: \"2.0\"\nnamespace a\n{text}"));
    assert!(diagnostics.is_empty(), "{}", diagnostics.render(&sources));
    model
}

fn shape<'a>(model: &'a Model, name: &str) -> &'a Shape {
    model.shape(&format!("a#{name}").parse().unwrap()).unwrap()
}

fn member<'a>(model: &'a Model, shape_name: &str, name: &str) -> &'a Member {
    shape(model, shape_name).members.get(name).unwrap()
}

/// Traits as text, in order: `smithy.api#length {"min":1}`.
fn traits(traits: &strictly_smithy::model::Traits) -> Vec<String> {
    traits
        .iter()
        .map(|(id, value)| format!("{id} {}", show(value)).replace("smithy.api#", "@"))
        .collect()
}

/// A value as JSON.
fn show(node: &Node) -> String {
    match &node.kind {
        NodeKind::Null => "null".to_owned(),
        NodeKind::Boolean(value) => value.to_string(),
        NodeKind::Number(text) => text.clone(),
        NodeKind::String(text) => format!("{text:?}"),
        NodeKind::Array(items) => {
            format!("[{}]", items.iter().map(show).collect::<Vec<_>>().join(","))
        }
        NodeKind::Object(entries) => {
            let entries: Vec<_> =
                entries.iter().map(|(key, value)| format!("{key:?}:{}", show(value))).collect();
            format!("{{{}}}", entries.join(","))
        }
    }
}
