//! The server's side: from requests to checked inputs, from outputs and errors to responses.

mod call;
mod head;

use std::collections::BTreeMap;

use bytes::Bytes;
use http::Method;
use strictly::{Operation, OperationShape, Protocol, ServiceShape};

use crate::answer::{self, ErrorName};
use crate::body::{self, Body};
use crate::negotiate::{self, accepts, content_type_fits, is_unencoded};
use crate::router::{Labels, Router, RouterError, TargetRouter, Unrouted};
use crate::{EncodeError, Refusal};

pub use self::call::Call;
pub use self::head::Head;

/// The operations of a service, as seen by who serves them.
///
/// It is the core of every adapter, and a function of bytes: [`accept`](Self::accept) takes what
/// precedes the body, [`Call::decode`] the body. What is wrong with a request ends in a
/// [`Refusal`], in this order: no such operation (404, 405), no acceptable answer (406), a body of
/// another kind or compressed (415), too large a body (413), a malformed request (400,
/// `SerializationException`), an invalid input (400, the validation error).
///
/// Bodies are read as they come. Where callers may compress them (`@requestCompression`), a layer
/// around the server has to undo it, such as `RequestDecompressionLayer` of tower-http; the limit then
/// holds for what comes out.
///
/// # Validation errors
///
/// Violations are told as an error of the operation if it declares one for them: the first of
/// `ValidationException`, `ValidationError`, `InvalidInputException`, `InvalidParameterException`,
/// `InvalidParameterValueException`, `InvalidRequestException`, `BadRequestException`,
/// `InvalidArgumentException`, `InvalidParametersException`, `InvalidParameterValuesException`,
/// `ClientException`, `BadRequest`; or the one that [`validation_error`](Self::validation_error)
/// names. Its `message` lists all violations; a list of structures with a path or name and a message
/// gets one for each; and an enum `reason` says `fieldValidationFailed`, where it can. If nothing is
/// declared, or it has required members that violations cannot fill, the error is
/// `smithy.framework#ValidationException`.
#[derive(Clone, Debug)]
pub struct Server {
    protocol: Protocol,
    routes: Routes,
    body_limit: usize,
    error_name: ErrorName,
    validation_error: Option<String>,
    validation_errors: BTreeMap<&'static str, String>,
}

#[derive(Clone, Debug)]
enum Routes {
    Uri(Router<Served>),
    Target(TargetRouter<Served>),
}

/// An operation, and what its messages have to be.
#[derive(Clone, Copy, Debug)]
struct Served {
    operation: &'static OperationShape,
    body: Body,
    /// What the request has to say of its body.
    expected: negotiate::Body<'static>,
    /// False if `Content-Encoding` is a member like others.
    is_plain: bool,
    /// The media type of the answer.
    answer: Option<&'static str>,
}

impl Served {
    fn of(operation: &'static OperationShape) -> Self {
        let body = Body::of_request(operation);
        let expected = body.expected(operation);
        let is_plain = !body::binds(operation.input_shape(), "content-encoding");
        let answer = Body::of_response(operation).answer(operation);
        Self { operation, body, expected, is_plain, answer }
    }
}

/// The largest body, unless another is set: 2 MiB.
const BODY_LIMIT: usize = 2 << 20;

impl Server {
    /// A server of these operations, which are of one service.
    ///
    /// # Errors
    ///
    /// If the URI pattern of an operation is none, or two match the same requests; or if the service
    /// speaks no protocol that we know ([`Protocol::Json`]).
    pub fn new(
        operations: impl IntoIterator<Item = &'static OperationShape>,
    ) -> Result<Self, RouterError> {
        let operations: Vec<_> = operations.into_iter().collect();
        let service = operations.first().map(|first| first.service());
        let protocol = service.map_or(Protocol::Json, ServiceShape::protocol);
        if let Some(service) = service.filter(|service| service.protocol() == Protocol::Json) {
            return Err(RouterError::Protocol(service.id()));
        }
        let routes = if protocol == Protocol::RestJson1 {
            Routes::Uri(Router::new(operations.into_iter().map(|operation| {
                let method = Method::from_bytes(operation.method().as_bytes());
                (method.unwrap_or(Method::POST), operation.uri(), Served::of(operation))
            }))?)
        } else {
            Routes::Target(TargetRouter::new(operations.into_iter().map(|operation| {
                let target = format!("{}.{}", operation.service().name(), operation.name());
                (target, Served::of(operation))
            })))
        };
        Ok(Self {
            protocol,
            routes,
            body_limit: BODY_LIMIT,
            error_name: ErrorName::default(),
            validation_error: None,
            validation_errors: BTreeMap::new(),
        })
    }

