//! Services.

use std::collections::BTreeMap;

use strictly_contract::{Contract, Protocol, Service};

use super::binding::Roles;
use super::rename::Renames;
use super::selection::Chosen;
use super::{Context, nesting, operation, recursion, routes, shape, unsupported};
use crate::model::Shape;
use crate::traits::{Bearer, text};
use crate::{Diagnostic, Diagnostics, Model, Node, ShapeId, Sources, closure};

/// The contract of a service. What is wrong goes to `found`, and the contract lacks it.
pub(super) fn lower(
    model: &Model,
    sources: &Sources,
    chosen: &Chosen<'_>,
    protocol: Protocol,
    found: &mut Diagnostics,
) -> Contract {
    let Chosen { service, operations } = chosen;
    let roots = operations.iter().flat_map(|operation| closure::roots(service, operation));
    let closure = closure::shapes(model, roots);
    unsupported::report(model, chosen, &closure, found);
    recursion::report(model, &closure, found);
    nesting::report(model, &closure, found);
    let mut context = Context {
        model,
        sources,
        protocol,
        renames: Renames::read(model, service, found),
        roles: Roles::of(service, operations, &closure),
        constraints: BTreeMap::new(),
        found: Diagnostics::new(),
    };
    let shapes_of_operations = operations;
    let operations: Vec<_> =
        operations.iter().map(|shape| operation::lower(&mut context, service, shape)).collect();
    routes::report(&mut context, shapes_of_operations, &operations);
    let shapes = shapes(&mut context, &closure);
    let service = lower_service(service, &mut context.found);
    found.append(context.found);
    Contract { service, protocol, operations, shapes }
}

fn shapes(
    context: &mut Context<'_>,
    closure: &[&Shape],
) -> BTreeMap<ShapeId, strictly_contract::Shape> {
    let mut shapes = BTreeMap::new();
    for source in closure {
        let Some(lowered) = shape::lower(context, source) else {
            continue;
        };
        let id = lowered.id.clone();
        if shapes.insert(id.clone(), lowered).is_some() {
            let message = format!("two shapes of the service are called `{id}` after renaming");
            context.found.push(
                Diagnostic::error("Service", message)
                    .on(&source.id)
                    .at(source.span)
                    .help("choose another name in `rename` of the service"),
            );
        }
    }
    shapes
}

fn lower_service(service: &Shape, found: &mut Diagnostics) -> Service {
    let version = service.properties.get("version").and_then(Node::as_str).unwrap_or_default();
    Service {
        id: service.id.clone(),
        version: version.to_owned(),
        documentation: text::documentation(&Bearer::shape(service), found),
        query_compatible: service
            .traits
            .contains_key(&ShapeId::new("aws.protocols", "awsQueryCompatible")),
    }
}
