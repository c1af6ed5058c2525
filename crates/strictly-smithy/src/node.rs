//! Node values: what traits and metadata are made of.

use indexmap::IndexMap;
use strictly_contract::strictly::Number;

use crate::Span;

/// A node value with the place it came from.
///
/// See "Node values" in the Smithy specification.
#[derive(Clone, Debug)]
pub struct Node {
    /// Where it stands in the source.
    pub span: Span,
    /// What it is.
    pub kind: NodeKind,
}

/// The kinds of node value.
#[derive(Clone, Debug)]
pub enum NodeKind {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A number, in the exact text of the source, which follows the grammar of JSON.
    Number(String),
    /// A string. In IDL, unquoted shape IDs arrive here resolved to absolute form.
    String(String),
    /// An array.
    Array(Vec<Node>),
    /// An object, in source order.
    Object(IndexMap<String, Node>),
}

impl Node {
    /// A node.
    pub fn new(span: Span, kind: NodeKind) -> Self {
        Self { span, kind }
    }

    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        match &self.kind {
            NodeKind::String(text) => Some(text),
            _ => None,
        }
    }

    /// The exact text of a number.
    pub fn as_number(&self) -> Option<&str> {
        match &self.kind {
            NodeKind::Number(text) => Some(text),
            _ => None,
        }
    }

    /// The value of a boolean.
    pub fn as_bool(&self) -> Option<bool> {
        match self.kind {
            NodeKind::Boolean(value) => Some(value),
            _ => None,
        }
    }

    /// The items of an array.
    pub fn as_array(&self) -> Option<&[Node]> {
        match &self.kind {
            NodeKind::Array(items) => Some(items),
            _ => None,
        }
    }

    /// The entries of an object.
    pub fn as_object(&self) -> Option<&IndexMap<String, Node>> {
        match &self.kind {
            NodeKind::Object(entries) => Some(entries),
            _ => None,
        }
    }

    /// True for `null`.
    pub fn is_null(&self) -> bool {
        matches!(self.kind, NodeKind::Null)
    }

    /// The value under `key`, if this is an object that has it.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.as_object()?.get(key)
    }

    /// What kind of value it is, for messages: `a string`, `an object`, …
    pub fn describe(&self) -> &'static str {
        match self.kind {
            NodeKind::Null => "null",
            NodeKind::Boolean(_) => "a boolean",
            NodeKind::Number(_) => "a number",
            NodeKind::String(_) => "a string",
            NodeKind::Array(_) => "an array",
            NodeKind::Object(_) => "an object",
        }
    }
}

/// Equality of values; places do not count. Object entries compare in any order, and numbers are
/// equal however they are spelled: `10`, `10.0` and `1e1` are one number.
impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        match (&self.kind, &other.kind) {
            (NodeKind::Null, NodeKind::Null) => true,
            (NodeKind::Boolean(a), NodeKind::Boolean(b)) => a == b,
            (NodeKind::Number(a), NodeKind::Number(b)) => a == b || same_number(a, b),
            (NodeKind::String(a), NodeKind::String(b)) => a == b,
            (NodeKind::Array(a), NodeKind::Array(b)) => a == b,
            (NodeKind::Object(a), NodeKind::Object(b)) => a == b,
            _ => false,
        }
    }
}

fn same_number(a: &str, b: &str) -> bool {
    matches!((a.parse::<Number>(), b.parse::<Number>()), (Ok(a), Ok(b)) if a == b)
}
