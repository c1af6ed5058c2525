//! Timestamps.

use serde_json::{Number, Value};
use strictly_contract::{Direction, TimestampFormat};

use super::{Making, Place};

/// The first second of the year 1 and the last of the year 9999, since 1970.
const FIRST: i64 = -62_135_596_800;
const LAST: i64 = 253_402_300_799;

const DAY: i64 = 86_400;

/// 1970, its neighbours, the ends of time, leap days, the ends of 31 and 32 bits.
const NOTABLE: [i64; 11] = [
    0,
    1,
    -1,
    FIRST,
    LAST,
    951_782_400,
    1_709_164_800,
    4_107_542_399,
    2_147_483_648,
    4_294_967_296,
    1_794_902_400,
];

const FRACTIONS: [&str; 5] = ["", ".5", ".120", ".123456", ".999999999"];

impl Making<'_, '_> {
    pub(super) fn timestamp(&mut self, place: Place<'_>) -> Value {
        let seconds = if self.draws.one_in(2) {
            FIRST.saturating_add_unsigned(self.draws.between(0, FIRST.abs_diff(LAST)))
        } else {
            self.draws.pick(&NOTABLE).copied().unwrap_or(0)
        };
        match place.timestamp_format {
            TimestampFormat::DateTime => Value::String(self.date_time(seconds)),
            TimestampFormat::HttpDate => Value::String(self.http_date(seconds)),
            TimestampFormat::EpochSeconds => self.epoch_seconds(seconds),
        }
    }

    fn date_time(&mut self, seconds: i64) -> String {
        let fraction = self.draws.pick(&FRACTIONS).copied().unwrap_or_default();
        let far_from_the_ends = (FIRST + DAY..LAST - DAY).contains(&seconds);
        let lenient = self.generator.direction == Direction::Output && far_from_the_ends;
        let offsets = [("Z", 0), ("+00:00", 0), ("+05:45", 345), ("-23:59", -1439)];
        let offsets = if lenient { &offsets[..] } else { &offsets[..1] };
        let (offset, minutes) = self.draws.pick(offsets).copied().unwrap_or(("Z", 0));
        let civil = Civil::of(seconds + minutes * 60);
        let Civil { year, month, day, .. } = civil;
        format!("{year:04}-{month:02}-{day:02}T{}{fraction}{offset}", civil.time())
    }

    fn http_date(&mut self, seconds: i64) -> String {
        const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
        const MONTHS: [&str; 12] =
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        let fractions =
            if self.generator.direction == Direction::Output { &FRACTIONS[..] } else { &[] };
        let fraction = self.draws.pick(fractions).copied().unwrap_or_default();
        let civil = Civil::of(seconds);
        let Civil { year, month, day, .. } = civil;
        let name = |names: &[&'static str], index: i64| {
            usize::try_from(index)
                .ok()
                .and_then(|index| names.get(index))
                .copied()
                .unwrap_or_default()
        };
        let (weekday, month) = (name(&DAYS, civil.weekday), name(&MONTHS, month - 1));
        format!("{weekday}, {day:02} {month} {year:04} {}{fraction} GMT", civil.time())
    }

    fn epoch_seconds(&mut self, seconds: i64) -> Value {
        // The fraction is positive: it must not lead beyond the end.
        let fractions =
            if seconds < LAST { &[".0", ".5", ".25", ".999"][..] } else { &[".0", ".5", ".999"] };
        match self.draws.one_in(3).then(|| self.draws.pick(fractions)).flatten() {
            None => seconds.into(),
            Some(fraction) => {
                let number = format!("{seconds}{fraction}").parse::<f64>().ok();
                // Towards zero a negative number with a fraction is later, away from it earlier.
                let number = number.filter(|_| seconds > FIRST || *fraction == ".0");
                number.and_then(Number::from_f64).map_or(seconds.into(), Value::Number)
            }
        }
    }
}

/// A moment of the Gregorian calendar.
struct Civil {
    year: i64,
    month: i64,
    day: i64,
    /// From Monday, which is 0.
    weekday: i64,
    second_of_day: i64,
}

impl Civil {
    fn of(seconds: i64) -> Self {
        let days = seconds.div_euclid(DAY);
        let mut year = 1970 + days.div_euclid(366).min(days.div_euclid(365));
        while days_until(year + 1) <= days {
            year += 1;
        }
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let mut left = days - days_until(year);
        let mut month = 1;
        for length in [31, if leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30] {
            if left < length {
                break;
            }
            left -= length;
            month += 1;
        }
        // The first day of 1970 was a Thursday.
        let weekday = (days + 3).rem_euclid(7);
        Self { year, month, day: left + 1, weekday, second_of_day: seconds.rem_euclid(DAY) }
    }

    fn time(&self) -> String {
        let second = self.second_of_day;
        format!("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60)
    }
}

/// Days from 1970 until the first of January of the year.
fn days_until(year: i64) -> i64 {
    let before = year - 1;
    before * 365 + before.div_euclid(4) - before.div_euclid(100) + before.div_euclid(400) - 719_162
}
