//! `PrivateMixinMember`.

use super::{Rule, Stage};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "PrivateMixinMember",
    severity: Severity::Warning,
    what: "Finds `@private` on members of mixins.",
    why: "Whoever uses the mixin inherits the member, private or not. Make the mixin private, or \
           the target of the member.",
    example: r#"$version: "2.0"
namespace example

@mixin
structure Named {
    @private
    name: String
}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for entity in context.graph.with("private") {
        let container = context.model.shape(&entity.id.container());
        let in_mixin = container.is_some_and(|shape| shape.prelude_trait("mixin").is_some());
        if entity.member.is_some() && in_mixin {
            let message = "The `@private` trait does not prevent a mixin member from being inherited by shapes in \
                           other namespaces, nor does it prevent new traits from being added to the inherited member. \
                           Apply `@private` to the mixin shape or target shape instead if cross-namespace access \
                           should be restricted.";
            found.push(entity.warning(RULE.id, message));
        }
    }
}
