//! Headers.

use serde_json::Value;
use strictly_contract::{Binding, Member, ShapeKind};
use strictly_http::header::push_item;

use super::text::{Reader, item_of};
use super::{Draft, Encoder, Unsendable};

/// The longest header that is sent: many servers take no more than 8 KiB of them.
const LONGEST: usize = 4096;

/// Headers that the connection needs for itself.
const RESERVED: [&str; 9] = [
    "connection",
    "content-length",
    "expect",
    "host",
    "keep-alive",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

impl Encoder<'_> {
    pub(super) fn header(
        &self,
        member: &Member,
        name: &str,
        value: &Value,
        draft: &mut Draft,
    ) -> Result<Option<Value>, Unsendable> {
        if value.is_null() {
            return Ok(None);
        }
        let (text, read) = match (value, item_of(self.contract.shape(&member.target))) {
            (Value::Array(items), Some(item)) => self.list(member, item, items)?,
            (_, Some(item)) => self.list(member, item, std::slice::from_ref(value))?,
            (_, None) => self.single(member, value)?,
        };
        push(draft, name, text)?;
        Ok(Some(read))
    }

    fn single(&self, member: &Member, value: &Value) -> Result<(String, Value), Unsendable> {
        let reader = Reader::of(self.contract, member);
        let text = reader.text(value)?;
        let read = reader.read(value, &text);
        let shape = self.contract.shape(&member.target).map(|shape| &shape.kind);
        if member.media_type.is_some() && matches!(shape, Some(ShapeKind::String)) {
            return Ok((strictly::parts::base64(text.as_bytes()), read));
        }
        Ok((text, read))
    }

    /// Items with commas between them. Dates have a comma each, which is not quoted.
    fn list(
        &self,
        member: &Member,
        item: &Member,
        items: &[Value],
    ) -> Result<(String, Value), Unsendable> {
        let reader = Reader::of_item(self.contract, item, member);
        let is_date = reader.has_comma(member);
        let (mut list, mut read) = (String::new(), Vec::new());
        for value in items {
            let text = reader.text(value)?;
            read.push(reader.read(value, &text));
            if !is_date {
                push_item(&mut list, &text);
                continue;
            }
            if text.matches(',').count() != 1 {
                return Err("a list of dates has one comma in each".to_owned());
            }
            if !list.is_empty() {
                list.push_str(", ");
            }
            list.push_str(&text);
        }
        Ok((list, Value::Array(read)))
    }

    pub(super) fn prefix_headers(
        &self,
        prefix: &str,
        value: &Value,
        draft: &mut Draft,
    ) -> Result<Option<Value>, Unsendable> {
        let entries = match value {
            Value::Null => return Ok(None),
            Value::Object(entries) => entries,
            _ => return Err("headers are a map and nothing else".to_owned()),
        };
        if prefix.is_empty() {
            return Err("with an empty prefix, the headers of the connection count".to_owned());
        }
        for (key, value) in entries {
            let name = format!("{prefix}{key}");
            if *key != key.to_ascii_lowercase() {
                return Err("names of headers have no case".to_owned());
            }
            if !name.bytes().all(is_token) {
                return Err("names of headers are made of few characters".to_owned());
            }
            if self.has_header(&name) {
                return Err("a header of this name has a member of its own".to_owned());
            }
            match value {
                Value::String(text) => push(draft, &name, text.clone())?,
                Value::Number(_) | Value::Bool(_) => push(draft, &name, value.to_string())?,
                Value::Null => return Err("text has no null".to_owned()),
                _ => return Err("text has no arrays and objects".to_owned()),
            }
        }
        let texts = entries.iter().map(|(key, value)| {
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            (key.clone(), Value::from(text))
        });
        Ok((!entries.is_empty()).then(|| Value::Object(texts.collect())))
    }

    fn has_header(&self, name: &str) -> bool {
        let is_it = |member: &Member| match &member.binding {
            Binding::Header(header) => header.eq_ignore_ascii_case(name),
            _ => false,
        };
        self.members.iter().any(is_it)
    }
}

/// Adds a header whose text comes through as it is.
fn push(draft: &mut Draft, name: &str, text: String) -> Result<(), Unsendable> {
    let name = name.to_ascii_lowercase();
    if RESERVED.contains(&name.as_str()) {
        return Err(format!("the connection needs the header `{name}` for itself"));
    }
    if !text.bytes().all(|byte| byte == b'\t' || (b' '..=b'~').contains(&byte)) {
        return Err("headers hold printable ASCII".to_owned());
    }
    if text.trim_matches([' ', '\t']) != text {
        return Err("headers lose the blanks around them".to_owned());
    }
    if text.len() > LONGEST {
        return Err(format!("not every server takes headers beyond {LONGEST} bytes"));
    }
    draft.request.headers.push((name, text));
    Ok(())
}

/// RFC 9110, section 5.6.2.
fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}
