//! The values of applied traits, read into types.
//!
//! One file per trait, or per small family of traits that belong together. Each reads one value,
//! reports everything wrong with it, and gives nothing if something is. See "Trait node values" in
//! the specification.

pub(crate) mod default;
pub(crate) mod enums;
pub(crate) mod error;
pub(crate) mod http;
pub(crate) mod length;
pub(crate) mod literal;
pub(crate) mod pattern;
pub(crate) mod range;
pub(crate) mod text;
pub(crate) mod timestamp_format;
pub(crate) mod uri;

use crate::model::{Member, Shape, Traits};
use crate::{Diagnostic, Node, ShapeId};

/// A shape or member, as the bearer of traits.
#[derive(Clone, Debug)]
pub(crate) struct Bearer<'m> {
    /// Its ID.
    pub(crate) id: ShapeId,
    /// The traits applied to it.
    pub(crate) traits: &'m Traits,
}

/// A trait of the prelude, applied to a shape or member.
#[derive(Clone, Debug)]
pub(crate) struct Applied<'m> {
    /// The name of the trait.
    pub(crate) name: &'static str,
    /// The shape or member it is applied to.
    pub(crate) bearer: ShapeId,
    /// Its value.
    pub(crate) value: &'m Node,
}

impl<'m> Bearer<'m> {
    /// A shape.
    pub(crate) fn shape(shape: &'m Shape) -> Self {
        Self { id: shape.id.clone(), traits: &shape.traits }
    }

    /// A member of a shape.
    pub(crate) fn member(container: &ShapeId, member: &'m Member) -> Self {
        let id = container.with_member(member.name.as_str());
        Self { id, traits: &member.traits }
    }

    /// The trait `smithy.api#NAME`, if it is applied here.
    pub(crate) fn applied(&self, name: &'static str) -> Option<Applied<'m>> {
        if self.traits.is_empty() {
            return None;
        }
        let value = self.traits.get(&ShapeId::new("smithy.api", name))?;
        Some(Applied { name, bearer: self.id.clone(), value })
    }

    /// True if `smithy.api#NAME` is applied here.
    pub(crate) fn has(&self, name: &'static str) -> bool {
        self.applied(name).is_some()
    }
}

impl Applied<'_> {
    /// Something wrong with `part` of the value.
    pub(crate) fn wrong(&self, part: &Node, message: impl Into<String>) -> Diagnostic {
        Diagnostic::error("TraitValue", message).on(&self.bearer).at(part.span)
    }

    /// `part` of the value, spoken of as `subject`, is of another kind than `expected`.
    pub(crate) fn mismatch(&self, part: &Node, subject: &str, expected: &str) -> Diagnostic {
        self.wrong(part, format!("{subject} must be {expected}, not {}", part.describe()))
    }

    /// The trait does not belong on what it is applied to.
    pub(crate) fn misplaced(&self, reason: impl Into<String>) -> Diagnostic {
        Diagnostic::error("TraitTarget", reason).on(&self.bearer).at(self.value.span)
    }
}
