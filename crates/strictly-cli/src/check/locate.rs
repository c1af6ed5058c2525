//! From the path of a finding to the place in the text.

use std::collections::BTreeMap;
use std::ops::Range;

use strictly::{Constraint, Pointer, Violation};
use strictly_contract::{Constraints, Contract, Direction, Member, Shape, ShapeId, ShapeKind};
use strictly_smithy::ast::{Entry, Name, Value, ValueKind};

/// Where a finding stands.
pub(super) struct Place<'a> {
    /// The bytes to point at.
    pub(super) range: Range<usize>,
    /// What stands there.
    pub(super) kind: Kind<'a>,
    /// The shape it is judged by.
    pub(super) shape: &'a ShapeKind,
}

/// What stands at a place.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind<'a> {
    /// A value.
    Value,
    /// A key of a map.
    Key,
    /// An object that lacks the member of this name in JSON.
    Lacking(&'a str),
}

/// Follows paths through a document, by the contract: paths name members as the model does, and
/// show keys of maps as far as they may be shown.
pub(super) struct Locator<'a> {
    contract: &'a Contract,
    root: Step<'a>,
    /// The violations placed so far: those of a map's keys have the map's path, and may be equal.
    placed: Vec<Violation>,
}

/// A value on the way.
#[derive(Clone, Copy)]
struct Step<'a> {
    value: &'a Value,
    /// The key before it.
    key: Option<&'a Name>,
    /// None beyond what the contract describes.
    shape: Option<&'a Shape>,
    constraints: Option<&'a Constraints>,
    /// The value holds the one meant, and the path does not say where.
    lost: bool,
}

/// What a step down a path leads to.
enum Down<'a> {
    /// A value, and the key before it.
    To(&'a Value, Option<&'a Name>),
    /// A member that the object does not have.
    Lacking,
    /// One of the values below, nobody knows which.
    Unknown,
}

impl<'a> Locator<'a> {
    /// Of a document that is to be a value of the shape `root`.
    pub(super) fn new(contract: &'a Contract, root: &ShapeId, document: &'a Value) -> Self {
        let shape = contract.shape(root);
        let constraints = shape.map(|shape| &shape.constraints);
        let root = Step { value: document, key: None, shape, constraints, lost: false };
        Self { contract, root, placed: Vec::new() }
    }

    /// The place of the value at `path`; if the path leads beyond the document, the last object
    /// on the way, which lacks the next member.
    pub(super) fn find(&self, path: &Pointer) -> Place<'a> {
        self.walk(path).map_or_else(|lacking| lacking, Step::place)
    }

    /// The place that violates a constraint. Call it once for each violation, in their order.
    pub(super) fn find_violation(&mut self, violation: &Violation) -> Place<'a> {
        let equal = self.placed.iter().filter(|placed| *placed == violation).count();
        self.placed.push(violation.clone());
        match self.walk(violation.path()) {
            Ok(step) => {
                self.key(step, violation.constraint(), equal).unwrap_or_else(|| step.place())
            }
            Err(lacking) => lacking,
        }
    }

    fn walk(&self, path: &Pointer) -> Result<Step<'a>, Place<'a>> {
        let mut at = self.root;
        for name in path.as_str().split('/').skip(1) {
            let Some(member) = at.shape.and_then(|shape| member(&shape.kind, name)) else {
                return Ok(at);
            };
            let (value, key, lost) = match at.down(member, name) {
                Down::To(value, key) => (value, key, false),
                Down::Lacking => return Err(at.lacking(&member.json_name)),
                Down::Unknown => (at.value, at.key, true),
            };
            let shape = self.contract.shape(&member.target);
            at = Step { value, key, shape, constraints: Some(&member.constraints), lost };
        }
        Ok(at)
    }

    /// The key of a map that violates `constraint`, if it is no matter of the map itself. Keys are
    /// judged in the order of their code points; `nth` says which of the keys that violate it.
    fn key(&self, map: Step<'a>, constraint: &Constraint, nth: usize) -> Option<Place<'a>> {
        let Some(ShapeKind::Map { key: member, .. }) = map.shape.map(|shape| &shape.kind) else {
            return None;
        };
        let ValueKind::Object(entries) = &map.value.kind else { return None };
        // The map comes before its keys.
        let nth = nth.checked_sub(usize::from(map.fails_itself(constraint, entries.len())))?;
        let judge = judge_of_keys(self.contract, member)?;
        let sorted: BTreeMap<_, _> =
            entries.iter().map(|Entry { key, .. }| (key.text.as_str(), key)).collect();
        let mut offending = sorted.into_values().filter(|key| judge.finds(&key.text, constraint));
        let key = offending.nth(nth)?;
        let shape = &self.contract.shape(&member.target)?.kind;
        Some(Place { range: key.span.range(), kind: Kind::Key, shape })
    }
}

