//! Paths of findings: short or long, near or far, with keys or without.

use std::collections::HashSet;

use strictly::{Member, Pointer, Rejection, Shape, Violation};

use super::{Document, check_parts, verdict};

/// A structure that may hold itself, a list of itself and a map of itself.
static NODE: Shape = Shape::structure(&[
    Member::new("name", &NAME),
    Member::new("node", &NODE),
    Member::new("list", &LIST),
    Member::new("map", &MAP),
]);
static LIST: Shape = Shape::list(&NODE);
static MAP: Shape = Shape::map(&NAME, &NODE);
static NAME: Shape = Shape::string().length(1, 3);

const TOO_SHORT: &str = "Member must have length between 1 and 3, inclusive";

/// A node whose name is too short, at the end of these steps.
fn at_the_end_of(steps: &[&str]) -> String {
    steps.iter().rev().fold(r#"{"name": ""}"#.to_owned(), |json, step| match *step {
        "node" => format!(r#"{{"node": {json}}}"#),
        key if key.starts_with('k') => format!(r#"{{"map": {{{key:?}: {json}}}}}"#),
        index => {
            let before = "{},".repeat(index.parse().unwrap());
            format!(r#"{{"list": [{before}{json}]}}"#)
        }
    })
}

#[test]
fn of_every_length() {
    for (steps, path) in [
        (&[][..], "/name"),
        (&["node"], "/node/name"),
        (&["node"; 3], "/node/node/node/name"),
        (&["node"; 4], "/node/node/node/node/name"),
        (&["node"; 7], "/node/node/node/node/node/node/node/name"),
        (&["0"], "/list/0/name"),
        (&["2", "1"], "/list/2/list/1/name"),
        (&["node", "1", "node"], "/node/list/1/node/name"),
        (&["k"], "/map/k/name"),
        (&["k", "node", "3"], "/map/k/node/list/3/name"),
        (&["1", "k", "k"], "/list/1/map/k/map/k/name"),
        (&["65533"], "/list/65533/name"),
        (&["65534"], "/list/65534/name"),
        (&["65535"], "/list/65535/name"),
        (&["65536", "node"], "/list/65536/node/name"),
    ] {
        assert_eq!(verdict(&NODE, &at_the_end_of(steps)), format!("{path} {TOO_SHORT}"));
    }
}

#[test]
fn in_the_order_of_the_model_whatever_that_of_the_document() {
    let name = r#""name": """#;
    let json = format!(
        r#"{{"map": {{"kb": {{{name}}}, "": {{{name}}}, "ka": {{"node": {{{name}}}, {name}}}}},
             "list": [{{{name}}}, {{"list": [{{{name}}}], {name}}}],
             "node": {{"node": {{"node": {{"node": {{{name}}}, {name}}}, {name}}}, {name}}}, {name}}}"#
    );
    let paths = [
        "/name",
        "/node/name",
        "/node/node/name",
        "/node/node/node/name",
        "/node/node/node/node/name",
        "/list/0/name",
        "/list/1/name",
        "/list/1/list/0/name",
        "/map", // the key that is empty
        "/map//name",
        "/map/ka/name",
        "/map/ka/node/name",
        "/map/kb/name",
    ];
    let expected = paths.map(|path| format!("{path} {TOO_SHORT}"));
    assert_eq!(verdict(&NODE, &json), expected.join("\n"));
}

#[test]
fn are_the_same_however_they_came_about() {
    let Err(Rejection::Invalid(violations)) =
        check_parts(&NODE, Document(r#"{"name": "", "list": [{"name": ""}, {"name": ""}]}"#))
    else {
        panic!("the names are too short");
    };
    let found: Vec<_> = violations.iter().map(Violation::path).collect();
    let item = |index| Pointer::root().member("list").item(index).member("name");
    let made = [Pointer::root().member("name"), item(0), item(1)];
    assert_eq!(found, made.iter().collect::<Vec<_>>());
    assert_eq!(found.iter().copied().max(), Some(found[0]));
    assert_eq!(found[1].cmp(&made[2]), "/list/0/name".cmp("/list/1/name"));
    assert!(found.iter().copied().collect::<HashSet<_>>().contains(&made[2]));
    assert_eq!(found[2].clone().key("a/b"), "/list/1/name/a~1b");
    assert_eq!(format!("{} {:?}", found[2], found[2]), r#"/list/1/name "/list/1/name""#);
    assert_eq!(Pointer::default(), Pointer::root());
}
