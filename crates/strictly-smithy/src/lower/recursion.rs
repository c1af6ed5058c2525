//! Recursion that no finite value satisfies.

use std::collections::{HashMap, HashSet};

use crate::model::{Member, Shape, ShapeType};
use crate::{Diagnostic, Diagnostics, Model, ShapeId};

/// Reports shapes of a closure that contain themselves without a way out.
///
/// A structure must not need itself through members that are all required, a union needs a member
/// that leads out of it, and a cycle of lists and maps must pass through a structure or union. See
/// "Recursive shape definitions" in the specification.
pub(super) fn report(model: &Model, closure: &[&Shape], found: &mut Diagnostics) {
    let mut shapes: Vec<_> = endless(closure, needs_of_value).into_iter().collect();
    shapes.extend(endless(closure, |shape| needs_of_type(model, shape)));
    for shape in shapes {
        found.push(diagnostic(shape));
    }
}

/// What a shape needs in order to end.
enum Needs<'m> {
    /// Each of these has to end.
    All(Vec<&'m ShapeId>),
    /// One of these has to end.
    Any(Vec<&'m ShapeId>),
}

/// A value of a structure needs values of its required members; one of a union, a value of any
/// member. Lists and maps may be empty.
fn needs_of_value(shape: &Shape) -> Needs<'_> {
    match shape.shape_type {
        ShapeType::Structure => {
            Needs::All(targets(shape, |member| member.prelude_trait("required").is_some()))
        }
        ShapeType::Union => Needs::Any(targets(shape, |_| true)),
        _ => Needs::All(Vec::new()),
    }
}

/// The type of a list or map is spelled with the types of its members, down to a named one.
fn needs_of_type<'m>(model: &Model, shape: &'m Shape) -> Needs<'m> {
    let is_aggregate =
        |shape_type| matches!(shape_type, ShapeType::List | ShapeType::Set | ShapeType::Map);
    if !is_aggregate(shape.shape_type) {
        return Needs::All(Vec::new());
    }
    Needs::All(targets(shape, |member| {
        model.shape(&member.target.id).is_some_and(|shape| is_aggregate(shape.shape_type))
    }))
}

fn targets(shape: &Shape, wanted: impl Fn(&Member) -> bool) -> Vec<&ShapeId> {
    shape.members.values().filter(|member| wanted(member)).map(|member| &member.target.id).collect()
}

/// The shapes that never end, in the order of the closure.
///
/// Every need is counted down once, so the work is linear in the number of members.
fn endless<'m>(closure: &[&'m Shape], needs: impl Fn(&'m Shape) -> Needs<'m>) -> Vec<&'m Shape> {
    let mut waiting: HashMap<&ShapeId, Vec<&'m Shape>> = HashMap::new();
    let mut missing: HashMap<&ShapeId, usize> = HashMap::new();
    let mut ending = Vec::new();
    let known: HashSet<&ShapeId> = closure.iter().map(|shape| &shape.id).collect();
    for shape in closure {
        let (mut targets, any) = match needs(shape) {
            Needs::All(targets) => (targets, false),
            Needs::Any(targets) => (targets, true),
        };
        // What leads nowhere is wrong, but not recursive.
        targets.retain(|target| known.contains(target));
        let count = if any { targets.len().min(1) } else { targets.len() };
        missing.insert(&shape.id, count);
        if count == 0 {
            ending.push(&shape.id);
        }
        for target in targets {
            waiting.entry(target).or_default().push(shape);
        }
    }
    while let Some(id) = ending.pop() {
        for shape in waiting.remove(id).unwrap_or_default() {
            let Some(count) = missing.get_mut(&shape.id) else {
                continue;
            };
            // A union that ends may be counted down again by its other members.
            if *count == 1 {
                ending.push(&shape.id);
            }
            *count = count.saturating_sub(1);
        }
    }
    closure
        .iter()
        .copied()
        .filter(|shape| missing.get(&shape.id).is_some_and(|count| *count > 0))
        .collect()
}

fn diagnostic(shape: &Shape) -> Diagnostic {
    let name = shape.id.name();
    let (message, help) = match shape.shape_type {
        ShapeType::Structure => (
            format!(
                "no value of structure `{name}` ends: its required members need another `{name}`"
            ),
            "make a member on the way optional, or put a list or map in between",
        ),
        ShapeType::Union => (
            format!("no value of union `{name}` ends: each of its members needs another `{name}`"),
            "add a member that does not lead back to the union",
        ),
        _ => (
            format!("{} `{name}` contains itself", shape.shape_type.keyword()),
            "put a structure or union in between",
        ),
    };
    Diagnostic::error("ShapeRecursion", message).on(&shape.id).at(shape.span).help(help)
}
