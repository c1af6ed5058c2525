//! What the bodies of messages are made of.

use strictly::{Binding, Expected, Member, OperationShape, Protocol, Shape};

use crate::negotiate;

/// The body of the messages that carry a structure.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Body {
    /// There is none.
    Absent,
    /// A JSON document.
    Document,
    /// The value of a member.
    Payload(&'static Member, Payload),
}

/// How a payload is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Payload {
    Bytes,
    Text,
    Json,
}

pub(crate) const JSON: &str = "application/json";

impl Body {
    /// Of the requests of an operation.
    pub(crate) fn of_request(operation: &OperationShape) -> Self {
        match (operation.protocol(), operation.input_shape()) {
            (Protocol::RestJson1, None) => Self::Absent,
            (Protocol::RestJson1, Some(shape)) => Self::of(shape, false),
            _ => Self::Document,
        }
    }

    /// Of the responses of an operation.
    pub(crate) fn of_response(operation: &OperationShape) -> Self {
        operation.output_shape().map_or(Self::Absent, |shape| Self::of(shape, true))
    }

    /// Of the responses that carry an error.
    pub(crate) fn of_error(shape: &Shape) -> Self {
        Self::of(shape, true)
    }

    /// Responses have a document whenever they have a structure; requests only if a member stands
    /// in it, or if the structure is empty.
    fn of(shape: &Shape, response: bool) -> Self {
        let members = shape.members();
        let mut payloads = members.iter().filter(|member| member.binding() == Binding::Payload);
        if let Some(member) = payloads.next() {
            return Self::Payload(member, Payload::of(member));
        }
        let has_document = members.iter().any(|member| member.binding() == Binding::Document);
        if response || has_document || members.is_empty() { Self::Document } else { Self::Absent }
    }

    /// The media type that the protocol, or the model, gives it; none if it may be anything.
    pub(crate) fn media_type(self, protocol: Protocol) -> Option<&'static str> {
        match self {
            Self::Absent => None,
            Self::Document => Some(document_type(protocol)),
            Self::Payload(member, payload) => member.media().or(match payload {
                Payload::Bytes => None,
                Payload::Text => Some("text/plain"),
                Payload::Json => Some(JSON),
            }),
        }
    }

    /// What `Content-Type` may say of a request with this body.
    pub(crate) fn expected(self, operation: &OperationShape) -> negotiate::Body<'static> {
        let media_type = self.media_type(operation.protocol());
        match (operation.protocol(), media_type) {
            (Protocol::RestJson1, _) if binds_type(operation.input_shape()) => negotiate::Body::Any,
            (Protocol::RestJson1, Some(media_type)) => negotiate::Body::Optional(media_type),
            (_, Some(media_type)) => negotiate::Body::Required(media_type),
            (_, None) if matches!(self, Self::Absent) => negotiate::Body::Absent,
            (_, None) => negotiate::Body::Any,
        }
    }

    /// What `Accept` must allow for a response with this body.
    pub(crate) fn answer(self, operation: &OperationShape) -> Option<&'static str> {
        if binds_type(operation.output_shape()) {
            None
        } else {
            self.media_type(operation.protocol())
        }
    }
}

impl Payload {
    fn of(member: &Member) -> Self {
        match member.shape().expected() {
            Expected::Blob => Self::Bytes,
            Expected::String => Self::Text,
            _ => Self::Json,
        }
    }
}

/// The media type of the protocol's documents.
pub(crate) fn document_type(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::AwsJson1_0 => "application/x-amz-json-1.0",
        Protocol::AwsJson1_1 => "application/x-amz-json-1.1",
        _ => JSON,
    }
}

/// True if a member is bound to `Content-Type`, which then says what the body is.
pub(crate) fn binds_type(shape: Option<&Shape>) -> bool {
    binds(shape, "content-type")
}

/// True if a member is bound to this header.
pub(crate) fn binds(shape: Option<&Shape>, name: &str) -> bool {
    let is_it = |member: &Member| match member.binding() {
        Binding::Header(header) => header.eq_ignore_ascii_case(name),
        _ => false,
    };
    shape.is_some_and(|shape| shape.members().iter().any(is_it))
}
