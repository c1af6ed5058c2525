//! The operations, without their types.

use std::marker::PhantomData;

use bytes::Bytes;
use http::{Request, Response};
use serde_json::Value;
use strictly::parts::{Part, Parts, draft_from_parts};
use strictly::{
    Aggregate, Member, Operation, OperationError, OperationShape, ReadError, Shape, VisitError,
};
use strictly_http::{Call, Client, Failure, Refusal, Server};

use crate::params;

/// What the cases ask of an operation. Values go in as the parameters of a case, and come out as
/// one JSON document.
pub(crate) trait Subject {
    fn shape(&self) -> &'static OperationShape;

    /// The input that a server reads.
    fn read_request(&self, call: &Call<'_, '_>, body: &[u8]) -> Result<Value, Refusal>;

    /// The input that the parameters stand for.
    fn input(&self, params: &Value) -> Result<Value, String>;

    /// The request that a client writes.
    fn write_request(&self, client: &Client, params: &Value) -> Result<Request<Bytes>, String>;

    /// The output that the parameters stand for.
    fn output(&self, params: &Value) -> Result<Value, String>;

    /// The response that a server writes.
    fn write_response(&self, server: &Server, params: &Value) -> Result<Response<Bytes>, String>;

    /// The output that a client reads, or the number of an error and its members.
    fn read_response(
        &self,
        client: &Client,
        response: &Response<Bytes>,
    ) -> Result<Value, (Option<usize>, Value)>;

    /// The error that the parameters stand for.
    fn error(&self, index: usize, params: &Value) -> Result<Value, String>;

    /// The response that a server writes for an error.
    fn write_error(
        &self,
        server: &Server,
        index: usize,
        params: &Value,
    ) -> Result<Response<Bytes>, String>;
}

struct Of<O>(PhantomData<O>);

/// All operations there are.
pub(crate) fn subjects() -> Vec<Box<dyn Subject>> {
    #[allow(unused_macros, reason = "there may be none")]
    macro_rules! subject {
        ($operation:path) => {
            Box::new(Of::<$operation>(PhantomData)) as Box<dyn Subject>
        };
    }
    strictly_protocol_tests::operations!(subject)
}

impl<O: Operation> Subject for Of<O> {
    fn shape(&self) -> &'static OperationShape {
        O::SHAPE
    }

    fn read_request(&self, call: &Call<'_, '_>, body: &[u8]) -> Result<Value, Refusal> {
        Ok(json(&*call.decode::<O>(body)?))
    }

    fn input(&self, params: &Value) -> Result<Value, String> {
        let document = document(O::Input::SHAPE, params);
        strictly::from_slice::<O::Input>(&document)
            .map(|input| json(&*input))
            .map_err(|rejection| rejection.to_string())
    }

    fn write_request(&self, client: &Client, params: &Value) -> Result<Request<Bytes>, String> {
        let whole = Whole::of(O::Input::SHAPE, params);
        let draft = draft_from_parts::<O::Input>(whole).map_err(|error| error.to_string())?;
        client.request::<O>(draft).map_err(|error| error.to_string())
    }

    fn output(&self, params: &Value) -> Result<Value, String> {
        read::<O::Output>(params).map(|output| json(&output))
    }

    fn write_response(&self, server: &Server, params: &Value) -> Result<Response<Bytes>, String> {
        let output = read::<O::Output>(params)?;
        server.respond::<O>(&output).map_err(|error| error.to_string())
    }

    fn read_response(
        &self,
        client: &Client,
        response: &Response<Bytes>,
    ) -> Result<Value, (Option<usize>, Value)> {
        match client.decode::<O>(response) {
            Ok(output) => Ok(json(&output)),
            Err(Failure::Declared(error)) => {
                let (index, value) = error.visit(ToJson);
                Err((Some(index), value))
            }
            Err(other) => Err((None, Value::from(other.to_string()))),
        }
    }

    fn error(&self, index: usize, params: &Value) -> Result<Value, String> {
        let error = error::<O>(index, params)?;
        Ok(error.visit(ToJson).1)
    }

    fn write_error(
        &self,
        server: &Server,
        index: usize,
        params: &Value,
    ) -> Result<Response<Bytes>, String> {
        let error = error::<O>(index, params)?;
        server.fail::<O>(&error).map_err(|error| error.to_string())
    }
}

fn document(shape: &'static Shape, params: &Value) -> Vec<u8> {
    params::to_document(shape, params).to_string().into_bytes()
}

fn read<T: Aggregate>(params: &Value) -> Result<T, String> {
    strictly::read_slice(&document(T::SHAPE, params)).map_err(|malformed| malformed.to_string())
}

fn error<O: Operation>(index: usize, params: &Value) -> Result<O::Error, String> {
    O::Error::read(index, FromParams(params)).ok_or("no such error")?
}

struct FromParams<'p>(&'p Value);

impl ReadError for FromParams<'_> {
    type Error = String;

    fn read<T: Aggregate>(self) -> Result<T, String> {
        read(self.0)
    }
}

struct ToJson;

impl VisitError for ToJson {
    type Output = (usize, Value);

    fn error<T: Aggregate>(self, index: usize, error: &T) -> (usize, Value) {
        (index, json(error))
    }
}

fn json<T: Aggregate>(value: &T) -> Value {
    struct Written<'a, T>(&'a T);
    impl<T: Aggregate> serde::Serialize for Written<'_, T> {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            strictly::serialize(self.0, serializer)
        }
    }
    serde_json::to_value(Written(value)).unwrap()
}

/// A document with all members, each of them given as its part.
struct Whole {
    shape: &'static Shape,
    document: &'static [u8],
    params: Value,
}

impl Whole {
    fn of(shape: &'static Shape, params: &Value) -> Self {
        let document = params::to_document(shape, params).to_string();
        // The process ends soon.
        Self {
            shape,
            document: Box::leak(document.into_boxed_str()).as_bytes(),
            params: params.clone(),
        }
    }
}

impl<'a> Parts<'a> for Whole {
    fn document(&mut self) -> Option<&'a [u8]> {
        (!self.shape.members().is_empty()).then_some(self.document)
    }

    fn part(&mut self, member: &'static Member) -> Part<'a> {
        match self.params.get(member.name()) {
            Some(value) => {
                let value = params::to_document(member.shape_in_text(), value);
                Part::Json(value.to_string().into_bytes().into())
            }
            None => Part::Absent,
        }
    }
}
