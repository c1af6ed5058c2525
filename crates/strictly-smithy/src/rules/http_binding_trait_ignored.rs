//! `HttpBindingTraitIgnored`.

use std::collections::{BTreeMap, BTreeSet};

use super::{Rule, Stage};
use crate::graph::{Entity, Relation};
use crate::model::ShapeType;
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "HttpBindingTraitIgnored",
    severity: Severity::Warning,
    what: "Finds members bound to a part of an HTTP message in structures that are not that \
           message.",
    why: "A binding counts on the top level of the input, output or error only, and a label or \
           query parameter in the input only. Elsewhere the member goes into the body, which its \
           trait hides.",
    example: r#"$version: "2.0"
namespace example

operation GetCity {
    output := {
        @httpQuery("name")
        name: String
    }
}
"#,
    stage: Stage::Detail,
    check,
};

const INPUT_ONLY: [&str; 3] = ["httpLabel", "httpQueryParams", "httpQuery"];
const BINDINGS: [&str; 7] = [
    "httpLabel",
    "httpQueryParams",
    "httpQuery",
    "httpResponseCode",
    "httpHeader",
    "httpPayload",
    "httpPrefixHeaders",
];

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for (entity, _) in context.graph.members() {
        let container = entity.shape;
        let is_message = container.shape_type == ShapeType::Structure
            && container.prelude_trait("mixin").is_none();
        let Some(binding) = BINDINGS.into_iter().find(|name| entity.has(name)) else { continue };
        if is_message {
            check_member(context, entity, binding, found);
        }
    }
}

fn check_member(
    context: &Context<'_>,
    entity: &Entity<'_>,
    binding: &str,
    found: &mut Diagnostics,
) {
    let heeded = |relation: Relation| {
        if INPUT_ONLY.contains(&binding) {
            relation == Relation::Input
        } else if binding == "httpResponseCode" {
            relation == Relation::Output
        } else {
            matches!(relation, Relation::Input | Relation::Output | Relation::Error)
        }
    };
    let mut users = 0;
    let mut ignored: BTreeMap<Relation, BTreeSet<String>> = BTreeMap::new();
    for (relation, user) in context.graph.users(&entity.shape.id) {
        users += 1;
        if !heeded(relation) {
            ignored.entry(relation).or_default().insert(user.id.to_string());
        }
    }
    if ignored.is_empty() {
        return;
    }
    let place = if ignored.len() == users {
        "ignored in all contexts.".to_owned()
    } else {
        format!("ignored in some contexts: {}", in_contexts(&ignored))
    };
    let kind = if INPUT_ONLY.contains(&binding) {
        "Input"
    } else if binding == "httpResponseCode" {
        "Output"
    } else {
        "TopLevel"
    };
    let mixed_in = if is_mixed_in(context, entity) { " mixed in" } else { "" };
    let message = format!("The `{binding}` trait applied to this{mixed_in} member is {place}");
    found.push(entity.warning(format!("{}.{kind}", RULE.id), message));
}

/// True if the container has the member from a mixin.
fn is_mixed_in(context: &Context<'_>, member: &Entity<'_>) -> bool {
    let name = member.id.member().unwrap_or("");
    let mut mixins = member.shape.mixins.iter().filter_map(|mixin| context.model.shape(&mixin.id));
    mixins.any(|mixin| mixin.members.contains_key(name))
}

/// Relationships and those that have them: `{member target: [a#B$c]}`.
pub(super) fn in_contexts(ignored: &BTreeMap<Relation, BTreeSet<String>>) -> String {
    let contexts: Vec<_> = ignored
        .iter()
        .map(|(relation, users)| {
            let name = relation.in_messages().to_ascii_lowercase().replace('_', " ");
            let users: Vec<_> = users.iter().map(String::as_str).collect();
            format!("{name}: [{}]", users.join(", "))
        })
        .collect();
    format!("{{{}}}", contexts.join(", "))
}
