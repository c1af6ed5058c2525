//! Protocols, and HTTP bindings.

use strictly_contract::{Binding, Contract, Protocol, ShapeKind, TimestampFormat};
use strictly_smithy::lower::{Selection, lower};
use strictly_smithy::{Sources, load};

use crate::{contract, member, shape};

/// A service of this protocol, with members bound to HTTP.
fn service(protocols: &str, rest: &str) -> String {
    format!(
        "$version: \"2\"\nnamespace a\nuse aws.protocols#restJson1\nuse aws.protocols#awsJson1_0\nuse aws.protocols#awsJson1_1\n\
         @trait(selector: \"service\")\n@protocolDefinition\nstructure other {{}}\n\
         {protocols}\nservice S {{ operations: [O] }}\n{rest}\n"
    )
}

/// The protocol traits, which are not in the prelude.
const DEFINITIONS: &str = "$version: \"2\"\nnamespace aws.protocols\n\
    @trait(selector: \"service\")\n@protocolDefinition\nstructure restJson1 {}\n\
    @trait(selector: \"service\")\n@protocolDefinition\nstructure awsJson1_0 {}\n\
    @trait(selector: \"service\")\n@protocolDefinition\nstructure awsJson1_1 {}\n";

const BOUND: &str = "@http(method: \"PUT\", uri: \"/x/{id}?list\", code: 201)\n@idempotent\noperation O { input: I, output: P }\n\
    structure I {\n@required\n@httpLabel\nid: String\n@httpQuery(\"q\")\nat: Timestamp\n@httpHeader(\"H\")\nsince: Timestamp\n\
    @httpHeader(\"D\")\ndates: Dates\n@httpPrefixHeaders(\"m-\")\nmeta: Map\n@httpQueryParams\nall: Map\n@jsonName(\"B\")\nbody: N\n}\n\
    structure P {\n@httpResponseCode\ncode: Integer\n@httpPayload\nnested: N\n}\n\
    structure N {\n@httpHeader(\"ignored\")\nx: Timestamp\n}\nmap Map {\nkey: String\nvalue: String\n}\nlist Dates {\nmember: Timestamp\n}";

fn lowered(text: &str) -> Contract {
    try_lower(text).unwrap_or_else(|rendered| panic!("{rendered}"))
}

fn try_lower(text: &str) -> Result<Contract, String> {
    let mut sources = Sources::new();
    sources.add("aws.smithy", DEFINITIONS);
    sources.add("a.smithy", text);
    let (model, found) = load(&sources);
    assert!(!found.has_errors(), "{}", found.render(&sources));
    match lower(&model, &sources, &Selection::all()) {
        Ok(contracts) => Ok(contracts.into_iter().next().expect("a service")),
        Err(found) => Err(found.render(&sources)),
    }
}

#[test]
fn rest_json_binds_the_top_level() {
    let contract = lowered(&service("@restJson1\n@awsJson1_1", BOUND));
    assert_eq!(contract.protocol, Protocol::RestJson1);
    let http = contract.operation("O").unwrap().http.clone().unwrap();
    assert_eq!(http.to_string(), "PUT /x/{id}?list -> 201");
    assert!(contract.operation("O").unwrap().idempotent);
    for (container, name, binding) in [
        ("I", "id", Binding::Label),
        ("I", "at", Binding::Query("q".to_owned())),
        ("I", "since", Binding::Header("H".to_owned())),
        ("I", "meta", Binding::PrefixHeaders("m-".to_owned())),
        ("I", "all", Binding::QueryParams),
        ("I", "body", Binding::Document),
        ("P", "code", Binding::ResponseCode),
        ("P", "nested", Binding::Payload),
        ("N", "x", Binding::Document),
    ] {
        assert_eq!(member(&contract, container, name).binding, binding, "{container}${name}");
    }
    assert_eq!(member(&contract, "I", "body").json_name, "B");
}

#[test]
fn the_place_decides_how_timestamps_are_written() {
    let contract = lowered(&service("@restJson1", BOUND));
    let format = |container, name| member(&contract, container, name).timestamp_format;
    assert_eq!(format("I", "at"), Some(TimestampFormat::DateTime));
    assert_eq!(format("I", "since"), Some(TimestampFormat::HttpDate));
    assert_eq!(format("I", "dates"), Some(TimestampFormat::HttpDate));
    assert_eq!(format("N", "x"), Some(TimestampFormat::EpochSeconds));
    let ShapeKind::List { member, .. } = &shape(&contract, "Dates").kind else { panic!("no list") };
    assert_eq!(member.timestamp_format, Some(TimestampFormat::EpochSeconds));
}

#[test]
fn aws_json_knows_no_bindings_and_no_json_names() {
    let contract = lowered(&service("@awsJson1_0\n@awsJson1_1", BOUND));
    assert_eq!(contract.protocol, Protocol::AwsJson1_1);
    assert_eq!(contract.operation("O").unwrap().http, None);
    for (container, name) in [("I", "id"), ("I", "at"), ("I", "since"), ("P", "nested")] {
        assert_eq!(member(&contract, container, name).binding, Binding::Document, "{name}");
    }
    assert_eq!(member(&contract, "I", "body").json_name, "body");
    assert_eq!(
        member(&contract, "I", "since").timestamp_format,
        Some(TimestampFormat::EpochSeconds)
    );
}

