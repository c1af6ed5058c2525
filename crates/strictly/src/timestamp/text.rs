//! The two forms of an instant that are text.

use std::fmt;

use super::Timestamp;
use super::calendar::{DAY, civil_from_days, seconds};

const DAY_NAMES: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTH_NAMES: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl Timestamp {
    /// From RFC 3339 text in upper case. `lenient` accepts an offset in place of `Z`.
    pub(crate) fn parse_date_time(text: &str, lenient: bool) -> Option<Self> {
        let mut rest = text;
        let (year, month, day) =
            (number(&mut rest, 4, "-")?, number(&mut rest, 2, "-")?, number(&mut rest, 2, "T")?);
        let (hour, minute, second) =
            (number(&mut rest, 2, ":")?, number(&mut rest, 2, ":")?, number(&mut rest, 2, "")?);
        let nanos = fraction(&mut rest)?;
        let offset = match rest {
            "Z" => 0,
            _ if lenient => parse_offset(rest)?,
            _ => return None,
        };
        Self::from_epoch(
            seconds(year, month, day, hour, minute, second)?.checked_sub(offset)?,
            nanos,
        )
    }

    /// From the preferred form of RFC 9110. `lenient` accepts a fraction of the second.
    pub(crate) fn parse_http_date(text: &str, lenient: bool) -> Option<Self> {
        let (day_name, mut rest) = text.split_once(", ")?;
        let day = number(&mut rest, 2, " ")?;
        let (month_name, mut rest) = rest.split_once(' ')?;
        let month = MONTH_NAMES.iter().position(|name| *name == month_name)?;
        let year = number(&mut rest, 4, " ")?;
        let (hour, minute, second) =
            (number(&mut rest, 2, ":")?, number(&mut rest, 2, ":")?, number(&mut rest, 2, "")?);
        let nanos = if lenient { fraction(&mut rest)? } else { 0 };
        if rest != " GMT" {
            return None;
        }
        let parsed = Self::from_epoch(
            seconds(year, i64::try_from(month).ok()? + 1, day, hour, minute, second)?,
            nanos,
        )?;
        (parsed.day_name() == day_name).then_some(parsed)
    }

    /// Its RFC 3339 text.
    pub(crate) fn date_time(self) -> impl fmt::Display {
        let (year, month, day) = civil_from_days(self.seconds.div_euclid(DAY));
        let (time, fraction) = (self.time(), Fraction(self.nanos));
        display(move |f| write!(f, "{year:04}-{month:02}-{day:02}T{time}{fraction}Z"))
    }

    /// Its text in the preferred form of RFC 9110.
    pub(crate) fn http_date(self) -> impl fmt::Display {
        let (year, month, day) = civil_from_days(self.seconds.div_euclid(DAY));
        let month = usize::try_from(month - 1)
            .ok()
            .and_then(|month| MONTH_NAMES.get(month))
            .copied()
            .unwrap_or("");
        let (day_name, time, fraction) = (self.day_name(), self.time(), Fraction(self.nanos));
        display(move |f| write!(f, "{day_name}, {day:02} {month} {year:04} {time}{fraction} GMT"))
    }

    fn day_name(self) -> &'static str {
        // The epoch was a Thursday.
        let weekday = (self.seconds.div_euclid(DAY) + 3).rem_euclid(7);
        usize::try_from(weekday)
            .ok()
            .and_then(|weekday| DAY_NAMES.get(weekday))
            .copied()
            .unwrap_or("")
    }

    fn time(self) -> impl fmt::Display {
        let second = self.seconds.rem_euclid(DAY);
        display(move |f| {
            write!(f, "{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60)
        })
    }
}

/// The fraction of a second without trailing zeros; nothing if it is zero.
struct Fraction(u32);

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 == 0 {
            return Ok(());
        }
        let digits = format!("{:09}", self.0);
        write!(f, ".{}", digits.trim_end_matches('0'))
    }
}

fn display(write: impl Fn(&mut fmt::Formatter<'_>) -> fmt::Result) -> impl fmt::Display {
    struct Closure<W>(W);
    impl<W: Fn(&mut fmt::Formatter<'_>) -> fmt::Result> fmt::Display for Closure<W> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            (self.0)(f)
        }
    }
    Closure(write)
}

