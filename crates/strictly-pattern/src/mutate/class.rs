//! Mistakes about which characters a class takes.

use super::piece;
use crate::class::Class;
use crate::hir::Hir;

/// How many ranges of a class are changed one by one: the first ones.
const RANGES: usize = 6;

/// A class after a mistake.
pub(super) struct Edit {
    pub(super) change: String,
    pub(super) class: Class,
}

/// Every mistake about `class` that changes it.
pub(super) fn edits(class: &Class) -> Vec<Edit> {
    let name = piece::class(class);
    let mut edits = Vec::new();
    let mut push = |change: String, new: Class| {
        if new != *class {
            edits.push(Edit { change, class: new });
        }
    };
    dialects(class, &name, &mut push);
    if class.single().is_some() {
        push(format!("{name} becomes any character"), Class::all());
    } else {
        push(format!("{name} is negated"), class.clone().negated());
    }
    for range in class.iter().take(RANGES) {
        let (low, high) = (*range.start(), *range.end());
        let without = |other: Class| class.clone().intersection(&other.negated());
        let shown = |c: char| format!("`{}`", piece::char(c));
        if class.single().is_none() {
            push(format!("{name} loses {}", shown(low)), without(Class::char(low)));
            push(format!("{name} loses {}", shown(high)), without(Class::char(high)));
            push(
                format!("{name} loses `{}`", piece::range(low, high)),
                without(Class::ranges(&[(low, high)])),
            );
        }
        for neighbour in [before(low), after(high)].into_iter().flatten() {
            let wider = class.clone().union(&Class::char(neighbour));
            push(format!("{name} also takes {}", shown(neighbour)), wider);
        }
    }
    edits
}

/// What other dialects of regular expressions make of a class.
fn dialects(class: &Class, name: &str, push: &mut impl FnMut(String, Class)) {
    let has = |part: &Class| part.clone().intersection(&class.clone().negated()).is_empty();
    let with = |part: &Class| class.clone().union(part);
    let property = |name: &str| Class::property(name).unwrap_or_else(Class::empty);
    push(format!("{name} also takes a line feed"), with(&Class::char('\n')));
    if has(&Class::digit()) {
        push(format!("{name} also takes the digits of all scripts"), with(&property("Nd")));
    }
    if has(&Class::word()) {
        push(
            format!("{name} also takes the letters of all scripts"),
            with(&property("Alphabetic")),
        );
    }
    let wide_space = Class::space().intersection(&Class::ranges(&[('\u{80}', char::MAX)]));
    if has(&Class::space()) {
        let narrow = class.clone().intersection(&wide_space.negated());
        push(format!("{name} knows ASCII spaces only"), narrow);
    } else if has(&Class::ranges(&[('\t', '\r'), (' ', ' ')])) {
        push(format!("{name} also takes the spaces of Unicode"), with(&wide_space));
    }
    if *class == Class::line_terminator().negated() {
        push(format!("{name} stops at a line feed only"), Class::char('\n').negated());
    }
}

/// A habit that changes all classes of a pattern.
pub(super) enum Fold {
    Ascii,
    Unicode,
    FirstPlane,
}

/// The whole pattern by that habit.
pub(super) fn everywhere(hir: &Hir, fold: &Fold) -> Hir {
    let all = |parts: &[Hir]| parts.iter().map(|part| everywhere(part, fold)).collect();
    match hir {
        Hir::Class(class) => Hir::Class(match fold {
            Fold::Ascii => class.clone().fold_ascii(),
            Fold::Unicode => class.clone().fold_unicode(),
            Fold::FirstPlane => class.clone().intersection(&Class::ranges(&[('\0', '\u{ffff}')])),
        }),
        Hir::Concat(parts) => Hir::Concat(all(parts)),
        Hir::Alternation(branches) => Hir::Alternation(all(branches)),
        Hir::Repeat { body, min, max } => {
            Hir::Repeat { body: Box::new(everywhere(body, fold)), min: *min, max: *max }
        }
        Hir::Look(look) => Hir::look(look.direction, look.negative, everywhere(&look.body, fold)),
        Hir::Empty | Hir::Assertion(_) => hir.clone(),
    }
}

fn before(c: char) -> Option<char> {
    match c {
        '\u{e000}' => Some('\u{d7ff}'),
        c => u32::from(c).checked_sub(1).and_then(char::from_u32),
    }
}

fn after(c: char) -> Option<char> {
    match c {
        '\u{d7ff}' => Some('\u{e000}'),
        c => char::from_u32(u32::from(c) + 1),
    }
}
