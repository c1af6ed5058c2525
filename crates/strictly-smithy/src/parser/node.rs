//! Node values.

use std::collections::HashSet;

use crate::ast::{Entry, Value, ValueKind};
use crate::lexer::TokenKind;

use super::cursor::SyntaxError;
use super::{Parsed, Parser};

/// What a node value may begin with.
const VALUE: [TokenKind; 6] = [
    TokenKind::String,
    TokenKind::TextBlock,
    TokenKind::Number,
    TokenKind::Identifier,
    TokenKind::LBrace,
    TokenKind::LBracket,
];

impl Parser<'_> {
    pub(super) fn value(&mut self) -> Parsed<Value> {
        self.expect_one_of(&VALUE)?;
        let start = self.token.start;
        let kind = match self.token.kind {
            TokenKind::LBrace => self.nested(Self::object)?,
            TokenKind::LBracket => self.nested(Self::array)?,
            TokenKind::Identifier => word(self.shape_id()?.text),
            TokenKind::Number => {
                let text = self.token.lexeme.to_owned();
                self.advance();
                ValueKind::Number(text)
            }
            _ => {
                let text = self.token.value.to_string();
                self.advance();
                ValueKind::String(text)
            }
        };
        Ok(Value::new(self.span_from(start), kind))
    }

    fn array(&mut self) -> Parsed<ValueKind> {
        self.eat(TokenKind::LBracket)?;
        self.skip_ws_and_docs();
        let mut items = Vec::new();
        while !self.at(TokenKind::RBracket) {
            items.push(self.value()?);
            self.skip_ws_and_docs();
        }
        self.eat(TokenKind::RBracket)?;
        Ok(ValueKind::Array(items))
    }

    fn object(&mut self) -> Parsed<ValueKind> {
        self.eat(TokenKind::LBrace)?;
        self.skip_ws_and_docs();
        let allowed = [TokenKind::RBrace, TokenKind::String, TokenKind::Identifier];
        let entries = self.entries(TokenKind::RBrace, &allowed, "Duplicate member")?;
        self.eat(TokenKind::RBrace)?;
        Ok(ValueKind::Object(entries))
    }

    /// `key: value` up to `close`.
    pub(super) fn entries(
        &mut self,
        close: TokenKind,
        keys: &[TokenKind],
        twice: &str,
    ) -> Parsed<Vec<Entry>> {
        let mut entries = Vec::new();
        let mut seen = HashSet::new();
        while !self.at(close) {
            let key = self.key(keys)?;
            if !seen.insert(key.text.clone()) {
                let error = SyntaxError::new(key.span.range(), format!("{twice}: '{}'", key.text));
                return Err(SyntaxError { is_well_formed: close == TokenKind::RBrace, ..error });
            }
            self.skip_ws_and_docs();
            self.eat(TokenKind::Colon)?;
            self.skip_ws_and_docs();
            let value = self.value()?;
            entries.push(Entry { key, value });
            self.skip_ws_and_docs();
        }
        Ok(entries)
    }
}

/// An unquoted word: a keyword, or else a shape ID.
pub(super) fn word(text: String) -> ValueKind {
    match text.as_str() {
        "true" => ValueKind::Boolean(true),
        "false" => ValueKind::Boolean(false),
        "null" => ValueKind::Null,
        _ => ValueKind::ShapeId(text),
    }
}
