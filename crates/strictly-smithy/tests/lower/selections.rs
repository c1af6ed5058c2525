//! Choosing services and operations.

use strictly_contract::Contract;
use strictly_smithy::lower::Selection;

use crate::select;

const TEXT: &str = "$version: \"2\"\nnamespace a\n\
    service Weather { operations: [GetCity, ListCities] }\nservice Time { operations: [GetTime, GetCity] }\n\
    operation GetCity {}\noperation ListCities {}\noperation GetTime {}";

/// `Service: Operation Operation`, one line each.
fn summary(contracts: &[Contract]) -> String {
    let line = |contract: &Contract| {
        let operations: Vec<_> =
            contract.operations.iter().map(|operation| operation.id.name()).collect();
        format!("{}: {}", contract.service.id.name(), operations.join(" "))
    };
    contracts.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn chosen() {
    for (selection, expected) in [
        (Selection::all(), "Weather: GetCity ListCities\nTime: GetTime GetCity"),
        (Selection::all().service("Time"), "Time: GetTime GetCity"),
        (Selection::all().service("a#Weather"), "Weather: GetCity ListCities"),
        (Selection::all().operation("GetCity"), "Weather: GetCity\nTime: GetCity"),
        (Selection::all().operation("a#GetTime"), "Time: GetTime"),
        (Selection::all().service("Time").operation("GetCity"), "Time: GetCity"),
        (Selection::all().without_operation("GetCity"), "Weather: ListCities\nTime: GetTime"),
    ] {
        let contracts = select(TEXT, &selection).unwrap_or_else(|(found, _)| panic!("{found:?}"));
        assert_eq!(summary(&contracts), expected, "{selection:?}");
    }
}

#[test]
fn unknown_names_list_what_is_near() {
    for (selection, expected) in [
        (
            Selection::all().service("Whether"),
            "error: there is no service `Whether` [Selection]\n  help: did you mean `Weather`?",
        ),
        (
            Selection::all().operation("GetCitty").operation("Cities"),
            "error: there is no operation `Cities` [Selection]\n  help: did you mean `ListCities`?\n\
             error: there is no operation `GetCitty` [Selection]\n  help: did you mean `GetCity`?",
        ),
        (
            Selection::all().service("Zzz"),
            "error: there is no service `Zzz` [Selection]\n  help: the model has 2 of that kind, none with a similar name",
        ),
    ] {
        let Err((found, sources)) = select(TEXT, &selection) else {
            panic!("{selection:?} is known")
        };
        assert_eq!(found.render(&sources), expected);
    }
}

#[test]
fn a_model_without_a_service() {
    let Err((found, sources)) = select("$version: \"2\"\nnamespace a", &Selection::all()) else {
        panic!("lowers")
    };
    assert!(found.render(&sources).contains("the model has no service [Selection]"));
}
