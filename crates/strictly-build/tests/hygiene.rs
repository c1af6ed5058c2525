//! Shapes may be called like anything that generated code names itself.

#![allow(clippy::unwrap_used, reason = "tests")]

/// The module, held to the lints that are on by default, and `missing_docs`.
#[deny(warnings, missing_docs)]
#[allow(clippy::pedantic, reason = "the names are odd on purpose")]
#[allow(unreachable_pub, dead_code, reason = "a module of a test has no callers outside")]
pub mod hygiene {
    include!("golden/hygiene.rs");
}

#[test]
fn names_do_not_change_what_is_meant() {
    let read = strictly::from_str::<hygiene::Option>(r#"{"option": "x"}"#).unwrap();
    assert_eq!(read.option, "x");
    assert!(strictly::from_str::<hygiene::Option>("{}").is_err());
}

#[test]
fn members_that_would_have_one_name_are_told_apart() {
    let json =
        r#"{"fooBar":"x1","foo_bar":"b","foo__bar":{},"static":"x2","true":"x3","Self":"x4"}"#;
    let read = strictly::from_str::<hygiene::String>(json).unwrap();
    assert_eq!(
        (read.foo_bar.as_deref(), &read.foo_bar_2),
        (Some("x1"), &Some(hygiene::Hash::Self_))
    );
    assert_eq!((read.r#true.as_deref(), read.self_.as_deref()), (Some("x3"), Some("x4")));
    assert_eq!(strictly::to_vec(&read).unwrap(), json.as_bytes());
}
