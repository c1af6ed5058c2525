//! Services and operations.

use crate::{HttpTrait, ShapeId};

/// The service a contract belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Its shape ID.
    pub id: ShapeId,
    /// Its version, as the specification gives it; empty if it gives none.
    pub version: String,
    /// Its documentation in CommonMark.
    pub documentation: Option<String>,
    /// `@awsQueryCompatible`: its errors have a second name, which clients of an older protocol know.
    pub query_compatible: bool,
}

/// One operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// Its shape ID.
    pub id: ShapeId,
    /// Its documentation in CommonMark.
    pub documentation: Option<String>,
    /// The structure it takes; `smithy.api#Unit` if it takes nothing.
    pub input: ShapeId,
    /// The structure it gives; `smithy.api#Unit` if it gives nothing.
    pub output: ShapeId,
    /// The errors it declares, then those common to the service, each once.
    pub errors: Vec<ShapeId>,
    /// `@http`, where the protocol binds to HTTP.
    pub http: Option<HttpTrait>,
    /// The `hostPrefix` of `@endpoint`, with its labels in braces.
    pub host_prefix: Option<String>,
    /// `@httpChecksumRequired`: requests carry a checksum of their body.
    pub checksum_required: bool,
    /// The `encodings` of `@requestCompression`: how clients may compress the bodies of requests.
    pub request_compression: Vec<String>,
    /// `@readonly`.
    pub readonly: bool,
    /// `@idempotent`.
    pub idempotent: bool,
    /// The message of `@deprecated`, empty if it has none.
    pub deprecated: Option<String>,
}
