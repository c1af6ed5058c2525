//! Contracts as Rust.
//!
//! Each file below writes one kind of item: it binds the parts, and ends in a template that looks
//! like what it makes. Everything here is total; what cannot be written has been refused before.

mod aggregate;
mod boxes;
mod builder;
mod debug;
mod default;
mod deprecated;
mod docs;
mod enumeration;
mod error;
mod failure;
mod imports;
mod int_enum;
mod layout;
mod literal;
mod operation;
mod order;
mod service;
mod structure;
mod table;
mod types;
mod union;

use proc_macro2::TokenStream;
use strictly_contract::{Contract, Member, Shape, ShapeId, ShapeKind};

use self::boxes::Boxes;
use self::imports::Imports;
use self::order::Part;
use self::table::Tables;
use crate::names::Names;

/// The Rust module of a contract: its `use` declarations, its operations with what they take and
/// give, then every other type, then the service, then the tables of constraints.
///
/// The same contract gives the same text, byte for byte. Nothing is left out: of a pattern that
/// nothing decides (which [`compile`](crate::compile) refuses) comes one that matches nothing.
pub fn emit(contract: &Contract) -> String {
    layout::print(items(contract))
}

fn items(contract: &Contract) -> impl Iterator<Item = TokenStream> {
    let order = order::of(contract);
    let names = Names::of(contract);
    let tables = Tables::of(contract, &order, &names);
    let boxes = Boxes::of(contract);
    let context = Context { contract, names, tables, boxes, imports: Imports::default() };
    let mut items = Vec::new();
    for part in &order {
        items.extend(context.part(part));
    }
    items.extend(service::service(&context));
    items.extend(context.tables.statics(&context));
    let items = deprecated::allow_uses(&context, items);
    let declarations = context.imports.declarations();
    declarations.into_iter().chain(items)
}

/// What every emitter can look at.
struct Context<'c> {
    contract: &'c Contract,
    names: Names,
    tables: Tables<'c>,
    boxes: Boxes,
    imports: Imports,
}

impl Context<'_> {
    fn part(&self, part: &Part<'_>) -> Vec<TokenStream> {
        match part {
            Part::Operation(operation) => operation::operation(self, operation),
            Part::Errors(operation) => {
                let mut items = error::of_operation(self, operation);
                items.extend(failure::of_operation(self, operation));
                items
            }
            Part::Shape(shape) => self.shape(shape),
        }
    }

    fn shape(&self, shape: &Shape) -> Vec<TokenStream> {
        match &shape.kind {
            ShapeKind::Structure { members, error } => {
                let mut items = structure::structure(self, shape, members);
                if error.is_some() {
                    items.extend(error::of_structure(self, shape, members));
                }
                items
            }
            ShapeKind::Union { members } => union::union(self, shape, members),
            ShapeKind::Enum(values) => enumeration::enumeration(self, shape, values),
            ShapeKind::IntEnum(values) => int_enum::int_enum(self, shape, values),
            _ => Vec::new(),
        }
    }

    /// How this file writes a name from elsewhere.
    fn path(&self, name: &str) -> TokenStream {
        self.imports.path(name, &self.names)
    }

    fn target(&self, member: &Member) -> Option<&Shape> {
        self.contract.shape(&member.target)
    }

    fn kind(&self, id: &ShapeId) -> Option<&ShapeKind> {
        self.contract.shape(id).map(|shape| &shape.kind)
    }
}
