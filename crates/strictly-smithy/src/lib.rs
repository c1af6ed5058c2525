//! Smithy for Rust: text and JSON AST to a model, a model to text and JSON AST, and a model to a
//! contract.
//!
//! ```text
//! Sources ─parse→ ast::File ─assemble→ Model ─validate→ ─close→ ─lower→ Contract
//!                                        └─print→ IDL, JSON AST
//! ```
//!
//! Reads IDL and JSON AST of the versions 1.0 and 2.0; files of version 1.0 are upgraded as they are
//! loaded, so that a [`Model`] is always one of version 2.0. The prelude comes with the crate, and so
//! do the traits of namespaces that public models use: `aws.protocols`, `aws.auth`, `aws.api`,
//! `smithy.test`, `smithy.framework` and others.
//!
//! # Load
//!
//! [`load`] takes texts and gives a [`Model`] with everything that is wrong with it. It reads no
//! files: whoever calls it does. Texts refer to each other in any order.
//!
//! ```
//! use strictly_smithy::{Sources, load};
//!
//! let mut sources = Sources::new();
//! sources.add("weather.smithy", r#"
//! $version: "2.0"
//! namespace example.weather
//! use example.common#CityName
//!
//! operation GetCity {
//!     input := {
//!         @required
//!         name: CityName
//!     }
//! }
//! "#);
//! // A path that ends in `.json` is JSON AST.
//! sources.add("common.json", r#"{
//!     "smithy": "2.0",
//!     "shapes": {
//!         "example.common#CityName": {
//!             "type": "string",
//!             "traits": {"smithy.api#length": {"min": 1, "max": 40}}
//!         }
//!     }
//! }"#);
//! let (model, diagnostics) = load(&sources);
//! assert!(!diagnostics.has_errors(), "{}", diagnostics.render(&sources));
//! # assert!(model.shape(&"example.common#CityName".parse().unwrap()).is_some());
//! ```
//!
//! # Walk and query
//!
//! Names are resolved, mixins flattened, traits coerced: a [`Shape`](model::Shape) shows what it has,
//! wherever it has it from, and [`Shape::introduced`](model::Shape::introduced) what it says itself.
//! [`closure`] knows which operations a service has and which shapes they reach.
//!
//! ```
//! use strictly_smithy::model::ShapeType;
//! use strictly_smithy::{Sources, closure, load};
//!
//! let mut sources = Sources::new();
//! sources.add("weather.smithy", r#"
//! $version: "2.0"
//! namespace example.weather
//!
//! service Weather {
//!     operations: [GetCity]
//! }
//!
//! operation GetCity {
//!     input := {
//!         @required
//!         @length(min: 1, max: 40)
//!         name: String
//!     }
//! }
//! "#);
//! let (model, _) = load(&sources);
//!
//! // Walk: shapes in order of definition, the built-in ones first.
//! let own: Vec<_> = model.shapes.values().filter(|shape| !shape.is_built_in()).collect();
//! let names: Vec<_> = own.iter().map(|shape| shape.id.name()).collect();
//! assert_eq!(names, ["Weather", "GetCityInput", "GetCity"]);
//!
//! // Query: from a service to what its operations take.
//! let service = model.shapes_of(ShapeType::Service).next().unwrap();
//! for operation in closure::operations(&model, service) {
//!     let input = model.shape(&closure::input(operation)).unwrap();
//!     let name = &input.members["name"];
//!     assert_eq!(name.target.id.to_string(), "smithy.api#String");
//!     let length = name.prelude_trait("length").unwrap();
//!     assert_eq!(length.get("max").unwrap().as_number(), Some("40"));
//! }
//! ```
//!
//! # Print
//!
//! [`Model::to_ast`] prints JSON AST and [`Model::to_idl`] a file of IDL for each namespace. Both load
//! to a model that says the same, which [`Model::differences`] tells.
//!
//! ```
//! use strictly_smithy::{Sources, load};
//!
//! let mut sources = Sources::new();
//! sources.add("old.smithy", r#"
//! $version: "1.0"
//! namespace example
//!
//! structure City {
//!     population: PrimitiveLong,
//!     names: Names,
//! }
//!
//! set Names { member: String }
//! "#);
//! let (model, _) = load(&sources);
//! let file = &model.to_idl()[0];
//! assert_eq!(file.text, r#"$version: "2.0"
//!
//! namespace example
//!
//! structure City {
//!     population: PrimitiveLong = 0
//!     names: Names
//! }
//!
//! @uniqueItems
//! list Names {
//!     member: String
//! }
//! "#);
//!
//! let mut printed = Sources::new();
//! printed.add("city.json", model.to_ast());
//! let (again, _) = load(&printed);
//! assert_eq!(model.differences(&again), Vec::<String>::new());
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
mod built_in;
pub mod closure;
pub mod diagnostic;
mod distance;
mod graph;
mod json_ast;
mod lexer;
mod load;
pub mod lower;
pub mod model;
pub mod node;
pub mod parser;
mod print;
pub mod rules;
pub mod selector;
pub mod source;
mod traits;
pub mod validate;

pub use diagnostic::{Diagnostic, Diagnostics, Severity};
pub use json_ast::parse_json;
pub use load::load;
pub use model::Model;
pub use node::{Node, NodeKind};
pub use print::IdlFile;
pub use source::{SourceId, Sources, Span};
pub use strictly_contract::{ShapeId, ShapeIdError};
