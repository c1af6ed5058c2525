//! Items and statements: attributes, heads, and what stands between braces.

use std::ops::Range;

use super::comment;
use super::printer::{INDENT, Printer};

impl Printer<'_> {
    /// Items, statements, fields, variants or arms, each on its own lines.
    pub(super) fn body(&mut self, range: Range<usize>, indent: usize, is_apart: bool) {
        let mut before = "";
        let mut start = range.start;
        while start < range.end {
            let end = self.statement_end(start, range.end);
            let tokens = self.tokens;
            // Types stay together.
            if is_apart && !before.is_empty() && !(before == "type" && tokens.get(start) == "type")
            {
                self.out.push('\n');
            }
            before = tokens.get(start);
            self.statement(start..end, indent);
            self.out.push('\n');
            start = end;
        }
    }

    /// After the token that ends what starts here.
    fn statement_end(&self, start: usize, end: usize) -> usize {
        let tokens = self.tokens;
        for at in tokens.outer(start..end) {
            let next = tokens.close(at) + 1;
            let ends = match tokens.get(at) {
                "," | ";" => true,
                "{" if self.is_block(start, at) => {
                    !matches!(tokens.get(next), "," | ";" | "." | "?" | "else")
                }
                _ => false,
            };
            if ends {
                return next;
            }
        }
        end
    }

    fn statement(&mut self, range: Range<usize>, indent: usize) {
        let mut start = range.start;
        while self.tokens.get(start) == "#" && self.tokens.get(start + 1) == "[" {
            let end = (self.tokens.close(start + 1) + 1).min(range.end);
            self.indent(indent);
            self.attribute(start..end, indent);
            self.out.push('\n');
            start = end;
        }
        self.indent(indent);
        self.code(start..range.end, indent);
    }

    /// `#[…]`, or `/// …`.
    fn attribute(&mut self, range: Range<usize>, indent: usize) {
        let is_doc = range.len() == 6 && self.tokens.get(range.start + 2) == "doc";
        let text = is_doc.then(|| comment::of(self.tokens.get(range.start + 4))).flatten();
        if let Some(text) = text {
            self.out.push_str("///");
            self.out.push_str(&text);
        } else if self.fits(range.clone(), 0) {
            self.flat(range);
        } else {
            let inner = range.start + 2..range.end - 1;
            self.flat(range.start..inner.start);
            self.is_attribute = true;
            self.expression(inner.clone(), indent, 1);
            self.is_attribute = false;
            self.flat(inner.end..range.end);
        }
    }

    fn code(&mut self, range: Range<usize>, indent: usize) {
        let tokens = self.tokens;
        let is_block = |at: &usize| tokens.get(*at) == "{" && self.is_block(range.start, *at);
        let Some(open) = tokens.outer(range.clone()).find(is_block) else {
            return self.line(range, indent);
        };
        let is_apart = tokens.find(range.start..open, "impl").is_some();
        let head = self.head(range.start..open, indent);
        if head == Head::Short && open > range.start {
            self.out.push(' ');
        } else if head == Head::Tall {
            self.new_line(indent);
        }
        self.block(open, indent, is_apart);
        let rest = tokens.close(open) + 1..range.end;
        if rest.start < rest.end {
            if tokens.is_apart(rest.start) {
                self.out.push(' ');
            }
            self.code(rest, indent);
        }
    }

    /// Braces and what is between them, from the brace on.
    pub(super) fn block(&mut self, open: usize, indent: usize, is_apart: bool) {
        let inner = open + 1..self.tokens.close(open);
        self.out.push('{');
        if !inner.is_empty() {
            self.out.push('\n');
            self.body(inner, indent + INDENT, is_apart);
            self.indent(indent);
        }
        self.out.push('}');
    }

    /// What stands before a brace.
    fn head(&mut self, range: Range<usize>, indent: usize) -> Head {
        let bounds = self.tokens.find(range.clone(), "where");
        let head = range.start..bounds.unwrap_or(range.end);
        let mut height = Head::Short;
        if self.fits(head.clone(), 2) {
            self.flat(head);
        } else if self.tokens.find(head.clone(), "fn").is_some() {
            self.signature(head, indent);
        } else if let Some(of) = self.tokens.find(head.clone(), "for").filter(|of| *of > head.start)
        {
            // An implementation of a trait.
            self.generic(head.start..of, indent);
            self.new_line(indent + INDENT);
            self.generic(of..head.end, indent + INDENT);
            height = Head::Tall;
        } else {
            self.generic(head, indent);
        }
        if let Some(bounds) = bounds {
            self.bounds(bounds + 1..range.end, indent);
            height = Head::Tall;
        }
        height
    }

    /// A type or trait, with its longest list of parameters on lines of its own if it does not fit.
    fn generic(&mut self, range: Range<usize>, indent: usize) {
        let width = |open: &usize| self.width(&(*open..self.tokens.close(*open)));
        match self.filled_brackets(range.clone()).max_by_key(width) {
            Some(open) if !self.fits(range.clone(), 2) => self.broken(range, open, indent),
            _ => self.flat(range),
        }
    }

    /// A function with a parameter on each line.
    fn signature(&mut self, range: Range<usize>, indent: usize) {
        match self.tokens.find(range.clone(), "(") {
            Some(open) => self.broken(range, open, indent),
            None => self.flat(range),
        }
    }

    /// `where` and what follows it.
    fn bounds(&mut self, range: Range<usize>, indent: usize) {
        self.new_line(indent);
        self.out.push_str("where");
        for bound in self.tokens.parts(range, ",") {
            self.new_line(indent + INDENT);
            if self.fits(bound.clone(), 1) {
                self.flat(bound);
            } else {
                for (index, part) in self.tokens.parts(bound, "+").into_iter().enumerate() {
                    if index > 0 {
                        self.new_line(indent + 2 * INDENT);
                        self.out.push_str("+ ");
                    }
                    self.flat(part);
                }
            }
            self.out.push(',');
        }
    }

    /// A statement, a field, a variant or an arm without a block.
    fn line(&mut self, range: Range<usize>, indent: usize) {
        let tokens = self.tokens;
        if self.fits(range.clone(), 0) {
            return self.flat(range);
        }
        let ends = range.end > range.start && matches!(tokens.get(range.end - 1), "," | ";");
        let inner = range.start..range.end - usize::from(ends);
        if let Some(arrow) = tokens.find(inner.clone(), "=>") {
            return self.arm(range, inner.end, arrow, indent);
        }
        let sign = tokens.find(inner.clone(), "=").or_else(|| tokens.find(inner.clone(), ":"));
        match sign {
            Some(sign) => self.assignment(inner.clone(), sign, indent),
            None => self.expression(inner.clone(), indent, 1),
        }
        self.flat(inner.end..range.end);
    }

    /// `pattern => value,`, the value in braces where it fits between them on a line.
    fn arm(&mut self, range: Range<usize>, end: usize, arrow: usize, indent: usize) {
        let value = arrow + 1..end;
        self.flat(range.start..value.start);
        self.out.push(' ');
        let fits_below = self.fits_at(indent + INDENT, value.clone(), 0);
        if fits_below || !self.links(value.clone()).is_empty() {
            self.wrapped(value, indent);
        } else {
            self.expression(value, indent, 1);
            self.flat(end..range.end);
        }
    }

    /// `left = right` or `name: Type`, the right side on the next line where it fits there as a whole,
    /// or where its beginning does not fit before.
    fn assignment(&mut self, range: Range<usize>, sign: usize, indent: usize) {
        let right = sign + 1..range.end;
        self.flat(range.start..right.start);
        let next = indent + INDENT;
        let first = right.start..self.beginning(right.clone());
        let starts_below = self.fits_at(next, first.clone(), 1) && !self.fits(first, 1);
        if starts_below || self.fits_at(next, right.clone(), 1) {
            self.new_line(next);
            self.expression(right, next, 1);
        } else {
            self.out.push(' ');
            self.expression(right, indent, 1);
        }
    }

    /// True if the brace at `at` holds statements, items or arms, and not the members of a value or
    /// names to import. What they belong to begins at `start`.
    fn is_block(&self, start: usize, at: usize) -> bool {
        let is_value = self.is_value(at) && starts_upper(self.tokens.get(start));
        !is_value && (at == 0 || self.tokens.get(at - 1) != "::")
    }

    /// True if the brace at `at` follows the name of a type.
    pub(super) fn is_value(&self, at: usize) -> bool {
        at > 0 && (starts_upper(self.tokens.get(at - 1)) || self.tokens.get(at - 1) == ">")
    }
}

/// How what stands before a brace came out.
#[derive(PartialEq)]
enum Head {
    /// The brace stands behind it.
    Short,
    /// The brace stands on a line of its own.
    Tall,
}

fn starts_upper(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}
