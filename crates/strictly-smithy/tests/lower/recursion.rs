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

/// A chain of lists is a type of that length; a long one is refused before anybody spells it out.
#[test]
fn deep_nesting_is_refused_however_deep() {
    let chain = |depth: usize| {
        let list = |index| format!("list L{index} {{\nmember: L{}\n}}\n", index + 1);
        (1..depth).map(list).collect::<String>() + &format!("list L{depth} {{\nmember: String\n}}")
    };
    contract(&service("a: L1", &chain(100)));
    for depth in [101, 20_000] {
        let rendered = refusal(&service("a: L1", &chain(depth)));
        assert_eq!(rendered.matches("[Unsupported.Nesting]").count(), 1, "{rendered}");
    }
}
