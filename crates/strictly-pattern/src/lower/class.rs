//! Sets and kinds of characters, as generated code spells them.

use super::Blocks;
use crate::automaton::Automaton;
use crate::class;

/// Ranges beyond ASCII that are searched rather than looked up.
const MAX_RANGES: usize = 4;

/// The bytes that a run-time table takes for ASCII: one for each character.
const ASCII: usize = 128;

/// A set of characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Class {
    /// First and last character of each range, ascending, neither overlapping nor touching. Only
    /// ASCII, if there are blocks.
    pub ranges: Vec<(char, char)>,
    /// The members beyond ASCII, where they are many ranges: those whose number is not zero.
    pub blocks: Option<Blocks>,
}

/// A class for every character: a partition.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Classes {
    /// The first characters of adjoining intervals, ascending from U+0000, and the intervals'
    /// classes. Only ASCII, if there are blocks.
    pub starts: Vec<(char, u8)>,
    /// The classes beyond ASCII, where they are many intervals.
    pub blocks: Option<Blocks>,
}

impl Class {
    pub(super) fn of(class: &class::Class) -> Self {
        Self::from_ranges(class.iter().map(|range| (*range.start(), *range.end())).collect())
    }

    /// The characters of which one is enough for `automaton`, if it asks for nothing else.
    pub(super) fn contained(automaton: &Automaton) -> Option<Self> {
        let absorbing =
            |state| (0..automaton.classes()).all(|class| automaton.next(state, class) == state);
        let simple = automaton.states() == 2
            && !automaton.is_accepting(0)
            && automaton.is_accepting(1)
            && absorbing(1);
        let members =
            automaton.class_ranges().filter(|&(_, _, class)| automaton.next(0, class) == 1);
        simple.then(|| Self::from_ranges(members.map(|(first, last, _)| (first, last)).collect()))
    }

    /// The bytes of the flags for ASCII, and of the ranges or blocks beyond.
    pub fn table_bytes(&self) -> usize {
        let wide = self.ranges.iter().filter(|(_, last)| !last.is_ascii()).count();
        ASCII + wide * size_of::<(char, char)>() + bytes(self.blocks.as_ref())
    }

    fn from_ranges(ranges: Vec<(char, char)>) -> Self {
        let (ascii, wide): (Vec<_>, Vec<_>) =
            ranges.iter().copied().partition(|(first, _)| first.is_ascii());
        let numbered: Vec<_> = ranges.iter().map(|&(first, last)| (first, last, 1)).collect();
        match blocks(&numbered, wide.len()) {
            Some(blocks) => Self {
                ranges: ascii.iter().map(|&(first, last)| (first, last.min('\x7f'))).collect(),
                blocks: Some(blocks),
            },
            None => Self { ranges, blocks: None },
        }
    }
}

impl Classes {
    /// The classes of `automaton` under other numbers; `None` if they are more than 256.
    pub(super) fn of(automaton: &Automaton, number_of: &[usize]) -> Option<Self> {
        let mut intervals: Vec<(char, char, u8)> = Vec::new();
        for (first, last, class) in automaton.class_ranges() {
            let number = u8::try_from(*number_of.get(class)?).ok()?;
            match intervals.last_mut() {
                Some((_, end, before)) if *before == number => *end = last,
                _ => intervals.push((first, last, number)),
            }
        }
        let wide = intervals.iter().filter(|(_, last, _)| !last.is_ascii()).count();
        let blocks = blocks(&intervals, wide);
        let starts = intervals.iter().map(|&(first, _, class)| (first, class));
        let kept = starts.filter(|(first, _)| blocks.is_none() || first.is_ascii());
        Some(Self { starts: kept.collect(), blocks })
    }

    /// The bytes of the numbers for ASCII, and of the intervals or blocks beyond.
    pub fn table_bytes(&self) -> usize {
        let wide = self.starts.iter().filter(|(first, _)| !first.is_ascii()).count();
        ASCII + wide * size_of::<(char, u8)>() + bytes(self.blocks.as_ref())
    }
}

fn blocks(intervals: &[(char, char, u8)], wide: usize) -> Option<Blocks> {
    if wide > MAX_RANGES { Blocks::of(intervals) } else { None }
}

fn bytes(blocks: Option<&Blocks>) -> usize {
    blocks.map_or(0, Blocks::table_bytes)
}
