//! Numbers.

use super::reader::Reader;
use super::{Fault, Stopped};
use crate::Number;

/// A number as shapes of a fixed width see it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Numeral {
    Positive(u64),
    Negative(i64),
    Float(f64),
}

impl<'de> Reader<'de> {
    /// Reads the number that begins here.
    pub(super) fn number(&mut self) -> Result<Numeral, Stopped> {
        let (text, integral) = self.number_text()?;
        if integral {
            if let Ok(value) = text.parse() {
                return Ok(Numeral::Positive(value));
            }
            // Zero has a sign as a floating point number alone.
            if let Ok(value @ ..0) = text.parse() {
                return Ok(Numeral::Negative(value));
            }
        }
        match text.parse::<f64>() {
            Ok(value) if value.is_finite() => Ok(Numeral::Float(value)),
            _ => Err(self.stop(Fault::NumberRange)),
        }
    }

    /// Reads the number that begins here with its exact text, whatever its size.
    pub(super) fn exact(&mut self) -> Result<Number, Stopped> {
        let (text, _) = self.number_text()?;
        text.parse().map_err(|_| self.stop(Fault::Number))
    }

    /// Reads the number that begins here as text; true if it has neither fraction nor exponent.
    fn number_text(&mut self) -> Result<(&'de str, bool), Stopped> {
        let rest = self.rest();
        let at = |at: usize| rest.get(at).copied();
        let digits = |from: usize| {
            let count = rest.get(from..).unwrap_or_default().iter();
            match count.take_while(|byte| byte.is_ascii_digit()).count() {
                0 => Err(from),
                count => Ok(from + count),
            }
        };
        let scan = || {
            let start = usize::from(at(0) == Some(b'-'));
            let mut end = digits(start)?;
            if at(start) == Some(b'0') && end > start + 1 {
                return Err(start + 1);
            }
            let integer = end;
            if at(end) == Some(b'.') {
                end = digits(end + 1)?;
            }
            if let Some(b'e' | b'E') = at(end) {
                let sign = matches!(at(end + 1), Some(b'+' | b'-'));
                end = digits(end + 1 + usize::from(sign))?;
            }
            Ok((end, end == integer))
        };
        match scan() {
            Ok((end, integral)) => Ok((self.text(end), integral)),
            Err(end) => {
                self.skip_bytes(end);
                Err(self.stop_unless_at_end(Fault::Number))
            }
        }
    }
}
