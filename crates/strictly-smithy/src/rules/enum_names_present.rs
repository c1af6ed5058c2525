//! `EnumNamesPresent`.

use super::{Rule, Stage};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "EnumNamesPresent",
    severity: Severity::Warning,
    what: "Finds `@enum` traits none of whose definitions has a name.",
    why: "Without names, code generators have to make some up from the values. Give each a \
           `name`, or use an enum shape.",
    example: r#"$version: "2.0"
namespace example

@suppress(["ModelDeprecation"])
@enum([{ value: "a" }])
string Letter
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for entity in context.graph.with("enum") {
        let Some(value) = entity.applied("enum") else { continue };
        let definitions = value.as_array().unwrap_or_default();
        if definitions.iter().all(|definition| definition.get("name").is_none()) {
            let message = "Enums should define the `name` property to allow rich types to be generated in code \
                           generators.";
            found.push(entity.warning(RULE.id, message).at(value.span));
        }
    }
}
