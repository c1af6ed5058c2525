//! Comparisons of attributes.

use std::collections::BTreeSet;

use strictly_contract::strictly::Number;

use super::expression::{Comparator, Comparison, Operand, Path, ScopedOperand};
use super::value::{Scope, Value};

/// True if the attribute of `shape` is there and compares as asked.
pub(super) fn matches<'m>(
    shape: Value<'m>,
    path: &Path,
    comparison: Option<&Comparison<Operand>>,
    scope: Scope<'_, 'm>,
) -> bool {
    let value = shape.follow(path, scope);
    let Some(Comparison { comparator, right, ignore_case, .. }) = comparison else {
        return value.is_present();
    };
    let right: BTreeSet<String> = right.iter().cloned().collect();
    compare(&value, *comparator, &right, *ignore_case)
}

/// True if all comparisons hold within one value of the attribute.
pub(super) fn matches_scoped<'m>(
    shape: Value<'m>,
    path: &Path,
    comparisons: &[Comparison<Vec<ScopedOperand>>],
    scope: Scope<'_, 'm>,
) -> bool {
    let holds = |value: &Value<'m>| {
        comparisons.iter().all(|comparison| {
            let left: Vec<_> =
                comparison.left.iter().map(|side| resolve(value, side, scope)).collect();
            let right: Vec<_> =
                comparison.right.iter().map(|side| resolve(value, side, scope)).collect();
            let right = right.iter().flat_map(Value::texts).collect();
            left.iter()
                .any(|left| compare(left, comparison.comparator, &right, comparison.ignore_case))
        })
    };
    match shape.follow(path, scope) {
        Value::Projection(values) => values.iter().any(holds),
        value => holds(&value),
    }
}

fn resolve<'m>(value: &Value<'m>, side: &ScopedOperand, scope: Scope<'_, 'm>) -> Value<'m> {
    match side {
        ScopedOperand::Text(text) => Value::Text(text.clone()),
        ScopedOperand::Path(path) => value.clone().follow(path, scope),
    }
}

fn compare(
    left: &Value<'_>,
    comparator: Comparator,
    right: &BTreeSet<String>,
    ignore_case: bool,
) -> bool {
    if comparator == Comparator::Exists {
        return right.contains(if left.is_present() { "true" } else { "false" });
    }
    let fold = |text: &String| if ignore_case { text.to_lowercase() } else { text.clone() };
    let right: BTreeSet<String> = right.iter().map(fold).collect();
    let left_texts: BTreeSet<String> = left.texts().iter().map(fold).collect();
    let is_projection = matches!(left, Value::Projection(_));
    match comparator {
        Comparator::ProjectionEqual => is_projection && left_texts == right,
        Comparator::ProjectionNotEqual => is_projection && left_texts != right,
        Comparator::Subset => is_projection && left_texts.is_subset(&right),
        Comparator::ProperSubset => {
            is_projection && left_texts.is_subset(&right) && left_texts != right
        }
        _ => left_texts.iter().any(|a| right.iter().any(|b| compare_texts(a, comparator, b))),
    }
}

fn compare_texts(left: &str, comparator: Comparator, right: &str) -> bool {
    use std::cmp::Ordering::{Greater, Less};
    match comparator {
        Comparator::Equal => left == right,
        Comparator::NotEqual => left != right,
        Comparator::StartsWith => left.starts_with(right),
        Comparator::EndsWith => left.ends_with(right),
        Comparator::Contains => left.contains(right),
        _ => {
            let (Ok(left), Ok(right)) = (left.parse::<Number>(), right.parse::<Number>()) else {
                return false;
            };
            let order = left.cmp(&right);
            match comparator {
                Comparator::Greater => order == Greater,
                Comparator::GreaterOrEqual => order != Less,
                Comparator::Less => order == Less,
                Comparator::LessOrEqual => order != Greater,
                _ => false,
            }
        }
    }
}
