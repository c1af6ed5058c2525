//! `HttpQueryTrait`.

use std::collections::BTreeMap;

use super::http::Pattern;
use super::{Rule, Stage};
use crate::graph::Relation;
use crate::model::ShapeType;
use crate::validate::{Context, ticked};
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "HttpQueryTrait",
    severity: Severity::Error,
    what: "Finds members bound to the same query parameter, or to one that the URI itself has.",
    why: "Two members cannot share a parameter, and a literal in the URI is always sent. Rename \
           one.",
    example: r#"$version: "2.0"
namespace example

@http(method: "GET", uri: "/?name=x")
@readonly
operation GetCity {
    input := {
        @httpQuery("name")
        name: String
    }
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for structure in context.graph.shapes_of(ShapeType::Structure) {
        let mut parameters: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for member in structure.shape.members.values() {
            if let Some(name) = member.prelude_trait("httpQuery").and_then(|value| value.as_str()) {
                parameters.entry(name).or_default().push(&member.name);
            }
        }
        if parameters.is_empty() {
            continue;
        }
        for (name, members) in parameters.iter().filter(|(_, members)| members.len() > 1) {
            let message = format!(
                "`httpQuery` parameter name binding conflicts found for the `{name}` parameter in the following \
                 structure members: {}",
                ticked(members)
            );
            found.push(structure.error(RULE.id, message));
        }
        for (relation, operation) in context.graph.users(&structure.id) {
            let uri =
                Pattern::of_operation(operation.shape).filter(|_| relation == Relation::Input);
            let Some(uri) = uri else { continue };
            for name in uri.query.keys().filter(|name| parameters.contains_key(*name)) {
                let message = format!(
                    "`httpQuery` name `{name}` conflicts with the `http` trait of the `{}` operation: `{}`",
                    operation.id, uri.text
                );
                found.push(structure.error(RULE.id, message));
            }
        }
    }
}
