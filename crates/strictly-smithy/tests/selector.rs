//! Selectors: text in, shape IDs or the error out.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use strictly_smithy::selector::Selector;
use strictly_smithy::{Model, Sources, load};

const ATLAS: &str = r#"
$version: "2.0"
namespace a

@trait
structure marked {
    level: Integer
    names: Names
}

list Names {
    member: String
}

@title("The atlas")
service Atlas {
    version: "2024"
    resources: [City]
    operations: [Ping]
}

resource City {
    identifiers: { name: CityName }
    read: GetCity
    resources: [Street]
}

@internal
resource Street {
    identifiers: { name: CityName, street: String }
    list: ListStreets
}

@readonly
operation GetCity {
    input := {
        @required
        name: CityName
    }
    output := {
        @marked(level: 3, names: ["x", "y"])
        size: Integer
        kind: Kind
    }
    errors: [Gone]
}

@readonly
operation ListStreets {
    input := {
        @required
        name: CityName
    }
}

operation Ping {}

@error("client")
structure Gone {}

@length(min: 1, max: 9)
string CityName

@tags(["one", "two"])
enum Kind {
    BIG
}

@range(min: 5, max: 5)
integer Five

structure Tree {
    left: Tree
    five: Five
}
"#;

fn atlas() -> Model {
    let mut sources = Sources::new();
    sources.add("atlas.smithy", ATLAS);
    let (model, found) = load(&sources);
    assert!(!found.has_errors(), "{}", found.render(&sources));
    model
}

/// What a selector gives, without the namespace, those of other namespaces left out.
fn select(selector: &str) -> String {
    let found = Selector::parse(selector).expect(selector).select(&atlas());
    let own = found.iter().map(ToString::to_string);
    let own: Vec<_> = own.filter_map(|id| Some(id.strip_prefix("a#")?.to_owned())).collect();
    own.join(" ")
}

#[test]
fn types() {
    assert_eq!(select("string"), "CityName Kind");
    assert_eq!(select("enum"), "Kind");
    assert_eq!(select("integer"), "Five");
    assert_eq!(select("number"), "Five");
    assert_eq!(select("simpleType"), "CityName Five Kind");
    assert_eq!(select("service"), "Atlas");
    assert_eq!(select("structure[id|name^=G]"), "GetCityInput GetCityOutput Gone");
}

#[test]
fn attributes() {
    assert_eq!(select("[trait|error]"), "Gone");
    assert_eq!(select("[trait|error = client]"), "Gone");
    assert_eq!(select("[trait|error = CLIENT i]"), "Gone");
    assert_eq!(select("[trait|error = server]"), "");
    assert_eq!(select("[trait|error ?= true]"), "Gone");
    assert_eq!(select("[id = a#Kind]"), "Kind");
    assert_eq!(select("[id|namespace = a] [id|member = kind]"), "GetCityOutput$kind");
    assert_eq!(select("[trait|length|max > 8]"), "CityName");
    assert_eq!(select("[trait|length|max >= 9]"), "CityName");
    assert_eq!(select("[trait|length|max < 9]"), "");
    assert_eq!(select("[trait|tags|(values) = two]"), "Kind");
    assert_eq!(select("[trait|tags|(length) = 2]"), "Kind");
    assert_eq!(select("[trait|a#marked|names|(values) $= 'y']"), "GetCityOutput$size");
    assert_eq!(select("[trait|a#marked|(keys) = level]"), "GetCityOutput$size");
    assert_eq!(select("[trait|title *= atlas, map]"), "Atlas");
    assert_eq!(select("[service|version = '2024']"), "Atlas");
    assert_eq!(
        select("[trait|(keys) {<} smithy.api#readonly, x#y] operation"),
        "GetCity ListStreets Ping"
    );
}

#[test]
fn scoped_attributes() {
    assert_eq!(select("[@trait|range: @{min} = @{max}]"), "Five");
    assert_eq!(select("[@trait|length: @{min} = @{max}]"), "");
    assert_eq!(select("[@trait|length: @{min} = 1 && @{max} = 8, 9]"), "CityName");
    assert_eq!(select("string [@: @{id|name} = @{id|name}]"), "CityName Kind");
}

#[test]
fn neighbors() {
    assert_eq!(select("operation -[input]->"), "GetCityInput ListStreetsInput");
    assert_eq!(select("operation -[input, error]-> [trait|error]"), "Gone");
    assert_eq!(select("[trait|error] <-[error]-"), "GetCity");
    assert_eq!(select("enum <"), "GetCityOutput$kind");
    assert_eq!(select("service > operation"), "Ping");
    assert_eq!(select("service ~> operation"), "GetCity ListStreets Ping");
    assert_eq!(select("resource -[read]->"), "GetCity");
    assert_eq!(select("resource -[collectionOperation]->"), "ListStreets");
    assert_eq!(select("member -[trait]-> [id|namespace = a]"), "marked");
    assert_eq!(select("[id = a#marked] <-[trait]-"), "GetCityOutput$size");
    assert_eq!(select("[id = a#Tree] ~>"), "Five Tree$five Tree$left");
}

#[test]
fn functions() {
    assert_eq!(select("operation :not(-[error]->)"), "ListStreets Ping");
    assert_eq!(select("structure > :test(member > enum)"), "GetCityOutput$kind");
    assert_eq!(select(":is(enum, service)"), "Atlas Kind");
    assert_eq!(select(":each(enum, service)"), "Atlas Kind");
    assert_eq!(select("operation :not([trait|readonly])"), "Ping");
    assert_eq!(select(":topdown([trait|internal])"), "ListStreets Street");
    assert_eq!(select(":topdown([trait|title], [trait|internal])"), "Atlas City GetCity Ping");
    assert_eq!(select("service :recursive(-[resource]->)"), "City Street");
    assert_eq!(select("string :in(:root(service ~> string))"), "CityName Kind");
}

#[test]
fn variables() {
    let selector = "service $all(~> operation) -[resource]-> $here(-[read]->) ${all} :in(${here})";
    assert_eq!(select(selector), "GetCity");
    assert_eq!(select("service $ops(-[operation]->) [@: @{var|ops|id|name} = Ping]"), "Atlas");
}

#[test]
fn errors_say_where() {
    let error = |text: &str| Selector::parse(text).unwrap_err();
    assert_eq!(
        error("string > lisd").to_string(),
        "Syntax error at line 1 column 14, near ``: Unknown shape type: lisd; expression: string > lisd"
    );
    assert_eq!(error(":not(string").span(), 11..11);
    assert_eq!(
        error("[trait|").message(),
        "Expected a valid identifier character, but found '[EOF]'"
    );
    assert_eq!(error(":nay(string)").message(), "Unknown selector function: nay");
    assert_eq!(
        error(":in(string, list)").message(),
        "The :in function requires one selector, but found 2 selectors"
    );
}

#[test]
fn hostile_selectors_are_refused_or_answered() {
    assert!(Selector::parse(&":not(".repeat(10_000)).is_err());
    assert!(Selector::parse(&"*".repeat(5_000)).is_err());
    assert!(Selector::parse("[a='\u{e9}").is_err());
    let far = "~> < ".repeat(100);
    assert!(!Selector::parse(&format!("* {far}")).unwrap().select(&atlas()).is_empty());
}
