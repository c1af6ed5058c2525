//! Habits of lenient validators: mistakes that no case is made for.
//!
//! Witnesses tell every [mistake](crate::mutant) by construction, so their score says little about
//! mistakes of another kind. A habit is one of those: what a validator makes of a value before it
//! checks it. It counts if some value shows it; values that do so are sought here, and kept out of
//! the suite.

mod collection;
mod number;
mod scalar;
mod text;

use std::fmt;

use proptest::test_runner::TestRunner;
use serde_json::Value;
use strictly_contract::{Contract, ShapeId, ShapeKind};

use crate::case::Case;
use crate::draws::Draws;
use crate::maker::Maker;
use crate::mutant::At;
use crate::spot::{Holder, Spot, spots};
use crate::suite::{Suite, WAYS};

/// How many valid values are turned into some that may show a habit.
const VALUES: usize = 8;

/// One habit.
pub(crate) struct Habit {
    /// In a few words.
    name: &'static str,
    /// What is made of a value; none if it is left alone.
    make: fn(&Spot<'_>, &Value) -> Option<Value>,
    /// Values that may show it, made of a valid one.
    shows: fn(&Spot<'_>, &Value) -> Vec<Value>,
}

/// How many habits of lenient validators a suite tells, though no case is made for them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeldOut {
    /// Those that some case tells.
    pub told: usize,
    /// Those that no case tells, though a value does: the member, and what is made of its values.
    pub missed: Vec<(ShapeId, &'static str)>,
}

impl HeldOut {
    /// Those that some value tells.
    pub fn shown(&self) -> usize {
        self.told + self.missed.len()
    }

    /// Told of shown, in percent, rounded down to a tenth.
    pub fn percent(&self) -> f64 {
        let tenths = (self.told as u64 * 1000).checked_div(self.shown() as u64).unwrap_or(1000);
        f64::from(u32::try_from(tenths).unwrap_or(0)) / 10.0
    }

    /// Adds what another suite tells.
    pub fn add(&mut self, other: Self) {
        self.told += other.told;
        self.missed.extend(other.missed);
    }
}

/// A line, and one for each habit that is missed.
impl fmt::Display for HeldOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (told, shown) = (self.told, self.shown());
        writeln!(f, "held out: {told} of {shown} habits told, {} %", self.percent())?;
        for (member, name) in &self.missed {
            writeln!(f, "      not told: {member}: {name}")?;
        }
        Ok(())
    }
}

impl Suite {
    /// How many mistakes of another kind than those of the [score](Self::score) the cases tell.
    pub fn held_out(&self) -> HeldOut {
        let mut held_out = HeldOut::default();
        let generator = self.shared.generator(self.direction);
        let root = generator.satisfiable(&self.shape);
        // The suite has been made of the same positions, so they can be found again.
        let found = root.map(|root| spots(generator, &self.shape, root, WAYS));
        let Ok(Ok(found)) = found else { return held_out };
        let mut maker = Maker::new(&self.shared, generator, &self.shape);
        for spot in found.found.iter().filter(|spot| spot.home) {
            let Some(at) = place_of(spot) else { continue };
            let values = self.values_at(spot);
            for habit in habits_of(spot) {
                let trial = Trial { suite: self, spot, at: &at, habit };
                if !trial.is_shown(&values, &mut maker) {
                    continue;
                }
                if trial.is_told() {
                    held_out.told += 1;
                } else {
                    held_out.missed.push((spot.id.clone(), habit.name));
                }
            }
        }
        held_out
    }

    /// A few valid values for a position.
    fn values_at(&self, spot: &Spot<'_>) -> Vec<Value> {
        let generator = self.shared.generator(self.direction);
        let mut runner = TestRunner::deterministic();
        let fixed = [vec![], vec![u32::MAX; 60], vec![1 << 30]].map(Draws::replay);
        let random = (fixed.len()..VALUES).map(|_| Draws::random(runner.new_rng()));
        let draws = fixed.into_iter().chain(random.collect::<Vec<_>>());
        draws.filter_map(|mut draws| generator.valid_at(spot.place, &mut draws).ok()).collect()
    }
}

/// One habit at one position.
struct Trial<'a> {
    suite: &'a Suite,
    spot: &'a Spot<'a>,
    at: &'a At,
    habit: &'a Habit,
}

