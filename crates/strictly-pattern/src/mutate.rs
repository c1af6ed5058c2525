//! Patterns as they are mistaken: each one small change to what a pattern means.
//!
//! A test suite for a pattern is as strong as the share of these that it tells from the original.

mod class;
mod piece;

use crate::hir::{Assertion, Hir};
use crate::pattern::Pattern;
use class::Edit;

/// A pattern that differs from another in one small way.
#[derive(Clone, Debug)]
pub struct Mutant {
    /// What was changed: ``the count of `[a-z]{4,7}` becomes {4,8}``.
    pub change: String,
    /// What the pattern means after the change. Its source is the original's with the change behind
    /// it, and is no pattern.
    pub pattern: Pattern,
}

impl Pattern {
    /// The pattern with one mistake at a time, in the order of its source: classes with a range
    /// shifted, dropped, or widened as other dialects have it; counts one off; branches, anchors and
    /// look-around dropped; literals in the other case.
    ///
    /// Some mutants mean the same as the original: [`tell_apart`](Self::tell_apart) finds out.
    pub fn mutants(&self) -> Vec<Mutant> {
        let mut changes = Vec::new();
        collect(self.hir(), &mut changes);
        whole(self.hir(), &mut changes);
        let mutants = changes.into_iter().map(|(change, hir)| {
            let source = format!("{} ({change})", self.source());
            Mutant { pattern: Pattern::of_hir(source, self.dialect(), hir), change }
        });
        mutants.collect()
    }
}

/// What was changed, and the result.
type Change = (String, Hir);

/// All changes inside of `hir`.
fn collect(hir: &Hir, changes: &mut Vec<Change>) {
    match hir {
        Hir::Empty => {}
        Hir::Class(class) => {
            for Edit { change, class } in class::edits(class) {
                changes.push((change, Hir::Class(class)));
            }
            if class.single().is_some() {
                changes.push((format!("{} is dropped", piece::name(hir)), Hir::Empty));
            }
        }
        Hir::Concat(parts) => {
            for (at, part) in parts.iter().enumerate() {
                let put = |part| Hir::concat(replaced(parts, at, part));
                inside(part, put, changes);
            }
        }
        Hir::Alternation(branches) => {
            for (at, branch) in branches.iter().enumerate() {
                let dropped: Vec<_> = without(branches, at);
                if !dropped.is_empty() {
                    let change = format!("the branch {} is dropped", piece::name(branch));
                    changes.push((change, Hir::alternation(dropped)));
                }
                inside(branch, |branch| Hir::alternation(replaced(branches, at, branch)), changes);
            }
        }
        Hir::Repeat { body, min, max } => {
            counts(body, *min, *max, changes);
            inside(body, |body| Hir::repeat(body, *min, *max), changes);
        }
        Hir::Assertion(assertion) => assertions(*assertion, changes),
        Hir::Look(look) => {
            let name = piece::name(hir);
            changes.push((format!("{name} is dropped"), Hir::Empty));
            let negated = Hir::look(look.direction, !look.negative, (*look.body).clone());
            changes.push((format!("{name} is negated"), negated));
            let put = |body| Hir::look(look.direction, look.negative, body);
            inside(&look.body, put, changes);
        }
    }
}

/// The changes inside of a part, each put back into the whole.
fn inside(part: &Hir, put: impl Fn(Hir) -> Hir, changes: &mut Vec<Change>) {
    let mut inner = Vec::new();
    collect(part, &mut inner);
    changes.extend(inner.into_iter().map(|(change, part)| (change, put(part))));
}

fn counts(body: &Hir, min: u32, max: Option<u32>, changes: &mut Vec<Change>) {
    let name = piece::repeated(body, min, max);
    let mut push = |new_min: u32, new_max: Option<u32>| {
        if new_max.is_none_or(|new_max| new_min <= new_max) {
            let change = format!("the count of {name} becomes {}", piece::count(new_min, new_max));
            changes.push((change, Hir::repeat(body.clone(), new_min, new_max)));
        }
    };
    if let Some(less) = min.checked_sub(1) {
        push(less, max);
    }
    push(min.saturating_add(1), max);
    if let Some(max) = max {
        if let Some(less) = max.checked_sub(1) {
            push(min, Some(less));
        }
        push(min, Some(max.saturating_add(1)));
        push(min, None);
    }
}

fn assertions(assertion: Assertion, changes: &mut Vec<Change>) {
    let newline = || Hir::Class(crate::class::Class::char('\n'));
    let (name, other) = match assertion {
        Assertion::Start => ("`^`", ("`^` also holds at lines", Hir::line_start())),
        Assertion::End => {
            let lenient = Hir::Alternation(vec![
                Hir::Assertion(Assertion::End),
                Hir::concat(vec![newline(), Hir::Assertion(Assertion::End)]),
            ]);
            changes.push(("`$` also holds before a last line feed".to_owned(), lenient));
            ("`$`", ("`$` also holds at lines", Hir::line_end()))
        }
        Assertion::WordBoundary => {
            (r"`\b`", (r"`\b` is negated", Hir::Assertion(Assertion::NotWordBoundary)))
        }
        Assertion::NotWordBoundary => {
            (r"`\B`", (r"`\B` is negated", Hir::Assertion(Assertion::WordBoundary)))
        }
    };
    changes.push((format!("{name} is dropped"), Hir::Empty));
    changes.push((other.0.to_owned(), other.1));
}

/// Changes to the pattern as a whole: what a library with other habits makes of it.
fn whole(hir: &Hir, changes: &mut Vec<Change>) {
    let folded = |fold: class::Fold| class::everywhere(hir, &fold);
    changes.push(("ASCII case is ignored".to_owned(), folded(class::Fold::Ascii)));
    changes.push(("Unicode case is ignored".to_owned(), folded(class::Fold::Unicode)));
    changes.push(("only the first plane is known".to_owned(), folded(class::Fold::FirstPlane)));
    let anchors = crate::hir::anchors::anchors(hir);
    if !(anchors.start && anchors.end) {
        let start = Hir::Assertion(Assertion::Start);
        let end = Hir::Assertion(Assertion::End);
        let anchored = Hir::concat(vec![start, hir.clone(), end]);
        changes.push(("it must match the whole text".to_owned(), anchored));
    }
}

fn replaced(parts: &[Hir], at: usize, part: Hir) -> Vec<Hir> {
    let mut parts = parts.to_vec();
    if let Some(old) = parts.get_mut(at) {
        *old = part;
    }
    parts
}

fn without(parts: &[Hir], at: usize) -> Vec<Hir> {
    parts.iter().enumerate().filter(|(index, _)| *index != at).map(|(_, p)| p.clone()).collect()
}
