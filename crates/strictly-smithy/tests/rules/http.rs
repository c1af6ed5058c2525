//! Rules about HTTP.

use super::events;

/// URIs conflict if they differ in the names of labels only; of others, the more specific is meant.
#[test]
fn uris_conflict_that_are_told_apart_by_nothing() {
    let service = |uris: &[&str]| {
        let operations: Vec<_> = (0..uris.len()).map(|at| format!("O{at}")).collect();
        let mut text = format!("service S {{ operations: [{}] }}\n", operations.join(", "));
        for (uri, name) in uris.iter().zip(operations) {
            let members: String = uri
                .split(['{', '}'])
                .skip(1)
                .step_by(2)
                .map(|label| label.trim_end_matches('+'))
                .map(|label| format!("@required @httpLabel {label}: String\n"))
                .collect();
            let operation = format!(
                "@readonly @http(method: \"GET\", uri: \"{uri}\")\noperation {name} {{ input := {{ {members} }} }}\n"
            );
            text.push_str(&operation);
        }
        events(&text)
    };
    for apart in [
        ["/a/{b}", "/a/b"],
        ["/a/{b}", "/a/{b+}"],
        ["/a/{b}", "/{a}/b"],
        ["/a/{b}", "/a/{b}/c"],
        ["/a?b", "/a?c"],
        ["/a", "/A"],
    ] {
        assert_eq!(service(&apart), "", "{apart:?}");
    }
    assert_eq!(
        service(&["/a/{b}/c?d=1", "/a/{e}/c/?d=1", "/a/{b}/d?d=1"]),
        "[ERROR] t#O0: Operation URI, `/a/{b}/c?d=1`, conflicts with other operation URIs in the same service: \
         [`t#O1` (/a/{e}/c/?d=1)] | HttpUriConflict\n\
         [ERROR] t#O1: Operation URI, `/a/{e}/c/?d=1`, conflicts with other operation URIs in the same service: \
         [`t#O0` (/a/{b}/c?d=1)] | HttpUriConflict\n"
    );
}

/// The prefix of the host tells operations apart if the pattern of a label excludes what the other
/// has in its place.
#[test]
fn hosts_tell_operations_apart() {
    let service = |pattern: &str| {
        events(&format!(
            r#"
service S {{ operations: [A, B] }}
@readonly
@endpoint(hostPrefix: "{{name}}.")
@http(method: "GET", uri: "/a")
operation A {{
    input := {{
        @required
        @httpHeader("X-Name")
        @hostLabel
        @pattern("{pattern}")
        name: String
    }}
}}
@readonly
@endpoint(hostPrefix: "data.")
@http(method: "GET", uri: "/a")
operation B {{}}
"#
        ))
    };
    assert_eq!(service("^[0-9]+$"), "");
    assert_eq!(service("^[a-z.]+$").matches("HttpUriConflict").count(), 2);
}

#[test]
fn greedy_labels_should_be_the_last() {
    let text = r#"
@readonly
@http(method: "GET", uri: "/{a+}/b/{c+}")
operation Two {
    input := { @required @httpLabel a: String, @required @httpLabel c: String }
}
@readonly
@http(method: "GET", uri: "/{a+}/b")
operation Inside {
    input := { @required @httpLabel a: String }
}
"#;
    assert_eq!(
        events(text),
        "[DANGER] t#Two: A greedy label must be the last label in its pattern: /{a+}/b/{c+} | \
         HttpUriGreedyLabel.GreedyLabelIsNotLastLabel\n\
         [DANGER] t#Two: At most one greedy label segment may exist in a pattern: /{a+}/b/{c+} | \
         HttpUriGreedyLabel.MultipleGreedyLabels\n"
    );
}

#[test]
fn uris_are_ascii() {
    assert_eq!(
        events("@readonly @http(method: \"GET\", uri: \"/ä?ö=ü\")\noperation A {}\n"),
        "[ERROR] t#A: @http trait `uri` is invalid: /ä?ö=ü | HttpUriFormat\n"
    );
}

/// A protocol demands bindings of a model that has any.
#[test]
fn models_without_bindings_are_not_asked_for_them() {
    let text = r#"
@trait(selector: "service")
@protocolDefinition(traits: [http])
structure p {}
@p
service S { operations: [A] }
operation A {}
"#;
    assert_eq!(events(text), "");
    let bound = format!("{text}@readonly @http(method: \"GET\", uri: \"/b\") operation B {{}}\n");
    assert!(events(&bound).starts_with("[ERROR] t#A: The `t#p` protocol requires all operations"));
}

/// A member of a mixin is told apart, since the trait stands elsewhere.
#[test]
fn bindings_that_are_ignored_may_be_mixed_in() {
    let text = r#"
@mixin
structure M { @httpHeader("X-A") a: String }
structure Own with [M] { @httpHeader("X-B") b: String }
structure User { own: Own }
"#;
    assert_eq!(
        events(text),
        "[WARNING] t#Own$a: The `httpHeader` trait applied to this mixed in member is ignored in all contexts. | \
         HttpBindingTraitIgnored.TopLevel\n\
         [WARNING] t#Own$b: The `httpHeader` trait applied to this member is ignored in all contexts. | \
         HttpBindingTraitIgnored.TopLevel\n"
    );
}
