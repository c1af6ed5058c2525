//! Texts that tell two patterns apart.

use crate::automaton::{OutOfWork, TooLarge, difference_within};
use crate::pattern::Pattern;
use crate::run::Run;

/// The most states of an automaton that is compared, though validators run smaller ones only.
const MAX_STATES: usize = 12_000;

/// The longest text that is given, in characters.
const LONGEST: usize = 1 << 20;

/// Texts that one of two patterns takes and the other refuses; both none if the patterns mean the
/// same for all texts of the lengths in question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Apart {
    /// A shortest text that only the first takes.
    pub first: Option<String>,
    /// A shortest text that only the second takes.
    pub second: Option<String>,
}

impl Apart {
    /// Whether no text tells the patterns apart.
    pub fn is_same(&self) -> bool {
        self.first.is_none() && self.second.is_none()
    }
}

impl Pattern {
    /// What tells this pattern from `other` among the texts of `min..=max` characters (`u64::MAX` for
    /// no upper limit). Exact: where both are none, no such text exists.
    ///
    /// ```
    /// # use strictly_pattern::Pattern;
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let old = Pattern::parse("^[a-z]{1,8}$")?;
    /// let new = Pattern::parse("^[a-z]{1,9}$")?;
    /// assert_eq!(old.tell_apart(&new, 0, u64::MAX)?.second.as_deref(), Some("aaaaaaaaa"));
    /// assert!(old.tell_apart(&new, 1, 8)?.is_same());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// If one of them has no automaton of acceptable size, or the search takes too long.
    pub fn tell_apart(&self, other: &Self, min: u64, max: u64) -> Result<Apart, TooLarge> {
        if let (Some(left), Some(right)) = (self.run(), other.run()) {
            let first = left.without(&right, min, max)?;
            return Ok(Apart { first, second: right.without(&left, min, max)? });
        }
        let automaton =
            |pattern: &Self| pattern.automaton().or_else(|_| pattern.automaton_within(MAX_STATES));
        let (left, right) = (automaton(self)?, automaton(other)?);
        Ok(Apart {
            first: difference_within(&left, &right, min, max)?,
            second: difference_within(&right, &left, min, max)?,
        })
    }
}

impl Run {
    /// A shortest text of `min..=max` characters that this run takes and `other` refuses.
    fn without(&self, other: &Self, min: u64, max: u64) -> Result<Option<String>, OutOfWork> {
        let least = min.max(u64::from(self.min()));
        let most = max.min(self.max().map_or(u64::MAX, u64::from));
        let plain = self.class().plainest();
        let beyond = other.max().map(|max| u64::from(max) + 1);
        let mut lengths = [Some(least), beyond].into_iter().flatten().map(|one| one.max(least));
        let by_count = lengths.find(|&length| {
            length <= most && !other.takes(length) && (length == 0 || plain.is_some())
        });
        let stranger = self.class().clone().intersection(&other.class().clone().negated());
        let by_class = stranger.plainest().filter(|_| least.max(1) <= most);
        match (by_count, by_class) {
            (Some(count), None) => text(plain, count, None).map(Some),
            (Some(count), Some(_)) if count <= least => text(plain, count, None).map(Some),
            (_, Some(stranger)) => text(plain, least.max(1) - 1, Some(stranger)).map(Some),
            (None, None) => Ok(None),
        }
    }
}

/// So many times a character, and perhaps another behind them.
fn text(c: Option<char>, count: u64, last: Option<char>) -> Result<String, OutOfWork> {
    let count = usize::try_from(count).ok().filter(|count| *count <= LONGEST).ok_or(OutOfWork)?;
    let repeated = std::iter::repeat_n(c.or(last).unwrap_or(' '), count);
    Ok(repeated.chain(last).collect())
}
