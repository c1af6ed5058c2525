//! Instants.

use std::fmt;
use std::time::{Duration, SystemTime};

/// An instant between the years 1 and 9999, to the nanosecond.
///
/// On the wire it takes one of the three forms of Smithy's `@timestampFormat`. Numbers of seconds
/// carry their fraction to the microsecond, the precision that a JSON number reliably has.
///
/// ```
/// use strictly::Timestamp;
///
/// let release = Timestamp::from_epoch(1_700_000_000, 500_000_000).unwrap();
/// assert_eq!(release.to_string(), "2023-11-14T22:13:20.5Z");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp {
    seconds: i64,
    nanos: u32,
}

/// 0001-01-01T00:00:00Z.
const FIRST_SECOND: i64 = -62_135_596_800;
/// 9999-12-31T23:59:59Z.
const LAST_SECOND: i64 = 253_402_300_799;
const DAY: i64 = 86_400;
const DAY_NAMES: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTH_NAMES: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl Timestamp {
    /// The instant this many seconds after 1970-01-01T00:00:00Z, and this many nanoseconds after
    /// that; none outside the years 1 to 9999, or if the nanoseconds make up a second.
    pub fn from_epoch(seconds: i64, nanos: u32) -> Option<Self> {
        let valid = (FIRST_SECOND..=LAST_SECOND).contains(&seconds) && nanos < 1_000_000_000;
        valid.then_some(Self { seconds, nanos })
    }

    /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
    pub fn epoch_seconds(self) -> i64 {
        self.seconds
    }

    /// The nanoseconds after the whole second.
    pub fn subsec_nanos(self) -> u32 {
        self.nanos
    }

    /// The instant nearest to this number of seconds, to the microsecond.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss,
        reason = "seconds of these years are exact, and the value is in range by then"
    )]
    pub(crate) fn from_epoch_f64(value: f64) -> Option<Self> {
        let (floor, fraction) = (value.floor(), value - value.floor());
        if !(FIRST_SECOND as f64..=LAST_SECOND as f64 + 0.999).contains(&value) {
            return None;
        }
        let micros = (fraction * 1e6).round() as u32;
        match micros {
            1_000_000 => Self::from_epoch(floor as i64 + 1, 0),
            micros => Self::from_epoch(floor as i64, micros * 1000),
        }
    }

    #[allow(clippy::cast_precision_loss, reason = "seconds of these years are exact")]
    pub(crate) fn epoch_f64(self) -> f64 {
        self.seconds as f64 + f64::from(self.nanos) / 1e9
    }

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

/// RFC 3339, as in `2026-11-23T08:00:00Z`.
impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.date_time().fmt(f)
    }
}

/// None outside the years 1 to 9999.
impl TryFrom<SystemTime> for Timestamp {
    type Error = OutOfRange;

    fn try_from(time: SystemTime) -> Result<Self, OutOfRange> {
        let timestamp = match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => i64::try_from(after.as_secs())
                .ok()
                .and_then(|seconds| Self::from_epoch(seconds, after.subsec_nanos())),
            Err(error) => before_epoch(error.duration()),
        };
        timestamp.ok_or(OutOfRange(()))
    }
}

fn before_epoch(before: Duration) -> Option<Timestamp> {
    let seconds = i64::try_from(before.as_secs()).ok()?.checked_neg()?;
    match before.subsec_nanos() {
        0 => Timestamp::from_epoch(seconds, 0),
        nanos => Timestamp::from_epoch(seconds.checked_sub(1)?, 1_000_000_000 - nanos),
    }
}

/// An instant outside the years 1 to 9999.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutOfRange(());

impl fmt::Display for OutOfRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a timestamp lies between the years 1 and 9999")
    }
}

impl std::error::Error for OutOfRange {}

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

/// Seconds since the epoch of a date and a time of day; none if there is no such date or time.
fn seconds(year: i64, month: i64, day: i64, hour: i64, minute: i64, second: i64) -> Option<i64> {
    let days = days_from_civil(year, month, day);
    let valid =
        civil_from_days(days) == (year, month, day) && hour < 24 && minute < 60 && second < 60;
    valid.then_some(days * DAY + hour * 3600 + minute * 60 + second)
}

/// Days since 1970-01-01 of a date in the Gregorian calendar. Years are taken to begin in March,
/// so that the leap day comes last.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// The date that many days after 1970-01-01: year, month, day.
fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_there_is() {
        let mut expected = (1, 1, 1);
        for days in FIRST_SECOND / DAY..=LAST_SECOND / DAY {
            assert_eq!(civil_from_days(days), expected);
            let (year, month, day) = expected;
            assert_eq!(days_from_civil(year, month, day), days);
            let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            let last = [31, if leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
                [usize::try_from(month).unwrap() - 1];
            expected = match (month, day) {
                (12, 31) => (year + 1, 1, 1),
                (month, day) if day == last => (year, month + 1, 1),
                (month, day) => (year, month, day + 1),
            };
        }
        assert_eq!(expected, (10_000, 1, 1));
    }

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

    #[test]
    fn epoch_seconds_keep_microseconds() {
        for value in [0.0, 0.5, -0.5, 1_700_000_000.123_456, -62_135_596_800.0, 253_402_300_799.75]
        {
            let timestamp = Timestamp::from_epoch_f64(value).unwrap();
            assert_eq!(timestamp.epoch_f64().to_bits(), value.to_bits(), "{value}");
        }
        for value in [-62_135_596_801.0, 253_402_300_800.0, f64::MAX] {
            assert_eq!(Timestamp::from_epoch_f64(value), None, "{value}");
        }
    }

    #[test]
    fn system_times() {
        let before = SystemTime::UNIX_EPOCH - Duration::from_millis(1500);
        assert_eq!(
            Timestamp::try_from(before).unwrap(),
            Timestamp::from_epoch(-2, 500_000_000).unwrap()
        );
    }
}
