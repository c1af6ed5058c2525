//! Cases and proptest strategies from a contract.
//!
//! [`suite!`] makes tests of a specification, for generated types and for any function of a text.
//! [`Casebook`] makes the suites behind it: always the same [`Case`]s, each with its verdict, and a
//! [`Score`] of how many mistakes about the contract they tell.
//!
//! # Strategies
//!
//! Whoever implements a contract wants to know two things: does my validator accept everything that
//! is valid, and does it refuse everything else, for the right reason? [`valid`] makes values of
//! the first kind, [`broken`] those of the second, one constraint at a time, each with the violation
//! that must be reported. [`arbitrary_json`] makes the rest. All of them live near the bounds, where
//! mistakes are made, and shrink.
//!
//! ```
//! use std::sync::Arc;
//!
//! use proptest::strategy::{Strategy, ValueTree};
//! use proptest::test_runner::TestRunner;
//! use strictly_contract::{Contract, Direction, ShapeId};
//! # use strictly_contract::{Constraints, Length, Protocol, Service, Shape, ShapeKind};
//!
//! # let id = ShapeId::new("example", "Name");
//! # let length = Some(Length { min: Some(1), max: Some(8) });
//! # let shape = Shape {
//! #     id: id.clone(),
//! #     documentation: None,
//! #     kind: ShapeKind::String,
//! #     constraints: Constraints { length, ..Constraints::default() },
//! #     sensitive: false,
//! #     deprecated: None,
//! # };
//! # let contract = Contract {
//! #     service: Service { id: ShapeId::new("example", "Names"), version: String::new(), documentation: None, query_compatible: false },
//! #     protocol: Protocol::Json,
//! #     operations: Vec::new(),
//! #     shapes: [(id.clone(), shape)].into(),
//! # };
//! // `example#Name` is a string with `@length(min: 1, max: 8)`.
//! let contract: Arc<Contract> = Arc::new(contract);
//! let id: ShapeId = "example#Name".parse()?;
//! let mut runner = TestRunner::default();
//!
//! let valid = strictly_testing::valid(&contract, &id, Direction::Input)?;
//! for _ in 0..100 {
//!     let value = valid.new_tree(&mut runner).unwrap().current();
//!     assert_eq!(contract.check(&id, Direction::Input, &value)?, Ok(()));
//! }
//!
//! let broken = strictly_testing::broken(&contract, &id, Direction::Input)?;
//! assert!(broken.unbreakable.is_empty());
//! for (site, strategy) in &broken.sites {
//!     let broken = strategy.new_tree(&mut runner).unwrap().current();
//!     let rejection = contract.check(&id, Direction::Input, &broken.value)?.unwrap_err();
//!     let violations = rejection.violations().ok_or("well-formed")?;
//!     assert_eq!(violations.iter().collect::<Vec<_>>(), [&broken.violation], "{site}");
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What is printed
//!
//! Texts for a `@pattern` come from its automaton. Where a pattern has none of acceptable size, they
//! are guessed from its parts, and one line on standard error says so, once for each such pattern.

mod answer;
mod any;
mod arbitrary;
mod breach;
mod broken;
mod case;
mod casebook;
mod constraint;
mod drawn;
mod draws;
mod failure;
mod generate;
mod habit;
mod macros;
mod maker;
mod mutant;
mod probe;
mod random;
mod reach;
mod run;
mod score;
mod site;
mod spec;
mod spot;
mod suite;
mod trial;
mod typed;
mod valid;

pub use answer::Answer;
pub use any::{Any, values};
pub use arbitrary::arbitrary_json;
pub use broken::{Breakage, Broken, Unbreakable, broken};
pub use case::{Aim, Case, CaseId, CaseIdError, Class, Expectation};
pub use casebook::Casebook;
pub use constraint::{ConstraintId, ConstraintKind, End};
pub use failure::Failure;
pub use habit::HeldOut;
pub use run::{Failed, Ran, Report, Skipped};
pub use score::{Row, Score, Sides};
pub use site::{ConstraintSite, Side};
pub use spec::Spec;
pub use suite::{LeftOut, Suite, Unmade};
pub use trial::{Trial, ask, generated};
pub use valid::{Unsatisfiable, valid};

/// What [`arbitrary!`] writes its implementations for.
pub use proptest;
