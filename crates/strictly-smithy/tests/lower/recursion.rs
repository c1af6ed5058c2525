//! Recursion with and without a way out.

use crate::{contract, refusal, service};

#[test]
fn recursion_with_a_way_out() {
    for (members, shapes) in [
        ("a: A", "structure A {\n@required\nb: B\n}\nstructure B {\na: A\n}"),
        ("a: A", "structure A {\n@required\nlist: L\n}\nlist L {\nmember: A\n}"),
        ("a: U", "union U {\nagain: U\nend: String\n}"),
        ("a: U", "union U {\nlist: L\n}\nlist L {\nmember: U\n}"),
        ("a: A", "structure A {\n@required\nu: U\n}\nunion U {\na: A\nend: Unit\n}"),
    ] {
        contract(&service(members, shapes));
    }
}

#[test]
fn recursion_without_one() {
    for (shapes, expected) in [
        (
            "structure A {\n@required\nb: B\n}\nstructure B {\n@required\na: A\n}",
            ["structure `A`", "structure `B`"].as_slice(),
        ),
        ("union A {\nagain: A\nb: B\n}\nunion B {\na: A\n}", &["union `A`", "union `B`"]),
        ("structure A {\n@required\nu: U\n}\nunion U {\na: A\n}", &["structure `A`", "union `U`"]),
        ("list A {\nmember: M\n}\nmap M {\nkey: String\nvalue: A\n}", &["list `A`", "map `M`"]),
    ] {
        let rendered = refusal(&service("a: A", shapes));
        assert_eq!(rendered.matches("[ShapeRecursion]").count(), expected.len(), "{rendered}");
        for part in expected {
            assert!(rendered.contains(part), "{rendered}");
        }
    }
}
