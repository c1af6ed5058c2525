//! Node values.

use crate::print::text::quoted;
use crate::{Node, NodeKind, ShapeId};

/// Arrays and objects that take up no more than this are written on one line.
const LINE: usize = 80;

/// Writes a value. `depth` is the indent of the line it stands on.
pub(super) fn value(out: &mut String, node: &Node, depth: usize) {
    match &node.kind {
        NodeKind::Null => out.push_str("null"),
        NodeKind::Boolean(true) => out.push_str("true"),
        NodeKind::Boolean(false) => out.push_str("false"),
        NodeKind::Number(text) => out.push_str(text),
        NodeKind::String(text) => quoted(out, text),
        NodeKind::Array(items) => {
            let lines = Layout::of(node, depth);
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                lines.before(out, at);
                value(out, item, depth + 1);
            }
            lines.after(out);
            out.push(']');
        }
        NodeKind::Object(members) => {
            let layout = Layout::of(node, depth);
            out.push('{');
            entries(out, members.iter(), layout);
            out.push('}');
        }
    }
}

/// Writes the entries of an object, without the braces.
pub(super) fn entries<'n>(
    out: &mut String,
    entries: impl Iterator<Item = (&'n String, &'n Node)>,
    layout: Layout,
) {
    for (at, (name, node)) in entries.enumerate() {
        layout.before(out, at);
        key(out, name);
        out.push_str(": ");
        value(out, node, layout.depth + 1);
    }
    layout.after(out);
}

/// Writes a key: an identifier as it is, anything else in quotes.
pub(super) fn key(out: &mut String, text: &str) {
    if ShapeId::is_identifier(text) {
        out.push_str(text);
    } else {
        quoted(out, text);
    }
}

/// Whether what stands between brackets gets a line for each part.
#[derive(Clone, Copy)]
pub(super) struct Layout {
    /// The indent of the line with the brackets.
    depth: usize,
    lines: bool,
}

impl Layout {
    pub(super) fn of(node: &Node, depth: usize) -> Self {
        Self { depth, lines: room_after(node, LINE).is_none() }
    }

    /// What stands before the part with this index.
    fn before(self, out: &mut String, at: usize) {
        if self.lines {
            out.push('\n');
            indent(out, self.depth + 1);
        } else if at > 0 {
            out.push_str(", ");
        }
    }

    /// What stands before the closing bracket.
    fn after(self, out: &mut String) {
        if self.lines {
            out.push('\n');
            indent(out, self.depth);
        }
    }
}

pub(super) fn indent(out: &mut String, depth: usize) {
    (0..depth).for_each(|_| out.push_str("    "));
}

/// What is left of `room` after a value on one line; none if it does not fit. Looks at no more of
/// the value than fits.
fn room_after(node: &Node, room: usize) -> Option<usize> {
    match &node.kind {
        NodeKind::Null | NodeKind::Boolean(_) => room.checked_sub(5),
        NodeKind::Number(text) => room.checked_sub(text.len()),
        NodeKind::String(text) => room.checked_sub(text.len() + 2),
        NodeKind::Array(items) => items
            .iter()
            .try_fold(room.checked_sub(2)?, |room, item| room_after(item, room)?.checked_sub(2)),
        NodeKind::Object(entries) => {
            entries.iter().try_fold(room.checked_sub(2)?, |room, (key, value)| {
                room_after(value, room)?.checked_sub(key.len() + 4)
            })
        }
    }
}
