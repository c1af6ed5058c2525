//! Shapes and their members.

use std::fmt;

use crate::{Binding, Constraints, ShapeId};

/// A shape in the closure of a contract.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// Its ID.
    pub id: ShapeId,
    /// Its documentation in CommonMark.
    pub documentation: Option<String>,
    /// What it is made of.
    pub kind: ShapeKind,
    /// The constraints that stand on the shape itself. Values are judged by the constraints of the
    /// member that holds them, which lowering has made from these.
    pub constraints: Constraints,
    /// `@sensitive`: never in logs, never in Debug.
    pub sensitive: bool,
    /// The message of `@deprecated`, empty if it has none.
    pub deprecated: Option<String>,
}

/// The shape types, with what only they have.
#[derive(Clone, Debug, PartialEq)]
pub enum ShapeKind {
    /// Bytes; base64 in JSON.
    Blob,
    /// `true` or `false`.
    Boolean,
    /// UTF-8 text.
    String,
    /// Text from a set of values, in the order of the specification.
    Enum(Vec<EnumMember>),
    /// An integer of 8 bits.
    Byte,
    /// An integer of 16 bits.
    Short,
    /// An integer of 32 bits.
    Integer,
    /// An integer from a set of values, in the order of the specification.
    IntEnum(Vec<IntEnumMember>),
    /// An integer of 64 bits.
    Long,
    /// A binary floating point number of 32 bits.
    Float,
    /// A binary floating point number of 64 bits.
    Double,
    /// An integer of any size.
    BigInteger,
    /// A decimal number of any size and precision.
    BigDecimal,
    /// An instant.
    Timestamp,
    /// Any JSON.
    Document,
    /// An ordered collection.
    List {
        /// The member that holds each item; its name is `member`.
        member: Box<Member>,
        /// `@sparse`: items may be null.
        sparse: bool,
        /// `@uniqueItems`: no two items are equal.
        unique_items: bool,
    },
    /// A collection of entries with string keys.
    Map {
        /// The member that holds each key; its name is `key`.
        key: Box<Member>,
        /// The member that holds each value; its name is `value`.
        value: Box<Member>,
        /// `@sparse`: values may be null.
        sparse: bool,
    },
    /// A fixed set of members, in the order of the specification.
    Structure {
        /// The members.
        members: Vec<Member>,
        /// `@error`, for structures that are errors.
        error: Option<ErrorTrait>,
    },
    /// Exactly one of its members.
    Union {
        /// The members, in the order of the specification.
        members: Vec<Member>,
    },
}

/// A member of a structure, a union, a list or a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// Its name; unique in its shape. Paths of violations use it.
    pub name: String,
    /// Its name in JSON, which the protocol may have let `@jsonName` choose.
    pub json_name: String,
    /// The ID of the shape that describes its values.
    pub target: ShapeId,
    /// Its documentation in CommonMark; the target's is not copied here.
    pub documentation: Option<String>,
    /// The effective constraints on its values: each trait of the member itself, or else the
    /// target's.
    pub constraints: Constraints,
    /// The effective constraint traits that stand on the member itself and replace the target's:
    /// true if any does.
    pub overrides_target: bool,
    /// Whether a structure may lack it. Members of other shapes are [`Presence::Required`].
    pub presence: Presence,
    /// `@clientOptional`: clients do not rely on its being there, nor on its default.
    pub client_optional: bool,
    /// The effective form of a timestamp, resolved from member, target and place.
    pub timestamp_format: Option<TimestampFormat>,
    /// Where it stands in an HTTP message.
    pub binding: Binding,
    /// `@idempotencyToken`: clients fill it if it is not set.
    pub idempotency_token: bool,
    /// `@mediaType` of a string or blob, the member's or else the target's.
    pub media_type: Option<String>,
    /// The message of `@deprecated`, empty if it has none.
    pub deprecated: Option<String>,
}

/// What the absence of a structure member means to a server.
///
/// See "Optionality" in the Smithy specification. An explicit JSON null is absence.
#[derive(Clone, Debug, PartialEq)]
pub enum Presence {
    /// `@required`, and no default: absence is a violation.
    Required,
    /// `@default` with a value other than null: absence means this value, in JSON form.
    Default(serde_json::Value),
    /// Absence is a value of its own.
    Optional,
}

/// One value of an enum shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnumMember {
    /// The member's name.
    pub name: String,
    /// The text on the wire.
    pub value: String,
    /// Its documentation in CommonMark.
    pub documentation: Option<String>,
    /// `@internal`: accepted, but never listed to a caller.
    pub internal: bool,
    /// The message of `@deprecated`, empty if it has none.
    pub deprecated: Option<String>,
}

/// One value of an intEnum shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntEnumMember {
    /// The member's name.
    pub name: String,
    /// The number on the wire.
    pub value: i32,
    /// Its documentation in CommonMark.
    pub documentation: Option<String>,
    /// `@internal`: accepted, but never listed to a caller.
    pub internal: bool,
    /// The message of `@deprecated`, empty if it has none.
    pub deprecated: Option<String>,
}

/// `@error`, with what its companions say of the response.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ErrorTrait {
    /// Whose mistake it is.
    pub fault: Fault,
    /// The status code: `@httpError`, or else 400 for a client's mistake and 500 for a server's.
    pub code: u16,
    /// `@retryable`.
    pub retryable: bool,
    /// The `code` of `@awsQueryError`: what clients of an older protocol call the error.
    pub query_code: Option<String>,
}

/// Whose mistake an error is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// The caller's.
    Client,
    /// The service's.
    Server,
}

/// The three forms of a timestamp.
///
/// See "timestampFormat trait" in the Smithy specification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimestampFormat {
    /// RFC 3339 with `Z` and optional fraction, as a string.
    DateTime,
    /// IMF-fixdate of RFC 9110, as a string.
    HttpDate,
    /// Seconds since 1970-01-01T00:00:00Z as a number, fractions allowed.
    EpochSeconds,
}

impl fmt::Display for TimestampFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::DateTime => "date-time",
            Self::HttpDate => "http-date",
            Self::EpochSeconds => "epoch-seconds",
        })
    }
}
