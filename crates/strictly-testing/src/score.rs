//! The strength of a suite, as a number.

mod held;
mod sides;

use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Value, json};
use strictly_contract::ShapeId;
use strictly_contract::strictly::Rejection;

use crate::case::{Case, CaseId};
use crate::constraint::{ConstraintId, ConstraintKind};
use crate::mutant::{Fate, Mutant, accepts};
use crate::suite::Suite;

pub use self::sides::Sides;

/// How many of the mistakes that can be made about a contract a suite tells: killed of killable.
///
/// A mistake is a bound that is off by one, a value that is missing from a set, an anchor that is
/// dropped from a pattern, and so on. Those that no value can show do not count: automata decide
/// that exactly.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// The shapes whose suites were counted.
    pub shapes: Vec<ShapeId>,
    /// A row for each constraint.
    pub rows: BTreeMap<ConstraintId, Row>,
}

/// The score of one constraint.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Cases in which it holds.
    pub valid: usize,
    /// Cases in which it is what does not hold.
    pub invalid: usize,
    /// The cases on both sides of each of its ends.
    pub sides: Vec<Sides>,
    /// Mistakes that some case tells.
    pub killed: usize,
    /// Mistakes that no case tells, though a value could: what they are.
    pub survived: Vec<String>,
    /// Mistakes that no value at all can show.
    pub equivalent: usize,
    /// Mistakes that no value that can be made shows, with the reason.
    pub unreachable: Vec<(String, String)>,
    /// Mistakes of which it is not known, with the reason; no case tells them.
    pub undecided: Vec<(String, String)>,
}

impl Row {
    /// Mistakes that can be told.
    pub fn killable(&self) -> usize {
        self.killed + self.survived.len()
    }

    fn add(&mut self, other: Self) {
        self.valid += other.valid;
        self.invalid += other.invalid;
        for sides in other.sides {
            match self.sides.iter_mut().find(|known| known.end == sides.end) {
                Some(known) => known.add(&sides),
                None => self.sides.push(sides),
            }
        }
        self.killed += other.killed;
        self.survived.extend(other.survived);
        self.equivalent += other.equivalent;
        self.unreachable.extend(other.unreachable);
        self.undecided.extend(other.undecided);
    }
}

impl Score {
    pub(crate) fn of(suite: &Suite, chosen: impl Fn(&Case) -> bool) -> Self {
        let cases: Vec<&Case> = suite.cases.iter().filter(|case| chosen(case)).collect();
        let index = Index::of(&cases);
        let mut score = Self { shapes: vec![suite.shape.clone()], rows: BTreeMap::new() };
        for mutant in &suite.mutants {
            let row = score.rows.entry(mutant.constraint.clone()).or_default();
            row.sides.extend(mutant.lifts.map(|end| Sides::of(suite, &index, mutant, end)));
            match &mutant.fate {
                Fate::Equivalent => row.equivalent += 1,
                Fate::Killable(witness) => {
                    if index.kills(suite, mutant, Some(*witness)) {
                        row.killed += 1;
                    } else {
                        row.survived.push(mutant.change.clone());
                    }
                }
                // If a case tells it after all, it counts.
                Fate::Unreachable(_) | Fate::Undecided(_) if index.kills(suite, mutant, None) => {
                    row.killed += 1;
                }
                Fate::Unreachable(why) => {
                    row.unreachable.push((mutant.change.clone(), why.clone()));
                }
                Fate::Undecided(why) => row.undecided.push((mutant.change.clone(), why.clone())),
            }
        }
        for (constraint, row) in &mut score.rows {
            (row.valid, row.invalid) = index.sides(constraint);
        }
        score
    }

    /// Adds the score of another suite.
    pub fn add(&mut self, other: Self) {
        self.shapes.extend(other.shapes);
        for (constraint, row) in other.rows {
            self.rows.entry(constraint).or_default().add(row);
        }
    }

    /// Mistakes that some case tells.
    pub fn killed(&self) -> usize {
        self.rows.values().map(|row| row.killed).sum()
    }

    /// Mistakes that can be told.
    pub fn killable(&self) -> usize {
        self.rows.values().map(Row::killable).sum()
    }

    /// Killed of killable, in percent, rounded down to a tenth so that 100 means all.
    pub fn percent(&self) -> f64 {
        let killable = self.killable() as u64;
        let tenths = (self.killed() as u64 * 1000).checked_div(killable).unwrap_or(1000);
        f64::from(u32::try_from(tenths).unwrap_or(0)) / 10.0
    }

    /// Whether every mistake that can be told is, and every end of a constraint has cases on both
    /// sides or a reason why not.
    pub fn is_complete(&self) -> bool {
        self.killed() == self.killable() && self.one_sided().is_empty()
    }

