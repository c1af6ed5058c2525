//! `Valid<T>` cannot be forged.

#[test]
fn forgeries_do_not_compile() {
    trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
}
