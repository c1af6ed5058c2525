//! What a selector is made of.

use crate::graph::{Entity, Relation};
use crate::model::ShapeType;

/// One step of a selector. A selector is a sequence of steps; each gets the shapes that the step
/// before it gave.
#[derive(Clone, Debug)]
pub(super) enum Expression {
    /// `*`
    Any,
    /// `string`
    Type(TypeTest),
    /// `[trait|range]`, `[id|name ^= Get]`
    Attribute(Path, Option<Comparison<Operand>>),
    /// `[@trait|range: @{min} = 1 && @{max} = 2]`
    Scoped(Path, Vec<Comparison<Vec<ScopedOperand>>>),
    /// `>`, `-[input, output]->`, `<`, `<-[input]-`; any relationship if none is named.
    Neighbors(Direction, Option<Vec<Label>>),
    /// `~>`
    Closure,
    /// `:test(…)`: passes what one of the selectors finds something from.
    Test(Vec<Vec<Expression>>),
    /// `:not(…)`: passes what none of the selectors finds something from.
    Not(Vec<Vec<Expression>>),
    /// `:is(…)`, `:each(…)`: gives what any of the selectors gives.
    Is(Vec<Vec<Expression>>),
    /// `:in(…)`: passes what is among the results of the selector.
    In(Vec<Expression>),
    /// `:root(…)`: gives what the selector gives for the whole model.
    Root(Vec<Expression>),
    /// `:topdown(…)`: from a service down, gives what the first selector or a parent matched, until
    /// the second one matches.
    TopDown(Vec<Expression>, Option<Vec<Expression>>),
    /// `:recursive(…)`: applies the selector to its own results until nothing new comes.
    Recursive(Vec<Expression>),
    /// `$name(…)`: keeps what the selector gives, and passes the shape on.
    Store(String, Vec<Expression>),
    /// `${name}`: gives what was kept.
    Load(String),
}

/// Which way to follow a relationship.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Forward,
    Reverse,
}

/// A relationship as selectors name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Label {
    /// One of the model's own.
    Relation(String),
    /// From a shape to the traits applied to it.
    Trait,
    /// From a shape to those that its trait values name.
    IdRef,
}

/// A test of the type of a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TypeTest {
    Is(ShapeType),
    Member,
    Number,
    Simple,
    Aggregate,
    Data,
    Service,
}

/// The way to an attribute: `trait|range|min` or `trait|tags|(values)`.
pub(super) type Path = Vec<Segment>;

/// A part of the way to an attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Segment {
    /// A key.
    Key(String),
    /// `(keys)`
    Keys,
    /// `(values)`
    Values,
    /// `(length)`
    Length,
    /// `(first)`
    First,
}

/// `left <comparator> right`.
#[derive(Clone, Debug)]
pub(super) struct Comparison<R> {
    /// The left side of a scoped comparison; unused in plain attributes.
    pub(super) left: R,
    pub(super) comparator: Comparator,
    pub(super) right: R,
    /// `i` at the end.
    pub(super) ignore_case: bool,
}

/// Texts to compare with; one must match.
pub(super) type Operand = Vec<String>;

/// A side of a scoped comparison.
#[derive(Clone, Debug)]
pub(super) enum ScopedOperand {
    /// A literal.
    Text(String),
    /// `@{min}`
    Path(Path),
}

/// How two values are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comparator {
    Equal,
    NotEqual,
    StartsWith,
    EndsWith,
    Contains,
    Exists,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
    ProjectionEqual,
    ProjectionNotEqual,
    Subset,
    ProperSubset,
}

impl TypeTest {
    /// The test with this name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "member" => Self::Member,
            "number" => Self::Number,
            "simpleType" => Self::Simple,
            "aggregateType" => Self::Aggregate,
            "dataType" => Self::Data,
            "serviceType" => Self::Service,
            "collection" => Self::Is(ShapeType::List),
            name => Self::Is(ShapeType::from_keyword(name)?),
        })
    }

    /// True if the shape is of this type. An enum is a string as well, an intEnum an integer, a set
    /// a list.
    pub(super) fn matches(self, entity: &Entity<'_>) -> bool {
        use ShapeType as T;
        let Some(shape_type) = entity.shape_type() else { return self == Self::Member };
        match self {
            Self::Member => false,
            Self::Is(T::String) => matches!(shape_type, T::String | T::Enum),
            Self::Is(T::Integer) => matches!(shape_type, T::Integer | T::IntEnum),
            Self::Is(T::List) => matches!(shape_type, T::List | T::Set),
            Self::Is(expected) => shape_type == expected,
            Self::Number => is_number(shape_type),
            Self::Simple => shape_type.is_simple(),
            Self::Aggregate => is_aggregate(shape_type),
            Self::Data => shape_type.is_simple() || is_aggregate(shape_type),
            Self::Service => {
                matches!(shape_type, T::Operation | T::Resource | T::Service)
            }
        }
    }
}

fn is_aggregate(shape_type: ShapeType) -> bool {
    use ShapeType::{List, Map, Set, Structure, Union};
    matches!(shape_type, List | Set | Map | Structure | Union)
}

fn is_number(shape_type: ShapeType) -> bool {
    use ShapeType as T;
    matches!(
        shape_type,
        T::Byte
            | T::Short
            | T::Integer
            | T::IntEnum
            | T::Long
            | T::Float
            | T::Double
            | T::BigInteger
            | T::BigDecimal
    )
}

impl Label {
    pub(super) fn matches(&self, relation: Relation) -> bool {
        matches!(self, Self::Relation(name) if name == relation.label())
    }
}
