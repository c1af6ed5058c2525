//! The sections of a file: control statements, metadata, namespace and `use`, shapes.

use strictly_contract::ShapeId;

use crate::ast::{Control, Metadata, Trait, Value, ValueKind, Version};
use crate::lexer::TokenKind;

use super::cursor::SyntaxError;
use super::{Parsed, Parser};

/// What a key may be.
const KEY: [TokenKind; 2] = [TokenKind::Identifier, TokenKind::String];

impl Parser<'_> {
    pub(super) fn control_section(&mut self) {
        while self.at(TokenKind::Dollar) {
            self.recovering(Self::control);
            self.skip_ws_and_docs();
        }
    }

    /// `$key: value`, on one line.
    fn control(&mut self) -> Parsed<()> {
        self.eat(TokenKind::Dollar)?;
        let key = self.key(&KEY)?;
        self.skip_spaces();
        self.eat(TokenKind::Colon)?;
        self.skip_spaces();
        if self.file.control.iter().any(|other| other.key.text == key.text) {
            return Err(self.unexpected(format!("Duplicate control statement `{}`", key.text)));
        }
        let value = self.value()?;
        match key.text.as_str() {
            "version" => self.set_version(&value)?,
            "operationInputSuffix" => self.input_suffix = control_suffix(&value, &key.text)?,
            "operationOutputSuffix" => {
                self.output_suffix = control_suffix(&value, &key.text)?;
            }
            _ => self.warn(
                value.span,
                format!("Unknown control statement `{}` with value `{value}`", key.text),
            ),
        }
        self.file.control.push(Control { key, value });
        self.eat_line_break()
    }

    fn set_version(&mut self, value: &Value) -> Parsed<()> {
        let version = control_string(value, "version")?;
        self.file.version = Version::from_text(&version).ok_or_else(|| {
            let message = format!("Unsupported Smithy version number: {version}");
            SyntaxError::new(value.span.range(), message)
        })?;
        Ok(())
    }

    pub(super) fn metadata_section(&mut self) {
        while self.at_word("metadata") {
            self.recovering(Self::metadata);
            self.skip_ws_and_docs();
        }
    }

    /// `metadata key = value`, on one line up to the value.
    fn metadata(&mut self) -> Parsed<()> {
        self.advance();
        self.eat_spaces()?;
        let key = self.key(&KEY)?;
        self.skip_spaces();
        self.eat(TokenKind::Equal)?;
        self.skip_spaces();
        let value = self.value()?;
        self.file.metadata.push(Metadata { key, value });
        self.eat_line_break()
    }

    /// `namespace a.b`; false if the file ends before it.
    pub(super) fn namespace(&mut self) -> Parsed<bool> {
        if self.at(TokenKind::Eof) {
            return Ok(false);
        }
        if !self.at_word("namespace") {
            let found = self.token.describe();
            return Err(
                self.unexpected(format!("Expected a namespace definition but found {found}"))
            );
        }
        self.advance();
        self.eat_spaces()?;
        let name = self.namespace_name()?;
        self.file.namespace = Some(name);
        self.recovering(Self::eat_line_break);
        Ok(true)
    }

    /// The `use` statements. A documentation comment after them belongs to the first shape.
    pub(super) fn use_section(&mut self) -> Option<Trait> {
        let mut docs = self.docs();
        while self.at_word("use") {
            if let Some(stray) = docs.take() {
                self.stray_docs(stray.span);
            }
            self.recovering(Self::use_statement);
            docs = self.docs();
        }
        docs
    }

    /// `use a.b#C`.
    fn use_statement(&mut self) -> Parsed<()> {
        self.advance();
        self.eat_spaces()?;
        let id = self.absolute_id()?;
        let (_, name) = id.text.split_once('#').unwrap_or(("", ""));
        if name.contains('$') {
            return Err(SyntaxError::new(id.span.range(), "Use statements cannot use members"));
        }
        if let Some(other) = self.uses.get(name) {
            let message =
                format!("Cannot use name `{}` because it conflicts with `{}`", id.text, other.text);
            return Err(SyntaxError::new(id.span.range(), message));
        }
        self.uses.insert(name.to_owned(), id.clone());
        self.file.uses.push(id);
        self.eat_line_break()
    }

    /// Shapes and `apply` statements; `docs` stood before the first.
    pub(super) fn shape_section(&mut self, docs: Option<Trait>) {
        let mut docs = docs;
        while !self.at(TokenKind::Eof) || docs.is_some() {
            let first = docs.take();
            self.recovering(|parser| parser.statement(first));
        }
    }
}

/// The end of names that a control statement gives, which has to leave them identifiers.
fn control_suffix(value: &Value, key: &str) -> Parsed<String> {
    let suffix = control_string(value, key)?;
    if ShapeId::is_identifier(&format!("a{suffix}")) {
        return Ok(suffix);
    }
    let message = format!(
        "The ${key} control statement must have letters, digits and underscores alone, since names \
         end with them"
    );
    Err(SyntaxError::new(value.span.range(), message))
}

/// The text of a control statement that must have one.
fn control_string(value: &Value, key: &str) -> Parsed<String> {
    if let ValueKind::String(text) = &value.kind {
        return Ok(text.clone());
    }
    let message =
        format!("The ${key} control statement must have a string value, but found {value}");
    Err(SyntaxError::new(value.span.range(), message))
}
