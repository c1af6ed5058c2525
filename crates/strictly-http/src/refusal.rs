//! The answer to a request that is refused.

mod message;
mod modelled;

use std::borrow::Cow;

use bytes::Bytes;
use http::header::ALLOW;
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use serde_json::json;
use strictly::{ErrorShape, Protocol, Rejection};

use crate::answer::{ErrorName, bare_name, error_response};
use crate::router::Unrouted;

pub use self::modelled::VALIDATION_ERRORS;
pub(crate) use self::modelled::choose;

/// The answer to a request that is refused before a handler sees it.
///
/// A malformed request is a `SerializationException`, an invalid one the validation error of the
/// operation with every violation in its message. The name goes into the header
/// `x-amzn-errortype`, and into `__type` of the body.
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
    status: StatusCode,
    /// The shape ID of the error, or its name if it is the protocol's own.
    error: Cow<'static, str>,
    body: Vec<u8>,
    allowed: Vec<Method>,
}

/// What carries validation failures where the model has nothing for them.
const VALIDATION_EXCEPTION: &str = "smithy.framework#ValidationException";

impl Refusal {
    /// The answer to input that was refused for this reason, with the errors that every service
    /// has.
    pub fn of(rejection: &Rejection) -> Self {
        Self::of_operation(rejection, None)
    }

    /// The answer with the error of an operation that was chosen for validation failures.
    pub(crate) fn of_operation(rejection: &Rejection, error: Option<&ErrorShape>) -> Self {
        let violations = match rejection {
            Rejection::Malformed(malformed) => {
                return Self::new(
                    StatusCode::BAD_REQUEST,
                    "SerializationException",
                    &malformed.to_string(),
                );
            }
            Rejection::Invalid(violations) => violations,
        };
        let modelled =
            error.and_then(|error| Some((error, modelled::body(error.shape(), violations)?)));
        match modelled {
            Some((error, body)) => Self {
                status: StatusCode::from_u16(error.code()).unwrap_or(StatusCode::BAD_REQUEST),
                error: error.id().into(),
                body,
                allowed: Vec::new(),
            },
            None => Self {
                status: StatusCode::BAD_REQUEST,
                error: VALIDATION_EXCEPTION.into(),
                body: message::validation_exception(violations),
                allowed: Vec::new(),
            },
        }
    }

    /// No operation: 404 or 405.
    pub(crate) fn unrouted(unrouted: &Unrouted) -> Self {
        let (error, allowed) = match unrouted {
            Unrouted::NotFound => ("UnknownOperationException", Vec::new()),
            Unrouted::MethodNotAllowed(methods) => ("MethodNotAllowedException", methods.clone()),
        };
        Self { allowed, ..Self::new(unrouted.status(), error, &unrouted.to_string()) }
    }

    /// No answer that the caller takes: 406.
    pub(crate) fn not_acceptable(answer: &str) -> Self {
        let message = format!("the answer is {answer}, which `Accept` does not allow");
        Self::new(StatusCode::NOT_ACCEPTABLE, "NotAcceptableException", &message)
    }

    /// A body of another kind: 415.
    pub(crate) fn unsupported(expected: Option<&str>) -> Self {
        let message = match expected {
            Some(expected) => format!("`Content-Type` must be {expected}"),
            None => "the operation takes no body, and no `Content-Type`".to_owned(),
        };
        Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "UnsupportedMediaTypeException", &message)
    }

    /// A body that is compressed, or encoded in another way: 415.
    pub(crate) fn encoded() -> Self {
        let message = "`Content-Encoding` must be identity, or not be there";
        Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "UnsupportedMediaTypeException", message)
    }

    /// A body that is too large: 413. For adapters that notice before the body is there as a whole.
    pub fn too_large(limit: usize) -> Self {
        let message = format!("the body is larger than {limit} bytes");
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "RequestEntityTooLargeException", &message)
    }

    /// A body that ends before it should: 400, in case the caller still listens.
    #[cfg(feature = "tower")]
    pub(crate) fn broken() -> Self {
        let message = "the body ends before it should";
        Self::new(StatusCode::BAD_REQUEST, "SerializationException", message)
    }

    /// The mistake is the server's: 500. The reason is not told.
    pub fn internal() -> Self {
        let message = "the service failed to answer";
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "InternalFailureException", message)
    }

    fn new(status: StatusCode, error: &'static str, message: &str) -> Self {
        let body = json!({ "message": message }).to_string().into_bytes();
        Self { status, error: error.into(), body, allowed: Vec::new() }
    }

    /// The status code.
    pub fn status(&self) -> u16 {
        self.status.as_u16()
    }

    /// The name of the error, without a namespace.
    pub fn error_type(&self) -> &str {
        bare_name(&self.error)
    }

    /// The body, which is JSON. The name of the error is not in it.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The response as a protocol spells it.
    pub fn into_response(self, protocol: Protocol, name: ErrorName) -> http::Response<Bytes> {
        let mut headers = HeaderMap::new();
        let methods: Vec<_> = self.allowed.iter().map(Method::as_str).collect();
        if let (false, Ok(methods)) =
            (methods.is_empty(), HeaderValue::from_str(&methods.join(", ")))
        {
            headers.insert(ALLOW, methods);
        }
        error_response(self.status, headers, self.body, &self.error, protocol, name)
    }
}
