//! Items as text, as rustfmt would lay them out.
//!
//! Tokens are put on one line (`spacing`), which stays as it is where it fits. What does not fit is
//! broken where its brackets, its chain of calls or its `=` allow it (`statements` for what braces
//! hold, `printer` for the rest). Nothing is parsed: whatever the tokens are, they come out again,
//! with a comma after the last part of brackets that have several lines, and braces around the value
//! of an arm or a closure that has.

mod chain;
mod comment;
mod printer;
mod spacing;
mod statements;
mod tokens;

use proc_macro2::TokenStream;

use self::printer::Printer;
use self::tokens::Tokens;

/// The items one after the other, an empty line between.
pub(super) fn print(items: impl Iterator<Item = TokenStream>) -> String {
    let printed: Vec<_> = items.map(item).collect();
    printed.join("\n")
}

fn item(stream: TokenStream) -> String {
    let tokens = Tokens::of(stream);
    let mut printer = Printer { tokens: &tokens, out: String::new(), is_attribute: false };
    printer.body(tokens.all(), 0, false);
    printer.out
}

#[cfg(test)]
mod tests;
