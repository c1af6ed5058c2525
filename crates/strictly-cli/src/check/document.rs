//! The JSON document under check, read so that every value knows where it stands.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use serde_json::{Map, Number, Value};
use strictly_smithy::ast::{self, Entry, ValueKind};
use strictly_smithy::source::Source;
use strictly_smithy::{SourceId, Sources, Span, parse_json};

use super::finding::Finding;
use crate::failure::Failure;
use crate::files::unreadable;

/// The text of a document.
pub(super) struct Document {
    sources: Sources,
    id: SourceId,
    /// The byte offset at which the text ceases to be UTF-8.
    broken_at: Option<usize>,
}

/// A document that is JSON.
pub(super) struct Parsed {
    /// With places.
    pub(super) spanned: ast::Value,
    /// The same without.
    pub(super) value: Value,
}

impl Document {
    /// Reads the file, or standard input for `-`.
    pub(super) fn read(path: &Path) -> Result<Self, Failure> {
        let (name, bytes) = if path == Path::new("-") {
            let mut bytes = Vec::new();
            let read = io::stdin().lock().read_to_end(&mut bytes);
            (Path::new("<stdin>"), read.map(|_| bytes))
        } else {
            (path, fs::read(path))
        };
        let bytes = bytes.map_err(|error| unreadable(name, &error))?;
        let broken_at = std::str::from_utf8(&bytes).err().map(|error| error.valid_up_to());
        let mut sources = Sources::new();
        let id = sources.add(name, String::from_utf8_lossy(&bytes));
        Ok(Self { sources, id, broken_at })
    }

    /// Path, text and lines.
    pub(super) fn source(&self) -> Option<&Source> {
        self.sources.get(self.id)
    }

    /// Reads the text as JSON.
    ///
    /// # Errors
    ///
    /// The first thing that stops a reader: no UTF-8, broken syntax, a key given twice, a number
    /// beyond all types.
    pub(super) fn parse(&self) -> Result<Parsed, Box<Finding>> {
        if let Some(at) = self.broken_at {
            return Err(Box::new(Finding::of_syntax("this byte is not UTF-8", at..at)));
        }
        let text = self.source().map_or("", Source::text);
        let spanned = parse_json(text, self.id)
            .map_err(|diagnostic| Box::new(Finding::of_unreadable(&diagnostic)))?;
        let value = plain(&spanned).map_err(|span| {
            Box::new(Finding::of_syntax("this number is beyond the range of numbers", span.range()))
        })?;
        Ok(Parsed { spanned, value })
    }
}

/// The value without places. An error is a number that cannot be held.
fn plain(value: &ast::Value) -> Result<Value, Span> {
    Ok(match &value.kind {
        ValueKind::Null => Value::Null,
        ValueKind::Boolean(value) => Value::Bool(*value),
        ValueKind::Number(text) => {
            let number: Number = text.parse().map_err(|_| value.span)?;
            Value::Number(number)
        }
        ValueKind::String(text) | ValueKind::ShapeId(text) => Value::String(text.clone()),
        ValueKind::Array(items) => Value::Array(items.iter().map(plain).collect::<Result<_, _>>()?),
        ValueKind::Object(entries) => {
            let plain_entry = |Entry { key, value }: &Entry| Ok((key.text.clone(), plain(value)?));
            Value::Object(entries.iter().map(plain_entry).collect::<Result<Map<_, _>, _>>()?)
        }
    })
}
