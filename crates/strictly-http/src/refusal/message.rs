//! Violations in words and as `smithy.framework#ValidationException`.

use serde_json::json;
use strictly::Violations;

/// One sentence that counts the violations, then one for each; those beyond the first 100 are
/// counted alone.
pub(super) fn text(violations: &Violations) -> String {
    if violations.total() == 1 {
        return violations.summary();
    }
    let mut messages: Vec<_> = violations.iter().map(strictly::Violation::message).collect();
    let unlisted = violations.total() - messages.len();
    if unlisted > 0 {
        messages.push(format!("and {unlisted} more"));
    }
    format!("{} validation errors detected. {}", violations.total(), messages.join("; "))
}

/// The body of the error that every service has.
pub(super) fn validation_exception(violations: &Violations) -> Vec<u8> {
    let fields = violations.iter().map(
        |violation| json!({ "path": violation.path().as_str(), "message": violation.message() }),
    );
    let fields: Vec<_> = fields.collect();
    json!({ "message": text(violations), "fieldList": fields }).to_string().into_bytes()
}
