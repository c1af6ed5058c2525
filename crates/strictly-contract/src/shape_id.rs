//! Shape IDs.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// An absolute shape ID: `namespace#Shape` or `namespace#Shape$member`.
///
/// See "Shape ID" in the Smithy specification. Cheap to clone. Ordered by namespace, then shape,
/// then member (the shape itself before its members).
///
/// ```
/// use strictly_contract::ShapeId;
///
/// let id: ShapeId = "example.weather#City$name".parse()?;
/// assert_eq!(id.namespace(), "example.weather");
/// assert_eq!(id.name(), "City");
/// assert_eq!(id.member(), Some("name"));
/// assert_eq!(id.container().to_string(), "example.weather#City");
/// # Ok::<(), strictly_contract::ShapeIdError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShapeId {
    namespace: Arc<str>,
    name: Arc<str>,
    member: Option<Arc<str>>,
}

impl ShapeId {
    /// The ID of the shape `name` in `namespace`. Neither part is looked into; use
    /// [`str::parse`] for text that comes from outside.
    pub fn new(namespace: impl Into<Arc<str>>, name: impl Into<Arc<str>>) -> Self {
        Self { namespace: namespace.into(), name: name.into(), member: None }
    }

    /// The ID of the member `member` of this shape.
    pub fn with_member(&self, member: impl Into<Arc<str>>) -> Self {
        Self { member: Some(member.into()), ..self.clone() }
    }

    /// The ID without its member: of a member, the shape that contains it.
    pub fn container(&self) -> Self {
        Self { member: None, ..self.clone() }
    }

    /// The part before `#`.
    pub fn namespace(&self) -> &str {
        &self.namespace
    }

    /// The name of the shape, between `#` and `$`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The name of the member, after `$`.
    pub fn member(&self) -> Option<&str> {
        self.member.as_deref()
    }

    /// True if `text` is a Smithy identifier: underscores, then a letter (or, after an underscore,
    /// a digit), then letters, digits and underscores, all ASCII.
    pub fn is_identifier(text: &str) -> bool {
        let rest = text.trim_start_matches('_');
        let underscored = rest.len() < text.len();
        let starts_well = rest
            .starts_with(|c: char| c.is_ascii_alphabetic() || underscored && c.is_ascii_digit());
        starts_well && rest.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
    }

    /// True if `text` is a namespace: identifiers joined by dots.
    pub fn is_namespace(text: &str) -> bool {
        text.split('.').all(Self::is_identifier)
    }
}

impl FromStr for ShapeId {
    type Err = ShapeIdError;

    fn from_str(text: &str) -> Result<Self, ShapeIdError> {
        let error = || ShapeIdError { text: text.to_owned() };
        let (namespace, rest) = text.split_once('#').ok_or_else(error)?;
        let (name, member) = match rest.split_once('$') {
            Some((name, member)) => (name, Some(member)),
            None => (rest, None),
        };
        let valid = Self::is_namespace(namespace)
            && Self::is_identifier(name)
            && member.is_none_or(Self::is_identifier);
        if !valid {
            return Err(error());
        }
        Ok(Self { namespace: namespace.into(), name: name.into(), member: member.map(Into::into) })
    }
}

impl fmt::Display for ShapeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}#{}", self.namespace, self.name)?;
        match &self.member {
            Some(member) => write!(f, "${member}"),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for ShapeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Text that is not an absolute shape ID.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShapeIdError {
    text: String,
}

impl fmt::Display for ShapeIdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` is not a shape ID of the form `namespace#Shape` or `namespace#Shape$member`",
            self.text
        )
    }
}

impl std::error::Error for ShapeIdError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_prints() {
        for text in ["a#B", "a.b_1#_1x", "smithy.api#String$member"] {
            assert_eq!(text.parse::<ShapeId>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn refuses_what_is_no_identifier() {
        for text in ["", "#A", "a#", "a#1", "a#_", "a..b#C", "a#B$", "a#B$c$d", "A", "a#B#c", "a#é"]
        {
            assert!(text.parse::<ShapeId>().is_err(), "{text}");
        }
    }
}
