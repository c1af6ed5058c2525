//! The proptest strategy over choices.

use std::fmt;
use std::sync::Arc;

use proptest::strategy::{BoxedStrategy, NewTree, Strategy, ValueTree};
use proptest::test_runner::{Reason, TestRunner};

use crate::draws::Draws;

/// How one value is made from choices, or why it cannot be.
type Make<T> = dyn Fn(&mut Draws) -> Result<T, Reason> + Send + Sync;

/// The strategy that makes values with `make`.
pub(crate) fn drawn<T: Clone + fmt::Debug + 'static>(
    make: impl Fn(&mut Draws) -> Result<T, Reason> + Send + Sync + 'static,
) -> BoxedStrategy<T> {
    Drawn { make: Arc::new(make) }.boxed()
}

struct Drawn<T> {
    make: Arc<Make<T>>,
}

impl<T> fmt::Debug for Drawn<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Drawn")
    }
}

impl<T: Clone + fmt::Debug + 'static> Strategy for Drawn<T> {
    type Tree = DrawnTree<T>;
    type Value = T;

    fn new_tree(&self, runner: &mut TestRunner) -> NewTree<Self> {
        let mut draws = Draws::random(runner.new_rng());
        let value = (self.make)(&mut draws)?;
        let kept = Kept { numbers: draws.into_taken(), value };
        let cursor = Cursor::over(&kept.numbers);
        Ok(DrawnTree { make: Arc::clone(&self.make), kept, tried: None, cursor })
    }
}

/// A value, and ever simpler ones.
struct DrawnTree<T> {
    make: Arc<Make<T>>,
    /// The simplest known to fail.
    kept: Kept<T>,
    /// A simpler one that is being tested.
    tried: Option<Kept<T>>,
    cursor: Cursor,
}

struct Kept<T> {
    numbers: Vec<u32>,
    value: T,
}

impl<T: Clone + fmt::Debug> ValueTree for DrawnTree<T> {
    type Value = T;

    fn current(&self) -> T {
        self.tried.as_ref().unwrap_or(&self.kept).value.clone()
    }

    fn simplify(&mut self) -> bool {
        if let Some(tried) = self.tried.take() {
            self.kept = tried;
        }
        while let Some(numbers) = self.cursor.simpler(&self.kept.numbers) {
            let mut draws = Draws::replay(numbers.clone());
            if let Ok(value) = (self.make)(&mut draws) {
                self.tried = Some(Kept { numbers, value });
                return true;
            }
            self.cursor.advance();
        }
        false
    }

    fn complicate(&mut self) -> bool {
        self.cursor.advance();
        self.tried.take().is_some()
    }
}

/// What to try next to simplify a sequence: drop pieces, then set pieces to zero, then make single
/// numbers smaller; large pieces before small ones.
struct Cursor {
    pass: Pass,
    size: usize,
    at: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum Pass {
    Drop,
    Zero,
    Halve,
}

impl Cursor {
    fn over(numbers: &[u32]) -> Self {
        Self { pass: Pass::Drop, size: numbers.len().div_ceil(2), at: 0 }
    }

    /// The last try did not do: goes on behind it.
    fn advance(&mut self) {
        self.at += self.size;
    }

    /// A simpler sequence at the first place from here where there is one.
    fn simpler(&mut self, numbers: &[u32]) -> Option<Vec<u32>> {
        loop {
            while self.size > 0 && self.at < numbers.len() {
                if let Some(simpler) = self.try_here(numbers) {
                    return Some(simpler);
                }
                self.advance();
            }
            self.at = 0;
            self.size /= 2;
            if self.size == 0 {
                self.pass = match self.pass {
                    Pass::Drop => Pass::Zero,
                    Pass::Zero => Pass::Halve,
                    Pass::Halve => return None,
                };
                self.size = if self.pass == Pass::Zero { numbers.len().div_ceil(2) } else { 1 };
            }
            if numbers.is_empty() {
                return None;
            }
        }
    }

    fn try_here(&self, numbers: &[u32]) -> Option<Vec<u32>> {
        let end = self.at.saturating_add(self.size).min(numbers.len());
        let (head, rest) = numbers.split_at_checked(self.at)?;
        let (piece, tail) = rest.split_at_checked(end - self.at)?;
        if self.pass != Pass::Drop && piece.iter().all(|number| *number == 0) {
            return None;
        }
        let simpler: Vec<u32> = match self.pass {
            Pass::Drop => Vec::new(),
            Pass::Zero => vec![0; piece.len()],
            Pass::Halve => piece.iter().map(|number| number / 2).collect(),
        };
        Some([head, &simpler, tail].concat())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Shrinks as the runner does, and gives the last value that fails.
    fn shrink<T: Clone + fmt::Debug + 'static>(
        strategy: &BoxedStrategy<T>,
        fails: impl Fn(&T) -> bool,
    ) -> Option<T> {
        let mut runner = TestRunner::deterministic();
        let mut tree = (0..1000)
            .map(|_| strategy.new_tree(&mut runner).unwrap())
            .find(|tree| fails(&tree.current()))?;
        let mut last = tree.current();
        while tree.simplify() {
            loop {
                if fails(&tree.current()) {
                    last = tree.current();
                    break;
                }
                if !tree.complicate() {
                    return Some(last);
                }
            }
        }
        Some(last)
    }

    #[test]
    fn shrinks_to_the_simplest_that_fails() {
        let vectors = drawn(|draws| {
            let len = draws.below(20);
            Ok((0..len).map(|_| draws.below(100)).collect::<Vec<_>>())
        });
        let smallest = shrink(&vectors, |vector| vector.iter().any(|number| *number >= 50));
        assert!(
            smallest.is_some_and(|vector| vector.len() <= 2 && vector.iter().sum::<u64>() < 100)
        );
        assert_eq!(shrink(&vectors, |_| true), Some(Vec::new()));
    }

    #[test]
    fn passes_over_choices_that_make_nothing() {
        let odd = drawn(|draws| match draws.below(1000) {
            number if number % 2 == 1 => Ok(number),
            _ => Err("even".into()),
        });
        let mut runner = TestRunner::deterministic();
        let trees = (0..50).filter_map(|_| odd.new_tree(&mut runner).ok());
        for mut tree in trees {
            while tree.simplify() {
                assert!(tree.current() % 2 == 1);
            }
        }
    }
}
