//! Tokens, and how messages show them.

use std::borrow::Cow;

/// The kinds of token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    Space,
    Newline,
    Comma,
    Comment,
    DocComment,
    Identifier,
    String,
    TextBlock,
    Number,
    At,
    Dollar,
    Dot,
    LBrace,
    RBrace,
    LBracket,
    RBracket,
    LParen,
    RParen,
    Pound,
    Equal,
    Colon,
    Walrus,
    Error,
    Eof,
}

/// A piece of the text.
#[derive(Clone, Debug)]
pub(crate) struct Token<'a> {
    pub(crate) kind: TokenKind,
    /// The byte offset of its first character.
    pub(crate) start: usize,
    /// The text as it stands.
    pub(crate) lexeme: &'a str,
    /// Of a string or text block: what it means, quotes and escapes resolved.
    pub(crate) value: Cow<'a, str>,
    /// Of [`TokenKind::Error`]: what is wrong.
    pub(crate) error: Option<Box<LexError>>,
}

/// Text that is no token.
#[derive(Clone, Debug)]
pub(crate) struct LexError {
    /// The byte offset to point at.
    pub(crate) at: usize,
    pub(crate) message: String,
}

/// A character in a message: as it is, unless it cannot be seen.
pub(crate) fn show(c: char) -> String {
    if c.is_control() { c.escape_debug().to_string() } else { c.to_string() }
}

/// Lexemes longer than this are cut in messages.
const SHOWN: usize = 120;

impl Token<'_> {
    /// The byte offset after the last character.
    pub(crate) fn end(&self) -> usize {
        self.start + self.lexeme.len()
    }

    /// The token in a message: `RBRACE('}')`, `IDENTIFIER('name')`, `EOF`.
    pub(crate) fn describe(&self) -> String {
        if self.kind == TokenKind::Eof {
            return self.kind.name().to_owned();
        }
        let mut shown: String = self.lexeme.chars().take(SHOWN).collect();
        if shown.len() < self.lexeme.len() {
            shown.push('…');
        }
        let shown = shown.replace('\r', "\\r").replace('\n', "\\n");
        format!("{}('{shown}')", self.kind.name())
    }
}

impl TokenKind {
    /// Punctuation of one character.
    pub(crate) fn of_char(c: char) -> Option<Self> {
        Some(match c {
            ',' => Self::Comma,
            '@' => Self::At,
            '$' => Self::Dollar,
            '.' => Self::Dot,
            '{' => Self::LBrace,
            '}' => Self::RBrace,
            '[' => Self::LBracket,
            ']' => Self::RBracket,
            '(' => Self::LParen,
            ')' => Self::RParen,
            '#' => Self::Pound,
            '=' => Self::Equal,
            ':' => Self::Colon,
            _ => return None,
        })
    }

    /// True for what may stand between tokens: spaces, line breaks, commas, comments.
    pub(crate) fn is_whitespace(self) -> bool {
        matches!(self, Self::Space | Self::Newline | Self::Comma | Self::Comment)
    }

    /// The kind in a message that says what was expected: `RBRACE('}')`, `IDENTIFIER`.
    pub(crate) fn expected(self) -> String {
        let sample = match self {
            Self::Space => " ",
            Self::String => "\"",
            Self::TextBlock => "\"\"\"",
            Self::At => "@",
            Self::Dollar => "$",
            Self::LBrace => "{",
            Self::RBrace => "}",
            Self::LBracket => "[",
            Self::RBracket => "]",
            Self::RParen => ")",
            Self::Pound => "#",
            Self::Equal => "=",
            Self::Colon => ":",
            Self::Walrus => ":=",
            _ => return self.name().to_owned(),
        };
        format!("{}('{sample}')", self.name())
    }

    /// The name the reference implementation gives it in messages.
    fn name(self) -> &'static str {
        match self {
            Self::Space => "SPACE",
            Self::Newline => "NEWLINE",
            Self::Comma => "COMMA",
            Self::Comment => "COMMENT",
            Self::DocComment => "DOC_COMMENT",
            Self::Identifier => "IDENTIFIER",
            Self::String => "STRING",
            Self::TextBlock => "TEXT_BLOCK",
            Self::Number => "NUMBER",
            Self::At => "AT",
            Self::Dollar => "DOLLAR",
            Self::Dot => "DOT",
            Self::LBrace => "LBRACE",
            Self::RBrace => "RBRACE",
            Self::LBracket => "LBRACKET",
            Self::RBracket => "RBRACKET",
            Self::LParen => "LPAREN",
            Self::RParen => "RPAREN",
            Self::Pound => "POUND",
            Self::Equal => "EQUAL",
            Self::Colon => "COLON",
            Self::Walrus => "WALRUS",
            Self::Error => "ERROR",
            Self::Eof => "EOF",
        }
    }
}
