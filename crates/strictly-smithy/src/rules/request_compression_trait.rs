//! `RequestCompressionTrait`.

use super::{Rule, Stage};
use crate::validate::{Context, ticked};
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "RequestCompressionTrait",
    severity: Severity::Error,
    what: "Finds `@requestCompression` without input, with unknown algorithms, or on streams that \
           must say their length first.",
    why: "Only `gzip` is defined. How long a compressed stream will be, nobody knows before it \
           has been sent.",
    example: r#"$version: "2.0"
namespace example

@requestCompression(encodings: ["gzip"])
operation PutCity {}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for operation in context.operations() {
        let Some(value) = operation.applied("requestCompression") else { continue };
        let mut error =
            |message: String| found.push(operation.error(RULE.id, message).at(value.span));
        let encodings = value.get("encodings").and_then(|list| list.as_array()).unwrap_or_default();
        let unknown: Vec<_> = encodings
            .iter()
            .filter_map(|encoding| encoding.as_str())
            .filter(|encoding| !encoding.eq_ignore_ascii_case("gzip"))
            .collect();
        if encodings.is_empty() {
            error(format!(
                "There must be at least one compression algorithm in `encodings` for the `requestCompression` trait \
                 applied to `{}`",
                operation.id
            ));
        }
        if !unknown.is_empty() {
            let plural = if unknown.len() == 1 { "" } else { "s" };
            error(format!(
                "Invalid compression algorithm{plural} found in `requestCompression` trait applied to `{}`: {}",
                operation.id,
                ticked(unknown)
            ));
        }
        let input =
            context.input(operation.shape).filter(|input| input.id.namespace() != "smithy.api");
        let Some(input) = input else {
            error(
                "The `requestCompression` trait can only be applied to operations which have an input shape defined"
                    .to_owned(),
            );
            continue;
        };
        for member in input.members.values() {
            let Some(target) = context.graph.target(member) else { continue };
            let needs_length = target.prelude_trait("streaming").is_some()
                && target.prelude_trait("requiresLength").is_some();
            if needs_length {
                error(format!(
                    "The `requestCompression` trait can only be applied to operations which do not have input members \
                     that target shapes with both the `streaming` and `requiresLength` traits applied, but found \
                     member `{}${}` targeting `{}`",
                    input.id, member.name, target.id
                ));
            }
        }
    }
}
