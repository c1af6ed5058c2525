//! The client's side: from checked inputs to requests, from responses to outputs and errors.

mod endpoint;
mod failure;
#[cfg(feature = "gzip")]
mod gzip;
mod request;
mod response;
mod token;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use strictly::{Aggregate, Operation, Valid, Violations};

pub use self::endpoint::{Endpoint, EndpointError};
pub use self::failure::{Failure, UnknownError};

use crate::EncodeError;

/// A service, as seen by who calls it: writes requests and reads responses. Sending them is left to
/// whatever sends `http` types.
///
/// Members with `@idempotencyToken` that are not set get a token, a random UUID unless
/// [`tokens`](Self::tokens) says otherwise. Bodies are written as they are, unless
/// the feature `gzip` and its `gzip_from` say otherwise: `@requestCompression` lets clients compress
/// them, and asks no one to.
#[derive(Clone, Debug)]
pub struct Client {
    endpoint: Endpoint,
    token: fn() -> String,
    #[cfg(feature = "gzip")]
    gzip_from: Option<usize>,
}

/// Why there is no request.
#[derive(Debug)]
pub enum RequestError {
    /// The input is not valid.
    Invalid(Violations),
    /// It is, and cannot be written.
    Encode(EncodeError),
}

impl Client {
    /// A client of the service at `endpoint`.
    pub fn new(endpoint: Endpoint) -> Self {
        Self {
            endpoint,
            token: token::random,
            #[cfg(feature = "gzip")]
            gzip_from: None,
        }
    }

    /// Where idempotency tokens come from.
    pub fn tokens(mut self, token: fn() -> String) -> Self {
        self.token = token;
        self
    }

    /// Compresses the bodies of requests of `bytes` bytes or more, if the operation says that it takes
    /// gzip (`@requestCompression`). The SDKs of AWS do so from 10 240 bytes on.
    ///
    /// ```
    /// # use strictly_http::Client;
    /// # fn main() -> Result<(), strictly_http::EndpointError> {
    /// let client = Client::new("https://example.com".parse()?).gzip_from(10_240);
    /// # Ok(())
    /// # }
    /// ```
    #[cfg(feature = "gzip")]
    pub fn gzip_from(mut self, bytes: usize) -> Self {
        self.gzip_from = Some(bytes);
        self
    }

    /// The request that calls `O` with this input.
    ///
    /// # Errors
    ///
    /// If a member cannot be written: text with line breaks in a header, a label that is empty, a
    /// union member that the model does not know. Or if the service speaks no protocol that we know.
    pub fn encode<O: Operation>(
        &self,
        input: &Valid<O::Input>,
    ) -> Result<http::Request<Bytes>, EncodeError> {
        let written = strictly::parts::to_parts_with(&**input, |member| {
            member.is_idempotency_token().then(self.token)
        })?;
        request::write(O::SHAPE, self, written)
    }

    /// Checks what a builder holds, and writes the request that calls `O` with it. Unlike
    /// [`encode`](Self::encode) it leaves out defaults of the input that were not set: the service
    /// fills in its own, which may have changed since.
    ///
    /// # Errors
    ///
    /// All violations; or as [`encode`](Self::encode).
    pub fn request<O: Operation>(
        &self,
        mut builder: <O::Input as Aggregate>::Draft,
    ) -> Result<http::Request<Bytes>, RequestError> {
        strictly::parts::fill_tokens::<O::Input>(&mut builder, self.token);
        let written = strictly::parts::draft_to_parts::<O::Input>(&mut builder);
        strictly::build::<O::Input>(builder).map_err(RequestError::Invalid)?;
        let written = written.map_err(EncodeError::from).map_err(RequestError::Encode)?;
        request::write(O::SHAPE, self, written).map_err(RequestError::Encode)
    }

    /// Reads the response to a call of `O`: its form alone, since a service may know values that
    /// the model does not. [`Validate`](strictly::Validate) tells whether an output keeps the
    /// model's constraints.
    ///
    /// # Errors
    ///
    /// The error that the service answered, or what is wrong with the answer.
    pub fn decode<O: Operation>(
        &self,
        response: &http::Response<impl AsRef<[u8]>>,
    ) -> Result<O::Output, Failure<O::Error>> {
        let body = response.body().as_ref();
        response::read::<O>(response.status(), response.headers(), body)
    }
}

impl From<EncodeError> for RequestError {
    fn from(error: EncodeError) -> Self {
        Self::Encode(error)
    }
}

impl std::fmt::Display for RequestError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Invalid(violations) => violations.fmt(f),
            Self::Encode(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for RequestError {}

/// True for the status codes of a success.
fn is_success(status: StatusCode, expected: u16) -> bool {
    status.is_success() || status.as_u16() == expected
}

/// The text of a header, if it has one.
fn header_text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}
