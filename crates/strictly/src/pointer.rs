//! Paths into a value.

use std::fmt;

/// The longest piece of a map key that a path repeats, in Unicode scalar values.
const KEY_LIMIT: usize = 64;

/// A JSON Pointer (RFC 6901) to the place in a value that something is said about: `/Tags/team`.
///
/// Structure members appear under their name in the model, whatever JSON calls them. Keys of maps
/// come from the sender, so they are made safe to print: control, bidirectional and other invisible
/// characters become U+FFFD, a key beyond 64 characters is cut short with `…`, and the keys of a
/// map whose key shape is `@sensitive` become `*`.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pointer {
    text: String,
}

impl Pointer {
    /// The whole value; the empty pointer.
    pub fn root() -> Self {
        Self::default()
    }

    /// The place under a member of a structure or union.
    pub fn member(mut self, name: &str) -> Self {
        self.push_member(name);
        self
    }

    /// The place of an item in a list; indices count from 0.
    pub fn item(mut self, index: u64) -> Self {
        self.push_item(index);
        self
    }

    /// The place under a key of a map.
    pub fn key(mut self, key: &str) -> Self {
        self.push_key(key);
        self
    }

    /// The place under a key of a map that must not be shown.
    pub fn sensitive_key(mut self) -> Self {
        self.push_sensitive_key();
        self
    }

    /// Its text: empty for the whole value, or `/`-separated steps.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The whole value, with memory for a path of so many bytes.
    pub(crate) fn with_capacity(bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes) }
    }

    pub(crate) fn push_member(&mut self, name: &str) {
        self.text.push('/');
        self.text.push_str(name);
    }

    pub(crate) fn push_item(&mut self, index: u64) {
        self.text.push('/');
        push_number(&mut self.text, index);
    }

    pub(crate) fn push_key(&mut self, key: &str) {
        self.text.push('/');
        for (count, c) in key.chars().enumerate() {
            match c {
                _ if count == KEY_LIMIT => {
                    self.text.push('…');
                    break;
                }
                '~' => self.text.push_str("~0"),
                '/' => self.text.push_str("~1"),
                c if is_unprintable(c) => self.text.push('\u{FFFD}'),
                c => self.text.push(c),
            }
        }
    }

    pub(crate) fn push_sensitive_key(&mut self) {
        self.text.push_str("/*");
    }
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
        &self.text
    }
}

impl PartialEq<str> for Pointer {
    fn eq(&self, other: &str) -> bool {
        self.text == other
    }
}

impl PartialEq<&str> for Pointer {
    fn eq(&self, other: &&str) -> bool {
        self.text == *other
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, f)
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
