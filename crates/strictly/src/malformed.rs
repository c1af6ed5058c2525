//! Malformed input: what cannot be read as a value of the shape at all.

use std::fmt;

use crate::Pointer;
use crate::violation::{LIMIT, lines};

/// Input that is not a value of the shape, whatever its constraints: broken syntax, wrong types,
/// numbers outside their type. Protocols answer it with a SerializationException.
#[derive(Clone, PartialEq, Eq)]
pub struct Malformed {
    reason: Reason,
}

#[derive(Clone, PartialEq, Eq)]
enum Reason {
    Syntax(Syntax),
    Mismatches { list: Vec<Mismatch>, total: usize },
}

/// Where and why reading stopped: what follows could not be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Syntax {
    message: String,
    place: Option<(usize, usize)>,
}

/// One place where the input has another form than the shape asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    path: Pointer,
    kind: MismatchKind,
}

/// What does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum MismatchKind {
    /// A value of another JSON type; null in a list or map that is not `@sparse` among them.
    Type {
        /// What the shape asks for.
        expected: Expected,
        /// What stands there.
        found: JsonType,
    },
    /// The right JSON type, but no such value: a number outside its type or with a fraction, text
    /// that is no base64 or no timestamp of the format.
    Value {
        /// What the shape asks for.
        expected: Expected,
    },
    /// A member or a map key is given more than once.
    Duplicate,
    /// A union has another number of members set than exactly one.
    UnionMembers {
        /// How many are set, unknown ones included.
        found: u64,
    },
    /// A union has one member set, and the model does not know it.
    UnknownUnionMember,
    /// A member that the structure does not have; reported only where the reader is strict.
    UnknownMember,
    /// Lists and objects are nested deeper than the limit.
    Depth {
        /// The greatest depth allowed.
        limit: usize,
    },
}

/// What a shape asks to find in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[allow(missing_docs, reason = "the names are those of the shape types, and Display says the rest")]
pub enum Expected {
    Boolean,
    String,
    Blob,
    Byte,
    Short,
    Integer,
    Long,
    Float,
    Double,
    BigInteger,
    BigDecimal,
    DateTime,
    HttpDate,
    EpochSeconds,
    Document,
    List,
    Map,
    Structure,
    Union,
}

/// The types of JSON values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names are JSON's own")]
pub enum JsonType {
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object,
}

impl Malformed {
    /// From mismatches in their order; none if there are none. Those beyond the first 100 are
    /// counted and dropped.
    pub fn new(list: Vec<Mismatch>) -> Option<Self> {
        let total = list.len();
        Self::counted(list, total)
    }

    /// From the first mismatches and the number of all.
    pub(crate) fn counted(mut list: Vec<Mismatch>, total: usize) -> Option<Self> {
        list.truncate(LIMIT);
        if list.is_empty() {
            None
        } else {
            Some(Self { reason: Reason::Mismatches { list, total } })
        }
    }

    /// Input that could not be read to its end. `place` is line and column, both from 1.
    pub(crate) fn syntax(message: impl Into<String>, place: Option<(usize, usize)>) -> Self {
        Self { reason: Reason::Syntax(Syntax { message: message.into(), place }) }
    }

    /// The syntax error, if that is what is wrong.
    pub fn as_syntax(&self) -> Option<&Syntax> {
        match &self.reason {
            Reason::Syntax(syntax) => Some(syntax),
            Reason::Mismatches { .. } => None,
        }
    }

    /// The mismatches listed, at most 100, in the order of [`Violations`](crate::Violations);
    /// empty if the syntax is broken.
    pub fn mismatches(&self) -> &[Mismatch] {
        match &self.reason {
            Reason::Syntax(_) => &[],
            Reason::Mismatches { list, .. } => list,
        }
    }

    /// How many mismatches there are in all, listed or not.
    pub fn total(&self) -> usize {
        match &self.reason {
            Reason::Syntax(_) => 0,
            Reason::Mismatches { total, .. } => *total,
        }
    }
}

impl Syntax {
    /// What is wrong, in words that repeat nothing of the input.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The line, from 1, if the reader knows it.
    pub fn line(&self) -> Option<usize> {
        self.place.map(|(line, _)| line)
    }

    /// The column in bytes, from 1, if the reader knows it.
    pub fn column(&self) -> Option<usize> {
        self.place.map(|(_, column)| column)
    }
}

impl Mismatch {
    /// A mismatch of this kind at `path`.
    pub fn new(path: Pointer, kind: MismatchKind) -> Self {
        Self { path, kind }
    }

    /// Where it stands.
    pub fn path(&self) -> &Pointer {
        &self.path
    }

    /// What does not fit.
    pub fn kind(&self) -> &MismatchKind {
        &self.kind
    }
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.reason {
            Reason::Syntax(syntax) => fmt::Display::fmt(syntax, f),
            Reason::Mismatches { list, total } => lines(f, list, *total),
        }
    }
}

impl fmt::Debug for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Malformed({self})")
    }
}

impl std::error::Error for Malformed {}

impl fmt::Display for Syntax {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place {
            Some((line, column)) => write!(f, "{} at line {line}, column {column}", self.message),
            None => f.write_str(&self.message),
        }
    }
}

/// `at '/id': expected a string, found a number`.
impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at '{}': {}", self.path, self.kind)
    }
}

impl fmt::Display for MismatchKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Type { expected, found } => write!(f, "expected {expected}, found {found}"),
            Self::Value { expected } => write!(f, "expected {expected}"),
            Self::Duplicate => f.write_str("given more than once"),
            Self::UnionMembers { found: 0 } => {
                f.write_str("expected exactly one member of the union, found none")
            }
            Self::UnionMembers { found } => {
                write!(f, "expected exactly one member of the union, found {found}")
            }
            Self::UnknownUnionMember => {
                f.write_str("expected a member of the union, found one it does not have")
            }
            Self::UnknownMember => f.write_str("the structure has no such member"),
            Self::Depth { limit } => write!(f, "nested deeper than {limit} levels"),
        }
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Boolean => "true or false",
            Self::String => "a string",
            Self::Blob => "a string in base64 with padding",
            Self::Byte => "an integer from -128 to 127",
            Self::Short => "an integer from -32768 to 32767",
            Self::Integer => "an integer from -2147483648 to 2147483647",
            Self::Long => "an integer from -9223372036854775808 to 9223372036854775807",
            Self::Float => {
                "a number within 32-bit floating point, or \"NaN\", \"Infinity\", \"-Infinity\""
            }
            Self::Double => {
                "a number within 64-bit floating point, or \"NaN\", \"Infinity\", \"-Infinity\""
            }
            Self::BigInteger => "an integer",
            Self::BigDecimal => "a number",
            Self::DateTime => "a date-time such as \"2026-11-23T08:00:00Z\"",
            Self::HttpDate => "an http-date such as \"Mon, 23 Nov 2026 08:00:00 GMT\"",
            Self::EpochSeconds => "a number of seconds since 1970-01-01T00:00:00Z",
            Self::Document => "a JSON value",
            Self::List => "an array",
            Self::Map | Self::Structure => "an object",
            Self::Union => "an object with exactly one member",
        })
    }
}

impl fmt::Display for JsonType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Null => "null",
            Self::Boolean => "a boolean",
            Self::Number => "a number",
            Self::String => "a string",
            Self::Array => "an array",
            Self::Object => "an object",
        })
    }
}
