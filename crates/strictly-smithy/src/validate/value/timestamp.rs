//! Timestamps among node values.

use super::{Check, kind};
use crate::model::{Member, Shape, ShapeType};
use crate::{Node, ShapeId};

/// Checks a timestamp against the format of the member.
pub(super) fn check_member(
    check: &mut Check<'_, '_, '_>,
    id: &ShapeId,
    member: &Member,
    target: &Shape,
    value: &Node,
) {
    let format = member.prelude_trait("timestampFormat").and_then(Node::as_str);
    if let (ShapeType::Timestamp, Some(format)) = (target.shape_type, format) {
        check_format(check, id, format, value);
    }
}

/// Checks a timestamp against the format of its shape, which that of a member replaces.
pub(super) fn check_shape(check: &mut Check<'_, '_, '_>, shape: &Shape, value: &Node) {
    let of_member = check.member.and_then(|member| member.prelude_trait("timestampFormat"));
    if of_member.is_some() {
        return;
    }
    match shape.prelude_trait("timestampFormat").and_then(Node::as_str) {
        Some(format) => check_format(check, &shape.id, format, value),
        None if value.as_number().is_some() => {}
        None if value.as_str().is_some() => check_date_time(check, &shape.id, value),
        None => check.report(
            value,
            format!(
                "Invalid {} value provided for timestamp, `{}`. Expected a number that contains epoch seconds with \
                 optional millisecond precision, or a string that contains an RFC 3339 formatted timestamp (e.g., \
                 \"1985-04-12T23:20:50.52Z\")",
                kind(value),
                shape.id
            ),
        ),
    }
}

fn check_format(check: &mut Check<'_, '_, '_>, id: &ShapeId, format: &str, value: &Node) {
    match format {
        "date-time" if value.as_str().is_none() => check.report(
            value,
            "Expected a string value for a date-time timestamp (e.g., \"1985-04-12T23:20:50.52Z\")"
                .to_owned(),
        ),
        "date-time" => check_date_time(check, id, value),
        "epoch-seconds" if value.as_number().is_none() => check.report(
            value,
            format!(
                "Invalid {} value provided for a timestamp with a `{format}` format.",
                kind(value)
            ),
        ),
        "http-date" if !value.as_str().is_some_and(is_http_date) => {
            let shown = value.as_str().unwrap_or_else(|| kind(value));
            check.report(
                value,
                format!(
                    "Invalid value provided for {format} formatted timestamp. Expected a string value that matches the \
                     IMF-fixdate production of RFC 9110 section-5.6.7. Found: {shown}"
                ),
            );
        }
        _ => {}
    }
}

fn check_date_time(check: &mut Check<'_, '_, '_>, id: &ShapeId, value: &Node) {
    let text = value.as_str().unwrap_or("");
    if !is_date_time(text) {
        check.report(
            value,
            format!(
                "Invalid string value, `{text}`, provided for timestamp, `{id}`. Expected an RFC 3339 formatted \
                 timestamp (e.g., \"1985-04-12T23:20:50.52Z\")"
            ),
        );
    }
}

/// RFC 3339 in UTC: `1985-04-12T23:20:50.52Z`. The day is held against a month of 31 days only.
fn is_date_time(text: &str) -> bool {
    let Some(text) = text.strip_suffix('Z') else { return false };
    let (text, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let Some((date, time)) = text.split_once('T') else { return false };
    let in_order = |text: &str, separator: char, limits: [(usize, u32, u32); 3]| {
        let parts: Vec<_> = text.split(separator).collect();
        parts.len() == 3
            && parts.iter().zip(limits).all(|(part, (width, min, max))| {
                part.len() == width
                    && digits(part)
                    && part.parse().is_ok_and(|number: u32| (min..=max).contains(&number))
            })
    };
    digits(fraction)
        && in_order(date, '-', [(4, 0, 9999), (2, 1, 12), (2, 1, 31)])
        && in_order(time, ':', [(2, 0, 24), (2, 0, 59), (2, 0, 60)])
}

/// IMF-fixdate: `Tue, 29 Apr 2014 18:30:38 GMT`.
fn is_http_date(text: &str) -> bool {
    const MONTHS: &str = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";
    const DAYS: &str = "Mon, Tue, Wed, Thu, Fri, Sat, Sun,";
    let parts: Vec<_> = text.split(' ').collect();
    let [day_name, day, month, year, time, "GMT"] = parts.as_slice() else { return false };
    let number = |text: &str, max: u32| text.parse().is_ok_and(|number: u32| number <= max);
    let clock: Vec<_> = time.split(':').collect();
    DAYS.split(' ').any(|name| name == *day_name)
        && MONTHS.split(' ').any(|name| name == *month)
        && number(day, 31)
        && year.len() == 4
        && number(year, 9999)
        && matches!(clock.as_slice(), [hour, minute, second]
            if number(hour, 23) && number(minute, 59) && number(second, 60))
}
