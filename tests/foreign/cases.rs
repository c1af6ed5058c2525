//! The suites of the golden model, read from trees.

use std::fmt::Debug;
use std::sync::Arc;

use serde_json::Value;
use strictly::{Aggregate, Valid};
use strictly_contract::{Direction, ShapeId};
use strictly_testing::Casebook;

use crate::contract::{WEATHER, contract};
use crate::weather::{City, GetCityInput, ListReportsInput, ListReportsOutput, Report};

/// Reads every case of a shape from its text and from a tree; a case that a tree cannot hold as it is
/// (members given twice, numbers of more digits) is left out. Gives the number of cases compared.
fn compare<T: Aggregate + Debug + PartialEq>(
    casebook: &Casebook,
    name: &str,
    direction: Direction,
) -> usize {
    let id = ShapeId::new("example.weather", name);
    let suite = casebook.suite(&id, direction).unwrap();
    let mut compared = 0;
    for case in suite.cases() {
        let json = case.json();
        let Some(tree) = tree(&json) else { continue };
        let expected = strictly::from_str::<T>(&json);
        let found = strictly::from_deserializer::<T, _>(tree.clone());
        assert_eq!(format!("{found:?}"), format!("{expected:?}"), "{json}");
        let by_trait = serde_json::from_value::<Valid<T>>(tree);
        assert_eq!(by_trait.is_ok(), expected.is_ok(), "{json}");
        compared += 1;
    }
    compared
}

/// The tree of a text, if it is written with the same characters, in whatever order and spacing.
fn tree(json: &str) -> Option<Value> {
    let tree: Value = serde_json::from_str(json).ok()?;
    let sorted = |text: &str| {
        let mut characters: Vec<_> = text.chars().filter(|c| !c.is_whitespace()).collect();
        characters.sort_unstable();
        characters
    };
    (sorted(&tree.to_string()) == sorted(json)).then_some(tree)
}

#[test]
fn a_tree_is_read_as_its_text_is() {
    let casebook = Casebook::new(&Arc::new(contract(WEATHER)));
    for (name, compared) in [
        ("City", compare::<City>(&casebook, "City", Direction::Output)),
        ("Report", compare::<Report>(&casebook, "Report", Direction::Input)),
        ("GetCityInput", compare::<GetCityInput>(&casebook, "GetCityInput", Direction::Input)),
        (
            "ListReportsInput",
            compare::<ListReportsInput>(&casebook, "ListReportsInput", Direction::Input),
        ),
        (
            "ListReportsOutput",
            compare::<ListReportsOutput>(&casebook, "ListReportsOutput", Direction::Output),
        ),
    ] {
        assert!(compared > 20, "{compared} cases of {name}");
    }
}
