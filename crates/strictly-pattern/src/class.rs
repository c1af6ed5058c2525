//! Sets of Unicode scalar values.

use regex_syntax::hir::{ClassUnicode, ClassUnicodeRange};
use std::ops::RangeInclusive;

/// A set of Unicode scalar values: what one position of a pattern accepts.
///
/// Surrogates are never members. A pattern may name them (`\uD800`), but no `str` contains one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Class(ClassUnicode);

impl Class {
    pub(crate) fn empty() -> Self {
        Self(ClassUnicode::empty())
    }

    pub(crate) fn all() -> Self {
        Self::ranges(&[('\0', char::MAX)])
    }

    pub(crate) fn char(c: char) -> Self {
        Self::ranges(&[(c, c)])
    }

    pub(crate) fn ranges(ranges: &[(char, char)]) -> Self {
        Self(ClassUnicode::new(ranges.iter().map(|&(lo, hi)| ClassUnicodeRange::new(lo, hi))))
    }

    /// The scalar values among the code points `lo..=hi`.
    pub(crate) fn code_points(lo: u32, hi: u32) -> Self {
        let lo = (lo..=hi).find_map(char::from_u32);
        let hi = lo.and_then(|lo| (u32::from(lo)..=hi).rev().find_map(char::from_u32));
        match (lo, hi) {
            (Some(lo), Some(hi)) => Self::ranges(&[(lo, hi)]),
            _ => Self::empty(),
        }
    }

    /// ECMA-262 `\d`, CharacterClassEscape: ASCII digits.
    pub(crate) fn digit() -> Self {
        Self::ranges(&[('0', '9')])
    }

    /// ECMA-262 WordCharacters: ASCII letters, digits and the underscore.
    pub(crate) fn word() -> Self {
        Self::ranges(&[('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')])
    }

    /// ECMA-262 `\s`: WhiteSpace and LineTerminator. U+FEFF is one, U+0085 is not.
    pub(crate) fn space() -> Self {
        Self::ranges(&[
            ('\t', '\r'),
            (' ', ' '),
            ('\u{a0}', '\u{a0}'),
            ('\u{1680}', '\u{1680}'),
            ('\u{2000}', '\u{200a}'),
            ('\u{2028}', '\u{2029}'),
            ('\u{202f}', '\u{202f}'),
            ('\u{205f}', '\u{205f}'),
            ('\u{3000}', '\u{3000}'),
            ('\u{feff}', '\u{feff}'),
        ])
    }

    /// ECMA-262 LineTerminator: what `.` does not match.
    pub(crate) fn line_terminator() -> Self {
        Self::ranges(&[('\n', '\n'), ('\r', '\r'), ('\u{2028}', '\u{2029}')])
    }

    /// A Unicode property in the notation of `regex-syntax` (`L`, `sc=Greek`, `Alphabetic`), read
    /// from that crate's tables, so that the Unicode version is pinned by the lock file.
    pub(crate) fn property(query: &str) -> Option<Self> {
        let hir = regex_syntax::parse(&format!(r"\p{{{query}}}")).ok()?;
        match hir.into_kind() {
            regex_syntax::hir::HirKind::Class(regex_syntax::hir::Class::Unicode(class)) => {
                Some(Self(class))
            }
            _ => None,
        }
    }

    pub(crate) fn union(mut self, other: &Self) -> Self {
        self.0.union(&other.0);
        self
    }

    pub(crate) fn intersection(mut self, other: &Self) -> Self {
        self.0.intersect(&other.0);
        self
    }

    pub(crate) fn negated(mut self) -> Self {
        self.0.negate();
        self
    }

    /// Adds the other case of every ASCII letter: Java's `(?i)`.
    pub(crate) fn fold_ascii(self) -> Self {
        let lower = self.clone().intersection(&Self::ranges(&[('a', 'z')]));
        let upper = self.clone().intersection(&Self::ranges(&[('A', 'Z')]));
        self.union(&lower.mapped(|c| c.to_ascii_uppercase()))
            .union(&upper.mapped(|c| c.to_ascii_lowercase()))
    }

    /// Adds everything equal under simple case folding: Java's `(?iu)`.
    pub(crate) fn fold_unicode(mut self) -> Self {
        // The tables are compiled in; without them the set stays as written.
        let _ = self.0.try_case_fold_simple();
        self
    }

    pub(crate) fn contains(&self, c: char) -> bool {
        let ranges = self.0.ranges();
        let after = ranges.partition_point(|range| range.end() < c);
        ranges.get(after).is_some_and(|range| range.start() <= c)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.ranges().is_empty()
    }

    /// The set's ranges in ascending order, neither overlapping nor touching.
    pub(crate) fn iter(&self) -> impl ExactSizeIterator<Item = RangeInclusive<char>> + '_ {
        self.0.ranges().iter().map(|range| range.start()..=range.end())
    }

    /// The member that is easiest to read, if there is any.
    pub(crate) fn plainest(&self) -> Option<char> {
        let mut plain = ('a'..='z').chain('0'..='9').chain('A'..='Z').chain(' '..='~');
        let first = || self.0.ranges().first().map(ClassUnicodeRange::start);
        plain.find(|c| self.contains(*c)).or_else(first)
    }

    /// The only member, if there is exactly one.
    pub(crate) fn single(&self) -> Option<char> {
        match self.0.ranges() {
            [range] if range.start() == range.end() => Some(range.start()),
            _ => None,
        }
    }

    fn mapped(&self, map: impl Fn(char) -> char) -> Self {
        let ranges: Vec<_> =
            self.iter().map(|range| (map(*range.start()), map(*range.end()))).collect();
        Self::ranges(&ranges)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn surrogates_are_never_members() {
        assert!(Class::code_points(0xD800, 0xDFFF).is_empty());
        let class = Class::code_points(0xD7FF, 0xE000);
        assert!(class.contains('\u{d7ff}') && class.contains('\u{e000}'));
        assert_eq!(Class::code_points(0xD800, 0xE000), Class::char('\u{e000}'));
        assert_eq!(Class::code_points(0xD7FF, 0xDBFF), Class::char('\u{d7ff}'));
    }

    #[test]
    fn folding_adds_the_other_case() {
        let folded = Class::ranges(&[('X', 'c')]).fold_ascii();
        assert!(folded.contains('A') && folded.contains('x') && !folded.contains('d'));
        assert!(Class::char('k').fold_unicode().contains('\u{212a}'));
        assert!(!Class::char('k').fold_ascii().contains('\u{212a}'));
    }

    #[test]
    fn properties_come_from_the_tables() {
        assert!(Class::property("L").is_some_and(|class| class.contains('é')));
        assert!(Class::property("no such property").is_none());
    }
}
