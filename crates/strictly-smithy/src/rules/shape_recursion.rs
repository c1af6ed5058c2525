//! `ShapeRecursion`.

use std::collections::HashSet;

use super::{Rule, Stage};
use crate::graph::Entity;
use crate::model::{Member, Shape, ShapeType};
use crate::validate::Context;
use crate::{Diagnostics, Severity, ShapeId};

pub(super) static RULE: Rule = Rule {
    id: "ShapeRecursion",
    severity: Severity::Error,
    what: "Finds shapes of which no finite value exists, and lists and maps that are nothing but \
           themselves.",
    why: "A structure that requires itself could never be built. Make a member of the circle \
           optional, or put a structure between a list and itself.",
    example: r#"$version: "2.0"
namespace example

structure Tree {
    @required
    left: Tree
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    let mut patience = PATIENCE;
    for entity in &context.graph.entities {
        match entity.shape_type() {
            Some(ShapeType::List | ShapeType::Set | ShapeType::Map) => {
                let through = |shape: &Shape| {
                    !matches!(shape.shape_type, ShapeType::Structure | ShapeType::Union)
                };
                let why = "A recursive list, set, or map shape is only valid if an intermediate reference is through \
                           a union or structure.";
                check_paths(context, entity, &|shape, _| through(shape), why, &mut patience, found);
            }
            Some(ShapeType::Structure) => {
                let through = |shape: &Shape, member: &Member| {
                    shape.shape_type == ShapeType::Structure
                        && member.prelude_trait("required").is_some()
                };
                let why = "A structure cannot be mutually recursive through all required members.";
                check_paths(context, entity, &through, why, &mut patience, found);
            }
            Some(ShapeType::Union) if !may_end(context, entity.shape) => {
                let message = "It is impossible to create instances of this recursive union";
                found.push(entity.error(RULE.id, message));
            }
            _ => {}
        }
    }
}

/// How many ways round are reported for one shape.
const MOST: usize = 20;

/// How many steps are taken in search of them, for all shapes together.
const PATIENCE: usize = 1_000_000;

/// Reports every way from the shape to itself that passes only through members as given.
fn check_paths(
    context: &Context<'_>,
    start: &Entity<'_>,
    through: &dyn Fn(&Shape, &Member) -> bool,
    why: &str,
    patience: &mut usize,
    found: &mut Diagnostics,
) {
    let mut reported = 0;
    let mut stack: Vec<Vec<ShapeId>> = vec![vec![start.id.clone()]];
    while let Some(path) = stack.pop() {
        *patience = patience.saturating_sub(1);
        if reported == MOST || *patience == 0 {
            return;
        }
        let shape = path.last().and_then(|id| context.model.shape(id));
        let Some(shape) = shape else { continue };
        for member in shape.members.values().filter(|member| through(shape, member)) {
            let id = shape.id.with_member(member.name.as_str());
            let mut longer = path.clone();
            longer.push(id);
            longer.push(member.target.id.clone());
            if member.target.id == start.id {
                let names: Vec<_> = longer.iter().skip(1).map(ToString::to_string).collect();
                let message =
                    format!("Found invalid shape recursion: {}. {why}", names.join(" > "));
                found.push(start.error(RULE.id, message));
                reported += 1;
            } else if !path.contains(&member.target.id) {
                stack.push(longer);
            }
        }
    }
}

/// True if a finite value of the union exists. That one without members has none is another fault.
fn may_end(context: &Context<'_>, start: &Shape) -> bool {
    if start.members.is_empty() {
        return true;
    }
    let mut seen = HashSet::new();
    let mut shapes = vec![start];
    while let Some(shape) = shapes.pop() {
        let is_structure = shape.shape_type == ShapeType::Structure;
        if !is_structure && shape.shape_type != ShapeType::Union {
            return true;
        }
        let is_optional = |member: &Member| member.prelude_trait("required").is_none();
        if is_structure && (shape.members.is_empty() || shape.members.values().any(is_optional)) {
            return true;
        }
        for member in shape.members.values() {
            if seen.insert(shape.id.with_member(member.name.as_str())) {
                shapes.extend(context.graph.target(member));
            }
        }
    }
    false
}
