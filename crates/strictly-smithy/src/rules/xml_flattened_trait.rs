//! `XmlFlattenedTrait`.

use super::{Rule, Stage};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "XmlFlattenedTrait",
    severity: Severity::Warning,
    what: "Finds flattened lists whose items have an XML name that nobody will see.",
    why: "The items of a flattened list have the name of the member. Give the name to the member \
           instead.",
    example: r#"$version: "2.0"
namespace example

list Names {
    @xmlName("name")
    member: String
}

structure City {
    @xmlFlattened
    names: Names
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for entity in context.graph.with("xmlFlattened").filter(|entity| !entity.has("xmlName")) {
        let Some(target) = entity.member.and_then(|member| context.graph.target(member)) else {
            continue;
        };
        let Some(item) = target.members.get("member") else { continue };
        let Some(name) = item.prelude_trait("xmlName").and_then(|name| name.as_str()) else {
            continue;
        };
        let own = entity.id.member().unwrap_or("");
        if own != name {
            let message = format!(
                "Member is `@xmlFlattened`, so `@xmlName` of target's member (`{}$member`) has no effect. The \
                 flattened list elements will have the name of this member - `{own}`. If this is unintended, you can \
                 add `@xmlName(\"{name}\")` to this member.",
                target.id
            );
            found.push(entity.warning(RULE.id, message));
        }
    }
}
