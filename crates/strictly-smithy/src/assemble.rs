//! From files to one model.
//!
//! ```text
//! ast::File, JSON AST ─resolve names→ drafts ─merge→ definitions ─flatten mixins→ shapes ─check→ Model
//! ```

mod check;
mod draft;
mod enums;
mod flatten;
mod merge;
mod names;
mod properties;
mod resolve;
mod similar;
mod traits;
mod upgrade;

use crate::ast::File;
use crate::{Diagnostics, Model};

pub(crate) use draft::{Application, Definition, Draft, MemberDraft, TargetDraft};
pub(crate) use flatten::not_a_mixin;
pub(crate) use properties::{PropertyKind, member_properties, properties_of};
pub(crate) use similar::Similar;

/// A file, read.
pub(crate) enum Parsed {
    Idl(File),
    Json(Draft),
}

/// Makes one model of all files, the prelude's among them. What is wrong goes to the diagnostics;
/// the model holds what is right.
pub(crate) fn assemble(files: Vec<Parsed>) -> (Model, Diagnostics) {
    let mut diagnostics = Diagnostics::new();
    let names = names::Names::of(&files);
    let drafts: Vec<Draft> = files
        .into_iter()
        .map(|file| match file {
            Parsed::Json(draft) => draft,
            Parsed::Idl(file) => resolve::resolve(file, &names, &mut diagnostics),
        })
        .collect();
    let merged = merge::merge(drafts, &mut diagnostics);
    let shapes = flatten::flatten(merged.definitions, &mut diagnostics);
    let mut model = Model { metadata: merged.metadata, shapes };
    enums::complete(&mut model, &mut diagnostics);
    check::check(&model, &mut diagnostics);
    (model, diagnostics)
}
