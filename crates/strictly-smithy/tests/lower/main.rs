//! Models in, contracts or findings out.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "helpers of tests fail as tests do, and scores are for people"
)]

mod closures;
mod constraints;
mod http;
mod members;
mod models;
mod prelude;
mod recursion;
mod selections;
mod shapes;
mod unsupported;

use strictly_contract::{Contract, Member, Shape, ShapeKind};
use strictly_smithy::lower::{Selection, lower};
use strictly_smithy::{Diagnostics, Model, ShapeId, Sources, load};

/// A model from IDL, which must be right.
fn model(text: &str) -> (Model, Sources) {
    let mut sources = Sources::new();
    sources.add("a.smithy", text);
    let (model, found) = load(&sources);
    assert!(!found.has_errors(), "{}", found.render(&sources));
    (model, sources)
}

fn select(text: &str, selection: &Selection) -> Result<Vec<Contract>, (Diagnostics, Sources)> {
    let (model, sources) = model(text);
    lower(&model, &sources, selection).map_err(|found| (found, sources))
}

/// The contract of the only service of a model.
fn contract(text: &str) -> Contract {
    match select(text, &Selection::all()) {
        Ok(contracts) => contracts.into_iter().next().expect("a service"),
        Err((found, sources)) => panic!("{}", found.render(&sources)),
    }
}

/// What is wrong with a model, as people see it.
fn refusal(text: &str) -> String {
    match select(text, &Selection::all()) {
        Ok(contracts) => panic!("lowers: {contracts:?}"),
        Err((found, sources)) => found.render(&sources),
    }
}

/// A service whose only operation takes a structure with these members, and these shapes beside it.
fn service(members: &str, shapes: &str) -> String {
    format!(
        "$version: \"2\"\nnamespace a\nservice S {{ operations: [O] }}\noperation O {{ input: I }}\nstructure I {{\n{members}\n}}\n{shapes}\n"
    )
}

fn shape<'a>(contract: &'a Contract, name: &str) -> &'a Shape {
    contract.shape(&ShapeId::new("a", name)).unwrap_or_else(|| panic!("no shape {name}"))
}

/// A member of a structure or union of the namespace `a`.
fn member<'a>(contract: &'a Contract, container: &str, name: &str) -> &'a Member {
    let (ShapeKind::Structure { members, .. } | ShapeKind::Union { members }) =
        &shape(contract, container).kind
    else {
        panic!("{container} has no members");
    };
    members.iter().find(|member| member.name == name).unwrap_or_else(|| panic!("no member {name}"))
}

/// Asserts that lowering a service with this input finds this, and nothing else.
fn assert_refused(members: &str, shapes: &str, expected: &str) {
    let rendered = refusal(&service(members, shapes));
    let findings: Vec<_> = rendered.lines().filter(|line| !line.starts_with("  ")).collect();
    let [finding] = findings.as_slice() else { panic!("{rendered}") };
    assert!(finding.contains(expected), "{rendered}");
}
