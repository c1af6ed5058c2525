//! Shapes of a JSON AST.

use indexmap::IndexMap;

use crate::assemble::{
    Application, Definition, MemberDraft, PropertyKind, TargetDraft, member_properties,
    properties_of,
};
use crate::ast::{Entry, Name, Value, ValueKind};
use crate::model::{Reference, ShapeType};
use crate::{Node, NodeKind, ShapeId, Span};

use super::JsonAst;

impl JsonAst {
    /// `"a.b#Shape": { "type": …, … }`.
    pub(super) fn shape(&mut self, key: &Name, value: Value) {
        let Some(id) = self.id(key.span, None, &key.text) else { return };
        let span = value.span;
        let found = value.kind_name();
        let shape_type = value.entry("type").and_then(Value::as_text).map(str::to_owned);
        let has_type = value.entry("type").is_some();
        let ValueKind::Object(entries) = value.kind else {
            self.error(span, None, format!("Expected object, but found {found}."));
            return;
        };
        let Some(shape_type) = shape_type else {
            let problem = if has_type {
                "Expected `type` to be a string"
            } else {
                "Missing expected member `type`."
            };
            self.error(span, None, problem.to_owned());
            return;
        };
        if shape_type == "apply" {
            self.apply(&id, entries);
            return;
        }
        let Some(shape_type) = ShapeType::from_keyword(&shape_type) else {
            self.error(span, Some(&id), format!("Invalid shape `type`: {shape_type}"));
            return;
        };
        if id.member().is_some() {
            let keyword = shape_type.keyword();
            let message = format!(
                "Shapes of type `{keyword}` cannot contain a member in their shape ID. Found `{id}`"
            );
            self.error(key.span, Some(&id), message);
            return;
        }
        let version = self.draft.version;
        if let Some(other) = version.lacks(shape_type) {
            let keyword = shape_type.keyword();
            let message = format!("{keyword} shapes cannot be used in Smithy version {other}");
            self.error(span, Some(&id), message);
            return;
        }
        let definition = Definition::new(id, shape_type, version, key.span);
        let definition = self.shape_entries(definition, entries);
        self.draft.definitions.push(definition);
    }

    fn apply(&mut self, id: &ShapeId, entries: Vec<Entry>) {
        for Entry { key, value } in entries {
            match key.text.as_str() {
                "type" => {}
                "traits" => {
                    for application in self.traits(id, value) {
                        self.draft
                            .applications
                            .push((Reference { id: id.clone(), span: key.span }, application));
                    }
                }
                other => self.additional(key.span, Some(id), &["traits", "type"], other),
            }
        }
    }

    fn shape_entries(&mut self, mut definition: Definition, entries: Vec<Entry>) -> Definition {
        let id = definition.id.clone();
        let shape_type = definition.shape_type;
        for Entry { key, value } in entries {
            match (key.text.as_str(), shape_type) {
                ("type", _) => {}
                ("traits", _) => definition.traits = self.traits(&id, value),
                ("mixins", _) => definition.mixins = self.mixins(&id, value),
                ("member", ShapeType::List | ShapeType::Set)
                | ("key" | "value", ShapeType::Map) => {
                    definition.members.extend(self.member(&id, key, value));
                }
                (
                    "members",
                    ShapeType::Structure | ShapeType::Union | ShapeType::Enum | ShapeType::IntEnum,
                ) => {
                    for Entry { key, value } in self.object(value, "members") {
                        definition.members.extend(self.member(&id, key, value));
                    }
                }
                (name, _) => self.property(&mut definition, key.span, name, value),
            }
        }
        definition
    }

    /// A property of a service, resource or operation.
    fn property(&mut self, definition: &mut Definition, span: Span, name: &str, value: Value) {
        let properties = properties_of(definition.shape_type);
        let Some((_, kind)) = properties.iter().find(|(property, _)| *property == name) else {
            let mut known: Vec<&str> = vec!["mixins", "traits", "type"];
            known.extend(properties.iter().map(|(property, _)| *property));
            known.extend(member_properties(definition.shape_type));
            known.sort_unstable();
            let id = definition.id.clone();
            self.additional(span, Some(&id), &known, name);
            return;
        };
        let id = definition.id.clone();
        let value = match kind {
            PropertyKind::Text => self.text(&id, name, value),
            PropertyKind::Texts => {
                let span = value.span;
                let mut texts = IndexMap::new();
                for Entry { key, value } in self.object(value, name) {
                    if let Some(text) = self.text(&id, &key.text, value) {
                        texts.insert(key.text, text);
                    }
                }
                Some(Node::new(span, NodeKind::Object(texts)))
            }
            PropertyKind::Id => self.target_node(&id, name, &value),
            PropertyKind::Ids => self.ids(&id, name, value),
            PropertyKind::NamedIds => {
                let span = value.span;
                let mut ids = IndexMap::new();
                for Entry { key, value } in self.object(value, name) {
                    if let Some(target) = self.target_node(&id, &key.text, &value) {
                        ids.insert(key.text, target);
                    }
                }
                Some(Node::new(span, NodeKind::Object(ids)))
            }
        };
        if let Some(value) = value {
            definition.properties.insert(name.to_owned(), value);
        }
    }

