//! Validators that the model itself asks for, and how it is put together.

use super::{events, events_of};

fn configured(validator: &str) -> String {
    events_of(&format!(
        "$version: \"2.0\"\nmetadata validators = [{validator}]\nnamespace t\nstring A\nstring B\n"
    ))
}

#[test]
fn findings_are_confined_by_selector_and_namespace() {
    let each = |more: &str| {
        configured(&format!(
            r#"{{ name: "EmitEachSelector", id: "X", configuration: {{ selector: "string" }}, {more} }}"#
        ))
    };
    let [a, b] = ["A", "B"]
        .map(|name| format!("[DANGER] t#{name}: Selector capture matched selector: string | X\n"));
    assert_eq!(each(""), format!("{a}{b}"));
    assert_eq!(each("namespaces: []"), format!("{a}{b}"));
    assert_eq!(each(r#"namespaces: ["other"]"#), "");
    assert_eq!(each(r#"selector: "[id|name = B]""#), b);
}

/// The message of a definition may contain that of the validator.
#[test]
fn messages_are_replaced() {
    let validator = r#"{
        name: "EmitEachSelector"
        message: "No: {super}!"
        severity: "NOTE"
        configuration: { selector: "[id|name = A]", messageTemplate: "@{id|name}" }
    }"#;
    assert_eq!(configured(validator), "[NOTE] t#A: No: A! | EmitEachSelector\n");
}

#[test]
fn definitions_are_objects() {
    assert_eq!(
        configured("1"),
        "[ERROR] -: Each element of `validators` must be an object. Found number. | Model\n"
    );
}

#[test]
fn what_is_mixed_in_is_a_mixin() {
    assert_eq!(
        events("structure M {}\nstructure S with [M] {}\n"),
        "[ERROR] t#S: Attempted to use t#M as a mixin, but it is not marked with the mixin trait | Target\n"
    );
}
