//! Cases: a value, and what is to be said of it.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde_json::{Value, json};
use strictly_contract::strictly::Rejection;
use strictly_contract::{Direction, ShapeId, Verdict};

use crate::constraint::ConstraintKind;

/// One JSON text with the verdict on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// What it is called from run to run, in any language.
    pub id: CaseId,
    /// The shape that the text is judged by.
    pub shape: ShapeId,
    /// Which way it travels.
    pub direction: Direction,
    /// Where in the value it aims.
    pub aim: Aim,
    /// What kind of mistake it is after.
    pub class: Class,
    /// What is special about it, in a few words.
    pub note: String,
    /// The value.
    pub value: Value,
    /// Its text, where the spelling matters.
    pub spelling: Option<String>,
    /// What a validator must say of it, and all that it must say.
    pub verdict: Verdict,
}

/// The position in a value that a case is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Aim {
    /// The way there: member names, `*` for items and values, `*key` for keys. Empty for the value
    /// itself.
    pub path: String,
    /// The member that describes it, or the shape if the value stands alone.
    pub member: ShapeId,
    /// The shape of what stands there.
    pub target: ShapeId,
}

/// The name of a case: a hash of the shape, the position, the class and the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CaseId(u64);

/// The side of the contract on which a case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Expectation {
    /// It is accepted.
    Valid,
    /// It is of the shape, and violates constraints.
    Invalid,
    /// It is not of the shape.
    Malformed,
}

/// What kind of mistake a case is after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Class {
    /// A value like any other.
    Plain,
    /// Lengths at, below and above the bounds.
    Length,
    /// Texts that match a pattern, or barely fail to.
    Pattern,
    /// Numbers at, below and above the bounds of a range, and at the ends of their type.
    Range,
    /// Members that are absent or null.
    Presence,
    /// The values of a set, and what is taken for them.
    Enum,
    /// Lists with and without equal items.
    UniqueItems,
    /// Null in lists and maps.
    Sparse,
    /// Values of another JSON type.
    Type,
    /// Instants, and what is taken for them.
    Timestamp,
    /// Base64, and what is taken for it.
    Base64,
    /// None, one or several members of a union.
    Union,
    /// Members that the shape does not have.
    Unknown,
    /// The same value spelled in another way.
    Spelling,
    /// Texts that are no JSON. Where they are looked at as values, they are null.
    Syntax,
    /// Several violations at once.
    Combination,
    /// Tells the contract from one with a small mistake.
    Witness,
    /// Drawn at random.
    Random,
}

impl Case {
    /// The text to send.
    pub fn json(&self) -> Cow<'_, str> {
        match &self.spelling {
            Some(text) => Cow::Borrowed(text),
            None => Cow::Owned(self.value.to_string()),
        }
    }

    /// Whether it is to be accepted, and if not, why.
    pub fn expectation(&self) -> Expectation {
        match &self.verdict {
            Ok(()) => Expectation::Valid,
            Err(Rejection::Invalid(_)) => Expectation::Invalid,
            Err(Rejection::Malformed(_)) => Expectation::Malformed,
        }
    }

    /// The case as one line of JSON Lines, for programs in any language:
    ///
    /// - `id`, `shape`, `direction`, `class`, `note`, `path`, `member`: what it is;
    /// - `expect`: `valid`, `invalid` or `malformed`;
    /// - `findings`: where what is found, with `path`, `constraint` and `message`;
    /// - `text`: the JSON text to send, as a string.
    pub fn to_json(&self) -> Value {
        let findings: Vec<Value> = match &self.verdict {
            Ok(()) => Vec::new(),
            Err(Rejection::Invalid(violations)) => {
                let finding = |violation: &strictly_contract::strictly::Violation| {
                    let kind = ConstraintKind::of(violation.constraint());
                    json!({
                        "path": violation.path().as_str(),
                        "constraint": kind.map(|kind| kind.to_string()),
                        "message": violation.message(),
                    })
                };
                violations.iter().map(finding).collect()
            }
            Err(Rejection::Malformed(malformed)) => malformed
                .mismatches()
                .iter()
                .map(|one| json!({ "path": one.path().as_str(), "message": one.to_string() }))
                .collect(),
        };
        json!({
            "id": self.id.to_string(),
            "shape": self.shape.to_string(),
            "direction": match self.direction {
                Direction::Input => "input",
                Direction::Output => "output",
            },
            "class": self.class.to_string(),
            "note": self.note,
            "path": self.aim.path,
            "member": self.aim.member.to_string(),
            "expect": self.expectation().to_string(),
            "findings": findings,
            "text": self.json(),
        })
    }
}

impl CaseId {
    /// FNV-1a over the parts, cut to 48 bits: short enough to type.
    pub(crate) fn of(parts: &[&str]) -> Self {
        let bytes = parts.iter().flat_map(|part| part.bytes().chain([0xff]));
        let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Self((hash ^ (hash >> 48)) & 0xffff_ffff_ffff)
    }
}

impl fmt::Display for CaseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:012x}", self.0)
    }
}

/// The text is no case ID, which has twelve hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaseIdError;

impl fmt::Display for CaseIdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the ID of a case has twelve hexadecimal digits, as in `0123456789ab`")
    }
}

impl std::error::Error for CaseIdError {}

impl FromStr for CaseId {
    type Err = CaseIdError;

    fn from_str(text: &str) -> Result<Self, CaseIdError> {
        let digits = text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let number = u64::from_str_radix(text, 16).ok().filter(|_| digits);
        number.map(Self).ok_or(CaseIdError)
    }
}

impl fmt::Display for Expectation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Valid => "valid",
            Self::Invalid => "invalid",
            Self::Malformed => "malformed",
        })
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Plain => "plain",
            Self::Length => "length",
            Self::Pattern => "pattern",
            Self::Range => "range",
            Self::Presence => "presence",
            Self::Enum => "enum",
            Self::UniqueItems => "unique-items",
            Self::Sparse => "sparse",
            Self::Type => "type",
            Self::Timestamp => "timestamp",
            Self::Base64 => "base64",
            Self::Union => "union",
            Self::Unknown => "unknown",
            Self::Spelling => "spelling",
            Self::Syntax => "syntax",
            Self::Combination => "combination",
            Self::Witness => "witness",
            Self::Random => "random",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::CaseId;

    #[test]
    fn ids_survive_being_typed() {
        let id = CaseId::of(&["a", "b"]);
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_ne!(id, CaseId::of(&["ab", ""]));
        assert!("12".parse::<CaseId>().is_err() && "+23456789abc".parse::<CaseId>().is_err());
    }
}
