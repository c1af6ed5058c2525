//! JSON with places: every value and key knows where it stands, numbers keep their text.
//!
//! RFC 8259, no extensions. Duplicate keys are refused, nesting is bounded.

use std::collections::HashSet;

use crate::ast::{Entry, Name, Value, ValueKind};
use crate::lexer::show;
use crate::{SourceId, Span};

/// How deep arrays and objects may be nested in each other: as deep as values may, and around the
/// value of a trait of a member the file, `shapes`, the shape, `members`, the member, `traits`.
const MAX_DEPTH: usize = crate::parser::MAX_DEPTH + 6;

/// What is wrong with a JSON text, and where.
#[derive(Debug)]
pub(super) struct JsonError {
    /// The byte offset to point at.
    pub(super) at: usize,
    pub(super) message: String,
}

impl JsonError {
    fn new(at: usize, message: impl Into<String>) -> Self {
        Self { at, message: message.into() }
    }
}

/// Reads a text that is one JSON value.
pub(super) fn read(text: &str, source: SourceId) -> Result<Value, JsonError> {
    let mut reader = Reader { text, source, at: 0, depth: 0 };
    reader.skip_whitespace();
    let value = reader.value()?;
    reader.skip_whitespace();
    match reader.peek() {
        None => Ok(value),
        Some(_) => Err(reader.expected("the end of the text")),
    }
}

struct Reader<'a> {
    text: &'a str,
    source: SourceId,
    at: usize,
    depth: usize,
}

type Read<T> = Result<T, JsonError>;

