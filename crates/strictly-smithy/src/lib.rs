//! Smithy for Rust: text and JSON AST to a model, and a model to a contract.
//!
//! ```text
//! Sources ─parse→ ast::File ─assemble→ Model ─validate→ ─close→ ─lower→ Contract
//! ```
//!
//! # Load, walk, query
//!
//! [`load`] takes texts and gives a [`Model`] with everything that is wrong with it. It reads no
//! files: whoever calls it does.
//!
//! ```
//! use strictly_smithy::model::ShapeType;
//! use strictly_smithy::{Sources, load};
//!
//! let mut sources = Sources::new();
//! sources.add("weather.smithy", r#"
//! $version: "2.0"
//! namespace example.weather
//!
//! operation GetCity {
//!     input := {
//!         @required
//!         @length(min: 1, max: 40)
//!         name: String
//!     }
//! }
//! "#);
//! let (model, diagnostics) = load(&sources);
//! assert!(!diagnostics.has_errors(), "{}", diagnostics.render(&sources));
//!
//! // Walk: shapes in order of definition, the prelude's first.
//! let operations: Vec<_> = model.shapes_of(ShapeType::Operation).collect();
//! assert_eq!(operations[0].id.name(), "GetCity");
//!
//! // Query: names are resolved, defaults filled in, mixins flattened.
//! let input = model.shape(&operations[0].properties["input"].as_str().unwrap().parse()?).unwrap();
//! assert_eq!(input.id.name(), "GetCityInput");
//! assert!(input.members["name"].prelude_trait("required").is_some());
//! assert_eq!(input.members["name"].target.id.to_string(), "smithy.api#String");
//! # Ok::<(), strictly_contract::ShapeIdError>(())
//! ```
//!
//! # When something is wrong
//!
//! Diagnostics point at the place and say what to do; all of them come at once.
//!
//! ```
//! use strictly_smithy::{Sources, load};
//!
//! let mut sources = Sources::new();
//! sources.add("city.smithy", "$version: \"2.0\"\nnamespace example\nlist Cities { member: Citty }\nstring City\n");
//! let (_, diagnostics) = load(&sources);
//! assert_eq!(
//!     diagnostics.render(&sources),
//!     "city.smithy:3:23: error: member shape targets an unresolved shape `example#Citty`. \
//!      Did you mean example#City? [Target]",
//! );
//! ```

mod assemble;
pub mod ast;
pub mod closure;
pub mod diagnostic;
mod graph;
mod json_ast;
mod lexer;
mod load;
pub mod lower;
pub mod model;
pub mod node;
pub mod parser;
pub mod rules;
pub mod selector;
pub mod source;
mod traits;
pub mod validate;

pub use diagnostic::{Diagnostic, Diagnostics, Severity};
pub use load::load;
pub use model::Model;
pub use node::{Node, NodeKind};
pub use source::{SourceId, Sources, Span};
pub use strictly_contract::ShapeId;
