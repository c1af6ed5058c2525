//! Routing of awsJson1_0 and awsJson1_1.

use std::collections::BTreeMap;

use http::{HeaderMap, Method};

use super::Unrouted;

/// Finds what the header `X-Amz-Target` stands for: awsJson1_0 and awsJson1_1 send every operation
/// as `POST /`, and name it there as `Service.Operation`.
///
/// See "AWS JSON 1.0 protocol" in the Smithy specification.
///
/// ```
/// use http::{HeaderMap, HeaderValue, Method};
/// use strictly_http::TargetRouter;
///
/// let router = TargetRouter::new([("Atlas.GetCity", "GetCity")]);
/// let mut headers = HeaderMap::new();
/// headers.insert("x-amz-target", HeaderValue::from_static("Atlas.GetCity"));
/// assert_eq!(router.find(&Method::POST, "/", &headers)?, &"GetCity");
/// # Ok::<(), strictly_http::Unrouted>(())
/// ```
#[derive(Clone, Debug)]
pub struct TargetRouter<T> {
    targets: BTreeMap<String, T>,
}

impl<T> TargetRouter<T> {
    /// From the values of the header and what they stand for.
    pub fn new<N: Into<String>>(targets: impl IntoIterator<Item = (N, T)>) -> Self {
        let targets = targets.into_iter().map(|(name, target)| (name.into(), target));
        Self { targets: targets.collect() }
    }

    /// What a request stands for. A header that comes twice names nothing.
    ///
    /// # Errors
    ///
    /// If the path is another, or there is no such operation, or the method is not `POST`.
    pub fn find(&self, method: &Method, path: &str, headers: &HeaderMap) -> Result<&T, Unrouted> {
        if !matches!(path, "" | "/") {
            return Err(Unrouted::NotFound);
        }
        if *method != Method::POST {
            return Err(Unrouted::MethodNotAllowed(vec![Method::POST]));
        }
        let mut names = headers.get_all("x-amz-target").iter();
        let (Some(name), None) = (names.next(), names.next()) else {
            return Err(Unrouted::NotFound);
        };
        let target = name.to_str().ok().and_then(|name| self.targets.get(name));
        target.ok_or(Unrouted::NotFound)
    }
}
