//! Contracts of the tables that generated code consists of.

use std::collections::BTreeMap;
use std::ptr;

use strictly::{Expected, Number};
use strictly_pattern::{Pattern, PatternError};

use crate::{
    Binding, Constraints, Contract, EnumMember, IntEnumMember, Length, Member, Presence, Range,
    Service, Shape, ShapeId, ShapeKind, TimestampFormat,
};

/// The namespace of shapes that come from tables, which do not have their names.
const NAMESPACE: &str = "table";

impl Contract {
    /// The contract of a generated type, which is that of its table: [`Aggregate::SHAPE`]. Names and
    /// documentation of shapes are not in tables; everything that is asked of values is, and
    /// [`check`](Self::check) says the same of them as by the specification.
    ///
    /// [`Aggregate::SHAPE`]: strictly::Aggregate::SHAPE
    ///
    /// ```
    /// use strictly::{Member, Shape};
    /// use strictly_contract::{Contract, Direction};
    ///
    /// static CITY: Shape = Shape::structure(&[Member::new("name", &NAME).required()]);
    /// static NAME: Shape = Shape::string().length(1, 8);
    ///
    /// let (contract, city) = Contract::of_table(&CITY)?;
    /// let verdict = contract.check(&city, Direction::Input, &serde_json::json!({ "name": "" }))?;
    /// assert!(verdict.unwrap_err().to_string().contains("length between 1 and 8"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the source of a pattern is none, which does not happen to tables that were generated.
    pub fn of_table(table: &'static strictly::Shape) -> Result<(Self, ShapeId), PatternError> {
        let mut tables = Tables { ids: BTreeMap::new(), open: Vec::new() };
        let root = tables.id(table);
        let mut shapes = BTreeMap::new();
        while let Some((id, table)) = tables.open.pop() {
            shapes.insert(id.clone(), tables.shape(&id, table)?);
        }
        let service = Service {
            id: ShapeId::new(NAMESPACE, "Tables"),
            version: String::new(),
            documentation: None,
            query_compatible: false,
        };
        let protocol = crate::Protocol::Json;
        Ok((Self { service, protocol, operations: Vec::new(), shapes }, root))
    }
}

/// Tables, each by where it stands.
struct Tables {
    ids: BTreeMap<*const strictly::Shape, ShapeId>,
    /// Those that are not shapes yet.
    open: Vec<(ShapeId, &'static strictly::Shape)>,
}

impl Tables {
    fn id(&mut self, table: &'static strictly::Shape) -> ShapeId {
        let next = self.ids.len();
        let id = self.ids.entry(ptr::from_ref(table)).or_insert_with(|| {
            let id = ShapeId::new(NAMESPACE, format!("Shape{next}"));
            self.open.push((id.clone(), table));
            id
        });
        id.clone()
    }

    fn shape(
        &mut self,
        id: &ShapeId,
        table: &'static strictly::Shape,
    ) -> Result<Shape, PatternError> {
        Ok(Shape {
            id: id.clone(),
            documentation: None,
            kind: self.kind(table)?,
            constraints: constraints(table)?,
            sensitive: table.is_sensitive(),
            deprecated: None,
        })
    }