    fn text(&mut self, id: &ShapeId, name: &str, value: Value) -> Option<Node> {
        let (span, found) = (value.span, value.kind_name());
        if let ValueKind::String(text) = value.kind {
            return Some(Node::new(span, NodeKind::String(text)));
        }
        self.error(span, Some(id), format!("Expected `{name}` to be a string; found {found}"));
        None
    }

    fn ids(&mut self, id: &ShapeId, name: &str, value: Value) -> Option<Node> {
        let ValueKind::Array(items) = value.kind else {
            let message = format!("Expected `{name}` to be an array; found {}", value.kind_name());
            self.error(value.span, Some(id), message);
            return None;
        };
        let mut targets = Vec::with_capacity(items.len());
        for item in &items {
            if matches!(item.kind, ValueKind::Object(_)) {
                targets.extend(self.target_node(id, name, item));
            } else {
                let message = format!("Expected object, but found {}.", item.kind_name());
                self.error(item.span, Some(id), message);
            }
        }
        Some(Node::new(value.span, NodeKind::Array(targets)))
    }

    /// `{ "target": "a.b#C" }` as a string node.
    fn target_node(&mut self, id: &ShapeId, name: &str, value: &Value) -> Option<Node> {
        let target = self.target(id, name, value)?;
        Some(Node::new(target.span, NodeKind::String(target.id.to_string())))
    }

    /// `{ "target": "a.b#C" }`.
    fn target(&mut self, id: &ShapeId, name: &str, value: &Value) -> Option<Reference> {
        if !matches!(value.kind, ValueKind::Object(_)) {
            let message = format!("Expected `{name}` to be an object; found {}", value.kind_name());
            self.error(value.span, Some(id), message);
            return None;
        }
        let target = value.entry("target");
        let Some((target, text)) = target.and_then(|target| Some((target, target.as_text()?)))
        else {
            self.error(
                value.span,
                Some(id),
                format!("`{name}` must have a `target` that is a shape ID"),
            );
            return None;
        };
        let target_id = self.id(target.span, Some(id), text)?;
        Some(Reference { id: target_id, span: target.span })
    }

    fn mixins(&mut self, id: &ShapeId, value: Value) -> Vec<Reference> {
        let ValueKind::Array(items) = value.kind else {
            self.error(
                value.span,
                Some(id),
                format!("Expected `mixins` to be an array; found {}", value.kind_name()),
            );
            return Vec::new();
        };
        items.iter().filter_map(|item| self.target(id, "mixins", item)).collect()
    }

    /// `"name": { "target": …, "traits": … }`.
    fn member(&mut self, shape: &ShapeId, key: Name, value: Value) -> Option<MemberDraft> {
        let target = self.target(&shape.with_member(key.text.as_str()), &key.text, &value)?;
        let ValueKind::Object(entries) = value.kind else { return None };
        let mut traits = Vec::new();
        for Entry { key, value } in entries {
            match key.text.as_str() {
                "target" => {}
                "traits" => traits = self.traits(shape, value),
                other => self.additional(key.span, Some(shape), &["target", "traits"], other),
            }
        }
        Some(MemberDraft {
            name: key.text,
            span: key.span,
            target: TargetDraft::Shape(target),
            traits,
        })
    }

    fn traits(&mut self, shape: &ShapeId, value: Value) -> Vec<Application> {
        let entries = self.object(value, "traits");
        let mut traits = Vec::with_capacity(entries.len());
        for Entry { key, value } in entries {
            if let Some(id) = self.id(key.span, Some(shape), &key.text) {
                let value = Some(self.node(value));
                traits.push(Application { id, span: key.span, value, json: true });
            }
        }
        traits
    }

    fn id(&mut self, span: Span, shape: Option<&ShapeId>, text: &str) -> Option<ShapeId> {
        let id = text.parse().ok();
        if id.is_none() {
            self.error(span, shape, format!("Invalid shape ID: {text}"));
        }
        id
    }
}
