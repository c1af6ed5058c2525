//! `Service`.

use std::collections::BTreeMap;

use super::{Rule, Stage};
use crate::graph::Entity;
use crate::model::{Shape, ShapeType};
use crate::validate::Context;
use crate::{Diagnostics, Severity, ShapeId};

pub(super) static RULE: Rule = Rule {
    id: "Service",
    severity: Severity::Error,
    what: "Finds shapes of a service with the same name, and renames that change nothing or name \
           what is not there.",
    why: "Within a service, a shape is known by its name without the namespace, and many \
           languages do not heed the case of letters. `rename` gives one of them another.",
    example: r#"$version: "2.0"
namespace example

service Atlas {
    operations: [GetCity]
    rename: { "example#GetCityInput": "GetCityInput" }
}

operation GetCity {
    input := {}
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for service in context.services() {
        let renames: BTreeMap<String, &str> = service
            .shape
            .properties
            .get("rename")
            .and_then(|rename| rename.as_object())
            .into_iter()
            .flatten()
            .filter_map(|(from, to)| Some((from.clone(), to.as_str()?)))
            .collect();
        let closure = context.closure_of(&service.id);
        check_names(context, service, &closure, &renames, found);
        check_renames(service, &closure, &renames, found);
    }
}

fn check_names(
    context: &Context<'_>,
    service: &Entity<'_>,
    closure: &[&Entity<'_>],
    renames: &BTreeMap<String, &str>,
    found: &mut Diagnostics,
) {
    let mut names: BTreeMap<String, BTreeMap<ShapeId, &Entity<'_>>> = BTreeMap::new();
    // Of the unit type no code is made, so no name can collide with it.
    let is_named = |entity: &&&Entity<'_>| entity.member.is_none() && !entity.has("unitType");
    for entity in closure.iter().filter(is_named) {
        let other_name = renames.get(&entity.id.to_string()).copied();
        let name = other_name.unwrap_or_else(|| entity.id.name()).to_ascii_lowercase();
        names.entry(name).or_default().insert(entity.id.clone(), entity);
    }
    for same in names.values().filter(|same| same.len() > 1) {
        for (id, subject) in same {
            for other in same.values().filter(|other| other.id != *id) {
                let severity = conflict(context, subject.shape, other.shape, 0);
                found.push(subject.event(
                    severity,
                    RULE.id,
                    message(severity, service, subject, other, renames),
                ));
            }
        }
    }
}

fn message(
    severity: Severity,
    service: &Entity<'_>,
    subject: &Entity<'_>,
    other: &Entity<'_>,
    renames: &BTreeMap<String, &str>,
) -> String {
    let subject = match renames.get(&subject.id.to_string()) {
        Some(name) => format!("Renamed shape name \"{name}\""),
        None => format!("Shape name `{}`", subject.id),
    };
    let aside = renames
        .get(&other.id.to_string())
        .map_or_else(String::new, |name| format!("(renamed to \"{name}\") "));
    let must = if severity >= Severity::Danger { "must" } else { "should" };
    format!(
        "{subject} conflicts with `{}` {aside}in the `{}` service closure. Shapes in the closure of a service {must} \
         have case-insensitively unique names regardless of their namespaces. Use the `rename` property of the service \
         to disambiguate shape names.",
        other.id, service.id
    )
}

/// How bad it is that two shapes have one name. Simple shapes and lists that say the same do little
/// harm.
fn conflict(context: &Context<'_>, one: &Shape, other: &Shape, depth: usize) -> Severity {
    let may = |shape: &Shape| {
        shape.shape_type.is_simple() || matches!(shape.shape_type, ShapeType::List | ShapeType::Set)
    };
    if depth > 64
        || !may(one)
        || !may(other)
        || one.shape_type != other.shape_type
        || one.traits != other.traits
    {
        return Severity::Error;
    }
    if one.shape_type.is_simple() {
        return Severity::Note;
    }
    let members = (one.members.get("member"), other.members.get("member"));
    let (Some(mine), Some(theirs)) = members else { return Severity::Warning };
    if mine.traits != theirs.traits {
        return Severity::Error;
    }
    let targets = (context.graph.target(mine), context.graph.target(theirs));
    let (Some(mine), Some(theirs)) = targets else { return Severity::Warning };
    conflict(context, mine, theirs, depth + 1).max(Severity::Warning)
}

fn check_renames(
    service: &Entity<'_>,
    closure: &[&Entity<'_>],
    renames: &BTreeMap<String, &str>,
    found: &mut Diagnostics,
) {
    for (from, to) in renames {
        let Ok(id) = from.parse::<ShapeId>() else { continue };
        let mut error = |message: String| found.push(service.error(RULE.id, message));
        if !ShapeId::is_identifier(to) {
            error(format!(
                "Service attempts to rename `{from}` to an invalid identifier, \"{to}\""
            ));
        } else if *to == id.name() {
            error(format!(
                "Service rename for `{from}` does not actually change the name from `{to}`"
            ));
        }
        match closure.iter().find(|entity| entity.id == id) {
            None => error(format!("Service attempts to rename a shape not in the service: {from}")),
            Some(entity) => {
                let kind = entity.type_name();
                if matches!(kind, "member" | "resource" | "operation") {
                    error(format!(
                        "Service attempts to rename a {kind} shape from `{from}` to \"{to}\"; {kind}s cannot be renamed"
                    ));
                }
            }
        }
    }
}
