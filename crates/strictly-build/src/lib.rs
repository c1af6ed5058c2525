//! Generates Rust types and validators from Smithy specifications, in build.rs.
//!
//! A folder of `.smithy` and JSON AST files becomes one module for each service:
//!
//! ```no_run
//! // build.rs
//! fn main() -> Result<(), strictly_build::Error> {
//!     strictly_build::compile("specs")
//! }
//! ```
//!
//! ```text
//! // src/lib.rs
//! /// The weather service.
//! pub mod weather {
//!     include!(concat!(env!("OUT_DIR"), "/weather.rs"));
//! }
//! ```
//!
//! The crate that includes the module depends on `strictly` and `serde`. [`Compiler`] has the
//! options; [`emit`] is the pure part, from a contract to text.
//!
//! # What comes out
//!
//! | Smithy | Rust |
//! |---|---|
//! | structure | a struct with public fields, its builder; required members and those with a default are `T`, others `Option<T>` |
//! | union | an enum with a tuple variant for each member, and `Unknown(String)` with the name of another |
//! | enum, intEnum | an enum with a variant for each value, and `Unknown(String)` or `Unknown(i32)` |
//! | string, blob, timestamp, document | `String`, `strictly::Blob`, `strictly::Timestamp`, `strictly::Document` |
//! | byte, short, integer, long, float, double | `i8`, `i16`, `i32`, `i64`, `f32`, `f64` |
//! | bigInteger, bigDecimal | `strictly::BigInteger`, `strictly::BigDecimal` |
//! | list, map | `Vec<T>`, `BTreeMap<String, T>`; of `Option<T>` if sparse |
//! | error structure | also `Display` and `std::error::Error`; an operation's errors are one enum |
//! | operation | a unit struct that implements `strictly::Operation` |
//!
//! A structure that contains itself does so in a `Box`. What is `@sensitive` is `***` in `Debug`.
//!
//! # Lints
//!
//! Generated code is clean under rustc's lints, `missing_docs` among them, and under those that
//! clippy has on by default. Crates that turn on `clippy::pedantic` put this on the module:
//!
//! ```
//! #[allow(
//!     clippy::doc_markdown,            // documentation is the model's
//!     clippy::missing_errors_doc,      // every `build` fails for the same reason
//!     clippy::must_use_candidate,
//!     clippy::return_self_not_must_use,
//!     clippy::struct_excessive_bools,  // members are the model's
//!     clippy::struct_field_names,
//!     clippy::too_many_lines           // a structure may have a hundred of them
//! )]
//! # mod weather {}
//! ```

mod compiler;
mod emit;
mod error;
mod files;
mod module;
mod names;
mod unsupported;
mod warnings;
mod wire;

pub use compiler::{Compiler, Module, compile};
pub use emit::emit;
pub use error::Error;
pub use unsupported::unsupported;
