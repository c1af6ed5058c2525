//! `HttpQueryParamsTrait`.

use super::{Rule, Stage};
use crate::validate::{Context, ticked};
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "HttpQueryParamsTrait",
    severity: Severity::Note,
    what: "Finds structures with both `@httpQueryParams` and `@httpQuery`.",
    why: "A parameter bound by name will also be among all parameters on the other side, or be \
           taken for one of them.",
    example: r#"$version: "2.0"
namespace example

map Parameters {
    key: String
    value: String
}

@http(method: "GET", uri: "/")
@readonly
operation GetCity {
    input := {
        @httpQueryParams
        all: Parameters
        @httpQuery("name")
        name: String
    }
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for entity in context.graph.with("httpQueryParams") {
        let members = entity.shape.members.values();
        let named: Vec<_> = members
            .filter(|member| member.prelude_trait("httpQuery").is_some())
            .map(|member| &member.name)
            .collect();
        let Some(structure) = context.graph.entity(&entity.shape.id) else { continue };
        if entity.member.is_none() || named.is_empty() {
            continue;
        }
        let name = entity.id.member().unwrap_or("");
        let message = format!(
            "Structure member `{name}` is marked with the `httpQueryParams` trait, and `httpQuery` traits are applied \
             to the following members: {}. The service will not be able to disambiguate between query string \
             parameters intended for the `{name}` member and those explicitly bound to the `httpQuery` members.",
            ticked(named)
        );
        found.push(structure.event(Severity::Note, RULE.id, message));
    }
}