impl Reader<'_> {
    fn value(&mut self) -> Read<Value> {
        let start = self.at;
        let kind = match self.peek() {
            Some(b'{') => self.nested(Self::object)?,
            Some(b'[') => self.nested(Self::array)?,
            Some(b'"') => ValueKind::String(self.string()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(b't') => self.keyword("true", ValueKind::Boolean(true))?,
            Some(b'f') => self.keyword("false", ValueKind::Boolean(false))?,
            Some(b'n') => self.keyword("null", ValueKind::Null)?,
            _ => return Err(self.expected("a value")),
        };
        Ok(Value::new(self.span_from(start), kind))
    }

    fn nested(&mut self, part: fn(&mut Self) -> Read<ValueKind>) -> Read<ValueKind> {
        if self.depth == MAX_DEPTH {
            return Err(JsonError::new(
                self.at,
                format!("Values are nested more than {MAX_DEPTH} levels deep"),
            ));
        }
        self.depth += 1;
        let result = part(self);
        self.depth -= 1;
        result
    }

    fn object(&mut self) -> Read<ValueKind> {
        let mut entries = Vec::new();
        self.at += 1;
        self.skip_whitespace();
        while self.peek() != Some(b'}') {
            if !entries.is_empty() {
                self.comma("',' or '}'")?;
            }
            entries.push(self.entry()?);
            self.skip_whitespace();
        }
        self.at += 1;
        refuse_duplicates(&entries)?;
        Ok(ValueKind::Object(entries))
    }

    fn entry(&mut self) -> Read<Entry> {
        let start = self.at;
        if self.peek() != Some(b'"') {
            return Err(self.expected("a key in quotes"));
        }
        let text = self.string()?;
        let key = Name { text, span: self.span_from(start) };
        self.skip_whitespace();
        if self.peek() != Some(b':') {
            return Err(self.expected("':'"));
        }
        self.at += 1;
        self.skip_whitespace();
        Ok(Entry { key, value: self.value()? })
    }

    fn array(&mut self) -> Read<ValueKind> {
        let mut items = Vec::new();
        self.at += 1;
        self.skip_whitespace();
        while self.peek() != Some(b']') {
            if !items.is_empty() {
                self.comma("',' or ']'")?;
            }
            items.push(self.value()?);
            self.skip_whitespace();
        }
        self.at += 1;
        Ok(ValueKind::Array(items))
    }

    fn comma(&mut self, expected: &str) -> Read<()> {
        if self.peek() != Some(b',') {
            return Err(self.expected(expected));
        }
        self.at += 1;
        self.skip_whitespace();
        Ok(())
    }

    fn keyword(&mut self, word: &str, kind: ValueKind) -> Read<ValueKind> {
        if !self.rest().starts_with(word) {
            return Err(self.expected("a value"));
        }
        self.at += word.len();
        Ok(kind)
    }

    fn number(&mut self) -> Read<ValueKind> {
        let start = self.at;
        self.eat(b"-");
        if !self.eat(b"0") && !self.digits() {
            return Err(self.expected("a digit"));
        }
        if self.eat(b".") && !self.digits() {
            return Err(self.expected("a digit"));
        }
        if self.eat(b"eE") {
            self.eat(b"+-");
            if !self.digits() {
                return Err(self.expected("a digit"));
            }
        }
        Ok(ValueKind::Number(self.text.get(start..self.at).unwrap_or("").to_owned()))
    }

    /// Skips one byte out of `bytes`; false if there is none.
    fn eat(&mut self, bytes: &[u8]) -> bool {
        let found = self.peek().is_some_and(|byte| bytes.contains(&byte));
        self.at += usize::from(found);
        found
    }

    /// Skips digits; false if there are none.
    fn digits(&mut self) -> bool {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        self.at > start
    }

    fn string(&mut self) -> Read<String> {
        let start = self.at;
        self.at += 1;
        let mut out = String::new();
        loop {
            let rest = self.rest();
            let plain = rest.bytes().position(|byte| byte == b'"' || byte == b'\\' || byte < b' ');
            let Some(plain) = plain else {
                return Err(JsonError::new(start, "This string has no closing quote"));
            };
            out.push_str(&rest[..plain]);
            self.at += plain;
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(out);
                }
                Some(b'\\') => out.push(self.escape()?),
                _ => {
                    return Err(JsonError::new(
                        self.at,
                        "Control characters in strings must be escaped",
                    ));
                }
            }
        }
    }

    fn escape(&mut self) -> Read<char> {
        let start = self.at;
        let escaped = self.text.as_bytes().get(start + 1).copied();
        self.at += 2;
        Ok(match escaped {
            Some(c @ (b'"' | b'\\' | b'/')) => char::from(c),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(start),
            _ => return Err(JsonError::new(start, "Invalid escape")),
        })
    }

    /// The character of `\uXXXX`, or of two of them that make a surrogate pair.
    fn unicode(&mut self, start: usize) -> Read<char> {
        let invalid = || "Invalid unicode escape";
        let first = self.hex4().ok_or_else(|| JsonError::new(start, invalid()))?;
        if let Some(c) = char::from_u32(first) {
            return Ok(c);
        }
        let paired = (0xD800..0xDC00).contains(&first) && self.rest().starts_with("\\u");
        self.at += if paired { 2 } else { 0 };
        let second = if paired { self.hex4() } else { None };
        let c = second.filter(|second| (0xDC00..0xE000).contains(second)).and_then(|second| {
            char::from_u32(0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00))
        });
        c.ok_or_else(|| JsonError::new(start, "This unicode escape is half a surrogate pair"))
    }

    fn hex4(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        self.at += 4;
        u32::from_str_radix(digits, 16).ok()
    }

    fn skip_whitespace(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn expected(&self, what: &str) -> JsonError {
        let found = self.rest().chars().next();
        let found =
            found.map_or_else(|| "the text ends".to_owned(), |c| format!("found '{}'", show(c)));
        JsonError::new(self.at, format!("Expected {what}, but {found}"))
    }

    fn span_from(&self, start: usize) -> Span {
        Span::new(self.source, start..self.at)
    }
}

fn refuse_duplicates(entries: &[Entry]) -> Read<()> {
    /// Up to this many keys, comparing each with each is quicker than hashing.
    const FEW: usize = 8;
    let duplicate = if entries.len() <= FEW {
        let is_duplicate =
            |at: usize, key: &Name| entries[..at].iter().any(|other| other.key.text == key.text);
        entries
            .iter()
            .enumerate()
            .find(|(at, entry)| is_duplicate(*at, &entry.key))
            .map(|(_, entry)| entry)
    } else {
        let mut seen = HashSet::with_capacity(entries.len());
        entries.iter().find(|entry| !seen.insert(entry.key.text.as_str()))
    };
    match duplicate {
        None => Ok(()),
        Some(Entry { key, .. }) => {
            let message = format!("Duplicate member: '{}'", key.text);
            Err(JsonError::new(key.span.range().start, message))
        }
    }
}