    /// The score as JSON, for other programs.
    pub fn to_json(&self) -> Value {
        let reasons = |list: &[(String, String)]| -> Vec<Value> {
            list.iter().map(|(change, why)| json!({ "change": change, "why": why })).collect()
        };
        let sides = |sides: &Sides| {
            json!({
                "end": sides.end.to_string(),
                "inside": sides.inside,
                "outside": sides.outside,
                "unreachable": sides.unreachable,
            })
        };
        let row = |(constraint, row): (&ConstraintId, &Row)| {
            json!({
                "id": constraint.id.to_string(),
                "constraint": constraint.kind.to_string(),
                "valid": row.valid,
                "invalid": row.invalid,
                "sides": row.sides.iter().map(sides).collect::<Vec<_>>(),
                "killed": row.killed,
                "killable": row.killable(),
                "survived": row.survived,
                "equivalent": row.equivalent,
                "unreachable": reasons(&row.unreachable),
                "undecided": reasons(&row.undecided),
            })
        };
        json!({
            "shapes": self.shapes.iter().map(ToString::to_string).collect::<Vec<_>>(),
            "killed": self.killed(),
            "killable": self.killable(),
            "constraints": self.rows.iter().map(row).collect::<Vec<_>>(),
        })
    }
}

/// The cases by what they are about.
struct Index<'a> {
    all: &'a [&'a Case],
    by_member: BTreeMap<&'a ShapeId, Vec<&'a Case>>,
    by_target: BTreeMap<&'a ShapeId, Vec<&'a Case>>,
    by_id: BTreeMap<CaseId, &'a Case>,
}

impl<'a> Index<'a> {
    fn of(all: &'a [&'a Case]) -> Self {
        let (mut by_member, mut by_target) =
            (BTreeMap::<_, Vec<_>>::new(), BTreeMap::<_, Vec<_>>::new());
        let mut by_id = BTreeMap::new();
        for &case in all {
            by_member.entry(&case.aim.member).or_default().push(case);
            by_target.entry(&case.aim.target).or_default().push(case);
            by_id.insert(case.id, case);
        }
        Self { all, by_member, by_target, by_id }
    }

    /// The cases about the place where a constraint stands.
    fn about(&self, constraint: &ConstraintId) -> &[&'a Case] {
        let cases = if constraint.kind.is_of_shape() { &self.by_target } else { &self.by_member };
        cases.get(&constraint.id).map_or(&[], Vec::as_slice)
    }

    /// Whether some case is judged differently by the contract with the mistake. Those about the
    /// constraint come first, as they are likely to be.
    fn kills(&self, suite: &Suite, mutant: &Mutant, witness: Option<CaseId>) -> bool {
        let mut scratch = suite.scratch();
        let mut tells = |case: &&Case| {
            let accepted =
                accepts(&mut scratch, &mutant.edit, &suite.shape, suite.direction, &case.value);
            accepted != case.verdict.is_ok()
        };
        let witness = witness.and_then(|id| self.by_id.get(&id));
        if witness.is_some_and(&mut tells) || self.about(&mutant.constraint).iter().any(&mut tells)
        {
            return true;
        }
        // What could not be decided is not searched for everywhere.
        matches!(mutant.fate, Fate::Killable(_)) && self.all.iter().any(tells)
    }

    fn sides(&self, constraint: &ConstraintId) -> (usize, usize) {
        let about = self.about(constraint);
        let violates = |case: &&&Case| match &case.verdict {
            Ok(()) => false,
            Err(Rejection::Malformed(_)) => constraint.kind == ConstraintKind::Sparse,
            Err(Rejection::Invalid(found)) => found.iter().any(|violation| {
                ConstraintKind::of(violation.constraint()) == Some(constraint.kind)
            }),
        };
        let valid = about.iter().filter(|case| case.verdict.is_ok()).count();
        (valid, about.iter().filter(violates).count())
    }
}

/// A line for each constraint, then what was not told, and why.
impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{} of {} mistakes told, {} %",
            self.killed(),
            self.killable(),
            self.percent()
        )?;
        let namespace = self.shapes.first().map_or("", |shape| shape.namespace());
        let name = |constraint: &ConstraintId| {
            let id = constraint.id.to_string();
            id.strip_prefix(namespace).and_then(|id| id.strip_prefix('#')).unwrap_or(&id).to_owned()
        };
        let width = self.rows.keys().map(|one| name(one).chars().count()).max().unwrap_or(0);
        writeln!(f, "  {:<width$}              valid  invalid  told", "")?;
        for (constraint, row) in &self.rows {
            let told = format!("{}/{}", row.killed, row.killable());
            write!(
                f,
                "  {:<width$} {:<11} {:>7} {:>8}  {told}",
                name(constraint),
                constraint.kind,
                row.valid,
                row.invalid
            )?;
            let others = [
                (row.equivalent, "equivalent"),
                (row.unreachable.len(), "unreachable"),
                (row.undecided.len(), "undecided"),
            ];
            for (count, what) in others.into_iter().filter(|(count, _)| *count > 0) {
                write!(f, ", {count} {what}")?;
            }
            writeln!(f)?;
            for sides in &row.sides {
                write!(f, "{sides}")?;
            }
            for change in &row.survived {
                writeln!(f, "      not told: {change}")?;
            }
            for (change, why) in row.unreachable.iter().chain(&row.undecided) {
                writeln!(f, "      {change}: {why}")?;
            }
        }
        Ok(())
    }
}
