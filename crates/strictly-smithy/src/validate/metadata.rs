//! Metadata that tools agree on, read with the words of the reference implementation.

use crate::{Diagnostic, Node, Span};

/// The items of an array.
pub(crate) fn expect_array(node: &Node) -> Result<&[Node], Box<Diagnostic>> {
    node.as_array()
        .ok_or_else(|| wrong(node.span, format!("Expected array, but found {}.", kind(node))))
}

/// The items of an array, if every one of them is an object.
pub(crate) fn expect_objects(node: &Node) -> Result<&[Node], Box<Diagnostic>> {
    let items = expect_array(node)?;
    match items.iter().enumerate().find(|(_, item)| item.as_object().is_none()) {
        None => Ok(items),
        Some((at, item)) => {
            let message =
                format!("Expected array element {at} to be a object but found {}.", kind(item));
            Err(wrong(item.span, message))
        }
    }
}

/// The text under `key`.
pub(crate) fn expect_text<'n>(object: &'n Node, key: &str) -> Result<&'n str, Box<Diagnostic>> {
    let Some(value) = object.get(key) else {
        let message = format!("Missing expected member `{key}`.");
        return Err(wrong(object.span, message));
    };
    value.as_str().ok_or_else(|| {
        let message = format!("Expected `{key}` to be a string; found {}", kind(value));
        wrong(value.span, message)
    })
}

/// The text under `key`, if there is one.
pub(crate) fn optional_text<'n>(
    object: &'n Node,
    key: &str,
) -> Result<Option<&'n str>, Box<Diagnostic>> {
    if object.get(key).is_none() { Ok(None) } else { expect_text(object, key).map(Some) }
}

/// The kind of a node in one word.
pub(crate) fn kind(node: &Node) -> &'static str {
    let described = node.describe();
    described.split_once(' ').map_or(described, |(_, word)| word)
}

/// That metadata is not as it should be.
pub(crate) fn wrong(span: Span, message: String) -> Box<Diagnostic> {
    Box::new(Diagnostic::error("Model", message).at(span))
}
