//! Items as text.

use proc_macro2::TokenStream;

/// How long a line may become, with the brackets that close it.
#[cfg(feature = "format")]
const WIDTH: usize = 94;

/// The items one after the other, an empty line between.
pub(super) fn print(items: impl Iterator<Item = TokenStream>) -> String {
    let printed: Vec<_> = items.map(|tokens| item(&tokens)).collect();
    printed.join("\n")
}

/// An item as prettyplease lays it out, with empty lines between its functions.
#[cfg(feature = "format")]
fn item(tokens: &TokenStream) -> String {
    match syn::parse2(tokens.clone()) {
        Ok(file) => unfolded(&spaced(&prettyplease::unparse(&file))),
        // Every template is Rust; but a text that is hard to read is better than none.
        Err(_) => format!("{tokens}\n"),
    }
}

#[cfg(not(feature = "format"))]
fn item(tokens: &TokenStream) -> String {
    format!("{tokens}\n")
}

/// Puts empty lines between the items of an `impl` block; types stay together.
#[cfg(feature = "format")]
fn spaced(item: &str) -> String {
    if !item.lines().any(|line| line.starts_with("impl ")) {
        return item.to_owned();
    }
    let mut text = String::with_capacity(item.len() + 64);
    // The last line of the item before, if the next line starts another.
    let mut ended: Option<&str> = None;
    for line in item.lines() {
        let inner = line.strip_prefix("    ").filter(|inner| !inner.starts_with(' '));
        if let (Some(before), Some(inner)) = (ended.take(), inner) {
            if !(before.starts_with("type ") && inner.starts_with("type ")) {
                text.push('\n');
            }
        }
        ended = inner.filter(|inner| inner.ends_with(['}', ';']));
        text.push_str(line);
        text.push('\n');
    }
    text
}

/// Puts the `&[` of a table beside the parenthesis before it, as rustfmt does where it is the only
/// argument.
#[cfg(feature = "format")]
fn unfolded(item: &str) -> String {
    let lines: Vec<_> = item.lines().collect();
    let is_folded = |pair: &[&str]| match pair {
        [first, second] => {
            first.starts_with("static ") && first.ends_with('(') && second.trim().starts_with("&[")
        }
        _ => false,
    };
    let Some(at) = lines.windows(2).position(is_folded) else { return item.to_owned() };
    let (Some((head, [open, tail @ ..])), Some(first)) =
        (lines.split_at_checked(at + 1), lines.get(at))
    else {
        return item.to_owned();
    };
    let indent = open.len() - open.trim_start().len();
    let mut text = format!("{}&[", head.join("\n"));
    let mut tail = tail.iter();
    match open.trim().strip_prefix("&[").and_then(|rest| rest.strip_suffix("],")) {
        // All on one line: it stays there if it fits behind the parenthesis.
        Some(all) if all.is_empty() || first.len() + all.len() < WIDTH => text.push_str(all),
        Some(all) => text.extend(["\n    ", all, ",\n"]),
        None => {
            let close = format!("{}],", " ".repeat(indent));
            text.push('\n');
            for line in tail.by_ref().take_while(|line| **line != close) {
                text.push_str(line.get(indent..).unwrap_or(line));
                text.push('\n');
            }
        }
    }
    text.push(']');
    // What is left: the parenthesis, and the calls after it. Beside another argument, it stays folded.
    if !tail.as_slice().first().is_some_and(|line| line.trim_start().starts_with(')')) {
        return item.to_owned();
    }
    for line in tail {
        text.push_str(line.get(indent.saturating_sub(4)..).unwrap_or(line));
        text.push('\n');
    }
    text
}

#[cfg(all(test, feature = "format"))]
mod tests {
    use super::*;
    use quote::quote;

    #[test]
    fn a_table_beside_another_argument_stays_folded() {
        let starts = (0..20_u8).map(|class| quote!(('a', #class)));
        let text = item(
            &quote!(static CLASSES: Classes = Classes::with_blocks(&[#(#starts),*], &BLOCKS);),
        );
        let starts = (0..20_u8).map(|class| quote!(('a', #class)));
        let alone = item(&quote!(static CLASSES: Classes = Classes::new(&[#(#starts),*]);));
        assert!(text.contains("],\n    &BLOCKS,\n);\n"), "{text}");
        assert!(alone.contains("Classes::new(&[\n") && alone.ends_with("\n]);\n"), "{alone}");
        assert!(syn::parse_file(&text).is_ok() && syn::parse_file(&alone).is_ok());
    }
}
