//! The properties of services, resources and operations.

use crate::model::ShapeType;

/// What the value of a property is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PropertyKind {
    /// Text.
    Text,
    /// An object of texts.
    Texts,
    /// A shape ID.
    Id,
    /// A list of shape IDs.
    Ids,
    /// An object of shape IDs.
    NamedIds,
}

/// Every property that a shape of this type may have.
///
/// See "Service", "Resource" and "Operation" in the specification.
pub(crate) fn properties_of(shape_type: ShapeType) -> &'static [(&'static str, PropertyKind)] {
    use PropertyKind::{Id, Ids, NamedIds, Text, Texts};
    match shape_type {
        ShapeType::Service => &[
            ("version", Text),
            ("operations", Ids),
            ("resources", Ids),
            ("errors", Ids),
            ("rename", Texts),
        ],
        ShapeType::Resource => &[
            ("identifiers", NamedIds),
            ("properties", NamedIds),
            ("create", Id),
            ("put", Id),
            ("read", Id),
            ("update", Id),
            ("delete", Id),
            ("list", Id),
            ("operations", Ids),
            ("collectionOperations", Ids),
            ("resources", Ids),
        ],
        ShapeType::Operation => &[("input", Id), ("output", Id), ("errors", Ids)],
        _ => &[],
    }
}

/// The properties under which the JSON AST of a shape of this type has its members.
pub(crate) fn member_properties(shape_type: ShapeType) -> &'static [&'static str] {
    match shape_type {
        ShapeType::List | ShapeType::Set => &["member"],
        ShapeType::Map => &["key", "value"],
        ShapeType::Structure | ShapeType::Union | ShapeType::Enum | ShapeType::IntEnum => {
            &["members"]
        }
        _ => &[],
    }
}