impl<'a> Step<'a> {
    fn place(self) -> Place<'a> {
        Place { range: self.value.span.range(), kind: Kind::Value, shape: self.shape_kind() }
    }

    /// An object is shown by its key, or else by its opening brace.
    fn lacking(self, name: &'a str) -> Place<'a> {
        let start = self.value.span.range().start;
        let range = self.key.map_or(start..start + 1, |key| key.span.range());
        Place { range, kind: Kind::Lacking(name), shape: self.shape_kind() }
    }

    fn shape_kind(self) -> &'a ShapeKind {
        self.shape.map_or(&ShapeKind::Document, |shape| &shape.kind)
    }

    /// One step down, to what `member` describes.
    fn down(self, member: &Member, name: &str) -> Down<'a> {
        let shape = self.shape_kind();
        match &self.value.kind {
            _ if self.lost => Down::Unknown,
            ValueKind::Array(items) => {
                let item = name.parse().ok().and_then(|index: usize| items.get(index));
                item.map_or(Down::Unknown, |item| Down::To(item, None))
            }
            ValueKind::Object(entries) if matches!(shape, ShapeKind::Map { .. }) => {
                let mut shown_so = entries.iter().filter(|entry| shows_as(&entry.key.text, name));
                match (shown_so.next(), shown_so.next()) {
                    (Some(entry), None) => Down::To(&entry.value, Some(&entry.key)),
                    _ => Down::Unknown,
                }
            }
            ValueKind::Object(entries) => {
                let entry = entries.iter().find(|entry| entry.key.text == member.json_name);
                entry.map_or(Down::Lacking, |entry| Down::To(&entry.value, Some(&entry.key)))
            }
            _ => Down::Unknown,
        }
    }

    /// True if it is the number of entries that fails the constraint, not the length of a key.
    fn fails_itself(self, constraint: &Constraint, entries: usize) -> bool {
        let own = self.constraints.and_then(|constraints| constraints.length);
        match (constraint, own) {
            (Constraint::Length { actual, min, max }, Some(own)) => {
                (own.min, own.max) == (*min, *max) && u64::try_from(entries) == Ok(*actual)
            }
            _ => false,
        }
    }
}

/// The member that describes what stands at the step `name` below a value.
fn member<'a>(shape: &'a ShapeKind, name: &str) -> Option<&'a Member> {
    match shape {
        ShapeKind::Structure { members, .. } | ShapeKind::Union { members } => {
            members.iter().find(|member| member.name == name)
        }
        ShapeKind::List { member, .. } => Some(member),
        ShapeKind::Map { value, .. } => Some(value),
        _ => None,
    }
}

/// True if a path shows the key of a map as `step`, in which long and invisible parts are replaced.
fn shows_as(key: &str, step: &str) -> bool {
    Pointer::root().key(key).as_str().strip_prefix('/') == Some(step)
}

/// A contract of nothing but the keys of a map, whose shape has their effective constraints.
struct JudgeOfKeys {
    contract: Contract,
    key: ShapeId,
}

fn judge_of_keys(contract: &Contract, member: &Member) -> Option<JudgeOfKeys> {
    let target = contract.shape(&member.target)?;
    let key = Shape { constraints: member.constraints.clone(), ..target.clone() };
    let contract = Contract {
        service: contract.service.clone(),
        protocol: contract.protocol,
        operations: Vec::new(),
        shapes: BTreeMap::from([(target.id.clone(), key)]),
    };
    Some(JudgeOfKeys { contract, key: member.target.clone() })
}

impl JudgeOfKeys {
    fn finds(&self, key: &str, constraint: &Constraint) -> bool {
        let verdict = self.contract.check(&self.key, Direction::Input, &key.into());
        let Ok(Err(rejection)) = verdict else { return false };
        let violations = rejection.violations();
        violations.is_some_and(|violations| {
            violations.iter().any(|violation| violation.constraint() == constraint)
        })
    }
}
