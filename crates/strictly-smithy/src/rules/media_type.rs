//! `MediaType`.

use super::{Rule, Stage};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(super) static RULE: Rule = Rule {
    id: "MediaType",
    severity: Severity::Error,
    what: "Finds media types that are none.",
    why: "A media type is a type and a subtype, `image/png`, with parameters behind a semicolon.",
    example: r#"$version: "2.0"
namespace example

@mediaType("png")
blob Picture
"#,
    stage: Stage::Detail,
    check,
};

fn check(context: &Context<'_>, found: &mut Diagnostics) {
    for entity in context.graph.with("mediaType") {
        let Some(value) = entity.applied("mediaType") else { continue };
        let Some(text) = value.as_str() else { continue };
        if let Some(problem) = problem(text) {
            let message = format!("Invalid mediaType value, \"{text}\": {problem}");
            found.push(entity.error(RULE.id, message).at(value.span));
        }
    }
}

/// What is wrong with a media type, by the grammar of RFC 9110, section 8.3.1.
fn problem(text: &str) -> Option<String> {
    let mut reader = Reader { text, at: 0 };
    reader
        .media_type()
        .err()
        .map(|problem| format!("Syntax error at line 1, column {}: {problem}", reader.at + 1))
}

/// The characters of tokens, in the order in which messages list them; digits and letters follow.
const SYMBOLS: &str = "!#$%&'*+-.^_`|~";

/// Reads a media type. Columns are bytes, which are characters as far as a media type is valid.
struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl Reader<'_> {
    fn media_type(&mut self) -> Result<(), String> {
        self.token()?;
        self.expect('/')?;
        self.token()?;
        self.skip(is_space);
        while self.peek().is_some() {
            self.expect(';')?;
            self.skip(is_space);
            self.token()?;
            self.expect('=')?;
            if self.peek() == Some('"') {
                self.quoted()?;
            } else {
                self.token()?;
            }
            self.skip(is_space);
        }
        Ok(())
    }

    fn token(&mut self) -> Result<(), String> {
        let start = self.at;
        self.skip(|char| char.is_ascii_alphanumeric() || SYMBOLS.contains(char));
        if self.at > start {
            return Ok(());
        }
        let tokens = SYMBOLS.chars().chain('0'..='9').chain('a'..='z').chain('A'..='Z');
        let tokens: Vec<_> = tokens.map(|char| format!("'{char}'")).collect();
        Err(format!(
            "Found '{}', but expected one of the following tokens: {}",
            self.shown(),
            tokens.join(" ")
        ))
    }

    fn quoted(&mut self) -> Result<(), String> {
        self.expect('"')?;
        while let Some(char) = self.peek().filter(|char| *char != '"') {
            self.at += char.len_utf8();
            if char == '\\' {
                let escaped = self.peek().ok_or("Expected character after escape")?;
                self.at += escaped.len_utf8();
            }
        }
        self.expect('"')
    }

    fn expect(&mut self, expected: char) -> Result<(), String> {
        if self.peek() == Some(expected) {
            self.at += expected.len_utf8();
            return Ok(());
        }
        Err(format!("Expected: '{expected}', but found '{}'", self.shown()))
    }

    fn peek(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }

    fn shown(&self) -> String {
        self.peek().map_or_else(|| "[EOF]".to_owned(), String::from)
    }

    fn skip(&mut self, wanted: impl Fn(char) -> bool) {
        while let Some(char) = self.peek().filter(|char| wanted(*char)) {
            self.at += char.len_utf8();
        }
    }
}

fn is_space(char: char) -> bool {
    matches!(char, ' ' | '\t' | '\r' | '\n')
}
