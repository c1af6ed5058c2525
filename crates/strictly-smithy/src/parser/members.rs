//! Members.

use std::collections::HashSet;

use crate::ast::{Member, Name, Target, Value, Version};
use crate::lexer::TokenKind;
use crate::model::ShapeType;

use super::{Parsed, Parser};

impl Parser<'_> {
    /// `{ member … }`
    pub(super) fn members(&mut self, shape_type: ShapeType, shape: &str) -> Parsed<Vec<Member>> {
        let mut members = Vec::new();
        let mut seen = HashSet::new();
        self.skip_ws_and_docs();
        self.eat(TokenKind::LBrace)?;
        loop {
            let docs = self.docs();
            if let (true, Some(docs)) = (self.at(TokenKind::RBrace), &docs) {
                self.stray_docs(docs.span);
            }
            if self.at(TokenKind::RBrace) || self.at(TokenKind::Eof) {
                break;
            }
            let traits = self.traits_after(docs)?;
            self.refuse_duplicate(&seen, shape_type, shape)?;
            let (name, target, value) = match shape_type {
                ShapeType::Enum | ShapeType::IntEnum => self.enum_member()?,
                _ => self.member(shape_type)?,
            };
            seen.insert(name.text.clone());
            members.push(Member { name, traits, target, value });
        }
        self.eat(TokenKind::RBrace)?;
        Ok(members)
    }

    fn refuse_duplicate(
        &self,
        seen: &HashSet<String>,
        shape_type: ShapeType,
        shape: &str,
    ) -> Parsed<()> {
        let name = self.token.lexeme;
        if !self.at(TokenKind::Identifier) || !seen.contains(name) {
            return Ok(());
        }
        let id = self.id_of(shape);
        let message = match shape_type {
            ShapeType::Enum | ShapeType::IntEnum => {
                format!("Found conflicting member name, `{name}`")
            }
            _ => format!("Duplicate member of `{id}`: '{name}'"),
        };
        Err(self.unexpected(message).on(id))
    }

    /// `NAME` or `NAME = value`.
    fn enum_member(&mut self) -> Parsed<(Name, Target, Option<Value>)> {
        let name = self.identifier()?;
        Ok((name, Target::Unit, self.assignment()?))
    }

    /// `name: Target`, `$name`, either with `= value`; whether a default may stand here, rules judge.
    fn member(&mut self, shape_type: ShapeType) -> Parsed<(Name, Target, Option<Value>)> {
        let elided = self.at(TokenKind::Dollar);
        if elided {
            self.refuse_elision_in_version_1()?;
            self.advance();
        }
        let name = self.identifier()?;
        let target = if elided {
            Target::Elided
        } else {
            self.before_target(shape_type);
            self.eat(TokenKind::Colon)?;
            self.before_target(shape_type);
            Target::Shape(self.shape_id()?)
        };
        Ok((name, target, self.assignment()?))
    }

    /// Members of structures and unions stand on one line, those of lists and maps need not.
    fn before_target(&mut self, shape_type: ShapeType) {
        match shape_type {
            ShapeType::Structure | ShapeType::Union => self.skip_spaces(),
            _ => self.skip_ws_and_docs(),
        }
    }

    /// `= value` with the line break after it, one comma allowed between them.
    fn assignment(&mut self) -> Parsed<Option<Value>> {
        self.skip_spaces();
        if !self.at(TokenKind::Equal) {
            return Ok(None);
        }
        if self.file.version == Version::V1 {
            return Err(
                self.unexpected("@default assignment is only supported in IDL version 2 or later")
            );
        }
        self.advance();
        self.skip_spaces();
        let value = self.value()?;
        self.skip_spaces();
        if self.at(TokenKind::Comma) {
            self.advance();
        }
        self.eat_line_break()?;
        Ok(Some(value))
    }

    fn refuse_elision_in_version_1(&self) -> Parsed<()> {
        match self.file.version {
            Version::V1 => {
                Err(self.unexpected("Members can only elide targets in IDL version 2 or later"))
            }
            Version::V2 => Ok(()),
        }
    }
}
