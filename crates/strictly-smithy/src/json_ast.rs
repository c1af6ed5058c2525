//! JSON AST, read into the same drafts that IDL files become.
//!
//! See "JSON AST" in the specification.

mod reader;
mod shapes;

use crate::assemble::Draft;
use crate::ast::{Entry, Value, ValueKind, Version};
use crate::parser::MAX_DEPTH;
use crate::source::Lines;
use crate::{Diagnostic, Diagnostics, Node, NodeKind, Severity, ShapeId, SourceId, Span};

/// Reads a JSON AST. Never fails: what could be read stands in the draft.
pub(crate) fn parse(text: &str, source: SourceId) -> (Draft, Diagnostics) {
    let mut diagnostics = Diagnostics::new();
    let value = match reader::read(text, source) {
        Ok(value) => value,
        Err(error) => {
            let (line, column) = Lines::of(text).line_column(text, error.at);
            let message =
                format!("Syntax error at line {line}, column {column}: {}", error.message);
            let span = Span::new(source, error.at..error.at);
            diagnostics.push(Diagnostic::error("Model", message).at(span));
            return (Draft::default(), diagnostics);
        }
    };
    let mut ast = JsonAst { draft: Draft::default(), diagnostics };
    ast.file(value);
    (ast.draft, ast.diagnostics)
}

struct JsonAst {
    draft: Draft,
    diagnostics: Diagnostics,
}

impl JsonAst {
    fn file(&mut self, value: Value) {
        let Some(version) = self.version(&value) else { return };
        self.draft.version = version;
        for Entry { key, value } in self.object(value, "the model") {
            match key.text.as_str() {
                "smithy" => {}
                "metadata" => {
                    for Entry { key, value } in self.object(value, "metadata") {
                        let value = self.node(value);
                        self.draft.metadata.push((key.text, value));
                    }
                }
                "shapes" => {
                    for Entry { key, value } in self.object(value, "shapes") {
                        self.shape(&key, value);
                    }
                }
                other => self.additional(key.span, None, &["metadata", "shapes", "smithy"], other),
            }
        }
    }

    fn version(&mut self, file: &Value) -> Option<Version> {
        let Some(stated) = file.entry("smithy") else {
            let message =
                "This is no Smithy JSON AST: it has no `smithy` member that says the version";
            self.error(file.span, None, message);
            return None;
        };
        let Some(text) = stated.as_text() else {
            let message = format!("Expected `smithy` to be a string; found {}", stated.kind_name());
            self.error(stated.span, None, message);
            return None;
        };
        let version = Version::from_text(text);
        match version {
            Some(Version::V2) => {}
            Some(Version::V1) => {
                let message = "Smithy JSON AST 1.0 is deprecated; use version 2.0";
                let diagnostic = Diagnostic::new(Severity::Warning, "ModelDeprecation", message);
                self.diagnostics.push(diagnostic.at(stated.span));
            }
            None => {
                let message = format!("Unsupported Smithy version number: {text}");
                self.error(stated.span, None, message);
            }
        }
        version
    }

    /// The entries of an object; none, and an error, for anything else.
    fn object(&mut self, value: Value, what: &str) -> Vec<Entry> {
        let found = value.kind_name();
        if let ValueKind::Object(entries) = value.kind {
            return entries;
        }
        self.error(value.span, None, format!("Expected `{what}` to be an object; found {found}"));
        Vec::new()
    }

    /// A value as the node it is, which must not be nested deeper than IDL allows.
    fn node(&mut self, value: Value) -> Node {
        if let Some(span) = too_deep(&value, MAX_DEPTH) {
            self.error(span, None, format!("Values are nested more than {MAX_DEPTH} levels deep"));
        }
        node(value)
    }

    fn error(&mut self, span: Span, shape: Option<&ShapeId>, message: impl Into<String>) {
        let diagnostic = Diagnostic::error("Model", message).at(span);
        self.diagnostics.push(Diagnostic { shape: shape.cloned(), ..diagnostic });
    }

    /// Warns of a property that the specification does not know.
    fn additional(&mut self, span: Span, shape: Option<&ShapeId>, known: &[&str], found: &str) {
        let diagnostic =
            Diagnostic::new(Severity::Warning, "Model", additional(known, found)).at(span);
        self.diagnostics.push(Diagnostic { shape: shape.cloned(), ..diagnostic });
    }
}

/// The message about a property that is not known.
pub(crate) fn additional(known: &[&str], found: &str) -> String {
    let known: Vec<_> = known.iter().map(|name| format!("`{name}`")).collect();
    let known = known.join(", ");
    format!(
        "Expected an object with possible properties of {known}, but found additional properties: `{found}`"
    )
}

/// The first array or object that stands deeper than `room` levels.
fn too_deep(value: &Value, room: usize) -> Option<Span> {
    match &value.kind {
        ValueKind::Array(_) | ValueKind::Object(_) if room == 0 => Some(value.span),
        ValueKind::Array(items) => items.iter().find_map(|item| too_deep(item, room - 1)),
        ValueKind::Object(entries) => {
            entries.iter().find_map(|entry| too_deep(&entry.value, room - 1))
        }
        _ => None,
    }
}

/// A value as the node it is; JSON holds no shape IDs to resolve.
fn node(value: Value) -> Node {
    let kind = match value.kind {
        ValueKind::Null => NodeKind::Null,
        ValueKind::Boolean(value) => NodeKind::Boolean(value),
        ValueKind::Number(text) => NodeKind::Number(text),
        ValueKind::String(text) | ValueKind::ShapeId(text) => NodeKind::String(text),
        ValueKind::Array(items) => NodeKind::Array(items.into_iter().map(node).collect()),
        ValueKind::Object(entries) => NodeKind::Object(
            entries.into_iter().map(|entry| (entry.key.text, node(entry.value))).collect(),
        ),
    };
    Node::new(value.span, kind)
}
