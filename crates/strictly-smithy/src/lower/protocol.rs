//! The protocol of a service.

use strictly_contract::{Contract, Protocol};

use crate::model::Shape;
use crate::{Diagnostic, Diagnostics, Model, Severity, ShapeId, Span};

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
/// A service that speaks only protocols we do not know is refused, unless `foreign_as_json`.
pub(super) fn choose(
    model: &Model,
    service: &Shape,
    foreign_as_json: bool,
    found: &mut Diagnostics,
) -> Option<Protocol> {
    let speaks = |name: &str| service.traits.contains_key(&ShapeId::new("aws.protocols", name));
    if let Some((_, protocol)) = KNOWN.iter().find(|(name, _)| speaks(name)) {
        return Some(*protocol);
    }
    let Some((id, span)) = foreign(model, service).filter(|_| !foreign_as_json) else {
        return Some(Protocol::Json);
    };
    let message = format!("service `{}` speaks `{id}`, which we do not", service.id.name());
    found.push(Diagnostic::error("Unsupported.Protocol", message).on(&service.id).at(span).help(
        "use `restJson1`, `awsJson1_1` or `awsJson1_0`, or no protocol trait for plain JSON",
    ));
    None
}

/// The services among these contracts that speak only protocols we do not know, and were taken as
/// plain JSON ([`Selection::foreign_as_json`](super::Selection::foreign_as_json)): a warning
/// `Unsupported.Protocol` for each, which says what there is of its operations and what there is not.
pub fn foreign_services(model: &Model, contracts: &[Contract]) -> Diagnostics {
    let mut found = Diagnostics::new();
    for contract in contracts.iter().filter(|contract| contract.protocol == Protocol::Json) {
        let id = &contract.service.id;
        let service = model.shape(id);
        let Some((protocol, span)) = service.and_then(|service| foreign(model, service)) else {
            continue;
        };
        let operations = match contract.operations.len() {
            1 => "its operation has".to_owned(),
            count => format!("its {count} operations have"),
        };
        let message = format!(
            "service `{}` speaks `{protocol}`, which we do not: {operations} types and validators, \
             and no HTTP bindings",
            id.name()
        );
        found.push(
            Diagnostic::new(Severity::Warning, "Unsupported.Protocol", message)
                .on(id)
                .at(span)
                .help("`restJson1`, `awsJson1_0` and `awsJson1_1` can be served and called"),
        );
    }
    found
}

/// The first protocol that a service names, and where.
fn foreign<'m>(model: &'m Model, service: &'m Shape) -> Option<(&'m ShapeId, Span)> {
    let mut named = service.traits.iter().filter(|(id, _)| is_protocol(model, id));
    named.next().map(|(id, value)| (id, value.span))
}

fn is_protocol(model: &Model, id: &ShapeId) -> bool {
    let defined =
        model.shape(id).is_some_and(|shape| shape.prelude_trait("protocolDefinition").is_some());
    defined || FOREIGN.contains(&id.to_string().as_str())
}
