//! Names of an IDL file to absolute shape IDs.
//!
//! See "Relative shape ID resolution" in the specification.

use std::collections::HashMap;

use indexmap::IndexMap;

use crate::ast::{self, Body, Entry, File, Io, Name, Statement, Target, Value, ValueKind};
use crate::json_ast::additional;
use crate::model::{Reference, ShapeType};
use crate::{Diagnostic, Diagnostics, Node, NodeKind, Severity, ShapeId, Span};

use super::names::Names;
use super::traits::is_well_known;
use super::{
    Application, Definition, Draft, MemberDraft, PropertyKind, TargetDraft, properties_of,
};

/// The namespace of the prelude.
const PRELUDE: &str = "smithy.api";

/// Makes a draft of a file.
pub(super) fn resolve(file: File, names: &Names, diagnostics: &mut Diagnostics) -> Draft {
    let mut resolver = Resolver {
        // Metadata stands before the namespace, so names in it can only be those of the prelude.
        namespace: PRELUDE.to_owned(),
        uses: HashMap::new(),
        names,
        diagnostics,
        draft: Draft { version: file.version, ..Draft::default() },
    };
    for ast::Metadata { key, value } in file.metadata {
        let value = resolver.node(value);
        resolver.draft.metadata.push((key.text, value));
    }
    if let Some(namespace) = file.namespace {
        resolver.namespace = namespace.text;
    }
    file.uses.iter().for_each(|id| resolver.use_statement(id));
    for statement in file.statements {
        match statement {
            Statement::Shape(shape) => {
                resolver.shape(shape);
            }
            Statement::Apply(apply) => resolver.apply(apply),
        }
    }
    resolver.draft
}

struct Resolver<'a> {
    namespace: String,
    /// The shapes of `use` statements, by name.
    uses: HashMap<String, ShapeId>,
    names: &'a Names,
    diagnostics: &'a mut Diagnostics,
    draft: Draft,
}

