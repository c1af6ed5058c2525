//! Contracts by hand, without a specification.

use std::collections::BTreeMap;

use serde_json::Value;
use strictly_contract::pattern::Pattern;
use strictly_contract::strictly::Number;
use strictly_contract::{
    Binding, Constraints, Contract, EnumMember, IntEnumMember, Length, Member, Presence, Protocol,
    Range, Service, Shape, ShapeId, ShapeKind, TimestampFormat,
};

/// The ID of a simple shape of the prelude, or else of a shape of the test.
pub(crate) fn id(name: &str) -> ShapeId {
    let prelude = simple().into_iter().any(|(simple, _)| simple == name);
    ShapeId::new(if prelude { "smithy.api" } else { "test" }, name)
}

fn simple() -> [(&'static str, ShapeKind); 14] {
    [
        ("Blob", ShapeKind::Blob),
        ("Boolean", ShapeKind::Boolean),
        ("String", ShapeKind::String),
        ("Byte", ShapeKind::Byte),
        ("Short", ShapeKind::Short),
        ("Integer", ShapeKind::Integer),
        ("Long", ShapeKind::Long),
        ("Float", ShapeKind::Float),
        ("Double", ShapeKind::Double),
        ("BigInteger", ShapeKind::BigInteger),
        ("BigDecimal", ShapeKind::BigDecimal),
        ("Timestamp", ShapeKind::Timestamp),
        ("Document", ShapeKind::Document),
        ("Unit", ShapeKind::Structure { members: Vec::new(), error: None }),
    ]
}

/// The shapes and the prelude, each member with what it inherits from its target.
pub(crate) fn contract(shapes: impl IntoIterator<Item = Shape>) -> Contract {
    let prelude = simple().into_iter().map(|(name, kind)| shape(name, kind));
    let mut shapes: BTreeMap<_, _> =
        prelude.chain(shapes).map(|shape| (shape.id.clone(), shape)).collect();
    let own: BTreeMap<_, _> =
        shapes.iter().map(|(id, shape)| (id.clone(), shape.constraints.clone())).collect();
    for member in shapes.values_mut().flat_map(members_mut) {
        let Some(inherited) = own.get(&member.target).cloned() else {
            continue;
        };
        let own = std::mem::take(&mut member.constraints);
        member.overrides_target = !own.is_empty();
        member.constraints = Constraints {
            length: own.length.or(inherited.length),
            pattern: own.pattern.or(inherited.pattern),
            range: own.range.or(inherited.range),
        };
    }
    Contract {
        service: Service {
            id: id("Service"),
            version: "1".into(),
            documentation: None,
            query_compatible: false,
        },
        protocol: Protocol::Json,
        operations: Vec::new(),
        shapes,
    }
}

fn members_mut(shape: &mut Shape) -> Vec<&mut Member> {
    match &mut shape.kind {
        ShapeKind::List { member, .. } => vec![member],
        ShapeKind::Map { key, value, .. } => vec![key, value],
        ShapeKind::Structure { members, .. } | ShapeKind::Union { members } => {
            members.iter_mut().collect()
        }
        _ => Vec::new(),
    }
}

pub(crate) fn shape(name: &str, kind: ShapeKind) -> Shape {
    Shape {
        id: id(name),
        documentation: None,
        kind,
        constraints: Constraints::default(),
        sensitive: false,
        deprecated: None,
    }
}

pub(crate) fn structure(name: &str, members: impl IntoIterator<Item = Member>) -> Shape {
    shape(name, ShapeKind::Structure { members: members.into_iter().collect(), error: None })
}

pub(crate) fn union(name: &str, members: impl IntoIterator<Item = Member>) -> Shape {
    shape(name, ShapeKind::Union { members: members.into_iter().collect() })
}

pub(crate) fn list(name: &str, member: Member) -> Shape {
    shape(name, ShapeKind::List { member: Box::new(member), sparse: false, unique_items: false })
}

pub(crate) fn unique_list(name: &str, member: Member) -> Shape {
    shape(name, ShapeKind::List { member: Box::new(member), sparse: false, unique_items: true })
}

pub(crate) fn map(name: &str, key: Member, value: Member) -> Shape {
    shape(name, ShapeKind::Map { key: Box::new(key), value: Box::new(value), sparse: false })
}

/// An enum of these values; those that begin with `_` are internal.
pub(crate) fn enumeration(name: &str, values: &[&str]) -> Shape {
    let member = |value: &&str| EnumMember {
        name: value.to_uppercase(),
        value: (*value).to_owned(),
        documentation: None,
        internal: value.starts_with('_'),
        deprecated: None,
    };
    shape(name, ShapeKind::Enum(values.iter().map(member).collect()))
}

/// An intEnum of these values; negative ones are internal.
pub(crate) fn int_enum(name: &str, values: &[i32]) -> Shape {
    let member = |value: &i32| IntEnumMember {
        name: format!("V{}", value.unsigned_abs()),
        value: *value,
        documentation: None,
        internal: *value < 0,
        deprecated: None,
    };
    shape(name, ShapeKind::IntEnum(values.iter().map(member).collect()))
}

pub(crate) fn member(name: &str, target: &str) -> Member {
    Member {
        name: name.to_owned(),
        json_name: name.to_owned(),
        target: id(target),
        documentation: None,
        constraints: Constraints::default(),
        overrides_target: false,
        presence: Presence::Optional,
        client_optional: false,
        timestamp_format: None,
        binding: Binding::Document,
        idempotency_token: false,
        media_type: None,
        deprecated: None,
    }
}

/// Constraint traits, on a shape or on a member.
pub(crate) trait Constrain: Sized {
    fn constraints(&mut self) -> &mut Constraints;

    fn length(mut self, min: impl Into<Option<u64>>, max: impl Into<Option<u64>>) -> Self {
        self.constraints().length = Some(Length { min: min.into(), max: max.into() });
        self
    }

    fn pattern(mut self, source: &str) -> Self {
        self.constraints().pattern =
            Some(Pattern::parse(source).expect("the test's pattern is valid"));
        self
    }

    /// An empty bound is none.
    fn range(mut self, min: &str, max: &str) -> Self {
        let bound =
            |text: &str| (!text.is_empty()).then(|| text.parse::<Number>().expect("a number"));
        self.constraints().range = Some(Range { min: bound(min), max: bound(max) });
        self
    }
}

impl Constrain for Shape {
    fn constraints(&mut self) -> &mut Constraints {
        &mut self.constraints
    }
}

impl Constrain for Member {
    fn constraints(&mut self) -> &mut Constraints {
        &mut self.constraints
    }
}

/// What only members have.
pub(crate) trait MemberTraits {
    fn required(self) -> Self;
    fn default(self, value: Value) -> Self;
    fn json_name(self, name: &str) -> Self;
    fn format(self, format: TimestampFormat) -> Self;
}

impl MemberTraits for Member {
    fn required(self) -> Self {
        Self { presence: Presence::Required, ..self }
    }

    fn default(self, value: Value) -> Self {
        Self { presence: Presence::Default(value), ..self }
    }

    fn json_name(self, name: &str) -> Self {
        Self { json_name: name.to_owned(), ..self }
    }

    fn format(self, format: TimestampFormat) -> Self {
        Self { timestamp_format: Some(format), ..self }
    }
}

/// What only shapes have.
pub(crate) trait ShapeTraits {
    fn sparse(self) -> Self;
    fn sensitive(self) -> Self;
}

impl ShapeTraits for Shape {
    fn sparse(mut self) -> Self {
        match &mut self.kind {
            ShapeKind::List { sparse, .. } | ShapeKind::Map { sparse, .. } => *sparse = true,
            _ => {}
        }
        self
    }

    fn sensitive(self) -> Self {
        Self { sensitive: true, ..self }
    }
}
