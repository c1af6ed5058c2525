//! Lists and maps: how many, how different, and whether nothing may be among them.

use serde_json::{Map, Value};
use strictly_contract::{Length, Member, ShapeKind};

use super::{Intent, Probes};
use crate::case::Class;
use crate::constraint::ConstraintKind;
use crate::draws::Draws;
use crate::generate::MANY;

/// The lengths at and around the bounds, each with what it is.
pub(super) fn counts(length: Option<Length>) -> Vec<(u64, String)> {
    let mut counts = vec![(0, "empty".to_owned())];
    let (min, max) = length.map_or((None, None), |length| (length.min, length.max));
    if let Some(min) = min {
        counts.push((min, format!("the least being {min}")));
        counts.extend(min.checked_sub(1).map(|below| (below, format!("the least being {min}"))));
        counts.push((min.saturating_add(1), format!("the least being {min}")));
    }
    if let Some(max) = max {
        counts.extend(max.checked_sub(1).map(|below| (below, format!("the greatest being {max}"))));
        counts.push((max, format!("the greatest being {max}")));
        counts.extend(max.checked_add(1).map(|above| (above, format!("the greatest being {max}"))));
    }
    if length.is_none() {
        counts.extend([(1, "one".to_owned()), (3, "some".to_owned())]);
    }
    let mut seen = std::collections::HashSet::new();
    counts.retain(|(count, _)| seen.insert(*count));
    counts
}

