//! Suppressions and severity overrides.
//!
//! See "Suppressions" and "Severity overrides" in the specification.

use super::context::Context;
use super::metadata::{expect_objects, expect_text, optional_text, wrong};
use super::{Report, Suppressed};
use crate::{Diagnostic, Diagnostics, Model, Severity};

/// An entry of the metadata `suppressions`.
struct Suppression {
    id: String,
    namespace: String,
    reason: Option<String>,
}

/// An entry of the metadata `severityOverrides`.
struct Override {
    id: String,
    namespace: String,
    severity: Severity,
}

/// Divides findings into those that stand and those that are suppressed, and raises severities.
pub(super) fn sort_out(context: &Context<'_>, found: &Diagnostics) -> Report {
    let mut broken = Diagnostics::new();
    let suppressions = suppressions(context.model, &mut broken);
    let overrides = overrides(context.model, &mut Diagnostics::new());
    let mut report = Report { diagnostics: broken, suppressed: Vec::new() };
    for event in found {
        let mut event = event.clone();
        if event.severity == Severity::Error {
            report.diagnostics.push(event);
            continue;
        }
        let by_metadata = suppressions
            .iter()
            .find(|known| covers(&known.id, &event.id) && is_in(&event, &known.namespace));
        if by_metadata.is_some() || is_suppressed_by_trait(context, &event) {
            let reason = by_metadata.and_then(|known| known.reason.clone());
            report.suppressed.push(Suppressed { diagnostic: event, reason });
            continue;
        }
        let raised = overrides
            .iter()
            .filter(|known| covers(&known.id, &event.id) && is_in(&event, &known.namespace))
            .map(|known| known.severity)
            .max();
        event.severity = raised.map_or(event.severity, |severity| event.severity.max(severity));
        report.diagnostics.push(event);
    }
    report.diagnostics.sort();
    report
}

/// True if the event ID `id` is `broad` or below it.
fn covers(broad: &str, id: &str) -> bool {
    id.strip_prefix(broad).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// True if the finding is about a shape of this namespace; `*` is any, and none.
fn is_in(event: &Diagnostic, namespace: &str) -> bool {
    namespace == "*" || event.shape.as_ref().is_some_and(|shape| shape.namespace() == namespace)
}

/// True if `@suppress` on the shape or member itself covers the finding.
fn is_suppressed_by_trait(context: &Context<'_>, event: &Diagnostic) -> bool {
    let entity = event.shape.as_ref().and_then(|id| context.graph.entity(id));
    let ids = entity.and_then(|entity| entity.applied("suppress")?.as_array()).unwrap_or_default();
    ids.iter().filter_map(|id| id.as_str()).any(|id| covers(id, &event.id))
}

fn suppressions(model: &Model, broken: &mut Diagnostics) -> Vec<Suppression> {
    let Some(node) = model.metadata.get("suppressions") else { return Vec::new() };
    collect(expect_objects(node), broken, |entry| {
        Ok(Suppression {
            id: expect_text(entry, "id")?.to_owned(),
            namespace: expect_text(entry, "namespace")?.to_owned(),
            reason: optional_text(entry, "reason")?.map(str::to_owned),
        })
    })
}

fn overrides(model: &Model, broken: &mut Diagnostics) -> Vec<Override> {
    let Some(node) = model.metadata.get("severityOverrides") else { return Vec::new() };
    collect(expect_objects(node), broken, |entry| {
        Ok(Override {
            id: expect_text(entry, "id")?.to_owned(),
            namespace: expect_text(entry, "namespace")?.to_owned(),
            severity: match expect_text(entry, "severity")? {
                "WARNING" => Severity::Warning,
                "DANGER" => Severity::Danger,
                other => {
                    let message = format!("Expected one of `DANGER`, `WARNING`; got `{other}`.");
                    let span = entry.get("severity").map_or(entry.span, |node| node.span);
                    return Err(wrong(span, message));
                }
            },
        })
    })
}

/// What is wrong with the metadata `severityOverrides`.
pub(super) fn check_overrides(model: &Model, found: &mut Diagnostics) {
    overrides(model, found);
}

fn collect<T>(
    entries: Result<&[crate::Node], Box<Diagnostic>>,
    broken: &mut Diagnostics,
    read: impl Fn(&crate::Node) -> Result<T, Box<Diagnostic>>,
) -> Vec<T> {
    let mut list = Vec::new();
    match entries {
        Err(error) => broken.push(*error),
        Ok(entries) => {
            for entry in entries {
                match read(entry) {
                    Ok(item) => list.push(item),
                    Err(error) => broken.push(*error),
                }
            }
        }
    }
    list
}
