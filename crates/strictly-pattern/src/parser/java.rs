//! Escapes, classes and inline flags of `java.util.regex.Pattern`.
//!
//! What ECMA-262 also has keeps its ECMA meaning (`\d \s \w \b . ^ $`); only what Java alone
//! has is read Java's way.

use super::escape::{Item, reversed_range, unclosed_class};
use super::grammar::{Flags, Group, Parser};
use super::property;
use crate::class::Class;
use crate::error::PatternError;
use crate::hir::{Assertion, Direction, Hir};

impl Parser<'_> {
    /// After the backslash, which is at `start`, outside a class.
    pub(crate) fn java_atom_escape(&mut self, start: usize) -> Result<Hir, PatternError> {
        let assertion = match self.cursor.peek() {
            Some('A') => Hir::Assertion(Assertion::Start),
            Some('z') => Hir::Assertion(Assertion::End),
            Some('Z') => before_final_terminator(),
            Some('b') => Hir::Assertion(Assertion::WordBoundary),
            Some('B') => Hir::Assertion(Assertion::NotWordBoundary),
            Some('R') => line_break(),
            Some('Q') => return Ok(self.quoted()),
            Some('1'..='9') => {
                self.cursor.eat_while(|c| c.is_ascii_digit());
                return Err(self.back_reference(start));
            }
            Some('k') => {
                self.cursor.eat_until('>');
                return Err(self.back_reference(start));
            }
            _ => return Ok(Hir::Class(self.java_escape(start)?)),
        };
        self.cursor.bump();
        Ok(assertion)
    }

    /// After `(?`, where the shared kinds of group have been ruled out: flags.
    pub(crate) fn java_group_kind(&mut self, start: usize) -> Result<Group, PatternError> {
        if self.cursor.eat('>') {
            let span = self.cursor.since(start);
            let message = "atomic groups are not supported: no automaton can decide them";
            return Err(PatternError::unsupported(span, message).with_help("use `(?:` instead"));
        }
        let mut flags = self.flags;
        let mut on = true;
        loop {
            let at = self.cursor.here();
            match self.cursor.bump() {
                Some('-') if on => on = false,
                Some(')') => {
                    self.flags = flags;
                    return Ok(Group::Flags);
                }
                Some(':') => {
                    self.flags = flags;
                    return Ok(Group::Plain);
                }
                Some(flag) if set_flag(&mut flags, flag, on) => {}
                Some(flag @ ('d' | 'x' | 'U')) => {
                    let message = format!("the inline flag `{flag}` is not supported");
                    return Err(PatternError::unsupported(at, message));
                }
                _ => {
                    let span = start..at.end;
                    return Err(PatternError::syntax(span, "Java has no group of this kind"));
                }
            }
        }
    }

    /// After `[`, which is at `start`: unions, nested classes and `&&` up to the closing bracket.
    pub(crate) fn java_class(&mut self, start: usize) -> Result<Class, PatternError> {
        self.descend(start)?;
        let negated = self.cursor.eat('^');
        let mut class = self.java_class_operand(start)?;
        while self.cursor.eat_str("&&") {
            class = class.intersection(&self.java_class_operand(start)?);
        }
        self.cursor.eat(']');
        self.ascend();
        Ok(if negated { class.negated() } else { class })
    }

    /// Elements up to `&&` or the closing bracket, neither of which is read. At least one.
    fn java_class_operand(&mut self, open: usize) -> Result<Class, PatternError> {
        let mut class = Class::empty();
        loop {
            class = class.union(&self.java_class_range(open)?);
            if self.cursor.peek() == Some(']') || self.cursor.rest().starts_with("&&") {
                return Ok(class);
            }
        }
    }

    fn java_class_range(&mut self, open: usize) -> Result<Class, PatternError> {
        let start = self.cursor.position();
        let low = match self.java_class_atom(open)? {
            Item::Set(class) => return Ok(class),
            Item::Point(low) => low,
        };
        // `a-[` and `a-]` are the character `a`; the `-` is read next.
        let range = self.cursor.peek() == Some('-')
            && !matches!(self.cursor.peek_second(), Some('[' | ']'));
        if !range {
            return Ok(self.flags.fold(Class::code_points(low, low)));
        }
        self.cursor.bump();
        let high = self.java_class_atom(open)?;
        let span = self.cursor.since(start);
        match high {
            Item::Point(high) if low <= high => Ok(self.flags.fold(Class::code_points(low, high))),
            Item::Point(_) => Err(reversed_range(span)),
            Item::Set(_) => Err(PatternError::syntax(span, "a range cannot end with a class")),
        }
    }

    fn java_class_atom(&mut self, open: usize) -> Result<Item, PatternError> {
        let start = self.cursor.position();
        match self.cursor.bump() {
            None => Err(unclosed_class(open)),
            Some('[') => Ok(Item::Set(self.java_class(start)?)),
            Some('\\') => self.java_item(start),
            Some(c) => Ok(Item::char(c)),
        }
    }

    fn java_escape(&mut self, start: usize) -> Result<Class, PatternError> {
        Ok(match self.java_item(start)? {
            Item::Set(class) => class,
            point @ Item::Point(_) => self.flags.fold(point.into_class()),
        })
    }

    /// The escapes valid both inside and outside a class.
    fn java_item(&mut self, start: usize) -> Result<Item, PatternError> {
        let Some(c) = self.cursor.bump() else {
            let message = "the pattern ends in the middle of an escape";
            return Err(PatternError::syntax(self.cursor.since(start), message)
                .with_help(r"write `\\` for a backslash"));
        };
        if let Some(item) = Self::shared_escape(c) {
            return Ok(item);
        }
        match c {
            'a' => Ok(Item::char('\u{7}')),
            'e' => Ok(Item::char('\u{1b}')),
            'h' => Ok(Item::Set(horizontal_space())),
            'H' => Ok(Item::Set(horizontal_space().negated())),
            'v' => Ok(Item::Set(vertical_space())),
            'V' => Ok(Item::Set(vertical_space().negated())),
            '0' => self.java_octal(start),
            'c' => self.java_control(start),
            'x' if self.cursor.eat('{') => self.braced_hex(start),
            'x' => Ok(Item::Point(self.hex(start, 2)?)),
            'u' => self.utf16_escape(start),
            'p' | 'P' => self.java_property(start, c == 'P'),
            c if !c.is_ascii_alphanumeric() => Ok(Item::char(c)),
            c => Err(PatternError::syntax(
                self.cursor.since(start),
                format!(r"`\{c}` is not an escape here"),
            )
            .with_help(format!("write `{c}` for the character itself"))),
        }
    }

    /// `\0` and one to three octal digits, up to `\0377`.
    fn java_octal(&mut self, start: usize) -> Result<Item, PatternError> {
        let longest = match self.cursor.peek() {
            Some('0'..='3') => 3,
            _ => 2,
        };
        let value = self.cursor.eat_number(8, 1, longest);
        value.map(Item::Point).ok_or_else(|| {
            let span = start..self.cursor.here().end;
            PatternError::syntax(span, r"`\0` needs octal digits, as in `\037`")
        })
    }

    fn java_control(&mut self, start: usize) -> Result<Item, PatternError> {
        let control = self.cursor.bump().filter(char::is_ascii);
        control.map(|c| Item::Point(u32::from(c) ^ 64)).ok_or_else(|| {
            PatternError::syntax(self.cursor.since(start), r"`\c` needs an ASCII character")
        })
    }

    /// `\p{name}`, or `\pL` with a single letter.
    fn java_property(&mut self, start: usize, negated: bool) -> Result<Item, PatternError> {
        let name = match self.cursor.peek() {
            Some(letter) if letter.is_ascii_alphabetic() => {
                self.cursor.bump();
                letter.to_string()
            }
            _ => self.braced_name(start)?,
        };
        let class = property::java(&name).ok_or_else(|| {
            let message = format!("neither ECMA-262 nor Java has a Unicode property `{name}`");
            PatternError::syntax(self.cursor.since(start), message)
        })?;
        let class = self.flags.fold(class);
        Ok(Item::Set(if negated { class.negated() } else { class }))
    }

    /// `\Q…\E`: everything between is itself. Without `\E`, to the end of the pattern.
    fn quoted(&mut self) -> Hir {
        self.cursor.bump();
        let mut parts = Vec::new();
        while !self.cursor.eat_str(r"\E") {
            let Some(c) = self.cursor.bump() else { break };
            parts.push(Hir::Class(self.flags.fold(Class::char(c))));
        }
        Hir::concat(parts)
    }
}

