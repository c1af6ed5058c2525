//! Timestamps. Patterns hold their form; the calendar is beyond them.

use serde_json::json;

use super::{Schema, keywords};
use crate::{Direction, TimestampFormat};

const DATE: &str = "(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])";
const TIME: &str = "(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]";
const FRACTION: &str = r"(?:\.[0-9]{1,9})?";
const OFFSET: &str = "(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])";
const WEEKDAY: &str = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
const DAY: &str = "(?:0[1-9]|[12][0-9]|3[01])";
const MONTH: &str = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";

/// An instant of the years 1 to 9999. Outputs may have an offset or a fraction where inputs may not.
pub(super) fn schema(format: TimestampFormat, direction: Direction) -> Schema {
    let open = direction == Direction::Output;
    keywords(match format {
        TimestampFormat::DateTime => {
            let zone = if open { OFFSET } else { "Z" };
            json!({
                "type": "string",
                "format": "date-time",
                "pattern": format!("^{DATE}T{TIME}{FRACTION}{zone}$"),
            })
        }
        TimestampFormat::HttpDate => {
            let fraction = if open { FRACTION } else { "" };
            json!({
                "type": "string",
                "pattern": format!("^{WEEKDAY}, {DAY} {MONTH} (?!0000)[0-9]{{4}} {TIME}{fraction} GMT$"),
            })
        }
        TimestampFormat::EpochSeconds => json!({
            "type": "number",
            "minimum": -62_135_596_800_i64,
            "maximum": 253_402_300_799.999,
        }),
    })
}
