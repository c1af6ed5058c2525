//! Texts that fail a pattern by little.

use super::Sampler;
use std::collections::HashSet;

/// How many places of a text are tried, at its beginning and again at its end.
const PLACES: usize = 12;

/// Characters that carelessly written checks let through.
const STOWAWAYS: [char; 7] = ['\n', '\0', ' ', '\u{a0}', '\u{85}', '\u{2028}', '😀'];

/// Characters and what they are easily taken for.
#[rustfmt::skip]
const LOOK_ALIKES: [(char, char); 12] = [
    ('0', '\u{660}'), ('1', '\u{ff11}'), ('a', '\u{430}'), ('e', '\u{435}'), ('o', '\u{43e}'),
    ('k', '\u{212a}'), ('s', '\u{17f}'), ('A', '\u{410}'), ('K', '\u{212a}'), ('-', '\u{2010}'),
    ('.', '\u{3002}'), (' ', '\u{a0}'),
];

pub(crate) fn near_misses(sampler: &Sampler, limit: usize) -> Vec<String> {
    if sampler.automaton.accepts_everything() {
        return Vec::new();
    }
    let mut found = Found { sampler, limit, seen: HashSet::new(), texts: Vec::new() };
    let bases: Vec<Vec<char>> = bases(sampler).iter().map(|base| base.chars().collect()).collect();
    // The telling edits of every base first, then place by place.
    for base in &bases {
        whole_text_edits(base, &mut found);
    }
    for place in 0..PLACES {
        for base in &bases {
            edits_at(place, base, &mut found);
            if let Some(from_end) = base.len().checked_sub(place + 1).filter(|&p| p >= PLACES) {
                edits_at(from_end, base, &mut found);
            }
        }
        if found.is_full() {
            break;
        }
    }
    strangers(&mut found);
    found.texts
}

/// Matching texts to start from: plain, low and high ones of the first and last lengths.
fn bases(sampler: &Sampler) -> Vec<String> {
    let lengths = sampler.lengths();
    let mut chosen: Vec<u64> =
        [lengths.first(), lengths.get(1), lengths.last()].into_iter().flatten().copied().collect();
    chosen.dedup();
    let mut bases: Vec<String> = chosen
        .into_iter()
        .flat_map(|length| {
            let plain = sampler.member(length, &mut || 0);
            [plain, sampler.lowest(length), sampler.highest(length)]
        })
        .flatten()
        .collect();
    bases.dedup();
    bases
}

fn whole_text_edits(base: &[char], found: &mut Found) {
    let (Some(&first), Some(&last)) = (base.first(), base.last()) else {
        for c in STOWAWAYS {
            found.offer(&[c]);
        }
        return;
    };
    let end = base.len() - 1;
    for c in STOWAWAYS {
        found.offer(&[base, &[c]].concat());
        found.offer(&[&[c], base].concat());
        found.offer(&[&base[..end], &[c]].concat());
        found.offer(&[&[c], &base[1..]].concat());
    }
    found.offer(&base[..end]);
    found.offer(&base[1..]);
    found.offer(&[base, &[last]].concat());
    found.offer(&[&[first], base].concat());
    for (plain, look_alike) in LOOK_ALIKES {
        if let Some(place) = base.iter().position(|&c| c == plain) {
            found.offer(&replaced(base, place, look_alike));
        }
    }
    if let Some(place) = base.iter().position(char::is_ascii_alphabetic) {
        found.offer(&replaced(base, place, other_case(base[place])));
    }
}

/// Puts the ends of every class at `place`: with the text's own rest if that fails to match, else
/// with a rest that does.
fn edits_at(place: usize, base: &[char], found: &mut Found) {
    let sampler = found.sampler;
    let automaton = &sampler.automaton;
    let (Some(before), Some(rest)) = (base.get(..place), base.get(place + 1..)) else {
        return;
    };
    let step = |state, &c: &char| automaton.next(state, automaton.class_of(c));
    let state = before.iter().fold(automaton.start(), step);
    for letter in sampler.letters.by_plainness() {
        for c in [sampler.letters.lowest(letter), sampler.letters.highest(letter)] {
            if found.is_full() {
                return;
            }
            let after = automaton.next(state, letter);
            if automaton.is_accepting(rest.iter().fold(after, step)) {
                let plain = |letters: &mut dyn Iterator<Item = usize>| {
                    letters.next().map(|letter| sampler.letters.choose(letter, 0))
                };
                let rest = sampler.walk_from(after, sampler.others(), rest.len(), plain);
                let rest: Option<Vec<char>> = rest.map(|rest| rest.chars().collect());
                if let Some(rest) = rest {
                    found.offer(&[before, &[c], &rest].concat());
                }
            } else {
                found.offer(&replaced(base, place, c));
            }
        }
    }
}

/// Plain texts that do not match, near to nothing: all there is if nothing matches.
fn strangers(found: &mut Found) {
    let sampler = found.sampler;
    let (min, max) = (sampler.min, sampler.max);
    for length in (min..=max).take(9).chain(sampler.lengths.iter().copied()) {
        if let Some(text) = sampler.complement_member(length, &mut || 0) {
            found.offer(&text.chars().collect::<Vec<_>>());
        }
    }
}

/// The near misses so far.
struct Found<'a> {
    sampler: &'a Sampler,
    limit: usize,
    seen: HashSet<String>,
    texts: Vec<String>,
}

impl Found<'_> {
    fn is_full(&self) -> bool {
        self.texts.len() >= self.limit
    }

    /// Takes `text` if its length is permitted, it does not match and is new.
    fn offer(&mut self, text: &[char]) {
        let permitted = (self.sampler.min..=self.sampler.max).contains(&(text.len() as u64));
        if self.is_full() || !permitted {
            return;
        }
        let text: String = text.iter().collect();
        if !self.sampler.automaton.is_match(&text) && self.seen.insert(text.clone()) {
            self.texts.push(text);
        }
    }
}

fn replaced(base: &[char], place: usize, c: char) -> Vec<char> {
    let mut text = base.to_vec();
    if let Some(old) = text.get_mut(place) {
        *old = c;
    }
    text
}

fn other_case(c: char) -> char {
    if c.is_ascii_lowercase() { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() }
}