    /// The largest body in bytes; 2 MiB, unless it is set.
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.body_limit = bytes;
        self
    }

    /// Where responses say which error they carry.
    pub fn error_name(mut self, name: ErrorName) -> Self {
        self.error_name = name;
        self
    }

    /// The error that carries validation failures, by its name or shape ID, for operations that
    /// declare it.
    pub fn validation_error(mut self, name: impl Into<String>) -> Self {
        self.validation_error = Some(name.into());
        self
    }

    /// The error that carries validation failures of one operation, by its name or shape ID.
    pub fn validation_error_of<O: Operation>(mut self, name: impl Into<String>) -> Self {
        self.validation_errors.insert(O::ID, name.into());
        self
    }

    /// Finds the operation of a request, and judges its headers. `is_empty` says whether there is
    /// no body.
    ///
    /// # Errors
    ///
    /// If there is no such operation (404, 405), the caller takes no answer of its kind (406), or
    /// the body is none of its kind or compressed (415).
    pub fn accept<'s, 'r>(&'s self, head: Head<'r>, is_empty: bool) -> Result<Call<'s, 'r>, Refusal>
    where
        's: 'r,
    {
        let (served, labels) = self.route(head).map_err(|error| Refusal::unrouted(&error))?;
        let Served { operation, body, expected, is_plain, answer } = *served;
        if !accepts(head.headers, answer) {
            return Err(Refusal::not_acceptable(answer.unwrap_or_default()));
        }
        if !content_type_fits(head.headers, expected, is_empty) {
            return Err(Refusal::unsupported(match expected {
                negotiate::Body::Optional(expected) | negotiate::Body::Required(expected) => {
                    Some(expected)
                }
                _ => None,
            }));
        }
        if is_plain && !is_empty && !is_unencoded(head.headers) {
            return Err(Refusal::encoded());
        }
        Ok(Call { server: self, operation, head, labels, body })
    }

    /// The response that carries an output.
    ///
    /// # Errors
    ///
    /// If a member cannot be written: text with line breaks in a header, a union member that the
    /// model does not know, a status code that is none.
    pub fn respond<O: Operation>(
        &self,
        output: &O::Output,
    ) -> Result<http::Response<Bytes>, EncodeError> {
        answer::output::<O>(output, Body::of_response(O::SHAPE))
    }

    /// The response that carries an error that the operation declares.
    ///
    /// # Errors
    ///
    /// As [`respond`](Self::respond).
    pub fn fail<O: Operation>(
        &self,
        error: &O::Error,
    ) -> Result<http::Response<Bytes>, EncodeError> {
        answer::error::<O>(error, self.error_name)
    }

    /// The response to a request that is refused.
    pub fn refuse(&self, refusal: Refusal) -> http::Response<Bytes> {
        refusal.into_response(self.protocol, self.error_name)
    }

    fn route<'s, 'r>(
        &'s self,
        head: Head<'r>,
    ) -> Result<(&'s Served, Option<Labels<'r, 'r>>), Unrouted>
    where
        's: 'r,
    {
        match &self.routes {
            Routes::Uri(router) => {
                let found = router.find(head.method, head.path, head.query)?;
                Ok((found.target, Some(found.labels)))
            }
            Routes::Target(router) => {
                Ok((router.find(head.method, head.path, head.headers)?, None))
            }
        }
    }

    fn validation_error_for(&self, operation: &OperationShape) -> Option<&str> {
        let chosen = self.validation_errors.get(operation.id()).or(self.validation_error.as_ref());
        chosen.map(String::as_str)
    }
}
