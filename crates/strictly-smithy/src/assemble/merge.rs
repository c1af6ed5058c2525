//! Drafts of all files to one set of definitions.

use std::collections::HashMap;

use indexmap::IndexMap;
use indexmap::map::Entry;

use crate::model::Reference;
use crate::{Diagnostic, Diagnostics, Node, NodeKind, Severity, ShapeId};

use super::traits::short_name;
use super::{Application, Definition, Draft, MemberDraft, TargetDraft, upgrade};

/// Everything that all files say.
pub(super) struct Merged {
    pub(super) metadata: IndexMap<String, Node>,
    pub(super) definitions: IndexMap<ShapeId, Definition>,
}

/// The traits of `apply` statements, by the shape that they or whose members they are applied to.
type Applications = IndexMap<ShapeId, Vec<(Reference, Application)>>;

/// Merges drafts: metadata by its rules, definitions once each, `apply` into what it is about.
pub(super) fn merge(drafts: Vec<Draft>, diagnostics: &mut Diagnostics) -> Merged {
    let mut merged = Merged { metadata: IndexMap::new(), definitions: IndexMap::new() };
    let mut applications = Applications::new();
    for mut draft in drafts {
        upgrade::sets_to_lists(&mut draft, diagnostics);
        upgrade::refuse_traits_of_other_version(&draft, diagnostics);
        for (key, value) in draft.metadata {
            merge_metadata(&mut merged.metadata, key, value, diagnostics);
        }
        let is_prelude = draft.definitions.iter().any(|shape| shape.id.namespace() == "smithy.api");
        for definition in draft.definitions {
            define(&mut merged.definitions, definition, diagnostics);
        }
        for (target, application) in draft.applications {
            let container = target.id.container();
            if !is_prelude && container.namespace() == "smithy.api" {
                diagnostics.push(applied_to_prelude(&application, &target));
                continue;
            }
            applications.entry(container).or_default().push((target, application));
        }
    }
    refuse_same_letters(&merged.definitions, diagnostics);
    for (container, applications) in applications {
        match merged.definitions.get_mut(&container) {
            Some(definition) => apply(definition, applications),
            None => diagnostics.extend(
                applications
                    .into_iter()
                    .map(|(target, application)| applied_to_nothing(&[application], &target)),
            ),
        }
    }
    upgrade::add_defaults(&mut merged.definitions);
    merged
}

/// Arrays are joined, equal values are one, anything else is a conflict.
fn merge_metadata(
    metadata: &mut IndexMap<String, Node>,
    key: String,
    value: Node,
    diagnostics: &mut Diagnostics,
) {
    let Some(other) = metadata.get_mut(&key) else {
        metadata.insert(key, value);
        return;
    };
    match (&mut other.kind, value.kind) {
        (NodeKind::Array(items), NodeKind::Array(more)) => items.extend(more),
        (_, kind) => {
            let value = Node::new(value.span, kind);
            if *other != value {
                let message =
                    format!("Metadata conflict for key `{key}`. Defined in both of two places");
                diagnostics.push(
                    Diagnostic::error("Model", message)
                        .at(value.span)
                        .and(other.span, "the other value stands here"),
                );
            }
        }
    }
}

fn define(
    definitions: &mut IndexMap<ShapeId, Definition>,
    definition: Definition,
    diagnostics: &mut Diagnostics,
) {
    let other = match definitions.entry(definition.id.clone()) {
        Entry::Vacant(entry) => {
            entry.insert(definition);
            return;
        }
        Entry::Occupied(entry) => entry.into_mut(),
    };
    let id = &definition.id;
    let diagnostic = if other.says_the_same(&definition) {
        let message = format!(
            "Ignoring duplicate but equivalent shape definition: {id} defined at more than one place"
        );
        Diagnostic::new(Severity::Note, "Model.IgnoredDuplicateDefinition", message)
    } else {
        let message = format!("Conflicting shape definition for `{id}` found at two places");
        Diagnostic::error("Model", message)
            .help("rename one of them, or delete the one that is not meant")
    };
    diagnostics.push(diagnostic.at(definition.span).on(id).and(other.span, "first defined here"));
}

/// Shape IDs must differ in more than the case of letters.
fn refuse_same_letters(definitions: &IndexMap<ShapeId, Definition>, diagnostics: &mut Diagnostics) {
    let mut seen: HashMap<String, &Definition> = HashMap::with_capacity(definitions.len());
    for definition in definitions.values() {
        let letters = definition.id.to_string().to_ascii_lowercase();
        if let Some(other) = seen.insert(letters, definition) {
            let message = format!(
                "Shape ID `{}` conflicts with `{}`: only the case of letters differs",
                definition.id, other.id
            );
            diagnostics.push(
                Diagnostic::error("ShapeIdConflict", message)
                    .at(definition.span)
                    .on(&definition.id)
                    .and(other.span, "the other shape is defined here"),
            );
        }
    }
}

/// Adds the traits of `apply` statements to a shape and its members.
fn apply(definition: &mut Definition, applications: Vec<(Reference, Application)>) {
    let names = definition.members.iter().map(|member| member.name.clone());
    let mut places: HashMap<String, usize> = names.zip(0..).collect();
    for (target, application) in applications {
        let Some(name) = target.id.member() else {
            definition.traits.push(application);
            continue;
        };
        let place = places.entry(name.to_owned()).or_insert(definition.members.len());
        match definition.members.get_mut(*place) {
            Some(member) => member.traits.push(application),
            None => definition.members.push(MemberDraft {
                name: name.to_owned(),
                span: target.span,
                target: TargetDraft::Applied,
                traits: vec![application],
            }),
        }
    }
}

/// The error about `apply` to a shape that all models share.
fn applied_to_prelude(application: &Application, target: &Reference) -> Diagnostic {
    let message = format!(
        "Cannot apply `{}` to an immutable prelude shape defined in `smithy.api`.",
        application.id
    );
    Diagnostic::error("Model", message).at(target.span).on(&target.id)
}

/// The error about `apply` to a shape or member that does not exist.
pub(super) fn applied_to_nothing(applied: &[Application], target: &Reference) -> Diagnostic {
    let applied =
        applied.first().map_or_else(String::new, |application| short_name(&application.id));
    let message = format!("Trait `{applied}` applied to unknown shape `{}`", target.id);
    Diagnostic::error("Model", message).at(target.span)
}
