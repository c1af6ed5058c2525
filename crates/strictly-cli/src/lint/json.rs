//! Findings for programs: an array of JSON objects, one a line.

use serde_json::{Map, Value, json};
use strictly_smithy::{Diagnostic, Span};

use super::finding::Findings;

/// `[{"severity":"error","id":"LengthTrait",…}]`. All keys are there in all findings; what there is
/// none of is null. Suppressed findings are left out.
pub(super) fn render(findings: &Findings<'_>) -> String {
    let lines: Vec<_> =
        findings.standing.iter().map(|finding| object(findings, finding).to_string()).collect();
    if lines.is_empty() { "[]".to_owned() } else { format!("[\n{}\n]", lines.join(",\n")) }
}

fn object(findings: &Findings<'_>, finding: &Diagnostic) -> Value {
    let mut object = Map::new();
    object.insert("severity".to_owned(), finding.severity.to_string().into());
    object.insert("id".to_owned(), finding.id.as_str().into());
    object.insert("shape".to_owned(), json!(finding.shape.as_ref().map(ToString::to_string)));
    object.insert("message".to_owned(), finding.message.as_str().into());
    object.extend(place(findings, finding.span));
    object.insert("help".to_owned(), json!(finding.help));
    let related = finding.related.iter().map(|(span, why)| {
        let mut object = place(findings, Some(*span));
        object.insert("message".to_owned(), why.as_str().into());
        object
    });
    object.insert("related".to_owned(), related.collect::<Vec<_>>().into());
    Value::Object(object)
}

/// Where a span begins: `file`, `line`, `column`.
fn place(findings: &Findings<'_>, span: Option<Span>) -> Map<String, Value> {
    let place = span.and_then(|span| findings.place(span));
    let start = place.as_ref().map(|place| place.start);
    let mut object = Map::new();
    object.insert("file".to_owned(), json!(place.as_ref().map(|place| &place.file)));
    object.insert("line".to_owned(), json!(start.map(|(line, _)| line)));
    object.insert("column".to_owned(), json!(start.map(|(_, column)| column)));
    object
}
