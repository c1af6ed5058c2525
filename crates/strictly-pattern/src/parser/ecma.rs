//! Escapes and classes of ECMA-262 with the `u` flag: §22.2.1 `AtomEscape`, `CharacterClass`.

use super::escape::{Item, reversed_range, unclosed_class};
use super::grammar::Parser;
use super::property;
use crate::class::Class;
use crate::error::PatternError;
use crate::hir::{Assertion, Hir};

/// The characters that may be escaped to mean themselves: SyntaxCharacter and `/`.
const IDENTITY: &str = r"^$\.*+?()[]{}|/";

impl Parser<'_> {
    /// After the backslash, which is at `start`, outside a class.
    pub(crate) fn ecma_atom_escape(&mut self, start: usize) -> Result<Hir, PatternError> {
        match self.cursor.peek() {
            Some('b') => {
                self.cursor.bump();
                Ok(Hir::Assertion(Assertion::WordBoundary))
            }
            Some('B') => {
                self.cursor.bump();
                Ok(Hir::Assertion(Assertion::NotWordBoundary))
            }
            Some('1'..='9') => {
                self.cursor.eat_while(|c| c.is_ascii_digit());
                Err(self.back_reference(start))
            }
            Some('k') => {
                self.cursor.eat_until('>');
                Err(self.back_reference(start))
            }
            _ => Ok(Hir::Class(self.ecma_escape(start)?.into_class())),
        }
    }

    /// After `[`, which is at `start`: `ClassContents` and the closing bracket.
    pub(crate) fn ecma_class(&mut self, start: usize) -> Result<Class, PatternError> {
        let negated = self.cursor.eat('^');
        let mut class = Class::empty();
        while !self.cursor.eat(']') {
            class = class.union(&self.ecma_class_range(start)?);
        }
        Ok(if negated { class.negated() } else { class })
    }

    /// One element of a class, or two with a `-` between them.
    fn ecma_class_range(&mut self, open: usize) -> Result<Class, PatternError> {
        let start = self.cursor.position();
        let low = self.ecma_class_atom(open)?;
        let range = self.cursor.peek() == Some('-') && self.cursor.peek_second() != Some(']');
        if !range {
            return Ok(low.into_class());
        }
        self.cursor.bump();
        let high = self.ecma_class_atom(open)?;
        let span = self.cursor.since(start);
        match (low, high) {
            (Item::Point(low), Item::Point(high)) if low > high => Err(reversed_range(span)),
            (Item::Point(low), Item::Point(high)) => Ok(Class::code_points(low, high)),
            _ => Err(PatternError::syntax(span, "a range cannot begin or end with a class")
                .with_help(r"put `-` last in the class, or write `\-`, if it is meant as itself")),
        }
    }

    fn ecma_class_atom(&mut self, open: usize) -> Result<Item, PatternError> {
        let start = self.cursor.position();
        match self.cursor.bump() {
            None => Err(unclosed_class(open)),
            Some('\\') => match self.cursor.peek() {
                Some('b') => {
                    self.cursor.bump();
                    Ok(Item::char('\u{8}'))
                }
                Some('-') => {
                    self.cursor.bump();
                    Ok(Item::char('-'))
                }
                _ => self.ecma_escape(start),
            },
            Some(c) => Ok(Item::char(c)),
        }
    }

    /// The escapes valid both inside and outside a class.
    fn ecma_escape(&mut self, start: usize) -> Result<Item, PatternError> {
        let Some(c) = self.cursor.bump() else {
            let message = "the pattern ends in the middle of an escape";
            return Err(PatternError::syntax(self.cursor.since(start), message)
                .with_help(r"write `\\` for a backslash"));
        };
        if let Some(item) = Self::shared_escape(c) {
            return Ok(item);
        }
        let digit_follows = self.cursor.peek().is_some_and(|c| c.is_ascii_digit());
        match c {
            'v' => Ok(Item::char('\u{b}')),
            '0' if !digit_follows => Ok(Item::char('\0')),
            'c' => self.ecma_control(start),
            'x' => Ok(Item::Point(self.hex(start, 2)?)),
            'u' if self.cursor.eat('{') => self.braced_hex(start),
            'u' => self.utf16_escape(start),
            'p' | 'P' => self.ecma_property(start, c == 'P'),
            c if IDENTITY.contains(c) => Ok(Item::char(c)),
            c => Err(PatternError::syntax(
                self.cursor.since(start),
                format!(r"`\{c}` is not an escape of ECMA-262 with the `u` flag"),
            )),
        }
    }

    fn ecma_control(&mut self, start: usize) -> Result<Item, PatternError> {
        match self.cursor.bump() {
            Some(letter) if letter.is_ascii_alphabetic() => Ok(Item::Point(u32::from(letter) % 32)),
            _ => Err(PatternError::syntax(
                self.cursor.since(start),
                r"`\c` needs an ASCII letter, as in `\cJ`",
            )),
        }
    }

    fn ecma_property(&mut self, start: usize, negated: bool) -> Result<Item, PatternError> {
        let name = self.braced_name(start)?;
        let class = property::ecma(&name).ok_or_else(|| {
            let message = format!("ECMA-262 has no Unicode property `{name}`");
            PatternError::syntax(self.cursor.since(start), message)
        })?;
        Ok(Item::Set(if negated { class.negated() } else { class }))
    }
}
