//! The answer to a request that is refused.

use serde_json::json;
use strictly::{Rejection, Violations};

/// The answer to a request whose input is refused.
///
/// A malformed request is a `SerializationException`, an invalid one a `ValidationException` that
/// lists every violation, as `smithy.framework#ValidationException` defines it. The name goes into
/// the header `x-amzn-errortype` of restJson1, or into `__type` of awsJson1_0 and awsJson1_1.
///
/// ```
/// use strictly_http::Refusal;
/// # use strictly::{Constraint, Pointer, Violation, Violations};
///
/// # let id = Violation::new(Pointer::root().member("id"), Constraint::Required);
/// # let rejection = Violations::new(vec![id]).ok_or("none")?.into();
/// let refusal = Refusal::of(&rejection);
/// assert_eq!(refusal.status(), 400);
/// assert_eq!(refusal.error_type(), "ValidationException");
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    error_type: &'static str,
    body: Vec<u8>,
}

impl Refusal {
    /// The answer to input that was refused for this reason.
    pub fn of(rejection: &Rejection) -> Self {
        match rejection {
            Rejection::Malformed(malformed) => Self {
                error_type: "SerializationException",
                body: json!({ "message": malformed.to_string() }).to_string().into_bytes(),
            },
            Rejection::Invalid(violations) => {
                Self { error_type: "ValidationException", body: validation_exception(violations) }
            }
        }
    }

    /// The status code: the mistake is the caller's.
    pub fn status(&self) -> u16 {
        400
    }

    /// The name of the error, without a namespace.
    pub fn error_type(&self) -> &'static str {
        self.error_type
    }

    /// The body, which is JSON.
    pub fn body(&self) -> &[u8] {
        &self.body
    }
}

fn validation_exception(violations: &Violations) -> Vec<u8> {
    let fields = violations.iter().map(
        |violation| json!({ "path": violation.path().as_str(), "message": violation.message() }),
    );
    let fields: Vec<_> = fields.collect();
    json!({ "message": violations.summary(), "fieldList": fields }).to_string().into_bytes()
}
