//! Messages with attributes of the selected shape in them: `@{id|name} is wrong`.

use std::collections::HashMap;

use super::eval;
use super::expression::Expression;
use super::parser;
use super::value::{Scope, Value};
use crate::ShapeId;
use crate::graph::Graph;

/// The template with attributes of the shape in place of `@{path}`; `@@` is an at sign. What
/// cannot be read stays as it is.
pub(super) fn fill(
    expressions: &[Expression],
    template: &str,
    graph: &Graph<'_>,
    shape: &ShapeId,
) -> String {
    let variables =
        graph.find(shape).map_or_else(HashMap::new, |ix| eval::variables(expressions, graph, ix));
    let scope = Scope { graph, variables: &variables };
    let mut text = String::new();
    let mut rest = template;
    while let Some(at) = rest.find('@') {
        let (before, after) = (rest.get(..at).unwrap_or(""), rest.get(at + 1..).unwrap_or(""));
        text.push_str(before);
        if let Some(after) = after.strip_prefix('@') {
            text.push('@');
            rest = after;
            continue;
        }
        let path = after.strip_prefix('{').and_then(|after| after.split_once('}'));
        let parsed = path.and_then(|(path, after)| Some((parser::parse_path(path).ok()?, after)));
        let Some((path, after)) = parsed else {
            text.push('@');
            rest = after;
            continue;
        };
        let value = graph.find(shape).map_or(Value::Empty, Value::Shape).follow(&path, scope);
        let texts: Vec<_> = value.texts().into_iter().collect();
        text.push_str(&texts.join(", "));
        rest = after;
    }
    text.push_str(rest);
    text
}
