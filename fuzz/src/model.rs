//! Specifications, from text to contract and back to text.

use strictly_smithy::lower::{Selection, lower};
use strictly_smithy::validate::validate;
use strictly_smithy::{Model, Sources, load};

use super::LIMIT;

/// The input is a specification: JSON AST if it begins with `{`, and IDL otherwise.
pub fn run(input: &[u8]) {
    if input.len() > LIMIT {
        return;
    }
    let text = String::from_utf8_lossy(input);
    let is_json = text.trim_start().starts_with('{');
    let mut sources = Sources::new();
    sources.add(if is_json { "fuzz.json" } else { "fuzz.smithy" }, text.into_owned());
    let (model, diagnostics) = load(&sources);
    let shown = diagnostics.render(&sources);
    if diagnostics.has_errors() {
        assert!(!shown.is_empty());
        return;
    }
    drop(validate(&model, diagnostics));
    goes_round(&model);
    if let Ok(contracts) = lower(&model, &sources, &Selection::all()) {
        for contract in contracts {
            assert!(contract.to_string().starts_with("service "));
        }
    }
}

/// The JSON AST of a model is a model with the same JSON AST.
fn goes_round(model: &Model) {
    let ast = model.to_ast();
    let mut sources = Sources::new();
    sources.add("again.json", ast.clone());
    let (again, diagnostics) = load(&sources);
    assert!(!diagnostics.has_errors(), "{}", diagnostics.render(&sources));
    assert_eq!(again.to_ast(), ast);
}
