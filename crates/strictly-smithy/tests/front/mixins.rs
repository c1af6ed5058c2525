//! Mixins, flattened.

use crate::{member, model, problems, shape, show, traits};

fn names(text: &str, name: &str) -> Vec<String> {
    shape(&model(text), name).members.keys().cloned().collect()
}

#[test]
fn members_come_in_order_of_the_mixins_own_ones_last() {
    let text = "@mixin\nstructure A { a: String }\n@mixin\nstructure B with [A] { b: String }\n\
                @mixin\nstructure C { c: String }\nstructure S with [B C] { s: String }\n";
    assert_eq!(names(text, "S"), ["a", "b", "c", "s"]);
}

#[test]
fn own_traits_win_then_those_of_later_mixins() {
    let model = model(
        "@mixin\n@documentation(\"1\")\n@since(\"1\")\n@deprecated\nstructure A {\n @documentation(\"1\") @required m: String\n}\n\
         @mixin\n@documentation(\"2\")\n@since(\"2\")\nstructure B {\n @documentation(\"2\") m: String\n}\n\
         @documentation(\"3\")\nstructure S with [A B] {}\n",
    );
    assert_eq!(
        traits(&shape(&model, "S").traits),
        [r#"@documentation "3""#, r#"@since "2""#, "@deprecated {}"]
    );
    assert_eq!(traits(&member(&model, "S", "m").traits), [r#"@documentation "2""#, "@required {}"]);
}

#[test]
fn local_traits_stay() {
    let model = model(
        "@mixin(localTraits: [documentation])\n@documentation(\"m\")\n@sensitive\nstructure M {}\nstructure S with [M] {}\n",
    );
    assert_eq!(traits(&shape(&model, "S").traits), ["@sensitive {}"]);
}

#[test]
fn members_may_be_redefined_elided_and_applied_to() {
    let model = model(
        "@mixin\nstructure M { a: String, b: String, c: String }\n\
         structure S with [M] {\n @required a: String\n @required $b\n}\napply S$c @required\n",
    );
    for name in ["a", "b", "c"] {
        assert_eq!(traits(&member(&model, "S", name).traits), ["@required {}"], "{name}");
        assert!(member(&model, "M", name).traits.is_empty());
    }
    assert_eq!(shape(&model, "S").members.len(), 3);
}

#[test]
fn redefinition_keeps_the_target() {
    assert_eq!(
        problems("@mixin\nstructure M { a: String }\nstructure S with [M] { a: Integer }"),
        "t.smithy:5:24: error: Member conflicts with an inherited mixin member: `a#M$a` [Model]\n  \
         t.smithy:4:15: it targets `smithy.api#String` here, not `smithy.api#Integer`"
    );
}

#[test]
fn only_mixins_of_the_same_type_can_be_mixed_in() {
    assert_eq!(
        problems("structure M {}\n@mixin\nunion U { a: String }\nstructure S with [M U N] {}"),
        "t.smithy:6:11: error: Mixins may only be mixed into shapes of the same type. The following mixins were applied \
         to the structure shape `a#S` which are not structure shapes: [`a#U`] [Model]\n\
         t.smithy:6:19: error: Attempted to use a#M as a mixin, but it is not marked with the mixin trait [Target]\n\
         t.smithy:6:23: error: Cannot apply mixin to a#S: a#N not found [Model]"
    );
}

#[test]
fn what_is_built_on_a_missing_mixin_is_missing() {
    assert_eq!(
        problems("@mixin\nstructure A with [N] {}\nstructure S with [A] {}\n"),
        "t.smithy:4:19: error: Cannot apply mixin to a#A: a#N not found [Model]\n\
         t.smithy:5:19: error: Cannot apply mixin to a#S: a#A not found [Model]"
    );
}

#[test]
fn cycles_are_refused() {
    assert_eq!(
        problems("@mixin\nstructure A with [B] {}\n@mixin\nstructure B with [A] {}"),
        "t.smithy:4:11: error: Unable to resolve mixins; cycles detected between this shape and [a#B] [Model]\n\
         t.smithy:6:11: error: Unable to resolve mixins; cycles detected between this shape and [a#A] [Model]"
    );
}

#[test]
fn long_chains_of_mixins_are_flattened() {
    use std::fmt::Write as _;

    let mut text = "@mixin\nstructure M0 { m: String }\n".to_owned();
    for at in 1..3000 {
        writeln!(text, "@mixin\nstructure M{at} with [M{}] {{}}", at - 1).unwrap();
    }
    assert_eq!(names(&text, "M2999"), ["m"]);
}

#[test]
fn services_and_operations_merge_their_properties() {
    let model = model(
        "@mixin\noperation M { errors: [E] }\noperation O with [M] { errors: [F, E] }\n\
         @error(\"client\")\nstructure E {}\n@error(\"server\")\nstructure F {}\n\
         @mixin\nservice N { version: \"1\", operations: [O] }\nservice S with [N] { version: \"2\", errors: [E] }\n",
    );
    assert_eq!(show(&shape(&model, "O").properties["errors"]), r#"["a#E","a#F"]"#);
    assert_eq!(show(&shape(&model, "S").properties["version"]), r#""2""#);
    assert_eq!(show(&shape(&model, "S").properties["operations"]), r#"["a#O"]"#);
}
