//! Findings in the Static Analysis Results Interchange Format, version 2.1.0.

use std::path::MAIN_SEPARATOR;

use serde_json::{Map, Value, json};
use strictly_smithy::rules::{self, Rule};
use strictly_smithy::{Diagnostic, Severity, Span};

use super::finding::{Findings, Place};

/// A log with one run: every rule there is, and every finding, the suppressed ones marked as such.
pub(super) fn render(findings: &Findings<'_>) -> String {
    let standing = findings.standing.iter().map(|finding| result(findings, finding));
    let suppressed = findings.suppressed.iter().map(|suppressed| {
        let mut result = result(findings, &suppressed.diagnostic);
        let mut suppression = object(json!({ "kind": "inSource" }));
        suppression.extend(entry("justification", suppressed.reason.as_deref()));
        result.insert("suppressions".to_owned(), json!([suppression]));
        result
    });
    let results: Vec<_> = standing.chain(suppressed).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {
                "driver": {
                    "name": "strictly",
                    "semanticVersion": env!("CARGO_PKG_VERSION"),
                    "informationUri": env!("CARGO_PKG_REPOSITORY"),
                    "rules": rules::all().iter().map(|rule| descriptor(rule)).collect::<Vec<_>>(),
                },
            },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}")
}

fn descriptor(rule: &Rule) -> Value {
    json!({
        "id": rule.id,
        "shortDescription": { "text": rule.what },
        "fullDescription": { "text": format!("{} {}", rule.what, rule.why) },
        "help": { "text": format!("{}\n\nA model that breaks the rule:\n\n{}", rule.why, rule.example) },
        "defaultConfiguration": { "level": level(rule.severity) },
    })
}

fn result(findings: &Findings<'_>, finding: &Diagnostic) -> Map<String, Value> {
    let mut result = object(json!({
        "level": level(finding.severity),
        "message": { "text": message(finding) },
        "properties": { "id": finding.id, "severity": finding.severity.to_string() },
    }));
    // Findings of a rule may have more segments than it; those of a model's own validators have
    // no rule.
    let rule = rules::find(&finding.id);
    let id = rule.map_or(finding.id.as_str(), |rule| rule.id);
    result.insert("ruleId".to_owned(), id.into());
    let index = rules::all().iter().position(|known| known.id == id);
    result.extend(entry("ruleIndex", index));
    let locations: Vec<_> = location(findings, finding).into_iter().collect();
    result.insert("locations".to_owned(), locations.into());
    let related = finding.related.iter().filter_map(|(span, why)| {
        let place = physical(findings, *span)?;
        Some(json!({ "physicalLocation": place, "message": { "text": why } }))
    });
    let related: Vec<_> = related.collect();
    result.extend(entry("relatedLocations", Some(related).filter(|related| !related.is_empty())));
    result
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Danger | Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn message(finding: &Diagnostic) -> String {
    match &finding.help {
        Some(help) => format!("{}\n\nHelp: {help}", finding.message),
        None => finding.message.clone(),
    }
}

/// Where a finding is: in a file, in the model, or both; none if it is about the model as a whole.
fn location(findings: &Findings<'_>, finding: &Diagnostic) -> Option<Value> {
    let place = finding.span.and_then(|span| physical(findings, span));
    let shape = finding.shape.as_ref();
    let logical = shape.map(|shape| json!([{ "fullyQualifiedName": shape.to_string() }]));
    let mut location = Map::new();
    location.extend(entry("physicalLocation", place));
    location.extend(entry("logicalLocations", logical));
    (!location.is_empty()).then_some(Value::Object(location))
}

fn physical(findings: &Findings<'_>, span: Span) -> Option<Value> {
    let Place { file, start: (start_line, start_column), end: (end_line, end_column) } =
        findings.place(span)?;
    Some(json!({
        "artifactLocation": { "uri": uri(&file) },
        "region": {
            "startLine": start_line,
            "startColumn": start_column,
            "endLine": end_line,
            "endColumn": end_column,
        },
    }))
}

/// A path as a reference: relative paths stay so, since code scanning resolves them at its root.
fn uri(path: &str) -> String {
    let path = path.replace(MAIN_SEPARATOR, "/");
    let path = path.strip_prefix("./").unwrap_or(&path);
    let scheme = if path.starts_with('/') { "file://" } else { "" };
    let encoded = path.bytes().map(|byte| match byte {
        b'/' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        _ if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    });
    std::iter::once(scheme.to_owned()).chain(encoded).collect()
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(object) => object,
        _ => Map::new(),
    }
}

/// The entry, if there is a value for it.
fn entry<T: Into<Value>>(key: &str, value: Option<T>) -> Option<(String, Value)> {
    value.map(|value| (key.to_owned(), value.into()))
}
