//! A structure with a required member of every kind, and a constraint on each that can have one.

use std::collections::BTreeMap;

use strictly::{
    Aggregate, BigDecimal, BigInteger, Blob, Document, Fill, Member, Shape, Timestamp, Visit,
};

/// Defines a structure whose members are all required.
macro_rules! structure {
    ($(#[$doc:meta])* $name:ident, $draft:ident, $shape:ident { $($index:literal $field:ident: $type:ty,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub(crate) struct $name {
            $(pub(crate) $field: $type,)*
        }

        #[derive(Default)]
        pub(crate) struct $draft {
            $(pub(crate) $field: Option<$type>,)*
        }

        impl Aggregate for $name {
            const SHAPE: &'static Shape = &$shape;

            type Draft = $draft;

            fn fill<F: Fill>(draft: &mut $draft, member: usize, from: F) -> Result<(), F::Error> {
                match member {
                    $($index => from.fill(&mut draft.$field),)*
                    _ => Ok(()),
                }
            }

            fn finish(draft: $draft) -> Option<Self> {
                Some(Self { $($field: draft.$field?,)* })
            }

            fn visit<V: Visit>(&self, visit: &mut V) -> Result<(), V::Error> {
                $(visit.member($index, &self.$field)?;)*
                Ok(())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                strictly::serialize(self, serializer)
            }
        }
    };
}
pub(crate) use structure;

structure! {
    /// One of each.
    All, AllDraft, ALL {
        0 sure: bool,
        1 text: String,
        2 blob: Blob,
        3 byte: i8,
        4 short: i16,
        5 integer: i32,
        6 long: i64,
        7 float: f32,
        8 double: f64,
        9 big: BigInteger,
        10 exact: BigDecimal,
        11 instant: Timestamp,
        12 document: Document,
        13 list: Vec<String>,
        14 map: BTreeMap<String, i32>,
        15 pair: Box<Pair>,
        16 choice: Choice,
        17 gaps: Vec<Option<i32>>,
    }
}

structure! {
    /// A structure in a structure.
    Pair, PairDraft, PAIR {
        0 left: String,
        1 right: i32,
    }
}

impl std::fmt::Display for Pair {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} and {}", self.left, self.right)
    }
}

/// A union.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Choice {
    Text(String),
    Number(i32),
    Unknown(String),
}

impl Aggregate for Choice {
    const SHAPE: &'static Shape = &CHOICE;

    type Draft = Option<Self>;

    fn fill<F: Fill>(draft: &mut Option<Self>, member: usize, from: F) -> Result<(), F::Error> {
        match member {
            0 => from.variant(draft, Self::Text),
            1 => from.variant(draft, Self::Number),
            _ => Ok(()),
        }
    }

    fn finish(draft: Option<Self>) -> Option<Self> {
        draft
    }

    fn unknown(name: &str) -> Option<Self> {
        Some(Self::Unknown(name.to_owned()))
    }

    fn visit<V: Visit>(&self, visit: &mut V) -> Result<(), V::Error> {
        match self {
            Self::Text(text) => visit.member(0, text),
            Self::Number(number) => visit.member(1, number),
            Self::Unknown(_) => visit.unknown(),
        }
    }
}

static ALL: Shape = Shape::structure(&[
    Member::new("sure", &BOOLEAN).required(),
    Member::new("text", &TEXT).required(),
    Member::new("blob", &BLOB).required(),
    Member::new("byte", &BYTE).required(),
    Member::new("short", &SHORT).required(),
    Member::new("integer", &INTEGER).required(),
    Member::new("long", &LONG).required(),
    Member::new("float", &FLOAT).required(),
    Member::new("double", &DOUBLE).required(),
    Member::new("big", &BIG).required(),
    Member::new("exact", &EXACT).required(),
    Member::new("instant", &INSTANT).required(),
    Member::new("document", &DOCUMENT).required(),
    Member::new("list", &LIST).required(),
    Member::new("map", &MAP).required(),
    Member::new("pair", &PAIR).required(),
    Member::new("choice", &CHOICE).required(),
    Member::new("gaps", &GAPS).required(),
]);
static BOOLEAN: Shape = Shape::boolean();
static TEXT: Shape = Shape::string().length_at_most(4);
static BLOB: Shape = Shape::blob().length_at_most(3);
static BYTE: Shape = Shape::byte().range_at_most("9");
static SHORT: Shape = Shape::short().range_at_most("9");
static INTEGER: Shape = Shape::integer().range_at_most("9");
static LONG: Shape = Shape::long().range_at_most("9");
static FLOAT: Shape = Shape::float().range_at_most("9");
static DOUBLE: Shape = Shape::double().range_at_most("9");
static BIG: Shape = Shape::big_integer().range_at_most("9");
static EXACT: Shape = Shape::big_decimal().range_at_most("9");
static INSTANT: Shape = Shape::date_time();
static DOCUMENT: Shape = Shape::document();
static LIST: Shape = Shape::list(&TEXT).length_at_most(2).unique_items();
static MAP: Shape = Shape::map(&TEXT, &INTEGER).length_at_most(2);
static PAIR: Shape = Shape::structure(&[
    Member::new("left", &TEXT).required(),
    Member::new("right", &INTEGER).required(),
]);
static CHOICE: Shape = Shape::union(&[Member::new("text", &TEXT), Member::new("number", &INTEGER)]);
static GAPS: Shape = Shape::list(&INTEGER).sparse();

