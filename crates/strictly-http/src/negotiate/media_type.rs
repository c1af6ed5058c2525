//! Media types.

/// A media type or range of them, without its parameters: `application/json`, `image/*`, `*/*`.
///
/// See RFC 9110, section 8.3.1. Two are equal if they differ in case only.
#[derive(Clone, Copy, Debug)]
pub struct MediaType<'a> {
    kind: &'a str,
    subtype: &'a str,
}

impl<'a> MediaType<'a> {
    /// Reads a media type and its parameters; none if it is not well-formed.
    ///
    /// ```
    /// use strictly_http::negotiate::MediaType;
    ///
    /// let json = MediaType::parse("application/json");
    /// assert_eq!(MediaType::parse("Application/JSON; charset=\"utf-8\""), json);
    /// assert_eq!(MediaType::parse("application/json;x"), None);
    /// ```
    pub fn parse(text: &'a str) -> Option<Self> {
        Self::with_parameters(text).map(|(media_type, _)| media_type)
    }

    /// The media type, and the value of its parameter `q` as it stands there.
    pub(super) fn with_parameters(text: &'a str) -> Option<(Self, Option<&'a str>)> {
        let (essence, mut rest) = split(text);
        let (kind, subtype) = essence.trim_matches(BLANK).split_once('/')?;
        if !is_token(kind) || !is_token(subtype) {
            return None;
        }
        let mut weight = None;
        while let Some(parameters) = rest {
            let parameter;
            (parameter, rest) = split(parameters);
            let parameter = parameter.trim_matches(BLANK);
            if parameter.is_empty() {
                continue;
            }
            let (name, value) = parameter.split_once('=')?;
            if !is_token(name) || !(is_token(value) || is_quoted(value)) {
                return None;
            }
            if name.eq_ignore_ascii_case("q") {
                weight = Some(value);
            }
        }
        Some((Self { kind, subtype }, weight))
    }

    /// How closely a range names a media type: 2 for the very type, 1 for `image/*`, 0 for `*/*`;
    /// none if it does not name it.
    pub(super) fn names(self, other: MediaType<'_>) -> Option<u8> {
        match (self.kind, self.subtype) {
            ("*", "*") => Some(0),
            (kind, "*") => kind.eq_ignore_ascii_case(other.kind).then_some(1),
            _ => (self == other).then_some(2),
        }
    }
}

impl PartialEq for MediaType<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.kind.eq_ignore_ascii_case(other.kind)
            && self.subtype.eq_ignore_ascii_case(other.subtype)
    }
}

impl Eq for MediaType<'_> {}

const BLANK: [char; 2] = [' ', '\t'];

/// Up to a semicolon that stands outside of quotes, and what follows it.
fn split(text: &str) -> (&str, Option<&str>) {
    match crate::header::find_unquoted(text, b';') {
        None => (text, None),
        Some((before, after)) => (before, Some(after)),
    }
}

fn is_token(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !text.is_empty() && text.bytes().all(is_plain)
}

fn is_quoted(text: &str) -> bool {
    crate::header::unquote(text).is_some()
}
