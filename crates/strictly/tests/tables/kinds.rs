//! What each kind of shape takes for a value of its own.

use strictly::{Member, Shape};

use crate::verdict;

macro_rules! holders {
    ($($name:ident: $kind:ident = $shape:expr;)*) => {$(
        static $kind: Shape = $shape;
        static $name: Shape = Shape::structure(&[Member::new("value", &$kind)]);
    )*};
}
holders! {
    OF_BOOLEAN: BOOLEAN = Shape::boolean();
    OF_STRING: STRING = Shape::string();
    OF_ENUM: ENUM = Shape::enumeration(&["a", "b"]);
    OF_BLOB: BLOB = Shape::blob();
    OF_BYTE: BYTE = Shape::byte();
    OF_SHORT: SHORT = Shape::short();
    OF_INTEGER: INTEGER = Shape::integer();
    OF_INT_ENUM: INT_ENUM = Shape::int_enum(&[0, 1, 2]);
    OF_LONG: LONG = Shape::long();
    OF_FLOAT: FLOAT = Shape::float();
    OF_DOUBLE: DOUBLE = Shape::double();
    OF_BIG_INTEGER: BIG_INTEGER = Shape::big_integer();
    OF_BIG_DECIMAL: BIG_DECIMAL = Shape::big_decimal();
    OF_DATE_TIME: DATE_TIME = Shape::date_time();
    OF_HTTP_DATE: HTTP_DATE = Shape::http_date();
    OF_EPOCH_SECONDS: EPOCH_SECONDS = Shape::epoch_seconds();
    OF_DOCUMENT: DOCUMENT = Shape::document();
    OF_LIST: LIST = Shape::list(&STRING);
    OF_MAP: MAP = Shape::map(&STRING, &STRING);
    OF_STRUCTURE: STRUCTURE = Shape::structure(&[]);
    OF_UNION: UNION = Shape::union(&[Member::new("a", &STRING)]);
}

/// What stands as the value, one column of the table below each.
const TEXTS: [&str; 20] = [
    "true",
    "1",
    "-0",
    "-0.0",
    "1.5",
    "300",
    "40000",
    "3000000000",
    "1e300",
    "99999999999999999999",
    r#""a""#,
    r#""YQ==""#,
    r#""NaN""#,
    r#""2020-01-01T00:00:00Z""#,
    r#""Wed, 01 Jan 2020 00:00:00 GMT""#,
    "[]",
    r#"["a"]"#,
    "{}",
    r#"{"a": "b"}"#,
    "null",
];

/// `v`alid; another `t`ype is expected; the type is right and the value `u`nreadable; it breaks a
/// `c`onstraint; a union has not one `m`ember.
#[rustfmt::skip]
static VERDICTS: [(&Shape, &str); 21] = [
    (&OF_BOOLEAN,        "vttttttttttttttttttv"),
    (&OF_STRING,         "ttttttttttvvvvvttttv"),
    (&OF_ENUM,           "ttttttttttvccccttttv"),
    (&OF_BLOB,           "ttttttttttuvuuuttttv"),
    (&OF_BYTE,           "tvvvuuuuuutttttttttv"),
    (&OF_SHORT,          "tvvvuvuuuutttttttttv"),
    (&OF_INTEGER,        "tvvvuvvuuutttttttttv"),
    (&OF_INT_ENUM,       "tvvvuccuuutttttttttv"),
    (&OF_LONG,           "tvvvuvvvuutttttttttv"),
    (&OF_FLOAT,          "tvvvvvvvuvttvttttttv"),
    (&OF_DOUBLE,         "tvvvvvvvvvttvttttttv"),
    (&OF_BIG_INTEGER,    "tvvvuvvvvvtttttttttv"),
    (&OF_BIG_DECIMAL,    "tvvvvvvvvvtttttttttv"),
    (&OF_DATE_TIME,      "ttttttttttuuuvuttttv"),
    (&OF_HTTP_DATE,      "ttttttttttuuuuvttttv"),
    (&OF_EPOCH_SECONDS,  "tvvvvvvvuutttttttttv"),
    (&OF_DOCUMENT,       "vvvvvvvvvvvvvvvvvvvv"),
    (&OF_LIST,           "tttttttttttttttvvttv"),
    (&OF_MAP,            "tttttttttttttttttvvv"),
    (&OF_STRUCTURE,      "tttttttttttttttttvvv"),
    (&OF_UNION,          "tttttttttttttttttmvv"),
];

#[test]
fn every_kind_takes_its_own_and_nothing_else() {
    for (structure, expected) in VERDICTS {
        let kind = structure.members()[0].shape().expected();
        let found: String = TEXTS.iter().map(|text| letter(structure, text)).collect();
        assert_eq!(found, expected, "{kind:?}");
    }
}

fn letter(structure: &'static Shape, text: &str) -> char {
    match verdict(structure, &format!(r#"{{"value": {text}}}"#)) {
        ok if ok == "ok" => 'v',
        found if found.contains("one member of the union") => 'm',
        found if found.contains(", found ") => 't',
        found if found.contains(" expected ") => 'u',
        _ => 'c',
    }
}
