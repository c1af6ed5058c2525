//! Tokens put on a line, with a space where one belongs.

use std::fmt::{Display, Write};

use proc_macro2::{Delimiter, Punct, Spacing, TokenStream, TokenTree};

use super::tokens::{Joins, Token, Tokens};

/// Words that are no value, so that a bracket after them is not that of a call or an index.
const KEYWORDS: [&str; 9] = ["as", "dyn", "else", "for", "if", "in", "match", "mut", "return"];

/// The length of the longest of them.
const LONGEST: usize = 6;

/// The signs of several characters that Rust reads as one.
const SIGNS: [&str; 14] =
    ["->", "=>", "::", "..", "...", "..=", "&&", "||", "==", "!=", "+=", "-=", "*=", "/="];

impl Tokens {
    pub(super) fn of(stream: TokenStream) -> Self {
        let mut tokens = Self::default();
        tokens.push_all(stream);
        tokens
    }

    fn push_all(&mut self, stream: TokenStream) {
        let mut trees = stream.into_iter().peekable();
        while let Some(tree) = trees.next() {
            match tree {
                TokenTree::Group(group) => {
                    let (delimiter, inner) = (group.delimiter(), group.stream());
                    // What nothing else holds is not copied to be read.
                    drop(group);
                    self.group(delimiter, inner);
                }
                TokenTree::Ident(ident) => self.word(&ident),
                TokenTree::Literal(literal) => self.word(&literal),
                TokenTree::Punct(punct) => {
                    let mut sign = String::from(punct.as_char());
                    let mut last = punct;
                    while let Some(next) = continued(&last, trees.peek()) {
                        sign.push(next.as_char());
                        if !SIGNS.contains(&sign.as_str()) {
                            sign.pop();
                            break;
                        }
                        last = next;
                        trees.next();
                    }
                    self.sign(&sign, last.spacing());
                }
            }
        }
    }

    fn group(&mut self, delimiter: Delimiter, inner: TokenStream) {
        let (open, close) = match delimiter {
            Delimiter::Parenthesis => ("(", ")"),
            Delimiter::Bracket => ("[", "]"),
            Delimiter::Brace => ("{", "}"),
            // It is not seen.
            Delimiter::None => return self.push_all(inner),
        };
        let before = self.last();
        let is_brace = open == "{";
        let is_tight = !is_brace || before.right || inner.is_empty();
        let at = self.list.len();
        let outer = std::mem::take(&mut self.angles);
        let left = before.ends_value && !is_brace;
        self.push(open, Joins { left, right: is_tight, ends_value: false });
        self.push_all(inner);
        self.push(close, Joins { left: is_tight, right: false, ends_value: true });
        self.angles = outer;
        self.set_close(at);
    }

    fn word(&mut self, word: &dyn Display) {
        let is_lifetime = self.sign.is_some() && self.last_text() == "'";
        self.start(false);
        let start = self.text.len();
        // Nothing fails that writes to a text.
        let _ = write!(self.text, "{word}");
        let text = self.text.get(start..).unwrap_or_default();
        let is_keyword = text.len() <= LONGEST && KEYWORDS.contains(&text);
        let ends_value = !is_lifetime && !is_keyword;
        self.end(start, Joins { ends_value, ..Joins::default() });
    }

    fn sign(&mut self, sign: &str, spacing: Spacing) {
        let at = self.list.len();
        let mut joins = self.joins(sign);
        match sign {
            "<" => self.angles.push(at),
            ";" => self.angles.clear(),
            _ => {}
        }
        let opened = match sign {
            ">" => self.angles.pop(),
            "|" => self.bar.take(),
            _ => None,
        };
        if sign == "|" && joins.right {
            self.bar = Some(at);
        }
        joins.ends_value = sign == "?" || sign == ">" && opened.is_some();
        match self.sign {
            Some(Spacing::Joint) => joins.left = true,
            Some(Spacing::Alone) if self.would_fuse(sign) => {
                joins.left = false;
                self.loosen();
            }
            _ => {}
        }
        self.push(sign, joins);
        self.sign = Some(spacing);
        if let Some(opened) = opened {
            self.set_close(opened);
        }
    }

    fn joins(&self, sign: &str) -> Joins {
        let after_value = self.last().ends_value;
        let joins = |left, right| Joins { left, right, ends_value: false };
        match sign {
            "?" | "," | ";" | ":" => joins(true, false),
            "::" | "." | ".." | "..=" | "<" | "!" => joins(after_value, true),
            ">" => joins(!self.angles.is_empty(), false),
            "#" | "'" => joins(false, true),
            "|" if self.bar.is_some() => joins(true, false),
            "&" | "&&" | "*" | "-" | "|" => joins(false, !after_value),
            _ => joins(false, false),
        }
    }

    /// True if the sign before would be another, were this one right behind it.
    fn would_fuse(&self, sign: &str) -> bool {
        let last = self.last_text();
        let mut rests = SIGNS.iter().filter_map(|known| known.strip_prefix(last));
        rests.any(|rest| !rest.is_empty() && sign.starts_with(rest))
    }

    /// Lets a space stand after the last token.
    fn loosen(&mut self) {
        if let Some(token) = self.list.last_mut() {
            token.joins.right = false;
        }
    }

    fn last_text(&self) -> &str {
        self.list.len().checked_sub(1).map_or("", |last| self.get(last))
    }

    fn last(&self) -> Joins {
        match self.list.last() {
            Some(token) => token.joins,
            None => Joins::default(),
        }
    }

    fn push(&mut self, text: &str, joins: Joins) {
        self.start(joins.left);
        let start = self.text.len();
        self.text.push_str(text);
        self.end(start, joins);
    }

    /// What stands before a token.
    fn start(&mut self, joins_left: bool) {
        if !(joins_left || self.list.is_empty() || self.last().right) {
            self.text.push(' ');
        }
    }

    /// The token that was written from `start` on.
    fn end(&mut self, start: usize, joins: Joins) {
        let close = self.list.len();
        self.list.push(Token { start, end: self.text.len(), close, joins });
        self.sign = None;
    }

    /// The last token closes the one at `open`.
    fn set_close(&mut self, open: usize) {
        let close = self.list.len().saturating_sub(1);
        if let Some(token) = self.list.get_mut(open) {
            token.close = close;
        }
    }
}

/// The sign that follows another without a space.
fn continued(last: &Punct, next: Option<&TokenTree>) -> Option<Punct> {
    match next {
        Some(TokenTree::Punct(next)) if last.spacing() == Spacing::Joint => Some(next.clone()),
        _ => None,
    }
}
