//! The example of each rule breaks that rule, and no other.

use super::Group;
use crate::lower::{Selection, lower};
use crate::validate::validate_with;
use crate::{Sources, load};

/// Its example would be a hundred lines of the same.
const SKETCHED: &str = "Unsupported.Nesting";

#[test]
fn every_example_breaks_its_rule_and_no_other() {
    let mut wrong = Vec::new();
    for rule in super::all().iter().filter(|rule| rule.id != SKETCHED) {
        let mut sources = Sources::new();
        sources.add("example.smithy", rule.example);
        let (model, loaded) = load(&sources);
        let mut found = validate_with(&model, loaded, rule.options(&sources)).diagnostics;
        if rule.group() == Group::Generation {
            found.append(lower(&model, &sources, &Selection::all()).err().unwrap_or_default());
        }
        let is_it = |id: &str| super::find(id).is_some_and(|found| found.id == rule.id);
        let others = found.iter().any(|event| !is_it(&event.id));
        let worst = found.iter().map(|event| event.severity).max();
        if others || worst != Some(rule.severity) {
            wrong.push(format!("{}:\n{}", rule.id, found.render(&sources)));
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
