//! Applied traits.

use crate::model::{ShapeType, Traits};
use crate::{Node, NodeKind, ShapeId};

use super::Printer;
use super::values::{Layout, entries, indent, value};

impl Printer<'_> {
    /// A line for each trait, but for the one that is written in another place.
    pub(super) fn traits(&mut self, traits: &Traits, depth: usize, elsewhere: Option<&ShapeId>) {
        let documentation = traits.get(&documentation()).and_then(as_comment);
        if let Some(text) = documentation {
            self.comment(text, depth);
        }
        for (id, node) in traits {
            let is_comment = documentation.is_some() && *id == self::documentation();
            if !is_comment && Some(id) != elsewhere {
                indent(&mut self.out, depth);
                self.applied_trait(id, node, depth);
                self.out.push('\n');
            }
        }
    }

    /// `@name`, `@name(value)` or `@name(key: value, …)`.
    pub(super) fn applied_trait(&mut self, id: &ShapeId, node: &Node, depth: usize) {
        let name = self.names.refer(id);
        self.out.push('@');
        self.out.push_str(&name);
        if self.is_omitted(id, node) {
            return;
        }
        self.out.push('(');
        match &node.kind {
            NodeKind::Object(members) if !members.is_empty() => {
                entries(&mut self.out, members.iter(), Layout::of(node, depth));
            }
            _ => value(&mut self.out, node, depth),
        }
        self.out.push(')');
    }

    /// True if the value is what the trait has without one.
    fn is_omitted(&self, id: &ShapeId, node: &Node) -> bool {
        let trait_type = self.model.shape(id).map(|shape| shape.shape_type);
        match (&node.kind, trait_type) {
            (NodeKind::Object(entries), None | Some(ShapeType::Structure | ShapeType::Map)) => {
                entries.is_empty()
            }
            (NodeKind::Array(items), Some(ShapeType::List)) => items.is_empty(),
            _ => false,
        }
    }

    fn comment(&mut self, text: &str, depth: usize) {
        for line in text.split('\n') {
            indent(&mut self.out, depth);
            self.out.push_str(if line.is_empty() { "///" } else { "/// " });
            self.out.push_str(line);
            self.out.push('\n');
        }
    }
}

/// The text, if a documentation comment can hold it: a carriage return would end it.
fn as_comment(node: &Node) -> Option<&str> {
    node.as_str().filter(|text| !text.contains('\r'))
}

fn documentation() -> ShapeId {
    ShapeId::new("smithy.api", "documentation")
}
