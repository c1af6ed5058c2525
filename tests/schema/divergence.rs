//! Where schema and interpreter may differ.

use std::collections::BTreeSet;

use serde_json::Value;
use strictly::{Constraint, Expected, MismatchKind, Pointer, Rejection};
use strictly_contract::{Contract, Member, ShapeId, ShapeKind};

/// A difference that is known, and why there is no way round it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Divergence {
    /// JSON Schema takes `1.0` and `1e2` for integers.
    IntegerSpelling,
    /// JSON Schema bounds the text of a blob, not its bytes.
    BlobLength,
    /// A pattern holds the form of a timestamp, not the calendar.
    Calendar,
    /// JSON Schema compares items as JSON, not as values of the shape.
    UniqueItems,
    /// JSON Schema does not round numbers to the width of the shape.
    Rounding,
    /// JSON Schema cannot say that at most one of the unknown members is set.
    UnknownUnionMembers,
    /// JSON Schema has no limit to nesting.
    Nesting,
    /// Internal values of enums are accepted, but listed nowhere.
    InternalValue,
    /// The judge's `.` and `\s` are those of another dialect.
    JudgesPatterns,
    /// The judge takes no float for an integer where several types are allowed.
    JudgesIntegers,
}

/// How every finding of ours is explained that the schema does not share; an error names one that is
/// not.
pub(crate) fn explain(
    contract: &Contract,
    id: &ShapeId,
    value: &Value,
    rejection: &Rejection,
) -> Result<BTreeSet<Divergence>, String> {
    let mut explained = BTreeSet::new();
    let mut explain = |path: &Pointer, divergence: Option<Divergence>, finding: String| {
        let divergence = divergence.ok_or_else(|| format!("{path}: {finding}"))?;
        explained.insert(divergence);
        Ok::<_, String>(())
    };
    match rejection {
        Rejection::Malformed(malformed) => {
            for mismatch in malformed.mismatches() {
                let divergence = of_mismatch(mismatch.kind());
                explain(mismatch.path(), divergence, mismatch.kind().to_string())?;
            }
        }
        Rejection::Invalid(violations) => {
            for violation in violations {
                let place = find(contract, id, value, violation.path().as_str());
                let divergence = of_violation(violation.constraint(), place);
                explain(violation.path(), divergence, violation.constraint().to_string())?;
            }
        }
    }
    Ok(explained)
}

fn of_mismatch(kind: &MismatchKind) -> Option<Divergence> {
    match kind {
        MismatchKind::Depth { .. } => Some(Divergence::Nesting),
        MismatchKind::UnionMembers { found: 2.. } => Some(Divergence::UnknownUnionMembers),
        MismatchKind::Value { expected } => match expected {
            Expected::Byte | Expected::Short | Expected::Integer | Expected::Long => {
                Some(Divergence::IntegerSpelling)
            }
            Expected::DateTime | Expected::HttpDate => Some(Divergence::Calendar),
            _ => None,
        },
        _ => None,
    }
}

fn of_violation(
    constraint: &Constraint,
    place: Option<(&ShapeKind, &Value)>,
) -> Option<Divergence> {
    let (kind, value) = place?;
    match constraint {
        Constraint::Length { .. } if *kind == ShapeKind::Blob => Some(Divergence::BlobLength),
        Constraint::UniqueItems => Some(Divergence::UniqueItems),
        Constraint::Pattern { pattern } => {
            let differs = (pattern.contains('.') || pattern.contains(r"\s"))
                && value.to_string().contains(['\\', '\u{2028}', '\u{2029}', '\u{85}', '\u{feff}']);
            differs.then_some(Divergence::JudgesPatterns)
        }
        _ => None,
    }
}

/// The shape and the value at a path; a key's path is that of its map.
fn find<'a>(
    contract: &'a Contract,
    id: &ShapeId,
    value: &'a Value,
    path: &str,
) -> Option<(&'a ShapeKind, &'a Value)> {
    let mut place = (&contract.shape(id)?.kind, value);
    for step in path.split('/').skip(1) {
        let (member, below): (&Member, &Value) = match place.0 {
            ShapeKind::Structure { members, .. } | ShapeKind::Union { members } => {
                let member = members.iter().find(|member| member.name == step)?;
                (member, place.1.get(&member.json_name)?)
            }
            ShapeKind::List { member, .. } => (member, place.1.get(step.parse::<usize>().ok()?)?),
            ShapeKind::Map { value, .. } => (value, place.1.get(step)?),
            _ => return None,
        };
        place = (&contract.shape(&member.target)?.kind, below);
    }
    Some(place)
}

/// Takes out of a value that we accept what the schema is known to refuse: if the schema accepts what
/// is left, the difference is explained.
pub(crate) fn without_narrowness(
    contract: &Contract,
    id: &ShapeId,
    value: &mut Value,
) -> BTreeSet<Divergence> {
    let mut taken = BTreeSet::new();
    take(contract, id, value, &mut taken);
    taken
}

fn take(contract: &Contract, id: &ShapeId, value: &mut Value, taken: &mut BTreeSet<Divergence>) {
    let Some(shape) = contract.shape(id) else { return };
    match (&shape.kind, &mut *value) {
        (ShapeKind::Enum(members), Value::String(text)) => {
            let is_internal =
                |value: &str| members.iter().any(|member| member.internal && member.value == value);
            if is_internal(text) {
                let public = members.iter().find(|member| !member.internal).unwrap();
                text.clone_from(&public.value);
                taken.insert(Divergence::InternalValue);
            }
        }
        (ShapeKind::IntEnum(members), Value::Number(number)) => {
            let internal = members.iter().filter(|member| member.internal);
            if internal.map(|member| i64::from(member.value)).any(|it| number.as_i64() == Some(it))
            {
                let public = members.iter().find(|member| !member.internal).unwrap();
                *number = public.value.into();
                taken.insert(Divergence::InternalValue);
            }
        }
        (ShapeKind::Float, Value::Number(number)) => {
            #[allow(clippy::cast_possible_truncation, reason = "rounding is what floats do")]
            let rounded = number.as_f64().unwrap() as f32;
            // In its shortest spelling, as the bounds are.
            *number = rounded.to_string().parse().unwrap();
            taken.insert(Divergence::Rounding);
        }
        // Of fixed size, only negative zero is a float to a reader and an integer to us.
        (
            ShapeKind::Byte
            | ShapeKind::Short
            | ShapeKind::Integer
            | ShapeKind::Long
            | ShapeKind::BigInteger,
            Value::Number(number),
        ) if number.is_f64() => {
            *number = 0.into();
            taken.insert(Divergence::JudgesIntegers);
        }
        (ShapeKind::List { member, .. }, Value::Array(items)) => {
            for item in items {
                take(contract, &member.target, item, taken);
            }
        }
        (ShapeKind::Map { key, value: held, .. }, Value::Object(entries)) => {
            let before = std::mem::take(entries);
            for (name, mut entry) in before {
                let mut name = Value::String(name);
                take(contract, &key.target, &mut name, taken);
                take(contract, &held.target, &mut entry, taken);
                entries.insert(name.as_str().unwrap().to_owned(), entry);
            }
        }
        (
            ShapeKind::Structure { members, .. } | ShapeKind::Union { members },
            Value::Object(object),
        ) => {
            for member in members {
                if let Some(held) = object.get_mut(&member.json_name) {
                    take(contract, &member.target, held, taken);
                }
            }
        }
        _ => {}
    }
}
