//! One file yields all its errors, and the rest of it loads.

use strictly_smithy::{Sources, load};

use crate::{load_file, problems};

#[test]
fn five_errors_at_five_places() {
    let text = "\
string
@length(min: )
string A

structure B {
    b String
}
invalid C
list D { member: String }
operation E {
    input: Unit
    inputs: Unit
}
union F { f: String
";
    let found = problems(text);
    let places: Vec<_> = found.lines().map(|line| line.split(": error").next().unwrap()).collect();
    assert_eq!(
        places,
        [
            "t.smithy:3:7",
            "t.smithy:4:14",
            "t.smithy:8:7",
            "t.smithy:10:1",
            "t.smithy:14:5",
            "t.smithy:17:1"
        ]
    );
}

#[test]
fn what_is_right_is_loaded() {
    let (model, diagnostics, _) =
        load_file("t.smithy", "$version: \"2.0\"\nnamespace a\nstring A\nstring %\nstring B\n");
    assert_eq!(diagnostics.len(), 1);
    for name in ["a#A", "a#B"] {
        assert!(model.shape(&name.parse().unwrap()).is_some(), "{name}");
    }
}

#[test]
fn good_files_load_beside_bad_ones() {
    let mut sources = Sources::new();
    sources.add("bad.smithy", "$version: \"2.0\"\nnamespace a\nstring\n");
    sources.add("worse.json", "{");
    sources.add("good.smithy", "$version: \"2.0\"\nnamespace a\nstring A\n");
    let (model, diagnostics) = load(&sources);
    assert!(model.shape(&"a#A".parse().unwrap()).is_some());
    assert_eq!(
        diagnostics.render(&sources),
        "bad.smithy:3:7: error: Syntax error at line 3, column 7: Expected SPACE(' ') but found NEWLINE('\\n') [Model]\n\
         worse.json:1:2: error: Syntax error at line 1, column 2: Expected a key in quotes, but the text ends [Model]"
    );
}
