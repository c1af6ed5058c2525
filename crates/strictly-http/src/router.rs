//! From a request line to an operation.

mod error;
mod labels;
mod node;
mod target;

use http::Method;

use crate::uri::UriPattern;
use node::Node;

pub use error::{RouteConflict, RouterError, Unrouted};
pub use labels::{Label, Labels};
pub use target::TargetRouter;

/// Finds what a method, a path and a query string stand for, by URI patterns.
///
/// - Trailing slashes are ignored, on both sides. Case counts. Dot segments are names like others.
/// - A label takes any segment, an empty one as well, so that its constraints can speak; one at the
///   end of a path is taken only if nothing matches without it.
/// - A literal is compared with the decoded segment; slashes are found before anything is decoded.
/// - Of several patterns the most specific wins, segment by segment: a literal before a label, a
///   label before a greedy one; then the pattern with more segments, then the one with more literals
///   in its query string. A pattern whose query literals the request lacks is passed over.
/// - A query literal `k` asks for a parameter of that name, `k=v` that each such parameter has that
///   value. Where two patterns differ in nothing but the names they ask for, and a request has both,
///   a pattern with more values wins, then the one that was given first.
///
/// The patterns of each method are a tree, and a search visits no node of it twice, so that time is
/// linear in the path.
///
/// See "Specificity routing" in the Smithy specification.
///
/// ```
/// use http::Method;
/// use strictly_http::{Router, Unrouted};
///
/// let router = Router::new([
///     (Method::GET, "/cities/{id}", "GetCity"),
///     (Method::GET, "/cities/largest", "GetLargestCity"),
///     (Method::PUT, "/cities/{id}/photos/{path+}", "PutPhoto"),
/// ])?;
///
/// let found = router.find(&Method::PUT, "/cities/Den%20Haag/photos/2026/a.png", None)?;
/// assert_eq!(*found.target, "PutPhoto");
/// let labels: Vec<_> = found.labels.map(|label| label.decode()).collect::<Result<_, _>>()?;
/// assert_eq!(labels, ["Den Haag", "2026/a.png"]);
///
/// assert_eq!(*router.find(&Method::GET, "/cities/largest/", None)?.target, "GetLargestCity");
/// assert_eq!(router.find(&Method::GET, "/towns", None).err(), Some(Unrouted::NotFound));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Router<T> {
    routes: Vec<Route<T>>,
    trees: Vec<(Method, Node)>,
}

/// What a request was routed to.
#[derive(Debug)]
pub struct Match<'r, 'p, T> {
    /// What the pattern stands for.
    pub target: &'r T,
    /// The labels, in the order of the path.
    pub labels: Labels<'r, 'p>,
}

#[derive(Clone, Debug)]
struct Route<T> {
    pattern: UriPattern,
    target: T,
}

impl<T> Router<T> {
    /// From methods, URI patterns, and what they stand for.
    ///
    /// # Errors
    ///
    /// If a pattern is none, or if two patterns of a method match the same requests: they differ
    /// in nothing but the names of labels.
    pub fn new<P: AsRef<str>>(
        routes: impl IntoIterator<Item = (Method, P, T)>,
    ) -> Result<Self, RouterError> {
        let mut new = Self { routes: Vec::new(), trees: Vec::new() };
        for (method, pattern, target) in routes {
            new.add(method, pattern.as_ref().parse()?, target)?;
        }
        Ok(new)
    }

    /// What a request stands for, by its path and query string as they were sent.
    ///
    /// # Errors
    ///
    /// If no pattern matches, or only patterns of other methods do.
    pub fn find<'p>(
        &self,
        method: &Method,
        path: &'p str,
        query: Option<&str>,
    ) -> Result<Match<'_, 'p, T>, Unrouted> {
        let tree = self.trees.iter().find(|(of, _)| of == method);
        if let Some((number, segments)) = tree.and_then(|(_, tree)| search(tree, path, query)) {
            let route = self.routes.get(number).ok_or(Unrouted::NotFound)?;
            let labels = Labels::new(route.pattern.segments(), segments);
            return Ok(Match { target: &route.target, labels });
        }
        let others = self.trees.iter().filter(|(_, tree)| search(tree, path, query).is_some());
        let allowed: Vec<_> = others.map(|(method, _)| method.clone()).collect();
        if allowed.is_empty() {
            return Err(Unrouted::NotFound);
        }
        Err(Unrouted::MethodNotAllowed(allowed))
    }

    fn add(&mut self, method: Method, pattern: UriPattern, target: T) -> Result<(), RouterError> {
        let of_method = self.trees.iter().position(|(of, _)| *of == method);
        let position = of_method.unwrap_or(self.trees.len());
        if of_method.is_none() {
            self.trees.push((method, Node::default()));
        }
        let (method, tree) = &mut self.trees[position];
        let added = tree.insert(self.routes.len(), &pattern);
        if let Some(other) = added.err().and_then(|other| self.routes.get(other)) {
            return Err(RouteConflict::new(method, &other.pattern, &pattern).into());
        }
        self.routes.push(Route { pattern, target });
        Ok(())
    }
}

/// The number of the best route, and the segments that it matched. A slash at the end is ignored,
/// or else stands before an empty segment.
fn search<'p>(tree: &Node, path: &'p str, query: Option<&str>) -> Option<(usize, Option<&'p str>)> {
    let search = |path: &'p str| {
        let segments = path.strip_prefix('/');
        Some((tree.search(segments, query)?, segments))
    };
    if !path.starts_with('/') {
        return None;
    }
    match path.strip_suffix('/') {
        None => search(path),
        Some(without) => search(without).or_else(|| search(path)),
    }
}
