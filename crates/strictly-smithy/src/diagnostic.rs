//! What is wrong with a specification, where, and what to do.

use std::fmt;

use crate::{ShapeId, Sources, Span};

/// How bad it is; the reference implementation's own scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Probably a mistake.
    Warning,
    /// Almost certainly a mistake.
    Danger,
    /// The model cannot be used.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Danger => "danger",
            Self::Error => "error",
        })
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// Which rule found it, as an event ID: dot-separated, the broad part first (`Model`,
    /// `TraitValue`, `Unsupported.Protocol`).
    pub id: String,
    /// The shape it is about, if any.
    pub shape: Option<ShapeId>,
    /// What is wrong, in one sentence without a final full stop.
    pub message: String,
    /// Where; none for what is about the model as a whole.
    pub span: Option<Span>,
    /// Other places that belong to it, each with a word on why.
    pub related: Vec<(Span, String)>,
    /// What to do about it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// An error found by the rule `id`.
    pub fn error(id: impl Into<String>, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, id, message)
    }

    /// A finding of any severity.
    pub fn new(severity: Severity, id: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            severity,
            id: id.into(),
            shape: None,
            message: message.into(),
            span: None,
            related: Vec::new(),
            help: None,
        }
    }

    /// Says where.
    pub fn at(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    /// Says which shape it is about.
    pub fn on(mut self, shape: &ShapeId) -> Self {
        self.shape = Some(shape.clone());
        self
    }

    /// Adds another place.
    pub fn and(mut self, span: Span, why: impl Into<String>) -> Self {
        self.related.push((span, why.into()));
        self
    }

    /// Says what to do.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// All findings about a model.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Adds all of another list.
    pub fn append(&mut self, other: Self) {
        self.list.extend(other.list);
    }

    /// True if one of them is an error.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// True if there are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Each of them, in the order found.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.list.iter()
    }

    /// Sorts them by source, then place, so that output does not depend on the order of the rules.
    pub fn sort(&mut self) {
        self.list.sort_by(|a, b| (a.span, &a.id, &a.message).cmp(&(b.span, &b.id, &b.message)));
    }

    /// All of them as text, one block each: `path:line:column: severity: message [id]`, then
    /// indented lines for related places and help.
    pub fn render(&self, sources: &Sources) -> String {
        let blocks: Vec<_> =
            self.list.iter().map(|diagnostic| render(diagnostic, sources)).collect();
        blocks.join("\n")
    }
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<T: IntoIterator<Item = Diagnostic>>(&mut self, more: T) {
        self.list.extend(more);
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

fn render(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let Diagnostic { severity, id, message, span, related, help, .. } = diagnostic;
    let mut text = match span {
        Some(span) => format!("{}: {severity}: {message} [{id}]", place(*span, sources)),
        None => format!("{severity}: {message} [{id}]"),
    };
    for (span, why) in related {
        text = format!("{text}\n  {}: {why}", place(*span, sources));
    }
    if let Some(help) = help {
        text = format!("{text}\n  help: {help}");
    }
    text
}

/// `path:line:column`.
fn place(span: Span, sources: &Sources) -> String {
    let Some(source) = sources.get(span.source) else { return "?".to_owned() };
    let (line, column) = source.line_column(span.start as usize);
    format!("{}:{line}:{column}", source.path().display())
}
