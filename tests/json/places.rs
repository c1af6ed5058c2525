//! Where a piece of JSON can stand in a request.

use strictly::Aggregate;

use crate::doors::{Outcome, outcome};
use crate::weather::{City, Report};

/// Text before and after the piece, and the type that the whole is read as.
pub(crate) struct Place {
    /// What it is called in messages.
    pub(crate) name: &'static str,
    /// Numbers of any size fit.
    pub(crate) exact: bool,
    before: &'static str,
    after: &'static str,
    outcome: fn(&[u8]) -> Outcome,
}

/// The piece is the whole body.
pub(crate) const BODY: Place = place::<Report>("the body", "", "");

/// Nobody looks at the piece: it is a member that the structure does not have.
pub(crate) const UNKNOWN: Place = place::<Report>("an unknown member", r#"{"x":"#, "}");

/// Every piece fits: any JSON is a document.
pub(crate) const DOCUMENT: Place = place::<Report>("a document", r#"{"anything":"#, "}");

/// A place of every kind of shape, and places where reading only passes through.
pub(crate) const PLACES: [Place; 25] = [
    BODY,
    UNKNOWN,
    DOCUMENT,
    Place { exact: true, ..place::<Report>("a big decimal", r#"{"exact":"#, "}") },
    place::<Report>("an unknown list", r#"{"x":[1,"#, ",2]}"),
    place::<Report>("an unknown object", r#"{"x":{"y":"#, r#","z":1}}"#),
    place::<Report>("a document's item", r#"{"anything":[1,"#, ",2]}"),
    place::<Report>("a document's member", r#"{"anything":{"y":"#, r#","z":1}}"#),
    place::<Report>("a string", r#"{"note":"#, "}"),
    place::<Report>("a boolean", r#"{"fine":"#, "}"),
    place::<Report>("a byte", r#"{"offset":"#, "}"),
    place::<Report>("a long", r#"{"count":"#, "}"),
    place::<Report>("a double", r#"{"kelvin":"#, "}"),
    Place { exact: true, ..place::<Report>("a big integer", r#"{"many":"#, "}") },
    place::<Report>("a blob", r#"{"photo":"#, "}"),
    place::<Report>("a timestamp", r#"{"at":"#, "}"),
    place::<Report>("an intEnum", r#"{"level":"#, "}"),
    place::<Report>("a list", r#"{"gaps":"#, "}"),
    place::<Report>("an item", r#"{"gaps":[1,"#, ",2]}"),
    place::<Report>("a map", r#"{"sparseMap":"#, "}"),
    place::<Report>("a map's value", r#"{"sparseMap":{"k":"#, "}}"),
    place::<City>(
        "an entry too many",
        r#"{"name":"A","labels":{"0":"","1":"","2":"","3":"","4":"","5":"","6":"","7":"","8":"","9":"","10":"#,
        "}}",
    ),
    place::<Report>("a structure", r#"{"login":"#, "}"),
    place::<Report>("a union", r#"{"proof":"#, "}"),
    place::<City>("a structure in itself", r#"{"name":"A","partOf":"#, "}"),
];

const fn place<T: Aggregate>(
    name: &'static str,
    before: &'static str,
    after: &'static str,
) -> Place {
    Place { name, exact: false, before, after, outcome: outcome::<T> }
}

impl Place {
    /// The text with the piece in its place.
    pub(crate) fn json(&self, piece: &[u8]) -> Vec<u8> {
        [self.before.as_bytes(), piece, self.after.as_bytes()].concat()
    }

    /// What the readers say of it.
    pub(crate) fn outcome(&self, piece: &[u8]) -> Outcome {
        (self.outcome)(&self.json(piece))
    }
}
