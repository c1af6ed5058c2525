//! The tables that generated code consists of: one [`Shape`] for each shape of a contract.

mod binding;
mod describe;
mod length;
mod member;
pub(crate) mod pattern;
mod range;

pub use self::binding::Binding;
pub use self::member::Member;
pub use self::pattern::Pattern;

pub(crate) use self::length::Length;
pub(crate) use self::range::Range;

use crate::Expected;

/// A shape of a contract: what its values are made of, and the constraints on them.
///
/// Generated code holds one static for each; reading, checking and writing all go by it, so that
/// the three cannot disagree. It reads like the model it was made from:
///
/// ```
/// use strictly::pattern::{Class, Step};
/// use strictly::{Member, Pattern, Shape};
///
/// static CITY: Shape = Shape::structure(&[
///     Member::new("name", &CITY_NAME).required(),
///     Member::new("population", &POPULATION),
/// ]);
/// static CITY_NAME: Shape = Shape::string().length(1, 64).pattern(&CITY_NAME_PATTERN);
/// static CITY_NAME_PATTERN: Pattern =
///     Pattern::starts_with("^[A-Z]", &[Step::run(Class::new(&[('A', 'Z')]), 1, 1)]);
/// static POPULATION: Shape = Shape::integer().range("0", "50000000");
/// ```
#[derive(Debug)]
pub struct Shape {
    pub(crate) kind: Kind,
    pub(crate) length: Length,
    pub(crate) pattern: Option<&'static Pattern>,
    pub(crate) range: Range,
    pub(crate) sensitive: bool,
    pub(crate) output: bool,
}

/// The kinds of shape, with what only they have.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kind {
    Boolean,
    String,
    Enum {
        values: &'static [&'static str],
        internal: &'static [&'static str],
    },
    Blob,
    Byte,
    Short,
    Integer,
    IntEnum {
        values: &'static [i32],
        internal: &'static [i32],
    },
    Long,
    Float,
    Double,
    BigInteger,
    BigDecimal,
    DateTime,
    HttpDate,
    EpochSeconds,
    Document,
    List {
        member: &'static Shape,
        sparse: bool,
        unique_items: bool,
    },
    Map {
        key: &'static Shape,
        value: &'static Shape,
        sparse: bool,
    },
    /// One bit for each of the first 64 members: it is required.
    Structure {
        members: &'static [Member],
        required: u64,
    },
    Union {
        members: &'static [Member],
    },
}

