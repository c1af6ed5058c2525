//! Findings about a specification, shown in its text.

use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};
use strictly_smithy::source::Source;
use strictly_smithy::{Diagnostic, Diagnostics, Severity, Sources, Span};

/// All findings, one block each, with the lines they are about.
pub(crate) fn render(sources: &Sources, diagnostics: &Diagnostics, renderer: &Renderer) -> String {
    let blocks: Vec<_> = diagnostics
        .iter()
        .map(|diagnostic| renderer.render(&[group(sources, diagnostic)]))
        .collect();
    blocks.join("\n\n")
}

fn group<'a>(sources: &'a Sources, diagnostic: &'a Diagnostic) -> Group<'a> {
    let title = level(diagnostic.severity).primary_title(&diagnostic.message).id(&diagnostic.id);
    let primary = diagnostic
        .span
        .and_then(|span| snippet(sources, span, |range| AnnotationKind::Primary.span(range)));
    let related = diagnostic.related.iter().filter_map(|(span, why)| {
        snippet(sources, *span, |range| AnnotationKind::Context.span(range).label(why))
    });
    let help = diagnostic.help.as_ref().map(|help| Level::HELP.message(help));
    title.elements(primary).elements(related).elements(help)
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Danger | Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}

/// The line a place stands on, or the first of them, with the place marked.
fn snippet<'a>(
    sources: &'a Sources,
    span: Span,
    mark: impl FnOnce(Range<usize>) -> Annotation<'a>,
) -> Option<Snippet<'a, Annotation<'a>>> {
    let source = sources.get(span.source)?;
    let line = Line::of(source, span.range());
    let path = source.path().display().to_string();
    let snippet = Snippet::source(line.text).line_start(line.number).path(path);
    Some(snippet.annotation(mark(line.range)))
}

/// One line of a source, and the part of it that a place covers.
pub(crate) struct Line<'a> {
    /// Counted from 1.
    pub(crate) number: usize,
    /// Counted from 1, in Unicode scalar values: where the part begins.
    pub(crate) column: usize,
    /// Without its end.
    pub(crate) text: &'a str,
    /// Bytes of `text`.
    pub(crate) range: Range<usize>,
    /// Bytes of the source that the whole line takes.
    pub(crate) extent: Range<usize>,
}

impl<'a> Line<'a> {
    /// The line on which `range` begins. What is cut out is all that has to be looked through to
    /// show it, however long the source is.
    pub(crate) fn of(source: &'a Source, range: Range<usize>) -> Self {
        let text = source.text();
        let at = range.start.min(text.len());
        let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
        let rest = text.get(start..).unwrap_or("");
        let line = rest.lines().next().unwrap_or("");
        let (number, column) = source.line_column(at);
        let clip = |offset: usize| offset.saturating_sub(start).min(line.len());
        Self {
            number,
            column,
            text: line,
            range: clip(at)..clip(range.end.max(at)),
            extent: start..start + line.len(),
        }
    }
}
