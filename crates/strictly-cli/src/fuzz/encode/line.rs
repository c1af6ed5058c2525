//! Labels and the query string.

use serde_json::{Map, Value};
use strictly_contract::{Binding, Member, ShapeKind};
use strictly_http::uri::{Segment, UriPattern, query};

use super::text::{Reader, item_of};
use super::{Draft, Encoder, Unsendable};

/// The length of a request line that every server takes: RFC 9112, section 3.
const LONGEST: usize = 8000;

/// Path and query string.
pub(super) fn target(pattern: &UriPattern, draft: &Draft) -> Result<String, Unsendable> {
    let value = |name: &str| {
        let label = draft.labels.iter().find(|(label, _)| label == name);
        label.map(|(_, text)| text.as_str()).ok_or_else(|| "a label has no value".to_owned())
    };
    for segment in pattern.segments() {
        match segment {
            Segment::Literal(_) => {}
            Segment::Label(name) => check_label(value(name)?)?,
            Segment::Greedy(name) => value(name)?.split('/').try_for_each(check_label)?,
        }
    }
    let labels = pattern.labels().map(value).collect::<Result<Vec<_>, _>>()?;
    let mut target = pattern.expand(&labels).ok_or("the URI pattern has other labels")?;
    let mut parameters = String::new();
    for (key, value) in &draft.query {
        query::push(&mut parameters, key, value);
    }
    if !parameters.is_empty() {
        target.push(if target.contains('?') { '&' } else { '?' });
        target.push_str(&parameters);
    }
    if target.len() > LONGEST {
        return Err(format!("not every server takes request lines beyond {LONGEST} bytes"));
    }
    Ok(target)
}

/// What stands between two slashes has to come through as it is.
fn check_label(text: &str) -> Result<(), Unsendable> {
    match text {
        "" => {
            Err("an empty label, or an empty part of a greedy one, makes another path".to_owned())
        }
        "." | ".." => Err("dot segments are taken out of paths on the way".to_owned()),
        _ => Ok(()),
    }
}

impl Encoder<'_> {
    pub(super) fn label(
        &self,
        member: &Member,
        value: &Value,
        draft: &mut Draft,
    ) -> Result<Option<Value>, Unsendable> {
        if value.is_null() {
            return Err("a path without its label is another path".to_owned());
        }
        let reader = Reader::of(self.contract, member);
        let text = reader.text(value)?;
        let read = reader.read(value, &text);
        draft.labels.push((member.name.clone(), text));
        Ok(Some(read))
    }

    pub(super) fn query(
        &self,
        member: &Member,
        name: &str,
        value: &Value,
        draft: &mut Draft,
    ) -> Result<Option<Value>, Unsendable> {
        let item = item_of(self.contract.shape(&member.target));
        let values = match (value, item) {
            (Value::Null, _) => return Ok(None),
            (Value::Array(items), Some(_)) => items.as_slice(),
            _ => std::slice::from_ref(value),
        };
        let reader = match item {
            Some(item) => Reader::of_item(self.contract, item, member),
            None => Reader::of(self.contract, member),
        };
        let mut read = Vec::new();
        for value in values {
            let text = reader.text(value)?;
            read.push(reader.read(value, &text));
            draft.query.push((name.to_owned(), text));
        }
        if item.is_none() {
            return Ok(read.into_iter().next());
        }
        // A list without items leaves no trace.
        Ok((!read.is_empty()).then_some(Value::Array(read)))
    }

    /// The map of all parameters, after those that have members of their own.
    pub(super) fn query_params(
        &self,
        object: &Map<String, Value>,
        pattern: &UriPattern,
        draft: &mut Draft,
    ) -> Result<(), Unsendable> {
        let is_it = |member: &&Member| member.binding == Binding::QueryParams;
        let Some(member) = self.members.iter().find(is_it) else { return Ok(()) };
        match object.get(&member.json_name).unwrap_or(&Value::Null) {
            Value::Null => {}
            Value::Object(entries) => {
                for (key, value) in entries {
                    if self.is_named(key, pattern) {
                        return Err("a parameter of this name has a member of its own".to_owned());
                    }
                    parameters(key, value, draft)?;
                }
            }
            _ => return Err("a query string is a map and nothing else".to_owned()),
        }
        let literals = pattern.query().iter();
        let literals =
            literals.map(|(key, value)| (key.clone(), value.clone().unwrap_or_default()));
        let read = self.read_params(member, literals.chain(draft.query.iter().cloned()));
        draft.read.extend(read.map(|read| (member.json_name.clone(), read)));
        Ok(())
    }

    fn is_named(&self, key: &str, pattern: &UriPattern) -> bool {
        let is_it =
            |member: &Member| matches!(&member.binding, Binding::Query(name) if name == key);
        pattern.query().contains_key(key) || self.members.iter().any(is_it)
    }

    /// The map as a server reads it; none if there are no parameters.
    fn read_params(
        &self,
        member: &Member,
        all: impl Iterator<Item = (String, String)>,
    ) -> Option<Value> {
        let held = match self.contract.shape(&member.target).map(|shape| &shape.kind) {
            Some(ShapeKind::Map { value, .. }) => self.contract.shape(&value.target),
            _ => None,
        };
        let lists = item_of(held).is_some();
        let mut read = Map::new();
        for (key, text) in all {
            let entry = read.entry(key);
            match (entry.or_insert_with(|| Value::Array(Vec::new())), lists) {
                (Value::Array(texts), true) => texts.push(text.into()),
                (entry @ Value::Array(_), false) => *entry = text.into(),
                _ => {}
            }
        }
        (!read.is_empty()).then_some(Value::Object(read))
    }
}

/// An entry of the map: one parameter, or one for each item of a list.
fn parameters(key: &str, value: &Value, draft: &mut Draft) -> Result<(), Unsendable> {
    let text = match value {
        Value::Array(items) if !items.iter().any(Value::is_array) => {
            return items.iter().try_for_each(|item| parameters(key, item, draft));
        }
        Value::String(text) => text.clone(),
        Value::Number(_) | Value::Bool(_) => value.to_string(),
        Value::Null => return Err("text has no null".to_owned()),
        Value::Array(_) | Value::Object(_) => {
            return Err("text has no arrays and objects".to_owned());
        }
    };
    draft.query.push((key.to_owned(), text));
    Ok(())
}
