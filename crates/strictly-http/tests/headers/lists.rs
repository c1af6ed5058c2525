//! Lists in headers, in and out.

use proptest::prelude::*;
use strictly_http::header::{http_dates, items, push_item};

#[test]
fn in_() {
    let cases: [(&str, &[&str]); 14] = [
        ("", &[]),
        (" \t", &[]),
        ("a", &["a"]),
        ("a,b ,\tc", &["a", "b", "c"]),
        ("a b", &["a b"]),
        ("a,,b", &["a", "", "b"]),
        (",", &["", ""]),
        ("\"\"", &[""]),
        (r#""b,c", "\"def\"", a"#, &["b,c", "\"def\"", "a"]),
        (r#""a\\b\c""#, &["a\\bc"]),
        (r#"" a ""#, &[" a "]),
        (r#"W/"a,b", W/"c""#, &[r#"W/"a,b""#, r#"W/"c""#]),
        (r"a\,b", &["a\\", "b"]),
        ("é, ü", &["é", "ü"]),
    ];
    for (text, expected) in cases {
        assert_eq!(items(text).unwrap(), expected, "{text}");
    }
    for text in
        [r#"""#, r#""a"#, r#""a"b"#, r#""a" "b""#, r#""a\""#, r#"a, "b"#, r#"a"b"#, r#""a"",b""#]
    {
        let error = items(text).unwrap_err();
        assert!(!error.to_string().contains('"'), "{text}");
    }
}

#[test]
fn dates() {
    let cases: [(&str, &[&str]); 7] = [
        ("", &[]),
        ("Mon, 1", &["Mon, 1"]),
        ("Mon, 1,Tue, 2 , Wed, 3", &["Mon, 1", "Tue, 2", "Wed, 3"]),
        ("Mon, 1, Tue", &["Mon, 1", "Tue"]),
        ("Mon, 1,", &["Mon, 1", ""]),
        ("Mon", &["Mon"]),
        (",,,", &[",", ","]),
    ];
    for (text, expected) in cases {
        assert_eq!(http_dates(text).collect::<Vec<_>>(), expected, "{text}");
    }
}

#[test]
fn out() {
    let cases: [(&[&str], &str); 6] = [
        (&["a", "b", "c"], "a, b, c"),
        (&["b,c", "\"def\"", "a"], r#""b,c", "\"def\"", a"#),
        (&["a\\b"], "a\\b"),
        (&[",\\"], r#"",\\""#),
        (&["", "a", ""], r#""", a, """#),
        (&[" a"], r#"" a""#),
    ];
    for (items, expected) in cases {
        assert_eq!(join(items), expected);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_back(list in proptest::collection::vec("[a, \t\"\\\\é/]{0,5}", 0..5)) {
        let text = join(&list);
        prop_assert_eq!(items(&text).unwrap(), list, "{}", text);
    }

    #[test]
    fn nothing_panics(text in "[a, \t\"\\\\é/]*") {
        let _ = items(&text);
        prop_assert!(http_dates(&text).count() <= text.len() + 1);
    }
}

fn join(list: &[impl AsRef<str>]) -> String {
    let mut text = String::new();
    for item in list {
        push_item(&mut text, item.as_ref());
    }
    text
}
