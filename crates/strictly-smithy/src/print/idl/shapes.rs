//! Shapes.

use indexmap::IndexMap;

use crate::assemble::{PropertyKind, properties_of};
use crate::model::{Member, Shape, ShapeType, Traits};
use crate::print::applied;
use crate::print::text::quoted;
use crate::{Node, ShapeId};

use super::Printer;
use super::values::{key, value};

impl Printer<'_> {
    /// A shape, then the `apply` statements for what cannot be said inside it.
    pub(super) fn shape(&mut self, shape: &Shape) {
        let own = shape.introduced();
        self.out.push('\n');
        self.traits(own.traits, 0, None);
        self.out.push_str(shape.shape_type.keyword());
        self.out.push(' ');
        self.out.push_str(shape.id.name());
        self.mixins(shape);
        match shape.shape_type {
            ShapeType::Enum | ShapeType::IntEnum => {
                let (inherited, members): (Vec<_>, Vec<_>) =
                    own.members.values().partition(|member| member.inherited);
                self.body(&members, Self::enum_member);
                self.out.push('\n');
                for member in inherited {
                    self.apply(&shape.id.with_member(member.name.as_str()), &member.traits);
                }
                return;
            }
            ShapeType::List
            | ShapeType::Set
            | ShapeType::Map
            | ShapeType::Structure
            | ShapeType::Union => {
                let members: Vec<_> = own.members.values().collect();
                self.body(&members, |printer, member| printer.member(member, shape.shape_type));
            }
            ShapeType::Operation | ShapeType::Resource | ShapeType::Service => {
                self.properties(shape, own.properties);
            }
            _ => {}
        }
        self.out.push('\n');
    }

    /// The traits that the sources apply to a shape that is built in, and to its members.
    pub(super) fn applied_to_built_in(&mut self, shape: &Shape) {
        self.apply(&shape.id, &applied(&shape.traits));
        for member in shape.members.values() {
            self.apply(&shape.id.with_member(member.name.as_str()), &applied(&member.traits));
        }
    }

    fn apply(&mut self, target: &ShapeId, traits: &Traits) {
        for (id, node) in traits {
            self.out.push_str("\napply ");
            self.out.push_str(&target.to_string());
            self.out.push(' ');
            self.applied_trait(id, node, 0);
            self.out.push('\n');
        }
    }

    fn mixins(&mut self, shape: &Shape) {
        if shape.mixins.is_empty() {
            return;
        }
        let names: Vec<_> = shape.mixins.iter().map(|mixin| self.names.refer(&mixin.id)).collect();
        self.out.push_str(" with [");
        self.out.push_str(&names.join(", "));
        self.out.push(']');
    }

    fn body(&mut self, members: &[&Member], write: impl Fn(&mut Self, &Member)) {
        self.out.push_str(" {");
        let mut lines_before = false;
        for (at, member) in members.iter().enumerate() {
            // Members that take several lines stand apart.
            let start = self.out.len();
            self.out.push('\n');
            write(self, member);
            let lines = self.out.get(start + 1..).unwrap_or("").contains('\n');
            if at > 0 && (lines || lines_before) {
                self.out.insert(start, '\n');
            }
            lines_before = lines;
        }
        self.out.push_str(if members.is_empty() { "}" } else { "\n}" });
    }

    fn enum_member(&mut self, member: &Member) {
        let id = enum_value();
        self.traits(&member.traits, 1, Some(&id));
        self.out.push_str("    ");
        self.out.push_str(&member.name);
        let node = member.traits.get(&id);
        if let Some(node) = node.filter(|node| node.as_str() != Some(member.name.as_str())) {
            self.out.push_str(" = ");
            value(&mut self.out, node, 1);
        }
    }

    /// `name: Target`, or `$name` if it is inherited. Only members of structures say their default
    /// after `=`.
    fn member(&mut self, member: &Member, shape_type: ShapeType) {
        let id = ShapeId::new("smithy.api", "default");
        let default = (shape_type == ShapeType::Structure).then_some(&id);
        self.traits(&member.traits, 1, default);
        self.out.push_str("    ");
        if member.inherited {
            self.out.push('$');
            self.out.push_str(&member.name);
        } else {
            self.out.push_str(&member.name);
            self.out.push_str(": ");
            self.reference(&member.target.id);
        }
        if let Some(node) = default.and_then(|id| member.traits.get(id)) {
            self.out.push_str(" = ");
            value(&mut self.out, node, 1);
        }
    }

    fn reference(&mut self, id: &ShapeId) {
        let name = self.names.refer(id);
        self.out.push_str(&name);
    }

    /// The properties of an operation, resource or service. An operation says nothing of an input
    /// or output that is the unit type.
    fn properties(&mut self, shape: &Shape, properties: &IndexMap<String, Node>) {
        let known = properties_of(shape.shape_type);
        self.out.push_str(" {");
        let start = self.out.len();
        for (name, node) in properties {
            let is_unit = shape.shape_type == ShapeType::Operation
                && node.as_str() == Some("smithy.api#Unit");
            let kind = known.iter().find(|(known, _)| known == name).map(|(_, kind)| *kind);
            if !is_unit {
                self.out.push_str("\n    ");
                self.out.push_str(name);
                self.out.push_str(": ");
                self.property(kind.unwrap_or(PropertyKind::Text), node);
            }
        }
        let empty = self.out.len() == start;
        self.out.push_str(if empty { "}" } else { "\n}" });
    }

    fn property(&mut self, kind: PropertyKind, node: &Node) {
        match kind {
            PropertyKind::Text | PropertyKind::Texts => value(&mut self.out, node, 1),
            PropertyKind::Id => self.id(node),
            PropertyKind::Ids => {
                self.out.push('[');
                for id in node.as_array().unwrap_or_default() {
                    self.out.push_str("\n        ");
                    self.id(id);
                }
                let empty = node.as_array().is_none_or(<[_]>::is_empty);
                self.out.push_str(if empty { "]" } else { "\n    ]" });
            }
            PropertyKind::NamedIds => {
                self.out.push('{');
                for (name, id) in node.as_object().into_iter().flatten() {
                    self.out.push_str("\n        ");
                    key(&mut self.out, name);
                    self.out.push_str(": ");
                    self.id(id);
                }
                let empty = node.as_object().is_none_or(IndexMap::is_empty);
                self.out.push_str(if empty { "}" } else { "\n    }" });
            }
        }
    }

    /// A shape ID; text that is none is left as it is, for the loader to refuse.
    fn id(&mut self, node: &Node) {
        let text = node.as_str().unwrap_or_default();
        match text.parse() {
            Ok(id) => self.reference(&id),
            Err(_) => quoted(&mut self.out, text),
        }
    }
}

fn enum_value() -> ShapeId {
    ShapeId::new("smithy.api", "enumValue")
}
