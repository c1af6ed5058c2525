//! Shapes of every kind.

use strictly_contract::{Contract, ErrorTrait, Fault, Protocol, ShapeId, ShapeKind};

use crate::{assert_refused, contract, service, shape};

fn values(contract: &Contract, name: &str) -> Vec<(String, String)> {
    let ShapeKind::Enum(members) = &shape(contract, name).kind else { panic!("{name} is no enum") };
    members.iter().map(|member| (member.name.clone(), member.value.clone())).collect()
}

fn pair(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

#[test]
fn enums() {
    let contract = contract(&service(
        "a: E\nb: N",
        "enum E {\nA\n@internal\nB = \"b\"\n@deprecated\nC = \"c\"\n}\nintEnum N {\nONE = 1\nMINUS = -1\n}",
    ));
    assert_eq!(values(&contract, "E"), [pair("A", "A"), pair("B", "b"), pair("C", "c")]);
    let ShapeKind::Enum(members) = &shape(&contract, "E").kind else { panic!("no enum") };
    assert_eq!(
        members.iter().map(|member| member.internal).collect::<Vec<_>>(),
        [false, true, false]
    );
    let ShapeKind::IntEnum(members) = &shape(&contract, "N").kind else { panic!("no intEnum") };
    assert_eq!(members.iter().map(|member| member.value).collect::<Vec<_>>(), [1, -1]);
}

#[test]
fn the_enum_trait_makes_an_enum() {
    let contract = contract(&service(
        "a: E\nb: F",
        "@enum([{ value: \"x\", name: \"X\" }, { value: \"y\", name: \"Y\", tags: [\"internal\"] }])\nstring E\n\
         @enum([{ value: \"t2.nano\" }, { value: \"t2-nano\" }, { value: \"2\" }])\nstring F",
    ));
    assert_eq!(values(&contract, "E"), [pair("X", "x"), pair("Y", "y")]);
    let ShapeKind::Enum(members) = &shape(&contract, "E").kind else { panic!("no enum") };
    assert!(members.iter().any(|member| member.value == "y" && member.internal));
    assert_eq!(
        values(&contract, "F"),
        [pair("t2_nano", "t2.nano"), pair("t2_nano_2", "t2-nano"), pair("_2", "2")]
    );
}

#[test]
fn wrong_values() {
    assert_refused(
        "a: E",
        "enum E {\nA = \"x\"\nB = \"x\"\n}",
        "the value \"x\" is there twice [TraitValue]",
    );
    assert_refused(
        "a: E",
        "@error(\"nobody\")\nstructure E {}",
        "must be \"client\" or \"server\", not \"nobody\" [TraitValue]",
    );
    assert_refused(
        "a: E",
        "@error(\"client\")\n@httpError(42)\nstructure E {}",
        "`@httpError` must be a status code from 100 to 999 [TraitValue]",
    );
    assert_refused(
        "@jsonName(1)\na: String",
        "",
        "`@jsonName` must be a string, not a number [TraitValue]",
    );
    assert_refused(
        "@deprecated(\"no\")\na: String",
        "",
        "`@deprecated` must be an object, not a string [TraitValue]",
    );
    assert_refused(
        "a: E",
        "@mediaType(true)\nblob E",
        "`@mediaType` must be a string, not a boolean [TraitValue]",
    );
    assert_refused(
        "a: E",
        "@enum([{ name: \"X\" }])\nstring E",
        "needs a `value` that is a string [TraitValue]",
    );
}

#[test]
fn aggregates() {
    let contract = contract(&service(
        "a: L\nb: M\nc: U",
        "@sparse\nlist L {\nmember: String\n}\n@uniqueItems\nlist Q {\nmember: String\n}\nmap M {\nkey: String\nvalue: Q\n}\n\
         union U {\nnothing: Unit\ntext: Secret\n}\n@sensitive\nstring Secret",
    ));
    assert!(matches!(
        shape(&contract, "L").kind,
        ShapeKind::List { sparse: true, unique_items: false, .. }
    ));
    assert!(matches!(
        shape(&contract, "Q").kind,
        ShapeKind::List { sparse: false, unique_items: true, .. }
    ));
    assert!(matches!(shape(&contract, "M").kind, ShapeKind::Map { sparse: false, .. }));
    assert!(
        matches!(&shape(&contract, "U").kind, ShapeKind::Union { members } if members.len() == 2)
    );
    assert!(shape(&contract, "Secret").sensitive);
    let unit = contract.shape(&"smithy.api#Unit".parse().unwrap()).unwrap();
    assert!(
        matches!(&unit.kind, ShapeKind::Structure { members, error: None } if members.is_empty())
    );
}

#[test]
fn errors_of_the_operation_come_before_those_of_the_service() {
    let contract = contract(
        "$version: \"2\"\nnamespace a\nservice S { operations: [O], errors: [Busy, Gone] }\n\
         operation O { errors: [Lost, Gone] }\n@error(\"client\")\nstructure Lost {}\n\
         @error(\"client\")\n@httpError(410)\nstructure Gone {}\n@error(\"server\")\n@retryable\nstructure Busy {}",
    );
    assert_eq!(contract.protocol, Protocol::Json);
    let operation = contract.operation("O").unwrap();
    let names: Vec<_> = operation.errors.iter().map(ShapeId::name).collect();
    assert_eq!(names, ["Lost", "Gone", "Busy"]);
    assert_eq!(operation.input.to_string(), "smithy.api#Unit");
    for (name, fault, code, retryable) in [
        ("Lost", Fault::Client, 400, false),
        ("Gone", Fault::Client, 410, false),
        ("Busy", Fault::Server, 500, true),
    ] {
        let ShapeKind::Structure { error, .. } = &shape(&contract, name).kind else {
            panic!("{name}")
        };
        assert_eq!(*error, Some(ErrorTrait { fault, code, retryable, query_code: None }), "{name}");
    }
}
