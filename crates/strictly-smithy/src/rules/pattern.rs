//! `Pattern.*`: what the author of a pattern probably did not mean.
//!
//! `strictly-pattern` finds it; here it gets a severity, and a place in the text of the model. A
//! file for each rule.

pub(super) mod backtracking;
pub(super) mod contradiction;
pub(super) mod dialect;
pub(super) mod empty;
pub(super) mod length_redundant;
pub(super) mod length_unreachable;
pub(super) mod precedence;
pub(super) mod regex;
pub(super) mod unanchored;
pub(super) mod unknown_property;
pub(super) mod unsupported;
pub(super) mod vacuous;

use std::collections::HashSet;
use std::ops::Range;

use strictly_contract::pattern::Lint;

use super::{Rule, Stage};
use crate::graph::Entity;
use crate::model::ShapeType;
use crate::print::text::quoted;
use crate::traits::literal;
use crate::validate::{Bounds, Context};
use crate::{Diagnostic, Diagnostics, Node, Severity, Span};

/// A shape or member with a pattern, in effect: its own one, or its target's.
struct Patterned<'a, 'm> {
    entity: &'a Entity<'m>,
    pattern: &'m Node,
    /// What the pattern says.
    text: &'m str,
    /// The length constraint beside it.
    length: Option<&'m Node>,
    /// Whether the pattern is applied here.
    is_own: bool,
}

/// What `rule` finds about the patterns that are judged; `severity` is told the pattern, and may
/// be silent. A place in the text is told about once, however many shapes have it from a mixin.
fn report(
    context: &Context<'_>,
    rule: &Rule,
    severity: impl Fn(&str, &Lint) -> Option<Severity>,
    found: &mut Diagnostics,
) {
    let mut told = HashSet::new();
    for patterned in patterned(context).filter(|patterned| patterned.is_own) {
        for lint in context.lints(patterned.text, None).iter().filter(|lint| lint.id() == rule.id) {
            let Some(severity) = severity(patterned.text, lint) else { continue };
            let place = place(context, &patterned, lint.span());
            if told.insert(place) {
                let event = patterned.entity.event(severity, rule.id, lint.message());
                found.push(mended(event.at(place), lint));
            }
        }
    }
}

/// As [`report`], of what comes of a pattern and a length constraint together.
fn report_length(context: &Context<'_>, rule: &Rule, found: &mut Diagnostics) {
    let mut told = HashSet::new();
    for patterned in patterned(context) {
        let Some(length) = patterned.length else { continue };
        let lints = context.lints(patterned.text, bounds(length));
        for lint in lints.iter().filter(|lint| lint.id() == rule.id) {
            if told.insert((length.span, patterned.pattern.span)) {
                let event = patterned.entity.event(rule.severity, rule.id, lint.message());
                found.push(event.at(length.span).and(patterned.pattern.span, "the pattern"));
            }
        }
    }
}

fn mended(event: Diagnostic, lint: &Lint) -> Diagnostic {
    let Some(mend) = lint.mend() else { return event };
    let mut literal = String::new();
    quoted(&mut literal, mend);
    event.help(format!("write `{literal}`"))
}

/// Every shape and member that has a pattern in effect and says something about it itself.
fn patterned<'a, 'm>(context: &'a Context<'m>) -> impl Iterator<Item = Patterned<'a, 'm>> {
    let shapes = context.options.patterns.and_then(|patterns| patterns.shapes);
    let is_judged = move |entity: &&Entity<'_>| {
        shapes.is_none_or(|shapes| shapes.contains(&entity.id.container()))
    };
    let bearers = context.graph.with("pattern");
    let lengths = context.graph.with("length").filter(|entity| !entity.has("pattern"));
    bearers.chain(lengths).filter(is_judged).filter_map(|entity| Patterned::of(context, entity))
}

impl<'a, 'm> Patterned<'a, 'm> {
    fn of(context: &Context<'m>, entity: &'a Entity<'m>) -> Option<Self> {
        let target = match entity.member {
            Some(member) => context.graph.target(member)?,
            None => entity.shape,
        };
        if !matches!(target.shape_type, ShapeType::String | ShapeType::Enum) {
            return None;
        }
        // A trait of the member replaces the same trait of the target.
        let own = entity.applied("pattern");
        let pattern = own.or_else(|| target.prelude_trait("pattern"))?;
        let length = entity.applied("length").or_else(|| target.prelude_trait("length"));
        let text = pattern.as_str()?;
        Some(Self { entity, pattern, text, length, is_own: own.is_some() })
    }
}

/// Where `part` of the pattern stands in the text of the model.
fn place(context: &Context<'_>, patterned: &Patterned<'_, '_>, part: Range<usize>) -> Span {
    let span = patterned.pattern.span;
    match context.options.patterns {
        Some(patterns) => literal::place(patterns.sources, span, patterned.text, part),
        None => span,
    }
}

/// The bounds of a length constraint, unless they contradict each other.
fn bounds(length: &Node) -> Bounds {
    let bound = |name: &str| Some(length.get(name)?.as_number()?.parse::<u64>().ok());
    let min = bound("min").unwrap_or(Some(0))?;
    let max = bound("max").unwrap_or(Some(u64::MAX))?;
    (min <= max).then_some((min, max))
}
