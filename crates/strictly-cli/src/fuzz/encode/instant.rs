//! Instants that are numbers in JSON, and dates elsewhere.

use serde_json::Value;
use strictly::Timestamp;
use strictly_contract::TimestampFormat;

use super::Unsendable;

const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// The date of an instant in seconds since 1970.
pub(super) fn date(value: &Value, format: TimestampFormat) -> Result<String, Unsendable> {
    let seconds = match value {
        Value::Number(number) => number.as_i64(),
        // Whatever that is, it is no date.
        Value::Bool(truth) => return Ok(truth.to_string()),
        _ => None,
    };
    let instant = seconds.and_then(|seconds| Timestamp::from_epoch(seconds, 0));
    let text = match (instant, format) {
        (Some(instant), TimestampFormat::HttpDate) => http_date(instant),
        (Some(instant), _) => Some(instant.to_string()),
        (None, _) => None,
    };
    text.ok_or_else(|| "only whole seconds are written as dates".to_owned())
}

/// RFC 9110, section 5.6.7: made of `2026-11-23T08:00:00Z`.
fn http_date(instant: Timestamp) -> Option<String> {
    let text = instant.to_string();
    let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
    let (year, date) = date.split_once('-')?;
    let (month, day) = date.split_once('-')?;
    let month = month.parse::<usize>().ok()?.checked_sub(1)?;
    let weekday = instant.epoch_seconds().div_euclid(86400).rem_euclid(7);
    let weekday = DAYS.get(usize::try_from(weekday).ok()?)?;
    Some(format!("{weekday}, {day} {} {year} {time} GMT", MONTHS.get(month)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_those_of_the_calendar() {
        let date = |seconds: i64, format| date(&seconds.into(), format);
        assert_eq!(
            date(1_576_540_098, TimestampFormat::HttpDate).as_deref(),
            Ok("Mon, 16 Dec 2019 23:48:18 GMT")
        );
        assert_eq!(
            date(-1, TimestampFormat::HttpDate).as_deref(),
            Ok("Wed, 31 Dec 1969 23:59:59 GMT")
        );
        assert_eq!(date(0, TimestampFormat::DateTime).as_deref(), Ok("1970-01-01T00:00:00Z"));
        assert!(date(i64::MAX, TimestampFormat::DateTime).is_err());
    }
}
