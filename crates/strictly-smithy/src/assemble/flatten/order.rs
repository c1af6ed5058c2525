//! In which order to flatten.

use indexmap::IndexMap;

use crate::{Diagnostic, Diagnostics, ShapeId};

use super::Definition;

/// Indices of all definitions, each after its mixins. Those that cannot be ordered because they
/// are mixed into themselves, over whatever way, are left out and reported.
pub(super) fn mixins_first(
    definitions: &IndexMap<ShapeId, Definition>,
    diagnostics: &mut Diagnostics,
) -> Vec<usize> {
    let mut waiting_for = vec![0_usize; definitions.len()];
    let mut mixed_into: Vec<Vec<usize>> = vec![Vec::new(); definitions.len()];
    for (index, definition) in definitions.values().enumerate() {
        for mixin in &definition.mixins {
            if let Some(mixin) = definitions.get_index_of(&mixin.id) {
                waiting_for[index] += 1;
                mixed_into[mixin].push(index);
            }
        }
    }
    let mut order: Vec<usize> =
        (0..definitions.len()).filter(|index| waiting_for[*index] == 0).collect();
    let mut next = 0;
    while let Some(index) = order.get(next).copied() {
        next += 1;
        for &user in &mixed_into[index] {
            waiting_for[user] -= 1;
            if waiting_for[user] == 0 {
                order.push(user);
            }
        }
    }
    report_cycles(definitions, &waiting_for, diagnostics);
    order
}

fn report_cycles(
    definitions: &IndexMap<ShapeId, Definition>,
    waiting_for: &[usize],
    diagnostics: &mut Diagnostics,
) {
    let stuck: Vec<_> =
        definitions.values().zip(waiting_for).filter(|(_, count)| **count > 0).collect();
    for (definition, _) in &stuck {
        let others = stuck
            .iter()
            .map(|(other, _)| other.id.to_string())
            .filter(|id| *id != definition.id.to_string());
        let others: Vec<_> = others.take(8).collect();
        let message = format!(
            "Unable to resolve mixins; cycles detected between this shape and [{}]",
            others.join(", ")
        );
        diagnostics
            .push(Diagnostic::error("Model", message).at(definition.span).on(&definition.id));
    }
}
