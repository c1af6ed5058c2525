//! Lists.

use serde_json::{Value, json};

use super::{Exporter, Place, Schema, keywords, string};
use crate::{Member, UnknownShape};

impl<'a> Exporter<'a> {
    pub(super) fn list(
        &mut self,
        place: &Place<'a>,
        member: &'a Member,
        sparse: bool,
        unique_items: bool,
    ) -> Result<Schema, UnknownShape> {
        let items = self.member(place.shape, member, sparse)?;
        let mut schema = keywords(json!({ "type": "array", "items": items }));
        string::length(&mut schema, place.constraints.length, ("minItems", "maxItems"));
        if unique_items {
            schema.insert("uniqueItems".to_owned(), Value::Bool(true));
        }
        Ok(schema)
    }
}
