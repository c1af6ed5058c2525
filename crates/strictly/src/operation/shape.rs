//! The tables of operations.

use std::fmt;

use crate::shape::Shape;

/// An operation of a contract: what it takes, gives and fails with, and how it is asked for.
///
/// Generated code holds one static for each, which reads like the model:
///
/// ```
/// use strictly::{ErrorShape, Member, OperationShape, Protocol, ServiceShape, Shape};
///
/// static WEATHER: ServiceShape = ServiceShape::new("example.weather#Weather", Protocol::RestJson1);
/// static GET_CITY: OperationShape = OperationShape::new("example.weather#GetCity", &WEATHER)
///     .http("GET", "/cities/{name}", 200)
///     .input(&GET_CITY_INPUT)
///     .errors(&[ErrorShape::new("example.weather#NoSuchCity", &NO_SUCH_CITY, 404)]);
/// static GET_CITY_INPUT: Shape = Shape::structure(&[Member::new("name", &NAME).required().label()]);
/// static NO_SUCH_CITY: Shape = Shape::structure(&[Member::new("message", &NAME)]);
/// static NAME: Shape = Shape::string();
///
/// assert_eq!((GET_CITY.name(), GET_CITY.method()), ("GetCity", "GET"));
/// ```
#[derive(Debug)]
pub struct OperationShape {
    id: &'static str,
    service: &'static ServiceShape,
    method: &'static str,
    uri: &'static str,
    code: u16,
    input: Option<&'static Shape>,
    output: Option<&'static Shape>,
    errors: &'static [ErrorShape],
    host_prefix: Option<&'static str>,
    checksum_required: bool,
    request_compression: &'static [&'static str],
}

/// The service of a contract.
#[derive(Debug)]
pub struct ServiceShape {
    id: &'static str,
    protocol: Protocol,
    query_compatible: bool,
}

/// An error of an operation.
#[derive(Clone, Copy, Debug)]
pub struct ErrorShape {
    id: &'static str,
    shape: &'static Shape,
    code: u16,
    query_code: Option<&'static str>,
}

/// The protocols whose wire form we know.
///
/// See "AWS protocols" in the Smithy documentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Protocol {
    /// `aws.protocols#restJson1`: HTTP bindings, `@jsonName` honoured.
    RestJson1,
    /// `aws.protocols#awsJson1_0`: one JSON document, the operation in a header, HTTP bindings and
    /// `@jsonName` ignored.
    AwsJson1_0,
    /// `aws.protocols#awsJson1_1`: as 1.0.
    AwsJson1_1,
    /// No protocol trait that we know: JSON with `@jsonName`, no HTTP.
    Json,
}

/// The name of its trait: `restJson1`.
impl fmt::Display for Protocol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::RestJson1 => "restJson1",
            Self::AwsJson1_0 => "awsJson1_0",
            Self::AwsJson1_1 => "awsJson1_1",
            Self::Json => "json",
        })
    }
}

/// What a table says of an operation.
impl OperationShape {
    /// An operation that takes and gives nothing, and is asked for by `POST /`.
    pub const fn new(id: &'static str, service: &'static ServiceShape) -> Self {
        Self {
            id,
            service,
            method: "POST",
            uri: "/",
            code: 200,
            input: None,
            output: None,
            errors: &[],
            host_prefix: None,
            checksum_required: false,
            request_compression: &[],
        }
    }

    /// `@http`: the method, the URI pattern and the status code of a success.
    pub const fn http(mut self, method: &'static str, uri: &'static str, code: u16) -> Self {
        (self.method, self.uri, self.code) = (method, uri, code);
        self
    }

    /// The structure it takes.
    pub const fn input(mut self, shape: &'static Shape) -> Self {
        self.input = Some(shape);
        self
    }

    /// The structure it gives.
    pub const fn output(mut self, shape: &'static Shape) -> Self {
        self.output = Some(shape);
        self
    }

    /// The errors it declares, in the order of the variants of [`Operation::Error`](crate::Operation::Error).
    pub const fn errors(mut self, errors: &'static [ErrorShape]) -> Self {
        self.errors = errors;
        self
    }

