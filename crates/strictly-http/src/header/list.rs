//! Lists in one header.

use std::borrow::Cow;
use std::fmt;

use super::quoted::{is_closed, split_unquoted, unquote};

/// The items of a list, without the blanks around them and unquoted.
///
/// A blank value is an empty list; otherwise there is one more item than commas, and an item may be
/// empty. Lists of timestamps in the format `http-date` have commas of their own: [`http_dates`].
///
/// # Errors
///
/// If quotes are not closed, or if something but blanks stands beside quoted text.
///
/// ```
/// use strictly_http::header::items;
///
/// assert_eq!(items(r#"a, "b,c","\"d\"""#)?, ["a", "b,c", "\"d\""]);
/// assert_eq!(items("a,,b")?, ["a", "", "b"]);
/// assert!(items(r#""a"#).is_err());
/// # Ok::<(), strictly_http::header::ListError>(())
/// ```
pub fn items(value: &str) -> Result<Vec<Cow<'_, str>>, ListError> {
    if value.trim_matches(BLANK).is_empty() {
        return Ok(Vec::new());
    }
    split_unquoted(value, b',').map(|item| unquoted(item.trim_matches(BLANK))).collect()
}

/// The parts of a list of timestamps in the format `http-date`, each of which has one comma.
///
/// ```
/// let dates = "Mon, 16 Dec 2019 23:48:18 GMT, Tue, 17 Dec 2019 23:48:18 GMT";
/// let dates: Vec<_> = strictly_http::header::http_dates(dates).collect();
/// assert_eq!(dates, ["Mon, 16 Dec 2019 23:48:18 GMT", "Tue, 17 Dec 2019 23:48:18 GMT"]);
/// ```
pub fn http_dates(value: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(value).filter(|value| !value.trim_matches(BLANK).is_empty());
    std::iter::from_fn(move || {
        let text = rest?;
        let second = text.match_indices(',').nth(1);
        let (date, after) =
            second.map_or((text, None), |(at, _)| (&text[..at], text.get(at + 1..)));
        rest = after;
        Some(date.trim_matches(BLANK))
    })
}

/// Appends an item to a list, quoted where it would be taken for something else otherwise.
///
/// ```
/// let mut list = String::new();
/// for item in ["a", "b,c", "\"d\""] {
///     strictly_http::header::push_item(&mut list, item);
/// }
/// assert_eq!(list, r#"a, "b,c", "\"d\"""#);
/// ```
pub fn push_item(list: &mut String, item: &str) {
    if !list.is_empty() {
        list.push_str(", ");
    }
    if !needs_quotes(item) {
        list.push_str(item);
        return;
    }
    list.push('"');
    for char in item.chars() {
        if matches!(char, '"' | '\\') {
            list.push('\\');
        }
        list.push(char);
    }
    list.push('"');
}

/// Why a header is no list. It does not repeat the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListError(());

impl fmt::Display for ListError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a quoted item that does not end before the next comma")
    }
}

impl std::error::Error for ListError {}

const BLANK: [char; 2] = [' ', '\t'];

/// Items that begin with quotes are quoted. Quotes elsewhere, as in `W/"etag"`, are part of an item.
fn unquoted(item: &str) -> Result<Cow<'_, str>, ListError> {
    if item.starts_with('"') {
        return unquote(item).ok_or(ListError(()));
    }
    if is_closed(item) { Ok(Cow::Borrowed(item)) } else { Err(ListError(())) }
}

fn needs_quotes(item: &str) -> bool {
    item.is_empty() || item.contains([',', '"']) || item.starts_with(BLANK) || item.ends_with(BLANK)
}
