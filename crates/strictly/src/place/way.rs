//! Ways that fit into two words.

use crate::pointer::{push_item, push_member};
use crate::shape::{Kind, Shape};

/// Paths are mostly no longer, in bytes.
pub(super) const USUAL: usize = 48;

/// The first number that is too large for a step.
const LARGE: u64 = u16::MAX as u64 - 1;

/// The way to a place: the shape that it begins at, and the steps from there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Way {
    root: &'static Shape,
    pub(super) steps: Steps,
}

/// Up to four members or items, by their numbers, as one number.
///
/// Each step takes 16 bits, the first one the highest. Zero is the end, so that a container comes
/// before its contents; the greatest number says that the step has no room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Steps(u64);

impl Way {
    /// The way along these steps.
    #[inline]
    pub(super) fn new(root: &'static Shape, steps: Steps) -> Self {
        Self { root, steps }
    }

    /// As a JSON Pointer spells it.
    pub(crate) fn text(self) -> String {
        let mut text = String::with_capacity(USUAL);
        let mut shape = self.root;
        for number in self.steps.iter() {
            if let Kind::List { member, .. } = shape.kind {
                push_item(&mut text, number);
                shape = member;
                continue;
            }
            let index = usize::try_from(number).ok();
            if let Some(member) = index.and_then(|index| shape.members().get(index)) {
                push_member(&mut text, member.name);
                shape = member.shape;
            }
        }
        text
    }
}

impl Steps {
    /// A step to the member or item with this number, and these after it; none if there is no room.
    #[inline]
    pub(super) fn after(self, number: u64) -> Option<Self> {
        let has_room = self.0.trailing_zeros() >= 16 && number < LARGE;
        has_room.then(|| Self(self.0 >> 16 | (number + 1) << 48))
    }

    /// Adds a step at the end; false if there is no room for it.
    pub(super) fn push(&mut self, number: u64) -> bool {
        // No step is zero.
        let free = self.0.trailing_zeros() / 16;
        if free == 0 {
            return false;
        }
        let step = if number < LARGE { number + 1 } else { u64::from(u16::MAX) };
        self.0 |= step << (16 * (free - 1));
        number < LARGE
    }

    fn iter(self) -> impl Iterator<Item = u64> {
        let steps = [48, 32, 16, 0].map(|shift| self.0 >> shift & u64::from(u16::MAX));
        steps.into_iter().map_while(|step| step.checked_sub(1))
    }
}
