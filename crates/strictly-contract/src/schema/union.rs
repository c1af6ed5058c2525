//! Unions: exactly one member is set, and null sets none.

use serde_json::{Value, json};

use super::{Exporter, Place, Schema, keywords};
use crate::{Direction, Member, UnknownShape};

/// What some servers put beside the member to say which type it is.
const TYPE: &str = "__type";

impl<'a> Exporter<'a> {
    pub(super) fn union(
        &mut self,
        place: &Place<'a>,
        members: &'a [Member],
    ) -> Result<Schema, UnknownShape> {
        let mut properties = Schema::new();
        let mut alternatives = Vec::new();
        for member in members.iter().filter(|member| member.json_name != TYPE) {
            let name = &member.json_name;
            properties.insert(name.clone(), self.member(place.shape, member, true)?.into());
            alternatives.push(json!({
                "required": [name],
                "properties": { name: { "not": { "type": "null" } } },
            }));
        }
        properties.insert(TYPE.to_owned(), Value::Bool(true));
        let mut schema = keywords(json!({ "type": "object" }));
        match self.direction {
            Direction::Input => {
                schema.insert("additionalProperties".to_owned(), json!({ "type": "null" }));
            }
            Direction::Output => {
                let known = properties.keys().map(|name| (name.clone(), Value::Bool(true)));
                alternatives.push(unknown_set(&known.collect()));
            }
        }
        schema.insert("properties".to_owned(), properties.into());
        schema.insert("oneOf".to_owned(), alternatives.into());
        Ok(schema)
    }
}

/// A member is set that is none of the `known` ones.
fn unknown_set(known: &Schema) -> Value {
    json!({
        "not": { "properties": known, "additionalProperties": { "type": "null" } },
    })
}
