//! JSON, one entry or item a line.

use crate::{Node, NodeKind};

use super::text::quoted;

/// Writes JSON. What is written inside an object or array is given as a closure.
pub(super) struct Json {
    out: String,
    depth: usize,
    /// True if nothing stands yet in the object or array that is open.
    empty: bool,
}

impl Json {
    pub(super) fn new() -> Self {
        Self { out: String::new(), depth: 0, empty: true }
    }

    /// The text, ended by a line break.
    pub(super) fn finish(mut self) -> String {
        self.out.push('\n');
        self.out
    }

    pub(super) fn object(&mut self, contents: impl FnOnce(&mut Self)) {
        self.container('{', contents, '}');
    }

    pub(super) fn array(&mut self, contents: impl FnOnce(&mut Self)) {
        self.container('[', contents, ']');
    }

    /// A key of the open object, and its value.
    pub(super) fn entry(&mut self, key: &str, value: impl FnOnce(&mut Self)) {
        self.item(|json| {
            quoted(&mut json.out, key);
            json.out.push_str(": ");
            value(json);
        });
    }

    /// An item of the open array.
    pub(super) fn item(&mut self, value: impl FnOnce(&mut Self)) {
        if !self.empty {
            self.out.push(',');
        }
        self.line();
        value(self);
        self.empty = false;
    }

    pub(super) fn string(&mut self, text: &str) {
        quoted(&mut self.out, text);
    }

    pub(super) fn node(&mut self, node: &Node) {
        match &node.kind {
            NodeKind::Null => self.out.push_str("null"),
            NodeKind::Boolean(true) => self.out.push_str("true"),
            NodeKind::Boolean(false) => self.out.push_str("false"),
            NodeKind::Number(text) => self.out.push_str(text),
            NodeKind::String(text) => self.string(text),
            NodeKind::Array(items) => self.array(|json| {
                for item in items {
                    json.item(|json| json.node(item));
                }
            }),
            NodeKind::Object(entries) => self.object(|json| {
                for (key, value) in entries {
                    json.entry(key, |json| json.node(value));
                }
            }),
        }
    }

    fn container(&mut self, open: char, contents: impl FnOnce(&mut Self), close: char) {
        self.out.push(open);
        self.depth += 1;
        self.empty = true;
        contents(self);
        self.depth -= 1;
        if !self.empty {
            self.line();
        }
        self.out.push(close);
        self.empty = false;
    }

    fn line(&mut self) {
        self.out.push('\n');
        (0..self.depth).for_each(|_| self.out.push_str("    "));
    }
}
