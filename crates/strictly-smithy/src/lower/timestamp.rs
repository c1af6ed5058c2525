//! The effective form of timestamps.

use strictly_contract::{Binding, TimestampFormat};

use super::Context;
use crate::model::{Member, Shape, ShapeType};
use crate::traits::{Bearer, timestamp_format};

/// The form in which a member writes timestamps; none if it does not.
///
/// The member's own trait comes first, then the target's, then the custom of the place. A header or
/// query parameter that is a list of timestamps has a form too, since the place decides how its
/// items are written; the list's own member says how they are written in JSON. See
/// "timestampFormat trait" and "HTTP binding traits" in the specification.
pub(super) fn lower(
    context: &mut Context<'_>,
    container: &Shape,
    member: &Member,
    target: &Shape,
    binding: &Binding,
) -> Option<TimestampFormat> {
    match target.shape_type {
        ShapeType::Timestamp => {
            let explicit = explicit(context, container, member, target);
            Some(explicit.unwrap_or_else(|| custom(binding)))
        }
        ShapeType::List | ShapeType::Set
            if matches!(binding, Binding::Header(_) | Binding::Query(_)) =>
        {
            let item = target.members.values().next()?;
            let item_target = context.model.shape(&item.target.id)?;
            if item_target.shape_type != ShapeType::Timestamp {
                return None;
            }
            let explicit = explicit(context, target, item, item_target);
            Some(explicit.unwrap_or_else(|| custom(binding)))
        }
        _ => None,
    }
}

fn explicit(
    context: &mut Context<'_>,
    container: &Shape,
    member: &Member,
    target: &Shape,
) -> Option<TimestampFormat> {
    timestamp_format::read(&Bearer::member(&container.id, member), &mut context.found)
        .or_else(|| timestamp_format::read(&Bearer::shape(target), &mut context.found))
}

fn custom(binding: &Binding) -> TimestampFormat {
    match binding {
        Binding::Header(_) | Binding::PrefixHeaders(_) => TimestampFormat::HttpDate,
        Binding::Label | Binding::Query(_) | Binding::QueryParams => TimestampFormat::DateTime,
        Binding::Document | Binding::Payload | Binding::ResponseCode => {
            TimestampFormat::EpochSeconds
        }
    }
}
