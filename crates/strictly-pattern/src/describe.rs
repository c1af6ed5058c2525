//! What a pattern means, in words.

mod words;

use crate::hir::{Assertion, Direction, Hir, Look};
use crate::lower::Lowered;
use crate::lower::sequence::single;
use crate::pattern::Pattern;
use words::{class_words, quoted};

/// Descriptions are cut at this many characters: nobody reads on.
const MAX_CHARACTERS: usize = 600;

/// The meaning of `pattern` as a sentence without a capital letter and a full stop.
pub(crate) fn describe(pattern: &Pattern) -> String {
    let words = match pattern.lower() {
        Lowered::Everything => "any text".to_owned(),
        Lowered::Nothing => "no text at all".to_owned(),
        Lowered::Literals(texts) => {
            let texts: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
            format!("the whole text is {}", either(&texts))
        }
        _ => sentence(pattern.hir()),
    };
    match words.char_indices().nth(MAX_CHARACTERS) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or_default()),
        None => words,
    }
}

fn sentence(hir: &Hir) -> String {
    match hir {
        Hir::Alternation(branches) if single(hir).is_none() => {
            let sentences: Vec<String> = branches.iter().map(sentence).collect();
            return format!("either {}", sentences.join(", or "));
        }
        _ => {}
    }
    let parts = match hir {
        Hir::Concat(parts) => parts.as_slice(),
        other => std::slice::from_ref(other),
    };
    let is = |assertion| move |part: &&Hir| **part == Hir::Assertion(assertion);
    let before = parts.iter().take_while(is(Assertion::Start)).count();
    let parts = parts.get(before..).unwrap_or_default();
    let after = parts.iter().rev().take_while(is(Assertion::End)).count();
    let body = sequence(parts.get(..parts.len() - after).unwrap_or_default());
    match (before > 0, after > 0) {
        (true, true) if body.is_empty() => "the text is empty".to_owned(),
        (true, true) => format!("the whole text is {body}"),
        (true, false) => format!("the text begins with {body}"),
        (false, true) => format!("the text ends with {body}"),
        (false, false) => format!("the text contains {body}"),
    }
}

/// One part after another; single characters in a row are one text.
fn sequence(parts: &[Hir]) -> String {
    let mut phrases: Vec<String> = Vec::new();
    let mut text = String::new();
    let mut words = String::new();
    for part in parts {
        if let Some(c) = single(part).and_then(|class| class.single()) {
            text.push(c);
            continue;
        }
        if !text.is_empty() {
            phrases.push(quoted(&std::mem::take(&mut text)));
        }
        match part {
            Hir::Look(look) => {
                words.push_str(&phrases.join(", then "));
                if !words.is_empty() && !words.ends_with(": ") {
                    words.push_str(", ");
                }
                phrases.clear();
                words.push_str(&looked(look));
                words.push_str(": ");
            }
            _ => phrases.push(phrase(part)),
        }
    }
    if !text.is_empty() {
        phrases.push(quoted(&text));
    }
    words.push_str(&phrases.join(", then "));
    words.trim_end_matches(": ").to_owned()
}

fn phrase(hir: &Hir) -> String {
    if let Some(class) = single(hir) {
        return class_words(&class);
    }
    match hir {
        Hir::Empty | Hir::Class(_) => "nothing".to_owned(),
        Hir::Concat(parts) => sequence(parts),
        Hir::Alternation(branches) => {
            let phrases: Vec<String> = branches.iter().map(phrase).collect();
            format!("either {}", either(&phrases))
        }
        Hir::Repeat { body, min, max } => repeated(body, *min, *max),
        Hir::Assertion(Assertion::Start) => "the beginning".to_owned(),
        Hir::Assertion(Assertion::End) => "the end".to_owned(),
        Hir::Assertion(Assertion::WordBoundary) => "the edge of a word".to_owned(),
        Hir::Assertion(Assertion::NotWordBoundary) => "no edge of a word".to_owned(),
        Hir::Look(look) => looked(look),
    }
}

fn repeated(body: &Hir, min: u32, max: Option<u32>) -> String {
    if let Some(class) = single(body) {
        let class = class_words(&class);
        return match (min, max) {
            (0, None) => format!("any number of {class}"),
            (0, Some(1)) => format!("perhaps {class}"),
            (0, Some(max)) => format!("at most {max} of {class}"),
            (min, None) => format!("{min} or more of {class}"),
            (min, Some(max)) if min == max => format!("{min} of {class}"),
            (min, Some(max)) => format!("{min} to {max} of {class}"),
        };
    }
    let group = phrase(body);
    match (min, max) {
        (0, Some(1)) => format!("perhaps ({group})"),
        (0, None) => format!("any number of times ({group})"),
        (0, Some(max)) => format!("at most {max} times ({group})"),
        (min, None) => format!("{} or more ({group})", times(min)),
        (min, Some(max)) if min == max => format!("{} ({group})", times(min)),
        (min, Some(max)) => format!("{min} to {max} times ({group})"),
    }
}

fn looked(look: &Look) -> String {
    let body = phrase(&look.body);
    match (look.direction, look.negative) {
        (Direction::Ahead, false) => format!("what begins with ({body})"),
        (Direction::Ahead, true) => format!("what does not begin with ({body})"),
        (Direction::Behind, false) => format!("what comes after ({body})"),
        (Direction::Behind, true) => format!("what does not come after ({body})"),
    }
}

fn times(count: u32) -> String {
    match count {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        count => format!("{count} times"),
    }
}

/// `a, b or c`.
fn either(phrases: &[String]) -> String {
    match phrases {
        [] => "nothing".to_owned(),
        [only] => only.clone(),
        [before @ .., last] => format!("{} or {last}", before.join(", ")),
    }
}
