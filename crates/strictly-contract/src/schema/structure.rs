//! Structures.

use serde_json::{Value, json};

use super::{Exporter, Place, Schema, keywords};
use crate::{Member, Presence, UnknownShape};

impl<'a> Exporter<'a> {
    /// A member that is not required may be null, which is absence.
    pub(super) fn structure(
        &mut self,
        place: &Place<'a>,
        members: &'a [Member],
    ) -> Result<Schema, UnknownShape> {
        let mut properties = Schema::new();
        let mut required = Vec::new();
        for member in members {
            let is_required = member.presence == Presence::Required;
            let schema = self.member(place.shape, member, !is_required)?;
            properties.insert(member.json_name.clone(), schema.into());
            if is_required {
                required.push(Value::from(member.json_name.as_str()));
            }
        }
        let mut schema = keywords(json!({ "type": "object", "properties": properties }));
        if !required.is_empty() {
            schema.insert("required".to_owned(), required.into());
        }
        Ok(schema)
    }
}
