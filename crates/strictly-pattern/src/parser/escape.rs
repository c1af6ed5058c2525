//! Escapes that both dialects write alike.

use super::grammar::Parser;
use crate::class::Class;
use crate::error::PatternError;

/// What an escape, or one element of a bracketed class, stands for.
#[derive(Debug)]
pub(crate) enum Item {
    /// One code point; possibly a lone surrogate, which matches nothing.
    Point(u32),
    Set(Class),
}

impl Item {
    pub(crate) fn char(c: char) -> Self {
        Self::Point(u32::from(c))
    }

    pub(crate) fn into_class(self) -> Class {
        match self {
            Self::Point(point) => Class::code_points(point, point),
            Self::Set(class) => class,
        }
    }
}

impl Parser<'_> {
    /// The escapes `\d \D \s \S \w \W \t \n \v? \f \r` after their letter; `None` for others.
    ///
    /// The classes mean what ECMA-262 says in either dialect, so that changing an unrelated
    /// escape never changes them.
    pub(crate) fn shared_escape(letter: char) -> Option<Item> {
        let item = match letter {
            'd' => Item::Set(Class::digit()),
            'D' => Item::Set(Class::digit().negated()),
            's' => Item::Set(Class::space()),
            'S' => Item::Set(Class::space().negated()),
            'w' => Item::Set(Class::word()),
            'W' => Item::Set(Class::word().negated()),
            't' => Item::char('\t'),
            'n' => Item::char('\n'),
            'f' => Item::char('\u{c}'),
            'r' => Item::char('\r'),
            _ => return None,
        };
        Some(item)
    }

    /// Four hexadecimal digits after `\u`, and the second half of a surrogate pair if it follows.
    pub(crate) fn utf16_escape(&mut self, start: usize) -> Result<Item, PatternError> {
        let unit = self.hex(start, 4)?;
        if !(0xD800..0xDC00).contains(&unit) {
            return Ok(Item::Point(unit));
        }
        let mut ahead = self.cursor.clone();
        let low = ahead
            .eat_str(r"\u")
            .then(|| ahead.eat_number(16, 4, 4))
            .flatten()
            .filter(|low| (0xDC00..0xE000).contains(low));
        match low {
            None => Ok(Item::Point(unit)),
            Some(low) => {
                self.cursor = ahead;
                Ok(Item::Point(0x1_0000 + ((unit - 0xD800) << 10) + (low - 0xDC00)))
            }
        }
    }

    /// Exactly `count` hexadecimal digits.
    pub(crate) fn hex(&mut self, start: usize, count: usize) -> Result<u32, PatternError> {
        self.cursor.eat_number(16, count, count).ok_or_else(|| {
            self.cursor.eat_while(|c| c.is_ascii_hexdigit());
            let message = format!("this escape needs {count} hexadecimal digits");
            PatternError::syntax(self.cursor.since(start), message)
        })
    }

    /// Hexadecimal digits in braces, after the opening one.
    pub(crate) fn braced_hex(&mut self, start: usize) -> Result<Item, PatternError> {
        let digits = self.cursor.eat_while(|c| c.is_ascii_hexdigit());
        let value = u32::from_str_radix(digits.trim_start_matches('0'), 16);
        let zero = !digits.is_empty() && digits.chars().all(|c| c == '0');
        let point = if zero { Some(0) } else { value.ok() };
        match point {
            Some(point) if point <= 0x10_FFFF && self.cursor.eat('}') => Ok(Item::Point(point)),
            _ => Err(PatternError::syntax(
                start..self.cursor.here().end,
                "this escape needs a hexadecimal code point up to 10FFFF and a closing brace",
            )),
        }
    }

    /// The property's text after `\p` or `\P`: what stands in the braces.
    pub(crate) fn braced_name(&mut self, start: usize) -> Result<String, PatternError> {
        let found = self.cursor.eat('{').then(|| self.cursor.eat_until('}')).flatten();
        found.map(str::to_owned).ok_or_else(|| {
            let span = start..self.cursor.here().end;
            PatternError::syntax(span, r"a property is written `\p{name}`")
        })
    }
}

/// The complaint about a class range whose ends are in the wrong order.
pub(crate) fn reversed_range(span: std::ops::Range<usize>) -> PatternError {
    PatternError::syntax(span, "this range ends before it begins")
        .with_help("swap its ends, or put `-` last in the class if it is meant as itself")
}

/// The complaint about a class without its closing bracket.
pub(crate) fn unclosed_class(start: usize) -> PatternError {
    PatternError::syntax(start..start + 1, "this class is not closed").with_help("add a `]`")
}
