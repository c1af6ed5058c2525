//! The syntax tree of a Smithy file, in the order of the source.
//!
//! Names are as written: relative shape IDs are not resolved, traits not coerced, mixins not
//! flattened. See the ABNF of "Smithy IDL" in the specification.

mod value;

pub use value::{Entry, Value, ValueKind};

use crate::Span;
use crate::model::ShapeType;

/// A file.
#[derive(Clone, Debug, Default)]
pub struct File {
    /// The version it is written in.
    pub version: Version,
    /// `$key: value`.
    pub control: Vec<Control>,
    /// `metadata key = value`.
    pub metadata: Vec<Metadata>,
    /// `namespace a.b`; none if the file defines no shapes.
    pub namespace: Option<Name>,
    /// `use a.b#C`.
    pub uses: Vec<Name>,
    /// Shapes and `apply` statements.
    pub statements: Vec<Statement>,
}

/// The versions of Smithy that can be read.
///
/// Models of version 1.0 are upgraded on load: a [`Model`](crate::Model) is always one of
/// version 2.0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Version {
    /// 1.0, which a file that states none is written in.
    #[default]
    V1,
    /// 2.0.
    V2,
}

impl Version {
    /// The version that a text states: `1`, `1.0`, `2` or `2.0`.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "1" | "1.0" => Some(Self::V1),
            "2" | "2.0" => Some(Self::V2),
            _ => None,
        }
    }

    /// Its number, `1.0` or `2.0`, if it has no shapes of this type.
    pub(crate) fn lacks(self, shape_type: ShapeType) -> Option<&'static str> {
        match (self, shape_type) {
            (Self::V1, ShapeType::Enum | ShapeType::IntEnum) => Some("1.0"),
            (Self::V2, ShapeType::Set) => Some("2.0"),
            _ => None,
        }
    }
}

/// A control statement.
#[derive(Clone, Debug)]
pub struct Control {
    /// What it sets.
    pub key: Name,
    /// To what.
    pub value: Value,
}

/// A metadata statement.
#[derive(Clone, Debug)]
pub struct Metadata {
    /// The key.
    pub key: Name,
    /// The value.
    pub value: Value,
}

/// Words of the source: an identifier, a namespace, a shape ID, a key.
#[derive(Clone, Debug)]
pub struct Name {
    /// As written; of a quoted key, what the quotes hold.
    pub text: String,
    /// Where.
    pub span: Span,
}

/// What may stand after the `use` section.
#[derive(Clone, Debug)]
pub enum Statement {
    /// A shape.
    Shape(Shape),
    /// `apply`.
    Apply(Apply),
}

/// `apply target @trait` or `apply target { @trait … }`.
#[derive(Clone, Debug)]
pub struct Apply {
    /// The shape or member.
    pub target: Name,
    /// The traits, in order.
    pub traits: Vec<Trait>,
}

/// An applied trait.
#[derive(Clone, Debug)]
pub struct Trait {
    /// The shape ID of the trait.
    pub name: Name,
    /// Its value; none for `@trait` and `@trait()`.
    pub value: Option<Value>,
    /// From the `@` to the end of the value.
    pub span: Span,
}

/// A shape of any type.
#[derive(Clone, Debug)]
pub struct Shape {
    /// Its type.
    pub shape_type: ShapeType,
    /// Its name.
    pub name: Name,
    /// Its documentation comment, as the trait it stands for, comes last.
    pub traits: Vec<Trait>,
    /// The resource after `for`.
    pub for_resource: Option<Name>,
    /// The shapes after `with`.
    pub mixins: Vec<Name>,
    /// What stands between its braces.
    pub body: Body,
}

/// What stands between the braces of a shape.
#[derive(Clone, Debug)]
pub enum Body {
    /// Nothing: simple shapes have none.
    None,
    /// Members.
    Members(Vec<Member>),
    /// The properties of an operation.
    Operation(Operation),
    /// The properties of a service or resource, as an object.
    Properties(Value),
}

/// A member.
#[derive(Clone, Debug)]
pub struct Member {
    /// Its name.
    pub name: Name,
    /// Its documentation comment, as the trait it stands for, comes last.
    pub traits: Vec<Trait>,
    /// What it targets.
    pub target: Target,
    /// What stands after `=`: the default of a structure member, the value of an enum member.
    pub value: Option<Value>,
}

/// What a member targets.
#[derive(Clone, Debug)]
pub enum Target {
    /// The shape named.
    Shape(Name),
    /// What the resource or mixin says: `$name`.
    Elided,
    /// `smithy.api#Unit`, as all members of enums do.
    Unit,
}

/// The properties of an operation.
#[derive(Clone, Debug, Default)]
pub struct Operation {
    /// `input`.
    pub input: Option<Io>,
    /// `output`.
    pub output: Option<Io>,
    /// `errors`.
    pub errors: Vec<Name>,
}

/// An input or output.
#[derive(Clone, Debug)]
pub enum Io {
    /// `input: Shape`.
    Shape(Name),
    /// `input := { … }`; the name is that of the operation with the suffix.
    Inline(Box<Shape>),
}
