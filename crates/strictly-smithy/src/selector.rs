//! Selectors: queries over the shapes of a model.
//!
//! The whole language of the chapter "Selectors" of the specification: shape types, attributes and
//! their values, neighbors, functions, variables.
//!
//! ```
//! use strictly_smithy::selector::Selector;
//! use strictly_smithy::{Sources, load};
//!
//! let mut sources = Sources::new();
//! sources.add("city.smithy", r#"
//! $version: "2.0"
//! namespace example
//! structure City {
//!     @required
//!     name: Name
//!     mayor: String
//! }
//! string Name
//! "#);
//! let (model, _) = load(&sources);
//! let selector = Selector::parse("[id|namespace = example] > member[trait|required] > string")?;
//! let names: Vec<_> = selector.select(&model).iter().map(ToString::to_string).collect();
//! assert_eq!(names, ["example#Name"]);
//! # Ok::<(), strictly_smithy::selector::SelectorError>(())
//! ```

mod attribute;
mod eval;
mod expression;
mod parser;
mod template;
mod value;

use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;

use crate::graph::{Graph, Ix};
use crate::{Model, ShapeId};

use expression::Expression;

/// A selector, parsed.
#[derive(Clone, Debug)]
pub struct Selector {
    text: String,
    expressions: Vec<Expression>,
}

impl Selector {
    /// Parses a selector.
    ///
    /// # Errors
    ///
    /// [`SelectorError`] says what was wrong and where. Selectors of more than a thousand
    /// expressions, or nested deeper than 32 functions, are refused.
    pub fn parse(text: &str) -> Result<Self, SelectorError> {
        parser::parse(text).map(|expressions| Self { text: text.to_owned(), expressions })
    }

    /// The text it was parsed from.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// True if it matches every shape without looking: `*`.
    pub fn is_anything(&self) -> bool {
        matches!(self.expressions.as_slice(), [Expression::Any])
    }

    /// The IDs of the shapes and members that it selects from the whole model, the prelude included.
    pub fn select(&self, model: &Model) -> BTreeSet<ShapeId> {
        let graph = Graph::of(model);
        let found = self.select_in(&graph);
        found.into_iter().filter_map(|ix| graph.get(ix)).map(|entity| entity.id.clone()).collect()
    }

    /// What it selects, starting with every shape.
    pub(crate) fn select_in(&self, graph: &Graph<'_>) -> Vec<Ix> {
        eval::select(&self.expressions, graph, (0..graph.entities.len()).collect())
    }

    /// What it selects, starting with one shape.
    pub(crate) fn select_from(&self, graph: &Graph<'_>, start: Ix) -> Vec<Ix> {
        eval::select(&self.expressions, graph, vec![start])
    }

    /// A text with the attributes of a shape in place of `@{path}`.
    pub(crate) fn fill(&self, template: &str, graph: &Graph<'_>, shape: &ShapeId) -> String {
        template::fill(&self.expressions, template, graph, shape)
    }
}

impl fmt::Display for Selector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// A text that is not a selector.
///
/// Shown as the reference implementation shows it: line and column, the rest of the text, what is
/// wrong, and the whole expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectorError {
    text: String,
    offset: usize,
    message: String,
}

impl SelectorError {
    fn new(text: &str, offset: usize, message: impl Into<String>) -> Self {
        Self { text: text.to_owned(), offset, message: message.into() }
    }

    /// The bytes of the selector that could not be read: from the place of the error to the end.
    pub fn span(&self) -> Range<usize> {
        self.offset..self.text.len().max(self.offset)
    }

    /// What is wrong, without the place.
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for SelectorError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let before = self.text.get(..self.offset).unwrap_or(&self.text);
        let rest = self.text.get(self.offset..).unwrap_or("");
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        write!(
            f,
            "Syntax error at line {line} column {column}, near `{rest}`: {}; expression: {}",
            self.message, self.text
        )
    }
}

impl std::error::Error for SelectorError {}