/// Turns `flag` on or off; false if it is none of those supported.
fn set_flag(flags: &mut Flags, flag: char, on: bool) -> bool {
    match flag {
        'i' => flags.ignore_case = on,
        'u' => flags.unicode_case = on,
        'm' => flags.multi_line = on,
        's' => flags.dot_all = on,
        _ => return false,
    }
    true
}

/// Java's `\h`.
fn horizontal_space() -> Class {
    Class::ranges(&[
        ('\t', '\t'),
        (' ', ' '),
        ('\u{a0}', '\u{a0}'),
        ('\u{1680}', '\u{1680}'),
        ('\u{180e}', '\u{180e}'),
        ('\u{2000}', '\u{200a}'),
        ('\u{202f}', '\u{202f}'),
        ('\u{205f}', '\u{205f}'),
        ('\u{3000}', '\u{3000}'),
    ])
}

/// Java's `\v`.
fn vertical_space() -> Class {
    Class::ranges(&[('\n', '\r'), ('\u{85}', '\u{85}'), ('\u{2028}', '\u{2029}')])
}

/// Java's `\R`: any line break, `\r\n` as one.
fn line_break() -> Hir {
    Hir::alternation(vec![
        Hir::concat(vec![Hir::Class(Class::char('\r')), Hir::Class(Class::char('\n'))]),
        Hir::Class(vertical_space()),
    ])
}

/// Java's `\Z`: at the end, or before a line break that ends the text.
fn before_final_terminator() -> Hir {
    let terminator = Hir::alternation(vec![
        Hir::concat(vec![Hir::Class(Class::char('\r')), Hir::Class(Class::char('\n'))]),
        Hir::Class(Class::line_terminator().union(&Class::char('\u{85}'))),
    ]);
    Hir::look(
        Direction::Ahead,
        false,
        Hir::concat(vec![Hir::repeat(terminator, 0, Some(1)), Hir::Assertion(Assertion::End)]),
    )
}
