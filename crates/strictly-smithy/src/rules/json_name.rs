//! `JsonName`.

use std::collections::{BTreeMap, BTreeSet};

use super::{Rule, Stage};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "JsonName",
    severity: Severity::Error,
    what: "Finds members with the same name in JSON.",
    why: "Two members of one object cannot share a key. Rename one.",
    example: r#"$version: "2.0"
namespace example

structure City {
    @jsonName("id")
    number: String
    id: String
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    let containers: BTreeSet<_> = context
        .graph
        .with("jsonName")
        .filter(|entity| entity.member.is_some())
        .map(|entity| entity.shape.id.clone())
        .collect();
    for entity in containers.iter().filter_map(|id| context.graph.entity(id)) {
        let mut names: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for member in entity.shape.members.values() {
            let json_name = member.prelude_trait("jsonName").and_then(|value| value.as_str());
            names.entry(json_name.unwrap_or(&member.name)).or_default().insert(&member.name);
        }
        for (name, members) in names.into_iter().filter(|(_, members)| members.len() > 1) {
            let members: Vec<_> = members.into_iter().collect();
            let message = format!(
                "This shape contains members with conflicting JSON names that resolve to '{name}': {}",
                members.join(", ")
            );
            found.push(entity.error(RULE.id, message));
        }
    }
}
