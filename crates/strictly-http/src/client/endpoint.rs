//! Where a service is.

use std::fmt;
use std::str::FromStr;

use http::Uri;
use http::uri::{Authority, PathAndQuery, Scheme};

use crate::EncodeError;

/// Where a service is: `https://example.com`, or `http://localhost:8080/prefix`.
///
/// ```
/// let endpoint: strictly_http::Endpoint = "https://example.com/custom".parse()?;
/// assert!("example.com".parse::<strictly_http::Endpoint>().is_err());
/// # Ok::<(), strictly_http::EndpointError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Endpoint {
    scheme: Scheme,
    authority: Authority,
    /// Without a slash at its end.
    path: String,
}

/// Why a text is no endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EndpointError(());

impl FromStr for Endpoint {
    type Err = EndpointError;

    fn from_str(text: &str) -> Result<Self, EndpointError> {
        let uri: Uri = text.parse().map_err(|_| EndpointError(()))?;
        let path = uri.path().trim_end_matches('/').to_owned();
        let has_query = uri.query().is_some();
        let parts = uri.into_parts();
        match (parts.scheme, parts.authority) {
            (Some(scheme), Some(authority)) if !has_query => Ok(Self { scheme, authority, path }),
            _ => Err(EndpointError(())),
        }
    }
}

impl Endpoint {
    /// The URI of a path and query at this endpoint, with something before the name of the host.
    pub(super) fn uri(&self, host_prefix: &str, path_and_query: &str) -> Result<Uri, EncodeError> {
        let authority: Authority =
            format!("{host_prefix}{}", self.authority).parse().map_err(|_| EncodeError::uri())?;
        let path: PathAndQuery =
            format!("{}{path_and_query}", self.path).parse().map_err(|_| EncodeError::uri())?;
        Uri::builder()
            .scheme(self.scheme.clone())
            .authority(authority)
            .path_and_query(path)
            .build()
            .map_err(|_| EncodeError::uri())
    }
}

impl fmt::Display for EndpointError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "an endpoint is a scheme, a host and at most a path, as in `https://example.com`",
        )
    }
}

impl std::error::Error for EndpointError {}
