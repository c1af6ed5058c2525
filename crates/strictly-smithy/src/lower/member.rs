//! Members.

use strictly_contract::{Binding, Presence, Protocol, TimestampFormat};

use super::{Context, binding, constraints, timestamp};
use crate::Diagnostic;
use crate::model::{Member, Shape, ShapeType};
use crate::traits::{Bearer, default, text};

/// Lowers every member of a shape.
pub(super) fn lower_all(
    context: &mut Context<'_>,
    container: &Shape,
) -> Vec<strictly_contract::Member> {
    container.members.values().filter_map(|member| lower(context, container, member)).collect()
}

/// Lowers a member; nothing, with a report, if what it targets holds no values.
pub(super) fn lower(
    context: &mut Context<'_>,
    container: &Shape,
    member: &Member,
) -> Option<strictly_contract::Member> {
    let target = target(context, container, member)?;
    let bearer = Bearer::member(&container.id, member);
    let (constraints, overrides_target) =
        constraints::of_member(context, container, member, target);
    let in_structure = container.shape_type == ShapeType::Structure;
    let binding =
        if in_structure { binding::lower(context, container, member) } else { Binding::default() };
    let timestamp_format = timestamp::lower(context, container, member, target, &binding);
    let presence = if in_structure {
        presence(context, &bearer, target, timestamp_format)
    } else {
        Presence::Required
    };
    let found = &mut context.found;
    Some(strictly_contract::Member {
        name: member.name.clone(),
        json_name: json_name(context.protocol, &bearer, found),
        target: context.renames.apply(&target.id),
        documentation: text::documentation(&bearer, found),
        constraints,
        overrides_target,
        presence,
        client_optional: bearer.has("clientOptional"),
        timestamp_format,
        binding,
        idempotency_token: bearer.has("idempotencyToken"),
        media_type: text::media_type(&bearer, found)
            .or_else(|| text::media_type(&Bearer::shape(target), found)),
        deprecated: text::deprecated(&bearer, found),
    })
}

fn target<'m>(context: &mut Context<'m>, container: &Shape, member: &Member) -> Option<&'m Shape> {
    let id = container.id.with_member(member.name.as_str());
    let wrong =
        |message: String| Diagnostic::error("Target", message).on(&id).at(member.target.span);
    let Some(target) = context.model.shape(&member.target.id) else {
        context.found.push(wrong(format!(
            "`{id}` targets `{}`, which is not in the model",
            member.target.id
        )));
        return None;
    };
    if matches!(target.shape_type, ShapeType::Operation | ShapeType::Resource | ShapeType::Service)
    {
        let kind = target.shape_type.keyword();
        context.found.push(wrong(format!("`{id}` targets a {kind}, which has no values")));
        return None;
    }
    Some(target)
}

fn json_name(protocol: Protocol, bearer: &Bearer<'_>, found: &mut crate::Diagnostics) -> String {
    let chosen = match protocol {
        Protocol::AwsJson1_0 | Protocol::AwsJson1_1 => None,
        _ => text::json_name(bearer, found),
    };
    chosen.or_else(|| bearer.id.member().map(str::to_owned)).unwrap_or_default()
}

/// What absence means to a server.
///
/// See "Optionality" in the specification. A default of null is no default.
fn presence(
    context: &mut Context<'_>,
    bearer: &Bearer<'_>,
    target: &Shape,
    format: Option<TimestampFormat>,
) -> Presence {
    let default = bearer.applied("default");
    let default =
        default.and_then(|applied| default::read(&applied, target, format, &mut context.found));
    match default {
        Some(value) if !value.is_null() => Presence::Default(value),
        _ if bearer.has("required") => Presence::Required,
        _ => Presence::Optional,
    }
}