impl Trial<'_> {
    /// Whether a value is judged differently by who has the habit.
    fn is_shown(&self, values: &[Value], maker: &mut Maker<'_>) -> bool {
        let candidates = values.iter().flat_map(|value| (self.habit.shows)(self.spot, value));
        candidates.into_iter().any(|candidate| {
            maker
                .with(self.spot, candidate)
                .is_some_and(|whole| self.accepts(&whole) != self.judge(&whole))
        })
    }

    /// Whether a case is; those about the position are likely to be.
    fn is_told(&self) -> bool {
        let tells = |case: &&Case| self.accepts(&case.value) != case.verdict.is_ok();
        let (near, far): (Vec<&Case>, Vec<&Case>) =
            self.suite.cases.iter().partition(|case| case.aim.member == self.spot.id);
        near.iter().chain(&far).any(tells)
    }

    fn accepts(&self, value: &Value) -> bool {
        let make = |value: &Value| (self.habit.make)(self.spot, value);
        let suite = self.suite;
        self.judge(&rewritten(suite.contract(), &suite.shape, value, self.at, &make))
    }

    fn judge(&self, value: &Value) -> bool {
        let suite = self.suite;
        matches!(suite.contract().check(&suite.shape, suite.direction, value), Ok(Ok(())))
    }
}

/// The position in the contract; none for keys, which are no values.
fn place_of(spot: &Spot<'_>) -> Option<At> {
    match spot.steps.last() {
        None => Some(At::Shape(spot.id.clone())),
        Some(_) if matches!(spot.holder, Holder::MapKey) => None,
        Some(step) => Some(At::Member(spot.id.clone(), *step)),
    }
}

/// The habits that values at a position meet.
fn habits_of(spot: &Spot<'_>) -> Vec<&'static Habit> {
    let mut habits = Vec::new();
    match &spot.place.shape.kind {
        ShapeKind::String | ShapeKind::Enum(_) => habits.extend(&text::HABITS),
        ShapeKind::Blob => habits.extend(&scalar::BLOBS),
        ShapeKind::Boolean => habits.extend(&scalar::BOOLEANS),
        ShapeKind::Timestamp => habits.extend(&scalar::TIMESTAMPS),
        ShapeKind::List { .. } => habits.extend(&collection::LISTS),
        ShapeKind::Map { .. } => habits.extend(&collection::MAPS),
        ShapeKind::Structure { .. } | ShapeKind::Union { .. } => {
            habits.extend(&collection::STRUCTURES);
        }
        ShapeKind::Document => {}
        _ => habits.extend(&number::HABITS),
    }
    habits
}

/// The value with something else made of what stands at a position of the contract.
fn rewritten(
    contract: &Contract,
    id: &ShapeId,
    value: &Value,
    at: &At,
    make: &dyn Fn(&Value) -> Option<Value>,
) -> Value {
    if matches!(at, At::Shape(_)) {
        return make(value).unwrap_or_else(|| value.clone());
    }
    let member = |name: &str, target: &ShapeId, held: &Value| {
        let here = matches!(at, At::Member(at, _) if *at == id.with_member(name));
        let other = if here { make(held) } else { None };
        rewritten(contract, target, other.as_ref().unwrap_or(held), at, make)
    };
    match (contract.shape(id).map(|shape| &shape.kind), value) {
        (Some(ShapeKind::List { member: item, .. }), Value::Array(items)) => {
            items.iter().map(|held| member(&item.name, &item.target, held)).collect()
        }
        (Some(ShapeKind::Map { value: held, .. }), Value::Object(entries)) => {
            let entries = entries.iter();
            entries
                .map(|(key, value)| (key.clone(), member(&held.name, &held.target, value)))
                .collect()
        }
        (
            Some(ShapeKind::Structure { members, .. } | ShapeKind::Union { members }),
            Value::Object(object),
        ) => {
            let known = |name: &str| members.iter().find(|member| member.json_name == name);
            let entry = |(name, held): (&String, &Value)| {
                let other = known(name).map(|known| member(&known.name, &known.target, held));
                (name.clone(), other.unwrap_or_else(|| held.clone()))
            };
            object.iter().map(entry).collect()
        }
        _ => value.clone(),
    }
}
