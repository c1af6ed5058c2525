//! `EnumTrait`.

use std::collections::HashSet;

use super::enum_shape::is_recommended;
use super::{Rule, Stage};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "EnumTrait",
    severity: Severity::Error,
    what: "Finds definitions of the `@enum` trait that share a value or a name, and sets in which \
           some have names and some do not.",
    why: "Values must be told apart on the wire, names in code. Better still, use an enum shape.",
    example: r#"$version: "2.0"
namespace example

@suppress(["ModelDeprecation"])
@enum([{ value: "a", name: "A" }, { value: "a", name: "B" }])
string Letter
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for entity in context.graph.with("enum") {
        let Some(value) = entity.applied("enum") else { continue };
        let definitions = value.as_array().unwrap_or_default();
        let texts = |key: &'static str| {
            definitions.iter().filter_map(move |definition| definition.get(key)?.as_str())
        };
        for key in ["value", "name"] {
            let mut seen = HashSet::new();
            for text in texts(key).filter(|text| !seen.insert(*text)) {
                let message = format!(
                    "Duplicate enum trait values found with the same `{key}` property of '{text}'"
                );
                found.push(entity.error(RULE.id, message).at(value.span));
            }
        }
        for name in texts("name").filter(|name| !is_recommended(name)) {
            let message = format!(
                "The name `{name}` does not match the recommended enum name format of beginning with an uppercase \
                 letter, followed by any number of uppercase letters, numbers, or underscores."
            );
            let id = format!("{}.{name}", RULE.id);
            found.push(entity.warning(id, message).at(value.span));
        }
        if texts("name").next().is_none() {
            continue;
        }
        for definition in definitions.iter().filter(|item| item.get("name").is_none()) {
            let text = definition.get("value").and_then(|value| value.as_str()).unwrap_or("");
            let message = format!(
                "`{text}` enum value body is missing the `name` property; if any enum trait value contains a `name` \
                 property, then all values must contain the `name` property."
            );
            found.push(entity.error(RULE.id, message).at(definition.span));
        }
    }
}
