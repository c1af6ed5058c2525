//! Breaches: values that violate one constraint and nothing else.

mod number;
mod text;

use proptest::test_runner::Reason;
use serde_json::{Map, Value};
use strictly_contract::{Length, ShapeKind};

use crate::generate::{Generator, MANY, Making, Place, Text, free_text};
use crate::site::Side;

/// The longest text or blob that is made to be too long.
pub(crate) const LONGEST: u64 = 1 << 17;

/// The way to one place of a value, and how it is to be broken there.
#[derive(Clone, Copy)]
pub(crate) struct Trail<'t> {
    pub(crate) steps: &'t [Step],
    pub(crate) breach: &'t Breach,
}

impl<'t> Trail<'t> {
    /// The first step, and the trail from there.
    pub(crate) fn next(self) -> Option<(Step, Trail<'t>)> {
        let (first, steps) = self.steps.split_first()?;
        Some((*first, Trail { steps, ..self }))
    }
}

/// One step into a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// The member of a structure or union at this place in its order.
    Member(usize),
    /// Some item of a list.
    Item,
    /// Some key of a map.
    Key,
    /// Some value of a map.
    Value,
}

/// How a value is broken.
#[derive(Debug)]
pub(crate) enum Breach {
    /// The member is absent or null.
    Missing,
    /// One of these stands there.
    Choice(Vec<Value>),
    /// Such a text stands there.
    Text(Text),
    /// Any text of this length stands there.
    Length(Length),
    /// As many bytes, items or entries.
    Count(u64, u64),
    /// Two items are equal.
    Duplicate,
}

impl Breach {
    /// How to violate the constraint `side` at `place` and no other; or why that cannot be done.
    pub(crate) fn prepare(
        generator: &Generator,
        place: Place<'_>,
        side: Side,
    ) -> Result<Self, String> {
        match (side, &place.shape.kind) {
            (Side::Required, _) => Ok(Self::Missing),
            (Side::UniqueItems, _) => unique_items(place),
            (Side::RangeBelow | Side::RangeAbove, _) => {
                number::out_of_range(generator, place, side)
            }
            (Side::Enum, ShapeKind::IntEnum(members)) => {
                number::not_in_set(generator, place, members)
            }
            (Side::Enum, ShapeKind::Enum(members)) => text::not_in_set(generator, place, members),
            (_, ShapeKind::String | ShapeKind::Enum(_)) => text::breach(generator, place, side),
            (Side::LengthBelow, _) => match least(place).checked_sub(1) {
                Some(below) => Ok(Self::Count(0, below.min(MANY))),
                None => Err("nothing is shorter than empty".to_owned()),
            },
            (Side::LengthAbove, kind) => {
                let limit = if matches!(kind, ShapeKind::Blob) { LONGEST } else { MANY };
                too_long(place, limit).map(|above| Self::Count(above, above))
            }
            (Side::Enum | Side::Pattern, _) => Err("only text has this constraint".to_owned()),
        }
    }
}

impl<'g> Making<'g, '_> {
    /// The value at the end of a trail.
    pub(crate) fn breach(&mut self, place: Place<'g>, breach: &Breach) -> Result<Value, Reason> {
        let value = match breach {
            Breach::Missing => Value::Null,
            Breach::Choice(values) => {
                self.draws.pick(values).cloned().ok_or("nothing violates it alone")?
            }
            Breach::Text(text) => Value::String(text.make(self.draws)?),
            Breach::Length(Length { min, max }) => {
                let length = self.draws.between(min.unwrap_or(0), max.unwrap_or(0));
                Value::String(free_text(self.draws, length))
            }
            Breach::Count(least, most) => {
                // The count next to the bound is the one that tells.
                let count =
                    if self.draws.one_in(4) { self.draws.between(*least, *most) } else { *most };
                let value = self.counted(place, count)?;
                self.length = count;
                value
            }
            Breach::Duplicate => self.duplicated(place)?,
        };
        match &value {
            Value::String(text) if !matches!(place.shape.kind, ShapeKind::Blob) => {
                self.length = text.chars().count() as u64;
            }
            Value::Array(items) => self.length = items.len() as u64,
            Value::Object(entries) => self.length = entries.len() as u64,
            _ => {}
        }
        Ok(value)
    }

    /// A list, map or blob that is too short or too long.
    pub(crate) fn counted(&mut self, place: Place<'g>, count: u64) -> Result<Value, Reason> {
        let is_too_long = count > greatest(place);
        match &place.shape.kind {
            ShapeKind::List { member, sparse, unique_items } => {
                let mut items = self.items(member, count, *sparse, *unique_items, &[])?;
                if is_too_long {
                    // Nothing inside is looked at, so items may repeat.
                    let missing = count - items.len() as u64;
                    items.extend(self.items(member, missing, *sparse, false, &[])?);
                }
                Ok(Value::Array(items))
            }
            ShapeKind::Map { key, value, sparse } => {
                let mut entries = Map::new();
                self.entries(key, value, *sparse, count, &mut entries)?;
                if is_too_long {
                    // Nothing inside is looked at, so keys may be any.
                    let missing = count - entries.len() as u64;
                    let other = |index| format!("another key {index}");
                    entries.extend((0..missing).map(|index| (other(index), Value::Null)));
                }
                Ok(Value::Object(entries))
            }
            _ => Ok(self.bytes(count)),
        }
    }

    fn duplicated(&mut self, place: Place<'g>) -> Result<Value, Reason> {
        let ShapeKind::List { member, sparse, .. } = &place.shape.kind else {
            return Err("only lists have unique items".into());
        };
        let least = least(place).max(2);
        let count = self.draws.between(least, greatest(place).min(least + 2));
        let distinct = self.draws.between(1, count - 1);
        let mut items = self.items(member, distinct, *sparse, true, &[])?;
        while (items.len() as u64) < count {
            let repeated = self.draws.pick(&items).cloned().ok_or("no item was found")?;
            let at = self.draws.index(items.len() + 1);
            items.insert(at, repeated);
        }
        Ok(Value::Array(items))
    }
}

fn unique_items(place: Place<'_>) -> Result<Breach, String> {
    match place.constraints.length.and_then(|length| length.max) {
        Some(max @ 0..=1) => Err(format!("a list of at most {max} cannot hold two equal items")),
        _ if least(place) > MANY => Err(format!("lists of more than {MANY} items are not made")),
        _ => Ok(Breach::Duplicate),
    }
}

fn least(place: Place<'_>) -> u64 {
    place.constraints.length.and_then(|length| length.min).unwrap_or(0)
}

fn greatest(place: Place<'_>) -> u64 {
    place.constraints.length.and_then(|length| length.max).unwrap_or(u64::MAX)
}

/// The length just above the greatest, if it is not beyond `limit`.
fn too_long(place: Place<'_>, limit: u64) -> Result<u64, String> {
    let max = place.constraints.length.and_then(|length| length.max);
    let above = max.and_then(|max| max.checked_add(1)).filter(|above| *above <= limit);
    above.ok_or_else(|| format!("lengths beyond {limit} are not made"))
}
