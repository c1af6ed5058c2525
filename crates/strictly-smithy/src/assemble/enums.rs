//! Values of enum members.
//!
//! See "enum" and "intEnum" in the specification.

use crate::model::{Member, Shape, ShapeType};
use crate::{Diagnostic, Diagnostics, Model, Node, NodeKind, ShapeId};

/// Gives every enum member its value, and refuses members of integer enums without a proper one.
pub(super) fn complete(model: &mut Model, diagnostics: &mut Diagnostics) {
    for shape in model.shapes.values_mut() {
        refuse_targets(shape, diagnostics);
        match shape.shape_type {
            ShapeType::Enum => {
                shape.members.values_mut().for_each(name_is_value);
                let own = shape.own.iter_mut().flat_map(|own| own.members.values_mut());
                own.filter(|member| !member.inherited).for_each(name_is_value);
            }
            ShapeType::IntEnum => {
                for member in shape.members.values() {
                    check_integer(&shape.id, member, diagnostics);
                }
            }
            _ => continue,
        }
        refuse_empty(shape, diagnostics);
    }
}

/// Members of enums hold nothing; IDL cannot even say what they target. Those that target anything
/// are left out.
fn refuse_targets(shape: &mut Shape, diagnostics: &mut Diagnostics) {
    let kind = match shape.shape_type {
        ShapeType::Enum => "Enum",
        ShapeType::IntEnum => "intEnum",
        _ => return,
    };
    let unit = ShapeId::new("smithy.api", "Unit");
    for member in shape.members.values().filter(|member| member.target.id != unit) {
        let message =
            format!("{kind} members may only target `{unit}`, but found `{}`", member.target.id);
        let diagnostic = Diagnostic::error("Model", message);
        diagnostics.push(diagnostic.at(member.target.span).on(&shape.id));
    }
    shape.members.retain(|_, member| member.target.id == unit);
}

/// The value of a member that states none is its name.
fn name_is_value(member: &mut Member) {
    let value = || Node::new(member.span, NodeKind::String(member.name.clone()));
    member.traits.entry(enum_value()).or_insert_with(value);
}

fn check_integer(shape: &ShapeId, member: &Member, diagnostics: &mut Diagnostics) {
    let id = shape.with_member(member.name.as_str());
    let value = member.traits.get(&enum_value());
    let integer = value.and_then(Node::as_number).filter(|text| !text.contains(['.', 'e', 'E']));
    let message = match (value, integer) {
        (None, _) => "intEnum members must be assigned an integer value".to_owned(),
        (_, Some(text)) if text.parse::<i32>().is_ok() => return,
        (_, Some(text)) => format!("intEnum members must fit within an integer, but found: {text}"),
        (Some(value), None) => {
            format!("intEnum members require integer values, but found: {}", show(value))
        }
    };
    let span = value.map_or(member.span, |value| value.span);
    diagnostics.push(Diagnostic::error("EnumShape", message).at(span).on(&id));
}

fn refuse_empty(shape: &Shape, diagnostics: &mut Diagnostics) {
    if shape.members.is_empty() {
        let message =
            format!("{} shapes must have at least one member", shape.shape_type.keyword());
        diagnostics.push(Diagnostic::error("Model", message).at(shape.span).on(&shape.id));
    }
}

fn show(value: &Node) -> String {
    match &value.kind {
        NodeKind::String(text) => format!("\"{text}\""),
        NodeKind::Number(text) => text.clone(),
        NodeKind::Boolean(value) => value.to_string(),
        _ => value.describe().to_owned(),
    }
}

fn enum_value() -> ShapeId {
    ShapeId::new("smithy.api", "enumValue")
}
