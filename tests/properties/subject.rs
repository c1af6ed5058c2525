//! What is held against the interpreter: a generated type, and the shape it was made from.

use std::fmt::Debug;

use proptest::test_runner::TestCaseError;
use serde::Serialize;
use serde_json::Value;
use strictly::{Aggregate, Rejection};
use strictly_contract::{Contract, Direction, ShapeId};

/// A generated type as functions over text, so that types of all operations stand in one list.
pub(crate) struct Subject {
    /// The name of its shape.
    pub(crate) name: &'static str,
    /// Which way its values travel.
    pub(crate) direction: Direction,
    read: fn(&[u8]) -> Result<(), Rejection>,
    check: fn(&[u8]) -> Result<(), Rejection>,
    round_trip: fn(&[u8]) -> Result<(), TestCaseError>,
}

/// An input of an operation.
pub(crate) fn input<T: Aggregate + Serialize + PartialEq + Debug>(name: &'static str) -> Subject {
    subject::<T>(name, Direction::Input)
}

/// An output of an operation.
pub(crate) fn output<T: Aggregate + Serialize + PartialEq + Debug>(name: &'static str) -> Subject {
    subject::<T>(name, Direction::Output)
}

/// An error of an operation.
pub(crate) fn error<T: Aggregate + Serialize + PartialEq + Debug>(name: &'static str) -> Subject {
    subject::<T>(name, Direction::Output)
}

fn subject<T: Aggregate + Serialize + PartialEq + Debug>(
    name: &'static str,
    direction: Direction,
) -> Subject {
    Subject {
        name,
        direction,
        read: |json| strictly::from_slice::<T>(json).map(drop),
        check: strictly::check_slice::<T>,
        round_trip: round_trip::<T>,
    }
}

/// Reading what was written gives the value that was written, and writing it the same text.
fn round_trip<T: Aggregate + Serialize + PartialEq + Debug>(
    json: &[u8],
) -> Result<(), TestCaseError> {
    let read = |json: &[u8]| {
        strictly::from_slice::<T>(json)
            .map_err(|rejection| TestCaseError::fail(rejection.to_string()))
    };
    let first = read(json)?;
    // A union member that the model does not know was accepted, but its value was not kept.
    let Ok(written) = strictly::to_vec(&first) else { return Ok(()) };
    let second = read(&written)?;
    let not_a_number = String::from_utf8_lossy(&written).contains(r#""NaN""#);
    if first != second && !not_a_number {
        return Err(TestCaseError::fail(format!("{first:?} became {second:?}")));
    }
    let again = strictly::to_vec(&second).unwrap();
    if again == written {
        Ok(())
    } else {
        Err(TestCaseError::fail("written differently the second time"))
    }
}

impl Subject {
    /// The shape, which is in the namespace of the service.
    pub(crate) fn id(&self, contract: &Contract) -> ShapeId {
        ShapeId::new(contract.service.id.namespace(), self.name)
    }

    /// The verdict on which reader, checker and interpreter agree; a failure if they do not.
    pub(crate) fn verdict(
        &self,
        contract: &Contract,
        value: &Value,
    ) -> Result<Result<(), Rejection>, TestCaseError> {
        let json = value.to_string();
        let expected = contract.check(&self.id(contract), self.direction, value).unwrap();
        for (name, verdict) in [("from_slice", self.read), ("check_slice", self.check)] {
            let found = verdict(json.as_bytes());
            if found != expected {
                let message = format!(
                    "{name} and the interpreter differ\n{name}: {found:?}\ninterpreter: {expected:?}"
                );
                return Err(TestCaseError::fail(message));
            }
        }
        Ok(expected)
    }

    /// Holds a valid value against what becomes of it when it is read and written.
    pub(crate) fn round_trip(&self, value: &Value) -> Result<(), TestCaseError> {
        (self.round_trip)(value.to_string().as_bytes())
    }
}
