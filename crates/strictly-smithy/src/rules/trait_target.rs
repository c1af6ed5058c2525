//! `TraitTarget`.

use super::{Rule, Stage};
use crate::validate::{Context, trait_name};
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "TraitTarget",
    severity: Severity::Error,
    what: "Finds traits on shapes that the selector of the trait does not match.",
    why: "A trait says what it can be applied to. On anything else it would mean nothing, and a \
           constraint that means nothing is worse than none.",
    example: r#"$version: "2.0"
namespace example

@range(min: 1)
string City
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    let graph = &context.graph;
    let mut traits: Vec<_> = graph.applied_traits().collect();
    traits.sort();
    for id in traits {
        let Some(definition) = context.model.shape(id) else { continue };
        if definition.prelude_trait("mixin").is_some() {
            for bearer in graph.with_trait(id) {
                let message = format!(
                    "Trait `{}` is a mixin and cannot be applied to `{}`.",
                    trait_name(id),
                    bearer.id
                );
                found.push(bearer.error(RULE.id, message));
            }
        }
        let value = definition.prelude_trait("trait");
        let selector = value.and_then(|value| value.get("selector")?.as_str()).unwrap_or("*");
        if selector == "*" {
            continue;
        }
        let Some(selected) = context.select(selector) else { continue };
        for bearer in graph.with_trait(id) {
            if graph.find(&bearer.id).is_some_and(|ix| selected.contains(&ix)) {
                continue;
            }
            let message = format!(
                "Trait `{}` cannot be applied to `{}`. This trait may only be applied to shapes that match the \
                 following selector: {}",
                trait_name(id),
                bearer.id,
                on_one_line(selector)
            );
            let span = bearer.traits().get(id).map_or(bearer.span(), |value| value.span);
            found.push(bearer.error(RULE.id, message).at(span));
        }
    }
}

/// A selector with each line break, and the indentation behind it, as one space.
fn on_one_line(selector: &str) -> String {
    let lines: Vec<_> = selector.split('\n').collect();
    let first = lines.first().copied().unwrap_or("");
    lines
        .iter()
        .skip(1)
        .fold(first.to_owned(), |text, line| format!("{text} {}", line.trim_start()))
}
