//! One part of a text after another.

use super::Class;

/// A part of a text: certain characters, or a number of characters of one class.
#[derive(Clone, Copy, Debug)]
pub struct Step(Kind);

#[derive(Clone, Copy, Debug)]
enum Kind {
    Text(&'static str),
    Run { class: Class, min: u32, max: u32 },
}

impl Step {
    /// Exactly `text`.
    pub const fn text(text: &'static str) -> Self {
        Self(Kind::Text(text))
    }

    /// From `min` to `max` characters of `class`.
    pub const fn run(class: Class, min: u32, max: u32) -> Self {
        Self(Kind::Run { class, min, max })
    }

    /// `min` or more characters of `class`.
    pub const fn run_at_least(class: Class, min: u32) -> Self {
        // No text that fits in memory has more.
        Self::run(class, min, u32::MAX)
    }

    /// What is left of `text` after the part, as long as that can be; none if it is not there.
    #[inline]
    pub(super) fn take<'t>(&self, text: &'t [u8]) -> Option<&'t [u8]> {
        match &self.0 {
            Kind::Text(wanted) => match (wanted.as_bytes(), text) {
                ([wanted], [first, rest @ ..]) if wanted == first => Some(rest),
                ([_], _) => None,
                (wanted, _) => text.strip_prefix(wanted),
            },
            Kind::Run { class, min, max } => {
                let most = if *max == u32::MAX { usize::MAX } else { *max as usize };
                let (count, bytes) = class.prefix(text, most);
                if count < *min as usize { None } else { text.get(bytes..) }
            }
        }
    }

    /// The greatest number of bytes that the part takes.
    pub(super) const fn longest(&self) -> usize {
        match &self.0 {
            Kind::Text(text) => text.len(),
            Kind::Run { max: u32::MAX, .. } => usize::MAX,
            Kind::Run { class, max, .. } => class.widest().saturating_mul(*max as usize),
        }
    }
}

/// What is left of `text` after all of `steps`.
#[inline]
pub(super) fn take_all<'t>(steps: &[Step], text: &'t [u8]) -> Option<&'t [u8]> {
    steps.iter().try_fold(text, |rest, step| step.take(rest))
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
