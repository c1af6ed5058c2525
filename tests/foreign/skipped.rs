//! What nobody looks at: members that the model does not know.

use crate::format::{Any, verdict};
use crate::weather::{City, Report};

#[test]
fn anything_may_stand_in_an_unknown_member() {
    for value in [
        Any::Bool(true),
        Any::Signed(-1),
        Any::Unsigned(1),
        Any::Wide(1),
        Any::Huge(1),
        Any::Float(0.5),
        Any::Text("a"),
        Any::Borrowed("a"),
        Any::Owned("a"),
        Any::Bytes(b"a"),
        Any::None,
        Any::Unit,
        Any::Signed(1).some(),
        Any::Signed(1).newtype(),
        Any::List(vec![Any::Unit, Any::List(vec![])]),
        Any::Map(vec![(Any::Text("a"), Any::Map(vec![])), (Any::Owned("a"), Any::Unit)]),
    ] {
        assert_eq!(verdict::<Report>(Any::object("x", value.clone())), "ok", "{value:?}");
    }
}

/// `depth` lists or objects, one inside the other.
fn nested(depth: usize, list: bool) -> Any {
    (0..depth).fold(Any::Unit, |inner, _| {
        if list { Any::List(vec![inner, Any::Unit]) } else { Any::object("a", inner) }
    })
}

#[test]
fn nesting_is_measured_as_in_json_text() {
    let too_deep = "at '': nested deeper than 128 levels";
    for list in [true, false] {
        for way in [|any: Any| any, Any::some, Any::newtype] {
            let unknown = |depth| verdict::<Report>(Any::object("x", way(nested(depth, list))));
            assert_eq!(unknown(127), "ok");
            assert_eq!(unknown(128), too_deep);
            assert_eq!(unknown(200), too_deep);
        }
        let text = |depth: usize| {
            let (open, close) = if list { ("[", "]") } else { (r#"{"a":"#, "}") };
            format!(r#"{{"x": {}0{}}}"#, open.repeat(depth), close.repeat(depth))
        };
        assert!(strictly::from_str::<Report>(&text(127)).is_ok());
        assert_eq!(strictly::from_str::<Report>(&text(128)).unwrap_err().to_string(), too_deep);
    }
}

#[test]
fn nesting_counts_from_the_root() {
    let place = |value| {
        Any::Map(vec![
            (Any::Text("name"), Any::Text("Utrecht")),
            (
                Any::Text("place"),
                Any::Map(vec![
                    (Any::Text("named"), Any::Text("Utrecht")),
                    (Any::Text("__type"), value),
                ]),
            ),
        ])
    };
    assert_eq!(verdict::<City>(place(nested(126, true))), "ok");
    assert_eq!(
        verdict::<City>(place(nested(127, true))),
        "at '/place': nested deeper than 128 levels"
    );
}

#[test]
fn a_null_beside_the_member_of_a_union_is_nothing() {
    let proof = |value| {
        Any::object(
            "proof",
            Any::Map(vec![(Any::Text("hint"), Any::Text("a")), (Any::Text("other"), value)]),
        )
    };
    for null in [Any::None, Any::Unit] {
        assert_eq!(verdict::<Report>(proof(null)), "ok");
    }
    let two = "at '/proof': expected exactly one member of the union, found 2";
    for value in [Any::Bool(false), Any::Signed(0), Any::Text(""), Any::List(vec![])] {
        assert_eq!(verdict::<Report>(proof(value)), two);
    }
    assert_eq!(verdict::<Report>(proof(Any::Signed(0).some())), two);
    assert_eq!(verdict::<Report>(proof(Any::Unit.some())), "ok");
}
