//! What a model may say and we cannot generate.

use super::selection::Chosen;
use crate::model::{Shape, ShapeType};
use crate::{Diagnostic, Diagnostics, Model, closure};

/// Traits outside the prelude that change what JSON means.
const FOREIGN: [&str; 4] =
    ["alloy#discriminated", "alloy#jsonUnknown", "alloy#nullable", "alloy#untagged"];

/// Reports streams, and traits that change the wire form in ways we do not know, in the closure of
/// what was chosen.
pub(super) fn report(
    model: &Model,
    chosen: &Chosen<'_>,
    closure: &[&Shape],
    found: &mut Diagnostics,
) {
    for shape in closure {
        let refusals = streaming(shape).into_iter().chain(foreign_traits(shape));
        for refusal in refusals {
            let operations = operations_with(model, chosen, shape);
            let help =
                format!("remove the trait, or leave out what reaches the shape: {operations}");
            found.push(refusal.on(&shape.id).help(help));
        }
    }
}

/// A stream does not arrive at once, so it has no value that could be checked.
///
/// See "Streaming" in the specification.
fn streaming(shape: &Shape) -> Option<Diagnostic> {
    let applied = shape.prelude_trait("streaming")?;
    let what = if shape.shape_type == ShapeType::Union { "an event stream" } else { "a stream" };
    let message = format!("`{}` is {what}, which cannot be generated", shape.id);
    Some(Diagnostic::error("Unsupported.Streaming", message).at(applied.span))
}

fn foreign_traits(shape: &Shape) -> impl Iterator<Item = Diagnostic> {
    let of_members = shape.members.values().flat_map(|member| &member.traits);
    shape.traits.iter().chain(of_members).filter_map(|(id, value)| {
        // Most traits are of the prelude; a look at the namespace spares them the rest.
        let foreign = id.namespace() == "alloy" && FOREIGN.contains(&id.to_string().as_str());
        let message =
            || format!("`{id}` changes the JSON form of `{}` in a way we do not know", shape.id);
        foreign.then(|| Diagnostic::error("Unsupported.Trait", message()).at(value.span))
    })
}

/// The names of the chosen operations whose messages hold the shape.
fn operations_with(model: &Model, chosen: &Chosen<'_>, shape: &Shape) -> String {
    let reaches = |operation: &&&Shape| {
        let roots = closure::roots(chosen.service, operation);
        closure::shapes(model, roots).iter().any(|reached| reached.id == shape.id)
    };
    let operations = chosen.operations.iter().filter(reaches);
    operations.map(|operation| format!("`{}`", operation.id.name())).collect::<Vec<_>>().join(", ")
}
