//! Why a message cannot be written.

use std::fmt;

/// Why a value cannot be written as an HTTP message. It does not repeat the value.
#[derive(Debug)]
pub struct EncodeError {
    reason: Reason,
}

#[derive(Debug)]
enum Reason {
    Json(serde_json::Error),
    Header(String),
    Label(String),
    Uri,
    Status,
    Protocol(&'static str),
}

impl EncodeError {
    pub(crate) fn header(member: &str) -> Self {
        Self { reason: Reason::Header(member.to_owned()) }
    }

    pub(crate) fn label(member: &str) -> Self {
        Self { reason: Reason::Label(member.to_owned()) }
    }

    pub(crate) fn uri() -> Self {
        Self { reason: Reason::Uri }
    }

    pub(crate) fn protocol(service: &'static str) -> Self {
        Self { reason: Reason::Protocol(service) }
    }

    pub(crate) fn status() -> Self {
        Self { reason: Reason::Status }
    }
}

impl From<serde_json::Error> for EncodeError {
    fn from(error: serde_json::Error) -> Self {
        Self { reason: Reason::Json(error) }
    }
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.reason {
            Reason::Json(error) => error.fmt(f),
            Reason::Header(member) => write!(
                f,
                "`{member}` cannot stand in a header: it holds a line break or another control character"
            ),
            Reason::Label(member) => {
                write!(f, "`{member}` stands in the URI and must be set, and not be empty")
            }
            Reason::Uri => f.write_str("the endpoint and the labels make no valid URI"),
            Reason::Protocol(service) => write!(
                f,
                "`{service}` cannot be called over HTTP: it speaks none of restJson1, awsJson1_0 and awsJson1_1"
            ),
            Reason::Status => f.write_str("the status code is not between 100 and 999"),
        }
    }
}

impl std::error::Error for EncodeError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.reason {
            Reason::Json(error) => Some(error),
            _ => None,
        }
    }
}
