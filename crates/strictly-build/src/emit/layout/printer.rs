//! Expressions and types, on one line where they fit, and what all layout is made of.

use std::ops::Range;

use super::tokens::Tokens;

/// How far what is inside stands from what is outside.
pub(super) const INDENT: usize = 4;

/// How long a line may become.
const WIDTH: usize = 100;

/// How long the values of a list may be that stands several to a line.
const SHORT: usize = 10;

/// Writes the tokens of an item.
pub(super) struct Printer<'t> {
    pub(super) tokens: &'t Tokens,
    pub(super) out: String,
    /// True inside of an attribute.
    pub(super) is_attribute: bool,
}

impl Printer<'_> {
    /// On one line if it fits there with `after` more characters; else a chain of calls has a line for
    /// each, and brackets a line for each part.
    pub(super) fn expression(&mut self, range: Range<usize>, indent: usize, after: usize) {
        if self.fits(range.clone(), after) {
            return self.flat(range);
        }
        if self.is_closure(range.start) {
            return self.closure(range, indent);
        }
        match self.links(range.clone()).as_slice() {
            [] => self.opened(range, indent),
            links => self.chain(range, links, indent, after),
        }
    }

    /// What the last bracket holds on lines of its own.
    pub(super) fn opened(&mut self, range: Range<usize>, indent: usize) {
        match self.last_bracket(range.clone()) {
            Some(open) => self.broken(range, open, indent),
            None => self.flat(range),
        }
    }

    /// What this bracket holds on lines of its own, and what stands around it.
    pub(super) fn broken(&mut self, range: Range<usize>, open: usize, indent: usize) {
        self.flat(range.start..open);
        if open > range.start && self.tokens.is_apart(open) {
            self.out.push(' ');
        }
        self.brackets(open, indent);
        self.flat_on(self.tokens.close(open) + 1..range.end);
    }

    /// `{`, an expression and `}`.
    pub(super) fn wrapped(&mut self, range: Range<usize>, indent: usize) {
        self.out.push('{');
        self.new_line(indent + INDENT);
        self.expression(range, indent + INDENT, 0);
        self.new_line(indent);
        self.out.push('}');
    }

    /// A bracket and what it holds, a part on each line.
    pub(super) fn brackets(&mut self, open: usize, indent: usize) {
        let tokens = self.tokens;
        let close = tokens.close(open);
        let bracket = tokens.get(open);
        if bracket == "{" && !self.is_list(open) {
            return self.block(open, indent, false);
        }
        if tokens.find(open + 1..close, ";").is_some() {
            // `[value; length]`.
            return self.flat(open..close + 1);
        }
        let parts = tokens.parts(open + 1..close, ",");
        self.flat(open..open + 1);
        match parts.as_slice() {
            [] => {}
            [only] if bracket == "(" && only.end == close && self.hangs(only.clone(), indent) => {
                self.expression(only.clone(), indent, 1);
            }
            parts if self.is_filled(open, parts) => self.filled(parts, indent),
            parts => {
                // To a macro or an attribute, a comma after the last part may mean something.
                let before = open.checked_sub(1).map_or("", |before| tokens.get(before));
                let adds_comma =
                    before != "!" && !self.is_attribute || tokens.get(close - 1) == ",";
                for (index, part) in parts.iter().enumerate() {
                    self.new_line(indent + INDENT);
                    self.expression(part.clone(), indent + INDENT, 1);
                    if adds_comma || index + 1 < parts.len() {
                        self.out.push(',');
                    }
                }
                self.new_line(indent);
            }
        }
        self.flat(close..close + 1);
    }

    /// True if the parts stand several to a line: short values, parameters and imports do.
    fn is_filled(&self, open: usize, parts: &[Range<usize>]) -> bool {
        match self.tokens.get(open) {
            "[" | "<" => parts.iter().all(|part| self.width(part) <= SHORT),
            "{" => self.is_import(open),
            _ => false,
        }
    }

    /// As many to a line as fit.
    fn filled(&mut self, parts: &[Range<usize>], indent: usize) {
        self.new_line(indent + INDENT);
        for (index, part) in parts.iter().enumerate() {
            if index > 0 {
                if self.fits(part.clone(), 3) {
                    self.out.push(' ');
                } else {
                    self.new_line(indent + INDENT);
                }
            }
            self.flat(part.clone());
            self.out.push(',');
        }
        self.new_line(indent);
    }

    /// `|…| { … }`.
    fn closure(&mut self, range: Range<usize>, indent: usize) {
        let bars = self.tokens.close(range.start);
        let body = bars + 1..range.end;
        self.flat(range.start..body.start);
        self.out.push(' ');
        if self.tokens.get(body.start) == "{" {
            self.expression(body, indent, 0);
        } else {
            self.wrapped(body, indent);
        }
    }

    pub(super) fn last_bracket(&self, range: Range<usize>) -> Option<usize> {
        self.filled_brackets(range).last()
    }

    /// The brackets that hold something.
    pub(super) fn filled_brackets(&self, range: Range<usize>) -> impl Iterator<Item = usize> {
        let is_filled = |at: &usize| self.tokens.close(*at) > at + 1 && self.tokens.get(*at) != "|";
        self.tokens.outer(range).filter(is_filled)
    }

    /// True if what is alone in parentheses may open its own brackets right behind them.
    fn hangs(&self, range: Range<usize>, indent: usize) -> bool {
        let tokens = self.tokens;
        if self.is_closure(range.start) {
            return true;
        }
        let is_open = |at: &usize| matches!(tokens.get(*at), "(" | "[" | "{");
        let open = self.last_bracket(range.clone()).filter(is_open);
        let open = open.filter(|open| tokens.close(*open) + 1 == range.end);
        open.is_some_and(|open| {
            self.links(range.clone()).is_empty()
                && self.fits(range.start..open + 1, 0)
                && (tokens.get(open) != "(" || !self.fits_at(indent + INDENT, range, 1))
        })
    }

    pub(super) fn is_closure(&self, at: usize) -> bool {
        matches!(self.tokens.get(at), "|" | "||")
    }

    /// True if the brace holds parts between commas.
    fn is_list(&self, open: usize) -> bool {
        self.is_value(open) || self.is_import(open)
    }

    fn is_import(&self, open: usize) -> bool {
        open > 0 && self.tokens.get(open - 1) == "::"
    }

    /// True if the tokens fit on the line, and `after` more characters.
    pub(super) fn fits(&self, range: Range<usize>, after: usize) -> bool {
        let line = self.out.rfind('\n').map_or(0, |end| end + 1);
        let column = self.out.get(line..).map_or(0, width);
        self.fits_at(column, range, after)
    }

    /// As [`fits`](Self::fits), on a line that is so long already.
    pub(super) fn fits_at(&self, column: usize, range: Range<usize>, after: usize) -> bool {
        column + self.width(&range) + after <= WIDTH
    }

    /// Writes the tokens on one line.
    pub(super) fn flat(&mut self, range: Range<usize>) {
        self.out.push_str(self.tokens.text(range));
    }

    /// Writes the tokens on the line of those before them.
    pub(super) fn flat_on(&mut self, range: Range<usize>) {
        if range.is_empty() {
            return;
        }
        if self.tokens.is_apart(range.start) {
            self.out.push(' ');
        }
        self.flat(range);
    }

    pub(super) fn new_line(&mut self, indent: usize) {
        self.out.push('\n');
        self.indent(indent);
    }

    pub(super) fn indent(&mut self, indent: usize) {
        self.out.extend(std::iter::repeat_n(' ', indent));
    }

    pub(super) fn width(&self, range: &Range<usize>) -> usize {
        width(self.tokens.text(range.clone()))
    }
}

fn width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().count() }
}
