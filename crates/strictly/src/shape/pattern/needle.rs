//! Text within text.

use memchr::memchr;

/// Up to so many bytes a search that prepares nothing is the quickest.
const SHORT: usize = 64;

/// So many bytes apart have to be those that turn out not to belong to the text that is looked for.
const APART: usize = 32;

/// Bytes of usual texts, the most frequent first.
const FREQUENT: &[u8] = b" etaoinsrlhdcu-mp/f.g:wyb_vk0123456789xjqz";

/// A text to be looked for, by the rarest of its bytes.
#[derive(Debug)]
pub(super) struct Needle {
    text: &'static str,
    /// Where in it that byte is.
    rarest: usize,
}

impl Needle {
    pub(super) const fn new(text: &'static str) -> Self {
        let (mut at, mut rarest, mut rank) = (0, 0, 0);
        let mut rest = text.as_bytes();
        while let [byte, after @ ..] = rest {
            if rank_of(*byte) > rank {
                (rarest, rank) = (at, rank_of(*byte));
            }
            (at, rest) = (at + 1, after);
        }
        Self { text, rarest }
    }

    /// Whether it stands in `text`; linear in the length of `text`, whatever that is.
    #[inline(never)]
    pub(super) fn is_in(&self, text: &str) -> bool {
        let wanted = self.text.as_bytes();
        let (Some(first), Some(rarest)) = (wanted.first(), wanted.get(self.rarest)) else {
            return true;
        };
        if text.len() <= SHORT {
            return self.is_in_short(*first, text.as_bytes());
        }
        let (mut at, mut misses) = (self.rarest, 0);
        while let Some(found) = text.as_bytes().get(at..).and_then(|rest| memchr(*rarest, rest)) {
            let start = at + found - self.rarest;
            if text.as_bytes().get(start..).is_some_and(|rest| self.begins(rest)) {
                return true;
            }
            (at, misses) = (at + found + 1, misses + 1);
            if misses * APART > at + SHORT {
                // Here it is not so rare. The search of the standard library is linear with any text.
                return text.contains(self.text);
            }
        }
        false
    }

    fn is_in_short(&self, first: u8, text: &[u8]) -> bool {
        let mut rest = text;
        while rest.len() >= self.text.len() {
            // Eight that do not begin it are told from the rest at once.
            match rest.split_first_chunk::<8>() {
                Some((eight, after)) if !eight.contains(&first) => rest = after,
                _ if self.begins(rest) => return true,
                _ => rest = rest.get(1..).unwrap_or_default(),
            }
        }
        false
    }

    fn begins(&self, text: &[u8]) -> bool {
        text.starts_with(self.text.as_bytes())
    }
}

/// The greater, the rarer.
const fn rank_of(byte: u8) -> usize {
    let mut rank = 0;
    let mut rest = FREQUENT;
    while let [frequent, after @ ..] = rest {
        if *frequent == byte {
            return rank;
        }
        (rank, rest) = (rank + 1, after);
    }
    rank
}

#[cfg(test)]
mod tests {
    use super::Needle;

    #[test]
    fn the_rarest_byte_is_looked_for() {
        for (text, rarest) in
            [("", 0), ("e", 0), ("secret", 2), ("AWS", 0), ("to be", 3), ("né", 1)]
        {
            assert_eq!(Needle::new(text).rarest, rarest, "{text}");
        }
    }

    #[test]
    fn wherever_it_stands_in_texts_of_any_kind() {
        for wanted in ["secret", "c", "cc", "ccr", "rcc", "né", "e e", ""] {
            let needle = Needle::new(wanted);
            for filling in ["a long text ", "c", "cr", "secre", "ecret ", "né漢", "n"] {
                for length in [0, 1, 5, 30, 64, 65, 100, 1000] {
                    for place in 0..=length.min(70) {
                        let around: Vec<char> = filling.chars().cycle().take(length).collect();
                        let (before, after) = around.split_at(length - place);
                        let [before, after] = [before, after].map(String::from_iter);
                        for text in [format!("{before}{after}"), format!("{before}{wanted}{after}")]
                        {
                            assert_eq!(
                                needle.is_in(&text),
                                text.contains(wanted),
                                "{wanted}: {text}"
                            );
                        }
                    }
                }
            }
        }
    }
}
