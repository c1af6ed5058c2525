//! `ServiceAuthDefinitions`.

use super::auth_trait::schemes;
use super::{Rule, Stage};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "ServiceAuthDefinitions",
    severity: Severity::Warning,
    what: "Finds services with several authentication schemes that do not say which comes first.",
    why: "Without `@auth`, clients take the schemes in the order of their IDs, which is hardly \
           what was meant.",
    example: r#"$version: "2.0"
namespace example

@httpBasicAuth
@httpBearerAuth
service Atlas {}
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for service in context.services() {
        if !service.has("auth") && schemes(context, service).len() > 1 {
            let message = "This service uses multiple authentication schemes but does not have the `@auth` trait \
                           applied. The `@auth` trait defines a priority ordering of auth schemes for a client to \
                           use. Without it, the ordering of auth schemes is alphabetical based on the absolute shape \
                           ID of the auth schemes.";
            found.push(service.warning(RULE.id, message));
        }
    }
}
