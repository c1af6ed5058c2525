//! Lists and maps within each other.

use std::iter;

use crate::model::{Shape, ShapeType};
use crate::{Diagnostic, Diagnostics, Model};

/// Lists and maps may be this deep in each other without a structure or union in between. Whatever
/// is made of a contract writes such types out in one piece, which has to end somewhere; no value
/// may be nested deeper anyway.
const LIMIT: usize = 100;

/// Reports lists and maps that are nested in each other beyond the limit, each chain once: at the
/// shape that holds just one too many.
pub(super) fn report(model: &Model, closure: &[&Shape], found: &mut Diagnostics) {
    for shape in closure.iter().filter(|shape| inner(model, shape).is_some()) {
        let depth =
            iter::successors(Some(*shape), |shape| inner(model, shape)).take(LIMIT + 2).count();
        if depth == LIMIT + 1 {
            let keyword = shape.shape_type.keyword();
            let message = format!(
                "{keyword} `{}` holds lists and maps nested in each other more than {LIMIT} deep",
                shape.id.name()
            );
            let help = "put a structure or union in between";
            found.push(
                Diagnostic::error("Unsupported.Nesting", message)
                    .on(&shape.id)
                    .at(shape.span)
                    .help(help),
            );
        }
    }
}

/// The list or map that a list or map holds directly.
fn inner<'m>(model: &'m Model, shape: &'m Shape) -> Option<&'m Shape> {
    let is_collection =
        |shape_type| matches!(shape_type, ShapeType::List | ShapeType::Set | ShapeType::Map);
    let held = is_collection(shape.shape_type).then(|| shape.members.values().next_back())??;
    model.shape(&held.target.id).filter(|shape| is_collection(shape.shape_type))
}
