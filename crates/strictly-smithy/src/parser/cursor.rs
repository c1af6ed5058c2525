//! Moving over tokens: looking, skipping, expecting.

use std::ops::Range;

use crate::ast::Name;
use crate::lexer::TokenKind;
use crate::{ShapeId, Span};

use super::{MAX_DEPTH, Parsed, Parser};

/// What is wrong with the text, and where.
#[derive(Debug)]
pub(super) struct SyntaxError {
    pub(super) at: Range<usize>,
    pub(super) message: String,
    pub(super) shape: Option<ShapeId>,
    /// True if the text follows the grammar, but a value in it makes no sense.
    pub(super) is_well_formed: bool,
}

impl SyntaxError {
    pub(super) fn new(at: Range<usize>, message: impl Into<String>) -> Self {
        Self { at, message: message.into(), shape: None, is_well_formed: false }
    }

    /// Says which shape it is about.
    pub(super) fn on(self, shape: ShapeId) -> Self {
        Self { shape: Some(shape), ..self }
    }
}

impl Parser<'_> {
    pub(super) fn at(&self, kind: TokenKind) -> bool {
        self.token.kind == kind
    }

    /// True if the token is this word. Keywords are words only where a keyword may stand.
    pub(super) fn at_word(&self, word: &str) -> bool {
        self.at(TokenKind::Identifier) && self.token.lexeme == word
    }

    pub(super) fn advance(&mut self) {
        self.previous_end = self.token.end();
        self.token = self.lexer.token();
    }

    pub(super) fn skip_spaces(&mut self) {
        while self.at(TokenKind::Space) {
            self.advance();
        }
    }

    pub(super) fn skip_ws(&mut self) {
        while self.token.kind.is_whitespace() {
            self.advance();
        }
    }

    /// Skips white space together with documentation comments, which document nothing here.
    pub(super) fn skip_ws_and_docs(&mut self) {
        let mut first = None;
        loop {
            self.skip_ws();
            if !self.at(TokenKind::DocComment) {
                break;
            }
            first.get_or_insert(self.token_span());
            self.advance();
        }
        if let Some(span) = first {
            self.stray_docs(span);
        }
    }

    pub(super) fn stray_docs(&mut self, span: Span) {
        self.warn(span, "This documentation comment documents nothing: it must stand directly before a shape or member, before the traits");
    }

    pub(super) fn expect(&self, kind: TokenKind) -> Parsed<()> {
        self.expect_one_of(&[kind])
    }

    pub(super) fn expect_one_of(&self, kinds: &[TokenKind]) -> Parsed<()> {
        if kinds.contains(&self.token.kind) {
            return Ok(());
        }
        let found = self.token.describe();
        let names: Vec<_> = kinds.iter().map(|kind| kind.expected()).collect();
        Err(self.unexpected(match names.as_slice() {
            [name] => format!("Expected {name} but found {found}"),
            _ => format!("Expected one of {}; but found {found}", names.join(", ")),
        }))
    }

    /// Expects a token of this kind and moves past it.
    pub(super) fn eat(&mut self, kind: TokenKind) -> Parsed<()> {
        self.expect(kind)?;
        self.advance();
        Ok(())
    }

    pub(super) fn eat_spaces(&mut self) -> Parsed<()> {
        self.expect(TokenKind::Space)?;
        self.skip_spaces();
        Ok(())
    }

    pub(super) fn eat_whitespace(&mut self) -> Parsed<()> {
        if !self.token.kind.is_whitespace() {
            let found = self.token.describe();
            return Err(self.unexpected(format!(
                "Expected one or more whitespace characters, but found {found}"
            )));
        }
        self.skip_ws_and_docs();
        Ok(())
    }

    /// Expects spaces, then a line break, a comment or the end of the text; skips the white space
    /// after it, but not documentation comments.
    pub(super) fn eat_line_break(&mut self) -> Parsed<()> {
        self.skip_spaces();
        match self.token.kind {
            TokenKind::Eof => {}
            TokenKind::DocComment => {
                self.stray_docs(self.token_span());
                self.advance();
            }
            TokenKind::Newline | TokenKind::Comment => self.advance(),
            _ => {
                let found = self.token.describe();
                return Err(self.unexpected(format!("Expected a line break, but found {found}")));
            }
        }
        self.skip_ws();
        Ok(())
    }

    /// Moves past an identifier.
    pub(super) fn identifier(&mut self) -> Parsed<Name> {
        self.expect(TokenKind::Identifier)?;
        Ok(self.take(self.token.lexeme.to_owned()))
    }

    /// Moves past a key: an identifier or a quoted string.
    pub(super) fn key(&mut self, allowed: &[TokenKind]) -> Parsed<Name> {
        self.expect_one_of(allowed)?;
        let quoted = self.at(TokenKind::String);
        let text = if quoted { self.token.value.to_string() } else { self.token.lexeme.to_owned() };
        Ok(self.take(text))
    }

    fn take(&mut self, text: String) -> Name {
        let span = self.token_span();
        self.advance();
        Name { text, span }
    }

    /// Moves past identifiers joined by dots.
    pub(super) fn namespace_name(&mut self) -> Parsed<Name> {
        let start = self.token.start;
        self.eat(TokenKind::Identifier)?;
        while self.at(TokenKind::Dot) {
            self.advance();
            self.eat(TokenKind::Identifier)?;
        }
        Ok(self.name_from(start))
    }

    /// Moves past `a.b#Shape`, with or without `$member`.
    pub(super) fn absolute_id(&mut self) -> Parsed<Name> {
        let start = self.token.start;
        self.namespace_name()?;
        self.eat(TokenKind::Pound)?;
        self.eat(TokenKind::Identifier)?;
        self.id_member()?;
        Ok(self.name_from(start))
    }

    /// Moves past a shape ID, absolute or relative, with or without `$member`.
    pub(super) fn shape_id(&mut self) -> Parsed<Name> {
        let start = self.token.start;
        let namespace = self.namespace_name()?;
        if self.at(TokenKind::Pound) || namespace.text.contains('.') {
            self.eat(TokenKind::Pound)?;
            self.eat(TokenKind::Identifier)?;
        }
        self.id_member()?;
        Ok(self.name_from(start))
    }

    fn id_member(&mut self) -> Parsed<()> {
        if self.at(TokenKind::Dollar) {
            self.advance();
            self.eat(TokenKind::Identifier)?;
        }
        Ok(())
    }

    /// The text from `start` to the token.
    fn name_from(&self, start: usize) -> Name {
        let range = start..self.previous_end;
        Name { text: self.text.get(range.clone()).unwrap_or("").to_owned(), span: self.span(range) }
    }

    /// Runs `part` one level deeper.
    pub(super) fn nested<T>(&mut self, part: impl FnOnce(&mut Self) -> Parsed<T>) -> Parsed<T> {
        if self.depth == MAX_DEPTH {
            return Err(
                self.unexpected(format!("Values are nested more than {MAX_DEPTH} levels deep"))
            );
        }
        self.depth += 1;
        let result = part(self);
        self.depth -= 1;
        result
    }

    /// Skips to the next token at the start of a line that a statement may begin with. Moves past
    /// at least one token if nothing was read since `start`.
    pub(super) fn skip_to_statement(&mut self, start: usize) {
        if self.token.start == start {
            self.advance();
        }
        while !self.at(TokenKind::Eof) && !self.at_statement() {
            self.advance();
        }
    }

    fn at_statement(&self) -> bool {
        use TokenKind::{At, DocComment, Dollar, Identifier};
        let before = self.text.get(..self.token.start).unwrap_or("");
        let first_column = before.is_empty() || before.ends_with(['\n', '\r']);
        first_column && matches!(self.token.kind, Identifier | DocComment | At | Dollar)
    }

    /// An error at the token. If the token is itself an error, that is told instead.
    pub(super) fn unexpected(&self, message: impl Into<String>) -> SyntaxError {
        match &self.token.error {
            Some(error) => {
                SyntaxError::new(error.at..self.token.end().max(error.at), error.message.clone())
            }
            None => SyntaxError::new(self.token.start..self.token.end(), message),
        }
    }

    pub(super) fn token_span(&self) -> Span {
        self.span(self.token.start..self.token.end())
    }

    pub(super) fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.source, range)
    }

    /// From `start` to the end of the token before this one.
    pub(super) fn span_from(&self, start: usize) -> Span {
        self.span(start..self.previous_end)
    }
}
