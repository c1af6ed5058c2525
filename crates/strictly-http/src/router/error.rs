//! Why there is no router, or no route.

use std::fmt;

use http::{Method, StatusCode};

use crate::uri::{PatternError, UriPattern};

/// Why there is no router of these patterns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RouterError {
    /// A pattern is none.
    Pattern(PatternError),
    /// Two patterns match the same requests.
    Conflict(RouteConflict),
    /// The service, which has this shape ID, speaks no protocol that we know.
    Protocol(&'static str),
}

impl fmt::Display for RouterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pattern(error) => error.fmt(f),
            Self::Conflict(conflict) => conflict.fmt(f),
            Self::Protocol(service) => write!(
                f,
                "`{service}` cannot be served over HTTP: it speaks none of restJson1, awsJson1_0 and awsJson1_1"
            ),
        }
    }
}

impl std::error::Error for RouterError {}

impl From<PatternError> for RouterError {
    fn from(error: PatternError) -> Self {
        Self::Pattern(error)
    }
}

impl From<RouteConflict> for RouterError {
    fn from(conflict: RouteConflict) -> Self {
        Self::Conflict(conflict)
    }
}

/// Two patterns of a method that match the same requests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteConflict {
    method: Method,
    patterns: [String; 2],
}

impl RouteConflict {
    pub(super) fn new(method: &Method, first: &UriPattern, second: &UriPattern) -> Self {
        let patterns = [first, second].map(ToString::to_string);
        Self { method: method.clone(), patterns }
    }
}

impl fmt::Display for RouteConflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [first, second] = &self.patterns;
        write!(
            f,
            "`{method} {first}` and `{method} {second}` match the same requests; \
             change a literal of one of them",
            method = self.method
        )
    }
}

impl std::error::Error for RouteConflict {}

/// Why a request stands for no operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unrouted {
    /// There is no such operation.
    NotFound,
    /// There are operations there, of these methods.
    MethodNotAllowed(Vec<Method>),
}

impl Unrouted {
    /// 404 or 405.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed(_) => StatusCode::METHOD_NOT_ALLOWED,
        }
    }
}

impl fmt::Display for Unrouted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::MethodNotAllowed(methods) = self else {
            return f.write_str("there is no such operation");
        };
        f.write_str("the method is not allowed here, only")?;
        for (index, method) in methods.iter().enumerate() {
            let comma = if index == 0 { "" } else { "," };
            write!(f, "{comma} {method}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Unrouted {}
