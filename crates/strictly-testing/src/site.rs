//! The places where constraints hold.

use std::fmt;

use proptest::test_runner::Reason;
use strictly_contract::strictly::{Constraint, Number};
use strictly_contract::{Member, Presence, ShapeId, ShapeKind};

use crate::breach::Step;
use crate::generate::{Generator, Place};

/// How often a shape may contain itself on the way to a site.
const RECURSION: usize = 2;

/// How many sites are listed at most.
const SITES: usize = 10_000;

/// One constraint at one place that values of a shape can lead to.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ConstraintSite {
    /// The way there: member names, and `*` for items, keys and values. A map's keys are
    /// `/tags/*key`. Empty for the value itself.
    pub path: String,
    /// The member whose effective constraint it is, or the shape if the value stands alone.
    pub id: ShapeId,
    /// Which constraint, on which side of its bounds.
    pub side: Side,
}

/// A constraint, and the side of it on which a value fails.
///
/// See "Constraint traits" in the Smithy specification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// `@required`: absent.
    Required,
    /// An enum or intEnum: not in the set.
    Enum,
    /// `@length`: too short.
    LengthBelow,
    /// `@length`: too long.
    LengthAbove,
    /// `@pattern`: no match.
    Pattern,
    /// `@range`: too small.
    RangeBelow,
    /// `@range`: too great.
    RangeAbove,
    /// `@uniqueItems`: two items are equal.
    UniqueItems,
}

/// `/items/*/name: @length, too short (example#Item$name)`.
impl fmt::Display for ConstraintSite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} ({})", self.path, self.side, self.id)
    }
}

impl fmt::Display for Side {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Required => "@required, absent",
            Self::Enum => "the set of values, not in it",
            Self::LengthBelow => "@length, too short",
            Self::LengthAbove => "@length, too long",
            Self::Pattern => "@pattern, no match",
            Self::RangeBelow => "@range, too small",
            Self::RangeAbove => "@range, too great",
            Self::UniqueItems => "@uniqueItems, repeated",
        })
    }
}

/// A site, what the contract asks there, and the way.
pub(crate) struct Site<'a> {
    pub(crate) named: ConstraintSite,
    pub(crate) place: Place<'a>,
    pub(crate) steps: Vec<Step>,
}

/// Every site that values of the shape lead to, in the order of the model, and the first one that is
/// not listed because there are too many.
pub(crate) fn sites<'a>(
    generator: &'a Generator,
    id: &ShapeId,
    root: Place<'a>,
) -> Result<(Vec<Site<'a>>, Option<ConstraintSite>), Reason> {
    let mut walk =
        Walk { generator, found: Vec::new(), beyond: None, steps: Vec::new(), within: Vec::new() };
    walk.visit(root, false, id, "")?;
    Ok((walk.found, walk.beyond))
}

struct Walk<'a> {
    generator: &'a Generator,
    found: Vec<Site<'a>>,
    beyond: Option<ConstraintSite>,
    steps: Vec<Step>,
    within: Vec<&'a ShapeId>,
}

impl<'a> Walk<'a> {
    fn visit(
        &mut self,
        place: Place<'a>,
        required: bool,
        id: &ShapeId,
        path: &str,
    ) -> Result<(), Reason> {
        for side in sides(place, required) {
            let site = ConstraintSite { path: path.to_owned(), id: id.clone(), side };
            if self.found.len() == SITES {
                self.beyond.get_or_insert(site);
                return Ok(());
            }
            self.found.push(Site { named: site, place, steps: self.steps.clone() });
        }
        let shape = &place.shape.id;
        if self.beyond.is_some()
            || self.within.iter().filter(|outer| **outer == shape).count() == RECURSION
        {
            return Ok(());
        }
        self.within.push(shape);
        match &place.shape.kind {
            ShapeKind::List { member, .. } => {
                self.enter(place, member, Step::Item, &format!("{path}/*"))?;
            }
            ShapeKind::Map { key, value, .. } => {
                self.enter(place, key, Step::Key, &format!("{path}/*key"))?;
                self.enter(place, value, Step::Value, &format!("{path}/*"))?;
            }
            ShapeKind::Structure { members, .. } | ShapeKind::Union { members } => {
                for (index, member) in members.iter().enumerate() {
                    self.enter(
                        place,
                        member,
                        Step::Member(index),
                        &format!("{path}/{}", member.name),
                    )?;
                }
            }
            _ => {}
        }
        self.within.pop();
        Ok(())
    }

    fn enter(
        &mut self,
        outer: Place<'a>,
        member: &'a Member,
        step: Step,
        path: &str,
    ) -> Result<(), Reason> {
        let in_structure = matches!(outer.shape.kind, ShapeKind::Structure { .. });
        let required = in_structure && member.presence == Presence::Required;
        let place = self.generator.place(member)?;
        self.steps.push(step);
        self.visit(place, required, &outer.shape.id.with_member(member.name.as_str()), path)?;
        self.steps.pop();
        Ok(())
    }
}

/// The constraints that hold at a place, in the order in which they are reported.
fn sides(place: Place<'_>, required: bool) -> Vec<Side> {
    let constraints = place.constraints;
    let length = constraints.length.as_ref();
    let range = constraints.range.as_ref();
    let unique = matches!(place.shape.kind, ShapeKind::List { unique_items: true, .. });
    let all = [
        (Side::Required, required),
        (Side::Enum, matches!(place.shape.kind, ShapeKind::Enum(_) | ShapeKind::IntEnum(_))),
        (Side::LengthBelow, length.is_some_and(|length| length.min.is_some())),
        (Side::LengthAbove, length.is_some_and(|length| length.max.is_some())),
        (Side::Pattern, constraints.pattern.is_some()),
        (Side::RangeBelow, range.is_some_and(|range| range.min.is_some())),
        (Side::RangeAbove, range.is_some_and(|range| range.max.is_some())),
        (Side::UniqueItems, unique),
    ];
    all.into_iter().filter(|(_, holds)| *holds).map(|(side, _)| side).collect()
}

/// The constraint that is violated on this side, as a validator reports it; a length is zero, for the
/// value to say.
pub(crate) fn constraint(place: Place<'_>, side: Side) -> Constraint {
    let length = place.constraints.length;
    let range = place.constraints.range.as_ref();
    let bound = |bound: Option<&Number>| bound.cloned();
    match side {
        Side::Required => Constraint::Required,
        Side::Enum => Constraint::Enum {
            values: match &place.shape.kind {
                ShapeKind::Enum(members) => {
                    let shown = members.iter().filter(|member| !member.internal);
                    shown.map(|member| member.value.clone().into()).collect()
                }
                ShapeKind::IntEnum(members) => {
                    let shown = members.iter().filter(|member| !member.internal);
                    shown.map(|member| member.value.to_string().into()).collect()
                }
                _ => Vec::new(),
            },
        },
        Side::LengthBelow | Side::LengthAbove => Constraint::Length {
            actual: 0,
            min: length.and_then(|length| length.min),
            max: length.and_then(|length| length.max),
        },
        Side::Pattern => {
            let source =
                place.constraints.pattern.as_ref().map(|pattern| pattern.source().to_owned());
            Constraint::Pattern { pattern: source.unwrap_or_default().into() }
        }
        Side::RangeBelow | Side::RangeAbove => Constraint::Range {
            min: bound(range.and_then(|range| range.min.as_ref())),
            max: bound(range.and_then(|range| range.max.as_ref())),
        },
        Side::UniqueItems => Constraint::UniqueItems,
    }
}
