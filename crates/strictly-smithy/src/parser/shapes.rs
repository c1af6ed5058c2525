//! Shape and `apply` statements.

use crate::ShapeId;
use crate::ast::{Apply, Body, Name, Shape, Statement, Trait, Value, Version};
use crate::lexer::TokenKind;
use crate::model::ShapeType;

use super::cursor::SyntaxError;
use super::{Parsed, Parser};

impl Parser<'_> {
    /// One statement with what stands before it; `docs` is a comment that was read already.
    pub(super) fn statement(&mut self, docs: Option<Trait>) -> Parsed<()> {
        let docs = if docs.is_some() { docs } else { self.docs() };
        let traits = self.traits_after(docs)?;
        if self.at(TokenKind::Eof) && traits.iter().all(is_doc_comment) {
            if let Some(docs) = traits.first() {
                self.stray_docs(docs.span);
            }
            return Ok(());
        }
        self.expect(TokenKind::Identifier)?;
        if self.at_word("apply") {
            return self.apply(&traits);
        }
        let keyword = self.token.lexeme;
        let Some(shape_type) = ShapeType::from_keyword(keyword) else {
            return Err(self.unexpected(format!("Unknown shape type: {keyword}")));
        };
        self.refuse_type_of_other_version(shape_type)?;
        self.advance();
        self.eat_spaces()?;
        let shape = self.shape(shape_type, traits)?;
        self.file.statements.push(Statement::Shape(shape));
        self.eat_line_break()
    }

    fn refuse_type_of_other_version(&self, shape_type: ShapeType) -> Parsed<()> {
        let Some(version) = self.file.version.lacks(shape_type) else { return Ok(()) };
        let keyword = shape_type.keyword();
        Err(self.unexpected(format!("{keyword} shapes cannot be used in Smithy version {version}")))
    }

    /// `apply target @trait` or `apply target { @trait … }`.
    fn apply(&mut self, traits: &[Trait]) -> Parsed<()> {
        if let Some(docs) = traits.iter().find(|docs| is_doc_comment(docs)) {
            self.stray_docs(docs.span);
        }
        if !traits.iter().all(is_doc_comment) {
            return Err(self.unexpected("Traits applied to apply statement"));
        }
        self.advance();
        self.eat_whitespace()?;
        let target = self.shape_id()?;
        self.eat_whitespace()?;
        self.expect_one_of(&[TokenKind::At, TokenKind::LBrace])?;
        let traits = if self.at(TokenKind::At) {
            vec![self.applied_trait()?]
        } else {
            self.advance();
            self.skip_ws_and_docs();
            let traits = self.traits()?;
            self.eat(TokenKind::RBrace)?;
            traits
        };
        self.file.statements.push(Statement::Apply(Apply { target, traits }));
        self.eat_line_break()
    }

    /// A shape from its name on.
    fn shape(&mut self, shape_type: ShapeType, traits: Vec<Trait>) -> Parsed<Shape> {
        let name = self.shape_name()?;
        let bindable = matches!(
            shape_type,
            ShapeType::List | ShapeType::Map | ShapeType::Structure | ShapeType::Union
        );
        let for_resource = if bindable { self.for_resource()? } else { None };
        let mixins = self.mixins()?;
        let mut shape = Shape { shape_type, name, traits, for_resource, mixins, body: Body::None };
        shape.body = match shape_type {
            ShapeType::Operation => Body::Operation(self.operation(&shape.name)?),
            ShapeType::Service | ShapeType::Resource => Body::Properties(self.properties(&shape)?),
            _ if shape_type.is_simple()
                && !matches!(shape_type, ShapeType::Enum | ShapeType::IntEnum) =>
            {
                Body::None
            }
            _ => Body::Members(self.members(shape_type, &shape.name.text)?),
        };
        Ok(shape)
    }

    fn shape_name(&mut self) -> Parsed<Name> {
        self.expect(TokenKind::Identifier)?;
        if let Some(used) = self.uses.get(self.token.lexeme) {
            let message = format!(
                "Shape name `{}` conflicts with imported shape `{}`",
                self.token.lexeme, used.text
            );
            return Err(self.unexpected(message));
        }
        self.identifier()
    }

    /// `for Resource`, if it stands on this line.
    pub(super) fn for_resource(&mut self) -> Parsed<Option<Name>> {
        self.skip_spaces();
        if !self.at_word("for") {
            return Ok(None);
        }
        if self.file.version == Version::V1 {
            return Err(self.unexpected(
                "Structures can only be bound to resources with Smithy version 2 or later. \
                 Attempted to bind a structure to a resource with version `1.0`.",
            ));
        }
        self.advance();
        self.eat_spaces()?;
        self.shape_id().map(Some)
    }

    /// `with [A B]`, if `with` stands on this line.
    pub(super) fn mixins(&mut self) -> Parsed<Vec<Name>> {
        self.skip_spaces();
        if !self.at_word("with") {
            return Ok(Vec::new());
        }
        if self.file.version == Version::V1 {
            return Err(self.unexpected(
                "Mixins can only be used with Smithy version 2 or later. \
                 Attempted to use mixins with version `1.0`.",
            ));
        }
        self.advance();
        self.skip_ws_and_docs();
        self.eat(TokenKind::LBracket)?;
        self.skip_ws_and_docs();
        let mut mixins = vec![self.shape_id()?];
        self.skip_ws_and_docs();
        while !self.at(TokenKind::RBracket) {
            mixins.push(self.shape_id()?);
            self.skip_ws_and_docs();
        }
        self.eat(TokenKind::RBracket)?;
        Ok(mixins)
    }

    /// The body of a service or resource, which is an object.
    fn properties(&mut self, shape: &Shape) -> Parsed<Value> {
        self.skip_ws_and_docs();
        self.expect(TokenKind::LBrace)?;
        let value = self.value()?;
        let declares_properties = value.entry("properties").is_some();
        if self.file.version == Version::V1
            && shape.shape_type == ShapeType::Resource
            && declares_properties
        {
            let message = "Resource properties can only be used with Smithy version 2 or later. \
                           Attempted to use resource properties with version `1.0`.";
            return Err(
                SyntaxError::new(value.span.range(), message).on(self.id_of(&shape.name.text))
            );
        }
        Ok(value)
    }

    /// The ID of a shape of this file.
    pub(super) fn id_of(&self, name: &str) -> ShapeId {
        let namespace =
            self.file.namespace.as_ref().map_or("", |namespace| namespace.text.as_str());
        ShapeId::new(namespace, name)
    }
}

/// True for the trait that a documentation comment stands for: its name is the comment itself.
fn is_doc_comment(applied: &Trait) -> bool {
    applied.name.span == applied.span
}
