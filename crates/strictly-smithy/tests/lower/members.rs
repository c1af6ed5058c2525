//! Names, presence, defaults and the rest of what members say.

use serde_json::json;
use strictly_contract::{Presence, TimestampFormat};

use crate::{assert_refused, contract, member, service};

#[test]
fn presence_is_what_absence_means_to_a_server() {
    let contract = contract(&service(
        "@required\nrequired: Integer\noptional: Integer\ndefault: Integer = 3\nnone: Integer = null\n\
         @required\nboth: Integer = 4\n@required\n@clientOptional\nclient: Integer",
        "",
    ));
    for (name, expected) in [
        ("required", Presence::Required),
        ("optional", Presence::Optional),
        ("default", Presence::Default(json!(3))),
        ("none", Presence::Optional),
        ("both", Presence::Default(json!(4))),
        ("client", Presence::Required),
    ] {
        assert_eq!(member(&contract, "I", name).presence, expected, "{name}");
    }
}

#[test]
fn defaults_of_every_type() {
    let members = "a: Boolean = true\nb: String = \"x\"\nc: Blob = \"aGk=\"\nd: Long = -9223372036854775808\n\
        e: Double = 1.5\nf: Timestamp = 1.5\ng: Strings = []\nh: Map = {}\ni: Document = {}\nj: Suit = \"club\"\n\
        k: Number = 2\nl: BigDecimal = 1.25\n@timestampFormat(\"date-time\")\nm: Timestamp = \"2020-01-01T00:00:00Z\"";
    let shapes = "list Strings { member: String }\nmap Map { key: String, value: String }\n\
        enum Suit { CLUB = \"club\"\nHEART = \"heart\" }\nintEnum Number { TWO = 2 }";
    let contract = contract(&service(members, &format!("{}\n", shapes.replace(" }", "\n}"))));
    for (name, value) in [
        ("a", json!(true)),
        ("b", json!("x")),
        ("c", json!("aGk=")),
        ("d", json!(i64::MIN)),
        ("e", json!(1.5)),
        ("f", json!(1.5)),
        ("g", json!([])),
        ("h", json!({})),
        ("i", json!({})),
        ("j", json!("club")),
        ("k", json!(2)),
        ("l", json!(1.25)),
        ("m", json!("2020-01-01T00:00:00Z")),
    ] {
        assert_eq!(member(&contract, "I", name).presence, Presence::Default(value), "{name}");
    }
}

#[test]
fn wrong_defaults() {
    assert_refused("x: Boolean = 1", "", "must be true or false [DefaultTrait]");
    assert_refused("x: Byte = 128", "", "must be an integer from -128 to 127 [DefaultTrait]");
    assert_refused(
        "x: Integer = 1.5",
        "",
        "must be an integer from -2147483648 to 2147483647 [DefaultTrait]",
    );
    assert_refused("x: String = 1", "", "must be a string [DefaultTrait]");
    assert_refused("x: Blob = \"a\"", "", "must be a string of base64 [DefaultTrait]");
    assert_refused(
        "x: L = [\"a\"]",
        "list L { member: String }",
        "must be an empty array [DefaultTrait]",
    );
    assert_refused("x: I2 = {}", "structure I2 {}", "must be left out [DefaultTrait]");
    assert_refused("x: E = \"c\"", "enum E {\nA = \"a\"\n}", "must be one of \"a\" [DefaultTrait]");
    assert_refused(
        "x: E = 3",
        "intEnum E {\nA = 1\nB = 2\n}",
        "must be one of 1, 2 [DefaultTrait]",
    );
    assert_refused(
        "x: Timestamp = \"1985-04-12T23:20:50.52Z\"",
        "",
        "in the form epoch-seconds [Unsupported.Default]",
    );
    assert_refused(
        "x: BigInteger = 123456789012345678901234567890",
        "",
        "more digits than we can keep",
    );
}

#[test]
fn names_docs_and_marks() {
    let contract = contract(&service(
        "/// What it is.\n@jsonName(\"X\")\n@deprecated(message: \"use y\")\n@idempotencyToken\nx: String\n\
         @deprecated\ny: Picture",
        "@mediaType(\"image/png\")\nblob Picture",
    ));
    let x = member(&contract, "I", "x");
    assert_eq!(x.json_name, "X");
    assert_eq!(x.documentation.as_deref(), Some("What it is."));
    assert_eq!(x.deprecated.as_deref(), Some("use y"));
    assert!(x.idempotency_token);
    let y = member(&contract, "I", "y");
    assert_eq!(y.json_name, "y");
    assert_eq!(y.deprecated.as_deref(), Some(""));
    assert_eq!(y.media_type.as_deref(), Some("image/png"));
}

#[test]
fn timestamps_in_json() {
    let contract = contract(&service(
        "a: Timestamp\nb: Date\n@timestampFormat(\"epoch-seconds\")\nc: Date\nd: String",
        "@timestampFormat(\"http-date\")\ntimestamp Date",
    ));
    let format = |name| member(&contract, "I", name).timestamp_format;
    assert_eq!(format("a"), Some(TimestampFormat::EpochSeconds));
    assert_eq!(format("b"), Some(TimestampFormat::HttpDate));
    assert_eq!(format("c"), Some(TimestampFormat::EpochSeconds));
    assert_eq!(format("d"), None);
    assert_refused(
        "@timestampFormat(\"iso\")\nx: Timestamp",
        "",
        "\"iso\" is not a timestamp format [TraitValue]",
    );
}
