//! What a contract may ask for and generated code cannot do yet.

use std::collections::BTreeMap;

use strictly_contract::{Contract, Member, Presence, Shape, ShapeId, ShapeKind, TimestampFormat};
use strictly_pattern::{Lowered, Pattern};
use strictly_smithy::{Diagnostic, Diagnostics, Model};

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

struct Search<'m> {
    model: &'m Model,
    found: Diagnostics,
    /// Why nothing decides a pattern, if nothing does: many stand in several places.
    patterns: BTreeMap<String, Option<String>>,
}

impl Search<'_> {
    fn pattern(&mut self, id: &ShapeId, pattern: Option<&Pattern>) {
        let Some(pattern) = pattern else { return };
        let known = self.patterns.entry(pattern.source().to_owned());
        let Some(why) = known.or_insert_with(|| undecided(pattern)) else { return };
        let message = format!("nothing decides the pattern of `{id}` within reason: {why}");
        let diagnostic = Diagnostic::error("Unsupported.Pattern", message).help(
            "write it without, or leave out the operations that reach it \
             (`Compiler::without_operation`)",
        );
        self.found.push(self.placed(id, diagnostic));
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
            let diagnostic = diagnostic.help("name a day and time between the years 1 and 9999");
            self.found.push(self.placed(id, diagnostic));
        }
    }

    fn placed(&self, id: &ShapeId, diagnostic: Diagnostic) -> Diagnostic {
        let shape = self.model.shape(&id.container());
        let member = shape.zip(id.member()).and_then(|(shape, name)| shape.members.get(name));
        let span = member.map(|member| member.span).or_else(|| shape.map(|shape| shape.span));
        let diagnostic = diagnostic.on(id);
        match span {
            Some(span) => diagnostic.at(span),
            None => diagnostic,
        }
    }
}

fn undecided(pattern: &Pattern) -> Option<String> {
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
