//! `Target`.

use super::{Rule, Stage};
use crate::assemble::{Similar, not_a_mixin};
use crate::graph::{Entity, Relation, references, relations};
use crate::model::ShapeType;
use crate::validate::Context;
use crate::{Diagnostics, Severity, ShapeId};

pub(super) static RULE: Rule = Rule {
    id: "Target",
    severity: Severity::Error,
    what: "Finds targets that do not exist, or that are not of the type the place asks for.",
    why: "A member holds data, an operation takes and gives structures, a resource is made of \
           operations. The message says what was found instead.",
    example: r#"$version: "2.0"
namespace example

structure City {
    mayor: Mayor
}
"#,
    stage: Stage::Core,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    let mut similar = Similar::of(context.model);
    for (ix, entity) in context.graph.entities.iter().enumerate() {
        if entity.is_built_in() {
            continue;
        }
        match entity.member {
            Some(member) if context.graph.target(member).is_none() => {
                let message =
                    unresolved("member shape targets an", &member.target.id, &mut similar);
                let id = format!("{}.UnresolvedShape", RULE.id);
                found.push(entity.error(id, message).at(member.target.span));
            }
            Some(_) => {}
            None => check_references(context, entity, &mut similar, found),
        }
        for edge in context.graph.forward(ix) {
            if let Some(target) = context.graph.get(edge.other) {
                check_edge(context, entity, edge.relation, target, found);
            }
        }
    }
}

fn unresolved(intro: &str, id: &ShapeId, similar: &mut Similar<'_>) -> String {
    let similar = similar.to(id);
    let hint = if similar.is_empty() {
        String::new()
    } else {
        format!(". Did you mean {}?", similar.join(", "))
    };
    format!("{intro} unresolved shape `{id}`{hint}")
}

/// What the properties of services, resources and operations name must exist.
fn check_references(
    context: &Context<'_>,
    entity: &Entity<'_>,
    similar: &mut Similar<'_>,
    found: &mut Diagnostics,
) {
    for (property, id) in references(entity.shape) {
        if context.graph.find(&id).is_some() {
            continue;
        }
        for relation in relations(entity.shape.shape_type, property) {
            let name = relation.in_messages().to_ascii_lowercase();
            let article = if name.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
            let intro =
                format!("{} shape has {article} `{name}` relationship to an", entity.type_name());
            let span =
                entity.shape.properties.get(property).map_or(entity.span(), |node| node.span);
            let message = unresolved(&intro, &id, similar);
            found.push(entity.error(format!("{}.UnresolvedShape", RULE.id), message).at(span));
        }
    }
}

fn check_edge(
    context: &Context<'_>,
    entity: &Entity<'_>,
    relation: Relation,
    target: &Entity<'_>,
    found: &mut Diagnostics,
) {
    let what = relation.in_messages();
    if !matches!(relation, Relation::Mixin | Relation::Member) {
        if target.has("trait") && target.member.is_none() {
            let message = format!(
                "Found a {what} reference to trait definition `{}`. Trait definitions cannot be targeted by members \
                 or referenced by shapes in any other context other than applying them as traits.",
                target.id
            );
            return found.push(entity.error(RULE.id, message));
        }
        if target.has("mixin") && target.member.is_none() {
            let message = format!(
                "Illegal {what} reference to mixin `{}`; shapes marked with the mixin trait can only be referenced to \
                 apply them as a mixin.",
                target.id
            );
            return found.push(entity.error(RULE.id, message));
        }
    }
    if let Some(message) = wrong_type(context, entity, relation, target) {
        let span = entity.member.map_or(entity.span(), |member| member.target.span);
        found.push(entity.error(RULE.id, message).at(span));
    }
}

/// What is wrong with the type of a target.
fn wrong_type(
    context: &Context<'_>,
    entity: &Entity<'_>,
    relation: Relation,
    target: &Entity<'_>,
) -> Option<String> {
    use Relation as R;
    use ShapeType as T;
    let label = relation.label();
    let kind = target.shape_type();
    let is = |expected: &[ShapeType]| kind.is_some_and(|kind| expected.contains(&kind));
    let must_be = |expected: &str| {
        format!(
            "{} shape `{label}` relationships must target a {expected} shape, but found {}",
            entity.type_name(),
            target.described()
        )
    };
    match relation {
        R::Property | R::MemberTarget
            if kind.is_none() || is(&[T::Service, T::Resource, T::Operation]) =>
        {
            let kind = target.type_name();
            Some(format!("Members cannot target {kind} shapes, but found {}", target.described()))
        }
        R::Member if entity.shape.shape_type == T::Map && target.id.member() == Some("key") => {
            let key = target.member.and_then(|member| context.graph.target(member))?;
            let is_string = matches!(key.shape_type, T::String | T::Enum);
            let found = format!("({}: `{}`)", key.shape_type.keyword(), key.id);
            let message =
                format!("Map key member targets {found}, but is expected to target a string");
            (!is_string).then_some(message)
        }
        R::Resource if !is(&[T::Resource]) => Some(must_be("resource")),
        R::Operation if !is(&[T::Operation]) => Some(must_be("operation")),
        R::Input | R::Output | R::Error if !is(&[T::Structure]) => Some(must_be("structure")),
        R::Input | R::Output if target.has("error") => Some(format!(
            "Operation {label} targets an invalid structure `{}` that is marked with the `error` trait.",
            target.id
        )),
        R::Error if !target.has("error") => Some(format!(
            "`{}` cannot be bound as an error because it is not marked with the `error` trait.",
            target.id
        )),
        R::Identifier if !is(&[T::String, T::Enum]) => Some(must_be("string")),
        R::Create | R::Read | R::Update | R::Delete | R::List if !is(&[T::Operation]) => {
            Some(format!(
                "Resource {label} lifecycle operation must target an operation, but found {}",
                target.described()
            ))
        }
        R::Mixin if !target.has("mixin") => Some(not_a_mixin(&target.id)),
        _ => None,
    }
}
