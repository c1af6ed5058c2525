//! Node values held against the shapes that define them: values of traits, defaults, examples.
//!
//! See "Trait node values" in the specification. Constraints of a member and of its target both
//! count here, and strings are measured in UTF-16 units: so does the reference implementation.

mod constraints;
mod print;
mod timestamp;

use crate::model::{Member, Shape, ShapeType};
use crate::{Diagnostic, Diagnostics, Node, NodeKind, Severity, ShapeId};

use super::context::Context;
use super::metadata::kind;

pub(crate) use print::compact;

/// How findings about a value are reported.
#[derive(Clone, Debug)]
pub(crate) struct Event<'a> {
    /// The event ID.
    pub(crate) id: &'a str,
    /// The shape or member that has the value.
    pub(crate) shape: Option<&'a ShapeId>,
    /// What messages start with.
    pub(crate) start: &'a str,
    /// How bad it is to break a constraint.
    pub(crate) constraints: Severity,
    /// Whether a zero out of range is but a warning.
    pub(crate) lenient_zero: bool,
}

/// Checks a value against a shape, or against a member and the shape it targets.
pub(crate) fn check_value(
    context: &Context<'_>,
    id: &ShapeId,
    value: &Node,
    event: &Event<'_>,
    found: &mut Diagnostics,
) {
    let Some(entity) = context.graph.entity(id) else { return };
    let mut check = Check { context, event, path: event.start.to_owned(), member: None, found };
    match entity.member {
        Some(member) => check.member(entity.shape, member, value),
        None => check.shape(entity.shape, value),
    }
}

struct Check<'a, 'c, 'm> {
    context: &'c Context<'m>,
    event: &'a Event<'a>,
    path: String,
    /// The member that the shape at hand is the target of.
    member: Option<&'m Member>,
    found: &'a mut Diagnostics,
}

impl<'m> Check<'_, '_, 'm> {
    /// Checks `value` one step further down.
    fn inside(&mut self, segment: &str, shape: &'m Shape, member: &'m Member, value: &Node) {
        let length = self.path.len();
        if !self.path.is_empty() {
            self.path.push('.');
        }
        self.path.push_str(segment);
        self.member(shape, member, value);
        self.path.truncate(length);
    }

    fn member(&mut self, shape: &'m Shape, member: &'m Member, value: &Node) {
        if value.is_null() && self.null(shape, member, value) {
            return;
        }
        let id = shape.id.with_member(member.name.as_str());
        let Some(target) = self.context.graph.target(member) else { return };
        constraints::check(self, &id, &member.traits, target.shape_type, true, value);
        timestamp::check_member(self, &id, member, target, value);
        let before = self.member.replace(member);
        self.shape(target, value);
        self.member = before;
    }

    /// What null means for a member; true if there is nothing left to check.
    fn null(&mut self, shape: &'m Shape, member: &'m Member, value: &Node) -> bool {
        let message = match shape.shape_type {
            ShapeType::List | ShapeType::Set | ShapeType::Map
                if shape.prelude_trait("sparse").is_some() =>
            {
                return true;
            }
            ShapeType::List | ShapeType::Set => {
                format!("Non-sparse list shape `{}` cannot contain null values", shape.id)
            }
            ShapeType::Map => {
                format!("Non-sparse map shape `{}` cannot contain null values", shape.id)
            }
            ShapeType::Structure if member.prelude_trait("required").is_some() => format!(
                "Required structure member `{}` for `{}` cannot be null",
                member.name, shape.id
            ),
            _ => return false,
        };
        self.report(value, message);
        true
    }

    fn shape(&mut self, shape: &'m Shape, value: &Node) {
        use ShapeType as T;
        match shape.shape_type {
            T::Boolean => self.of_kind(shape, value, "boolean", value.as_bool().is_some()),
            T::Blob | T::String | T::Enum => {
                self.of_kind(shape, value, "string", value.as_str().is_some());
            }
            T::Byte => self.integer(shape, value, Some((i8::MIN.into(), i8::MAX.into()))),
            T::Short => self.integer(shape, value, Some((i16::MIN.into(), i16::MAX.into()))),
            T::Integer | T::IntEnum => {
                self.integer(shape, value, Some((i32::MIN.into(), i32::MAX.into())));
            }
            T::Long => self.integer(shape, value, Some((i64::MIN, i64::MAX))),
            T::BigInteger => self.integer(shape, value, None),
            T::Float | T::Double => self.float(shape, value),
            T::BigDecimal => self.of_kind(shape, value, "number", value.as_number().is_some()),
            T::Timestamp => timestamp::check_shape(self, shape, value),
            T::Document => {}
            T::List | T::Set => self.list(shape, value),
            T::Map => self.map(shape, value),
            T::Structure => self.structure(shape, value),
            T::Union => self.union(shape, value),
            T::Operation | T::Resource | T::Service => {
                let name = shape.shape_type.keyword();
                self.report(
                    value,
                    format!("Encountered invalid shape type: {name} in a value of `{}`", shape.id),
                );
            }
        }
    }

    fn constrained(&mut self, shape: &'m Shape, value: &Node) {
        constraints::check(self, &shape.id, &shape.traits, shape.shape_type, false, value);
        constraints::check_enum(self, shape, value);
    }

