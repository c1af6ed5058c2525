//! A verdict for programs: one line of JSON.

use serde_json::{Value, json};

use super::document::Document;
use super::finding::Finding;
use super::judge::{Judgement, Verdict};

/// `{"total":1,"verdict":"invalid","violations":[{"column":8,"constraint":"length",…}]}`. Lines and
/// columns count from 1, columns in Unicode scalar values; `total` counts violations beyond those
/// listed.
pub(super) fn render(document: &Document, judgement: &Judgement) -> String {
    let verdict = match judgement.verdict {
        Verdict::Valid => "valid",
        Verdict::Malformed => "malformed",
        Verdict::Invalid => "invalid",
    };
    let violations: Vec<_> =
        judgement.findings.iter().map(|finding| violation(document, finding)).collect();
    json!({ "verdict": verdict, "violations": violations, "total": judgement.total }).to_string()
}

fn violation(document: &Document, finding: &Finding) -> Value {
    let place = document.source().map(|source| source.line_column(finding.range.start));
    json!({
        "path": finding.path,
        "constraint": finding.constraint,
        "message": finding.message,
        "line": place.map(|(line, _)| line),
        "column": place.map(|(_, column)| column),
    })
}
