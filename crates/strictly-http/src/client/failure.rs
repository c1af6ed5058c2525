//! Why there is no output.

use std::fmt;

use bytes::Bytes;
use http::StatusCode;
use strictly::Malformed;

/// Why a call has no output.
#[derive(Clone, Debug)]
pub enum Failure<E> {
    /// The service answered an error that the operation declares.
    Declared(E),
    /// The service answered another error.
    Unknown(UnknownError),
    /// The service answered something that is not of the model's form.
    Malformed(Malformed),
}

/// An error that the operation does not declare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownError {
    pub(super) status: StatusCode,
    pub(super) code: Option<String>,
    pub(super) message: Option<String>,
    pub(super) body: Bytes,
}

impl UnknownError {
    /// The status code.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The name of the error, without a namespace, if the response has one.
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// What the service says of it.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// The body as it came.
    pub fn body(&self) -> &Bytes {
        &self.body
    }
}

impl fmt::Display for UnknownError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.code {
            Some(code) => f.write_str(code)?,
            None => write!(f, "status {}", self.status)?,
        }
        match &self.message {
            Some(message) => write!(f, ": {message}"),
            None => Ok(()),
        }
    }
}

impl<E: fmt::Display> fmt::Display for Failure<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Declared(error) => error.fmt(f),
            Self::Unknown(error) => error.fmt(f),
            Self::Malformed(malformed) => write!(f, "the answer is malformed: {malformed}"),
        }
    }
}

impl std::error::Error for UnknownError {}

impl<E: fmt::Debug + fmt::Display> std::error::Error for Failure<E> {}
