//! One thing that is wrong with a document.

use std::ops::Range;

use strictly::{Mismatch, MismatchKind, Violation};
use strictly_smithy::Diagnostic;

use super::locate::Place;
use super::words;

/// One thing that is wrong, in words for people and for programs. Holds no value of the document.
pub(super) struct Finding {
    /// The JSON Pointer to the value; empty for the whole document.
    pub(super) path: String,
    /// What it fails, as one word: the name of a constraint trait, or `type`, `syntax`, …
    pub(super) constraint: &'static str,
    /// The whole sentence, as a server would answer it.
    pub(super) message: String,
    /// What is wrong, in short.
    pub(super) title: String,
    /// What is asked instead.
    pub(super) label: String,
    /// The bytes of the document to point at.
    pub(super) range: Range<usize>,
    /// Another place that belongs to it, and why.
    pub(super) related: Option<(Range<usize>, String)>,
}

impl Finding {
    /// Of a value that violates a constraint.
    pub(super) fn of_violation(violation: &Violation, place: &Place<'_>) -> Self {
        let constraint = violation.constraint();
        Self {
            path: violation.path().to_string(),
            constraint: words::name(constraint),
            message: violation.message(),
            title: words::title(violation.path(), constraint, place),
            label: words::label(constraint, place),
            range: place.range.clone(),
            related: None,
        }
    }

    /// Of a value of another form than its shape's.
    pub(super) fn of_mismatch(mismatch: &Mismatch, place: Place<'_>) -> Self {
        let subject = words::subject(mismatch.path());
        let (name, problem) = match mismatch.kind() {
            MismatchKind::Type { .. } => ("type", "has the wrong type"),
            MismatchKind::Value { .. } => ("value", "cannot be read"),
            MismatchKind::Duplicate => ("duplicate", "is given more than once"),
            MismatchKind::UnionMembers { .. } => ("union", "does not set exactly one member"),
            MismatchKind::UnknownUnionMember => ("union", "sets a member that is not known"),
            MismatchKind::UnknownMember => ("member", "is not known"),
            MismatchKind::Depth { .. } => ("depth", "is nested too deeply"),
            _ => ("form", "has the wrong form"),
        };
        Self {
            path: mismatch.path().to_string(),
            constraint: name,
            message: mismatch.to_string(),
            title: format!("{subject} {problem}"),
            label: mismatch.kind().to_string(),
            range: place.range,
            related: None,
        }
    }

    /// Of a text that the JSON reader refuses. A key that is given twice is not repeated here.
    pub(super) fn of_unreadable(diagnostic: &Diagnostic) -> Self {
        let range = diagnostic.span.map_or(0..0, strictly_smithy::Span::range);
        let Some((first, why)) = diagnostic.related.first() else {
            return Self::of_syntax(&diagnostic.message, range);
        };
        Self {
            path: String::new(),
            constraint: "duplicate",
            message: "a key is given more than once".to_owned(),
            title: "a key is given more than once".to_owned(),
            label: "given again here".to_owned(),
            range,
            related: Some((first.range(), why.clone())),
        }
    }

    /// Of a text that is not JSON.
    pub(super) fn of_syntax(message: &str, range: Range<usize>) -> Self {
        Self {
            path: String::new(),
            constraint: "syntax",
            message: message.to_owned(),
            title: "the document cannot be read as JSON".to_owned(),
            label: message.to_owned(),
            range,
            related: None,
        }
    }
}
