//! Instants.

mod calendar;
mod text;

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

#[cfg(test)]
mod tests {
    use super::*;

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
