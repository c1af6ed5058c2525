//! Maps.

use serde_json::json;

use super::{Exporter, Place, Schema, keywords, string};
use crate::{Member, UnknownShape};

impl<'a> Exporter<'a> {
    pub(super) fn map(
        &mut self,
        place: &Place<'a>,
        key: &'a Member,
        value: &'a Member,
        sparse: bool,
    ) -> Result<Schema, UnknownShape> {
        let values = self.member(place.shape, value, sparse)?;
        let keys = self.member(place.shape, key, false)?;
        let mut schema = keywords(json!({ "type": "object", "additionalProperties": values }));
        // That a name is text goes without saying.
        if keys != keywords(json!({ "type": "string" })) {
            schema.insert("propertyNames".to_owned(), keys.into());
        }
        string::length(&mut schema, place.constraints.length, ("minProperties", "maxProperties"));
        Ok(schema)
    }
}
