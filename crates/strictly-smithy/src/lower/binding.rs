//! Where structures, and their members, stand in HTTP messages.

use std::collections::{BTreeMap, BTreeSet};

use strictly_contract::{Binding, Protocol};

use super::Context;
use crate::model::{Member, Shape};
use crate::traits::{Bearer, http};
use crate::{Diagnostic, Diagnostics, ShapeId, closure};

/// The ways in which structures are used.
#[derive(Debug)]
pub(super) struct Roles {
    map: BTreeMap<ShapeId, BTreeSet<Role>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Role {
    /// The input of an operation.
    Request,
    /// The output of an operation, or an error.
    Response,
    /// Inside another shape.
    Nested,
}

impl Roles {
    /// The roles of every shape in the closure of the operations.
    pub(super) fn of(service: &Shape, operations: &[&Shape], closure: &[&Shape]) -> Self {
        let mut map: BTreeMap<ShapeId, BTreeSet<Role>> = BTreeMap::new();
        let mut add = |id: ShapeId, role| {
            map.entry(id).or_default().insert(role);
        };
        for operation in operations {
            add(closure::input(operation), Role::Request);
            add(closure::output(operation), Role::Response);
            for error in closure::errors(service, operation) {
                add(error, Role::Response);
            }
        }
        for member in closure.iter().flat_map(|shape| shape.members.values()) {
            add(member.target.id.clone(), Role::Nested);
        }
        Self { map }
    }
}

/// The binding of a structure member.
///
/// Binding traits mean something only at the top level of a message, and only to protocols that
/// bind to HTTP. A contract gives each member one binding, so a structure whose members would stand
/// in different places in different messages is refused. See "HTTP binding traits" in the
/// specification.
pub(super) fn lower(context: &mut Context<'_>, container: &Shape, member: &Member) -> Binding {
    if context.protocol != Protocol::RestJson1 || member.traits.is_empty() {
        return Binding::Document;
    }
    let Some(roles) = context.roles.map.get(&container.id) else {
        return Binding::Document;
    };
    let bearer = Bearer::member(&container.id, member);
    let mut bindings = roles.iter().map(|role| binding(*role, &bearer, &mut context.found));
    let first = bindings.next().unwrap_or_default();
    if bindings.any(|other| other != first) {
        let message =
            format!("`{}` is bound to HTTP in some of its uses, not in others", bearer.id);
        context.found.push(
            Diagnostic::error("Unsupported.HttpBinding", message)
                .on(&bearer.id)
                .at(member.span)
                .help("give inputs, outputs and what is nested in them structures of their own"),
        );
    }
    first
}

fn binding(role: Role, bearer: &Bearer<'_>, found: &mut Diagnostics) -> Binding {
    match role {
        Role::Request => http::request_binding(bearer, found),
        Role::Response => http::response_binding(bearer, found),
        Role::Nested => Binding::Document,
    }
}
