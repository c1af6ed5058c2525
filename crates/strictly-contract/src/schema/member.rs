//! Members: what their targets say, whether null may stand there, and what is said about them.

use serde_json::{Value, json};

use super::{Exporter, Place, Schema, comment, keywords};
use crate::{Direction, Member, Presence, Shape, ShapeKind, TimestampFormat, UnknownShape};

impl<'a> Exporter<'a> {
    /// The values of a member of `container`, and null if `nullable`.
    pub(super) fn member(
        &mut self,
        container: &'a Shape,
        member: &'a Member,
        nullable: bool,
    ) -> Result<Schema, UnknownShape> {
        let target = &member.target;
        let shape =
            self.contract.shape(target).ok_or_else(|| UnknownShape { id: target.clone() })?;
        let place = Place {
            shape,
            constraints: &member.constraints,
            timestamp_format: member.timestamp_format.unwrap_or(TimestampFormat::EpochSeconds),
        };
        let mut schema = if is_inline(&shape.kind) {
            let schema = self.shape(&place)?;
            if is_prelude(shape) { schema } else { describe(schema, shape, self.direction) }
        } else {
            self.refer(container, member, place)
        };
        if nullable {
            schema = or_null(schema, &shape.kind);
        }
        let documentation = member.documentation.as_deref();
        annotate(&mut schema, documentation, member.deprecated.as_deref());
        if let Some(media_type) = &member.media_type {
            schema.insert("contentMediaType".to_owned(), media_type.as_str().into());
        }
        if let Presence::Default(default) = &member.presence {
            schema.insert("default".to_owned(), default.clone());
        }
        Ok(schema)
    }

    /// A reference to the definition of what stands at a place.
    fn refer(&mut self, container: &Shape, member: &Member, place: Place<'a>) -> Schema {
        let own = place.constraints == &place.shape.constraints;
        let name = if own {
            self.names.shape(&place.shape.id)
        } else {
            Some(self.names.member(&container.id, &member.name))
        };
        let Some(name) = name else {
            return keywords(json!({ "$ref": "#" }));
        };
        let schema = keywords(json!({ "$ref": format!("#/$defs/{name}") }));
        if !self.definitions.contains_key(&name) {
            self.definitions.insert(name.clone(), Value::Null);
            self.waiting.push((name, place));
        }
        schema
    }
}

/// True for what is short enough to be repeated wherever it stands.
fn is_inline(kind: &ShapeKind) -> bool {
    !matches!(
        kind,
        ShapeKind::List { .. }
            | ShapeKind::Map { .. }
            | ShapeKind::Structure { .. }
            | ShapeKind::Union { .. }
            | ShapeKind::Enum(_)
            | ShapeKind::IntEnum(_)
    )
}

/// The shapes that everybody has need no description.
fn is_prelude(shape: &Shape) -> bool {
    shape.id.namespace() == "smithy.api"
}

/// The schema with null beside its values.
fn or_null(mut schema: Schema, kind: &ShapeKind) -> Schema {
    if matches!(kind, ShapeKind::Document) {
        return schema;
    }
    if let Some(Value::String(only)) = schema.get("type") {
        let types = json!([only, "null"]);
        schema.insert("type".to_owned(), types);
        return schema;
    }
    let nothing = json!({ "type": "null" });
    if let Some(Value::Array(alternatives)) = schema.get_mut("anyOf") {
        alternatives.push(nothing);
        return schema;
    }
    keywords(json!({ "anyOf": [schema, nothing] }))
}

/// Adds what the shape says about itself.
pub(super) fn describe(mut schema: Schema, shape: &Shape, direction: Direction) -> Schema {
    annotate(&mut schema, shape.documentation.as_deref(), shape.deprecated.as_deref());
    if shape.sensitive {
        match direction {
            Direction::Input => {
                schema.insert("writeOnly".to_owned(), Value::Bool(true));
            }
            Direction::Output => comment(&mut schema, "sensitive: neither to be shown nor logged"),
        }
    }
    schema
}

/// Adds documentation and `@deprecated`; what is nearer to the value wins.
pub(super) fn annotate(schema: &mut Schema, documentation: Option<&str>, deprecated: Option<&str>) {
    let notice = deprecated.filter(|message| !message.is_empty());
    let notice = notice.map(|message| format!("Deprecated: {message}"));
    let before = schema.get("description").and_then(Value::as_str);
    let paragraphs: Vec<_> =
        documentation.or(before).into_iter().chain(notice.as_deref()).collect();
    if !paragraphs.is_empty() {
        schema.insert("description".to_owned(), paragraphs.join("\n\n").into());
    }
    if deprecated.is_some() {
        schema.insert("deprecated".to_owned(), Value::Bool(true));
    }
}
