//! The contract as text.

#![allow(clippy::unwrap_used, reason = "the helpers of a test fail as the test does")]

use std::collections::BTreeMap;

use serde_json::json;
use strictly_contract::pattern::Pattern;
use strictly_contract::{
    Binding, Constraints, Contract, EnumMember, ErrorTrait, Fault, HttpTrait, IntEnumMember,
    Length, Member, Operation, Presence, Protocol, Range, Service, Shape, ShapeId, ShapeKind,
    TimestampFormat,
};

fn id(name: &str) -> ShapeId {
    ShapeId::new("example", name)
}

fn member(name: &str, target: &str) -> Member {
    Member {
        name: name.into(),
        json_name: name.into(),
        target: id(target),
        documentation: None,
        constraints: Constraints::default(),
        overrides_target: false,
        presence: Presence::Optional,
        client_optional: false,
        timestamp_format: None,
        binding: Binding::Document,
        idempotency_token: false,
        media_type: None,
        deprecated: None,
    }
}

fn shape(name: &str, kind: ShapeKind) -> Shape {
    Shape {
        id: id(name),
        documentation: None,
        kind,
        constraints: Constraints::default(),
        sensitive: false,
        deprecated: None,
    }
}

fn shapes() -> Vec<Shape> {
    let range = Range { min: None, max: Some("9.50".parse().unwrap()) };
    let names = ShapeKind::List {
        member: Box::new(member("member", "Name")),
        sparse: false,
        unique_items: true,
    };
    let prices = ShapeKind::Map {
        key: Box::new(member("key", "Name")),
        value: Box::new(member("value", "Price")),
        sparse: true,
    };
    let either = ShapeKind::Union { members: vec![member("name", "Name")] };
    let error = ErrorTrait { fault: Fault::Client, code: 404, retryable: true, query_code: None };
    vec![
        shape("GetInput", ShapeKind::Structure { members: input_members(), error: None }),
        shape("Gone", ShapeKind::Structure { members: Vec::new(), error: Some(error) }),
        Shape {
            constraints: name_constraints(),
            sensitive: true,
            ..shape("Name", ShapeKind::String)
        },
        Shape {
            constraints: Constraints { range: Some(range), ..Constraints::default() },
            ..shape("Price", ShapeKind::BigDecimal)
        },
        shape("Time", ShapeKind::Timestamp),
        shape("Names", names),
        shape("Prices", prices),
        shape("Either", either),
    ]
}

fn enumerations() -> Vec<Shape> {
    let high = IntEnumMember {
        name: "HIGH".into(),
        value: 9,
        documentation: None,
        internal: false,
        deprecated: None,
    };
    let red = EnumMember {
        name: "RED".into(),
        value: "red".into(),
        documentation: None,
        internal: true,
        deprecated: Some("use BLUE".into()),
    };
    vec![
        shape("Level", ShapeKind::IntEnum(vec![high])),
        shape("Colour", ShapeKind::Enum(vec![red])),
    ]
}

fn input_members() -> Vec<Member> {
    vec![
        Member {
            presence: Presence::Required,
            binding: Binding::Label,
            constraints: name_constraints(),
            ..member("id", "Name")
        },
        Member {
            binding: Binding::Query("page-size".into()),
            presence: Presence::Default(json!(5)),
            ..member("page", "Level")
        },
        Member {
            json_name: "When".into(),
            timestamp_format: Some(TimestampFormat::HttpDate),
            ..member("at", "Time")
        },
        Member {
            idempotency_token: true,
            media_type: Some("text/x".into()),
            deprecated: Some(String::new()),
            ..member("token", "Name")
        },
    ]
}

fn name_constraints() -> Constraints {
    Constraints {
        length: Some(Length { min: Some(1), max: Some(64) }),
        pattern: Some(Pattern::parse(r"^\w+$").unwrap()),
        range: None,
    }
}

#[test]
fn reads_like_the_specification() {
    let operation = Operation {
        id: id("Get"),
        documentation: None,
        input: id("GetInput"),
        output: id("Names"),
        errors: vec![id("Gone")],
        http: Some(HttpTrait { method: "GET".into(), uri: "/things/{id}".into(), code: 200 }),
        host_prefix: Some("{id}.".into()),
        checksum_required: true,
        request_compression: vec!["gzip".into()],
        readonly: true,
        idempotent: false,
        deprecated: Some(String::new()),
    };
    let contract = Contract {
        service: Service {
            id: id("Things"),
            version: "2026-11-23".into(),
            documentation: None,
            query_compatible: false,
        },
        protocol: Protocol::RestJson1,
        operations: vec![operation],
        shapes: shapes()
            .into_iter()
            .chain(enumerations())
            .map(|shape| (shape.id.clone(), shape))
            .collect::<BTreeMap<_, _>>(),
    };
    assert_eq!(contract.to_string(), include_str!("display.txt"));
}
