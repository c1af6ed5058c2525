//! How much an automaton may cost.

use super::within::OutOfWork;
use std::fmt;

/// States of the nondeterministic automaton: counts are unrolled into these.
pub(crate) const MAX_NFA_STATES: usize = 50_000;

/// States of a finished automaton, unless the caller says otherwise.
pub(crate) const MAX_STATES: usize = 3_000;

/// How many states, for each one allowed in the end, may exist until equivalent ones are merged.
pub(crate) const RAW_STATES: usize = 4;

/// Distinct classes in the pattern, and letters of its alphabet.
pub(crate) const MAX_LETTERS: usize = 1_000;

/// Steps of threads while determinising: about a second without optimisation.
pub(crate) const MAX_WORK: u64 = 20_000_000;

/// A pattern whose automaton would cost more than it is worth.
///
/// The verdicts of [`Pattern::is_match`](crate::Pattern::is_match) stay exact; only what needs
/// the automaton itself, such as sampling, is not to be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TooLarge(Cost);

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cost {
    NfaStates,
    Letters,
    States(usize),
    Work,
    AheadInBehind,
    Search,
}

impl From<Cost> for TooLarge {
    fn from(cost: Cost) -> Self {
        Self(cost)
    }
}

impl From<OutOfWork> for TooLarge {
    fn from(_: OutOfWork) -> Self {
        Self(Cost::Search)
    }
}

impl fmt::Display for TooLarge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Cost::NfaStates => {
                write!(f, "its counts unroll to more than {MAX_NFA_STATES} positions")
            }
            Cost::States(limit) => write!(f, "its automaton outgrows {limit} states"),
            Cost::Letters => {
                write!(f, "it tells more than {MAX_LETTERS} kinds of characters apart")
            }
            Cost::Work => f.write_str("its automaton takes too long to build"),
            Cost::Search => f.write_str("too many texts would have to be compared"),
            Cost::AheadInBehind => f.write_str("it looks ahead while it looks behind"),
        }
    }
}

impl std::error::Error for TooLarge {}
