//! Findings about a specification, shown in its text.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};
use strictly_smithy::source::Source;
use strictly_smithy::{Diagnostic, Severity, Sources, Span};

/// All findings, one block each, with the lines they are about.
pub(crate) fn render<'a>(
    sources: &Sources,
    diagnostics: impl IntoIterator<Item = &'a Diagnostic>,
    renderer: &Renderer,
) -> String {
    let blocks: Vec<_> = diagnostics
        .into_iter()
        .map(|diagnostic| renderer.render(&[group(sources, diagnostic)]))
        .collect();
    blocks.join("\n\n")
}

fn group<'a>(sources: &'a Sources, diagnostic: &'a Diagnostic) -> Group<'a> {
    let title = level(diagnostic.severity).primary_title(&diagnostic.message).id(&diagnostic.id);
    let primary = diagnostic.span.map(|span| (span, AnnotationKind::Primary, None));
    let related = diagnostic.related.iter();
    let related = related.map(|(span, why)| (*span, AnnotationKind::Context, Some(why.as_str())));
    let places = primary.into_iter().chain(related);
    let places = places.flat_map(|(span, kind, label)| excerpt(sources, span, kind, label));
    let help = diagnostic.help.as_ref().map(|help| Level::HELP.message(help));
    title.elements(places).elements(help)
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Danger => Level::WARNING.with_name("danger"),
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}

/// The longest line that is shown, in bytes. A model may be one line of megabytes.
const LONGEST_LINE: usize = 2000;

/// How many characters are quoted of a place in a longer line.
const QUOTED: usize = 60;

/// The line a place stands on, or the first of them, with the place marked.
fn excerpt<'a>(
    sources: &'a Sources,
    span: Span,
    kind: AnnotationKind,
    label: Option<&'a str>,
) -> Vec<Element<'a>> {
    let Some(source) = sources.get(span.source) else { return Vec::new() };
    let line = Line::of(source, span.range());
    let path = source.path().display().to_string();
    if line.text.len() <= LONGEST_LINE {
        let snippet = Snippet::source(line.text).line_start(line.number).path(path);
        return vec![snippet.annotation(kind.span(line.range).label(label)).into()];
    }
    let origin = Origin::path(path).line(line.number).char_column(line.column);
    let quoted: String = line.text.get(line.range).unwrap_or("").chars().take(QUOTED).collect();
    let note = format!("{}: {quoted}", label.unwrap_or("this place begins with"));
    vec![origin.into(), Level::NOTE.message(note).into()]
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
