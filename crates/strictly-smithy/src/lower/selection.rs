//! Which services and operations to lower.

use crate::distance::distance;
use crate::model::{Shape, ShapeType};
use crate::{Diagnostic, Diagnostics, Model, closure};

/// The part of a model to lower: all of it, unless services or operations are named.
///
/// ```
/// use strictly_smithy::lower::Selection;
///
/// let selection = Selection::all().service("example.weather#Weather").operation("GetCity");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    services: Vec<String>,
    operations: Vec<String>,
    without: Vec<String>,
    pub(super) as_json: bool,
    pub(super) foreign_as_json: bool,
}

/// A service with those of its operations that are wanted.
pub(super) struct Chosen<'m> {
    pub(super) service: &'m Shape,
    pub(super) operations: Vec<&'m Shape>,
}

impl Selection {
    /// Every operation of every service.
    pub fn all() -> Self {
        Self::default()
    }

    /// Adds a service, by its name or shape ID; the first one narrows the selection to it.
    pub fn service(mut self, name: impl Into<String>) -> Self {
        self.services.push(name.into());
        self
    }

    /// Adds an operation, by its name or shape ID; the first one narrows the selection to it, and
    /// to the services that have one of those named.
    pub fn operation(mut self, name: impl Into<String>) -> Self {
        self.operations.push(name.into());
        self
    }

    /// Leaves out an operation, by its name or shape ID, that would be chosen otherwise.
    pub fn without_operation(mut self, name: impl Into<String>) -> Self {
        self.without.push(name.into());
        self
    }

    /// Takes the shapes as plain JSON ([`Protocol::Json`](strictly_contract::Protocol::Json)),
    /// whatever protocol a service speaks: no HTTP bindings, and protocols that we do not know are
    /// not refused. Good for checking values, not for talking to the service.
    pub fn as_json(mut self) -> Self {
        self.as_json = true;
        self
    }

    /// Takes services as plain JSON that speak only protocols we do not know, instead of refusing
    /// them; [`foreign_services`](super::foreign_services) tells which.
    pub fn foreign_as_json(mut self) -> Self {
        self.foreign_as_json = true;
        self
    }

    /// The services chosen. Reports names that nothing bears.
    pub(super) fn resolve<'m>(&self, model: &'m Model, found: &mut Diagnostics) -> Vec<Chosen<'m>> {
        let services: Vec<_> = model.shapes_of(ShapeType::Service).collect();
        if services.is_empty() {
            found.push(
                Diagnostic::error("Selection", "the model has no service")
                    .help("define one with `service Example { operations: [...] }`"),
            );
            return Vec::new();
        }
        report_unknown("service", &self.services, &services, found);
        let chosen =
            |service: &&Shape| self.services.is_empty() || names_any(&self.services, service);
        let mut all: Vec<_> = services
            .into_iter()
            .filter(chosen)
            .map(|service| Chosen { service, operations: closure::operations(model, service) })
            .collect();
        let known: Vec<_> =
            all.iter().flat_map(|chosen| chosen.operations.iter().copied()).collect();
        report_unknown("operation", &self.operations, &known, found);
        report_unknown("operation", &self.without, &known, found);
        for chosen in &mut all {
            chosen.operations.retain(|operation| self.wants(operation));
        }
        all.retain(|chosen| self.operations.is_empty() || !chosen.operations.is_empty());
        all
    }

    fn wants(&self, operation: &Shape) -> bool {
        let named = self.operations.is_empty() || names_any(&self.operations, operation);
        named && !names_any(&self.without, operation)
    }
}

fn names_any(names: &[String], shape: &Shape) -> bool {
    names.iter().any(|name| is_named(shape, name))
}

fn is_named(shape: &Shape, name: &str) -> bool {
    shape.id.name() == name || shape.id.to_string() == name
}

fn report_unknown(kind: &str, names: &[String], known: &[&Shape], found: &mut Diagnostics) {
    for name in names {
        if known.iter().any(|shape| is_named(shape, name)) {
            continue;
        }
        let diagnostic = Diagnostic::error("Selection", format!("there is no {kind} `{name}`"));
        found.push(match near_matches(name, known).as_slice() {
            [] => diagnostic.help(format!(
                "the model has {} of that kind, none with a similar name",
                known.len()
            )),
            near => diagnostic.help(format!("did you mean {}?", near.join(" or "))),
        });
    }
}

/// Up to three names that differ from `name` by little, the nearest first.
fn near_matches(name: &str, known: &[&Shape]) -> Vec<String> {
    let bare = name.rsplit('#').next().unwrap_or(name);
    let limit = bare.len() / 3 + 1;
    let mut near: Vec<_> = known
        .iter()
        .map(|shape| {
            (distance(&bare.to_lowercase(), &shape.id.name().to_lowercase()), shape.id.name())
        })
        .filter(|(distance, candidate)| *distance <= limit || is_part(bare, candidate))
        .collect();
    near.sort_unstable();
    near.dedup();
    near.truncate(3);
    near.into_iter().map(|(_, candidate)| format!("`{candidate}`")).collect()
}

fn is_part(name: &str, candidate: &str) -> bool {
    name.len() > 2 && candidate.to_ascii_lowercase().contains(&name.to_ascii_lowercase())
}
