//! The tree of the patterns of a method.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::uri::{Segment, UriPattern, percent, query};

/// What may follow the segments so far, the most specific first.
#[derive(Clone, Debug, Default)]
pub(super) struct Node {
    literals: BTreeMap<String, Node>,
    label: Option<Box<Node>>,
    greedy: Vec<Greedy>,
    ends: Ends,
}

/// A greedy label, and what follows it up to the end of the path.
#[derive(Clone, Debug)]
struct Greedy {
    /// Literals, and labels as none.
    suffix: Vec<Option<String>>,
    ends: Ends,
}

/// Routes that share a path, those with more query literals first.
#[derive(Clone, Debug, Default)]
struct Ends(Vec<End>);

#[derive(Clone, Debug)]
struct End {
    route: usize,
    query: BTreeMap<String, Option<String>>,
}

impl Node {
    /// Adds a route of this number.
    ///
    /// # Errors
    ///
    /// The number of a route that matches the same requests.
    pub(super) fn insert(&mut self, route: usize, pattern: &UriPattern) -> Result<(), usize> {
        let end = End { route, query: pattern.query().clone() };
        let mut node = self;
        let mut segments = pattern.segments().iter();
        loop {
            node = match segments.next() {
                None => return node.ends.insert(end),
                Some(Segment::Literal(name)) => node.literals.entry(name.clone()).or_default(),
                Some(Segment::Label(_)) => node.label.get_or_insert_default(),
                Some(Segment::Greedy(_)) => return node.greedy(segments.as_slice()).insert(end),
            };
        }
    }

    /// The number of the best route for these segments, or none for a path without any.
    pub(super) fn search(&self, segments: Option<&str>, query: Option<&str>) -> Option<usize> {
        let Some(segments) = segments else { return self.ends.search(query) };
        let (first, rest) = match split_at_slash(segments) {
            None => (segments, None),
            Some((first, rest)) => (first, Some(rest)),
        };
        let literal = || self.literals.get(&*percent::decode(first).ok()?)?.search(rest, query);
        let label = || self.label.as_ref()?.search(rest, query);
        let greedy = || {
            let mut fitting = self.greedy.iter().filter(|greedy| greedy.takes(segments));
            fitting.find_map(|greedy| greedy.ends.search(query))
        };
        literal().or_else(label).or_else(greedy)
    }

    /// The routes that end in a greedy label and these segments.
    fn greedy(&mut self, suffix: &[Segment]) -> &mut Ends {
        let literal = |segment: &Segment| match segment {
            Segment::Literal(name) => Some(name.clone()),
            Segment::Label(_) | Segment::Greedy(_) => None,
        };
        let suffix: Vec<_> = suffix.iter().map(literal).collect();
        let same = self.greedy.iter().position(|greedy| greedy.suffix == suffix);
        let position = same.unwrap_or_else(|| {
            let new = Greedy { suffix, ends: Ends::default() };
            let position = self.greedy.partition_point(|greedy| greedy.rank() <= new.rank());
            self.greedy.insert(position, new);
            position
        });
        &mut self.greedy[position].ends
    }
}

/// What stands before and after the first slash. Segments are short, so that looking at one byte after
/// the other is fastest.
fn split_at_slash(segments: &str) -> Option<(&str, &str)> {
    let at = segments.bytes().position(|byte| byte == b'/')?;
    Some((segments.get(..at)?, segments.get(at + 1..)?))
}

impl Greedy {
    /// Less for the more specific: a literal before a label, and both before the end.
    fn rank(&self) -> Vec<u8> {
        let segments = self.suffix.iter().map(|literal| u8::from(literal.is_none()));
        segments.chain([2]).collect()
    }

    /// True if the segments end in the suffix, and there is at least one before it.
    fn takes(&self, mut segments: &str) -> bool {
        for literal in self.suffix.iter().rev() {
            let Some((before, last)) = segments.rsplit_once('/') else { return false };
            if literal.as_ref().is_some_and(|literal| percent::decode(last) != Ok(literal.into())) {
                return false;
            }
            segments = before;
        }
        true
    }
}

impl Ends {
    fn insert(&mut self, end: End) -> Result<(), usize> {
        if let Some(same) = self.0.iter().find(|other| other.query == end.query) {
            return Err(same.route);
        }
        self.0.push(end);
        self.0.sort_by_key(End::rank);
        Ok(())
    }

    fn search(&self, query: Option<&str>) -> Option<usize> {
        self.0.iter().find(|end| end.fits(query)).map(|end| end.route)
    }
}

impl End {
    fn rank(&self) -> (Reverse<usize>, Reverse<usize>) {
        (Reverse(self.query.len()), Reverse(self.query.values().flatten().count()))
    }

    fn fits(&self, query: Option<&str>) -> bool {
        self.query
            .iter()
            .all(|(key, value)| holds(key, value.as_deref(), query.unwrap_or_default()))
    }
}

/// True if there is a parameter of that name, and each of that name has the value that is asked for.
fn holds(key: &str, value: Option<&str>, query: &str) -> bool {
    let is = |raw: &str, text: &str| percent::decode(raw).is_ok_and(|decoded| decoded == text);
    let mut values =
        query::parts(query).filter(|(raw, _)| is(raw, key)).map(|(_, value)| value).peekable();
    values.peek().is_some() && value.is_none_or(|value| values.all(|raw| is(raw, value)))
}
