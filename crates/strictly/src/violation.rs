//! Violations: what is wrong with a well-formed value.

use std::collections::HashSet;
use std::fmt;

use crate::{Constraint, Pointer};

/// How many violations, or mismatches, are listed; the rest are counted.
pub(crate) const LIMIT: usize = 100;

/// One failed check: the place and the constraint. The rejected value is not part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    path: Pointer,
    constraint: Constraint,
}

impl Violation {
    /// A violation of `constraint` at `path`. A map's keys are judged at the path of the map.
    pub fn new(path: Pointer, constraint: Constraint) -> Self {
        Self { path, constraint }
    }

    /// Where the value stands.
    pub fn path(&self) -> &Pointer {
        &self.path
    }

    /// Which constraint it violates.
    pub fn constraint(&self) -> &Constraint {
        &self.constraint
    }

    /// The whole sentence, as the reference servers put it:
    /// `Value at '/id' failed to satisfy constraint: Member must not be null`.
    pub fn message(&self) -> String {
        let Self { path, constraint } = self;
        format!("{} at '{path}' failed to satisfy constraint: {constraint}", constraint.subject())
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}

/// Every violation of one value; there is at least one.
///
/// They stand in declaration order, depth first, each container before its contents: structure
/// members as the model orders them, list items by index, map entries by key. The first 100 are
/// listed, the rest only counted.
#[derive(Clone, PartialEq, Eq)]
pub struct Violations {
    list: Vec<Violation>,
    total: usize,
}

impl Violations {
    /// From violations in their order; none if there are none. Those beyond the first 100 are
    /// counted and dropped.
    pub fn new(list: Vec<Violation>) -> Option<Self> {
        let total = list.len();
        Self::counted(list, total)
    }

    /// From the first violations and the number of all.
    pub(crate) fn counted(mut list: Vec<Violation>, total: usize) -> Option<Self> {
        list.truncate(LIMIT);
        if list.is_empty() { None } else { Some(Self { list, total }) }
    }

    /// Of a single violation.
    pub(crate) fn one(violation: Violation) -> Self {
        Self { list: vec![violation], total: 1 }
    }

    /// Those listed, at most 100.
    pub fn iter(&self) -> std::slice::Iter<'_, Violation> {
        self.list.iter()
    }

    /// How many there are in all, listed or not; never zero.
    pub fn total(&self) -> usize {
        self.total
    }

    /// The summary the reference servers put into a ValidationException: the count, and the first
    /// message.
    ///
    /// `1 validation error detected. Value at …`, or
    /// `3 validation errors at 2 paths detected. First failure: Value at …`.
    pub fn summary(&self) -> String {
        let first = self.list.first().map(Violation::message).unwrap_or_default();
        if self.total == 1 {
            return format!("1 validation error detected. {first}");
        }
        let paths = self.list.iter().map(Violation::path).collect::<HashSet<_>>().len();
        let noun = if paths == 1 { "path" } else { "paths" };
        format!(
            "{} validation errors at {paths} {noun} detected. First failure: {first}",
            self.total
        )
    }
}

impl<'a> IntoIterator for &'a Violations {
    type Item = &'a Violation;
    type IntoIter = std::slice::Iter<'a, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Every message, one a line.
impl fmt::Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        lines(f, &self.list, self.total)
    }
}

impl fmt::Debug for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.list.iter().map(Violation::message)).finish()
    }
}

impl std::error::Error for Violations {}

/// One finding a line, and how many more there are.
pub(crate) fn lines<T: fmt::Display>(
    f: &mut fmt::Formatter<'_>,
    list: &[T],
    total: usize,
) -> fmt::Result {
    for (index, item) in list.iter().enumerate() {
        if index > 0 {
            f.write_str("\n")?;
        }
        write!(f, "{item}")?;
    }
    match total.saturating_sub(list.len()) {
        0 => Ok(()),
        more => write!(f, "\nand {more} more"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn violation(path: &str, constraint: Constraint) -> Violation {
        Violation::new(Pointer::root().member(path), constraint)
    }

    #[test]
    fn speaks_as_the_reference_does() {
        let length = |min, max| Constraint::Length { actual: 3, min, max };
        let range = |min: Option<&str>, max: Option<&str>| Constraint::Range {
            min: min.map(|text| text.parse().unwrap()),
            max: max.map(|text| text.parse().unwrap()),
        };
        let cases = [
            (
                length(Some(1), Some(2)),
                "Value with length 3 at '/m' failed to satisfy constraint: Member must have length between 1 and 2, inclusive",
            ),
            (
                length(Some(4), None),
                "Value with length 3 at '/m' failed to satisfy constraint: Member must have length greater than or equal to 4",
            ),
            (
                length(None, Some(2)),
                "Value with length 3 at '/m' failed to satisfy constraint: Member must have length less than or equal to 2",
            ),
            (
                range(Some("2.2"), Some("8.80")),
                "Value at '/m' failed to satisfy constraint: Member must be between 2.2 and 8.80, inclusive",
            ),
            (
                range(Some("2"), None),
                "Value at '/m' failed to satisfy constraint: Member must be greater than or equal to 2",
            ),
            (
                range(None, Some("8")),
                "Value at '/m' failed to satisfy constraint: Member must be less than or equal to 8",
            ),
            (
                Constraint::Pattern { pattern: "^[a-m]+$".into() },
                "Value at '/m' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-m]+$",
            ),
            (
                Constraint::Required,
                "Value at '/m' failed to satisfy constraint: Member must not be null",
            ),
            (
                Constraint::Enum { values: vec!["a".into(), "b".into()] },
                "Value at '/m' failed to satisfy constraint: Member must satisfy enum value set: [a, b]",
            ),
            (
                Constraint::UniqueItems,
                "Value at '/m' failed to satisfy constraint: Member must have unique values",
            ),
        ];
        for (constraint, message) in cases {
            assert_eq!(violation("m", constraint).message(), message);
        }
    }

    #[test]
    fn sums_up() {
        let one = Violations::new(vec![violation("a", Constraint::Required)]).unwrap();
        assert!(one.summary().starts_with("1 validation error detected. Value at '/a'"));
        let two = ["a", "b"].map(|path| violation(path, Constraint::Required));
        let all = Violations::new([two.clone(), two].concat()).unwrap();
        assert!(
            all.summary().starts_with(
                "4 validation errors at 2 paths detected. First failure: Value at '/a'"
            )
        );
    }

    #[test]
    fn lists_a_hundred_and_counts_the_rest() {
        let all = Violations::new(vec![violation("a", Constraint::Required); 250]).unwrap();
        assert_eq!((all.iter().count(), all.total()), (100, 250));
        assert!(all.to_string().ends_with("\nand 150 more"));
        assert_eq!(Violations::new(Vec::new()), None);
    }
}
