//! `ShapeClosure`.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::{Rule, Stage};
use crate::graph::{Entity, Ix};
use crate::selector::Selector;
use crate::validate::Context;
use crate::{Diagnostic, Diagnostics, Node, Severity, ShapeId};

pub(super) static RULE: Rule = Rule {
    id: "ShapeClosure",
    severity: Severity::Error,
    what: "Finds shape closures, in the metadata, that hold nothing, share a name, or rename what \
           they do not hold.",
    why: "Tools generate types for a closure by its name. It must be clear which shapes those \
           are, and what each is called.",
    example: r#"$version: "2.0"

metadata shapeClosures = [{ id: "example#all" }]

namespace example

string City
"#,
    stage: Stage::Detail,
    check,
};

/// An entry of the metadata `shapeClosures`.
struct Closure<'n> {
    id: &'n str,
    namespaces: Vec<&'n str>,
    selector: Option<&'n str>,
    renames: BTreeMap<&'n str, &'n str>,
    node: &'n Node,
}

impl Closure<'_> {
    fn event(&self, severity: Severity, kind: &str, message: String) -> Diagnostic {
        let id = match kind {
            "" => RULE.id.to_owned(),
            kind => format!("{}.{kind}.{}", RULE.id, self.id),
        };
        Diagnostic::new(severity, id, message).at(self.node.span)
    }

    fn error(&self, message: String) -> Diagnostic {
        self.event(Severity::Error, "", message)
    }
}

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    let metadata = context.model.metadata.get("shapeClosures").and_then(Node::as_array);
    let mut seen = HashSet::new();
    for closure in metadata.unwrap_or_default().iter().filter_map(read) {
        if seen.insert(closure.id) {
            check_closure(context, &closure, found);
        } else {
            let message = format!("Shape closure id `{}` is declared more than once.", closure.id);
            found.push(closure.error(message));
        }
    }
}

fn read(node: &Node) -> Option<Closure<'_>> {
    let texts = |name: &str| node.get(name).and_then(Node::as_array).unwrap_or_default();
    let renames = node.get("rename").and_then(Node::as_object).into_iter().flatten();
    Some(Closure {
        id: node.get("id")?.as_str()?,
        namespaces: texts("includeNamespaces").iter().filter_map(Node::as_str).collect(),
        selector: node.get("includeBySelector").and_then(Node::as_str),
        renames: renames.filter_map(|(from, to)| Some((from.as_str(), to.as_str()?))).collect(),
        node,
    })
}

fn check_closure(context: &Context<'_>, closure: &Closure<'_>, found: &mut Diagnostics) {
    let Closure { id, namespaces, selector, .. } = closure;
    if id.parse::<ShapeId>().is_ok_and(|id| context.graph.find(&id).is_some()) {
        found.push(closure.error(format!(
            "Shape closure ids must not match the ids of shapes in the model, but `{id}` does."
        )));
    }
    if namespaces.is_empty() && selector.is_none() {
        found.push(closure.error(format!(
            "Shape closure `{id}` must define at least one of `includeNamespaces` or `includeBySelector`."
        )));
    }
    let entities = || context.graph.entities.iter().enumerate();
    let mut roots: Vec<Ix> = Vec::new();
    for namespace in namespaces {
        let before = roots.len();
        roots.extend(
            entities().filter(|(_, entity)| entity.id.namespace() == *namespace).map(|(ix, _)| ix),
        );
        if roots.len() == before {
            let message = format!(
                "Shape closure `{id}` includes namespace `{namespace}`, which has no shapes in the model."
            );
            found.push(closure.event(Severity::Danger, "EmptyNamespace", message));
        }
    }
    match selector.filter(|selector| !selector.is_empty()).map(Selector::parse) {
        None => {}
        Some(Err(error)) => {
            return found.push(closure.error(format!(
                "Shape closure `{id}` has an invalid `includeBySelector`: {error}"
            )));
        }
        Some(Ok(selector)) => {
            let selected = selector.select_in(&context.graph);
            if selected.is_empty() {
                let message = format!(
                    "Shape closure `{id}` has an `includeBySelector` that matches no shapes in the model."
                );
                found.push(closure.event(Severity::Danger, "EmptySelector", message));
            }
            roots.extend(selected);
        }
    }
    let shapes = shapes(context, roots);
    check_renames(closure, &shapes, found);
    check_names(closure, &shapes, found);
}

/// Every shape that the roots lead to, by ID.
fn shapes<'a>(context: &'a Context<'_>, roots: Vec<Ix>) -> BTreeMap<ShapeId, &'a Entity<'a>> {
    let mut reached = HashSet::new();
    for root in roots {
        if !reached.contains(&root) {
            reached.extend(context.graph.closure(root));
        }
    }
    let entities = reached.into_iter().filter_map(|ix| context.graph.get(ix));
    entities
        .filter(|entity| entity.member.is_none())
        .map(|entity| (entity.id.clone(), entity))
        .collect()
}

fn check_renames(
    closure: &Closure<'_>,
    shapes: &BTreeMap<ShapeId, &Entity<'_>>,
    found: &mut Diagnostics,
) {
    let intro = format!("Shape closure `{}`", closure.id);
    let mut renamed: BTreeMap<String, &str> = BTreeMap::new();
    for (from, to) in &closure.renames {
        let Ok(id) = from.parse::<ShapeId>() else { continue };
        if id.name() == *to {
            let message =
                format!("{intro} rename for `{from}` does not change the name from `{to}`.");
            found.push(closure.error(message));
        }
        if !shapes.contains_key(&id) {
            let message =
                format!("{intro} attempts to rename `{from}`, which is not in the closure.");
            found.push(closure.error(message));
            continue;
        }
        let name = to.to_ascii_lowercase();
        let clash =
            format!("{intro} rename for `{from}` (\"{to}\") case-insensitively conflicts with");
        if let Some(other) = renamed.insert(name.clone(), from) {
            found.push(closure.error(format!("{clash} the rename for `{other}`.")));
        }
        let other = shapes.keys().find(|other| {
            !closure.renames.contains_key(other.to_string().as_str())
                && other.name().to_ascii_lowercase() == name
        });
        if let Some(other) = other {
            found.push(closure.error(format!("{clash} non-renamed shape `{other}`.")));
        }
    }
}

fn check_names(
    closure: &Closure<'_>,
    shapes: &BTreeMap<ShapeId, &Entity<'_>>,
    found: &mut Diagnostics,
) {
    let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for id in shapes.keys() {
        if !closure.renames.contains_key(id.to_string().as_str()) {
            names.entry(id.name().to_ascii_lowercase()).or_default().insert(id.to_string());
        }
    }
    for same in names.into_values().filter(|same| same.len() > 1) {
        let message = format!(
            "Shape closure `{}` contains shapes whose names conflict case-insensitively: [{}]. Shapes in a closure \
             should have case-insensitively unique names regardless of their namespaces. Some code generators or other \
             tools may require this in order to work. The `rename` property may be used to disambiguate them.",
            closure.id,
            same.into_iter().collect::<Vec<_>>().join(", ")
        );
        found.push(closure.event(Severity::Warning, "NameConflicts", message));
    }
}
