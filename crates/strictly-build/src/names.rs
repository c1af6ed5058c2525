//! Identifiers: the one place where names of the model become names of Rust.
//!
//! - Shapes and values are `UpperCamelCase`, members `snake_case`, statics `SCREAMING_SNAKE_CASE`.
//! - A keyword becomes a raw identifier (`r#type`); the few that cannot be raw, and names that
//!   generated code needs itself, end in an underscore (`self_`).
//! - Of two that would be called the same, the second gets a number. Which is second follows from
//!   the model alone.
//!
//! A shape named like something of the standard library or of `strictly` keeps its name; see
//! `emit::imports`.

mod case;
mod pool;

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, Span};
use strictly_contract::{Contract, Member, Operation, Shape, ShapeId, ShapeKind};

use self::pool::Pool;

/// The names of the types of one contract.
#[derive(Debug)]
pub(crate) struct Names {
    types: BTreeMap<ShapeId, String>,
    builders: BTreeMap<ShapeId, String>,
    errors: BTreeMap<ShapeId, String>,
    service: String,
    handlers: Vec<String>,
    visitor: String,
    /// Every name above.
    taken: BTreeSet<String>,
}

/// Of these, a unit struct would hide what patterns and expressions of generated code mean.
const TYPES: &[&str] = &["Self", "Some", "None", "Ok", "Err"];

/// What cannot even be a raw identifier.
const NEVER_RAW: &[&str] = &["self", "super", "crate"];

/// As [`NEVER_RAW`], with the functions that builders have beside one for each member.
const SETTERS: &[&str] = &["self", "super", "crate", "build", "default"];

/// The keywords of edition 2024, reserved ones included, that can be raw identifiers.
const KEYWORDS: [&str; 48] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

impl Names {
    /// Shapes choose first, in the order of their IDs, then operations, then what is made for them.
    pub(crate) fn of(contract: &Contract) -> Self {
        let mut pool = Pool::without(TYPES);
        let mut give = |id: &ShapeId, suffix: &str| {
            let name = pool.camel(format!("{}{suffix}", case::type_name(id.name())));
            (id.clone(), name)
        };
        let shapes = || contract.shapes.values();
        let mut types: BTreeMap<_, _> =
            shapes().filter(|shape| is_type(shape)).map(|shape| give(&shape.id, "")).collect();
        for operation in &contract.operations {
            types.extend([give(&operation.id, "")]);
        }
        let builders: BTreeMap<_, _> = shapes()
            .filter(|shape| matches!(shape.kind, ShapeKind::Structure { .. }))
            .map(|shape| give(&shape.id, "Builder"))
            .collect();
        let failing = contract.operations.iter().filter(|operation| !operation.errors.is_empty());
        let errors: BTreeMap<_, _> =
            failing.map(|operation| give(&operation.id, "Error")).collect();
        let (_, service) = give(&contract.service.id, "");
        let handlers: Vec<_> =
            contract.operations.iter().map(|_| pool.camel("H".to_owned())).collect();
        let all = types.values().chain(builders.values()).chain(errors.values());
        let visitor = pool.camel("V".to_owned());
        let all = all.chain([&service, &visitor]).chain(&handlers);
        let taken = all.cloned().collect();
        Self { types, builders, errors, service, handlers, visitor, taken }
    }

    /// The type of a structure, a union or an enum, or the marker of an operation.
    pub(crate) fn of_type(&self, id: &ShapeId) -> Ident {
        named(&self.types, id)
    }

    /// The builder of a structure.
    pub(crate) fn builder(&self, id: &ShapeId) -> Ident {
        named(&self.builders, id)
    }

    /// The error enum of an operation.
    pub(crate) fn error(&self, id: &ShapeId) -> Ident {
        named(&self.errors, id)
    }

    /// The struct of the service.
    pub(crate) fn service(&self) -> Ident {
        ident(&self.service)
    }

    /// The type parameters of that struct, one for each operation.
    pub(crate) fn handlers(&self) -> Vec<Ident> {
        self.handlers.iter().map(|name| ident(name)).collect()
    }

    /// The type parameter of those who look at that struct.
    pub(crate) fn visitor(&self) -> Ident {
        ident(&self.visitor)
    }

    /// True if the shape has a type of its own.
    pub(crate) fn has_type(&self, id: &ShapeId) -> bool {
        self.types.contains_key(id)
    }

    /// True if a generated type has the name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.taken.contains(name)
    }
}

/// True for shapes that Rust has a type of their own for.
fn is_type(shape: &Shape) -> bool {
    matches!(
        shape.kind,
        ShapeKind::Structure { .. }
            | ShapeKind::Union { .. }
            | ShapeKind::Enum(_)
            | ShapeKind::IntEnum(_)
    )
}

fn named(names: &BTreeMap<ShapeId, String>, id: &ShapeId) -> Ident {
    names.get(id).map_or_else(|| ident(&case::type_name(id.name())), |name| ident(name))
}

/// What the members of a structure are called.
pub(crate) fn fields(members: &[Member]) -> Vec<Ident> {
    snake_case(members.iter().map(|member| member.name.as_str()), NEVER_RAW)
}

/// What the fields of a service are called.
pub(crate) fn operations(operations: &[Operation]) -> Vec<Ident> {
    snake_case(operations.iter().map(|operation| operation.id.name()), NEVER_RAW)
}

/// What the methods that set the members of a structure are called.
pub(crate) fn setters(members: &[Member]) -> Vec<Ident> {
    snake_case(members.iter().map(|member| member.name.as_str()), SETTERS)
}

/// What the variants for these members or values are called. `Unknown` is what is not among them.
pub(crate) fn variants<'n>(names: impl Iterator<Item = &'n str>, other: &str) -> Vec<Ident> {
    let mut pool = Pool::without(&["Self"]);
    let variant = |name| match case::variant_name(name) {
        unknown if unknown == "Unknown" => other.to_owned(),
        variant => variant,
    };
    names.map(|name| ident(&pool.camel(variant(name)))).collect()
}

/// Names for statics.
#[derive(Debug, Default)]
pub(crate) struct Statics {
    pool: Pool,
}

impl Statics {
    /// Operations are values, as statics are.
    pub(crate) fn beside(names: &Names) -> Self {
        let mut pool = Pool::default();
        for name in &names.taken {
            if *name == name.to_ascii_uppercase() {
                pool.snake(name.clone());
            }
        }
        Self { pool }
    }

    /// The static called after these words.
    pub(crate) fn give(&mut self, words: &[&str]) -> Ident {
        let words: Vec<_> = words.iter().map(|word| case::screaming_case(word)).collect();
        ident(&self.pool.snake(words.join("_")))
    }
}

/// The module of a service.
pub(crate) fn module(name: &str) -> String {
    case::snake_case(name)
}

fn snake_case<'n>(
    names: impl Iterator<Item = &'n str>,
    reserved: &'static [&'static str],
) -> Vec<Ident> {
    let mut pool = Pool::without(reserved);
    names.map(|name| ident(&pool.snake(case::snake_case(name)))).collect()
}

fn ident(name: &str) -> Ident {
    if KEYWORDS.contains(&name) {
        Ident::new_raw(name, Span::call_site())
    } else {
        Ident::new(name, Span::call_site())
    }
}
