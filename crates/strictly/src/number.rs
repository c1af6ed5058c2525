//! Exact decimal numbers.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// A decimal number as its author spelled it: the text of a JSON number, of any size.
///
/// Bounds of `@range` are numbers of this kind, so that a message repeats `1.0` where the model
/// says `1.0`. [`BigInteger`](crate::BigInteger) and [`BigDecimal`](crate::BigDecimal) hold one.
/// Equality is equality of value: `1.0`, `1` and `10e-1` are the same number.
///
/// ```
/// use strictly::Number;
///
/// let bound: Number = "1.0".parse()?;
/// assert_eq!(bound.to_string(), "1.0");
/// assert_eq!(bound, "10e-1".parse()?);
/// assert!(bound < "1e400".parse()?);
/// # Ok::<(), strictly::NumberError>(())
/// ```
#[derive(Clone)]
pub struct Number {
    text: Cow<'static, str>,
}

impl Number {
    /// A number from text known to follow the grammar; generated code and the tables use it.
    pub(crate) const fn from_static(text: &'static str) -> Self {
        Self { text: Cow::Borrowed(text) }
    }

    /// Its text, as first spelled.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// A text that equal numbers have in common.
    pub(crate) fn canonical(&self) -> String {
        let Decimal { negative, digits, exponent } = Decimal::of(&self.text);
        format!("{}{digits}e{exponent}", if negative { "-" } else { "" })
    }

    /// True if it has no fraction: `5`, `5.0` and `5e3` have none.
    pub fn is_integer(&self) -> bool {
        Decimal::of(&self.text).exponent >= 0
    }
}

impl FromStr for Number {
    type Err = NumberError;

    fn from_str(text: &str) -> Result<Self, NumberError> {
        if is_json_number(text) {
            Ok(Self { text: Cow::Owned(text.to_owned()) })
        } else {
            Err(NumberError::new())
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Number {}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        compare(&self.text, &other.text)
    }
}

macro_rules! from_integers {
    ($($integer:ty),*) => {$(
        impl From<$integer> for Number {
            fn from(value: $integer) -> Self {
                Self { text: Cow::Owned(value.to_string()) }
            }
        }
    )*};
}
from_integers!(i8, i16, i32, i64, i128, u8, u16, u32, u64);

/// Text that is not a number in the grammar of JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberError(());

impl NumberError {
    pub(crate) fn new() -> Self {
        Self(())
    }
}

impl fmt::Display for NumberError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a number in the grammar of JSON, such as `-12`, `0.5` or `1e9`")
    }
}

impl std::error::Error for NumberError {}

/// True if `text` is a JSON number (RFC 8259, section 6).
fn is_json_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let (integer, fraction) = match mantissa.split_once('.') {
        Some((integer, fraction)) => (integer, Some(fraction)),
        None => (mantissa, None),
    };
    digits(integer)
        && (integer == "0" || !integer.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent
            .is_none_or(|exponent| digits(exponent.strip_prefix(['+', '-']).unwrap_or(exponent)))
}

/// Compares two JSON numbers by value, exactly, whatever their size.
pub(crate) fn compare(a: &str, b: &str) -> Ordering {
    let (a, b) = (Decimal::of(a), Decimal::of(b));
    match (a.sign(), b.sign()) {
        (1, 1) => a.compare_magnitude(&b),
        (-1, -1) => b.compare_magnitude(&a),
        (a, b) => a.cmp(&b),
    }
}

/// A number taken apart: digits without zeros at either end, times ten to the exponent.
struct Decimal {
    negative: bool,
    digits: String,
    exponent: i128,
}

impl Decimal {
    /// `text` follows the grammar of JSON. An exponent too large for `i128` is clamped.
    fn of(text: &str) -> Self {
        let negative = text.starts_with('-');
        let unsigned = text.trim_start_matches('-');
        let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
        let huge =
            if exponent.starts_with('-') { i128::from(i64::MIN) } else { i128::from(i64::MAX) };
        let exponent = exponent.parse::<i64>().map_or(huge, i128::from);
        let (integer, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits = format!("{integer}{fraction}");
        let significant = digits.trim_end_matches('0');
        if significant.is_empty() {
            return Self { negative: false, digits: String::new(), exponent: 0 };
        }
        let dropped = digits.len() - significant.len();
        let shift =
            i128::try_from(dropped).unwrap_or(0) - i128::try_from(fraction.len()).unwrap_or(0);
        Self {
            negative,
            digits: significant.trim_start_matches('0').to_owned(),
            exponent: exponent + shift,
        }
    }

    fn sign(&self) -> i8 {
        match (self.digits.is_empty(), self.negative) {
            (true, _) => 0,
            (false, false) => 1,
            (false, true) => -1,
        }
    }

    /// The power of ten just above the number: two numbers of different magnitude compare by it.
    fn magnitude(&self) -> i128 {
        self.exponent + i128::try_from(self.digits.len()).unwrap_or(0)
    }

    /// Neither is zero. Digits without leading zeros compare like fractions do: as text.
    fn compare_magnitude(&self, other: &Self) -> Ordering {
        self.magnitude().cmp(&other.magnitude()).then_with(|| self.digits.cmp(&other.digits))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        text.parse().unwrap()
    }

    #[test]
    fn compares_by_value() {
        let ascending = [
            "-1e99999999999999999999",
            "-10",
            "-9.5",
            "-1e-7",
            "0",
            "1e-400",
            "0.1",
            "0.10000000000000000001",
            "1",
            "9",
            "10",
            "10.5",
            "1e2",
            "123456789012345678901234567890",
            "1e400",
        ];
        for (i, a) in ascending.iter().enumerate() {
            for (j, b) in ascending.iter().enumerate() {
                assert_eq!(number(a).cmp(&number(b)), i.cmp(&j), "{a} {b}");
            }
        }
        for (a, b) in [("0", "-0.0"), ("1", "1.0"), ("100", "1E+2"), ("0.5", "5e-1"), ("0e99", "0")]
        {
            assert_eq!(number(a), number(b));
        }
    }

    #[test]
    fn keeps_to_the_grammar() {
        for text in [
            "", "-", "+1", "01", ".5", "1.", "1e", "1e+", "0x1", "1_0", "NaN", "Infinity", " 1",
            "１",
        ] {
            assert!(text.parse::<Number>().is_err(), "{text}");
        }
    }

    #[test]
    fn knows_integers() {
        assert!(["5", "5.0", "5e3", "0.0", "50e-1"].iter().all(|text| number(text).is_integer()));
        assert!(["5.5", "1e-1"].iter().all(|text| !number(text).is_integer()));
    }
}
