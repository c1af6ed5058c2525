//! Values whose constraints hold.

use std::fmt;
use std::ops::Deref;

use serde::Serialize;
use serde::de::{Deserialize, Deserializer, Error};
use serde::ser::Serializer;

use crate::aggregate::{Aggregate, Fill};
use crate::json;
use crate::place::Place;
use crate::read::{Foreign, Slots, SlotsOf};
use crate::report::Report;
use crate::shape::Shape;
use crate::{At, Constraint, Malformed, Rejection, Violations, Wire};

/// A value that satisfies every constraint of its shape.
///
/// Only validation makes one: reading ([`from_slice`](crate::from_slice)), a builder's `build`, or
/// [`Validate::into_valid`]. It gives its value away, or a shared reference to it, and never one
/// through which the value could change.
///
/// ```compile_fail
/// # struct City { name: String }
/// # fn rename(mut city: strictly::Valid<City>) {
/// city.name = String::new(); // cannot assign through a `Valid`
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Valid<T>(T);

impl<T> Valid<T> {
    /// The value, free to change.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T: Aggregate> Valid<T> {
    /// Puts a value together from what was read. The report has accepted it.
    pub(crate) fn from_report(value: Option<T>, report: Report) -> Result<Self, Rejection> {
        report.finish()?;
        Self::of_checked(value)
    }

    /// As [`from_report`](Self::from_report), of a value that has been accepted.
    pub(crate) fn of_checked(value: Option<T>) -> Result<Self, Rejection> {
        match value {
            Some(value) => Ok(Self(value)),
            None => Err(Rejection::Malformed(no_value())),
        }
    }

    /// The value of a reading that looked at the form only.
    pub(crate) fn formed(read: Result<(), Rejection>, value: Option<T>) -> Result<T, Malformed> {
        match read {
            Ok(()) => {}
            Err(Rejection::Malformed(malformed)) => return Err(malformed),
            Err(Rejection::Invalid(_)) => return Err(no_value()),
        }
        match value {
            Some(value) => Ok(value),
            None => Err(no_value()),
        }
    }
}

/// What was read is good, and yet nothing came of it: a table that does not fit its type.
#[cold]
fn no_value() -> Malformed {
    Malformed::syntax("no value", None)
}

impl<T> Deref for Valid<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> AsRef<T> for Valid<T> {
    fn as_ref(&self) -> &T {
        &self.0
    }
}

impl<T: fmt::Display> fmt::Display for Valid<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T: Serialize> Serialize for Valid<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// Reads and checks; a [`Rejection`] becomes the error's message.
impl<'de, T: Aggregate> Deserialize<'de> for Valid<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::read(Foreign(deserializer), false)?.map_err(D::Error::custom)
    }
}

/// Values that can be held against the constraints of their shape.
pub trait Validate: Sized {
    /// Checks every constraint.
    ///
    /// # Errors
    ///
    /// All violations, in the order of the model.
    fn validate(&self) -> Result<(), Violations>;

    /// Checks every constraint, and remembers in the type that they hold.
    ///
    /// # Errors
    ///
    /// All violations, in the order of the model.
    fn into_valid(self) -> Result<Valid<Self>, Violations>;
}

impl<T: Aggregate> Validate for T {
    fn validate(&self) -> Result<(), Violations> {
        let mut report = Report::new(false, T::SHAPE.output);
        self.check(At::new(&Place::root(T::SHAPE), &mut report));
        violations(report)
    }

    fn into_valid(self) -> Result<Valid<Self>, Violations> {
        self.validate()?;
        Ok(Valid(self))
    }
}

/// Checks what a builder holds and puts it together; the `build` of generated builders.
///
/// # Errors
///
/// All violations, missing members among them, in the order of the model.
pub fn build<T: Aggregate>(mut draft: T::Draft) -> Result<Valid<T>, Violations> {
    check_slots(&mut SlotsOf::<T>(&mut draft), T::SHAPE)?;
    match T::finish(draft) {
        Some(value) => Ok(Valid(value)),
        None => Err(missing()),
    }
}

/// Checks the slots of a draft.
fn check_slots(
    slots: &mut dyn for<'a> Slots<Draft<'a>>,
    shape: &'static Shape,
) -> Result<(), Violations> {
    let mut report = Report::new(false, shape.output);
    let root = Place::root(shape);
    for (index, member) in shape.members().iter().enumerate() {
        let place = root.member(index, member.shape);
        let at = At::new(&place, &mut report);
        let Ok(()) = slots.fill(index, Draft { at, required: member.required });
    }
    violations(report)
}

/// Looks at a slot of a builder instead of filling it.
struct Draft<'a> {
    at: At<'a>,
    required: bool,
}

impl Fill for Draft<'_> {
    type Error = std::convert::Infallible;

    fn fill<T: Wire>(mut self, slot: &mut Option<T>) -> Result<(), Self::Error> {
        match slot {
            Some(value) => value.check(self.at),
            None if self.required => self.at.violation(Constraint::Required),
            None => {}
        }
        Ok(())
    }
}

fn violations(report: Report) -> Result<(), Violations> {
    match report.finish() {
        Err(Rejection::Invalid(violations)) => Err(violations),
        // A value that exists has the form of its shape.
        Ok(()) | Err(Rejection::Malformed(_)) => Ok(()),
    }
}

/// A table that does not name a member as required which its type needs: the value is refused.
#[cold]
fn missing() -> Violations {
    Violations::one(crate::Violation::new(crate::Pointer::root(), Constraint::Required))
}
