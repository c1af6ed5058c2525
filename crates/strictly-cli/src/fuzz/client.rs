//! The client: plain HTTP/1.1 over connections that are kept.

use std::fmt;
use std::time::Duration;

use ureq::Agent;
use ureq::http::{self, HeaderName, HeaderValue, Method, Uri};

use super::encode::Request;
use crate::failure::Failure;

/// The longest answer that is read.
const LONGEST: u64 = 16 << 20;

/// Sends requests to one server.
pub(super) struct Client {
    agent: Agent,
    /// Scheme and authority, with a path before that of the operations if there is one.
    pub(super) url: String,
    /// What all requests say besides.
    pub(super) headers: Vec<(String, String)>,
}

/// What a server answered.
pub(super) struct Response {
    pub(super) status: u16,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NoAnswer {
    /// Nobody listens.
    Unreachable(String),
    /// Nothing came in time.
    Timeout,
    /// The connection ended, or what came was not HTTP.
    Broken(String),
    /// It could not be sent.
    Unsendable(String),
}

impl Client {
    /// A client for the server at `url`.
    ///
    /// # Errors
    ///
    /// If `url` is not of the form `http://host:port`, or a header not of the form `name: value`.
    pub(super) fn new(url: &str, headers: &[String], timeout: Duration) -> Result<Self, Failure> {
        let is_plain = |uri: &Uri| uri.scheme_str() == Some("http") && uri.query().is_none();
        if !url.parse::<Uri>().is_ok_and(|uri| is_plain(&uri)) {
            return Err(Failure::with_help(
                format!("`{url}` is no address of a server"),
                "give one as in `http://127.0.0.1:8080`; other schemes are not spoken",
            ));
        }
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .allow_non_standard_methods(true)
            .max_redirects(0)
            .proxy(None)
            .user_agent("strictly")
            .timeout_global(Some(timeout))
            .build();
        let headers = headers.iter().map(|text| header(text)).collect::<Result<_, _>>()?;
        Ok(Self { agent: config.into(), url: url.trim_end_matches('/').to_owned(), headers })
    }

    /// Sends a request and reads the answer.
    ///
    /// # Errors
    ///
    /// If there is none.
    pub(super) fn send(&self, request: &Request) -> Result<Response, NoAnswer> {
        let mut response = match &request.body {
            Some(body) => self.agent.run(self.request(request, body.as_slice())?),
            None => self.agent.run(self.request(request, ())?),
        }
        .map_err(no_answer)?;
        let body = response.body_mut().with_config().limit(LONGEST).read_to_vec();
        let body = body.map_err(no_answer)?;
        let text = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        let headers = response.headers().iter();
        let headers = headers.map(|(name, value)| (name.to_string(), text(value))).collect();
        Ok(Response { status: response.status().as_u16(), headers, body })
    }

    fn request<B>(&self, request: &Request, body: B) -> Result<http::Request<B>, NoAnswer> {
        let wrong = |error: &dyn std::fmt::Display| NoAnswer::Unsendable(error.to_string());
        let mut sent = http::Request::new(body);
        let uri = format!("{}{}", self.url, request.target);
        *sent.uri_mut() = uri.parse().map_err(|error: http::uri::InvalidUri| wrong(&error))?;
        let method = Method::from_bytes(request.method.as_bytes());
        *sent.method_mut() = method.map_err(|error| wrong(&error))?;
        for (name, value) in self.headers.iter().chain(&request.headers) {
            let name = HeaderName::from_bytes(name.as_bytes()).map_err(|error| wrong(&error))?;
            let value = HeaderValue::from_str(value).map_err(|error| wrong(&error))?;
            sent.headers_mut().append(name, value);
        }
        Ok(sent)
    }
}

impl fmt::Display for NoAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable(why) => write!(f, "nobody listens: {why}"),
            Self::Timeout => f.write_str("no answer came in time"),
            Self::Broken(why) => write!(f, "no answer came: {why}"),
            Self::Unsendable(why) => write!(f, "it cannot be sent: {why}"),
        }
    }
}

impl Response {
    /// The value of a header.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(header, _)| header.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }
}

/// `name: value`.
fn header(text: &str) -> Result<(String, String), Failure> {
    let parts = text.split_once(':').map(|(name, value)| (name.trim(), value.trim()));
    let parts = parts.filter(|(name, value)| {
        HeaderName::from_bytes(name.as_bytes()).is_ok() && HeaderValue::from_str(value).is_ok()
    });
    match parts {
        Some((name, value)) => Ok((name.to_owned(), value.to_owned())),
        None => Err(Failure::with_help(
            format!("`{text}` is no header"),
            "give one as in `--header 'authorization: Bearer …'`",
        )),
    }
}

fn no_answer(error: ureq::Error) -> NoAnswer {
    use std::io::ErrorKind::{ConnectionRefused, TimedOut, WouldBlock};
    match error {
        ureq::Error::Timeout(_) => NoAnswer::Timeout,
        ureq::Error::Io(error) if matches!(error.kind(), TimedOut | WouldBlock) => {
            NoAnswer::Timeout
        }
        ureq::Error::Io(error) if error.kind() == ConnectionRefused => {
            NoAnswer::Unreachable(error.to_string())
        }
        ureq::Error::HostNotFound | ureq::Error::ConnectionFailed => {
            NoAnswer::Unreachable(error.to_string())
        }
        other => NoAnswer::Broken(other.to_string()),
    }
}
