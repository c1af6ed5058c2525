//! What services and operations reach, and in which order.

use strictly_smithy::closure;
use strictly_smithy::model::ShapeType;

use crate::model;

#[test]
fn operations_of_a_service_and_its_resources() {
    let (model, _) = model(
        "$version: \"2\"\nnamespace a\nservice S { operations: [Z, A], resources: [R, Q] }\n\
         resource R { identifiers: { id: String }, read: Read, create: Create, operations: [Own], collectionOperations: [All], resources: [N] }\n\
         resource N { identifiers: { id: String }, operations: [Nested] }\nresource Q { operations: [Last] }\n\
         operation Z {}\noperation A {}\n@readonly\noperation Read { input: Id }\noperation Create {}\noperation Own { input: Id }\n\
         operation All {}\noperation Nested { input: Id }\noperation Last {}\noperation Unbound {}\n\
         structure Id {\n@required\nid: String\n}",
    );
    let service = model.shapes_of(ShapeType::Service).next().unwrap();
    let names: Vec<_> =
        closure::operations(&model, service).iter().map(|shape| shape.id.name()).collect();
    assert_eq!(names, ["Z", "A", "Create", "Read", "Own", "All", "Nested", "Last"]);
}

#[test]
fn shapes_are_reached_breadth_first_and_once() {
    let (model, _) = model(
        "$version: \"2\"\nnamespace a\nstructure A {\nb: B\nc: C\nself: A\n}\nlist B {\nmember: D\n}\n\
         map C {\nkey: K\nvalue: B\n}\nstructure D {\na: A\n}\nstring K\nstring Unreached",
    );
    let roots = ["a#A".parse().unwrap()];
    let names: Vec<_> =
        closure::shapes(&model, roots).iter().map(|shape| shape.id.name()).collect();
    assert_eq!(names, ["A", "B", "C", "D", "K"]);
}
