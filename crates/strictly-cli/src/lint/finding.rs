//! What validation found, in the order it is printed.

use std::collections::HashSet;

use strictly_smithy::validate::{Report, Suppressed};
use strictly_smithy::{Diagnostic, Diagnostics, Severity, ShapeId, Sources, Span};

/// What validation found, in the order it is printed: by file and place, and last what has none.
pub(super) struct Findings<'a> {
    /// The texts.
    pub(super) sources: &'a Sources,
    /// What stands.
    pub(super) standing: Vec<&'a Diagnostic>,
    /// What the specification asks to be silent about.
    pub(super) suppressed: Vec<&'a Suppressed>,
}

/// A place for programs. Lines and columns count from 1, columns in Unicode scalar values.
pub(super) struct Place {
    /// The path as it was given, or as it was found below a folder that was.
    pub(super) file: String,
    /// Where it begins.
    pub(super) start: (usize, usize),
    /// The column behind its last character.
    pub(super) end: (usize, usize),
}

impl<'a> Findings<'a> {
    /// Of these sources: what loading found, and what the rules made of it.
    pub(super) fn of(loaded: &'a Diagnostics, report: &'a Report, sources: &'a Sources) -> Self {
        // After an error of loading, the report holds back others that may be the trace of it.
        // Whoever mends a file wants to see them all.
        let reported = Reported::of(&report.diagnostics);
        let held_back = loaded
            .iter()
            .filter(|finding| finding.severity == Severity::Error && !reported.covers(finding));
        let mut standing: Vec<_> = report.diagnostics.iter().chain(held_back).collect();
        let mut suppressed: Vec<_> = report.suppressed.iter().collect();
        standing.sort_by(|a, b| order(a).cmp(&order(b)));
        suppressed.sort_by(|a, b| order(&a.diagnostic).cmp(&order(&b.diagnostic)));
        Self { sources, standing, suppressed }
    }

    /// True if something is this bad, or worse.
    pub(super) fn reach(&self, severity: Severity) -> bool {
        self.standing.iter().any(|finding| finding.severity >= severity)
    }

    /// Where a span lies.
    pub(super) fn place(&self, span: Span) -> Option<Place> {
        let source = self.sources.get(span.source)?;
        let range = span.range();
        Some(Place {
            file: source.path().display().to_string(),
            start: source.line_column(range.start),
            end: source.line_column(range.end),
        })
    }
}

/// What a report says, to be asked whether it does.
struct Reported<'a> {
    shapes: HashSet<(&'a str, &'a ShapeId)>,
    spans: HashSet<(&'a str, Option<Span>)>,
}

impl<'a> Reported<'a> {
    fn of(diagnostics: &'a Diagnostics) -> Self {
        let shape = |finding: &'a Diagnostic| Some((broad(finding), finding.shape.as_ref()?));
        Self {
            shapes: diagnostics.iter().filter_map(shape).collect(),
            spans: diagnostics.iter().map(|finding| (broad(finding), finding.span)).collect(),
        }
    }

    /// True if a rule says what loading has said, perhaps more closely.
    fn covers(&self, loaded: &Diagnostic) -> bool {
        let id = broad(loaded);
        let shape = loaded.shape.as_ref();
        self.spans.contains(&(id, loaded.span))
            || shape.is_some_and(|shape| self.shapes.contains(&(id, shape)))
    }
}

/// The first segment of the ID of a finding.
fn broad(finding: &Diagnostic) -> &str {
    finding.id.split('.').next().unwrap_or(&finding.id)
}

/// What findings are sorted by.
fn order(finding: &Diagnostic) -> impl Ord + '_ {
    let Diagnostic { span, id, shape, message, .. } = finding;
    (span.is_none(), *span, id, shape, message)
}