    fn of_kind(&mut self, shape: &'m Shape, value: &Node, expected: &str, is_it: bool) {
        if is_it { self.constrained(shape, value) } else { self.wrong_kind(shape, value, expected) }
    }

    fn integer(&mut self, shape: &'m Shape, value: &Node, bounds: Option<(i64, i64)>) {
        let Some(text) = value.as_number() else {
            return self.wrong_kind(shape, value, "number");
        };
        let name = shape.shape_type.keyword();
        if text.contains(['.', 'e', 'E']) {
            return self.report(
                value,
                format!(
                    "{name} shapes must not have floating point values, but found `{text}` provided for `{}`",
                    shape.id
                ),
            );
        }
        let negative = text.starts_with('-');
        match (bounds, text.parse::<i64>()) {
            (Some((min, _)), Ok(number)) if number < min => {
                self.report(value, format!("{name} value must be > {min}, but found {text}"));
            }
            (Some((min, _)), Err(_)) if negative => {
                self.report(value, format!("{name} value must be > {min}, but found {text}"));
            }
            (Some((_, max)), Ok(number)) if number > max => {
                self.report(value, format!("{name} value must be < {max}, but found {text}"));
            }
            (Some((_, max)), Err(_)) => {
                self.report(value, format!("{name} value must be < {max}, but found {text}"));
            }
            _ => self.constrained(shape, value),
        }
    }

    fn float(&mut self, shape: &'m Shape, value: &Node) {
        match &value.kind {
            NodeKind::Number(_) => self.constrained(shape, value),
            NodeKind::String(text) if matches!(text.as_str(), "NaN" | "Infinity" | "-Infinity") => {
                self.constrained(shape, value);
            }
            NodeKind::String(text) => self.report(
                value,
                format!(
                    "Value for `{}` must either be numeric or one of the following strings: [\"NaN\", \"Infinity\", \
                     \"-Infinity\"], but was \"{text}\"",
                    shape.id
                ),
            ),
            _ => self.wrong_kind(shape, value, "number"),
        }
    }

    fn list(&mut self, shape: &'m Shape, value: &Node) {
        let Some(items) = value.as_array() else { return self.wrong_kind(shape, value, "array") };
        self.constrained(shape, value);
        if let Some(member) = shape.members.get("member") {
            for (at, item) in items.iter().enumerate() {
                self.inside(&at.to_string(), shape, member, item);
            }
        }
    }

    fn map(&mut self, shape: &'m Shape, value: &Node) {
        let Some(entries) = value.as_object() else {
            return self.wrong_kind(shape, value, "object");
        };
        self.constrained(shape, value);
        for (key, item) in entries {
            if let Some(member) = shape.members.get("key") {
                let node = Node::new(item.span, NodeKind::String(key.clone()));
                self.inside(&format!("{key} (map-key)"), shape, member, &node);
            }
            if let Some(member) = shape.members.get("value") {
                self.inside(key, shape, member, item);
            }
        }
    }

    fn structure(&mut self, shape: &'m Shape, value: &Node) {
        let Some(entries) = value.as_object() else {
            return self.wrong_kind(shape, value, "object");
        };
        for (name, item) in entries {
            if let Some(member) = shape.members.get(name) {
                self.inside(name, shape, member, item);
            } else {
                let id = format!("{}.UnknownMember.{}.{name}", self.event.id, shape.id);
                let message = format!("Member `{name}` does not exist in `{}`", shape.id);
                self.report_as(item, Severity::Warning, id, message);
            }
        }
        for member in shape.members.values() {
            let missing =
                member.prelude_trait("required").is_some() && !entries.contains_key(&member.name);
            if missing {
                let message = format!(
                    "Missing required structure member `{}` for `{}`",
                    member.name, shape.id
                );
                self.report_as(value, self.event.constraints, self.event.id.to_owned(), message);
            }
        }
    }

    fn union(&mut self, shape: &'m Shape, value: &Node) {
        let Some(entries) = value.as_object() else {
            return self.wrong_kind(shape, value, "object");
        };
        if entries.len() > 1 {
            let message = "union values can contain a value for only a single member";
            return self.report(value, message.to_owned());
        }
        for (name, item) in entries {
            match shape.members.get(name) {
                Some(member) => self.inside(name, shape, member, item),
                None => self.report(
                    item,
                    format!("Invalid union member `{name}` found for `{}`", shape.id),
                ),
            }
        }
    }

    fn wrong_kind(&mut self, shape: &Shape, value: &Node, expected: &str) {
        let mut message = format!(
            "Expected {expected} value for {} shape, `{}`; found {} value",
            shape.shape_type.keyword(),
            shape.id,
            kind(value)
        );
        match &value.kind {
            NodeKind::String(text) | NodeKind::Number(text) => {
                message = format!("{message}, `{text}`");
            }
            NodeKind::Boolean(flag) => message = format!("{message}, `{flag}`"),
            _ => {}
        }
        self.report(value, message);
    }

    fn report(&mut self, value: &Node, message: String) {
        self.report_as(value, Severity::Error, self.event.id.to_owned(), message);
    }

    fn report_as(&mut self, value: &Node, severity: Severity, id: String, message: String) {
        let message =
            if self.path.is_empty() { message } else { format!("{}: {message}", self.path) };
        let mut diagnostic = Diagnostic::new(severity, id, message).at(value.span);
        diagnostic.shape = self.event.shape.cloned();
        self.found.push(diagnostic);
    }
}