impl Resolver<'_> {
    fn use_statement(&mut self, name: &Name) {
        let Ok(id) = name.text.parse::<ShapeId>() else { return };
        if !self.names.has_id(&id) && !is_well_known(&id) {
            let message = format!("Use statement refers to undefined shape: {id}");
            self.diagnostics
                .push(Diagnostic::new(Severity::Warning, "Model", message).at(name.span));
        }
        self.uses.insert(id.name().to_owned(), id);
    }

    /// The shape named: by a `use` statement, in this namespace, or in the prelude. What is nowhere
    /// to be found is taken to be of this namespace.
    fn id(&self, text: &str) -> ShapeId {
        if let Ok(id) = text.parse() {
            return id;
        }
        let (name, member) = match text.split_once('$') {
            Some((name, member)) => (name, Some(member)),
            None => (text, None),
        };
        let in_prelude = !self.names.has(&self.namespace, name) && self.names.has(PRELUDE, name);
        let id = match self.uses.get(name) {
            Some(id) => id.clone(),
            None if in_prelude => ShapeId::new(PRELUDE, name),
            None => ShapeId::new(self.namespace.as_str(), name),
        };
        match member {
            Some(member) => id.with_member(member),
            None => id,
        }
    }

    fn reference(&self, name: &Name) -> Reference {
        Reference { id: self.id(&name.text), span: name.span }
    }

    fn references(&self, names: &[Name]) -> Vec<Reference> {
        names.iter().map(|name| self.reference(name)).collect()
    }

    fn shape(&mut self, shape: ast::Shape) -> ShapeId {
        let id = ShapeId::new(self.namespace.as_str(), shape.name.text.as_str());
        let version = self.draft.version;
        let mut definition =
            Definition::new(id.clone(), shape.shape_type, version, shape.name.span);
        definition.traits = self.traits(shape.traits);
        definition.for_resource = shape.for_resource.map(|resource| self.reference(&resource));
        definition.mixins = self.references(&shape.mixins);
        match shape.body {
            Body::None => {}
            Body::Members(members) => {
                definition.members = members
                    .into_iter()
                    .map(|member| self.member(member, shape.shape_type))
                    .collect();
            }
            Body::Operation(operation) => self.operation(operation, &mut definition),
            Body::Properties(value) => self.properties(value, &mut definition),
        }
        self.draft.definitions.push(definition);
        id
    }

    fn apply(&mut self, apply: ast::Apply) {
        let target = self.reference(&apply.target);
        for application in self.traits(apply.traits) {
            self.draft.applications.push((target.clone(), application));
        }
    }

    fn traits(&mut self, traits: Vec<ast::Trait>) -> Vec<Application> {
        let mut applications = Vec::with_capacity(traits.len());
        for ast::Trait { name, value, span } in traits {
            let value = value.map(|value| self.node(value));
            applications.push(Application { id: self.id(&name.text), span, value, json: false });
        }
        applications
    }

    fn member(&mut self, member: ast::Member, shape_type: ShapeType) -> MemberDraft {
        let span = member.name.span;
        let mut traits = self.traits(member.traits);
        if let Some(value) = member.value {
            let is_enum = matches!(shape_type, ShapeType::Enum | ShapeType::IntEnum);
            let id = ShapeId::new(PRELUDE, if is_enum { "enumValue" } else { "default" });
            let span = value.span;
            traits.push(Application { id, span, value: Some(self.node(value)), json: false });
        }
        let target = match member.target {
            Target::Shape(name) => TargetDraft::Shape(self.reference(&name)),
            Target::Elided => TargetDraft::Elided,
            Target::Unit => {
                TargetDraft::Shape(Reference { id: ShapeId::new(PRELUDE, "Unit"), span })
            }
        };
        MemberDraft { name: member.name.text, span, target, traits }
    }

    fn operation(&mut self, operation: ast::Operation, definition: &mut Definition) {
        for (property, io) in [("input", operation.input), ("output", operation.output)] {
            let node = match io {
                None => continue,
                Some(Io::Shape(name)) => self.id_node(&name.text, name.span),
                Some(Io::Inline(shape)) => {
                    let span = shape.name.span;
                    Node::new(span, NodeKind::String(self.shape(*shape).to_string()))
                }
            };
            definition.properties.insert(property.to_owned(), node);
        }
        if let (Some(first), Some(last)) = (operation.errors.first(), operation.errors.last()) {
            let span = first.span.to(last.span);
            let errors =
                operation.errors.iter().map(|name| self.id_node(&name.text, name.span)).collect();
            definition
                .properties
                .insert("errors".to_owned(), Node::new(span, NodeKind::Array(errors)));
        }
    }

    fn properties(&mut self, value: Value, definition: &mut Definition) {
        let ValueKind::Object(entries) = value.kind else { return };
        let known = properties_of(definition.shape_type);
        for Entry { key, value } in entries {
            let Some((_, kind)) = known.iter().find(|(name, _)| *name == key.text) else {
                let names: Vec<_> = known.iter().map(|(name, _)| *name).collect();
                let message = additional(&names, &key.text);
                let diagnostic = Diagnostic::new(Severity::Warning, "Model", message);
                self.diagnostics.push(diagnostic.at(key.span).on(&definition.id));
                continue;
            };
            let span = value.span;
            match self.property(*kind, value) {
                Ok(node) => {
                    definition.properties.insert(key.text, node);
                }
                Err((expected, found)) => {
                    let message =
                        format!("Expected `{}` to be {expected}; found {found}", key.text);
                    self.diagnostics
                        .push(Diagnostic::error("Model", message).at(span).on(&definition.id));
                }
            }
        }
    }

    /// The value of a property; or what it should have been, and what it is.
    fn property(
        &mut self,
        kind: PropertyKind,
        value: Value,
    ) -> Result<Node, (&'static str, &'static str)> {
        let found = value.kind_name();
        let span = value.span;
        let kind = match (kind, value.kind) {
            (PropertyKind::Text, ValueKind::String(text)) => NodeKind::String(text),
            (PropertyKind::Id, ValueKind::String(text) | ValueKind::ShapeId(text)) => {
                return Ok(self.id_node(&text, span));
            }
            (PropertyKind::Text | PropertyKind::Id, _) => return Err(("a string", found)),
            (PropertyKind::Ids, ValueKind::Array(items)) => {
                let ids: Result<_, _> =
                    items.into_iter().map(|item| self.property(PropertyKind::Id, item)).collect();
                NodeKind::Array(ids?)
            }
            (PropertyKind::Ids, _) => return Err(("an array", found)),
            (PropertyKind::NamedIds, ValueKind::Object(entries)) => {
                NodeKind::Object(self.property_entries(PropertyKind::Id, entries)?)
            }
            (PropertyKind::Texts, ValueKind::Object(entries)) => {
                NodeKind::Object(self.property_entries(PropertyKind::Text, entries)?)
            }
            (PropertyKind::NamedIds | PropertyKind::Texts, _) => return Err(("an object", found)),
        };
        Ok(Node::new(span, kind))
    }

    fn property_entries(
        &mut self,
        kind: PropertyKind,
        entries: Vec<Entry>,
    ) -> Result<IndexMap<String, Node>, (&'static str, &'static str)> {
        entries
            .into_iter()
            .map(|entry| Ok((entry.key.text, self.property(kind, entry.value)?)))
            .collect()
    }

    fn id_node(&self, text: &str, span: Span) -> Node {
        Node::new(span, NodeKind::String(self.id(text).to_string()))
    }

    /// A value as a node, unquoted shape IDs in it made absolute.
    fn node(&mut self, value: Value) -> Node {
        let span = value.span;
        let kind = match value.kind {
            ValueKind::Null => NodeKind::Null,
            ValueKind::Boolean(value) => NodeKind::Boolean(value),
            ValueKind::Number(text) => NodeKind::Number(text),
            ValueKind::String(text) => NodeKind::String(text),
            ValueKind::ShapeId(text) => return self.syntactic_id(&text, span),
            ValueKind::Array(items) => {
                NodeKind::Array(items.into_iter().map(|item| self.node(item)).collect())
            }
            ValueKind::Object(entries) => {
                let entries =
                    entries.into_iter().map(|entry| (entry.key.text, self.node(entry.value)));
                NodeKind::Object(entries.collect())
            }
        };
        Node::new(span, kind)
    }

    fn syntactic_id(&mut self, text: &str, span: Span) -> Node {
        let id = self.id(text);
        if !self.names.has_id(&id) {
            let message = format!(
                "Syntactic shape ID `{text}` does not resolve to a valid shape ID: `{id}`. Did you mean to quote this string? Are you missing a model file?"
            );
            self.diagnostics.push(
                Diagnostic::new(Severity::Danger, "SyntacticShapeIdTarget", message).at(span),
            );
        }
        Node::new(span, NodeKind::String(id.to_string()))
    }
}
