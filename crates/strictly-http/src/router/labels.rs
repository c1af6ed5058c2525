//! The values of labels.

use std::borrow::Cow;

use crate::uri::{DecodeError, Segment, percent};

/// The labels of a path, in its order.
#[derive(Clone, Debug)]
pub struct Labels<'r, 'p> {
    pattern: &'r [Segment],
    path: Option<&'p str>,
}

/// A label and the part of the path that it took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label<'r, 'p> {
    /// Its name in the pattern.
    pub name: &'r str,
    /// What it took, as it was sent: one segment, or several if the label is greedy.
    pub raw: &'p str,
}

impl<'p> Label<'_, 'p> {
    /// What it took, decoded once.
    ///
    /// # Errors
    ///
    /// As [`percent::decode`].
    pub fn decode(&self) -> Result<Cow<'p, str>, DecodeError> {
        percent::decode(self.raw)
    }
}

impl<'r, 'p> Labels<'r, 'p> {
    /// From a pattern and segments that match it.
    pub(super) fn new(pattern: &'r [Segment], path: Option<&'p str>) -> Self {
        Self { pattern, path }
    }

    /// Takes as many segments as stand before the last `after` slashes.
    fn take(&mut self, segment: &Segment, after: usize) -> Option<&'p str> {
        let path = self.path?;
        let end = match segment {
            Segment::Literal(_) | Segment::Label(_) => path.bytes().position(|byte| byte == b'/'),
            Segment::Greedy(_) => after
                .checked_sub(1)
                .and_then(|skip| path.rmatch_indices('/').nth(skip))
                .map(|(end, _)| end),
        };
        let (taken, rest) = end.map_or((path, None), |end| (&path[..end], path.get(end + 1..)));
        self.path = rest;
        Some(taken)
    }
}

impl<'r, 'p> Iterator for Labels<'r, 'p> {
    type Item = Label<'r, 'p>;

    fn next(&mut self) -> Option<Self::Item> {
        while let Some((segment, rest)) = self.pattern.split_first() {
            self.pattern = rest;
            let raw = self.take(segment, rest.len())?;
            if let Some(name) = segment.label() {
                return Some(Label { name, raw });
            }
        }
        None
    }
}
