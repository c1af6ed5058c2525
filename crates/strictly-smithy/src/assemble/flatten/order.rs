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
    let stuck: Vec<usize> =
        (0..definitions.len()).filter(|index| waiting_for.get(*index) > Some(&0)).collect();
    let groups = groups(definitions, &stuck);
    for (index, group) in &groups {
        let Some((_, definition)) = definitions.get_index(*index) else { continue };
        let others = groups.iter().filter(|(other, of)| *other != index && *of == group);
        let others = others.filter_map(|(other, _)| definitions.get_index(*other));
        let others: Vec<_> = others.map(|(id, _)| id.to_string()).take(8).collect();
        let message = format!(
            "Unable to resolve mixins; cycles detected between this shape and [{}]",
            others.join(", ")
        );
        diagnostics
            .push(Diagnostic::error("Model", message).at(definition.span).on(&definition.id));
    }
}

/// Definitions with the number of the group that mixins tie each of them to.
fn groups(definitions: &IndexMap<ShapeId, Definition>, stuck: &[usize]) -> IndexMap<usize, usize> {
    let mut tied: IndexMap<usize, Vec<usize>> =
        stuck.iter().map(|index| (*index, Vec::new())).collect();
    for index in stuck {
        let mixins = definitions.get_index(*index).map(|(_, definition)| &definition.mixins);
        let mixins = mixins.into_iter().flatten();
        for mixin in mixins.filter_map(|mixin| definitions.get_index_of(&mixin.id)) {
            if tied.contains_key(&mixin) {
                tied.entry(mixin).or_default().push(*index);
                tied.entry(*index).or_default().push(mixin);
            }
        }
    }
    let mut groups = IndexMap::with_capacity(stuck.len());
    for start in stuck {
        let mut reached = vec![*start];
        while let Some(index) = reached.pop() {
            if !groups.contains_key(&index) {
                groups.insert(index, *start);
                reached.extend(tied.get(&index).into_iter().flatten());
            }
        }
    }
    groups
}
