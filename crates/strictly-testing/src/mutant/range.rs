//! `@range` off by one, by the next number, or gone.

use serde_json::Value;
use strictly_contract::strictly::Number;
use strictly_contract::{Constraints, Range, ShapeKind};

use super::{Change, Drafts, Edit, Fate, put};
use crate::constraint::{ConstraintKind, End};
use crate::generate::{Place, boundaries, neighbours_32, neighbours_64, position_of};

impl Drafts<'_> {
    pub(super) fn range(&mut self) {
        let place = self.spot.place;
        let Some(range) = &place.constraints.range else { return };
        for (change, other, lifts) in mistakes(&place.shape.kind, range) {
            let constraints = Constraints { range: other, ..place.constraints.clone() };
            let mutated = Place { constraints: &constraints, ..place };
            // Both ranges are intervals: where they differ, they do so next to one of the bounds.
            let all = boundaries(place).into_iter().chain(boundaries(mutated));
            let tells = |value: &Value| position_of(place, value) != position_of(mutated, value);
            let witnesses = all.filter(tells).map(put).collect();
            let edit = Edit::new(self.here(), Change::Constraints(constraints.clone()));
            self.push(ConstraintKind::Range, change, edit, witnesses, Fate::Equivalent);
            if let Some(end) = lifts {
                self.lifts(end);
            }
        }
    }
}

/// What is changed, the range after it, and the end that is gone then.
type Mistake = (String, Option<Range>, Option<End>);

fn mistakes(kind: &ShapeKind, range: &Range) -> Vec<Mistake> {
    let mut mistakes = Vec::new();
    for (name, bound) in [(End::Least, &range.min), (End::Greatest, &range.max)] {
        let Some(bound) = bound else { continue };
        let with = |other: Option<Number>| {
            let mut range = range.clone();
            if name == End::Least {
                range.min = other;
            } else {
                range.max = other;
            }
            (range.min.is_some() || range.max.is_some()).then_some(range)
        };
        mistakes.push((format!("there is no {name} number"), with(None), Some(name)));
        for other in near(kind, bound) {
            let change =
                format!("the {name} number is {} instead of {}", other.as_str(), bound.as_str());
            mistakes.push((change, with(Some(other)), None));
        }
    }
    mistakes
}

/// The bound one less and one more, and the numbers of the type next to it.
fn near(kind: &ShapeKind, bound: &Number) -> Vec<Number> {
    let text = bound.as_str();
    let texts: Vec<String> = if let Ok(whole) = text.parse::<i128>() {
        vec![(whole - 1).to_string(), (whole + 1).to_string()]
    } else if let Ok(float) = text.parse::<f64>() {
        vec![format!("{:?}", float - 1.0), format!("{:?}", float + 1.0)]
    } else {
        Vec::new()
    };
    let next = match kind {
        ShapeKind::Float => neighbours_32(bound),
        ShapeKind::Double | ShapeKind::BigDecimal => neighbours_64(bound),
        _ => Vec::new(),
    };
    let next = next.iter().map(Value::to_string);
    let all = texts.into_iter().chain(next).filter_map(|text| text.parse().ok());
    all.filter(|number| number != bound).collect()
}
