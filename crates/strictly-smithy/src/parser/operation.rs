//! Operations.

use std::collections::HashSet;

use crate::ast::{Body, Io, Name, Operation, Shape, Trait, Version};
use crate::lexer::TokenKind;
use crate::model::ShapeType;

use super::{Parsed, Parser};

impl Parser<'_> {
    /// `{ input: … output: … errors: […] }`, in any order, each at most once.
    pub(super) fn operation(&mut self, name: &Name) -> Parsed<Operation> {
        let mut operation = Operation::default();
        let mut seen = HashSet::new();
        self.skip_ws_and_docs();
        self.eat(TokenKind::LBrace)?;
        self.skip_ws_and_docs();
        while !self.at(TokenKind::RBrace) && !self.at(TokenKind::Eof) {
            self.expect(TokenKind::Identifier)?;
            let property = self.token.lexeme.to_owned();
            if !seen.insert(property.clone()) {
                let id = self.id_of(&name.text);
                let message = format!("Duplicate operation {property} property for `{id}`");
                return Err(self.unexpected(message).on(id));
            }
            self.operation_property(&property, name, &mut operation)?;
            self.after_property()?;
        }
        self.eat(TokenKind::RBrace)?;
        Ok(operation)
    }

    fn operation_property(
        &mut self,
        property: &str,
        name: &Name,
        operation: &mut Operation,
    ) -> Parsed<()> {
        match property {
            "input" => {
                self.advance();
                operation.input =
                    Some(self.io(name, &self.input_suffix.clone(), "smithy.api#input")?);
            }
            "output" => {
                self.advance();
                operation.output =
                    Some(self.io(name, &self.output_suffix.clone(), "smithy.api#output")?);
            }
            "errors" => {
                self.advance();
                self.skip_ws_and_docs();
                self.eat(TokenKind::Colon)?;
                operation.errors = self.id_list()?;
            }
            _ => {
                let id = self.id_of(&name.text);
                return Err(self
                    .unexpected(format!("Unknown property {property} for {id}"))
                    .on(id));
            }
        }
        Ok(())
    }

    /// White space after a property; none is needed before the closing brace.
    fn after_property(&mut self) -> Parsed<()> {
        if self.at(TokenKind::RBrace) { Ok(()) } else { self.eat_whitespace() }
    }

    /// `: Shape` or `:= { … }`.
    fn io(&mut self, operation: &Name, suffix: &str, marker: &str) -> Parsed<Io> {
        self.skip_ws_and_docs();
        self.expect_one_of(&[TokenKind::Colon, TokenKind::Walrus])?;
        if self.at(TokenKind::Colon) {
            self.advance();
            self.skip_ws_and_docs();
            return self.shape_id().map(Io::Shape);
        }
        if self.file.version == Version::V1 {
            let message = "Inlined operation inputs and outputs can only be used with Smithy version 2 or later. \
                           Attempted to use inlined IO with version `1.0`.";
            return Err(self.unexpected(message).on(self.id_of(&operation.text)));
        }
        let span = self.token_span();
        self.advance();
        let name = Name { text: format!("{}{suffix}", operation.text), span };
        self.inline_structure(name, marker).map(|shape| Io::Inline(Box::new(shape)))
    }

    /// `@traits for R with [M] { … }`, marked as input or output.
    fn inline_structure(&mut self, name: Name, marker: &str) -> Parsed<Shape> {
        let mut traits = self.docs_and_traits()?;
        let input_or_output = Name { text: marker.to_owned(), span: name.span };
        traits.push(Trait { name: input_or_output, value: None, span: name.span });
        let for_resource = self.for_resource()?;
        let mixins = self.mixins()?;
        let body = Body::Members(self.members(ShapeType::Structure, &name.text)?);
        Ok(Shape { shape_type: ShapeType::Structure, name, traits, for_resource, mixins, body })
    }

    fn id_list(&mut self) -> Parsed<Vec<Name>> {
        let mut ids = Vec::new();
        self.skip_ws_and_docs();
        self.eat(TokenKind::LBracket)?;
        self.skip_ws_and_docs();
        while !self.at(TokenKind::RBracket) {
            ids.push(self.shape_id()?);
            self.skip_ws_and_docs();
        }
        self.eat(TokenKind::RBracket)?;
        Ok(ids)
    }
}
