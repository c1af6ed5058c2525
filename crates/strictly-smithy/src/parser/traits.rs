//! Applied traits and documentation comments.

use crate::Span;
use crate::ast::{Entry, Name, Trait, Value, ValueKind};
use crate::lexer::TokenKind;

use super::cursor::SyntaxError;
use super::node::word;
use super::{Parsed, Parser};

/// What the body of a trait may begin with.
const BODY: [TokenKind; 6] = [
    TokenKind::LBrace,
    TokenKind::LBracket,
    TokenKind::TextBlock,
    TokenKind::String,
    TokenKind::Number,
    TokenKind::Identifier,
];

impl Parser<'_> {
    /// What stands before a shape or member: documentation comments, then traits.
    pub(super) fn docs_and_traits(&mut self) -> Parsed<Vec<Trait>> {
        let docs = self.docs();
        self.traits_after(docs)
    }

    /// Traits, then the documentation comment that stood before them.
    pub(super) fn traits_after(&mut self, docs: Option<Trait>) -> Parsed<Vec<Trait>> {
        self.skip_ws_and_docs();
        let mut traits = self.traits()?;
        traits.extend(docs);
        Ok(traits)
    }

    /// Traits and the white space after each.
    pub(super) fn traits(&mut self) -> Parsed<Vec<Trait>> {
        let mut traits = Vec::new();
        while self.at(TokenKind::At) {
            traits.push(self.applied_trait()?);
            self.skip_ws_and_docs();
        }
        Ok(traits)
    }

    /// Documentation comments, as the trait `smithy.api#documentation` that they stand for.
    pub(super) fn docs(&mut self) -> Option<Trait> {
        self.skip_ws();
        let mut lines = Vec::new();
        let mut span: Option<Span> = None;
        while self.at(TokenKind::DocComment) {
            let here = self.token_span();
            span = Some(span.map_or(here, |first| first.to(here)));
            lines.push(doc_line(self.token.lexeme));
            self.advance();
            self.skip_ws();
        }
        let span = span?;
        let name = Name { text: "smithy.api#documentation".to_owned(), span };
        Some(Trait {
            name,
            value: Some(Value::new(span, ValueKind::String(lines.join("\n")))),
            span,
        })
    }

    /// `@name`, `@name()`, `@name(value)` or `@name(key: value …)`.
    pub(super) fn applied_trait(&mut self) -> Parsed<Trait> {
        let start = self.token.start;
        self.eat(TokenKind::At)?;
        let name = self.shape_id()?;
        let value = if self.at(TokenKind::LParen) { self.trait_value()? } else { None };
        Ok(Trait { name, value, span: self.span_from(start) })
    }

    fn trait_value(&mut self) -> Parsed<Option<Value>> {
        self.eat(TokenKind::LParen)?;
        self.skip_ws_and_docs();
        if self.at(TokenKind::RParen) {
            self.advance();
            return Ok(None);
        }
        let value = self.trait_body()?;
        self.skip_ws_and_docs();
        self.eat(TokenKind::RParen)?;
        Ok(Some(value))
    }

    /// A node value, or the entries of an object without its braces: only a colon after the first
    /// word or string tells them apart.
    fn trait_body(&mut self) -> Parsed<Value> {
        self.expect_one_of(&BODY)?;
        match self.token.kind {
            TokenKind::String => {
                let first = self.value()?;
                self.skip_ws_and_docs();
                if !self.at(TokenKind::Colon) {
                    return Ok(first);
                }
                let key =
                    Name { text: first.as_text().unwrap_or_default().to_owned(), span: first.span };
                self.nested(|parser| parser.trait_entries(key))
            }
            TokenKind::Identifier => {
                let key = self.shape_id()?;
                self.skip_ws_and_docs();
                if self.at(TokenKind::RParen) || key.text.contains(['.', '#', '$']) {
                    return Ok(Value::new(key.span, word(key.text)));
                }
                self.nested(|parser| parser.trait_entries(key))
            }
            _ => self.value(),
        }
    }

    /// `: value key: value …`, the first key already behind.
    fn trait_entries(&mut self, key: Name) -> Parsed<Value> {
        self.eat(TokenKind::Colon)?;
        self.skip_ws_and_docs();
        let start = key.span.range().start;
        let first_key = key.text.clone();
        let mut entries = vec![Entry { key, value: self.value()? }];
        self.skip_ws_and_docs();
        let keys = [TokenKind::Identifier, TokenKind::String];
        let rest = self.entries(TokenKind::RParen, &keys, "Duplicate member of trait")?;
        if let Some(again) = rest.iter().find(|entry| entry.key.text == first_key) {
            return Err(SyntaxError::new(
                again.key.span.range(),
                format!("Duplicate member of trait: '{first_key}'"),
            ));
        }
        entries.extend(rest);
        Ok(Value::new(self.span_from(start), ValueKind::Object(entries)))
    }
}

/// The text of a documentation comment: without the slashes, one space after them, the line break.
fn doc_line(lexeme: &str) -> &str {
    let line = lexeme.trim_end_matches(['\n', '\r']);
    let text = line.strip_prefix("///").unwrap_or(line);
    text.strip_prefix(' ').unwrap_or(text)
}