#[test]
fn other_protocols_are_refused() {
    let rendered = try_lower(&service("@other", "operation O {}")).unwrap_err();
    assert!(
        rendered.contains("speaks `a#other`, which we do not [Unsupported.Protocol]"),
        "{rendered}"
    );
    assert!(rendered.contains("\n  help: "), "{rendered}");
}

#[test]
fn wrong_http() {
    for (operation, expected) in [
        ("operation O {}", "operation `O` lacks `@http` [HttpBindingsMissing]"),
        (
            "@http(method: \"\", uri: \"/\")\noperation O {}",
            "needs a `method` that is a string and not empty [TraitValue]",
        ),
        (
            "@http(method: \"GET\", uri: \"x\")\noperation O {}",
            "must start with a slash, not as \"x\" [TraitValue]",
        ),
        (
            "@http(method: \"GET\", uri: \"/{a+}/b/{c+}\")\noperation O {}",
            ":11:27: error: `uri` of `@http` must have one greedy label at most, not more as \"/{a+}/b/{c+}\"",
        ),
        (
            "@http(method: \"GET\", uri: \"/{a}/{A}\")\noperation O {}",
            "must name each label once, not `A` again [TraitValue]",
        ),
        (
            "@http(method: \"GET\", uri: \"/a{b}\")\noperation O {}",
            "between slashes, not of \"a{b}\" [TraitValue]",
        ),
        (
            "@http(method: \"GET\", uri: \"/a/../b\")\noperation O {}",
            "between slashes, not of \"..\" [TraitValue]",
        ),
        (
            "@http(method: \"GET\", uri: \"/50%\")\noperation O {}",
            "between slashes, not of \"50%\" [TraitValue]",
        ),
        (
            "@http(method: \"GET\", uri: \"/#a\")\noperation O {}",
            "must not have a fragment, as \"/#a\" has [TraitValue]",
        ),
        (
            "@http(method: \"GET\", uri: \"/?a=1&a=2\")\noperation O {}",
            "without labels, each key once, not as \"/?a=1&a=2\" [TraitValue]",
        ),
        (
            "@http(method: \"GET\", uri: \"/\", code: 99)\noperation O {}",
            "a status code from 100 to 999 [TraitValue]",
        ),
        (
            "@http(method: \"GET\", uri: \"/{a+}\")\noperation O {}",
            "has a label `a`, but no member with `@httpLabel`",
        ),
        (
            "@http(method: \"GET\", uri: \"/\")\noperation O { input: I }\nstructure I {\n@required\n@httpLabel\na: String\n}",
            "`a` is bound to a label that the URI \"/\" does not have [HttpLabelTrait]",
        ),
    ] {
        let rendered = try_lower(&service("@restJson1", operation)).unwrap_err();
        assert!(rendered.contains(expected), "{rendered}");
    }
}

/// A server could not tell the two apart, and would be refused when it starts.
#[test]
fn one_route_of_two_operations_is_refused() {
    let routes = |one: &str, other: &str| {
        format!(
            "$version: \"2\"\nnamespace a\nuse aws.protocols#restJson1\n@restJson1\n\
             service S {{ operations: [O, P] }}\n\
             @http(method: \"GET\", uri: \"{one}\")\noperation O {{ input: I }}\n\
             @http(method: \"GET\", uri: \"{other}\")\noperation P {{ input: J }}\n\
             structure I {{\n@required\n@httpLabel\na: String\n}}\n\
             structure J {{\n@required\n@httpLabel\nb: String\n}}"
        )
    };
    let rendered = try_lower(&routes("/x/{a}?k=1", "/x/{b}/?k=1")).unwrap_err();
    assert!(
        rendered.contains(
            ":9:11: error: operations `O` and `P` have one route: `GET /x/{a}?k=1` and `GET /x/{b}/?k=1` \
             match the same requests [HttpUriConflict]"
        ),
        "{rendered}"
    );
    for other in ["/x/{b}?k=2", "/x/{b}", "/x/{b+}?k=1", "/y/{b}?k=1"] {
        assert!(try_lower(&routes("/x/{a}?k=1", other)).is_ok(), "{other}");
    }
}

#[test]
fn one_member_in_two_places_is_refused() {
    let operation = "@http(method: \"PUT\", uri: \"/\")\noperation O { input: I }\n\
        structure I {\n@httpQuery(\"q\")\nx: String\nagain: I\n}";
    let rendered = try_lower(&service("@restJson1", operation)).unwrap_err();
    assert!(
        rendered.contains(
            "`a#I$x` is bound to HTTP in some of its uses, not in others [Unsupported.HttpBinding]"
        ),
        "{rendered}"
    );
}

#[test]
fn plain_json_has_no_http() {
    let contract = contract(
        "$version: \"2\"\nnamespace a\nservice S { operations: [O] }\n@http(method: \"GET\", uri: \"/\")\noperation O { input: I }\n\
         structure I {\n@httpQuery(\"q\")\nx: String\n}",
    );
    assert_eq!(contract.operation("O").unwrap().http, None);
    assert_eq!(member(&contract, "I", "x").binding, Binding::Document);
}
