//! Findings for people: each in the text of the specification.

use annotate_snippets::Renderer;
use strictly_smithy::Severity;

use super::finding::Findings;
use crate::diagnostics;

/// Every finding, and a line that sums up.
pub(super) fn render(findings: &Findings<'_>, renderer: &Renderer) -> String {
    let standing = findings.standing.iter().copied();
    let blocks = diagnostics::render(findings.sources, standing, renderer);
    let separator = if blocks.is_empty() { "" } else { "\n\n" };
    format!("{blocks}{separator}{}", summary(findings))
}

/// `1 error and 2 warnings in 3 files; 1 finding suppressed`.
fn summary(findings: &Findings<'_>) -> String {
    let files = counted(findings.sources.iter().count(), "file");
    let suppressed = match findings.suppressed.len() {
        0 => String::new(),
        number => format!("; {} suppressed", counted(number, "finding")),
    };
    format!("{} in {files}{suppressed}", standing(findings))
}

/// How many findings there are of each severity, the worst first.
fn standing(findings: &Findings<'_>) -> String {
    let worst_first =
        [Severity::Error, Severity::Danger, Severity::Warning, Severity::Note].map(|severity| {
            let of_it = findings.standing.iter().filter(|finding| finding.severity == severity);
            (severity, of_it.count())
        });
    let counts: Vec<_> = worst_first
        .into_iter()
        .filter(|(_, number)| *number > 0)
        .map(|(severity, number)| counted(number, &severity.to_string()))
        .collect();
    match counts.as_slice() {
        [] => "no findings".to_owned(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

fn counted(number: usize, thing: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {thing}{plural}")
}
