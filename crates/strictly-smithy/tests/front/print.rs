//! Models as JSON AST and as IDL.

use strictly_smithy::{Model, Sources, load};

use crate::{load_file, model};

/// The text of the only file.
fn idl(model: &Model) -> String {
    let files = model.to_idl();
    assert_eq!(files.len(), 1, "{files:?}");
    files[0].text.clone()
}

/// Checks that a model survives being printed both ways.
pub(crate) fn goes_round(model: &Model) {
    let mut ast = Sources::new();
    ast.add("out.json", model.to_ast());
    let mut idl = Sources::new();
    for (at, file) in model.to_idl().into_iter().enumerate() {
        idl.add(format!("{at}.smithy"), file.text);
    }
    for sources in [ast, idl] {
        let (again, diagnostics) = load(&sources);
        assert!(!diagnostics.has_errors(), "{}", diagnostics.render(&sources));
        assert_eq!(model.differences(&again), Vec::<String>::new());
    }
}

#[test]
fn idl_reads_as_written_by_hand() {
    let text = r#"/// A city.
///
/// With people in it.
@tags(["a", "b"])
structure City {
    @required
    name: Name

    zip: String = "00000"
    size: Size
}

@length(min: 1, max: 40)
string Name

enum Size {
    SMALL = "small"
    LARGE

    /// Very large.
    HUGE = "huge"
}

intEnum Level {
    LOW = 1
    HIGH = 2
}

map Cities {
    key: Name
    value: City
}

operation GetCity {
    input: City
    errors: [
        NoSuchCity
    ]
}

@error("client")
structure NoSuchCity {}

resource Country {
    identifiers: {
        name: Name
    }
    list: GetCity
}

service Weather {
    version: "1"
    operations: [
        GetCity
    ]
    rename: {"a#City": "Town"}
}
"#;
    let model = model(text);
    let printed = idl(&model);
    let expected = format!("$version: \"2.0\"\n\nnamespace a\n\n{text}");
    assert_eq!(printed, expected);
    goes_round(&model);
}

#[test]
fn mixins_are_kept() {
    let text = r"@mixin
structure Named {
    name: String
    alias: String
}

@mixin
enum Sizes {
    S
}

structure City with [Named] {
    @required
    $name

    zip: String
}

enum MoreSizes with [Sizes] {
    L
}

apply a#MoreSizes$S @deprecated
";
    let model = model(text);
    assert_eq!(idl(&model), format!("$version: \"2.0\"\n\nnamespace a\n\n{text}"));
    goes_round(&model);
    assert!(model.to_ast().contains(r#""a#City$name": {"#));
}

#[test]
fn names_are_short_where_they_mean_one_thing() {
    let mut sources = Sources::new();
    sources.add(
        "a.smithy",
        "$version: \"2.0\"\nnamespace a\nstring String\nstring Other\nstructure true {}\nstructure S {\n\
         a: String\nb: smithy.api#String\nc: b#Other\nd: b#Only\ne: Integer\nf: b#Blob\ng: a#true }\n\
         service X { errors: [a#true] }\n@error(\"client\")\nstructure E {}\n",
    );
    sources
        .add("b.smithy", "$version: \"2.0\"\nnamespace b\nstring Other\nstring Only\nblob Blob\n");
    let (model, diagnostics) = load(&sources);
    assert!(!diagnostics.has_errors(), "{}", diagnostics.render(&sources));
    let files = model.to_idl();
    let structure = "use b#Only\n";
    assert!(files[0].text.contains(structure), "{}", files[0].text);
    assert!(
        files[0].text.contains(
            "    a: String\n    b: smithy.api#String\n    c: b#Other\n    d: Only\n    e: Integer\n    f: b#Blob\n    \
             g: a#true\n"
        ),
        "{}",
        files[0].text
    );
    goes_round(&model);
}

#[test]
fn values_keep_their_text() {
    let model = model(
        r#"@trait
document doc
@doc({a: 1.50, "b c": [-0.0, 1E+400, 123456789012345678901234567890], d: {}, e: []})
string A
@doc(null)
string B
@doc("\"\\\n\r\t\u0000\u001f\u007f\u2028é😀 /")
@documentation("carriage\rreturn")
string C
@doc([])
@documentation("")
string D
@doc({})
@documentation("\n two\n\n  ")
string E
@doc(["a long text that makes the array too wide", "another long text that makes it too wide"])
string F
"#,
    );
    let (ast, idl) = (model.to_ast(), idl(&model));
    for text in ["1.50", "-0.0", "1E+400", "123456789012345678901234567890"] {
        assert!(ast.contains(text) && idl.contains(text), "{text}");
    }
    goes_round(&model);
}

#[test]
fn values_may_be_as_deep_as_they_may_be_read() {
    let deep = format!("{}{}", "[".repeat(64), "]".repeat(64));
    goes_round(&model(&format!("@trait\ndocument d\nstructure S {{\n@d({deep})\na: String }}\n")));
    let (model, diagnostics, sources) =
        load_file("t.smithy", &format!("$version: \"2\"\nmetadata a = {deep}\n"));
    assert!(diagnostics.is_empty(), "{}", diagnostics.render(&sources));
    goes_round(&model);
    let json = format!(r#"{{"smithy": "2.0", "metadata": {{"a": [{deep}]}}}}"#);
    let (_, diagnostics, sources) = load_file("t.json", &json);
    assert_eq!(
        diagnostics.render(&sources),
        "t.json:1:101: error: Values are nested more than 64 levels deep [Model]"
    );
}

#[test]
fn metadata_without_shapes() {
    let (model, _, _) = load_file(
        "t.smithy",
        "$version: \"2.0\"\nmetadata \"a.b\" = [1]\nmetadata c = {d: null}\n",
    );
    assert_eq!(
        idl(&model),
        "$version: \"2.0\"\n\nmetadata \"a.b\" = [1]\nmetadata c = {d: null}\n"
    );
    goes_round(&model);
    goes_round(&Model::default());
}

#[test]
fn traits_that_are_applied_to_built_in_shapes_are_kept() {
    let model = model("apply aws.api#service @deprecated\napply aws.api#service$sdkId @internal\n");
    assert!(model.to_ast().contains(r#""aws.api#service": {"#));
    goes_round(&model);
    let mut sources = Sources::new();
    sources.add("out.json", model.to_ast());
    let (again, _) = load(&sources);
    let id = "aws.api#service".parse().unwrap();
    assert!(again.shape(&id).unwrap().prelude_trait("deprecated").is_some());
}
