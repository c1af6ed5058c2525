//! Numbers in labels, query strings and headers: spelled as in JSON, or refused.

use http::HeaderMap;
use strictly::{Member, OperationShape, Shape};

use super::{ATLAS, get};

/// Each with what it is in JSON: a number, a string that means one, or nothing.
const SPELLINGS: [(&str, Option<&str>); 36] = [
    ("0", Some("0")),
    ("1", Some("1")),
    ("-1", Some("-1")),
    ("127", Some("127")),
    ("128", Some("128")),
    ("-129", Some("-129")),
    ("32768", Some("32768")),
    ("2147483647", Some("2147483647")),
    ("2147483648", Some("2147483648")),
    ("9007199254740993", Some("9007199254740993")),
    ("9223372036854775807", Some("9223372036854775807")),
    ("9223372036854775808", Some("9223372036854775808")),
    ("100000000000000000000", Some("100000000000000000000")),
    ("1.0", Some("1.0")),
    ("1.5", Some("1.5")),
    ("1e2", Some("1e2")),
    ("1E-2", Some("1E-2")),
    ("1e400", Some("1e400")),
    ("-0", Some("-0")),
    ("-0.0", Some("-0.0")),
    ("NaN", Some("\"NaN\"")),
    ("Infinity", Some("\"Infinity\"")),
    ("-Infinity", Some("\"-Infinity\"")),
    ("nan", None),
    ("inf", None),
    ("infinity", None),
    ("+1", None),
    ("01", None),
    (".5", None),
    ("1.", None),
    ("0x1f", None),
    ("1_000", None),
    ("1,000", None),
    ("1f", None),
    ("٣", None),
    ("true", None),
];

macro_rules! agrees {
    ($name:ident, $shape:expr) => {
        #[test]
        fn $name() {
            static LABEL: OperationShape = OperationShape::new("example#L", &ATLAS)
                .http("GET", "/{number}", 200)
                .input(&IN_LABEL);
            static IN_LABEL: Shape =
                Shape::structure(&[Member::new("number", &NUMBER).required().label()]);
            static QUERY: OperationShape =
                OperationShape::new("example#Q", &ATLAS).http("GET", "/", 200).input(&IN_QUERY);
            static IN_QUERY: Shape = Shape::structure(&[Member::new("number", &NUMBER).query("n")]);
            static HEADER: OperationShape =
                OperationShape::new("example#H", &ATLAS).http("GET", "/", 200).input(&IN_HEADER);
            static IN_HEADER: Shape =
                Shape::structure(&[Member::new("number", &NUMBER).header("n")]);
            static BODY: OperationShape =
                OperationShape::new("example#B", &ATLAS).http("POST", "/", 200).input(&IN_BODY);
            static IN_BODY: Shape = Shape::structure(&[Member::new("number", &NUMBER)]);
            static NUMBER: Shape = $shape;
            assert!(is_taken(&BODY, "1"));
            for (spelling, json) in SPELLINGS {
                let expected = json.is_some_and(|json| is_taken(&BODY, json));
                let escaped = spelling.replace('+', "%2B");
                for (place, answer) in [
                    ("label", get(&LABEL, &format!("/{escaped}"), &[])),
                    ("query", get(&QUERY, &format!("/?n={escaped}"), &[])),
                    ("header", get(&HEADER, "/", &[("n", spelling.as_bytes())])),
                ] {
                    assert_eq!(answer.is_ok(), expected, "{spelling} in a {place}: {answer:?}");
                }
            }
        }
    };
}

agrees!(bytes, Shape::byte());
agrees!(shorts, Shape::short());
agrees!(integers, Shape::integer());
agrees!(longs, Shape::long());
agrees!(floats, Shape::float());
agrees!(doubles, Shape::double());
agrees!(big_integers, Shape::big_integer());
agrees!(big_decimals, Shape::big_decimal());
agrees!(int_enums, Shape::int_enum(&[0, 1, 127]));
agrees!(seconds, Shape::epoch_seconds());

/// True if a body may hold it; which spellings it may hold, the tests of JSON say.
fn is_taken(operation: &'static OperationShape, json: &str) -> bool {
    let server = strictly_http::Server::new([operation]).unwrap();
    let mut headers = HeaderMap::new();
    headers.insert("content-type", http::HeaderValue::from_static("application/json"));
    let method = http::Method::POST;
    let head = strictly_http::Head { method: &method, path: "/", query: None, headers: &headers };
    let call = server.accept(head, false).unwrap();
    let body = format!("{{\"number\": {json}}}");
    call.check(body.as_bytes()).is_ok()
}
