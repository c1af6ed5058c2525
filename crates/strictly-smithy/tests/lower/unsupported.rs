//! What is refused rather than weakened.

use strictly_smithy::lower::Selection;

use crate::{assert_refused, contract, refusal, select, shape};

#[test]
fn streams() {
    assert_refused(
        "@required\nx: B",
        "@streaming\nblob B",
        "is a stream, which cannot be generated [Unsupported.Streaming]",
    );
    assert_refused("x: U", "@streaming\nunion U {\na: A\n}\nstructure A {}", "is an event stream");
}

#[test]
fn streams_out_of_reach_do_no_harm() {
    let text = "$version: \"2\"\nnamespace a\nservice S { operations: [O, P] }\noperation O { input: I }\noperation P {}\n\
        structure I {\n@required\nx: B\n}\n@streaming\nblob B";
    assert!(select(text, &Selection::all()).is_err());
    assert!(select(text, &Selection::all().operation("P")).is_ok());
    assert!(select(text, &Selection::all().without_operation("O")).is_ok());
}

#[test]
fn everything_wrong_is_told_at_once_and_in_order() {
    let rendered = refusal(
        "$version: \"2\"\nnamespace a\nservice S { operations: [O] }\nservice T { operations: [O] }\n\
         operation O { input: I }\nstructure I {\n@length(min: -1)\na: String\n@pattern(\"(\")\nb: String\n@required\nc: B\n}\n\
         @streaming\nblob B",
    );
    let findings: Vec<_> = rendered.lines().filter(|line| !line.starts_with("  ")).collect();
    assert_eq!(findings.len(), 3, "{rendered}");
    for (finding, place) in findings.iter().zip(["a.smithy:7:", "a.smithy:9:", "a.smithy:14:"]) {
        assert!(finding.starts_with(place), "{rendered}");
    }
}

#[test]
fn renamed_shapes_have_their_new_names() {
    let text = |rename: &str| {
        format!(
            "$version: \"2\"\nnamespace a\nservice S {{ operations: [O], rename: {{ {rename} }} }}\n\
             operation O {{ input: I, errors: [E] }}\nstructure I {{\nx: Text\n}}\nstring Text\n@error(\"client\")\nstructure E {{}}"
        )
    };
    let renamed = contract(&text("\"a#Text\": \"Words\""));
    assert_eq!(shape(&renamed, "Words").id.name(), "Words");
    assert_eq!(crate::member(&renamed, "I", "x").target.name(), "Words");
    let rendered = refusal(&text("\"a#E\": \"F\""));
    assert!(rendered.contains("[Unsupported.Rename]"), "{rendered}");
    let rendered = refusal(&text("\"a#Text\": \"I\""));
    assert!(rendered.contains("two shapes of the service are called `a#I`"), "{rendered}");
}
