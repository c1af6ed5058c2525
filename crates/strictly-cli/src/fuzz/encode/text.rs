//! Values outside of JSON, where everything is text.

use serde_json::{Number, Value};
use strictly_contract::{Contract, Member, Shape, ShapeKind, TimestampFormat};

use super::Unsendable;
use super::instant::date;

/// What a text stands for in one place.
#[derive(Clone, Copy)]
pub(super) struct Reader {
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Text,
    Boolean,
    Integer,
    Number,
    /// An instant that is text in JSON, too.
    Date,
    /// An instant that is a number in JSON, and this elsewhere.
    Rewritten(TimestampFormat),
}

impl Reader {
    /// Of the values that a member describes.
    pub(super) fn of(contract: &Contract, member: &Member) -> Self {
        let shape = contract.shape(&member.target);
        let kind = match shape.map(|shape| &shape.kind) {
            Some(ShapeKind::Boolean) => Kind::Boolean,
            Some(
                ShapeKind::Byte
                | ShapeKind::Short
                | ShapeKind::Integer
                | ShapeKind::IntEnum(_)
                | ShapeKind::Long
                | ShapeKind::BigInteger,
            ) => Kind::Integer,
            Some(ShapeKind::Float | ShapeKind::Double | ShapeKind::BigDecimal) => Kind::Number,
            Some(ShapeKind::Timestamp) => match member.timestamp_format {
                Some(TimestampFormat::EpochSeconds) => Kind::Number,
                _ => Kind::Date,
            },
            _ => Kind::Text,
        };
        Self { kind }
    }

    /// Of the items of a list that `member` puts into a header or parameters, where timestamps may
    /// have another form than in JSON.
    pub(super) fn of_item(contract: &Contract, item: &Member, member: &Member) -> Self {
        match member.timestamp_format {
            Some(format) if item.timestamp_format != Some(format) => {
                Self { kind: Kind::Rewritten(format) }
            }
            _ => Self::of(contract, item),
        }
    }

    /// Whether it is a date with a comma in it.
    pub(super) fn has_comma(self, member: &Member) -> bool {
        matches!(self.kind, Kind::Date | Kind::Rewritten(_))
            && member.timestamp_format == Some(TimestampFormat::HttpDate)
    }

    /// The text of a value.
    pub(super) fn text(self, value: &Value) -> Result<String, Unsendable> {
        if let (Kind::Rewritten(format), false) = (self.kind, value.is_null()) {
            return date(value, format);
        }
        let text = match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Bool(truth) => truth.to_string(),
            Value::Null => return Err("text has no null".to_owned()),
            Value::Array(_) | Value::Object(_) => {
                return Err("text has no arrays and objects".to_owned());
            }
        };
        if text.is_empty() && self.kind != Kind::Text {
            return Err("an empty text may count as absent".to_owned());
        }
        Ok(text)
    }

    /// What a server reads there, sent as this text; the text itself if it is none of its kind.
    pub(super) fn read(self, value: &Value, text: &str) -> Value {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let read = match self.kind {
            Kind::Text | Kind::Date => None,
            Kind::Rewritten(_) => Some(value.clone()),
            Kind::Boolean => text.parse::<bool>().ok().map(Value::from),
            Kind::Integer if !digits.bytes().all(|byte| byte.is_ascii_digit()) => None,
            Kind::Integer | Kind::Number => {
                serde_json::from_str::<Number>(text).ok().map(Value::from)
            }
        };
        read.unwrap_or_else(|| text.into())
    }
}

/// The member that describes the items of a list; none of anything else.
pub(super) fn item_of(shape: Option<&Shape>) -> Option<&Member> {
    match shape.map(|shape| &shape.kind) {
        Some(ShapeKind::List { member, .. }) => Some(member),
        _ => None,
    }
}
