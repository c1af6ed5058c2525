//! Choices: every generated value is a function of a sequence of numbers, and shrinks with it.

use proptest::prelude::RngCore;
use proptest::test_runner::TestRng;

/// The numbers that a value is made from. Zero always means the simplest choice; a sequence that has
/// ended goes on with zeros.
pub(crate) struct Draws {
    source: Source,
    taken: Vec<u32>,
    /// Added to every number while a rejected choice is made anew, or zeros would repeat it forever.
    salt: u32,
}

enum Source {
    Random(Box<TestRng>),
    Replay(std::vec::IntoIter<u32>),
}

impl Draws {
    pub(crate) fn random(rng: TestRng) -> Self {
        Self::from_source(Source::Random(Box::new(rng)))
    }

    pub(crate) fn replay(numbers: Vec<u32>) -> Self {
        Self::from_source(Source::Replay(numbers.into_iter()))
    }

    /// Four bytes are a number; the last one may have fewer.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Self {
        let numbers = bytes.chunks(4).map(|chunk| {
            let mut number = [0; 4];
            number.iter_mut().zip(chunk).for_each(|(to, from)| *to = *from);
            u32::from_be_bytes(number)
        });
        Self::replay(numbers.collect())
    }

    fn from_source(source: Source) -> Self {
        Self { source, taken: Vec::new(), salt: 0 }
    }

    /// The numbers drawn so far.
    pub(crate) fn into_taken(self) -> Vec<u32> {
        self.taken
    }

    pub(crate) fn number(&mut self) -> u32 {
        let number = match &mut self.source {
            Source::Random(rng) => rng.next_u32(),
            Source::Replay(numbers) => numbers.next().unwrap_or(0),
        };
        self.taken.push(number);
        number.wrapping_add(self.salt)
    }

    /// A number below `end`, or 0 if `end` is 0.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        let wide = u128::from(self.number()) << 32;
        let wide = if end > 1 << 16 { wide | u128::from(self.number()) } else { wide };
        u64::try_from((wide * u128::from(end)) >> 64).unwrap_or(0)
    }

    pub(crate) fn index(&mut self, len: usize) -> usize {
        usize::try_from(self.below(len as u64)).unwrap_or(0)
    }

    /// A number from `min` to `max`, inclusive; `min` if there is none.
    pub(crate) fn between(&mut self, min: u64, max: u64) -> u64 {
        min.saturating_add(self.below(max.saturating_sub(min).saturating_add(1)))
    }

    /// True once in `n` times; zero means false.
    pub(crate) fn one_in(&mut self, n: u64) -> bool {
        self.below(n) + 1 == n
    }

    pub(crate) fn pick<'a, T>(&mut self, choices: &'a [T]) -> Option<&'a T> {
        choices.get(self.index(choices.len()))
    }

    /// Calls `attempt` until it gives something, at most `times`, each time with other numbers.
    pub(crate) fn retry<T>(
        &mut self,
        times: u32,
        mut attempt: impl FnMut(&mut Self) -> Option<T>,
    ) -> Option<T> {
        let before = self.salt;
        let found = (0..times).find_map(|turn| {
            // Multiples of the golden ratio spread evenly, and the first is zero.
            self.salt = before.wrapping_add(turn.wrapping_mul(0x9E37_79B9));
            attempt(self)
        });
        self.salt = before;
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_is_the_simplest_choice() {
        let mut draws = Draws::replay(Vec::new());
        assert_eq!((draws.below(10), draws.between(3, 9), draws.one_in(4)), (0, 3, false));
        assert_eq!(draws.pick(&["a", "b"]), Some(&"a"));
        assert_eq!(draws.pick::<u8>(&[]), None);
    }

    #[test]
    fn the_greatest_number_is_the_last_choice() {
        let mut draws = Draws::replay(vec![u32::MAX; 20]);
        assert_eq!((draws.below(10), draws.between(3, 9), draws.one_in(4)), (9, 9, true));
        assert_eq!(draws.between(0, u64::MAX), u64::MAX - 1);
    }

    #[test]
    fn a_retry_draws_other_numbers() {
        let mut draws = Draws::replay(Vec::new());
        let mut seen = Vec::new();
        let found = draws.retry(8, |draws| {
            seen.push(draws.below(1000));
            None::<()>
        });
        assert_eq!(found, None);
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), 8);
        assert_eq!(draws.below(1000), 0);
    }
}
