//! `PaginatedTrait`.

use super::{Rule, Stage};
use crate::graph::Entity;
use crate::model::{Member, ShapeType};
use crate::validate::{Context, ticked};
use crate::{Diagnostics, Node, Severity, ShapeId};

pub(super) static RULE: Rule = Rule {
    id: "PaginatedTrait",
    severity: Severity::Error,
    what: "Finds `@paginated` with members that are not there, or that no paginator could use.",
    why: "A paginator takes the token out of one answer and puts it into the next request, so \
           both must be optional strings; items are a list or map.",
    example: r#"$version: "2.0"
namespace example

@paginated(inputToken: "next", outputToken: "next")
@readonly
operation ListCities {
    input := {
        next: String
    }
    output := {}
}
"#,
    stage: Stage::Detail,
    check,
};

/// A property of the trait, with what it asks of the member it names.
struct Property {
    name: &'static str,
    in_output: bool,
    must_be_optional: bool,
    must_be_present: bool,
    valid: &'static [ShapeType],
    discouraged: &'static [ShapeType],
}

const TOKENS: &[ShapeType] = &[ShapeType::Map, ShapeType::String];
const PROPERTIES: [Property; 4] = [
    Property {
        name: "inputToken",
        in_output: false,
        must_be_optional: true,
        must_be_present: true,
        valid: TOKENS,
        discouraged: &[ShapeType::Map],
    },
    Property {
        name: "pageSize",
        in_output: false,
        must_be_optional: false,
        must_be_present: false,
        valid: &[ShapeType::Byte, ShapeType::Integer, ShapeType::Long, ShapeType::Short],
        discouraged: &[ShapeType::Byte, ShapeType::Long, ShapeType::Short],
    },
    Property {
        name: "outputToken",
        in_output: true,
        must_be_optional: true,
        must_be_present: true,
        valid: TOKENS,
        discouraged: &[ShapeType::Map],
    },
    Property {
        name: "items",
        in_output: true,
        must_be_optional: false,
        must_be_present: false,
        valid: &[ShapeType::List, ShapeType::Map],
        discouraged: &[],
    },
];

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for operation in context.operations() {
        let Some(value) = operation.applied("paginated") else { continue };
        let before = found.len();
        for property in &PROPERTIES {
            let path = value.get(property.name).and_then(Node::as_str);
            check_property(context, operation, property, path, None, found);
            check_page_size(context, operation, property, path, found);
        }
        if found.len() == before {
            check_in_services(context, operation, value, found);
        }
    }
}

/// What the operation leaves out, the service may say.
fn check_in_services(
    context: &Context<'_>,
    operation: &Entity<'_>,
    value: &Node,
    found: &mut Diagnostics,
) {
    for service in context.services() {
        let operations = context.operations_of(service.shape);
        if operations.iter().all(|other| other.id != operation.id) {
            continue;
        }
        let common = service.applied("paginated");
        for property in &PROPERTIES {
            let own = value.get(property.name);
            let path = own.or_else(|| common?.get(property.name)).and_then(Node::as_str);
            check_property(context, operation, property, path, Some(&service.id), found);
        }
    }
}

/// A client should be free to ask for pages of the default size.
fn check_page_size(
    context: &Context<'_>,
    operation: &Entity<'_>,
    property: &Property,
    path: Option<&str>,
    found: &mut Diagnostics,
) {
    let member = path.and_then(|path| resolve(context, operation, property, path));
    let required = |member: &&Member| member.prelude_trait("required").is_some();
    let Some(member) = member.filter(required).filter(|_| property.name == "pageSize") else {
        return;
    };
    let id = format!("{}.ShouldNotBeRequired.{}", RULE.id, property.name);
    let message = format!(
        "paginated trait `{}` member `{}` should not be required",
        property.name, member.name
    );
    found.push(operation.warning(id, message));
}

fn check_property(
    context: &Context<'_>,
    operation: &Entity<'_>,
    property: &Property,
    path: Option<&str>,
    service: Option<&ShapeId>,
    found: &mut Diagnostics,
) {
    let within =
        service.map_or_else(String::new, |id| format!("When bound within the `{id}` service, "));
    let intro = format!("{within}paginated trait `{}`", property.name);
    let mut error = |rest: String| found.push(operation.error(RULE.id, format!("{intro} {rest}")));
    let Some(path) = path else {
        if property.must_be_present && service.is_some() {
            error("is not configured".to_owned());
        }
        return;
    };
    if !property.in_output && path.contains('.') {
        return error("does not allow path values".to_owned());
    }
    let Some(member) = resolve(context, operation, property, path) else {
        return error(format!("targets a member `{path}` that does not exist"));
    };
    if property.must_be_optional && member.prelude_trait("required").is_some() {
        error(format!("member `{}` must not be required", member.name));
    }
    let target = context.graph.target(member).map(|target| target.shape_type);
    let shown = |types: &mut dyn Iterator<Item = &ShapeType>| {
        ticked(types.map(|shape_type| shape_type.keyword()))
    };
    match target {
        Some(target) if !property.valid.contains(&target) => error(format!(
            "member `{}` targets a {} shape, but must target one of the following: [{}]",
            member.name,
            target.keyword(),
            shown(&mut property.valid.iter())
        )),
        Some(target) if property.discouraged.contains(&target) => {
            let preferred =
                property.valid.iter().filter(|kind| !property.discouraged.contains(kind));
            let message = format!(
                "{intro} member `{}` targets a {} shape, but this is not recommended. One of [{}] SHOULD be targeted.",
                member.name,
                target.keyword(),
                shown(&mut preferred.into_iter())
            );
            let id = format!("{}.WrongShapeType.{}", RULE.id, property.name);
            found.push(operation.event(Severity::Danger, id, message));
        }
        _ => {}
    }
    if property.in_output && path.split('.').count() > 2 {
        let id = format!("{}.DeeplyNested.{}", RULE.id, property.name);
        let message = format!(
            "{intro} contains a path with more than two parts, which can make your API cumbersome to use"
        );
        found.push(operation.warning(id, message));
    }
}

/// The member that a path leads to.
fn resolve<'m>(
    context: &Context<'m>,
    operation: &Entity<'m>,
    property: &Property,
    path: &str,
) -> Option<&'m Member> {
    let mut shape = if property.in_output {
        context.output(operation.shape)?
    } else {
        context.input(operation.shape)?
    };
    let mut found = None;
    for name in path.split('.') {
        if let Some(member) = found {
            shape = context.graph.target(member)?;
        }
        found = Some(shape.members.get(name)?);
    }
    found
}
