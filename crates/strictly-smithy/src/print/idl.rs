//! Models to IDL.
//!
//! See "Smithy IDL" in the specification.

mod names;
mod shapes;
mod traits;
mod values;

use std::collections::BTreeSet;

use indexmap::IndexMap;

use crate::model::{Shape, Traits};
use crate::{Model, ShapeId};

use names::Names;

/// The IDL of one namespace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdlFile {
    /// The namespace; none if the model has metadata and nothing else.
    pub namespace: Option<String>,
    /// The text of the file.
    pub text: String,
}

impl Model {
    /// The model as IDL 2.0, a file for each namespace, which together load to a model without
    /// [differences](Self::differences) from this one.
    ///
    /// Namespaces and shapes stand in the order of the model. Shapes say what they
    /// [introduce](Shape::introduced): mixins are not flattened. Metadata goes to the first file.
    /// The prelude and other [built-in](Shape::is_built_in) shapes are left out.
    ///
    /// ```
    /// use strictly_smithy::{Sources, load};
    ///
    /// let mut sources = Sources::new();
    /// sources.add("city.json", r#"{"smithy": "2.0", "shapes": {"example#City": {
    ///     "type": "structure",
    ///     "members": {"zip": {
    ///         "target": "smithy.api#String",
    ///         "traits": {"smithy.api#length": {"min": 5, "max": 5}, "smithy.api#required": {}}
    ///     }}
    /// }}}"#);
    /// let (model, _) = load(&sources);
    /// let files = model.to_idl();
    /// assert_eq!(files[0].namespace.as_deref(), Some("example"));
    /// assert_eq!(files[0].text, r#"$version: "2.0"
    ///
    /// namespace example
    ///
    /// structure City {
    ///     @length(min: 5, max: 5)
    ///     @required
    ///     zip: String
    /// }
    /// "#);
    /// ```
    pub fn to_idl(&self) -> Vec<IdlFile> {
        let mut namespaces: IndexMap<&str, Vec<&Shape>> = IndexMap::new();
        for shape in self.shapes.values().filter(|shape| is_printed(shape)) {
            namespaces.entry(shape.id.namespace()).or_default().push(shape);
        }
        let mut files: Vec<_> = namespaces
            .iter()
            .map(|(namespace, shapes)| IdlFile {
                namespace: Some((*namespace).to_owned()),
                text: file(self, namespace, shapes),
            })
            .collect();
        if files.is_empty() {
            files.push(IdlFile { namespace: None, text: String::new() });
        }
        let metadata = metadata(self);
        for (at, file) in files.iter_mut().enumerate() {
            let metadata = if at == 0 { metadata.as_str() } else { "" };
            let text = std::mem::take(&mut file.text);
            file.text = format!("$version: \"2.0\"\n{metadata}{text}");
        }
        files
    }
}

/// Built-in shapes are printed only where the sources apply traits to them.
fn is_printed(shape: &Shape) -> bool {
    let applied = |traits: &Traits| traits.values().any(|value| !value.span.source.is_built_in());
    !shape.is_built_in()
        || applied(&shape.traits)
        || shape.members.values().any(|member| applied(&member.traits))
}

/// The file of a namespace from the namespace on.
fn file(model: &Model, namespace: &str, shapes: &[&Shape]) -> String {
    let mut printer = Printer { model, names: Names::of(model, namespace), out: String::new() };
    for shape in shapes {
        if shape.is_built_in() {
            printer.applied_to_built_in(shape);
        } else {
            printer.shape(shape);
        }
    }
    let uses: BTreeSet<String> = printer.names.uses().map(ShapeId::to_string).collect();
    let mut text = format!("\nnamespace {namespace}\n");
    if !uses.is_empty() {
        text.push('\n');
    }
    for id in uses {
        text.push_str("use ");
        text.push_str(&id);
        text.push('\n');
    }
    text + &printer.out
}

fn metadata(model: &Model) -> String {
    let mut out = String::new();
    if !model.metadata.is_empty() {
        out.push('\n');
    }
    for (key, value) in &model.metadata {
        out.push_str("metadata ");
        values::key(&mut out, key);
        out.push_str(" = ");
        values::value(&mut out, value, 0);
        out.push('\n');
    }
    out
}

/// Prints the shapes of a namespace.
struct Printer<'m> {
    model: &'m Model,
    names: Names<'m>,
    out: String,
}
