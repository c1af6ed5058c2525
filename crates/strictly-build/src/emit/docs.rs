//! Documentation comments.

mod constraints;
mod html;
mod markdown;
mod wrap;

pub(super) use self::constraints::line as constraint_line;
pub(super) use self::constraints::of_variant as variant_constraint_line;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use strictly_contract::{Member, Shape, ShapeKind};

/// The model's words, or else ours.
pub(super) fn text_or(documentation: Option<&str>, fallback: &str) -> TokenStream {
    let text = documentation.map(from_model).filter(|text| !text.is_empty());
    comment(text.as_deref().unwrap_or(fallback))
}

/// The model's words, a paragraph on the constraints, or if there is neither our words.
pub(super) fn with_constraints(
    documentation: Option<&str>,
    constraints: &str,
    fallback: &str,
) -> TokenStream {
    let text = documentation.map(from_model).unwrap_or_default();
    let paragraphs: Vec<_> =
        [text.as_str(), constraints].into_iter().filter(|text| !text.is_empty()).collect();
    if paragraphs.is_empty() { comment(fallback) } else { comment(&paragraphs.join("\n\n")) }
}

/// What the model says of a member, or else of its target, if that is no type of its own.
pub(super) fn of_member<'c>(member: &'c Member, target: Option<&'c Shape>) -> Option<&'c str> {
    let is_plain = |shape: &&Shape| {
        !matches!(
            shape.kind,
            ShapeKind::Structure { .. }
                | ShapeKind::Union { .. }
                | ShapeKind::Enum(_)
                | ShapeKind::IntEnum(_)
        )
    };
    let of_target = target.filter(is_plain).and_then(|shape| shape.documentation.as_deref());
    member.documentation.as_deref().or(of_target)
}

/// A comment of the lines of `text`. Each starts with a space, so that it is printed as `/// Text`.
pub(super) fn comment(text: &str) -> TokenStream {
    let lines =
        text.lines().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    quote!(#(#[doc = #lines])*)
}

/// A word of the model in a comment: `` `word` ``.
pub(super) fn code(text: &str) -> String {
    let visible: String = text.chars().flat_map(visible).collect();
    // More backticks than stand together inside.
    let longest = visible.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let space = if visible.starts_with('`') || visible.ends_with('`') { " " } else { "" };
    format!("{fence}{space}{visible}{space}{fence}")
}

/// A type of the module in a comment, as a link.
pub(super) fn link(name: &Ident) -> String {
    // Macros to derive these traits are everywhere in scope, and might be meant as well.
    const DERIVED: [&str; 9] =
        ["Clone", "Copy", "Debug", "Default", "Eq", "Hash", "Ord", "PartialEq", "PartialOrd"];
    if DERIVED.iter().any(|derived| name == derived) {
        return format!("[`{name}`](type@{name})");
    }
    format!("[`{name}`]")
}

/// The model's CommonMark or HTML as rustdoc takes it: CommonMark without surprises.
fn from_model(text: &str) -> String {
    let text: String = text.replace("\r\n", "\n").chars().filter_map(printable).collect();
    wrap::wrap(&markdown::tame(&html::to_markdown(&text)))
}

/// Comments hold no control characters, nor any that turn the direction of the text.
fn printable(c: char) -> Option<char> {
    match c {
        '\n' => Some(c),
        '\t' | '\r' => Some(' '),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        _ => (!c.is_control()).then_some(c),
    }
}

fn visible(c: char) -> Vec<char> {
    if c != '\n' && printable(c) == Some(c) { vec![c] } else { c.escape_unicode().collect() }
}
