//! An operation without its types.

use std::fmt::Debug;

use strictly::{Aggregate, Operation, OperationShape, Rejection};
use strictly_http::{Client, EncodeError, Head, Refusal, Server};

/// What the tests ask of an operation; JSON goes in.
#[derive(Debug)]
pub struct Subject {
    /// The name of the model.
    pub model: &'static str,
    /// The table of the operation.
    pub shape: &'static OperationShape,
    /// The verdict on an input.
    pub input: fn(&[u8]) -> Result<(), Rejection>,
    /// The verdict on an output.
    pub output: fn(&[u8]) -> Result<(), Rejection>,
    /// An input, sent by a client and read by a server.
    pub send: fn(&Client, &Server, &[u8]) -> Trip,
}

/// What becomes of an input on its way.
#[derive(Debug)]
pub enum Trip {
    /// It is not valid.
    Invalid(Rejection),
    /// The client cannot write it.
    Unwritten(EncodeError),
    /// The server refuses it.
    Refused(Refusal),
    /// The server takes it for a call of this operation.
    Strayed(&'static str),
    /// It arrives as it was sent.
    Same,
    /// It arrives as something else: both, as JSON.
    Changed(serde_json::Value, serde_json::Value),
}

impl Subject {
    /// The operation `O` of this model.
    pub const fn of<O>(model: &'static str) -> Self
    where
        O: Operation,
        O::Input: PartialEq + Debug,
    {
        let (input, output) = (verdict::<O::Input>, verdict::<O::Output>);
        Self { model, shape: O::SHAPE, input, output, send: send::<O> }
    }
}

fn verdict<T: Aggregate>(json: &[u8]) -> Result<(), Rejection> {
    strictly::from_slice::<T>(json).map(drop)
}

fn send<O>(client: &Client, server: &Server, json: &[u8]) -> Trip
where
    O: Operation,
    O::Input: PartialEq + Debug,
{
    let input = match strictly::from_slice::<O::Input>(json) {
        Ok(input) => input,
        Err(rejection) => return Trip::Invalid(rejection),
    };
    let request = match client.encode::<O>(&input) {
        Ok(request) => request,
        Err(error) => return Trip::Unwritten(error),
    };
    let call = match server.accept(Head::from(&request), request.body().is_empty()) {
        Ok(call) => call,
        Err(refusal) => return Trip::Refused(refusal),
    };
    if call.operation().id() != O::SHAPE.id() {
        return Trip::Strayed(call.operation().id());
    }
    match call.decode::<O>(request.body()) {
        Ok(arrived) if *arrived == *input => Trip::Same,
        Ok(arrived) => match (as_json(&*input), as_json(&*arrived)) {
            // What is not a number is equal to nothing, and is written alike.
            (sent, arrived) if sent == arrived => Trip::Same,
            (sent, arrived) => Trip::Changed(sent, arrived),
        },
        Err(refusal) => Trip::Refused(refusal),
    }
}

fn as_json<T: Aggregate>(value: &T) -> serde_json::Value {
    serde_json::to_value(Written(value)).unwrap_or_default()
}

struct Written<'a, T>(&'a T);

impl<T: Aggregate> serde::Serialize for Written<'_, T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        strictly::serialize(self.0, serializer)
    }
}
