//! A matcher that needs no compilation: it moves sets of positions over the text.
//!
//! It takes every pattern, look-around and huge counts included, in time polynomial in the text
//! for a given pattern. It is the last resort of [`crate::Pattern::is_match`].

use crate::class::Class;
use crate::hir::{Assertion, Direction, Hir, Look};

/// Whether `hir` matches somewhere in `text`.
pub(crate) fn is_match(hir: &Hir, text: &str) -> bool {
    let text = Text { chars: text.chars().collect() };
    text.travel(hir, &text.everywhere(), Direction::Ahead).contains(&true)
}

struct Text {
    chars: Vec<char>,
}

/// One flag for each position: before the first character, between any two, after the last.
type Positions = Vec<bool>;

impl Text {
    fn everywhere(&self) -> Positions {
        vec![true; self.chars.len() + 1]
    }

    fn nowhere(&self) -> Positions {
        vec![false; self.chars.len() + 1]
    }

    /// Where a match of `hir` that begins in `from` can end; where one that ends in `from` can
    /// begin, if it travels behind.
    fn travel(&self, hir: &Hir, from: &Positions, direction: Direction) -> Positions {
        match hir {
            Hir::Empty => from.clone(),
            Hir::Class(class) => self.consume(class, from, direction),
            Hir::Concat(parts) => {
                let step = |at: Positions, part| self.travel(part, &at, direction);
                match direction {
                    Direction::Ahead => parts.iter().fold(from.clone(), step),
                    Direction::Behind => parts.iter().rev().fold(from.clone(), step),
                }
            }
            Hir::Alternation(branches) => {
                let mut reached = self.nowhere();
                for branch in branches {
                    join(&mut reached, &self.travel(branch, from, direction));
                }
                reached
            }
            Hir::Repeat { body, min, max } => self.repeat(body, (*min, *max), from, direction),
            Hir::Assertion(assertion) => keep(from, |at| self.holds(*assertion, at)),
            Hir::Look(look) => {
                let seen = self.seen(look);
                keep(from, |at| seen.get(at) == Some(&!look.negative))
            }
        }
    }

    /// The positions from which `look`'s body matches in its direction.
    fn seen(&self, look: &Look) -> Positions {
        // Ahead of a position matches what, travelled backwards, can arrive there.
        let against = match look.direction {
            Direction::Ahead => Direction::Behind,
            Direction::Behind => Direction::Ahead,
        };
        self.travel(&look.body, &self.everywhere(), against)
    }

    fn consume(&self, class: &Class, from: &Positions, direction: Direction) -> Positions {
        let accepted = self.chars.iter().map(|&c| class.contains(c));
        match direction {
            Direction::Ahead => std::iter::once(false)
                .chain(accepted.zip(from).map(|(accepted, &from)| accepted && from))
                .collect(),
            Direction::Behind => accepted
                .zip(from.iter().skip(1))
                .map(|(accepted, &from)| accepted && from)
                .chain(std::iter::once(false))
                .collect(),
        }
    }

    fn repeat(
        &self,
        body: &Hir,
        (min, max): (u32, Option<u32>),
        from: &Positions,
        direction: Direction,
    ) -> Positions {
        // More rounds than characters contain an empty one, which any further round can copy.
        let enough = u32::try_from(self.chars.len() + 1).unwrap_or(u32::MAX);
        let mut at = from.clone();
        for _ in 0..min.min(enough) {
            at = self.travel(body, &at, direction);
        }
        let mut reached = at.clone();
        for _ in 0..max.map_or(enough, |max| (max - min).min(enough)) {
            at = self.travel(body, &at, direction);
            if !join(&mut reached, &at) {
                break;
            }
        }
        reached
    }

    fn holds(&self, assertion: Assertion, at: usize) -> bool {
        let word = |at: Option<usize>| {
            let c = at.and_then(|at| self.chars.get(at));
            c.is_some_and(|&c| c.is_ascii_alphanumeric() || c == '_')
        };
        let boundary = word(at.checked_sub(1)) != word(Some(at));
        match assertion {
            Assertion::Start => at == 0,
            Assertion::End => at == self.chars.len(),
            Assertion::WordBoundary => boundary,
            Assertion::NotWordBoundary => !boundary,
        }
    }
}

/// Adds `more` to `positions`; whether anything was new.
fn join(positions: &mut Positions, more: &Positions) -> bool {
    let mut grew = false;
    for (old, &new) in positions.iter_mut().zip(more) {
        grew |= new && !*old;
        *old |= new;
    }
    grew
}

fn keep(positions: &Positions, accept: impl Fn(usize) -> bool) -> Positions {
    let flags = positions.iter().enumerate();
    flags.map(|(at, &set)| set && accept(at)).collect()
}

#[cfg(test)]
mod tests {
    use crate::Pattern;
    use proptest::prelude::*;
    use proptest::test_runner::{Config, TestCaseError};

    proptest! {
        #![proptest_config(Config::with_cases(3_000))]

        /// Three engines that share no code after parsing: sets of positions, the automaton, and
        /// the `regex` crate over the translation.
        #[test]
        fn engines_agree(
            source in pattern(),
            texts in prop::collection::vec(r"[ab_\-1é\n😀]{0,7}", 12),
        ) {
            let pattern = Pattern::parse(&source).map_err(|error| {
                TestCaseError::fail(format!("{source}: {error}"))
            })?;
            let automaton = pattern.automaton();
            let regex = pattern.to_regex().and_then(|text| regex::Regex::new(&text).ok());
            for text in texts {
                let expected = super::is_match(pattern.hir(), &text);
                if let Ok(automaton) = &automaton {
                    prop_assert_eq!(automaton.is_match(&text), expected, "{} on {:?}", source, text);
                }
                if let Some(regex) = &regex {
                    prop_assert_eq!(regex.is_match(&text), expected, "{} on {:?}", source, text);
                }
            }
        }
    }

    /// Patterns over a small alphabet, dense in assertions and look-around.
    fn pattern() -> impl Strategy<Value = String> {
        let atom = prop::sample::select(vec![
            "a", "b", "-", "_", ".", "^", "$", r"\b", r"\B", r"\w", r"\W", r"\d", r"\s", "[ab]",
            "[^a]", "[]", "[^]", "é", "😀", r"\n", "",
        ]);
        atom.prop_map(str::to_owned).prop_recursive(4, 24, 3, |inner| {
            let group = (
                prop::sample::select(vec!["(", "(?:", "(?=", "(?!", "(?<=", "(?<!"]),
                inner.clone(),
            );
            let repeat = (
                inner.clone(),
                prop::sample::select(vec!["*", "+", "?", "{2}", "{0,2}", "{1,3}?", "{2,}"]),
            );
            prop_oneof![
                prop::collection::vec(inner.clone(), 2..4).prop_map(|parts| parts.concat()),
                (inner.clone(), inner).prop_map(|(left, right)| format!("{left}|{right}")),
                group.prop_map(|(open, body)| format!("{open}{body})")),
                repeat.prop_map(|(body, times)| format!("(?:{body}){times}")),
            ]
        })
    }
}
