//! URI patterns.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use super::{percent, query};

/// The URI pattern of an operation: `/cities/{id}/photos/{path+}?format=raw`.
///
/// See "uri" under "http trait" in the Smithy specification.
///
/// ```
/// use strictly_http::uri::UriPattern;
///
/// let pattern: UriPattern = "/cities/{id}/photos/{path+}?format=raw".parse()?;
/// assert_eq!(pattern.labels().collect::<Vec<_>>(), ["id", "path"]);
/// assert_eq!(
///     pattern.expand(&["Den Haag", "2026/a&b"]).as_deref(),
///     Some("/cities/Den%20Haag/photos/2026/a%26b?format=raw")
/// );
/// # Ok::<(), strictly_http::uri::PatternError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UriPattern {
    text: String,
    segments: Vec<Segment>,
    query: BTreeMap<String, Option<String>>,
}

/// What stands between two slashes of a URI pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Segment {
    /// This text, decoded.
    Literal(String),
    /// `{name}`: any one segment.
    Label(String),
    /// `{name+}`: one segment or more.
    Greedy(String),
}

impl UriPattern {
    /// Its segments.
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// The names of its labels, in the order of the path.
    pub fn labels(&self) -> impl Iterator<Item = &str> {
        self.segments.iter().filter_map(Segment::label)
    }

    /// The literals of its query string, decoded, by key: parameters that a request has to have,
    /// with this value if there is one.
    pub fn query(&self) -> &BTreeMap<String, Option<String>> {
        &self.query
    }

    /// The path and query string of a request with these values of its labels, in the order of the
    /// path; none if there are more or fewer labels.
    ///
    /// A trailing slash means nothing in a path, so one at the end of a greedy label's value is lost
    /// if the label stands last.
    pub fn expand(&self, labels: &[impl AsRef<str>]) -> Option<String> {
        let (path, query) = split(&self.text);
        let mut uri = String::with_capacity(self.text.len() + 32);
        let mut labels = labels.iter();
        for (segment, text) in self.segments.iter().zip(literals(path)) {
            uri.push('/');
            match segment {
                Segment::Literal(_) => uri.push_str(text),
                Segment::Label(_) => percent::encode(&mut uri, labels.next()?.as_ref()),
                Segment::Greedy(_) => percent::encode_greedy(&mut uri, labels.next()?.as_ref()),
            }
        }
        if self.segments.is_empty() {
            uri.push('/');
        }
        if let Some(query) = query {
            uri.push('?');
            uri.push_str(query);
        }
        labels.next().is_none().then_some(uri)
    }
}

impl fmt::Display for UriPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl FromStr for UriPattern {
    type Err = PatternError;

    fn from_str(text: &str) -> Result<Self, PatternError> {
        let fail = |reason| PatternError { pattern: text.to_owned(), reason };
        let (path, query) = split(text);
        if !path.starts_with('/') {
            return Err(fail(Reason::Start));
        }
        if text.contains('#') {
            return Err(fail(Reason::Fragment));
        }
        let segments = literals(path).map(Segment::parse).collect::<Result<Vec<_>, _>>();
        let segments = segments.and_then(distinct).map_err(fail)?;
        let query = query.map_or(Ok(BTreeMap::new()), conditions).map_err(fail)?;
        Ok(Self { text: text.to_owned(), segments, query })
    }
}

impl Segment {
    /// The name of the label, if it is one.
    pub fn label(&self) -> Option<&str> {
        match self {
            Self::Literal(_) => None,
            Self::Label(name) | Self::Greedy(name) => Some(name),
        }
    }

    fn parse(text: &str) -> Result<Self, Reason> {
        if let Some(label) = text.strip_prefix('{').and_then(|text| text.strip_suffix('}')) {
            let (name, greedy) =
                label.strip_suffix('+').map_or((label, false), |name| (name, true));
            let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
            if name.is_empty() || !name.chars().all(is_name) {
                return Err(Reason::Label);
            }
            return Ok(if greedy { Self::Greedy(name.into()) } else { Self::Label(name.into()) });
        }
        match text {
            "" => Err(Reason::Empty),
            "." | ".." => Err(Reason::Dots),
            _ if text.contains(['{', '}']) => Err(Reason::Label),
            _ => decoded(text).map(Self::Literal),
        }
    }
}

/// Why a text is no URI pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternError {
    pattern: String,
    reason: Reason,
}

impl fmt::Display for PatternError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is no URI pattern: {}", self.pattern, self.reason.text())
    }
}

impl std::error::Error for PatternError {}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reason {
    Start,
    Fragment,
    Empty,
    Dots,
    Label,
    Escape,
    Repeated,
    Greedy,
    Query,
}

impl Reason {
    fn text(self) -> &'static str {
        match self {
            Self::Start => "it has to start with a slash",
            Self::Fragment => "it has a `#`, and a request has no fragment",
            Self::Empty => "it has an empty segment",
            Self::Dots => "it has a dot segment",
            Self::Label => "a label has to fill its segment, as `{name}` or `{name+}`",
            Self::Escape => "it has a percent sign that escapes nothing",
            Self::Repeated => "two labels have one name",
            Self::Greedy => "it has more than one greedy label",
            Self::Query => {
                "after `?` it needs parameters without labels, `key` or `key=value`, each key once"
            }
        }
    }
}

/// The path, and the query string if there is one.
fn split(text: &str) -> (&str, Option<&str>) {
    text.split_once('?').map_or((text, None), |(path, query)| (path, Some(query)))
}

/// The segments of a path as they stand there; a trailing slash means nothing.
fn literals(path: &str) -> impl Iterator<Item = &str> {
    let path = path.strip_suffix('/').unwrap_or(path);
    path.strip_prefix('/').into_iter().flat_map(|segments| segments.split('/'))
}

fn distinct(segments: Vec<Segment>) -> Result<Vec<Segment>, Reason> {
    let mut names = BTreeSet::new();
    if segments.iter().filter_map(Segment::label).any(|name| !names.insert(name)) {
        return Err(Reason::Repeated);
    }
    if segments.iter().filter(|segment| matches!(segment, Segment::Greedy(_))).count() > 1 {
        return Err(Reason::Greedy);
    }
    Ok(segments)
}

fn conditions(text: &str) -> Result<BTreeMap<String, Option<String>>, Reason> {
    let mut conditions = BTreeMap::new();
    for (key, value) in query::parts(text) {
        let value = if value.is_empty() { None } else { Some(decoded(value)?) };
        if key.is_empty() || conditions.insert(decoded(key)?, value).is_some() {
            return Err(Reason::Query);
        }
    }
    if conditions.is_empty() || text.contains(['{', '}']) {
        return Err(Reason::Query);
    }
    Ok(conditions)
}

fn decoded(text: &str) -> Result<String, Reason> {
    percent::decode(text).map(Into::into).map_err(|_| Reason::Escape)
}
