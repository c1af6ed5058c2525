//! What the rules about HTTP share: patterns of URIs and hosts, and where members are bound to.

use std::collections::BTreeMap;

use crate::model::{Member, Shape};
use crate::{Model, Node, ShapeId};

/// A pattern with labels: of a path, or of a host.
///
/// See "httpLabel" and "hostLabel" in the specification.
#[derive(Clone, Debug)]
pub(super) struct Pattern<'n> {
    /// The text of the pattern.
    pub(super) text: &'n str,
    /// Its segments.
    pub(super) segments: Vec<Segment<'n>>,
    /// The literals of the query string.
    pub(super) query: BTreeMap<&'n str, &'n str>,
}

/// A part of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Segment<'n> {
    /// Just text.
    Literal(&'n str),
    /// `{name}`
    Label(&'n str),
    /// `{name+}`, the rest of the path.
    Greedy(&'n str),
}

impl<'n> Pattern<'n> {
    /// The pattern of a URI. Whether it is a sound one, the rule `Model` judges.
    pub(super) fn of_uri(text: &'n str) -> Self {
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        let segments = path.split('/').skip(1).filter(|segment| !segment.is_empty());
        let literals = query.split('&').filter(|literal| !literal.is_empty());
        Self {
            text,
            segments: segments.map(Segment::of).collect(),
            query: literals
                .map(|literal| literal.split_once('=').unwrap_or((literal, "")))
                .collect(),
        }
    }

    /// The pattern before a host name.
    pub(super) fn of_host(text: &'n str) -> Self {
        let mut segments = Vec::new();
        let mut rest = text;
        while let Some(at) = rest.find('{') {
            let (before, after) = rest.split_at(at);
            let Some(end) = after.find('}') else { break };
            if !before.is_empty() {
                segments.push(Segment::Literal(before));
            }
            let (label, after) = after.split_at(end + 1);
            segments.push(Segment::of(label));
            rest = after;
        }
        if !rest.is_empty() {
            segments.push(Segment::Literal(rest));
        }
        Self { text, segments, query: BTreeMap::new() }
    }

    /// The pattern of the URI of an operation, if it has one.
    pub(super) fn of_operation(operation: &'n Shape) -> Option<Self> {
        operation.prelude_trait("http")?.get("uri")?.as_str().map(Self::of_uri)
    }

    /// The names of the labels.
    pub(super) fn labels(&self) -> impl Iterator<Item = &'n str> {
        self.segments.iter().filter_map(|segment| segment.label())
    }

    /// The label of this name, the case of letters aside.
    pub(super) fn label(&self, name: &str) -> Option<Segment<'n>> {
        let is_it = |segment: &&Segment<'n>| {
            segment.label().is_some_and(|label| label.eq_ignore_ascii_case(name))
        };
        self.segments.iter().find(is_it).copied()
    }

    /// The segments at which this pattern and another could both match, though they differ.
    pub(super) fn conflicting_labels(&self, other: &Self) -> Vec<(Segment<'n>, Segment<'n>)> {
        let mut conflicts = Vec::new();
        for (mine, theirs) in self.segments.iter().zip(&other.segments) {
            let both_literal = mine.label().is_none() && theirs.label().is_none();
            if both_literal && mine != theirs {
                break;
            }
            let is_greedy = |segment: &Segment<'_>| matches!(segment, Segment::Greedy(_));
            if mine.label().is_some() != theirs.label().is_some()
                || is_greedy(mine) != is_greedy(theirs)
            {
                conflicts.push((*mine, *theirs));
            }
        }
        conflicts
    }

    /// True if nothing but the names of labels tells this pattern from another.
    pub(super) fn is_equivalent(&self, other: &Self) -> bool {
        let same = |(mine, theirs): (&Segment<'_>, &Segment<'_>)| match (mine, theirs) {
            (Segment::Literal(mine), Segment::Literal(theirs)) => mine == theirs,
            (Segment::Label(_), Segment::Label(_)) | (Segment::Greedy(_), Segment::Greedy(_)) => {
                true
            }
            _ => false,
        };
        self.segments.len() == other.segments.len()
            && self.segments.iter().zip(&other.segments).all(same)
            && self.query == other.query
    }
}

impl<'n> Segment<'n> {
    fn of(text: &'n str) -> Self {
        let label = text.strip_prefix('{').and_then(|text| text.strip_suffix('}'));
        match label {
            None => Self::Literal(text),
            Some(label) => label.strip_suffix('+').map_or(Self::Label(label), Self::Greedy),
        }
    }

    /// The name of the label, if it is one.
    pub(super) fn label(self) -> Option<&'n str> {
        match self {
            Self::Literal(_) => None,
            Self::Label(name) | Self::Greedy(name) => Some(name),
        }
    }
}

/// Where a member of a message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Location {
    /// Into the URI, a header, or the status code.
    Elsewhere,
    /// It is the body.
    Payload,
    /// Into the body, beside others.
    Document,
    /// Nowhere, since another member is the body.
    Unbound,
}

/// Where each member of a message goes.
pub(super) fn bindings(structure: &Shape, is_request: bool) -> Vec<(&str, Location)> {
    const BOTH: [&str; 2] = ["httpHeader", "httpPrefixHeaders"];
    let own: &[&str] = if is_request {
        &["httpLabel", "httpQuery", "httpQueryParams"]
    } else {
        &["httpResponseCode"]
    };
    let has = |names: &[&str], member: &Member| {
        names.iter().any(|name| member.prelude_trait(name).is_some())
    };
    let location = |member: &Member| {
        if has(&BOTH, member) {
            Some(Location::Elsewhere)
        } else if has(&["httpPayload"], member) {
            Some(Location::Payload)
        } else {
            has(own, member).then_some(Location::Elsewhere)
        }
    };
    let members = structure.members.values();
    let has_payload = members.clone().any(|member| location(member) == Some(Location::Payload));
    let rest = if has_payload { Location::Unbound } else { Location::Document };
    members.map(|member| (member.name.as_str(), location(member).unwrap_or(rest))).collect()
}

/// The protocols of a service: the traits applied to it that are protocol definitions.
pub(super) fn protocols<'m>(model: &'m Model, service: &'m Shape) -> Vec<(&'m ShapeId, &'m Node)> {
    let definition =
        |id: &'m ShapeId| Some((id, model.shape(id)?.prelude_trait("protocolDefinition")?));
    service.traits.keys().filter_map(definition).collect()
}
