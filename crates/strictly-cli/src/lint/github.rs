//! Findings as workflow commands of GitHub Actions.

use strictly_smithy::{Diagnostic, Severity};

use super::finding::Findings;

/// `::error file=city.smithy,line=4,col=1,title=LengthTrait::…`, one a line.
pub(super) fn render(findings: &Findings<'_>) -> String {
    let commands: Vec<_> =
        findings.standing.iter().map(|finding| command(findings, finding)).collect();
    commands.join("\n")
}

fn command(findings: &Findings<'_>, finding: &Diagnostic) -> String {
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Danger | Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let place =
        finding.span.and_then(|span| findings.place(span)).map_or_else(String::new, |place| {
            let (line, column) = place.start;
            format!("file={},line={line},col={column},", property(&place.file))
        });
    let title = property(&finding.id);
    format!("::{level} {place}title={title}::{}", data(&message(findings, finding)))
}

/// The whole finding. An annotation has one place, so the others are told in words.
fn message(findings: &Findings<'_>, finding: &Diagnostic) -> String {
    let mut lines = vec![finding.message.clone()];
    for (span, why) in &finding.related {
        lines.extend(findings.place(*span).map(|place| {
            let (line, column) = place.start;
            format!("{}:{line}:{column}: {why}", place.file)
        }));
    }
    lines.extend(finding.help.as_ref().map(|help| format!("help: {help}")));
    lines.join("\n")
}

/// What follows the last `::`, which ends with the line.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// What stands between `=` and `,` or `::`.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
