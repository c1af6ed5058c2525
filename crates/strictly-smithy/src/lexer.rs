//! Smithy text, cut into tokens.
//!
//! White space and comments are tokens too, because line breaks and spaces matter in places.
//! See "Lexical notes" and the ABNF of "Smithy IDL" in the specification.

mod token;
mod unescape;

use std::borrow::Cow;

pub(crate) use token::{LexError, Token, TokenKind, show};

/// Cuts a text into tokens, one at a time. After the end there is only [`TokenKind::Eof`].
#[derive(Clone, Debug)]
pub(crate) struct Lexer<'a> {
    text: &'a str,
    /// The byte offset of the next token.
    at: usize,
}

impl<'a> Lexer<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// The next token.
    pub(crate) fn token(&mut self) -> Token<'a> {
        let start = self.at;
        let rest = self.rest();
        let Some(first) = rest.chars().next() else {
            return self.plain(start, TokenKind::Eof);
        };
        match first {
            ' ' | '\t' => self.run(start, TokenKind::Space, |c| c == ' ' || c == '\t'),
            '\n' | '\r' => self.newline(start),
            '"' if rest.starts_with("\"\"\"") => self.text_block(start),
            '"' => self.string(start),
            '/' => self.comment(start),
            '-' | '0'..='9' => self.number(start),
            'a'..='z' | 'A'..='Z' | '_' => self.identifier(start),
            ':' if rest.starts_with(":=") => self.punctuation(start, TokenKind::Walrus, 2),
            _ => self.other(start, first),
        }
    }

    fn other(&mut self, start: usize, first: char) -> Token<'a> {
        if let Some(kind) = TokenKind::of_char(first) {
            return self.punctuation(start, kind, 1);
        }
        self.at += first.len_utf8();
        let message = format!("Unexpected character: '{}'", show(first));
        self.error(start, LexError { at: start, message })
    }

    fn punctuation(&mut self, start: usize, kind: TokenKind, length: usize) -> Token<'a> {
        self.at += length;
        self.plain(start, kind)
    }

    fn newline(&mut self, start: usize) -> Token<'a> {
        self.at += if self.rest().starts_with("\r\n") { 2 } else { 1 };
        self.plain(start, TokenKind::Newline)
    }

    /// `// …` or `/// …`, with the line break that ends it.
    fn comment(&mut self, start: usize) -> Token<'a> {
        let rest = self.rest();
        if !rest.starts_with("//") {
            self.at += 1;
            let message = "Expected a '/' to follow '/' to form a comment.".to_owned();
            return self.error(start, LexError { at: start, message });
        }
        let kind = if rest.starts_with("///") { TokenKind::DocComment } else { TokenKind::Comment };
        self.at += rest.find(['\n', '\r']).unwrap_or(rest.len());
        if self.rest().starts_with("\r\n") {
            self.at += 2;
        } else if !self.rest().is_empty() {
            self.at += 1;
        }
        self.plain(start, kind)
    }

    /// Underscores, a letter (or a digit after an underscore), then letters, digits, underscores.
    fn identifier(&mut self, start: usize) -> Token<'a> {
        self.skip(|c| c == '_');
        let underscored = self.at > start;
        match self.rest().chars().next() {
            Some(c) if c.is_ascii_alphabetic() || underscored && c.is_ascii_digit() => {
                self.run(start, TokenKind::Identifier, |c| c.is_ascii_alphanumeric() || c == '_')
            }
            found => {
                let found = found.map_or_else(|| "[EOF]".to_owned(), show);
                let message = format!("Expected a valid identifier character, but found '{found}'");
                self.error(start, LexError { at: self.at, message })
            }
        }
    }

    /// A number by the grammar of JSON; its text is kept as it stands.
    fn number(&mut self, start: usize) -> Token<'a> {
        match self.scan_number() {
            Ok(()) => self.plain(start, TokenKind::Number),
            Err(why) => {
                let text = self.text.get(start..self.at).unwrap_or("");
                let message = format!("Invalid number '{text}': {why}");
                self.error(start, LexError { at: start, message })
            }
        }
    }

    fn scan_number(&mut self) -> Result<(), &'static str> {
        self.eat(|c| c == '-');
        let integer = self.at;
        if !self.skip_digits() {
            return Err("'-' must be followed by a digit");
        }
        if self.at - integer > 1 && self.text[integer..].starts_with('0') {
            return Err("a number must not start with '0' and further digits");
        }
        if self.eat(|c| c == '.') && !self.skip_digits() {
            return Err("'.' must be followed by a digit");
        }
        if self.eat(|c| c == 'e' || c == 'E') {
            self.eat(|c| c == '+' || c == '-');
            if !self.skip_digits() {
                return Err("'e', '+', and '-' must be followed by a digit");
            }
        }
        Ok(())
    }

    fn string(&mut self, start: usize) -> Token<'a> {
        self.at += 1;
        self.quoted(start, TokenKind::String, "\"", unescape::string)
    }

    fn text_block(&mut self, start: usize) -> Token<'a> {
        self.at += 3;
        self.quoted(start, TokenKind::TextBlock, "\"\"\"", unescape::text_block)
    }

    /// What stands between quotes, the opening ones already behind.
    fn quoted(
        &mut self,
        start: usize,
        kind: TokenKind,
        quotes: &str,
        decode: fn(&'a str) -> Result<Cow<'a, str>, String>,
    ) -> Token<'a> {
        let Some(length) = closing_quotes(self.rest(), quotes) else {
            self.at = self.text.len();
            let message = "Expected: '\"', but found '[EOF]'".to_owned();
            return self.error(start, LexError { at: self.at, message });
        };
        let contents = &self.rest()[..length];
        self.at += length + quotes.len();
        match decode(contents) {
            Ok(value) => Token { value, ..self.plain(start, kind) },
            Err(why) => {
                let what = if kind == TokenKind::String { "quoted string" } else { "text block" };
                let message = format!("Error parsing {what}: {why}");
                self.error(start, LexError { at: start, message })
            }
        }
    }

    /// A token of the characters that `belongs` says yes to.
    fn run(&mut self, start: usize, kind: TokenKind, belongs: fn(char) -> bool) -> Token<'a> {
        self.skip(belongs);
        self.plain(start, kind)
    }

    fn plain(&self, start: usize, kind: TokenKind) -> Token<'a> {
        let lexeme = self.text.get(start..self.at).unwrap_or("");
        Token { kind, start, lexeme, value: Cow::Borrowed(""), error: None }
    }

    fn error(&self, start: usize, error: LexError) -> Token<'a> {
        Token { error: Some(Box::new(error)), ..self.plain(start, TokenKind::Error) }
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn skip(&mut self, belongs: fn(char) -> bool) {
        let rest = self.rest();
        self.at += rest.find(|c| !belongs(c)).unwrap_or(rest.len());
    }

    /// Skips digits; false if there are none.
    fn skip_digits(&mut self) -> bool {
        let start = self.at;
        self.skip(|c| c.is_ascii_digit());
        self.at > start
    }

    /// Skips one ASCII character that `belongs` says yes to; false if there is none.
    fn eat(&mut self, belongs: fn(char) -> bool) -> bool {
        let found = self.rest().starts_with(belongs);
        self.at += usize::from(found);
        found
    }
}

/// The length of the contents before the closing quotes, which no backslash precedes.
fn closing_quotes(text: &str, quotes: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 2,
            b'"' if bytes[at..].starts_with(quotes.as_bytes()) => return Some(at),
            _ => at += 1,
        }
    }
    None
}
