//! `@timestampFormat`.

use strictly_contract::TimestampFormat;

use super::{Bearer, text::text};
use crate::Diagnostics;

/// Reads `@timestampFormat`.
///
/// See "timestampFormat trait" in the specification.
pub(crate) fn read(bearer: &Bearer<'_>, found: &mut Diagnostics) -> Option<TimestampFormat> {
    let applied = bearer.applied("timestampFormat")?;
    let format = match text(&applied, found)?.as_str() {
        "date-time" => TimestampFormat::DateTime,
        "http-date" => TimestampFormat::HttpDate,
        "epoch-seconds" => TimestampFormat::EpochSeconds,
        other => {
            found.push(
                applied
                    .wrong(applied.value, format!("{other:?} is not a timestamp format"))
                    .help("the formats are \"date-time\", \"http-date\" and \"epoch-seconds\""),
            );
            return None;
        }
    };
    Some(format)
}
