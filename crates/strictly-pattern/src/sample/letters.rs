//! The characters of an automaton's letters, and which of them to show first.

use crate::automaton::Dfa;

/// The characters behind every letter.
#[derive(Clone, Debug)]
pub(crate) struct Letters {
    letters: Vec<Letter>,
    /// All letters, those with the plainest character first.
    by_plainness: Vec<usize>,
}

#[derive(Clone, Debug, Default)]
struct Letter {
    ranges: Vec<(char, char)>,
    /// The printable ASCII characters, plainest first.
    ascii: Vec<char>,
}

impl Letters {
    pub(crate) fn of(dfa: &Dfa) -> Self {
        let mut letters = vec![Letter::default(); dfa.alphabet.len()];
        for (start, end, letter) in dfa.alphabet.intervals() {
            letters[letter].ranges.push((start, end));
        }
        for c in plain() {
            letters[dfa.alphabet.letter(c)].ascii.push(c);
        }
        let mut by_plainness: Vec<usize> = (0..letters.len()).collect();
        by_plainness.sort_by_key(|&letter| plainness(letters[letter].plainest()));
        Self { letters, by_plainness }
    }

    pub(crate) fn by_plainness(&self) -> impl Iterator<Item = usize> + '_ {
        self.by_plainness.iter().copied()
    }

    pub(crate) fn lowest(&self, letter: usize) -> char {
        self.letters[letter].lowest()
    }

    pub(crate) fn highest(&self, letter: usize) -> char {
        self.letters[letter].highest()
    }

    /// A character of `letter`: the plainest for choice zero, else a mix of printable ASCII, the
    /// ends of ranges, and anything.
    pub(crate) fn choose(&self, letter: usize, choice: u32) -> char {
        let letter = &self.letters[letter];
        let rest = choice as usize / 4;
        match choice % 4 {
            _ if choice == 0 => letter.plainest(),
            0 | 1 if !letter.ascii.is_empty() => letter.ascii[rest % letter.ascii.len()],
            2 => {
                let (low, high) = letter.ranges[rest / 2 % letter.ranges.len()];
                if rest % 2 == 0 { low } else { high }
            }
            _ => letter.nth(rest),
        }
    }
}

impl Letter {
    fn plainest(&self) -> char {
        self.ascii.first().copied().unwrap_or_else(|| self.lowest())
    }

    fn lowest(&self) -> char {
        self.ranges.first().map_or('\0', |&(low, _)| low)
    }

    fn highest(&self) -> char {
        self.ranges.last().map_or('\0', |&(_, high)| high)
    }

    /// The character at `index` among all, counted round and round.
    fn nth(&self, index: usize) -> char {
        // The hint of a range of characters is exact, and counts without walking.
        let size = |&(low, high): &(char, char)| (low..=high).size_hint().0;
        let total = self.ranges.iter().map(size).sum::<usize>().max(1);
        let mut index = index % total;
        for range in &self.ranges {
            if index < size(range) {
                return (range.0..=range.1).nth(index).unwrap_or(range.0);
            }
            index -= size(range);
        }
        self.lowest()
    }
}

/// Printable ASCII, plainest first.
fn plain() -> impl Iterator<Item = char> {
    let rest = (' '..='~').filter(|c| !c.is_ascii_alphanumeric() && *c != ' ');
    ('a'..='z').chain('0'..='9').chain('A'..='Z').chain(rest).chain([' '])
}

fn plainness(c: char) -> usize {
    plain().position(|plain| plain == c).unwrap_or(256 + c as usize)
}
