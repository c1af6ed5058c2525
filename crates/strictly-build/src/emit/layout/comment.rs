//! Documentation as comments.

use std::borrow::Cow;

/// The text of a `#[doc]` by its literal, if a `///` can hold it.
pub(super) fn of(literal: &str) -> Option<Cow<'_, str>> {
    let raw = literal.strip_prefix('r').map(|raw| raw.trim_matches('#'));
    let quoted = raw.unwrap_or(literal).strip_prefix('"')?.strip_suffix('"')?;
    let is_plain = raw.is_some() || !quoted.contains('\\');
    let text = if is_plain { Cow::Borrowed(quoted) } else { Cow::Owned(unescaped(quoted)?) };
    // Four slashes are no documentation.
    let fits = !text.starts_with('/') && !text.contains('\n') && !text.contains('\r');
    fits.then_some(text)
}

fn unescaped(escaped: &str) -> Option<String> {
    let mut text = String::with_capacity(escaped.len());
    let mut rest = escaped;
    while let Some((plain, escape)) = rest.split_once('\\') {
        text.push_str(plain);
        let mut after = escape.chars();
        let c = match after.next()? {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '0' => '\0',
            'u' => {
                let (digits, behind) = after.as_str().strip_prefix('{')?.split_once('}')?;
                after = behind.chars();
                char::from_u32(u32::from_str_radix(digits, 16).ok()?)?
            }
            c @ ('\\' | '\'' | '"') => c,
            _ => return None,
        };
        text.push(c);
        rest = after.as_str();
    }
    text.push_str(rest);
    Some(text)
}