impl Probes<'_> {
    pub(super) fn list(&mut self, member: &Member, sparse: bool, unique: bool) {
        self.collection("items");
        let place = self.spot.place;
        let item = self.generator.counted(place, 1).ok().and_then(|list| list.get(0).cloned());
        let Some(item) = item else {
            return self.miss(Class::UniqueItems, "equal items", "no item was found");
        };
        let nullable = matches!(&self.generator.contract.shape(&member.target),
            Some(shape) if matches!(shape.kind, ShapeKind::Document));
        let intent = if sparse || nullable { Intent::Valid } else { Intent::Malformed };
        self.with_contents(Class::Sparse, "null among the items", intent, |items| {
            *items = vec![Value::Null];
        });
        let intent =
            if unique { Intent::Invalid(ConstraintKind::UniqueItems) } else { Intent::Valid };
        self.with_contents(Class::UniqueItems, "two equal items", intent, |items| {
            *items = vec![item.clone(), item.clone()];
        });
        self.distant_duplicates(member, intent);
        if sparse {
            self.with_contents(Class::UniqueItems, "null twice", intent, |items| {
                *items = vec![Value::Null, Value::Null];
            });
        }
        self.look_alikes(member, &item);
        self.items_are_all_read(member);
    }

    /// The first item again, at the end.
    fn distant_duplicates(&mut self, member: &Member, intent: Intent) {
        let bounds = self.spot.place.constraints.length;
        let max = bounds.and_then(|length| length.max).unwrap_or(u64::MAX);
        let count = bounds.and_then(|length| length.min).unwrap_or(0).max(5).min(max);
        let Some(different) =
            count.checked_sub(1).filter(|different| (2..MANY).contains(different))
        else {
            return;
        };
        let items = self.generator.different_items(member, different).unwrap_or_default();
        if items.len() as u64 == different {
            let again = items.first().cloned();
            let items = items.into_iter().chain(again).collect();
            self.push(Class::UniqueItems, "the first item again, far away", items, intent);
        }
    }

    /// Items that are the same though they do not look it, or the other way round.
    fn look_alikes(&mut self, member: &Member, item: &Value) {
        let Some(shape) = self.generator.contract.shape(&member.target) else { return };
        let pairs = match &shape.kind {
            ShapeKind::String => vec![
                ("composed and decomposed", Value::from("é"), Value::from("e\u{301}")),
                ("different cases", Value::from("a"), Value::from("A")),
                ("a space more", Value::from("a"), Value::from("a ")),
            ],
            ShapeKind::Float | ShapeKind::Double | ShapeKind::BigDecimal => {
                vec![("one number in two spellings", Value::from(1), Value::from(1.0))]
            }
            ShapeKind::Timestamp => vec![
                (
                    "one instant in two spellings",
                    Value::from("2026-11-17T08:00:00Z"),
                    Value::from("2026-11-17T08:00:00.0Z"),
                ),
                ("one instant in two spellings", Value::from(5), Value::from(5.0)),
            ],
            ShapeKind::Structure { members, .. } => {
                let Some(object) = item.as_object() else { return };
                let with = |name: &str, value: Value| {
                    let mut object = object.clone();
                    object.insert(name.to_owned(), value);
                    Value::Object(object)
                };
                let absent = members.iter().find(|one| !object.contains_key(&one.json_name));
                let null = absent.map(|absent| {
                    ("null and absent", item.clone(), with(&absent.json_name, Value::Null))
                });
                let unknown = with("memberOfANewerVersion", Value::from(1));
                let unknown = ("an unknown member more", item.clone(), unknown);
                null.into_iter().chain([unknown]).collect()
            }
            _ => Vec::new(),
        };
        for (note, first, second) in pairs {
            self.with_contents(Class::UniqueItems, note, Intent::Any, |items| {
                *items = vec![first, second];
            });
        }
    }

    /// A list whose first items are chosen, with more behind them if there must be more.
    pub(super) fn with_contents(
        &mut self,
        class: Class,
        note: &str,
        intent: Intent,
        choose: impl FnOnce(&mut Vec<Value>),
    ) {
        let mut items = Vec::new();
        choose(&mut items);
        let length = self.spot.place.constraints.length;
        if length.and_then(|length| length.max).is_some_and(|max| max < items.len() as u64) {
            return self.miss(class, note, "the list is too short for it");
        }
        let least = length.and_then(|length| length.min).unwrap_or(0);
        let rest = match self.generator.counted(self.spot.place, least.max(4)) {
            Ok(Value::Array(rest)) => rest,
            _ => Vec::new(),
        };
        let missing = usize::try_from(least).unwrap_or(0).saturating_sub(items.len());
        let rest: Vec<Value> =
            rest.into_iter().filter(|item| !items.contains(item)).take(missing).collect();
        items.extend(rest);
        self.push(class, note, Value::Array(items), intent);
    }

    pub(super) fn map(&mut self, value: &Member, sparse: bool) {
        self.collection("entries");
        let nullable = matches!(&self.generator.contract.shape(&value.target),
            Some(shape) if matches!(shape.kind, ShapeKind::Document));
        let least = self.spot.place.constraints.length.and_then(|length| length.min).unwrap_or(0);
        let entries = self.generator.counted(self.spot.place, least.max(1));
        let Ok(Value::Object(entries)) = entries else {
            return self.miss(Class::Sparse, "null among the values", "no entry was found");
        };
        let key = entries.keys().next().cloned();
        let Some(key) = key else {
            return self.miss(Class::Sparse, "null among the values", "no entry was found");
        };
        self.values_are_all_read(value, &key);
        let mut entries: Map<String, Value> = entries;
        entries.insert(key, Value::Null);
        let intent = if sparse || nullable { Intent::Valid } else { Intent::Malformed };
        self.push(Class::Sparse, "null among the values", Value::Object(entries), intent);
    }

    fn collection(&mut self, unit: &str) {
        let place = self.spot.place;
        let length = place.constraints.length;
        for (count, note) in counts(length) {
            let note = format!("{count} {unit}, {note}");
            if count > MANY {
                self.miss(Class::Length, note, format!("more than {MANY} {unit} are not made"));
                continue;
            }
            let fits = length.is_none_or(|length| length.contains(count));
            let intent = if fits { Intent::Valid } else { Intent::Invalid(ConstraintKind::Length) };
            match self.generator.counted(place, count) {
                Ok(value) if held(&value) == count => self.push(Class::Length, note, value, intent),
                Ok(_) => self.miss(Class::Length, note, "there are no more that differ"),
                Err(reason) => self.miss(Class::Length, note, reason.message()),
            }
        }
        let rich = self.generator.valid_at(place, &mut Draws::replay(vec![1 << 30; 400]));
        if let Ok(value) = rich {
            self.push(Class::Plain, "richer", value, Intent::Valid);
        }
    }
}

fn held(value: &Value) -> u64 {
    match value {
        Value::Array(items) => items.len() as u64,
        Value::Object(entries) => entries.len() as u64,
        _ => 0,
    }
}
