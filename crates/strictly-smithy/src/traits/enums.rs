//! The values of enums: `@enumValue` on members, and the deprecated `@enum` trait.

use std::collections::BTreeSet;

use strictly_contract::{EnumMember, IntEnumMember};

use super::{Applied, Bearer, text};
use crate::model::Shape;
use crate::{Diagnostics, Node};

/// The values of an enum shape. A member without `@enumValue` has its name as its value.
///
/// See "Enum" under "Simple types" in the specification.
pub(crate) fn members(shape: &Shape, found: &mut Diagnostics) -> Vec<EnumMember> {
    let mut members = Vec::with_capacity(shape.members.len());
    let mut seen = BTreeSet::new();
    for member in shape.members.values() {
        let bearer = Bearer::member(&shape.id, member);
        let value = match bearer.applied("enumValue") {
            None => Some(member.name.clone()),
            Some(applied) => text::text(&applied, found)
                .filter(|value| is_new(value, &mut seen, &applied, found)),
        };
        let Some(value) = value else { continue };
        members.push(EnumMember {
            name: member.name.clone(),
            value,
            documentation: text::documentation(&bearer, found),
            internal: bearer.has("internal"),
            deprecated: text::deprecated(&bearer, found),
        });
    }
    members
}

/// The values of an intEnum shape, each of which needs an `@enumValue`.
///
/// See "IntEnum" under "Simple types" in the specification.
pub(crate) fn int_members(shape: &Shape, found: &mut Diagnostics) -> Vec<IntEnumMember> {
    let mut members = Vec::with_capacity(shape.members.len());
    let mut seen = BTreeSet::new();
    for member in shape.members.values() {
        let bearer = Bearer::member(&shape.id, member);
        let Some(applied) = bearer.applied("enumValue") else {
            found.push(
                crate::Diagnostic::error("TraitValue", format!("`{}` has no value", bearer.id))
                    .on(&bearer.id)
                    .at(member.span)
                    .help(format!(
                        "write `{} = 1`; members of an intEnum have no value of their own",
                        member.name
                    )),
            );
            continue;
        };
        let value = applied.value.as_number().and_then(|text| text.parse().ok());
        let Some(value) = value else {
            found.push(applied.wrong(
                applied.value,
                "the value of a member of an intEnum must be an integer of 32 bits",
            ));
            continue;
        };
        if is_new(&value, &mut seen, &applied, found) {
            members.push(IntEnumMember {
                name: member.name.clone(),
                value,
                documentation: text::documentation(&bearer, found),
                internal: bearer.has("internal"),
                deprecated: text::deprecated(&bearer, found),
            });
        }
    }
    members
}

/// The values of the `@enum` trait on a string. Definitions with the tag `internal` are internal;
/// those without a name get one made from the value.
///
/// See "enum trait" in the specification.
pub(crate) fn definitions(applied: &Applied<'_>, found: &mut Diagnostics) -> Vec<EnumMember> {
    let Some(definitions) = applied.value.as_array() else {
        found.push(applied.mismatch(applied.value, "`@enum`", "an array"));
        return Vec::new();
    };
    let mut members = Vec::with_capacity(definitions.len());
    let (mut values, mut names) = (BTreeSet::new(), BTreeSet::new());
    for definition in definitions {
        let Some(value) = definition.get("value").and_then(Node::as_str) else {
            found.push(
                applied.wrong(
                    definition,
                    "each definition of `@enum` needs a `value` that is a string",
                ),
            );
            continue;
        };
        if !is_new(value, &mut values, applied, found) {
            continue;
        }
        let name = definition
            .get("name")
            .and_then(Node::as_str)
            .map_or_else(|| name_of(value), str::to_owned);
        members.push(EnumMember {
            name: distinct(&name, &mut names),
            value: value.to_owned(),
            documentation: definition
                .get("documentation")
                .and_then(Node::as_str)
                .map(str::to_owned),
            internal: has_tag(definition, "internal"),
            deprecated: definition
                .get("deprecated")
                .and_then(Node::as_bool)
                .filter(|yes| *yes)
                .map(|_| String::new()),
        });
    }
    members
}

/// Reports a value that was there before; values of an enum are unique.
fn is_new<T>(
    value: &T,
    seen: &mut BTreeSet<T::Owned>,
    applied: &Applied<'_>,
    found: &mut Diagnostics,
) -> bool
where
    T: ToOwned<Owned: Ord> + std::fmt::Debug + ?Sized,
{
    let new = seen.insert(value.to_owned());
    if !new {
        found.push(applied.wrong(applied.value, format!("the value {value:?} is there twice")));
    }
    new
}

fn has_tag(definition: &Node, tag: &str) -> bool {
    let tags = definition.get("tags").and_then(Node::as_array).unwrap_or_default();
    tags.iter().any(|node| node.as_str() == Some(tag))
}

/// An identifier that reads like `value`.
fn name_of(value: &str) -> String {
    let name: String =
        value.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    if name.starts_with(|c: char| c.is_ascii_alphabetic()) { name } else { format!("_{name}") }
}

fn distinct(name: &str, names: &mut BTreeSet<String>) -> String {
    let mut distinct = name.to_owned();
    let mut count = 1;
    while !names.insert(distinct.clone()) {
        count += 1;
        distinct = format!("{name}_{count}");
    }
    distinct
}
