//! The tricky points of the grammar, one by one.

use crate::{load_file, member, model, problems, shape, show, traits};

const DOCS: &str = "This documentation comment documents nothing: it must stand directly before a shape or member, before the traits";

fn syntax_error(text: &str, expected: &str) {
    let found = problems(text);
    let (line, rest) = expected.split_once(':').unwrap();
    let (column, message) = rest.split_once(' ').unwrap();
    let expected = format!(
        "t.smithy:{line}:{column}: error: Syntax error at line {line}, column {column}: {message} [Model]"
    );
    assert_eq!(found, expected, "{text}");
}

#[test]
fn commas_are_white_space() {
    let model = model(",,,\nlist A {,,,member,:,String,,,}\nstructure B { a: A, b: A,,, c: A }\n");
    assert_eq!(shape(&model, "A").members.len(), 1);
    assert_eq!(shape(&model, "B").members.keys().collect::<Vec<_>>(), ["a", "b", "c"]);
}

#[test]
fn one_comma_may_follow_a_value() {
    model("structure A {\n a: String = \"x\" , \n b: String = \"y\" // why\n}\n");
    syntax_error(
        "structure A {\n a: String = \"x\",,\n}",
        "4:18 Expected a line break, but found COMMA(',')",
    );
}

#[test]
fn a_line_break_follows_statements_and_values() {
    model("structure A { a: String }\n");
    syntax_error(
        "structure A { a: String = \"x\" }",
        "3:31 Expected a line break, but found RBRACE('}')",
    );
    syntax_error("string A string B", "3:10 Expected a line break, but found IDENTIFIER('string')");
}

#[test]
fn with_and_for_stand_on_the_line_of_the_name() {
    model(
        "resource R { identifiers: { id: String } }\n@mixin\nstructure M {}\nstructure A for R with [M]\n{ $id }\n",
    );
    syntax_error(
        "@mixin\nstructure M {}\nstructure A\n with [M] {}",
        "6:2 Expected LBRACE('{') but found IDENTIFIER('with')",
    );
}

