//! An item on one line, and where its tokens are in it.

use std::fmt::{Display, Write};
use std::ops::Range;

use proc_macro2::{Delimiter, Punct, Spacing, TokenStream, TokenTree};

/// Words that are no value, so that a bracket after them is not that of a call or an index.
const KEYWORDS: [&str; 9] = ["as", "dyn", "else", "for", "if", "in", "match", "mut", "return"];

/// The signs of several characters that Rust reads as one.
const SIGNS: [&str; 14] =
    ["->", "=>", "::", "..", "...", "..=", "&&", "||", "==", "!=", "+=", "-=", "*=", "/="];

/// The text of an item on one line.
#[derive(Default)]
pub(super) struct Tokens {
    text: String,
    list: Vec<Token>,
    /// The angle brackets that are open in the innermost group.
    angles: Vec<usize>,
    /// The bar that opened the parameters of a closure.
    bar: Option<usize>,
    /// True if the last token is a sign that goes on in the next.
    is_joint: bool,
}

/// Where a token is in the text.
struct Token {
    start: usize,
    end: usize,
    /// The bracket that closes this one; itself, if it opens nothing.
    close: usize,
    joins: Joins,
}

/// How a token goes with its neighbours.
#[derive(Clone, Copy, Default)]
struct Joins {
    /// No space stands before it.
    left: bool,
    /// No space stands after it.
    right: bool,
    /// It ends a value or a type, so that what follows is no prefix.
    ends_value: bool,
}

impl Tokens {
    pub(super) fn of(stream: TokenStream) -> Self {
        let mut tokens = Self::default();
        tokens.push_all(stream);
        tokens
    }

    pub(super) fn all(&self) -> Range<usize> {
        0..self.list.len()
    }

    /// A token; nothing, if there is none.
    pub(super) fn get(&self, at: usize) -> &str {
        let text = self.list.get(at).and_then(|token| self.text.get(token.start..token.end));
        text.unwrap_or_default()
    }

    /// The tokens on one line.
    pub(super) fn text(&self, range: Range<usize>) -> &str {
        let range = self.list.get(range).and_then(|tokens| {
            let (first, last) = (tokens.first()?, tokens.last()?);
            Some(first.start..last.end)
        });
        range.and_then(|range| self.text.get(range)).unwrap_or_default()
    }

    /// The bracket that closes what is opened here; `at` itself, if nothing is.
    pub(super) fn close(&self, at: usize) -> usize {
        self.list.get(at).map_or(at, |token| token.close)
    }

    /// True if a space stands before the token, were it on one line with the one before.
    pub(super) fn is_apart(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.list.get(before));
        let token = self.list.get(at);
        before.zip(token).is_some_and(|(before, token)| before.end < token.start)
    }

    /// The tokens that no brackets hold; of what is in brackets, the one that opens.
    pub(super) fn outer(&self, range: Range<usize>) -> impl Iterator<Item = usize> {
        let mut next = range.start;
        std::iter::from_fn(move || {
            let at = next;
            next = self.close(at) + 1;
            (at < range.end).then_some(at)
        })
    }

    /// The first of these tokens, outside of brackets, that reads so.
    pub(super) fn find(&self, range: Range<usize>, text: &str) -> Option<usize> {
        self.outer(range).find(|at| self.get(*at) == text)
    }

    /// What stands between the separators, without them.
    pub(super) fn parts(&self, range: Range<usize>, separator: &str) -> Vec<Range<usize>> {
        let mut parts = Vec::new();
        let mut start = range.start;
        for at in self.outer(range.clone()).filter(|at| self.get(*at) == separator) {
            parts.push(start..at);
            start = at + 1;
        }
        if start < range.end {
            parts.push(start..range.end);
        }
        parts
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
        let at = self.list.len();
        let is_lifetime = self.last_text() == "'";
        self.push(word, Joins { ends_value: !is_lifetime, ..Joins::default() });
        if KEYWORDS.contains(&self.get(at)) {
            if let Some(token) = self.list.last_mut() {
                token.joins.ends_value = false;
            }
        }
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
        if self.is_joint {
            joins.left = true;
        } else if self.would_fuse(sign) {
            joins.left = false;
            self.loosen();
        }
        self.push(sign, joins);
        self.is_joint = spacing == Spacing::Joint;
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
        if !last.ends_with(|c: char| c.is_ascii_punctuation()) {
            return false;
        }
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
        self.list.last().map(|token| token.joins).unwrap_or_default()
    }

    fn push(&mut self, text: impl Display, joins: Joins) {
        if !(self.list.is_empty() || self.last().right || joins.left) {
            self.text.push(' ');
        }
        let (start, close) = (self.text.len(), self.list.len());
        // Nothing fails that writes to a text.
        let _ = write!(self.text, "{text}");
        self.list.push(Token { start, end: self.text.len(), close, joins });
        self.is_joint = false;
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
