//! Keys and items that are to be compared with each other, in numbers and of a kind that make naive
//! comparisons slow.

use crate::time::is_linear;
use crate::weather::{City, Report};

fn read(json: &[u8]) {
    strictly::from_slice::<Report>(json).unwrap();
}

fn check(json: &[u8]) {
    strictly::check_slice::<Report>(json).unwrap();
}

/// A map of as many keys as the function makes.
fn map(count: usize, key: impl Fn(usize) -> String) -> String {
    let entries: Vec<_> = (0..count).map(|n| format!(r#""{}":null"#, key(n))).collect();
    format!(r#"{{"sparseMap":{{{}}}}}"#, entries.join(","))
}

#[test]
fn keys_of_maps() {
    let long = "k".repeat(64);
    for (what, key) in [
        ("numbers", Box::new(|n: usize| n.to_string()) as Box<dyn Fn(usize) -> String>),
        ("equal beginnings", Box::new(move |n| format!("{long}{n}"))),
        // In hashes that multiply and add, `Aa` and `BB` are the same.
        (
            "collisions of other hashes",
            Box::new(|n| (0..17).map(|bit| ["Aa", "BB"][n >> bit & 1]).collect()),
        ),
        ("escapes", Box::new(|n| format!("\\u{n:04x}").replace("\\ud", "\\u0061d"))),
    ] {
        is_linear(what, |count| map(count.min(60_000), &key), read);
        is_linear(what, |count| map(count.min(60_000), &key), check);
    }
}

#[test]
fn keys_of_documents_and_unknown_members() {
    for member in ["anything", "unknown"] {
        let json = |count| map(count, |n| n.to_string()).replace("sparseMap", member);
        is_linear(member, json, read);
        is_linear(member, json, check);
    }
}

#[test]
fn unique_items() {
    let json = |count: usize| {
        let items: Vec<_> = (0..count).map(|n| format!("\"A{}\"", letters(n))).collect();
        format!(r#"{{"name":"A","formerNames":[{}]}}"#, items.join(","))
    };
    is_linear("unique items, read", json, |json| {
        strictly::from_slice::<City>(json).unwrap();
    });
    is_linear("unique items, checked", json, |json| {
        strictly::check_slice::<City>(json).unwrap();
    });
}

/// A number in letters.
fn letters(mut n: usize) -> String {
    let mut text = String::new();
    while n > 0 {
        text.push(char::from(b'a' + u8::try_from(n % 26).unwrap()));
        n /= 26;
    }
    text
}
