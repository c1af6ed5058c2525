//! Rules about values of traits.

use super::events;

#[test]
fn repeated_items_are_named_once() {
    let text = r#"
@trait
@uniqueItems
list names { member: String }
@names(["a", "b", "a", "b", "a"])
string S
"#;
    assert_eq!(
        events(text),
        "[ERROR] t#S: Error validating trait `t#names`: Value provided for `t#names` must have unique items, but the \
         following items had multiple entries: [`\"a\"`, `\"b\"`] | TraitValue\n"
    );
}

#[test]
fn media_types_are_explained_by_column() {
    let problem = |text: &str| {
        let found = events(&format!("@mediaType({text:?})\nblob B\n"));
        let problem = found.split_once(": Syntax error at line 1, ").map(|(_, problem)| problem);
        problem.map(|problem| problem.replace(" | MediaType\n", ""))
    };
    assert_eq!(problem("application/json"), None);
    assert_eq!(problem("text/plain; charset=utf-8 ;a=\"b; \\\"c\""), None);
    assert_eq!(problem("text").unwrap(), "column 5: Expected: '/', but found '[EOF]'");
    assert_eq!(problem("a/b c").unwrap(), "column 5: Expected: ';', but found 'c'");
    assert_eq!(problem("a/b;c=\"d").unwrap(), "column 9: Expected: '\"', but found '[EOF]'");
    let expected = "column 3: Found '[EOF]', but expected one of the following tokens: '!' '#' '$'";
    assert!(problem("a/").unwrap().starts_with(expected));
    assert!(problem("a/b;").unwrap().starts_with("column 5: Found '[EOF]'"));
}

#[test]
fn namespaces_of_xml_are_uris() {
    let is_sound =
        |uri: &str| events(&format!("@xmlNamespace(uri: {uri:?})\nstring S\n")).is_empty();
    for uri in [
        "http://example.com/a?b[c]#d",
        "urn:a:b",
        "mailto:a@b.c",
        "#fragment",
        "a/b",
        "http://[::1]:80/",
        "http://example.com/ä",
    ] {
        assert!(is_sound(uri), "{uri}");
    }
    for uri in ["a b", "#a#b", "http://", "urn:", ":a", "1a:b", "a%2", "/[a]", "a|b", "<a>"] {
        assert!(!is_sound(uri), "{uri}");
    }
}

/// Values that no trait of the prelude can be made of keep a model from being judged further.
#[test]
fn traits_are_made_of_sound_values() {
    let problem = |text: &str| {
        let found = events(text);
        let found =
            found.split_once("Error creating trait ").map(|(_, problem)| problem.to_owned());
        found.unwrap_or_default().replace(" | Model\n", "")
    };
    let host =
        |prefix: &str| problem(&format!("@endpoint(hostPrefix: {prefix:?})\noperation A {{}}\n"));
    assert_eq!(
        host("{a}{b}."),
        "`endpoint`: Host labels must not be adjacent in a pattern. Found {a}{b}."
    );
    assert_eq!(host("x.{a"), "`endpoint`: Unclosed label found in pattern at: .2");
    assert_eq!(host("x}."), "`endpoint`: Literal segments must not contain `}`. Found at: 1");
    assert_eq!(host("{a+}."), "`endpoint`: Pattern must not contain a greedy label. Found {a+}.");
    assert_eq!(
        problem("@externalDocumentation(a: \"https://a.b\", c: \"a.b\")\nstring S\n"),
        "`externalDocumentation`: Each externalDocumentation value must be a valid URL. Found \"a.b\" for name \"c\""
    );
    assert_eq!(problem("@enum([])\nstring S\n"), "`enum`: enum must have at least one entry");
    assert_eq!(
        problem("@enum([{ name: \"A\" }])\nstring S\n"),
        "`enum`: Missing expected member `value`."
    );
    assert_eq!(
        problem("@httpApiKeyAuth(name: \"a\", in: \"body\")\nservice S {}\n"),
        "`httpApiKeyAuth`: Invalid location type: body"
    );
    assert_eq!(
        problem("structure S { @httpHeader(\"\") a: String }\n"),
        "`httpHeader`: httpHeader field name binding must not be empty"
    );
    assert_eq!(
        problem("@trait(structurallyExclusive: \"shape\")\nstructure t {}\n"),
        "`trait`: Expected one of `member`, `target`; got `shape`."
    );
    assert!(
        problem("@pattern(\"(\")\nstring S\n")
            .starts_with("`pattern`: Invalid pattern trait regular expression: `(`. ")
    );
}