/// Takes `digits` digits and the text `after` from the beginning of `rest`.
fn number(rest: &mut &str, digits: usize, after: &str) -> Option<i64> {
    let (text, tail) = rest.split_at_checked(digits)?;
    if !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    *rest = tail.strip_prefix(after)?;
    text.parse().ok()
}

/// Takes a point and one to nine digits, as nanoseconds; zero if there is no point.
fn fraction(rest: &mut &str) -> Option<u32> {
    let Some(text) = rest.strip_prefix('.') else {
        return Some(0);
    };
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, tail) = text.split_at_checked(end)?;
    *rest = tail;
    let scale = 10u32.checked_pow(9u32.checked_sub(u32::try_from(digits.len()).ok()?)?)?;
    digits.parse::<u32>().ok()?.checked_mul(scale)
}

/// `+hh:mm` or `-hh:mm` in seconds.
fn parse_offset(text: &str) -> Option<i64> {
    let (sign, mut rest) = match text.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => return None,
    };
    let (hours, minutes) = (number(&mut rest, 2, ":")?, number(&mut rest, 2, "")?);
    (rest.is_empty() && hours < 24 && minutes < 60).then_some(sign * (hours * 3600 + minutes * 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn date_times() {
        let parse = |text| Timestamp::parse_date_time(text, false);
        for text in [
            "2021-09-17T21:43:54.205Z",
            "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "2000-02-29T12:00:00Z",
        ] {
            assert_eq!(parse(text).unwrap().to_string(), text);
        }
        for text in [
            "",
            "2021-09-17",
            "2021-09-17T21:43:54",
            "2021-09-17t21:43:54Z",
            "2021-09-17T21:43:54z",
            "2021-09-17 21:43:54Z",
            "2021-02-29T00:00:00Z",
            "2021-13-01T00:00:00Z",
            "2021-00-01T00:00:00Z",
            "2021-01-00T00:00:00Z",
            "2021-09-17T24:00:00Z",
            "2021-09-17T23:60:00Z",
            "2021-09-17T23:59:60Z",
            "2021-09-17T21:43:54.Z",
            "2021-09-17T21:43:54.1234567890Z",
            "2021-09-17T21:43:54+00:00",
            "+021-09-17T21:43:54Z",
            "0000-01-01T00:00:00Z",
            "20210917T214354Z",
            "2021-09-17T21:43Z",
            "２021-09-17T21:43:54Z",
            "2021-09-17T21:43:54Z ",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
        let lenient =
            |text| Timestamp::parse_date_time(text, true).map(|timestamp| timestamp.to_string());
        assert_eq!(
            lenient("2021-09-17T21:43:54.205000+00:00").as_deref(),
            Some("2021-09-17T21:43:54.205Z")
        );
        assert_eq!(lenient("2021-09-17T21:43:54-01:30").as_deref(), Some("2021-09-17T23:13:54Z"));
        assert_eq!(lenient("2021-09-17T21:43:54+24:00"), None);
        assert_eq!(lenient("0001-01-01T00:00:00+00:01"), None);
    }

    #[test]
    fn http_dates() {
        let text = "Mon, 23 Nov 2026 08:00:00 GMT";
        assert_eq!(Timestamp::parse_http_date(text, false).unwrap().http_date().to_string(), text);
        for text in [
            "Tue, 23 Nov 2026 08:00:00 GMT",
            "Mon, 23 Nov 2026 08:00:00 UTC",
            "Mon, 23 nov 2026 08:00:00 GMT",
            "Mon, 23 Nov 26 08:00:00 GMT",
            "Mon, 3 Nov 2026 08:00:00 GMT",
            "2026-11-23T08:00:00Z",
            "Mon, 23 Nov 2026 08:00:00.5 GMT",
        ] {
            assert_eq!(Timestamp::parse_http_date(text, false), None, "{text}");
        }
        let fraction = "Mon, 23 Nov 2026 08:00:00.5 GMT";
        assert_eq!(
            Timestamp::parse_http_date(fraction, true).unwrap().http_date().to_string(),
            fraction
        );
    }
}
