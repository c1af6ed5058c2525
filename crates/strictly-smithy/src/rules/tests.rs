//! The example of each rule breaks that rule, and no other.

use crate::validate::validate_with;
use crate::{Sources, load};

#[test]
fn every_example_breaks_its_rule_and_no_other() {
    let mut wrong = Vec::new();
    for rule in super::all() {
        let mut sources = Sources::new();
        sources.add("example.smithy", rule.example);
        let (model, loaded) = load(&sources);
        let report = validate_with(&model, loaded, rule.options(&sources));
        let is_it = |id: &str| super::find(id).is_some_and(|found| found.id == rule.id);
        let others = report.diagnostics.iter().any(|event| !is_it(&event.id));
        let worst = report.diagnostics.iter().map(|event| event.severity).max();
        if others || worst != Some(rule.severity) {
            wrong.push(format!("{}:\n{}", rule.id, report.diagnostics.render(&sources)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn ids_are_unique() {
    for (at, rule) in super::all().iter().enumerate() {
        assert!(super::all().iter().skip(at + 1).all(|other| other.id != rule.id), "{}", rule.id);
    }
}
