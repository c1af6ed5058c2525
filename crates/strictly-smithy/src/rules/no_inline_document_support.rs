//! `NoInlineDocumentSupport`.

use std::collections::BTreeSet;

use super::http::protocols;
use super::{Rule, Stage};
use crate::model::ShapeType;
use crate::validate::Context;
use crate::{Diagnostics, Node, Severity};

pub(super) static RULE: Rule = Rule {
    id: "NoInlineDocumentSupport",
    severity: Severity::Error,
    what: "Finds documents in services whose protocol has no place for them.",
    why: "The protocol says that it cannot carry documents. Define a structure instead.",
    example: r#"$version: "2.0"
namespace example

@trait
@protocolDefinition(noInlineDocumentSupport: true)
structure plain {}

@plain
service Atlas {
    operations: [GetCity]
}

operation GetCity {
    input := {
        extra: Document
    }
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for service in context.services() {
        let documents: BTreeSet<_> = context
            .closure_of(&service.id)
            .into_iter()
            .filter(|entity| entity.shape_type() == Some(ShapeType::Document))
            .map(|entity| entity.id.to_string())
            .collect();
        if documents.is_empty() {
            continue;
        }
        for (protocol, definition) in protocols(context.model, service.shape) {
            let refuses = definition.get("noInlineDocumentSupport").and_then(Node::as_bool);
            if refuses != Some(true) {
                continue;
            }
            let list: Vec<_> = documents.iter().map(String::as_str).collect();
            let message = format!(
                "This service uses the `{protocol}` protocol which does not support inline document types, but the \
                 following document types were found in the closure of the service: [{}]",
                list.join(", ")
            );
            found.push(service.error(RULE.id, message));
        }
    }
}
