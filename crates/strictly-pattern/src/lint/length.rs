//! `Pattern.Contradiction`, `Pattern.LengthRedundant`, `Pattern.LengthUnreachable`: the pattern
//! beside a length constraint.

use super::Lint;
use crate::lengths;
use crate::pattern::Pattern;

pub(super) fn lint(pattern: &Pattern, min: u64, max: u64) -> Option<Lint> {
    let (least, greatest) = lengths::of(pattern)?;
    let texts = match greatest {
        Some(greatest) if greatest == least => format!("have {}", characters(least)),
        Some(greatest) => format!("have {least} to {}", characters(greatest)),
        None => format!("have {} or more", characters(least)),
    };
    let too_short = greatest.is_some_and(|greatest| greatest < min);
    if too_short || least > max {
        let message = format!(
            "no text has a permitted length and matches: those that match {texts}, and the length \
             is to be {}",
            interval(min, max),
        );
        return Some(Lint::new("Pattern.Contradiction", pattern, message));
    }
    let greatest_within = greatest.is_some_and(|greatest| greatest <= max) || max == u64::MAX;
    if least >= min && greatest_within {
        let message = format!("the length constraint adds nothing: texts that match {texts}");
        return Some(Lint::new("Pattern.LengthRedundant", pattern, message));
    }
    if least > min && min > 0 {
        let message =
            format!("the least length of {min} is never reached: texts that match {texts}");
        return Some(Lint::new("Pattern.LengthUnreachable", pattern, message));
    }
    if greatest.is_some_and(|greatest| greatest < max) && max != u64::MAX {
        let message =
            format!("the greatest length of {max} is never reached: texts that match {texts}");
        return Some(Lint::new("Pattern.LengthUnreachable", pattern, message));
    }
    None
}

fn characters(count: u64) -> String {
    if count == 1 { "1 character".to_owned() } else { format!("{count} characters") }
}

fn interval(min: u64, max: u64) -> String {
    match (min, max) {
        (min, u64::MAX) => format!("at least {min}"),
        (0, max) => format!("at most {max}"),
        (min, max) if min == max => format!("{min}"),
        (min, max) => format!("{min} to {max}"),
    }
}
