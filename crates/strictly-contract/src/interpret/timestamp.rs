//! Timestamps in their three formats.

use serde_json::Value;
use strictly::Expected;

use super::{Direction, Place, Walk};
use crate::TimestampFormat;

/// The first instant of the year 1 and the last whole millisecond of the year 9999, in seconds since
/// 1970.
const FIRST: f64 = -62_135_596_800.0;
const LAST: f64 = 253_402_300_799.999;

const NANOSECONDS: i128 = 1_000_000_000;
const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl Walk<'_> {
    pub(super) fn timestamp(&mut self, place: &Place<'_>, value: &Value) {
        let direction = self.direction;
        let (expected, read) = match place.timestamp_format {
            TimestampFormat::DateTime => {
                (Expected::DateTime, value.as_str().map(|text| date_time(text, direction)))
            }
            TimestampFormat::HttpDate => {
                (Expected::HttpDate, value.as_str().map(|text| http_date(text, direction)))
            }
            TimestampFormat::EpochSeconds => {
                (Expected::EpochSeconds, value.as_f64().map(epoch_seconds))
            }
        };
        match read {
            None => self.wrong_type(place, expected, value),
            Some(None) => self.wrong_value(place, expected),
            Some(Some(_)) => {}
        }
    }
}

/// Nanoseconds since 1970 of `2026-11-23T08:00:00.5Z` (RFC 3339, section 5.6). Outputs may have an
/// offset in place of `Z`.
pub(super) fn date_time(text: &str, direction: Direction) -> Option<i128> {
    let mut text = Text(text);
    let year = text.digits(4)?;
    text.literal("-")?;
    let month = text.digits(2)?;
    text.literal("-")?;
    let day = text.digits(2)?;
    text.literal("T")?;
    let time = text.time()? + text.fraction()?;
    let offset = text.offset(direction)?;
    text.end()?;
    let local = i128::from(days_since_year_1(year, month, day)?) * 86_400 * NANOSECONDS + time;
    since_1970(local - offset)
}

/// Nanoseconds since 1970 of `Mon, 23 Nov 2026 08:00:00 GMT` (RFC 9110, section 5.6.7, IMF-fixdate).
/// Outputs may have a fraction after the seconds.
pub(super) fn http_date(text: &str, direction: Direction) -> Option<i128> {
    let mut text = Text(text);
    let weekday = text.name(&DAYS)?;
    text.literal(", ")?;
    let day = text.digits(2)?;
    text.literal(" ")?;
    let month = text.name(&MONTHS)? + 1;
    text.literal(" ")?;
    let year = text.digits(4)?;
    text.literal(" ")?;
    let time = text.time()?;
    let fraction = if direction == Direction::Output { text.fraction()? } else { 0 };
    text.literal(" GMT")?;
    text.end()?;
    let days = days_since_year_1(year, month, day)?;
    // The first day of the year 1 was a Monday.
    if days % 7 != weekday {
        return None;
    }
    since_1970(i128::from(days) * 86_400 * NANOSECONDS + time + fraction)
}

/// Nanoseconds since 1970, rounded to microseconds: that is as fine as 64-bit floating point numbers
/// tell the instants of our time apart.
pub(super) fn epoch_seconds(seconds: f64) -> Option<i128> {
    if !(FIRST..=LAST).contains(&seconds) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "the interval above fits many times")]
    let microseconds = (seconds * 1e6).round() as i128;
    Some(microseconds * 1000)
}

/// What is left to read of a timestamp.
struct Text<'a>(&'a str);

impl Text<'_> {
    fn literal(&mut self, literal: &str) -> Option<()> {
        self.0 = self.0.strip_prefix(literal)?;
        Some(())
    }

    fn end(&self) -> Option<()> {
        self.0.is_empty().then_some(())
    }

    /// The place, from 0, of the name that stands here.
    fn name(&mut self, names: &[&str]) -> Option<u32> {
        let (place, name) = (0..).zip(names).find(|(_, name)| self.0.starts_with(**name))?;
        self.literal(name)?;
        Some(place)
    }

    fn digits(&mut self, count: usize) -> Option<u32> {
        let (digits, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
    }

    fn at_most(&mut self, max: u32) -> Option<i128> {
        self.digits(2).filter(|number| *number <= max).map(i128::from)
    }

    /// `08:00:00`, in nanoseconds.
    fn time(&mut self) -> Option<i128> {
        let hours = self.at_most(23)?;
        self.literal(":")?;
        let minutes = self.at_most(59)?;
        self.literal(":")?;
        let seconds = self.at_most(59)?;
        Some((hours * 3600 + minutes * 60 + seconds) * NANOSECONDS)
    }

    /// `.5`, in nanoseconds; nothing is 0.
    fn fraction(&mut self) -> Option<i128> {
        if self.literal(".").is_none() {
            return Some(0);
        }
        let end = self.0.find(|c: char| !c.is_ascii_digit()).unwrap_or(self.0.len());
        let (digits, rest) = self.0.split_at_checked(end)?;
        self.0 = rest;
        let fits = (1..=9).contains(&digits.len());
        fits.then(|| format!("{digits:0<9}").parse().ok())?
    }

    /// `Z` or `+01:00`, in nanoseconds.
    fn offset(&mut self, direction: Direction) -> Option<i128> {
        if self.literal("Z").is_some() {
            return Some(0);
        }
        let sign = match direction {
            Direction::Input => return None,
            Direction::Output if self.literal("+").is_some() => 1,
            Direction::Output => {
                self.literal("-")?;
                -1
            }
        };
        let hours = self.at_most(23)?;
        self.literal(":")?;
        let minutes = self.at_most(59)?;
        Some(sign * (hours * 60 + minutes) * 60 * NANOSECONDS)
    }
}

/// Days from the first of January of the year 1; none if the calendar has no such day.
fn days_since_year_1(year: u32, month: u32, day: u32) -> Option<u32> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let february = if leap { 29 } else { 28 };
    let months = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let before = year.checked_sub(1)?;
    let (earlier, from_this) =
        months.split_at_checked(usize::try_from(month.checked_sub(1)?).ok()?)?;
    if !(1..=*from_this.first()?).contains(&day) {
        return None;
    }
    Some(
        before * 365 + before / 4 - before / 100 + before / 400 + earlier.iter().sum::<u32>() + day
            - 1,
    )
}

/// From nanoseconds since the year 1; none before it and after the year 9999.
fn since_1970(nanoseconds: i128) -> Option<i128> {
    const LENGTH_IN_DAYS: i128 = 3_652_059;
    const UNTIL_1970_IN_DAYS: i128 = 719_162;
    const DAY: i128 = 86_400 * NANOSECONDS;
    (0..LENGTH_IN_DAYS * DAY)
        .contains(&nanoseconds)
        .then_some(nanoseconds - UNTIL_1970_IN_DAYS * DAY)
}
