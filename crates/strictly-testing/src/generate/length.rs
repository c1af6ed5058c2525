//! How long to make what has a length.

use strictly_contract::Length;

use crate::draws::Draws;

/// The most items, entries, characters or bytes that are ever made; constraints that only something
/// longer could break are listed as unbreakable.
pub(crate) const MANY: u64 = 4096;

/// How far beyond its least length something is made.
const FURTHER: u64 = 64;

/// A length that is allowed: one of the bounds and their neighbours as often as any other. None if
/// the least is beyond [`MANY`]. Zero is the least.
pub(super) fn choose(draws: &mut Draws, length: Option<Length>, usual: u64) -> Option<u64> {
    let min = length.and_then(|length| length.min).unwrap_or(0);
    let max = length.and_then(|length| length.max).unwrap_or(u64::MAX);
    if min > MANY || min > max {
        return None;
    }
    let near = max.min(min.saturating_add(usual));
    let farthest = if max <= min.saturating_add(FURTHER) { max } else { near };
    Some(match draws.below(8) {
        0 => min,
        1 => max.min(min + 1),
        2 => farthest,
        3 => farthest.saturating_sub(1).max(min),
        _ => draws.between(min, near),
    })
}
