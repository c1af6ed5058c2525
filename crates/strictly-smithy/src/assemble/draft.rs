//! Shapes with absolute IDs, not yet merged across files.

use indexmap::IndexMap;

use crate::ast::Version;
use crate::model::{Reference, ShapeType};
use crate::{Node, ShapeId, Span};

/// What one file says.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    pub(crate) version: Version,
    pub(crate) metadata: Vec<(String, Node)>,
    pub(crate) definitions: Vec<Definition>,
    /// Traits of `apply` statements, each with the shape or member it is applied to.
    pub(crate) applications: Vec<(Reference, Application)>,
}

/// A shape as one file defines it.
#[derive(Debug)]
pub(crate) struct Definition {
    pub(crate) id: ShapeId,
    pub(crate) shape_type: ShapeType,
    /// The version of the file that defines it.
    pub(crate) version: Version,
    pub(crate) span: Span,
    pub(crate) traits: Vec<Application>,
    pub(crate) for_resource: Option<Reference>,
    pub(crate) mixins: Vec<Reference>,
    pub(crate) members: Vec<MemberDraft>,
    /// See [`crate::model::Shape::properties`].
    pub(crate) properties: IndexMap<String, Node>,
}

/// A member as one file defines it.
#[derive(Debug)]
pub(crate) struct MemberDraft {
    pub(crate) name: String,
    pub(crate) span: Span,
    pub(crate) target: TargetDraft,
    pub(crate) traits: Vec<Application>,
}

/// What a member targets.
#[derive(Debug)]
pub(crate) enum TargetDraft {
    Shape(Reference),
    /// What the bound resource or a mixin says.
    Elided,
    /// No word on it: the member is inherited from a mixin, and `apply` adds traits to it.
    Applied,
}

/// A trait applied to a shape or member.
#[derive(Debug)]
pub(crate) struct Application {
    pub(crate) id: ShapeId,
    pub(crate) span: Span,
    /// None for `@trait` and `@trait()`.
    pub(crate) value: Option<Node>,
    /// True if a JSON AST says it.
    pub(crate) json: bool,
}

impl Definition {
    /// A shape with nothing in it.
    pub(crate) fn new(id: ShapeId, shape_type: ShapeType, version: Version, span: Span) -> Self {
        Self {
            id,
            shape_type,
            version,
            span,
            traits: Vec::new(),
            for_resource: None,
            mixins: Vec::new(),
            members: Vec::new(),
            properties: IndexMap::new(),
        }
    }

    /// True if both say the same, wherever they stand.
    pub(crate) fn says_the_same(&self, other: &Self) -> bool {
        self.shape_type == other.shape_type
            && same_traits(&self.traits, &other.traits)
            && same_ids(&self.mixins, &other.mixins)
            && self.for_resource.as_ref().map(|resource| &resource.id)
                == other.for_resource.as_ref().map(|resource| &resource.id)
            && self.properties == other.properties
            && self.members.len() == other.members.len()
            && self.members.iter().zip(&other.members).all(|(a, b)| a.says_the_same(b))
    }
}

impl MemberDraft {
    fn says_the_same(&self, other: &Self) -> bool {
        let same_target = match (&self.target, &other.target) {
            (TargetDraft::Shape(a), TargetDraft::Shape(b)) => a.id == b.id,
            (TargetDraft::Elided, TargetDraft::Elided) => true,
            _ => false,
        };
        self.name == other.name && same_target && same_traits(&self.traits, &other.traits)
    }
}

fn same_ids(a: &[Reference], b: &[Reference]) -> bool {
    a.iter().map(|reference| &reference.id).eq(b.iter().map(|reference| &reference.id))
}

/// The order of different traits does not count.
fn same_traits(a: &[Application], b: &[Application]) -> bool {
    let same = |(a, b): (&&Application, &&Application)| a.id == b.id && a.value == b.value;
    a.len() == b.len() && by_id(a).iter().zip(&by_id(b)).all(same)
}

fn by_id(traits: &[Application]) -> Vec<&Application> {
    let mut sorted: Vec<_> = traits.iter().collect();
    sorted.sort_by(|a, b| a.id.cmp(&b.id));
    sorted
}