macro_rules! simple_shapes {
    ($($(#[$doc:meta])* $name:ident = $kind:ident;)*) => {$(
        $(#[$doc])*
        pub const fn $name() -> Self {
            Self::of(Kind::$kind)
        }
    )*};
}

impl Shape {
    simple_shapes! {
        /// `true` or `false`.
        boolean = Boolean;
        /// Text.
        string = String;
        /// Bytes; base64 on the wire.
        blob = Blob;
        /// An integer of 8 bits.
        byte = Byte;
        /// An integer of 16 bits.
        short = Short;
        /// An integer of 32 bits.
        integer = Integer;
        /// An integer of 64 bits.
        long = Long;
        /// A floating point number of 32 bits.
        float = Float;
        /// A floating point number of 64 bits.
        double = Double;
        /// An integer of any size.
        big_integer = BigInteger;
        /// A decimal number of any size.
        big_decimal = BigDecimal;
        /// An instant as RFC 3339 text.
        date_time = DateTime;
        /// An instant as the text HTTP headers use.
        http_date = HttpDate;
        /// An instant as seconds since 1970-01-01T00:00:00Z.
        epoch_seconds = EpochSeconds;
        /// Any JSON.
        document = Document;
    }

    /// Text from a set of values.
    pub const fn enumeration(values: &'static [&'static str]) -> Self {
        Self::of(Kind::Enum { values, internal: &[] })
    }

    /// An integer from a set of values.
    pub const fn int_enum(values: &'static [i32]) -> Self {
        Self::of(Kind::IntEnum { values, internal: &[] })
    }

    /// Items of the shape `member`.
    pub const fn list(member: &'static Shape) -> Self {
        Self::of(Kind::List { member, sparse: false, unique_items: false })
    }

    /// Entries with keys of the shape `key` and values of the shape `value`.
    pub const fn map(key: &'static Shape, value: &'static Shape) -> Self {
        Self::of(Kind::Map { key, value, sparse: false })
    }

    /// A fixed set of members.
    pub const fn structure(members: &'static [Member]) -> Self {
        Self::of(Kind::Structure { members, required: member::required(members) })
    }

    /// Exactly one of its members.
    pub const fn union(members: &'static [Member]) -> Self {
        Self::of(Kind::Union { members })
    }

    /// `@length` with both bounds, in the unit of the shape.
    pub const fn length(mut self, min: u64, max: u64) -> Self {
        self.length = Length::new(Some(min), Some(max));
        self
    }

    /// `@length` with the lower bound alone.
    pub const fn length_at_least(mut self, min: u64) -> Self {
        self.length = Length::new(Some(min), None);
        self
    }

    /// `@length` with the upper bound alone.
    pub const fn length_at_most(mut self, max: u64) -> Self {
        self.length = Length::new(None, Some(max));
        self
    }

    /// `@pattern`.
    pub const fn pattern(mut self, pattern: &'static Pattern) -> Self {
        self.pattern = Some(pattern);
        self
    }

    /// `@range` with both bounds, each a JSON number as the model spells it.
    pub const fn range(mut self, min: &'static str, max: &'static str) -> Self {
        self.range = Range::new(Some(min), Some(max));
        self
    }

    /// `@range` with the lower bound alone.
    pub const fn range_at_least(mut self, min: &'static str) -> Self {
        self.range = Range::new(Some(min), None);
        self
    }

    /// `@range` with the upper bound alone.
    pub const fn range_at_most(mut self, max: &'static str) -> Self {
        self.range = Range::new(None, Some(max));
        self
    }

    /// `@sparse`: null may stand for an item of a list, or for a value of a map.
    pub const fn sparse(mut self) -> Self {
        self.kind = match self.kind {
            Kind::List { member, unique_items, .. } => {
                Kind::List { member, sparse: true, unique_items }
            }
            Kind::Map { key, value, .. } => Kind::Map { key, value, sparse: true },
            kind => kind,
        };
        self
    }

    /// `@uniqueItems`: no two items of the list are equal.
    pub const fn unique_items(mut self) -> Self {
        if let Kind::List { member, sparse, .. } = self.kind {
            self.kind = Kind::List { member, sparse, unique_items: true };
        }
        self
    }

    /// The values of an enum that are `@internal`: accepted, but not listed in messages.
    pub const fn internal(mut self, internal: &'static [&'static str]) -> Self {
        if let Kind::Enum { values, .. } = self.kind {
            self.kind = Kind::Enum { values, internal };
        }
        self
    }

    /// The values of an intEnum that are `@internal`: accepted, but not listed in messages.
    pub const fn internal_numbers(mut self, internal: &'static [i32]) -> Self {
        if let Kind::IntEnum { values, .. } = self.kind {
            self.kind = Kind::IntEnum { values, internal };
        }
        self
    }

    /// `@sensitive`: as the key of a map it does not appear in paths.
    pub const fn sensitive(mut self) -> Self {
        self.sensitive = true;
        self
    }

    /// The structure is what a service answers: its readers are open to enum values and union
    /// members that the model does not know, and to timestamps with an offset.
    pub const fn output(mut self) -> Self {
        self.output = true;
        self
    }

    const fn of(kind: Kind) -> Self {
        Self {
            kind,
            length: Length::new(None, None),
            pattern: None,
            range: Range::new(None, None),
            sensitive: false,
            output: false,
        }
    }

    /// Numbers of any size: their text matters.
    #[inline]
    pub(crate) fn is_exact(&self) -> bool {
        matches!(self.kind, Kind::BigInteger | Kind::BigDecimal)
    }

    /// The members of a structure or union; none of other shapes.
    pub fn members(&self) -> &'static [Member] {
        match self.kind {
            Kind::Structure { members, .. } | Kind::Union { members } => members,
            _ => &[],
        }
    }

    /// The values of an enum, in the order of the model; none of other shapes.
    pub fn values(&self) -> &'static [&'static str] {
        match self.kind {
            Kind::Enum { values, .. } => values,
            _ => &[],
        }
    }

    /// The shape of a list's items or of a map's values; none of other shapes.
    pub fn item(&self) -> Option<&'static Shape> {
        match self.kind {
            Kind::List { member, .. } => Some(member),
            Kind::Map { value, .. } => Some(value),
            _ => None,
        }
    }

    /// What the shape asks to find, which says of which kind it is.
    pub fn expected(&self) -> Expected {
        match self.kind {
            Kind::Boolean => Expected::Boolean,
            Kind::String | Kind::Enum { .. } => Expected::String,
            Kind::Blob => Expected::Blob,
            Kind::Byte => Expected::Byte,
            Kind::Short => Expected::Short,
            Kind::Integer | Kind::IntEnum { .. } => Expected::Integer,
            Kind::Long => Expected::Long,
            Kind::Float => Expected::Float,
            Kind::Double => Expected::Double,
            Kind::BigInteger => Expected::BigInteger,
            Kind::BigDecimal => Expected::BigDecimal,
            Kind::DateTime => Expected::DateTime,
            Kind::HttpDate => Expected::HttpDate,
            Kind::EpochSeconds => Expected::EpochSeconds,
            Kind::Document => Expected::Document,
            Kind::List { .. } => Expected::List,
            Kind::Map { .. } => Expected::Map,
            Kind::Structure { .. } => Expected::Structure,
            Kind::Union { .. } => Expected::Union,
        }
    }
}
