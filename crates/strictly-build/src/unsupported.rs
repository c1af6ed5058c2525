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
    judge(contract, model).unsupported
}

/// What there is to say of a contract before it is generated.
pub(crate) struct Judgement {
    /// What cannot be generated.
    pub(crate) unsupported: Diagnostics,
    /// What is generated at a price worth knowing: patterns whose tables would be too large, and
    /// which the `regex` crate therefore compiles when the generated code runs.
    pub(crate) notes: Diagnostics,
}

/// Looks at every pattern and every default of a contract.
pub(crate) fn judge(contract: &Contract, model: &Model) -> Judgement {
    let (unsupported, notes) = (Diagnostics::new(), Diagnostics::new());
    let mut search = Search { model, unsupported, notes, patterns: BTreeMap::new() };
    for shape in contract.shapes.values() {
        search.pattern(&shape.id, shape.constraints.pattern.as_ref());
        for member in members(shape) {
            let id = shape.id.with_member(member.name.as_str());
            let own = member.constraints.pattern.as_ref().filter(|_| member.overrides_target);
            search.pattern(&id, own);
            search.default(contract, &id, member);
        }
    }
    search.unsupported.sort();
    search.notes.sort();
    Judgement { unsupported: search.unsupported, notes: search.notes }
}

struct Search<'m> {
    model: &'m Model,
    unsupported: Diagnostics,
    notes: Diagnostics,
    /// What is to be said of each pattern, if anything: many stand in several places.
    patterns: BTreeMap<String, Option<Remark>>,
}

/// What is to be said of a pattern, with the reason.
#[derive(Clone)]
enum Remark {
    Undecided(String),
    Regex(String),
}

impl Search<'_> {
    fn pattern(&mut self, id: &ShapeId, pattern: Option<&Pattern>) {
        let Some(pattern) = pattern else { return };
        let known = self.patterns.entry(pattern.source().to_owned());
        match known.or_insert_with(|| remark(pattern)).clone() {
            None => {}
            Some(Remark::Undecided(why)) => {
                let message = format!("nothing decides the pattern of `{id}` within reason: {why}");
                let diagnostic = Diagnostic::error("Unsupported.Pattern", message).help(
                    "write it without, or leave out the operations that reach it \
                     (`Compiler::without_operation`)",
                );
                self.unsupported.push(self.placed(id, diagnostic));
            }
            Some(Remark::Regex(why)) => {
                let message = format!(
                    "the pattern of `{id}` is left to the `regex` crate at run time: {why}"
                );
                let diagnostic = Diagnostic::new(Severity::Warning, "Pattern.Regex", message).help(
                    "enable the feature `regex` of `strictly`, or bound the pattern's counts",
                );
                self.notes.push(self.placed(id, diagnostic));
            }
        }
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
            self.unsupported.push(self.placed(id, diagnostic));
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

fn remark(pattern: &Pattern) -> Option<Remark> {
    match pattern.lower() {
        Lowered::Unsupported { reason } => Some(Remark::Undecided(reason)),
        Lowered::Regex { reason, .. } => Some(Remark::Regex(reason)),
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
