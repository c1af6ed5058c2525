//! Constraints: on a shape, and in effect on a member.

use strictly_contract::Constraints;

use super::Context;
use crate::model::{Member, Shape, ShapeType};
use crate::traits::{Bearer, length, pattern, range};

/// The constraints that stand on a shape.
pub(super) fn of_shape(context: &mut Context<'_>, shape: &Shape) -> Constraints {
    if let Some(known) = context.constraints.get(&shape.id) {
        return known.clone();
    }
    let constraints = read(context, &Bearer::shape(shape), shape.shape_type);
    context.constraints.insert(shape.id.clone(), constraints.clone());
    constraints
}

/// The constraints in effect on a member, and whether any of them is its own.
///
/// A trait of the member replaces the same trait of the target. See "Scope of member traits" in the
/// specification.
pub(super) fn of_member(
    context: &mut Context<'_>,
    container: &Shape,
    member: &Member,
    target: &Shape,
) -> (Constraints, bool) {
    let inherited = of_shape(context, target);
    let own = read(context, &Bearer::member(&container.id, member), target.shape_type);
    let overrides = !own.is_empty();
    let effective = Constraints {
        length: own.length.or(inherited.length),
        pattern: own.pattern.or(inherited.pattern),
        range: own.range.or(inherited.range),
    };
    (effective, overrides)
}

fn read(context: &mut Context<'_>, bearer: &Bearer<'_>, target: ShapeType) -> Constraints {
    let found = &mut context.found;
    Constraints {
        length: bearer.applied("length").and_then(|applied| length::read(&applied, target, found)),
        pattern: bearer
            .applied("pattern")
            .and_then(|applied| pattern::read(&applied, target, context.sources, found)),
        range: bearer.applied("range").and_then(|applied| range::read(&applied, target, found)),
    }
}
