//! Texts for a pattern: what it takes, what it refuses early and late, ASCII and beyond.

use strictly_pattern::{Automaton, Sampler};

/// The characters that are tried where one is wanted that spoils a match, or means nothing.
const SPOILERS: [char; 12] = ['!', '\n', '-', 'a', '0', ' ', ':', '/', 'Z', '_', '\0', '\u{7f}'];
const WIDE_SPOILERS: [char; 4] = ['é', '漢', '😀', '\u{2028}'];

/// The texts of about `length` characters that there are, each with what it is.
pub(crate) fn of(automaton: &Automaton, length: u64) -> Vec<(&'static str, String)> {
    let sampler = Sampler::new(automaton, 0, 4096);
    let lengths = sampler.lengths();
    let Some(&nearest) = lengths.iter().min_by_key(|&&l| u64::abs_diff(l, length)) else {
        return Vec::new();
    };
    let member = member(&sampler, nearest).filter(|text| length < 256 || text.len() > 256);
    let Some(member) = member else { return Vec::new() };
    let at = |place: usize| char_start(&member, place);
    let (middle, end) = (at(member.len() / 2), at(member.len() - usize::from(!member.is_empty())));
    let spoil = |place, spoilers: &[char]| {
        let mut texts = spoilers.iter().map(|&c| exchanged(&member, place, c));
        texts.find(|text| !automaton.is_match(text))
    };
    let wide = sampler.highest(nearest).filter(|text| !text.is_ascii());
    let subjects = [
        ("match", Some(member.clone())),
        ("match, beyond ASCII", wide),
        ("match in the middle", surrounded(automaton, &sampler, length)),
        ("fail at the start", spoil(0, &SPOILERS)),
        ("fail at the end", spoil(end, &SPOILERS)),
        ("fail at the end, beyond ASCII", spoil(end, &WIDE_SPOILERS)),
        ("fail in the middle, beyond ASCII", spoil(middle, &WIDE_SPOILERS)),
    ];
    subjects.into_iter().filter_map(|(what, text)| Some((what, text?))).collect()
}

/// A text of `length` characters that matches: the first characters of one class after another,
/// which are plain ASCII.
fn member(sampler: &Sampler, length: u64) -> Option<String> {
    let mut next = 0;
    let mut choose = || {
        next += 1;
        if next % 2 == 0 { 0 } else { next }
    };
    sampler.member(length, &mut choose)
}

/// A match between characters that mean nothing to the pattern, `length` bytes in all.
fn surrounded(automaton: &Automaton, sampler: &Sampler, length: u64) -> Option<String> {
    let short = member(sampler, *sampler.lengths().first()?)?;
    let around = usize::try_from(length).ok()?.saturating_sub(short.len()) / 2;
    let texts = SPOILERS.iter().map(|c| {
        let junk = c.to_string().repeat(around);
        (junk.clone() + &short + &junk, junk)
    });
    let mut found = texts.filter(|(text, junk)| {
        !junk.is_empty() && automaton.is_match(text) && !automaton.is_match(junk)
    });
    found.next().map(|(text, _)| text)
}

fn exchanged(text: &str, place: usize, c: char) -> String {
    let (before, after) = text.split_at(place);
    let mut rest = after.chars();
    rest.next();
    format!("{before}{c}{}", rest.as_str())
}

fn char_start(text: &str, mut place: usize) -> usize {
    while !text.is_char_boundary(place) {
        place -= 1;
    }
    place
}
