//! Paths into a value.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::OnceLock;

use crate::place::Way;

/// The longest piece of a map key that a path repeats, in Unicode scalar values.
const KEY_LIMIT: usize = 64;

/// A JSON Pointer (RFC 6901) to the place in a value that something is said about: `/Tags/team`.
///
/// Structure members appear under their name in the model, whatever JSON calls them. Keys of maps
/// come from the sender, so they are made safe to print: control, bidirectional and other invisible
/// characters become U+FFFD, a key beyond 64 characters is cut short with `…`, and the keys of a
/// map whose key shape is `@sensitive` become `*`.
#[derive(Clone)]
pub struct Pointer {
    path: Path,
}

#[derive(Clone)]
enum Path {
    Text(String),
    /// Most paths are never shown: the text is written when somebody asks for it.
    Along(Way, OnceLock<Box<str>>),
}

impl Pointer {
    /// The whole value; the empty pointer.
    pub fn root() -> Self {
        Self::of(String::new())
    }

    /// The place under a member of a structure or union.
    pub fn member(self, name: &str) -> Self {
        self.and(|text| push_member(text, name))
    }

    /// The place of an item in a list; indices count from 0.
    pub fn item(self, index: u64) -> Self {
        self.and(|text| push_item(text, index))
    }

    /// The place under a key of a map.
    pub fn key(self, key: &str) -> Self {
        self.and(|text| push_key(text, key))
    }

    /// The place under a key of a map that must not be shown.
    pub fn sensitive_key(self) -> Self {
        self.and(push_sensitive_key)
    }

    /// Its text: empty for the whole value, or `/`-separated steps.
    pub fn as_str(&self) -> &str {
        match &self.path {
            Path::Text(text) => text,
            Path::Along(way, text) => text.get_or_init(|| way.text().into_boxed_str()),
        }
    }

    /// The place at the end of a way.
    #[inline]
    pub(crate) fn along(way: Way) -> Self {
        Self { path: Path::Along(way, OnceLock::new()) }
    }

    /// Of text put together by the functions below.
    pub(crate) fn of(text: String) -> Self {
        Self { path: Path::Text(text) }
    }

    fn and(self, push: impl FnOnce(&mut String)) -> Self {
        let mut text = match self.path {
            Path::Text(text) => text,
            Path::Along(way, _) => way.text(),
        };
        push(&mut text);
        Self::of(text)
    }
}

impl Default for Pointer {
    fn default() -> Self {
        Self::root()
    }
}

pub(crate) fn push_member(text: &mut String, name: &str) {
    text.push('/');
    text.push_str(name);
}

pub(crate) fn push_item(text: &mut String, index: u64) {
    text.push('/');
    push_number(text, index);
}

pub(crate) fn push_key(text: &mut String, key: &str) {
    text.push('/');
    for (count, c) in key.chars().enumerate() {
        match c {
            _ if count == KEY_LIMIT => {
                text.push('…');
                break;
            }
            '~' => text.push_str("~0"),
            '/' => text.push_str("~1"),
            c if is_unprintable(c) => text.push('\u{FFFD}'),
            c => text.push(c),
        }
    }
}

pub(crate) fn push_sensitive_key(text: &mut String) {
    text.push_str("/*");
}

/// As formatting does, at a tenth of its cost: reports are full of indices.
fn push_number(text: &mut String, number: u64) {
    if number >= 10 {
        push_number(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

/// Characters that change how the text around them looks: C0, C1, line separators, the bidirectional
/// controls, zero-width characters, tags, and the byte order mark.
fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

impl AsRef<str> for Pointer {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl PartialEq for Pointer {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Pointer {}

impl PartialEq<str> for Pointer {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Pointer {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl PartialOrd for Pointer {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Pointer {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl Hash for Pointer {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_as_rfc_6901_says() {
        assert_eq!(Pointer::root().member("a").item(3).key("x/y~z"), "/a/3/x~1y~0z");
        assert_eq!(Pointer::root(), "");
        assert_eq!(Pointer::root().member("a"), *"/a");
        assert_ne!(Pointer::root().member("a"), *"/b");
    }

    #[test]
    fn shows_nothing_that_could_fool_a_reader() {
        assert_eq!(
            Pointer::root().key("a\u{1b}[31m\n\u{202E}b"),
            "/a\u{FFFD}[31m\u{FFFD}\u{FFFD}b"
        );
        assert_eq!(Pointer::root().key(&"k".repeat(65)).as_str(), format!("/{}…", "k".repeat(64)));
        assert_eq!(Pointer::root().sensitive_key(), "/*");
    }
}
