//! The letters of an automaton: sets of scalar values that no part of the pattern tells apart.

use crate::class::Class;
use std::collections::HashMap;

/// A partition of all scalar values into numbered letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Alphabet {
    /// First characters of adjoining intervals, ascending from U+0000.
    starts: Vec<char>,
    /// The letter of each interval.
    letters: Vec<u32>,
    count: usize,
}

impl Alphabet {
    /// The coarsest partition in which every one of `classes` is a union of letters.
    pub(crate) fn of(classes: &[Class]) -> Self {
        let mut starts = vec!['\0'];
        for range in classes.iter().flat_map(Class::iter) {
            starts.push(*range.start());
            starts.extend(successor(*range.end()));
        }
        starts.sort_unstable();
        starts.dedup();
        let mut alphabet = Self { letters: vec![0; starts.len()], starts, count: 1 };
        for class in classes {
            let inside: Vec<bool> = alphabet.starts.iter().map(|&c| class.contains(c)).collect();
            alphabet.refine(&inside);
        }
        alphabet
    }

    /// How many letters there are; at least one.
    pub(crate) fn len(&self) -> usize {
        self.count
    }

    pub(crate) fn letter(&self, c: char) -> usize {
        let after = self.starts.partition_point(|&start| start <= c);
        self.letters[after - 1] as usize
    }

    /// The first, in code point order, of each letter's characters.
    pub(crate) fn representatives(&self) -> Vec<char> {
        let mut found = vec![None; self.count];
        for (&start, &letter) in self.starts.iter().zip(&self.letters) {
            found[letter as usize].get_or_insert(start);
        }
        found.into_iter().flatten().collect()
    }

    /// All intervals in ascending order: first character, last character, letter.
    pub(crate) fn intervals(&self) -> impl Iterator<Item = (char, char, usize)> + '_ {
        let ends = self.starts.iter().skip(1).map(|&next| predecessor(next));
        let ends = ends.chain(std::iter::once(char::MAX));
        let letters = self.letters.iter().map(|&letter| letter as usize);
        let starts = self.starts.iter().copied();
        starts.zip(ends).zip(letters).map(|((start, end), letter)| (start, end, letter))
    }

    /// The same characters under new letters: `renamed[old]`, of which there are `count`.
    pub(crate) fn renamed(&self, renamed: &[u32], count: usize) -> Self {
        let mut merged = Self { starts: Vec::new(), letters: Vec::new(), count };
        for (start, _, old) in self.intervals() {
            let letter = renamed[old];
            if merged.letters.last() != Some(&letter) {
                merged.starts.push(start);
                merged.letters.push(letter);
            }
        }
        merged
    }

    /// Splits letters that lie partly inside.
    fn refine(&mut self, inside: &[bool]) {
        let mut seen = HashMap::new();
        for (letter, &inside) in self.letters.iter_mut().zip(inside) {
            let next = u32::try_from(seen.len()).unwrap_or(u32::MAX);
            *letter = *seen.entry((*letter, inside)).or_insert(next);
        }
        self.count = seen.len();
    }
}

fn successor(c: char) -> Option<char> {
    match c {
        '\u{d7ff}' => Some('\u{e000}'),
        c => char::from_u32(u32::from(c) + 1),
    }
}

fn predecessor(c: char) -> char {
    match c {
        '\u{e000}' => '\u{d7ff}',
        c => char::from_u32(u32::from(c).saturating_sub(1)).unwrap_or(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_what_classes_tell_apart() {
        let alphabet =
            Alphabet::of(&[Class::word(), Class::digit(), Class::code_points(0xD000, 0xE000)]);
        assert_eq!(alphabet.len(), 4);
        assert_eq!(alphabet.letter('a'), alphabet.letter('_'));
        assert_ne!(alphabet.letter('a'), alphabet.letter('7'));
        assert_eq!(alphabet.letter('\u{d7ff}'), alphabet.letter('\u{e000}'));
        assert_eq!(alphabet.letter('\u{e001}'), alphabet.letter('!'));
        let last = alphabet.intervals().last();
        assert!(last.is_some_and(|(_, end, _)| end == char::MAX));
    }
}