    /// `@endpoint`: what stands before the name of the host, with labels in braces.
    pub const fn host_prefix(mut self, prefix: &'static str) -> Self {
        self.host_prefix = Some(prefix);
        self
    }

    /// `@httpChecksumRequired`: requests carry a checksum of their body.
    pub const fn checksum_required(mut self) -> Self {
        self.checksum_required = true;
        self
    }

    /// `@requestCompression`: clients may compress the bodies of requests in one of these encodings.
    pub const fn request_compression(mut self, encodings: &'static [&'static str]) -> Self {
        self.request_compression = encodings;
        self
    }
}

/// What a protocol asks of a table.
impl OperationShape {
    /// The shape ID.
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// The part of the shape ID after `#`.
    pub fn name(&self) -> &'static str {
        name(self.id)
    }

    /// The service.
    pub fn service(&self) -> &'static ServiceShape {
        self.service
    }

    /// The protocol of the service.
    pub fn protocol(&self) -> Protocol {
        self.service.protocol
    }

    /// The request method.
    pub fn method(&self) -> &'static str {
        self.method
    }

    /// The URI pattern, as the model spells it.
    pub fn uri(&self) -> &'static str {
        self.uri
    }

    /// The status code of a success without `@httpResponseCode`.
    pub fn code(&self) -> u16 {
        self.code
    }

    /// The structure it takes; none for `smithy.api#Unit`.
    pub fn input_shape(&self) -> Option<&'static Shape> {
        self.input
    }

    /// The structure it gives; none for `smithy.api#Unit`.
    pub fn output_shape(&self) -> Option<&'static Shape> {
        self.output
    }

    /// The errors it declares.
    pub fn error_shapes(&self) -> &'static [ErrorShape] {
        self.errors
    }

    /// What stands before the name of the host.
    pub fn prefix_of_host(&self) -> Option<&'static str> {
        self.host_prefix
    }

    /// True if requests must carry a checksum of their body.
    pub fn needs_checksum(&self) -> bool {
        self.checksum_required
    }

    /// How clients may compress the bodies of requests: values of `Content-Encoding`, the service's
    /// favourite first.
    pub fn encodings_of_requests(&self) -> &'static [&'static str] {
        self.request_compression
    }
}

impl ServiceShape {
    /// A service with this shape ID.
    pub const fn new(id: &'static str, protocol: Protocol) -> Self {
        Self { id, protocol, query_compatible: false }
    }

    /// `@awsQueryCompatible`: errors have a second name, for clients of an older protocol.
    pub const fn query_compatible(mut self) -> Self {
        self.query_compatible = true;
        self
    }

    /// The shape ID.
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// The part of the shape ID after `#`.
    pub fn name(&self) -> &'static str {
        name(self.id)
    }

    /// The protocol it speaks.
    pub fn protocol(&self) -> Protocol {
        self.protocol
    }

    /// True if its errors have a second name.
    pub fn is_query_compatible(&self) -> bool {
        self.query_compatible
    }
}

impl ErrorShape {
    /// An error with this shape ID, its structure, and the status code of its responses.
    pub const fn new(id: &'static str, shape: &'static Shape, code: u16) -> Self {
        Self { id, shape, code, query_code: None }
    }

    /// `@awsQueryError`: what clients of an older protocol call it.
    pub const fn query_code(mut self, code: &'static str) -> Self {
        self.query_code = Some(code);
        self
    }

    /// The shape ID.
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// The part of the shape ID after `#`.
    pub fn name(&self) -> &'static str {
        name(self.id)
    }

    /// The structure.
    pub fn shape(&self) -> &'static Shape {
        self.shape
    }

    /// The status code of its responses.
    pub fn code(&self) -> u16 {
        self.code
    }

    /// What clients of an older protocol call it, if that is another name.
    pub fn code_in_query(&self) -> Option<&'static str> {
        self.query_code
    }
}

fn name(id: &'static str) -> &'static str {
    id.rsplit_once('#').map_or(id, |(_, name)| name)
}
