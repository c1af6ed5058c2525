//! Real models: every one in the folder that `STRICTLY_MODELS` names becomes Rust that parses, with
//! all of its operations but those that are refused for a documented reason; and the same, byte for
//! byte, each time.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "tests")]

mod real;

use std::collections::BTreeMap;

#[test]
fn real_models_become_rust() {
    let paths = real::models();
    let (mut modules, mut lines, mut bytes) = (0, 0, 0);
    let mut refused = BTreeMap::<_, usize>::new();
    for path in &paths {
        let (compiler, reasons) = real::compiler(path);
        for reason in reasons {
            *refused.entry(reason).or_default() += 1;
        }
        let first = compiler.generate(path).unwrap();
        assert_eq!(first, compiler.generate(path).unwrap(), "{}", path.display());
        for module in first {
            let parsed = syn::parse_file(&module.text);
            assert!(parsed.is_ok(), "{}: {:?}", path.display(), parsed.err());
            modules += 1;
            lines += module.text.lines().count();
            bytes += module.text.len();
        }
    }
    println!("{} models: {modules} modules, {lines} lines, {bytes} bytes", paths.len());
    println!("operations left out: {refused:?}");
    assert!(modules >= paths.len());
}
