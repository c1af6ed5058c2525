//! Models to text.

mod ast;
mod idl;
mod json;
pub(crate) mod text;

pub use idl::IdlFile;

use crate::model::Traits;

/// The traits of a shape that is built in which other sources apply to it.
fn applied(traits: &Traits) -> Traits {
    let applied = traits.iter().filter(|(_, value)| !value.span.source.is_built_in());
    applied.map(|(id, value)| (id.clone(), value.clone())).collect()
}
