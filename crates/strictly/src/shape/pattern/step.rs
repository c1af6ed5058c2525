//! One part of a text after another.

use super::Class;

/// A part of a text: certain characters, or a number of characters of one class.
#[derive(Clone, Copy, Debug)]
pub struct Step(Kind);

#[derive(Clone, Copy, Debug)]
enum Kind {
    /// With the first eight bytes in a word, or all if they are fewer, and which bits these take.
    Text {
        text: &'static str,
        head: u64,
        mask: u64,
    },
    Exactly {
        class: Class,
        count: u32,
    },
    Run {
        class: Class,
        min: u32,
        max: u32,
    },
}

impl Step {
    /// Exactly `text`.
    pub const fn text(text: &'static str) -> Self {
        let (mut rest, mut head, mut mask) = (text.as_bytes(), 0, 0);
        let mut shift = 0;
        while let [byte, after @ ..] = rest {
            if shift < 64 {
                head |= (*byte as u64) << shift;
                mask |= 0xff << shift;
            }
            shift += 8;
            rest = after;
        }
        Self(Kind::Text { text, head, mask })
    }

    /// From `min` to `max` characters of `class`.
    pub const fn run(class: Class, min: u32, max: u32) -> Self {
        Self(if min == max {
            Kind::Exactly { class, count: min }
        } else {
            Kind::Run { class, min, max }
        })
    }

    /// `min` or more characters of `class`.
    pub const fn run_at_least(class: Class, min: u32) -> Self {
        // No text that fits in memory has more.
        Self(Kind::Run { class, min, max: u32::MAX })
    }

    /// What is left of `text` after the part, as long as that can be; none if it is not there.
    #[allow(clippy::inline_always, reason = "calls cost as much as what short texts take")]
    #[inline(always)]
    pub(super) fn take<'t>(&self, text: &'t [u8]) -> Option<&'t [u8]> {
        match &self.0 {
            Kind::Text { text: wanted, head, mask } => match text.first_chunk::<8>() {
                Some(first) if u64::from_le_bytes(*first) & mask != *head => None,
                Some(_) if wanted.len() <= 8 => text.get(wanted.len()..),
                Some(_) => text.strip_prefix(wanted.as_bytes()),
                // A call costs more than to compare so few.
                None => {
                    let (first, rest) = text.split_at_checked(wanted.len())?;
                    first.iter().eq(wanted.as_bytes()).then_some(rest)
                }
            },
            Kind::Exactly { class, count } => class.exactly(text, *count as usize),
            Kind::Run { class, min, max } => {
                let most = if *max == u32::MAX { usize::MAX } else { *max as usize };
                let (count, bytes) = class.prefix(text, most);
                if count < *min as usize { None } else { text.get(bytes..) }
            }
        }
    }

    /// Whether the part is all of `text`.
    #[inline(never)]
    pub(super) fn is_all(&self, text: &[u8]) -> bool {
        self.take(text).is_some_and(<[u8]>::is_empty)
    }

    /// The greatest number of bytes that the part takes.
    pub(super) const fn longest(&self) -> usize {
        match &self.0 {
            Kind::Text { text, .. } => text.len(),
            Kind::Run { max: u32::MAX, .. } => usize::MAX,
            Kind::Run { class, max: count, .. } | Kind::Exactly { class, count } => {
                class.widest().saturating_mul(*count as usize)
            }
        }
    }
}

/// Whether `text` is all of `steps`, one after another.
#[inline(never)]
pub(super) fn are_all(steps: &[Step], text: &[u8]) -> bool {
    take_all(steps, text).is_some_and(<[u8]>::is_empty)
}

/// Whether `text` begins with all of `steps`, one after another.
#[inline(never)]
pub(super) fn begin(steps: &[Step], text: &[u8]) -> bool {
    take_all(steps, text).is_some()
}

/// What is left of `text` after all of `steps`.
#[inline]
fn take_all<'t>(steps: &[Step], text: &'t [u8]) -> Option<&'t [u8]> {
    let mut rest = text;
    for step in steps {
        rest = step.take(rest)?;
    }
    Some(rest)
}

/// The greatest number of bytes that all of `steps` take.
pub(super) const fn longest(steps: &[Step]) -> usize {
    let (mut bytes, mut rest) = (0_usize, steps);
    while let [step, after @ ..] = rest {
        bytes = bytes.saturating_add(step.longest());
        rest = after;
    }
    bytes
}
