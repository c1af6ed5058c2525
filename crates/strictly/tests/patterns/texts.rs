//! Texts that try a pattern: members, near misses, mutations, and what careless checks let by.

use strictly_pattern::{Automaton, Pattern, Sampler};

/// Line terminators, digits and spaces beyond ASCII, look-alikes, astral characters, controls.
pub(crate) const SPECIAL: [&str; 24] = [
    "",
    "\n",
    "\r\n",
    "\u{2028}",
    "\u{2029}",
    "\u{85}",
    "\u{b}",
    "\u{663}",
    "\u{ff11}",
    "\u{966}",
    "ſ",
    "\u{212a}",
    "\u{a0}",
    "\u{feff}",
    "\u{3000}",
    "\u{180e}",
    "é",
    "漢",
    "😀",
    "\u{10ffff}",
    "\0",
    "\u{7f}",
    "\u{d7ff}",
    "\u{e000}",
];

/// About two hundred texts.
pub(crate) fn of(pattern: &Pattern) -> Vec<String> {
    let mut dice = Dice(pattern.source().len() as u64 + 1);
    let mut texts: Vec<String> = SPECIAL.map(str::to_owned).into();
    match pattern.automaton() {
        Ok(automaton) => sampled(&automaton, &mut dice, &mut texts),
        // Too large to sample: counts of thousands.
        Err(_) => {
            for length in [1, 2, 3, 999, 4095, 4096, 4097, 5000, 5001, 8192, 8193, 20_000, 20_001] {
                texts.extend(["a", "7", "é", "\n"].map(|c| c.repeat(length)));
                texts.push(format!("https://{}", "a/".repeat(length / 2)));
            }
        }
    }
    let members: Vec<String> = texts.iter().rev().take(40).cloned().collect();
    texts.extend(members.iter().map(|member| mutated(member, &mut dice)));
    texts
}

/// Members of lengths around those that are read at once, and each of them with one character exchanged,
/// at every place.
pub(crate) fn spoiled(pattern: &Pattern) -> Vec<String> {
    let mut dice = Dice(pattern.source().len() as u64 + 2);
    let Ok(automaton) = pattern.automaton() else { return Vec::new() };
    let sampler = Sampler::new(&automaton, 0, 160);
    let lengths = [1, 2, 3, 7, 8, 9, 15, 16, 17, 24, 25, 33, 63, 64, 65, 80, 100, 130, 160];
    let members = lengths.iter().filter_map(|&length| sampler.member(length, &mut || dice.roll()));
    let mut texts = Vec::new();
    for member in members.collect::<Vec<_>>() {
        for (place, old) in member.char_indices() {
            for new in ["", "a", "0", "-", "!", "\n", "é", "漢"] {
                let (before, after) = (&member[..place], &member[place + old.len_utf8()..]);
                texts.push(format!("{before}{new}{after}"));
                // The same from both ends, so that it meets itself.
                texts.push(format!("{before}{new}{new}{old}{after}"));
            }
        }
        texts.push(member);
    }
    texts
}

fn sampled(automaton: &Automaton, dice: &mut Dice, texts: &mut Vec<String>) {
    let sampler = Sampler::new(automaton, 0, 200);
    let lengths = sampler.lengths();
    let few = lengths.iter().take(12).chain(lengths.last());
    for &length in few {
        texts.extend([sampler.lowest(length), sampler.highest(length)].into_iter().flatten());
        for _ in 0..3 {
            texts.extend(sampler.member(length, &mut || dice.roll()));
        }
        texts.extend(sampler.complement_member(length, &mut || dice.roll()));
    }
    texts.extend(sampler.near_misses(110));
    let shortest = automaton.shortest().unwrap_or_default();
    texts.extend(SPECIAL.map(|special| format!("{shortest}{special}")));
    texts.extend(SPECIAL.map(|special| format!("{special}{shortest}")));
}

/// `text` with one character exchanged, taken out, doubled or put in.
fn mutated(text: &str, dice: &mut Dice) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    let place = dice.roll() as usize % (chars.len() + 1);
    let special = SPECIAL[dice.roll() as usize % SPECIAL.len()].chars().next().unwrap_or('a');
    match (dice.roll() % 4, chars.get(place).copied()) {
        (0, Some(_)) => chars[place] = special,
        (1, Some(_)) => drop(chars.remove(place)),
        (2, Some(c)) => chars.insert(place, c),
        _ => chars.insert(place, special),
    }
    chars.into_iter().collect()
}

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963);
        (self.0 >> 33) as u32
    }
}
