//! Applied traits to one value per trait.

use indexmap::IndexMap;
use indexmap::map::Entry;

use crate::model::{ShapeType, Traits};
use crate::{Diagnostic, Diagnostics, Node, NodeKind, Severity, ShapeId};

use super::{Application, Definition};

/// Namespaces whose traits may be applied without their definitions at hand: published models use
/// them and leave the definitions to packages of their own.
const WELL_KNOWN: [&str; 17] = [
    "aws.api",
    "aws.apigateway",
    "aws.auth",
    "aws.cloudformation",
    "aws.customizations",
    "aws.endpoints",
    "aws.iam",
    "aws.protocols",
    "aws.test",
    "smithy.contracts",
    "smithy.framework",
    "smithy.mqtt",
    "smithy.openapi",
    "smithy.protocols",
    "smithy.rules",
    "smithy.test",
    "smithy.waiters",
];

/// True for what may be used without a definition.
pub(super) fn is_well_known(id: &ShapeId) -> bool {
    WELL_KNOWN.iter().any(|prefix| id.namespace().starts_with(prefix))
}

/// The traits applied to `target`, values coerced by the definitions of the traits.
pub(super) fn collect(
    applications: Vec<Application>,
    target: &ShapeId,
    definitions: &IndexMap<ShapeId, Definition>,
    diagnostics: &mut Diagnostics,
) -> Traits {
    let mut traits = Traits::with_capacity(applications.len());
    for application in applications {
        let definition = definitions.get(&application.id);
        if definition.is_none() {
            diagnose_unknown(&application, target, diagnostics);
        }
        let Application { id, span, value, .. } = application;
        let value = value.unwrap_or_else(|| {
            Node::new(span, omitted(definition.map(|trait_| trait_.shape_type)))
        });
        match traits.entry(id) {
            Entry::Vacant(entry) => {
                entry.insert(value);
            }
            Entry::Occupied(mut entry) => {
                let id = entry.key().clone();
                merge(entry.get_mut(), &value, &id, target, diagnostics);
            }
        }
    }
    traits
}

/// A trait's name as messages have it: that of the prelude's without a namespace.
pub(super) fn short_name(id: &ShapeId) -> String {
    let text = id.to_string();
    text.strip_prefix("smithy.api#").map_or_else(|| text.clone(), str::to_owned)
}

/// The value of `@trait`, by the shape type of the trait; an object if that is not known.
fn omitted(trait_type: Option<ShapeType>) -> NodeKind {
    match trait_type {
        None | Some(ShapeType::Structure | ShapeType::Map) => NodeKind::Object(IndexMap::new()),
        Some(ShapeType::List | ShapeType::Set) => NodeKind::Array(Vec::new()),
        Some(_) => NodeKind::Null,
    }
}

/// A trait applied twice: equal values are one, lists are joined, anything else is a conflict.
fn merge(
    first: &mut Node,
    second: &Node,
    id: &ShapeId,
    target: &ShapeId,
    diagnostics: &mut Diagnostics,
) {
    if first == second {
        return;
    }
    if let (NodeKind::Array(items), NodeKind::Array(more)) = (&mut first.kind, &second.kind) {
        items.extend(more.iter().cloned());
        return;
    }
    let message = format!(
        "Conflicting `{id}` trait found on shape `{target}`. The previous trait was defined at another place, with \
         another value."
    );
    let diagnostic = Diagnostic::error("Model", message).at(second.span).on(target);
    diagnostics.push(diagnostic.and(first.span, "the previous value of the trait stands here"));
}

fn diagnose_unknown(application: &Application, target: &ShapeId, diagnostics: &mut Diagnostics) {
    let id = &application.id;
    if is_well_known(id) {
        return;
    }
    let message = format!(
        "Unable to resolve trait `{id}`. If this is a custom trait, then it must be defined before it can be used in a \
         model."
    );
    // A JSON AST is mostly the output of a tool that knew the definition and left it out.
    let severity = if application.json { Severity::Warning } else { Severity::Error };
    let diagnostic = Diagnostic::new(severity, "Model.UnresolvedTrait", message);
    diagnostics.push(diagnostic.at(application.span).on(target));
}
