//! `IdempotentTrait`.

use super::{Rule, Stage};
use crate::validate::{Context, targets, ticked};
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "IdempotentTrait",
    severity: Severity::Error,
    what: "Finds `@idempotent` with both `exists` and `notFound`.",
    why: "Either the operation makes something, and may find it there; or it takes something \
           away, and may find it gone.",
    example: r#"$version: "2.0"
namespace example

@error("client")
structure Conflict {}

@idempotent(exists: [Conflict], notFound: [Conflict])
operation PutCity {
    errors: [Conflict]
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for operation in context.operations() {
        let Some(value) = operation.applied("idempotent") else { continue };
        if value.get("exists").is_some() && value.get("notFound").is_some() {
            let message = "The `exists` and `notFound` properties of the `@idempotent` trait are mutually exclusive. \
                           Only one may be specified.";
            found.push(operation.error(RULE.id, message).at(value.span));
        }
        for name in ["exists", "notFound"] {
            let errors = value.get(name).and_then(|errors| errors.as_array()).unwrap_or_default();
            let bound = targets(operation.shape, "errors");
            let is_bound = |error: &str| bound.iter().any(|id| id.to_string() == error);
            for error in errors.iter().filter_map(|error| error.as_str()).filter(|id| !is_bound(id))
            {
                let message = format!(
                    "The `{name}` property references error `{error}`, but it is not in the operation's errors list. \
                     Expected one of {}",
                    ticked(&bound)
                );
                found.push(operation.error(RULE.id, message).at(value.span));
            }
        }
    }
}
