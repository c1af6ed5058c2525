//! Random JSON texts in every spelling, and what a few changed bytes make of them.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// JSON in some spelling: white space, escapes, numbers that look odd, names given twice.
pub(crate) fn json_text() -> BoxedStrategy<String> {
    let leaf = prop_oneof![
        select(&["null", "true", "false", "0", "-0", "\"\"", "[]", "{}"][..]).prop_map(Into::into),
        number(),
        string(),
    ];
    leaf.prop_recursive(6, 48, 6, |inner| {
        let list = (vec((space(), inner.clone(), space()), 0..6)).prop_map(|items| {
            let items: Vec<_> = items.into_iter().map(|(a, b, c)| a + &b + &c).collect();
            format!("[{}]", items.join(","))
        });
        let entry = (space(), string(), space(), inner, space());
        let object = vec(entry, 0..6).prop_map(|entries| {
            let entries: Vec<_> = entries
                .into_iter()
                .map(|(a, name, b, value, c)| format!("{a}{name}{b}:{value}{c}"))
                .collect();
            format!("{{{}}}", entries.join(","))
        });
        prop_oneof![list, object]
    })
    .boxed()
}

/// A number, beyond every type now and then.
pub(crate) fn number() -> BoxedStrategy<String> {
    let whole = prop_oneof![
        4 => "-?(0|[1-9][0-9]{0,3})",
        2 => "-?[1-9][0-9]{15,21}",
        1 => any::<i64>().prop_map(|number| number.to_string()),
        1 => "-?[1-9][0-9]{300,320}",
    ];
    let fraction = prop_oneof![3 => Just(String::new()), 2 => "\\.[0-9]{1,20}"];
    let exponent = prop_oneof![
        4 => Just(String::new()),
        2 => "[eE][+-]?[0-9]{1,2}",
        1 => "[eE][+-]?0{0,3}[0-9]{1,4}",
    ];
    let by_parts = (whole, fraction, exponent).prop_map(|(a, b, c)| a + &b + &c);
    // The shortest text of a random double, and its neighbours in text.
    let by_bits = any::<f64>()
        .prop_filter("finite", |number| number.is_finite())
        .prop_map(|number| format!("{number:e}"));
    prop_oneof![4 => by_parts, 1 => by_bits].boxed()
}

/// A string; names collide often enough.
pub(crate) fn string() -> BoxedStrategy<String> {
    let piece = prop_oneof![
        4 => select(&["a", "b", "note", "k"][..]).prop_map(String::from),
        2 => any::<char>()
            .prop_filter("raw", |c| *c >= ' ' && *c != '"' && *c != '\\')
            .prop_map(String::from),
        2 => select(
            &["\\\"", "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t", "\\u0061", "\\u0000",
              "\\u00E9", "\\ud83e\\udd80", "\\uDBFF\\uDFFF"][..]
        ).prop_map(String::from),
        1 => any::<u16>().prop_map(|unit| format!("\\u{unit:04x}")),
    ];
    vec(piece, 0..5).prop_map(|pieces| format!("\"{}\"", pieces.concat())).boxed()
}

fn space() -> BoxedStrategy<String> {
    prop_oneof![5 => Just(String::new()), 1 => "[ \t\r\n]{1,3}"].boxed()
}

/// The same with up to three changes: bytes taken out, put in, replaced, doubled, or cut off.
pub(crate) fn broken_text() -> BoxedStrategy<Vec<u8>> {
    (json_text(), vec((any::<prop::sample::Index>(), change()), 1..4))
        .prop_map(|(text, changes)| {
            let mut bytes = text.into_bytes();
            for (index, change) in changes {
                let at = if bytes.is_empty() { 0 } else { index.index(bytes.len()) };
                change.apply(at, &mut bytes);
            }
            bytes
        })
        .boxed()
}

#[derive(Clone, Debug)]
enum Change {
    Remove,
    Insert(Vec<u8>),
    Replace(u8),
    Double,
    Cut,
}

/// What turns JSON into something else, or into other JSON.
const TOKENS: [&[u8]; 35] = [
    b"\"",
    b",",
    b":",
    b"{",
    b"}",
    b"[",
    b"]",
    b"\\",
    b"\\u",
    b"\\ud800",
    b"\\x",
    b"null",
    b"tru",
    b"0",
    b"-",
    b"+",
    b".",
    b"e",
    b"E5",
    b"1e999",
    b" ",
    b"\n",
    b"\x0b",
    b"\0",
    b"\x1f",
    b"\x7f",
    b"//",
    b"/**/",
    b"'",
    b"\xef\xbb\xbf",
    b"\xc3",
    b"\xff",
    b"\xed\xa0\x80",
    b"NaN",
    b"\xe2\x80\xa8",
];

fn change() -> BoxedStrategy<Change> {
    let token = select(&TOKENS[..]);
    prop_oneof![
        2 => Just(Change::Remove),
        4 => token.prop_map(|token| Change::Insert(token.to_vec())),
        2 => any::<u8>().prop_map(Change::Replace),
        1 => Just(Change::Double),
        1 => Just(Change::Cut),
    ]
    .boxed()
}

impl Change {
    fn apply(self, at: usize, bytes: &mut Vec<u8>) {
        match self {
            Self::Insert(token) => drop(bytes.splice(at..at, token)),
            Self::Cut => bytes.truncate(at),
            _ if bytes.is_empty() => {}
            Self::Remove => drop(bytes.remove(at)),
            Self::Replace(byte) => bytes[at] = byte,
            Self::Double => bytes.insert(at, bytes[at]),
        }
    }
}
