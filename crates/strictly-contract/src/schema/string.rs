//! Strings.

use serde_json::json;

use super::{Schema, comment, keywords};
use crate::pattern::Dialect;
use crate::{Constraints, Length};

/// Text, its length counted in Unicode scalar values as JSON Schema does too.
pub(super) fn schema(constraints: &Constraints) -> Schema {
    let mut schema = keywords(json!({ "type": "string" }));
    text(&mut schema, constraints);
    schema
}

/// `@length` and `@pattern` of text. A pattern is an unanchored search by the rules of ECMA-262 in
/// both languages.
pub(super) fn text(schema: &mut Schema, constraints: &Constraints) {
    length(schema, constraints.length, ("minLength", "maxLength"));
    let Some(pattern) = &constraints.pattern else { return };
    match pattern.dialect() {
        Dialect::EcmaScript => {
            schema.insert("pattern".to_owned(), pattern.source().into());
        }
        Dialect::Java => {
            comment(schema, &format!("pattern {pattern}, which is not ECMA-262, is left out"));
        }
    }
}

/// `@length` in the words for it.
pub(super) fn length(schema: &mut Schema, length: Option<Length>, words: (&str, &str)) {
    if let Some(min) = length.and_then(|length| length.min) {
        schema.insert(words.0.to_owned(), min.into());
    }
    if let Some(max) = length.and_then(|length| length.max) {
        schema.insert(words.1.to_owned(), max.into());
    }
}
