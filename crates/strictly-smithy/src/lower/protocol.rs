//! The protocol of a service.

use strictly_contract::Protocol;

use crate::model::Shape;
use crate::{Diagnostic, Diagnostics, Model, ShapeId};

/// Protocols whose wire form we know, the preferred one first.
const KNOWN: [(&str, Protocol); 3] = [
    ("restJson1", Protocol::RestJson1),
    ("awsJson1_1", Protocol::AwsJson1_1),
    ("awsJson1_0", Protocol::AwsJson1_0),
];

/// Protocols that models name without having their definition among their shapes.
const FOREIGN: [&str; 8] = [
    "alloy#simpleRestJson",
    "alloy.proto#grpc",
    "aws.protocols#awsQuery",
    "aws.protocols#ec2Query",
    "aws.protocols#restXml",
    "smithy.protocols#rpcv2Cbor",
    "smithy.protocols#rpcv2Json",
    "smithy.mqtt#mqttJson",
];

/// The best of the protocols that a service speaks; plain JSON if it names none.
///
/// A service that speaks only protocols we do not know is refused.
pub(super) fn choose(model: &Model, service: &Shape, found: &mut Diagnostics) -> Option<Protocol> {
    let speaks = |name: &str| service.traits.contains_key(&ShapeId::new("aws.protocols", name));
    if let Some((_, protocol)) = KNOWN.iter().find(|(name, _)| speaks(name)) {
        return Some(*protocol);
    }
    let mut foreign = service.traits.iter().filter(|(id, _)| is_protocol(model, id));
    let Some((id, value)) = foreign.next() else {
        return Some(Protocol::Json);
    };
    let message = format!("service `{}` speaks `{id}`, which we do not", service.id.name());
    found.push(
        Diagnostic::error("Unsupported.Protocol", message).on(&service.id).at(value.span).help(
            "use `restJson1`, `awsJson1_1` or `awsJson1_0`, or no protocol trait for plain JSON",
        ),
    );
    None
}

fn is_protocol(model: &Model, id: &ShapeId) -> bool {
    let defined =
        model.shape(id).is_some_and(|shape| shape.prelude_trait("protocolDefinition").is_some());
    defined || FOREIGN.contains(&id.to_string().as_str())
}
