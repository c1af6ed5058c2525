//! What a contract may ask for and generated code cannot do yet.

use std::collections::BTreeMap;

use strictly_contract::{Contract, Member, Presence, Shape, ShapeId, ShapeKind, TimestampFormat};
use strictly_pattern::{Lowered, Pattern};
use strictly_smithy::{Diagnostic, Diagnostics, Model, Severity};

use crate::wire;

/// What of a contract cannot be generated exactly, each with its place in the model it was made
/// from and a word on what to do. If there is anything, [`emit`](crate::emit) must not be used.
///
/// - `Unsupported.Pattern`: the pattern looks around, and its tables would be too large.
/// - `Unsupported.Default`: the default of a timestamp is no instant.
pub fn unsupported(contract: &Contract, model: &Model) -> Diagnostics {
    let mut search = Search { model, found: Diagnostics::new(), patterns: BTreeMap::new() };
    for shape in contract.shapes.values() {
        search.pattern(&shape.id, shape.constraints.pattern.as_ref());
        for member in members(shape) {
            let id = shape.id.with_member(member.name.as_str());
            let own = member.constraints.pattern.as_ref().filter(|_| member.overrides_target);
            search.pattern(&id, own);
            search.default(contract, &id, member);
        }
    }
    search.found.sort();
    search.found
}

/// What of a contract is generated at a price worth knowing: patterns whose tables would be too
/// large, and which the `regex` crate therefore compiles when the generated code runs. They need the
/// feature `regex` of `strictly`.
pub(crate) fn notes(contract: &Contract, model: &Model) -> Diagnostics {
    let mut search = Search { model, found: Diagnostics::new(), patterns: BTreeMap::new() };
    for shape in contract.shapes.values() {
        search.note(&shape.id, shape.constraints.pattern.as_ref());
        for member in members(shape).into_iter().filter(|member| member.overrides_target) {
            let id = shape.id.with_member(member.name.as_str());
            search.note(&id, member.constraints.pattern.as_ref());
        }
    }
    search.found.sort();
    search.found
}

struct Search<'m> {
    model: &'m Model,
    found: Diagnostics,
    /// Why each pattern is refused, if it is: many stand in several places.
    patterns: BTreeMap<String, Option<String>>,
}

impl Search<'_> {
    fn pattern(&mut self, id: &ShapeId, pattern: Option<&Pattern>) {
        let Some(pattern) = pattern else { return };
        let known = self.patterns.entry(pattern.source().to_owned());
        let Some(why) = known.or_insert_with(|| refusal(pattern)) else { return };
        let diagnostic = Diagnostic::error(
            "Unsupported.Pattern",
            format!("nothing decides the pattern of `{id}` within reason: {why}"),
        );
        self.report(
            id,
            diagnostic.help(
                "write it without, or leave out the operations that reach it \
                 (`Compiler::without_operation`)",
            ),
        );
    }

    fn note(&mut self, id: &ShapeId, pattern: Option<&Pattern>) {
        let Some(Lowered::Regex { reason, .. }) = pattern.map(Pattern::lower) else { return };
        let message =
            format!("the pattern of `{id}` is left to the `regex` crate at run time: {reason}");
        self.report(
            id,
            Diagnostic::new(Severity::Warning, "Pattern.Regex", message)
                .help("enable the feature `regex` of `strictly`, or bound the pattern's counts"),
        );
    }

    fn default(&mut self, contract: &Contract, id: &ShapeId, member: &Member) {
        let Presence::Default(value) = &member.presence else { return };
        let target = contract.shape(&member.target).map(|shape| &shape.kind);
        let format = member.timestamp_format.unwrap_or(TimestampFormat::EpochSeconds);
        if matches!(target, Some(ShapeKind::Timestamp)) && wire::timestamp(value, format).is_none()
        {
            let message =
                format!("the default {value} of `{id}` is no instant in the form {format}");
            let diagnostic = Diagnostic::error("Unsupported.Default", message);
            self.report(id, diagnostic.help("name a day and time between the years 1 and 9999"));
        }
    }

    fn report(&mut self, id: &ShapeId, diagnostic: Diagnostic) {
        let shape = self.model.shape(&id.container());
        let member = shape.zip(id.member()).and_then(|(shape, name)| shape.members.get(name));
        let span = member.map(|member| member.span).or_else(|| shape.map(|shape| shape.span));
        let diagnostic = diagnostic.on(id);
        self.found.push(match span {
            Some(span) => diagnostic.at(span),
            None => diagnostic,
        });
    }
}

/// Why nothing decides a pattern when the generated code runs.
fn refusal(pattern: &Pattern) -> Option<String> {
    match pattern.lower() {
        Lowered::Unsupported { reason } => Some(reason),
        _ => None,
    }
}

fn members(shape: &Shape) -> Vec<&Member> {
    match &shape.kind {
        ShapeKind::List { member, .. } => vec![member],
        ShapeKind::Map { key, value, .. } => vec![key, value],
        ShapeKind::Structure { members, .. } | ShapeKind::Union { members } => {
            members.iter().collect()
        }
        _ => Vec::new(),
    }
}
