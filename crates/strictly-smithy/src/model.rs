//! The semantic model: every shape of every source, resolved.
//!
//! A shape made from mixins is shown flattened: [`Shape::members`], [`Shape::traits`] and
//! [`Shape::properties`] hold what it has from them too. What it says itself stands apart, for those
//! who print a model or compare it: see [`Shape::introduced`].

mod difference;
mod flatten;
mod introduced;

pub use introduced::Introduced;

use indexmap::IndexMap;

use crate::{Node, ShapeId, Span};

pub(crate) use introduced::Own;

/// A model, assembled from all sources and the prelude.
///
/// See "The Smithy model" in the specification. Shapes stand in the order they were defined,
/// the prelude's first; mixins are flattened, `apply` is applied, IDs are absolute.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// Metadata of all sources, merged.
    pub metadata: IndexMap<String, Node>,
    /// Every shape that is not a member.
    pub shapes: IndexMap<ShapeId, Shape>,
}

/// A shape.
#[derive(Clone, Debug)]
pub struct Shape {
    /// Its ID.
    pub id: ShapeId,
    /// Its type.
    pub shape_type: ShapeType,
    /// The traits applied to it, by the ID of the trait.
    pub traits: Traits,
    /// Its members by name, in order; empty for shapes that have none. A list's is `member`, a
    /// map's are `key` and `value`.
    pub members: IndexMap<String, Member>,
    /// The mixins it was made from, before flattening.
    pub mixins: Vec<Reference>,
    /// What only operations, resources and services have: `input`, `errors`, `identifiers`, …
    /// Shape IDs inside are absolute.
    pub properties: IndexMap<String, Node>,
    /// Where its name stands.
    pub span: Span,
    /// What it says itself, where that is less than the above: it has mixins.
    pub(crate) own: Option<Box<Own>>,
}

/// A member of a shape.
#[derive(Clone, Debug)]
pub struct Member {
    /// Its name.
    pub name: String,
    /// The shape it targets.
    pub target: Reference,
    /// The traits applied to it.
    pub traits: Traits,
    /// Where its name stands.
    pub span: Span,
    /// True if a mixin has it and the shape has it from there.
    pub inherited: bool,
}

/// Applied traits, by the ID of the trait, in the order applied.
pub type Traits = IndexMap<ShapeId, Node>;

/// A shape ID with the place that names it.
#[derive(Clone, Debug)]
pub struct Reference {
    /// The ID, absolute.
    pub id: ShapeId,
    /// Where it is named.
    pub span: Span,
}

/// The shape types of Smithy 2.0.
///
/// See "Shape types" in the specification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each variant is named as the specification names the shape type")]
pub enum ShapeType {
    Blob,
    Boolean,
    String,
    Enum,
    Byte,
    Short,
    Integer,
    IntEnum,
    Long,
    Float,
    Double,
    BigInteger,
    BigDecimal,
    Timestamp,
    Document,
    List,
    Set,
    Map,
    Structure,
    Union,
    Operation,
    Resource,
    Service,
}

impl ShapeType {
    /// Every shape type with its keyword.
    const KEYWORDS: [(Self, &'static str); 23] = [
        (Self::Blob, "blob"),
        (Self::Boolean, "boolean"),
        (Self::String, "string"),
        (Self::Enum, "enum"),
        (Self::Byte, "byte"),
        (Self::Short, "short"),
        (Self::Integer, "integer"),
        (Self::IntEnum, "intEnum"),
        (Self::Long, "long"),
        (Self::Float, "float"),
        (Self::Double, "double"),
        (Self::BigInteger, "bigInteger"),
        (Self::BigDecimal, "bigDecimal"),
        (Self::Timestamp, "timestamp"),
        (Self::Document, "document"),
        (Self::List, "list"),
        (Self::Set, "set"),
        (Self::Map, "map"),
        (Self::Structure, "structure"),
        (Self::Union, "union"),
        (Self::Operation, "operation"),
        (Self::Resource, "resource"),
        (Self::Service, "service"),
    ];

    /// The type with this keyword, which is the same in IDL and JSON AST.
    pub fn from_keyword(keyword: &str) -> Option<Self> {
        Self::KEYWORDS.iter().find(|(_, word)| *word == keyword).map(|(shape_type, _)| *shape_type)
    }

    /// Its keyword.
    pub fn keyword(self) -> &'static str {
        Self::KEYWORDS
            .iter()
            .find(|(shape_type, _)| *shape_type == self)
            .map_or("", |(_, word)| word)
    }

    /// True for types without members that hold one value: strings, numbers and their like.
    pub fn is_simple(self) -> bool {
        self <= Self::Document
    }
}

impl Model {
    /// The shape with this ID.
    pub fn shape(&self, id: &ShapeId) -> Option<&Shape> {
        self.shapes.get(id)
    }

    /// Every shape of this type, in order.
    pub fn shapes_of(&self, shape_type: ShapeType) -> impl Iterator<Item = &Shape> {
        self.shapes.values().filter(move |shape| shape.shape_type == shape_type)
    }
}

impl Shape {
    /// The value of the prelude trait `smithy.api#NAME` applied to it.
    pub fn prelude_trait(&self, name: &str) -> Option<&Node> {
        prelude_trait(&self.traits, name)
    }

    /// True if it is defined by the prelude or another [built-in](crate::SourceId::is_built_in) source.
    pub fn is_built_in(&self) -> bool {
        self.span.source.is_built_in()
    }
}

impl Member {
    /// The value of the prelude trait `smithy.api#NAME` applied to it.
    pub fn prelude_trait(&self, name: &str) -> Option<&Node> {
        prelude_trait(&self.traits, name)
    }
}

fn prelude_trait<'a>(traits: &'a Traits, name: &str) -> Option<&'a Node> {
    traits.get(&ShapeId::new("smithy.api", name))
}