/// A value with nothing wrong in it.
pub(crate) fn good() -> All {
    All {
        sure: true,
        text: "text".to_owned(),
        blob: Blob::from(vec![1, 2, 3]),
        byte: 9,
        short: 9,
        integer: 9,
        long: 9,
        float: 0.5,
        double: 0.25,
        big: 9.into(),
        exact: "0.10".parse().unwrap(),
        instant: Timestamp::from_epoch(1_600_000_000, 5_000_000).unwrap(),
        document: serde_json::json!({"a": [null, 1]}),
        list: vec!["a".to_owned(), "b".to_owned()],
        map: [("a".to_owned(), 1)].into(),
        pair: Box::new(Pair { left: "l".to_owned(), right: 1 }),
        choice: Choice::Number(3),
        gaps: vec![Some(1), None],
    }
}

#[test]
fn what_is_written_is_read_again() {
    let json = r#"{"sure":true,"text":"text","blob":"AQID","byte":9,"short":9,"integer":9,"long":9,"float":0.5,"double":0.25,"big":9,"exact":0.10,"instant":"2020-09-13T12:26:40.005Z","document":{"a":[null,1]},"list":["a","b"],"map":{"a":1},"pair":{"left":"l","right":1},"choice":{"number":3},"gaps":[1,null]}"#;
    assert_eq!(String::from_utf8(strictly::to_vec(&good()).unwrap()).unwrap(), json);
    assert_eq!(*strictly::from_str::<All>(json).unwrap(), good());
    assert_eq!(strictly::check_slice::<All>(json.as_bytes()), Ok(()));
}

#[test]
fn an_instant_in_an_answer_may_have_an_offset() {
    let read = |instant: &str| {
        let json = format!(r#"{{"pair": {{}}, "instant": "{instant}"}}"#);
        strictly::read_slice::<All>(json.as_bytes()).ok().map(|all| all.instant.to_string())
    };
    for (text, instant) in [
        ("2020-01-01T12:00:00Z", Some("2020-01-01T12:00:00Z")),
        ("2020-01-01T12:00:00+00:00", Some("2020-01-01T12:00:00Z")),
        ("2020-01-01T12:00:00+01:30", Some("2020-01-01T10:30:00Z")),
        ("2020-01-01T12:00:00-23:59", Some("2020-01-02T11:59:00Z")),
        ("2020-01-01T12:00:00+00:59", Some("2020-01-01T11:01:00Z")),
        ("2020-01-01T12:00:00+00:60", None),
        ("2020-01-01T12:00:00+24:00", None),
        ("2020-01-01T12:00:00+0100", None),
        ("2020-01-01T12:00:00+01:00Z", None),
        ("2020-01-01T12:00:00", None),
    ] {
        assert_eq!(read(text).as_deref(), instant, "{text}");
    }
}

#[test]
fn a_null_beside_the_member_of_a_union_changes_nothing() {
    let json = String::from_utf8(strictly::to_vec(&good()).unwrap()).unwrap();
    for choice in [
        r#"{"number":3,"text":null}"#,
        r#"{"text":null,"number":3}"#,
        r#"{"number":3,"other":null}"#,
        r#"{"other":null,"text":null,"number":3}"#,
    ] {
        let json = json.replace(r#"{"number":3}"#, choice);
        assert_eq!(strictly::from_str::<All>(&json).map(strictly::Valid::into_inner), Ok(good()));
        assert_eq!(strictly::check_slice::<All>(json.as_bytes()), Ok(()));
    }
}
