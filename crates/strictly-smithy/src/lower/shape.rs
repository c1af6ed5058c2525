//! Shapes.

use strictly_contract::ShapeKind;

use super::{Context, constraints, member};
use crate::Diagnostic;
use crate::model::{Shape, ShapeType};
use crate::traits::{Bearer, enums, error, text};

/// Lowers a shape of the closure; nothing if something is so wrong with it that it has no kind.
pub(super) fn lower(context: &mut Context<'_>, shape: &Shape) -> Option<strictly_contract::Shape> {
    let kind = kind(context, shape)?;
    let bearer = Bearer::shape(shape);
    Some(strictly_contract::Shape {
        id: context.renames.apply(&shape.id),
        documentation: text::documentation(&bearer, &mut context.found),
        kind,
        constraints: constraints::of_shape(context, shape),
        sensitive: bearer.has("sensitive"),
        deprecated: text::deprecated(&bearer, &mut context.found),
    })
}

fn kind(context: &mut Context<'_>, shape: &Shape) -> Option<ShapeKind> {
    let bearer = Bearer::shape(shape);
    let found = &mut context.found;
    Some(match shape.shape_type {
        ShapeType::Blob => ShapeKind::Blob,
        ShapeType::Boolean => ShapeKind::Boolean,
        ShapeType::String => match bearer.applied("enum") {
            Some(applied) => ShapeKind::Enum(enums::definitions(&applied, found)),
            None => ShapeKind::String,
        },
        ShapeType::Enum => ShapeKind::Enum(enums::members(shape, found)),
        ShapeType::Byte => ShapeKind::Byte,
        ShapeType::Short => ShapeKind::Short,
        ShapeType::Integer => ShapeKind::Integer,
        ShapeType::IntEnum => ShapeKind::IntEnum(enums::int_members(shape, found)),
        ShapeType::Long => ShapeKind::Long,
        ShapeType::Float => ShapeKind::Float,
        ShapeType::Double => ShapeKind::Double,
        ShapeType::BigInteger => ShapeKind::BigInteger,
        ShapeType::BigDecimal => ShapeKind::BigDecimal,
        ShapeType::Timestamp => ShapeKind::Timestamp,
        ShapeType::Document => ShapeKind::Document,
        ShapeType::List | ShapeType::Set => ShapeKind::List {
            member: only(context, shape, "member")?,
            sparse: bearer.has("sparse"),
            // A set of Smithy 1.0 is a list of unique items.
            unique_items: bearer.has("uniqueItems") || shape.shape_type == ShapeType::Set,
        },
        ShapeType::Map => {
            let (key, value) = (only(context, shape, "key"), only(context, shape, "value"));
            let (key, value) = (key?, value?);
            expect_text_key(context, shape);
            ShapeKind::Map { key, value, sparse: bearer.has("sparse") }
        }
        ShapeType::Structure => {
            let error = error::read(&bearer, found);
            ShapeKind::Structure { members: member::lower_all(context, shape), error }
        }
        ShapeType::Union => ShapeKind::Union { members: member::lower_all(context, shape) },
        ShapeType::Operation | ShapeType::Resource | ShapeType::Service => return None,
    })
}

/// The member `name` of a list or map.
fn only(
    context: &mut Context<'_>,
    shape: &Shape,
    name: &str,
) -> Option<Box<strictly_contract::Member>> {
    let Some(source) = shape.members.get(name) else {
        let message =
            format!("{} `{}` lacks its `{name}`", shape.shape_type.keyword(), shape.id.name());
        context.found.push(Diagnostic::error("Model", message).on(&shape.id).at(shape.span));
        return None;
    };
    member::lower(context, shape, source).map(Box::new)
}

/// Reports keys that are not strings: JSON has no others.
fn expect_text_key(context: &mut Context<'_>, map: &Shape) {
    let Some(key) = map.members.get("key") else {
        return;
    };
    let Some(target) = context.model.shape(&key.target.id) else {
        return;
    };
    if !matches!(target.shape_type, ShapeType::String | ShapeType::Enum) {
        let kind = target.shape_type.keyword();
        let message =
            format!("keys of map `{}` must be strings, not of type {kind}", map.id.name());
        context.found.push(Diagnostic::error("Target", message).on(&map.id).at(key.target.span));
    }
}
