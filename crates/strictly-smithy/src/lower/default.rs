//! Defaults that break the constraints of their own member.

use std::collections::BTreeSet;

use serde_json::{Map, Value};
use strictly_contract::strictly::{Pointer, Rejection};
use strictly_contract::{Contract, Direction, Member, Presence, Shape, ShapeId, ShapeKind};

use crate::{Diagnostic, Diagnostics, Model, Severity, Span};

/// The defaults of these contracts that break a constraint which holds where they stand: a warning
/// `DefaultTrait` for each, once.
///
/// A reader fills in such a default unseen; who writes it is refused. The rule of the same name
/// judges by the constraints of the target, too, and does not count a zero as an error.
pub fn refused_defaults(model: &Model, contracts: &[Contract]) -> Diagnostics {
    let mut found = Diagnostics::new();
    let mut judged = BTreeSet::new();
    for contract in contracts {
        for shape in contract.shapes.values() {
            let ShapeKind::Structure { members, .. } = &shape.kind else { continue };
            for member in members {
                let id = shape.id.with_member(member.name.as_str());
                if let Some((value, why)) = refused(contract, shape, member) {
                    if judged.insert(id.clone()) {
                        found.push(diagnostic(model, &id, value, &why));
                    }
                }
            }
        }
    }
    found
}

/// The default of a member, and the constraint that refuses it.
fn refused<'c>(
    contract: &Contract,
    structure: &Shape,
    member: &'c Member,
) -> Option<(&'c Value, String)> {
    let Presence::Default(value) = &member.presence else { return None };
    let object = Map::from_iter([(member.json_name.clone(), value.clone())]);
    let verdict = contract.check(&structure.id, Direction::Input, &Value::Object(object)).ok()?;
    let Err(Rejection::Invalid(violations)) = verdict else { return None };
    let place = Pointer::root().member(&member.name);
    let violation = violations.iter().find(|violation| *violation.path() == place)?;
    Some((value, violation.constraint().to_string()))
}

fn diagnostic(model: &Model, id: &ShapeId, value: &Value, why: &str) -> Diagnostic {
    let message = format!("the default {value} of `{id}` breaks a constraint: {why}");
    let diagnostic = Diagnostic::new(Severity::Warning, "DefaultTrait", message)
        .on(id)
        .help("choose one that is allowed: servers refuse this value where it is written");
    match place(model, id) {
        Some(span) => diagnostic.at(span),
        None => diagnostic,
    }
}

/// The `@default` of a member, or else the member.
fn place(model: &Model, id: &ShapeId) -> Option<Span> {
    let member = model.shape(&id.container())?.members.get(id.member()?)?;
    Some(member.prelude_trait("default").map_or(member.span, |applied| applied.span))
}
