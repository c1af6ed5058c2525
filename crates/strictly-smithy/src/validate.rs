//! Validation: the rules of the specification over a loaded model.
//!
//! ```
//! use strictly_smithy::{Sources, load, validate::validate};
//!
//! let mut sources = Sources::new();
//! sources.add("city.smithy", r#"
//! $version: "2.0"
//! namespace example
//! @length(min: 9, max: 3)
//! string City
//! "#);
//! let (model, loaded) = load(&sources);
//! let report = validate(&model, loaded);
//! assert!(report.diagnostics.render(&sources).ends_with(
//!     "error: A length trait is applied with a `min` value greater than its `max` value. [LengthTrait]",
//! ));
//! ```

mod configured;
mod context;
mod metadata;
mod suppression;
mod value;

use std::collections::BTreeSet;

use crate::graph::Entity;
use crate::rules::{self, Group, Rule, Stage};
use crate::{Diagnostic, Diagnostics, Model, Severity, ShapeId, Sources};

pub(crate) use context::{Bounds, Context, named_targets, target, targets, ticked, trait_name};
pub(crate) use metadata::{expect_array, kind};
pub(crate) use value::{Event, check_value, compact};

/// What validation found.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The findings that stand.
    pub diagnostics: Diagnostics,
    /// The findings that the model itself asks to be silent about.
    pub suppressed: Vec<Suppressed>,
}

/// A finding that a suppression matched.
#[derive(Clone, Debug)]
pub struct Suppressed {
    /// The finding, with the severity it would have had.
    pub diagnostic: Diagnostic,
    /// The reason that the suppression gives.
    pub reason: Option<String>,
}

/// Which rules to apply.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    /// The rules of the reference implementation; by default, these alone.
    pub reference: bool,
    /// The rules `Contract.*`: what a server needs to know of its input.
    pub contract: bool,
    /// The rules `Pattern.*`: what the author of a pattern probably did not mean.
    pub patterns: Option<Patterns<'a>>,
}

/// What the rules `Pattern.*` look at.
#[derive(Clone, Copy, Debug)]
pub struct Patterns<'a> {
    /// The texts the model was loaded from: findings point into the patterns there.
    pub sources: &'a Sources,
    /// The shapes whose patterns, and whose members' patterns, are judged; all if none.
    pub shapes: Option<&'a BTreeSet<ShapeId>>,
}

impl Default for Options<'_> {
    fn default() -> Self {
        Self { reference: true, contract: false, patterns: None }
    }
}

impl<'a> Patterns<'a> {
    /// All patterns of the model that was loaded from these texts.
    pub fn all(sources: &'a Sources) -> Self {
        Self { sources, shapes: None }
    }
}

impl Options<'_> {
    fn ask_for(&self, rule: &Rule) -> bool {
        match rule.group() {
            Group::Reference => self.reference,
            Group::Contract => self.contract,
            Group::Pattern => self.patterns.is_some(),
            Group::Generation => false,
        }
    }
}

/// Applies the rules of the reference implementation to a model, with what loading it found.
///
/// What loading found is part of the report. If there were errors among it, no rule is applied: a
/// model with holes in it would have findings that are none. So it is with what is wrong with
/// targets: the rules about details wait until those are right.
///
/// `@suppress`, and the metadata `suppressions`, `severityOverrides` and `validators` are heeded.
/// See "Model validation" in the specification.
pub fn validate(model: &Model, loaded: Diagnostics) -> Report {
    validate_with(model, loaded, Options::default())
}

/// [`validate`], with a choice of rules.
pub fn validate_with(model: &Model, loaded: Diagnostics, options: Options<'_>) -> Report {
    let mut found = not_judged_here(&loaded);
    if found.has_errors() {
        return Report { diagnostics: found, suppressed: Vec::new() };
    }
    let context = Context::of(model, options);
    for stage in [Stage::Load, Stage::Core, Stage::Detail] {
        if stage == Stage::Detail && options.reference {
            configured::apply(&context, &mut found);
            if found.has_errors() {
                break;
            }
        }
        let applied = rules::all().iter().filter(|rule| rule.stage == stage);
        for rule in applied.filter(|rule| options.ask_for(rule)) {
            apply(rule, &context, &mut found);
        }
        if stage != Stage::Detail && found.has_errors() {
            break;
        }
    }
    // Whatever loading refused stays refused.
    if loaded.has_errors() && !found.has_errors() {
        found.append(loaded);
    }
    suppression::sort_out(&context, &found)
}

/// Applies a rule; of what comes with this crate, only errors are of interest.
fn apply(rule: &Rule, context: &Context<'_>, found: &mut Diagnostics) {
    let mut events = Diagnostics::new();
    (rule.check)(context, &mut events);
    for event in &events {
        let shape = event.shape.as_ref().and_then(|id| context.graph.entity(id));
        if event.severity == Severity::Error || !shape.is_some_and(Entity::is_built_in) {
            found.push(event.clone());
        }
    }
}

/// Rules whose findings are in part those of loading: a model with such a fault is no good to
/// anyone, validated or not.
const JUDGED_TWICE: [&str; 3] = ["EnumShape", "ShapeIdConflict", "Target"];

/// What loading found, without the findings of rules that are about to be applied: those of
/// targets, for one, are mostly the trace of another error.
fn not_judged_here(loaded: &Diagnostics) -> Diagnostics {
    let mut found = Diagnostics::new();
    let is_loading = |event: &&Diagnostic| !JUDGED_TWICE.contains(&event.id.as_str());
    loaded.iter().filter(is_loading).for_each(|event| found.push(event.clone()));
    found
}
