//! `ServiceBoundResourceOperation`.

use super::{Rule, Stage};
use crate::validate::{Context, named_targets, targets, ticked};
use crate::{Diagnostics, Severity, ShapeId};

pub(super) static RULE: Rule = Rule {
    id: "ServiceBoundResourceOperation",
    severity: Severity::Warning,
    what: "Finds operations of a service that seem to belong to one of its resources.",
    why: "An operation whose members hold the identifiers of a resource most likely is about \
           that resource. Bind it there.",
    example: r#"$version: "2.0"
namespace example

service Atlas {
    operations: [GetCity]
    resources: [City]
}

resource City {
    identifiers: {
        name: String
    }
}

@suppress(["MemberShouldReferenceResource"])
string Unused

operation GetCity {
    input := {
        @suppress(["MemberShouldReferenceResource"])
        @required
        name: String
    }
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for service in context.services() {
        let resources: Vec<_> = context
            .resources_of(service.shape)
            .into_iter()
            .map(|resource| (&resource.id, named_targets(resource, "identifiers")))
            .collect();
        for id in targets(service.shape, "operations") {
            let Some(operation) = context.graph.entity(&id) else { continue };
            let messages = [context.input(operation.shape), context.output(operation.shape)];
            let holds = |(name, target): &(String, ShapeId)| {
                messages.iter().flatten().filter_map(|message| message.members.get(name)).any(
                    |member| {
                        member.prelude_trait("required").is_some() && member.target.id == *target
                    },
                )
            };
            let better: Vec<_> = resources
                .iter()
                .filter(|(_, identifiers)| identifiers.iter().any(holds))
                .map(|(id, _)| *id)
                .collect();
            if better.is_empty() {
                continue;
            }
            let message = format!(
                "The `{}` operation is bound to the `{}` service but has members that match identifiers of the \
                 following resource shapes: [{}]. It may be more accurately bound to one of them than directly to the \
                 service.",
                operation.id,
                service.id,
                ticked(better)
            );
            let id = format!("{}.{}.{}", RULE.id, service.id, operation.id.name());
            found.push(operation.warning(id, message));
        }
    }
}
