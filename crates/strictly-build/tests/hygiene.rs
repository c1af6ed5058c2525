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