#[test]
fn text_blocks_are_dedented_before_escapes() {
    let text = "@documentation(\"\"\"\n      a \\\n      b\\tc   \n\n        d\\\"\"\"\n      \"\"\")\nstring A\n";
    let model = model(text);
    assert_eq!(traits(&shape(&model, "A").traits), [r#"@documentation "a b\tc\n\n  d\"\"\"\n""#]);
}

#[test]
fn the_last_line_counts_for_the_indent_even_when_blank() {
    let model = model("@documentation(\"\"\"\r\n    a\r\n  \"\"\")\r\nstring A\r\n");
    assert_eq!(traits(&shape(&model, "A").traits), [r#"@documentation "  a\n""#]);
}

#[test]
fn text_blocks_start_on_a_line_of_their_own() {
    syntax_error(
        "@documentation(\"\"\"a\"\"\")\nstring A",
        "3:16 Error parsing text block: Text block must start with a new line (LF)",
    );
    syntax_error(
        "@documentation(\"\"\"\"\"\")\nstring A",
        "3:16 Error parsing text block: Text block is empty",
    );
}

#[test]
fn strings_may_span_lines_and_escape() {
    let model = model("@documentation(\"a\n\\\nb\\u00e9\\uD83D\\uDC4D\\/\")\nstring A\n");
    assert_eq!(traits(&shape(&model, "A").traits), [r#"@documentation "a\nbé👍/""#]);
    syntax_error(
        "@documentation(\"\\uD83D\")\nstring A",
        "3:16 Error parsing quoted string: Invalid unicode escape found in string: `\\uD83D` is half a surrogate pair",
    );
    syntax_error(
        "@documentation(\"\\'\")\nstring A",
        "3:16 Error parsing quoted string: Invalid escape found in string: `\\'`",
    );
}

#[test]
fn documentation_comments_stand_directly_before_shapes_and_members() {
    let text = "/// One\n///  two\n///\n@sensitive\nstring A\n\nstructure B {\n /// m\n @required\n m: A\n n: A\n}\n";
    let model = model(text);
    assert_eq!(
        traits(&shape(&model, "A").traits),
        ["@sensitive {}", r#"@documentation "One\n two\n""#]
    );
    assert_eq!(traits(&member(&model, "B", "m").traits), ["@required {}", r#"@documentation "m""#]);
    assert!(member(&model, "B", "n").traits.is_empty());
}

#[test]
fn documentation_comments_elsewhere_are_ignored_with_a_warning() {
    for (text, place) in [
        ("@sensitive\n/// no\nstring A", "4:1"),
        ("string A /// no", "3:10"),
        ("string A\n/// no", "4:1"),
        ("string A\n/// no\napply A @sensitive", "4:1"),
        ("structure A {\n a: String\n /// no\n}", "5:2"),
    ] {
        assert_eq!(problems(text), format!("t.smithy:{place}: warning: {DOCS} [Model]"), "{text}");
    }
}

#[test]
fn documentation_of_inline_structures_follows_the_walrus() {
    let model =
        model("operation O {\n input :=\n /// yes\n {}\n output := @sensitive { a: String }\n}\n");
    let documented = [r#"@documentation "yes""#, "@input {}"];
    assert_eq!(traits(&shape(&model, "OInput").traits), documented);
    assert_eq!(traits(&shape(&model, "OOutput").traits), ["@sensitive {}", "@output {}"]);
}

#[test]
fn control_statements() {
    let text = "$version: \"2\"\n$operationInputSuffix: \"In\"\n$\"operationOutputSuffix\": \"Out\"\n$more: 1\nnamespace a\noperation O {\n input := {}\n output := {}\n}\n";
    let (model, diagnostics, sources) = load_file("t.smithy", text);
    let unknown = "t.smithy:4:8: warning: Unknown control statement `more` with value `1` [Model]";
    assert_eq!(diagnostics.render(&sources), unknown);
    assert_eq!(show(&shape(&model, "O").properties["input"]), "\"a#OIn\"");
    assert_eq!(show(&shape(&model, "O").properties["output"]), "\"a#OOut\"");
}

#[test]
fn operations_have_each_property_once() {
    model("structure I {}\noperation O { errors: [], output: Unit, input: I }\n");
    syntax_error(
        "operation O {\n input: Unit\n input: Unit\n}",
        "5:2 Duplicate operation input property for `a#O`",
    );
    syntax_error("operation O {\n inputs: Unit\n}", "4:2 Unknown property inputs for a#O");
    syntax_error(
        "operation O {\n input := I {}\n}",
        "4:11 Expected LBRACE('{') but found IDENTIFIER('I')",
    );
}

#[test]
fn trait_values_in_all_forms() {
    let text = "@trait\nstructure obj { k: obj, l: obj }\n@trait\ndocument doc\n\n@obj\nstring A\n@obj()\nstring B\n\
                @doc(A)\nstring C\n@doc(a#A$m)\nstring D\n@doc(true)\nstring E\n@doc(truefalse)\nstring truefalse\n\
                @obj(k: {}, l: {k: {}})\nstring F\n@doc(\"k\": 1)\nstring G\n@doc([1 null \"x\" {a: 1.50}])\nstring H\n";
    let model = model(text);
    let applied = |name: &str| traits(&shape(&model, name).traits).join(" ");
    assert_eq!(applied("A"), "a#obj {}");
    assert_eq!(applied("B"), "a#obj {}");
    assert_eq!(applied("C"), r#"a#doc "a#A""#);
    assert_eq!(applied("D"), r#"a#doc "a#A$m""#);
    assert_eq!(applied("E"), "a#doc true");
    assert_eq!(applied("truefalse"), r#"a#doc "a#truefalse""#);
    assert_eq!(applied("F"), r#"a#obj {"k":{},"l":{"k":{}}}"#);
    assert_eq!(applied("G"), r#"a#doc {"k":1}"#);
    assert_eq!(applied("H"), r#"a#doc [1,null,"x",{"a":1.50}]"#);
}

#[test]
fn keys_are_strings_or_identifiers() {
    syntax_error(
        "@deprecated(\n\"\"\"\n since\"\"\": \"1\")\nstring A",
        "5:10 Expected RPAREN(')') but found COLON(':')",
    );
    syntax_error(
        "@deprecated(since: \"1\", since: \"2\")\nstring A",
        "3:25 Duplicate member of trait: 'since'",
    );
}

#[test]
fn numbers_keep_their_text_and_follow_json() {
    let model = model("@range(min: -0.50, max: 1E+400)\nbigDecimal A\n");
    assert_eq!(traits(&shape(&model, "A").traits), [r#"@range {"min":-0.50,"max":1E+400}"#]);
    syntax_error(
        "@range(min: 1.)\ninteger A",
        "3:13 Invalid number '1.': '.' must be followed by a digit",
    );
    syntax_error(
        "@range(min: 01)\ninteger A",
        "3:13 Invalid number '01': a number must not start with '0' and further digits",
    );
}

#[test]
fn keywords_are_words_elsewhere() {
    let model = model(
        "list list { member: structure }\nstructure structure { use: list, member: list, with: list, for: list }\n",
    );
    assert_eq!(shape(&model, "structure").members.len(), 4);
}

#[test]
fn sets_ended_with_version_1() {
    syntax_error("set S { member: String }", "3:1 set shapes cannot be used in Smithy version 2.0");
}

#[test]
fn identifiers() {
    model("string _1\nstring __a_1\n");
    syntax_error("string _", "3:9 Expected a valid identifier character, but found '[EOF]'");
    syntax_error("string 1a", "3:8 Expected IDENTIFIER but found NUMBER('1')");
    syntax_error("string é", "3:8 Unexpected character: 'é'");
}

#[test]
fn nesting_is_bounded() {
    let nested = |depth: usize| {
        format!("@trait\ndocument d\n@d({}{})\nstring A\n", "[".repeat(depth), "]".repeat(depth))
    };
    model(&nested(64));
    syntax_error(&nested(65), "5:68 Values are nested more than 64 levels deep");
}

#[test]
fn files_without_shapes() {
    for text in
        ["", "\n", "$version: \"2.0\"\n", "$version: \"2.0\"\nmetadata a = 1\nnamespace b\n"]
    {
        let (_, diagnostics, sources) = load_file("t.smithy", text);
        assert!(diagnostics.is_empty(), "{text}: {}", diagnostics.render(&sources));
    }
}

#[test]
fn suffixes_leave_names_identifiers() {
    let (_, diagnostics, sources) = load_file(
        "t.smithy",
        "$version: \"2.0\"\n$operationInputSuffix: \"In \"\nnamespace a\noperation Go { input := {} }\n",
    );
    assert!(
        diagnostics.render(&sources).contains("t.smithy:2:24: error: Syntax error"),
        "{}",
        diagnostics.render(&sources)
    );
}