    fn kind(&mut self, table: &'static strictly::Shape) -> Result<ShapeKind, PatternError> {
        Ok(match table.expected() {
            Expected::Boolean => ShapeKind::Boolean,
            Expected::String if table.is_closed() => ShapeKind::Enum(enumeration(table)),
            Expected::String => ShapeKind::String,
            Expected::Blob => ShapeKind::Blob,
            Expected::Byte => ShapeKind::Byte,
            Expected::Short => ShapeKind::Short,
            Expected::Integer if table.is_closed() => ShapeKind::IntEnum(int_enum(table)),
            Expected::Integer => ShapeKind::Integer,
            Expected::Long => ShapeKind::Long,
            Expected::Float => ShapeKind::Float,
            Expected::Double => ShapeKind::Double,
            Expected::BigInteger => ShapeKind::BigInteger,
            Expected::BigDecimal => ShapeKind::BigDecimal,
            Expected::DateTime | Expected::HttpDate | Expected::EpochSeconds => {
                ShapeKind::Timestamp
            }
            Expected::List => match table.item() {
                Some(item) => ShapeKind::List {
                    member: Box::new(self.target("member", item)?),
                    sparse: table.is_sparse(),
                    unique_items: table.has_unique_items(),
                },
                None => ShapeKind::Document,
            },
            Expected::Map => match (table.key(), table.item()) {
                (Some(key), Some(value)) => ShapeKind::Map {
                    key: Box::new(self.target("key", key)?),
                    value: Box::new(self.target("value", value)?),
                    sparse: table.is_sparse(),
                },
                _ => ShapeKind::Document,
            },
            Expected::Structure => {
                ShapeKind::Structure { members: self.members(table)?, error: None }
            }
            Expected::Union => ShapeKind::Union { members: self.members(table)? },
            _ => ShapeKind::Document,
        })
    }

    fn members(&mut self, table: &'static strictly::Shape) -> Result<Vec<Member>, PatternError> {
        let is_union = table.expected() == Expected::Union;
        let members = table.members().iter().map(|member| {
            let default = member.default_in_json().and_then(|json| serde_json::from_str(json).ok());
            let presence = match default {
                Some(default) => Presence::Default(default),
                None if member.is_required() || is_union => Presence::Required,
                None => Presence::Optional,
            };
            Ok(Member {
                json_name: member.name_in_json().to_owned(),
                presence,
                idempotency_token: member.is_idempotency_token(),
                media_type: member.media().map(str::to_owned),
                ..self.target(member.name(), member.shape())?
            })
        });
        members.collect()
    }

    /// A member of this name with values of this table.
    fn target(
        &mut self,
        name: &str,
        table: &'static strictly::Shape,
    ) -> Result<Member, PatternError> {
        let timestamp_format = match table.expected() {
            Expected::DateTime => Some(TimestampFormat::DateTime),
            Expected::HttpDate => Some(TimestampFormat::HttpDate),
            Expected::EpochSeconds => Some(TimestampFormat::EpochSeconds),
            _ => None,
        };
        Ok(Member {
            name: name.to_owned(),
            json_name: name.to_owned(),
            target: self.id(table),
            documentation: None,
            constraints: constraints(table)?,
            overrides_target: false,
            presence: Presence::Required,
            client_optional: false,
            timestamp_format,
            binding: Binding::Document,
            idempotency_token: false,
            media_type: None,
            deprecated: None,
        })
    }
}

fn constraints(table: &strictly::Shape) -> Result<Constraints, PatternError> {
    let (min, max) = table.length_bounds();
    let length = (min.is_some() || max.is_some()).then_some(Length { min, max });
    let number = |text: Option<&str>| text.and_then(|text| text.parse::<Number>().ok());
    let (min, max) = table.range_bounds();
    let (min, max) = (number(min), number(max));
    let range = (min.is_some() || max.is_some()).then_some(Range { min, max });
    let pattern = table.pattern_source().map(Pattern::parse).transpose()?;
    Ok(Constraints { length, pattern, range })
}

fn enumeration(table: &strictly::Shape) -> Vec<EnumMember> {
    let member = |value: &&'static str| EnumMember {
        name: (*value).to_owned(),
        value: (*value).to_owned(),
        documentation: None,
        internal: table.internal_values().contains(value),
        deprecated: None,
    };
    table.values().iter().map(member).collect()
}

fn int_enum(table: &strictly::Shape) -> Vec<IntEnumMember> {
    let member = |value: &i32| IntEnumMember {
        name: value.to_string(),
        value: *value,
        documentation: None,
        internal: table.internal_integers().contains(value),
        deprecated: None,
    };
    table.numbers().iter().map(member).collect()
}
