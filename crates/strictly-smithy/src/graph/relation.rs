//! Kinds of relationship.

use super::{Entity, Graph, Ix};
use crate::model::{Shape, ShapeType};
use crate::{Node, ShapeId};

/// What one entity is to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each is named as the specification names it")]
pub(crate) enum Relation {
    Create,
    Put,
    Read,
    Update,
    Delete,
    List,
    CollectionOperation,
    InstanceOperation,
    Operation,
    Resource,
    Identifier,
    Property,
    Input,
    Output,
    Error,
    Member,
    MemberTarget,
    Mixin,
}

impl Relation {
    /// The name by which selectors ask for it; member targets have none.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Put => "put",
            Self::Read => "read",
            Self::Update => "update",
            Self::Delete => "delete",
            Self::List => "list",
            Self::CollectionOperation => "collectionOperation",
            Self::InstanceOperation => "instanceOperation",
            Self::Operation => "operation",
            Self::Resource => "resource",
            Self::Identifier => "identifier",
            Self::Property => "property",
            Self::Input => "input",
            Self::Output => "output",
            Self::Error => "error",
            Self::Member => "member",
            Self::MemberTarget => "",
            Self::Mixin => "mixin",
        }
    }

    /// The name by which messages speak of it, in upper case with underscores.
    pub(crate) fn in_messages(self) -> &'static str {
        match self {
            Self::Create => "CREATE",
            Self::Put => "PUT",
            Self::Read => "READ",
            Self::Update => "UPDATE",
            Self::Delete => "DELETE",
            Self::List => "LIST",
            Self::CollectionOperation => "COLLECTION_OPERATION",
            Self::InstanceOperation => "INSTANCE_OPERATION",
            Self::Operation => "OPERATION",
            Self::Resource => "RESOURCE",
            Self::Identifier => "IDENTIFIER",
            Self::Property => "PROPERTY",
            Self::Input => "INPUT",
            Self::Output => "OUTPUT",
            Self::Error => "ERROR",
            Self::Member => "MEMBER_CONTAINER",
            Self::MemberTarget => "MEMBER_TARGET",
            Self::Mixin => "MIXIN",
        }
    }
}

/// Adds every relationship of the model.
pub(super) fn connect(graph: &mut Graph<'_>) {
    for ix in 0..graph.entities.len() {
        let Some(entity) = graph.get(ix).cloned() else { continue };
        if let Some(member) = entity.member {
            if let Some(to) = graph.find(&member.target.id) {
                graph.connect(ix, Relation::MemberTarget, to);
            }
            continue;
        }
        connect_shape(graph, ix, &entity);
    }
}

fn connect_shape(graph: &mut Graph<'_>, ix: Ix, entity: &Entity<'_>) {
    for mixin in &entity.shape.mixins {
        if let Some(to) = graph.find(&mixin.id) {
            graph.connect(ix, Relation::Mixin, to);
        }
    }
    // A shape's members stand right behind it.
    for to in ix + 1..=ix + entity.shape.members.len() {
        graph.connect(ix, Relation::Member, to);
    }
    for (name, id) in references(entity.shape) {
        let Some(to) = graph.find(&id) else { continue };
        for relation in relations(entity.shape.shape_type, name) {
            graph.connect(ix, *relation, to);
        }
    }
}

/// Every shape that the properties of a service, resource or operation name, with the property.
/// An operation without input or output has that of the prelude, which means nothing.
pub(crate) fn references(shape: &Shape) -> Vec<(&str, ShapeId)> {
    let mut found = Vec::new();
    for (name, value) in &shape.properties {
        if name == "version" || name == "rename" {
            continue;
        }
        let nodes: Vec<&Node> = match (value.as_array(), value.as_object()) {
            (Some(items), _) => items.iter().collect(),
            (_, Some(entries)) => entries.values().collect(),
            _ => vec![value],
        };
        for node in nodes {
            let id = node.as_str().and_then(|id| id.parse().ok());
            found.extend(id.map(|id| (name.as_str(), id)));
        }
    }
    found
}

/// The relationships that a property of a shape of this type makes.
pub(crate) fn relations(shape_type: ShapeType, property: &str) -> &'static [Relation] {
    use Relation as R;
    match (shape_type, property) {
        (_, "identifiers") => &[R::Identifier],
        (_, "properties") => &[R::Property],
        (_, "create") => &[R::Operation, R::Create, R::CollectionOperation],
        (_, "list") => &[R::Operation, R::List, R::CollectionOperation],
        (_, "put") => &[R::Operation, R::Put, R::InstanceOperation],
        (_, "read") => &[R::Operation, R::Read, R::InstanceOperation],
        (_, "update") => &[R::Operation, R::Update, R::InstanceOperation],
        (_, "delete") => &[R::Operation, R::Delete, R::InstanceOperation],
        (ShapeType::Resource, "operations") => &[R::Operation, R::InstanceOperation],
        (_, "operations") => &[R::Operation],
        (_, "collectionOperations") => &[R::Operation, R::CollectionOperation],
        (_, "resources") => &[R::Resource],
        (_, "input") => &[R::Input],
        (_, "output") => &[R::Output],
        (_, "errors") => &[R::Error],
        _ => &[],
    }
}
