//! A verdict for people: each finding in the text of the document.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use strictly_contract::ShapeId;
use strictly_smithy::source::Source;

use super::document::Document;
use super::finding::Finding;
use super::judge::{Judgement, Verdict};
use super::sensitive::Hidden;
use crate::diagnostics::Line;

/// How many characters of a value are marked at most.
const MARKED: usize = 60;

/// Every finding, and a line that sums up.
pub(super) fn render(
    document: &Document,
    shape: &ShapeId,
    judgement: &Judgement,
    renderer: &Renderer,
) -> String {
    let Some(source) = document.source() else { return String::new() };
    let mut findings: Vec<_> = judgement.findings.iter().collect();
    // People read a document from its beginning, whatever the order of the model.
    findings.sort_by_key(|finding| finding.range.start);
    let mut blocks: Vec<_> = findings
        .into_iter()
        .map(|finding| renderer.render(&[group(source, finding, &judgement.hidden)]))
        .collect();
    blocks.push(summary(source, shape, judgement));
    blocks.join("\n\n")
}

fn group<'a>(source: &'a Source, finding: &'a Finding, hidden: &Hidden) -> Group<'a> {
    let title = Level::ERROR.primary_title(&finding.title).id(finding.constraint);
    let path = source.path().display().to_string();
    let line = Line::of(source, finding.range.clone());
    if hidden.hides(&line.extent) {
        let origin = Origin::path(path).line(line.number).char_column(line.column);
        return title
            .element(origin)
            .element(Level::NOTE.message(&finding.label))
            .element(Level::NOTE.no_name().message("(hidden: sensitive)"));
    }
    let marked = beginning(line.text, line.range.clone());
    let primary = AnnotationKind::Primary.span(marked).label(&finding.label);
    let snippet = Snippet::source(line.text).line_start(line.number).path(path.clone());
    let snippet = snippet.annotation(primary);
    let Some((range, why)) = &finding.related else { return title.element(snippet) };
    let other = Line::of(source, range.clone());
    let context = AnnotationKind::Context.span(other.range).label(why);
    if other.number == line.number {
        return title.element(snippet.annotation(context));
    }
    let elsewhere = Snippet::source(other.text).line_start(other.number).path(path);
    title.element(snippet).element(elsewhere.annotation(context))
}

/// The part of a long value that is marked, so that what is asked of it stays in sight.
fn beginning(text: &str, range: Range<usize>) -> Range<usize> {
    let value = text.get(range.clone()).unwrap_or("");
    let end = value.char_indices().nth(MARKED).map_or(range.end, |(at, _)| range.start + at);
    range.start..end
}

fn summary(source: &Source, shape: &ShapeId, judgement: &Judgement) -> String {
    let path = source.path().display();
    let Judgement { verdict, total, findings, .. } = judgement;
    let plural = if *total == 1 { "" } else { "s" };
    let shown = match findings.len() {
        shown if shown < *total => format!(" (the first {shown} are shown)"),
        _ => String::new(),
    };
    match verdict {
        Verdict::Valid => format!("{path} is valid as `{shape}`"),
        Verdict::Malformed => {
            format!("{path} cannot be read as `{shape}`: {total} problem{plural}{shown}")
        }
        Verdict::Invalid => {
            format!("{path} is not valid as `{shape}`: {total} violation{plural}{shown}")
        }
    }
}
