//! The part of the grammar that both dialects share: ECMA-262 §22.2.1, `Pattern` to `Quantifier`.

use super::cursor::Cursor;
use crate::class::Class;
use crate::error::PatternError;
use crate::hir::{Assertion, Direction, Hir};
use crate::pattern::Dialect;
use std::collections::HashSet;
use std::ops::Range;

/// How deep groups and nested classes may go. Recursion, here and in every later stage, is
/// bounded by it.
const MAX_DEPTH: usize = 100;

/// Reads `source` as `dialect`.
pub(crate) fn parse(source: &str, dialect: Dialect) -> Result<Hir, PatternError> {
    let mut parser = Parser {
        cursor: Cursor::new(source),
        dialect,
        flags: Flags::default(),
        names: HashSet::new(),
        depth: 0,
    };
    let hir = parser.disjunction()?;
    match parser.cursor.peek() {
        None => Ok(hir),
        Some(_) => Err(PatternError::syntax(parser.cursor.here(), "this `)` closes no group")
            .with_help(r"write `\)` for the character itself")),
    }
}

/// The state of one reading.
#[derive(Debug)]
pub(crate) struct Parser<'a> {
    pub(crate) cursor: Cursor<'a>,
    pub(crate) dialect: Dialect,
    pub(crate) flags: Flags,
    names: HashSet<&'a str>,
    depth: usize,
}

/// Java's inline flags. ECMA-262 patterns in a model have none: all off.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each flag is on or off by itself")]
pub(crate) struct Flags {
    pub(crate) ignore_case: bool,
    pub(crate) unicode_case: bool,
    pub(crate) multi_line: bool,
    pub(crate) dot_all: bool,
}

impl Flags {
    /// `class` under the case flags.
    pub(crate) fn fold(self, class: Class) -> Class {
        match (self.ignore_case, self.unicode_case) {
            (false, _) => class,
            (true, false) => class.fold_ascii(),
            (true, true) => class.fold_unicode(),
        }
    }
}

impl Parser<'_> {
    fn disjunction(&mut self) -> Result<Hir, PatternError> {
        let mut branches = vec![self.alternative()?];
        while self.cursor.eat('|') {
            branches.push(self.alternative()?);
        }
        Ok(Hir::alternation(branches))
    }

    fn alternative(&mut self) -> Result<Hir, PatternError> {
        let mut terms = Vec::new();
        while !matches!(self.cursor.peek(), None | Some('|' | ')')) {
            terms.push(self.term()?);
        }
        Ok(Hir::concat(terms))
    }

    fn term(&mut self) -> Result<Hir, PatternError> {
        let start = self.cursor.position();
        let atom = self.atom()?;
        let span = self.cursor.since(start);
        match self.quantifier()? {
            None => Ok(atom),
            Some(quantifier) => self.quantified(atom, &quantifier, span),
        }
    }

    fn quantified(
        &self,
        atom: Hir,
        quantifier: &Quantifier,
        span: Range<usize>,
    ) -> Result<Hir, PatternError> {
        let assertion = matches!(atom, Hir::Assertion(_) | Hir::Look(_));
        if assertion && self.dialect == Dialect::EcmaScript && !self.is_group(&span) {
            let message = "an assertion cannot be repeated";
            return Err(PatternError::syntax(quantifier.span.clone(), message));
        }
        let Quantifier { min, max, .. } = *quantifier;
        match atom {
            Hir::Class(class) if quantifier.possessive => Ok(Hir::possessive(&class, min, max)),
            // Repeating nothing, or an assertion, gives nothing back anyway.
            Hir::Empty | Hir::Assertion(_) | Hir::Look(_) => Ok(Hir::repeat(atom, min, max)),
            _ if quantifier.possessive => Err(PatternError::unsupported(
                quantifier.span.clone(),
                "a possessive quantifier is only supported after a single character or class",
            )
            .with_help("remove the last `+`, unless the pattern relies on not giving back")),
            _ => Ok(Hir::repeat(atom, min, max)),
        }
    }

    /// Whether `span` is a group that is not itself an assertion: `(?:^)*` may be repeated.
    fn is_group(&self, span: &Range<usize>) -> bool {
        let text = self.cursor.text(span.clone());
        let look = ["(?=", "(?!", "(?<=", "(?<!"];
        text.starts_with('(') && !look.iter().any(|prefix| text.starts_with(prefix))
    }

    fn atom(&mut self) -> Result<Hir, PatternError> {
        let here = self.cursor.here();
        let java = self.dialect == Dialect::Java;
        let Some(c) = self.cursor.peek() else {
            return Ok(Hir::Empty);
        };
        // In Java a counted quantifier after another one, or after nothing, repeats nothing.
        if java && c == '{' && self.cursor.peek_second().is_some_and(|c| c.is_ascii_digit()) {
            return Ok(Hir::Empty);
        }
        self.cursor.bump();
        match c {
            '^' if self.flags.multi_line => Ok(Hir::line_start()),
            '^' => Ok(Hir::Assertion(Assertion::Start)),
            '$' if self.flags.multi_line => Ok(Hir::line_end()),
            '$' => Ok(Hir::Assertion(Assertion::End)),
            '.' if self.flags.dot_all => Ok(Hir::Class(Class::all())),
            '.' => Ok(Hir::Class(Class::line_terminator().negated())),
            '(' => self.group(here.start),
            '[' => Ok(Hir::Class(self.bracketed(here.start)?)),
            '\\' => self.atom_escape(here.start),
            '*' | '+' | '?' | '{' => Err(dangling(here, c)),
            ']' | '}' if !java => {
                Err(PatternError::syntax(here, format!("this `{c}` closes nothing"))
                    .with_help(format!(r"write `\{c}` for the character itself")))
            }
            c => Ok(Hir::Class(self.flags.fold(Class::char(c)))),
        }
    }

    fn atom_escape(&mut self, start: usize) -> Result<Hir, PatternError> {
        match self.dialect {
            Dialect::EcmaScript => self.ecma_atom_escape(start),
            Dialect::Java => self.java_atom_escape(start),
        }
    }

    fn bracketed(&mut self, start: usize) -> Result<Class, PatternError> {
        match self.dialect {
            Dialect::EcmaScript => self.ecma_class(start),
            Dialect::Java => self.java_class(start),
        }
    }

    /// After `(`, which is at `start`.
    fn group(&mut self, start: usize) -> Result<Hir, PatternError> {
        let outer = self.flags;
        let kind = self.group_kind(start)?;
        let hir = match kind {
            Group::Flags => return Ok(Hir::Empty),
            Group::Plain => self.group_body(start)?,
            Group::Look(direction, negative) => {
                Hir::look(direction, negative, self.group_body(start)?)
            }
        };
        self.flags = outer;
        Ok(hir)
    }

    fn group_body(&mut self, start: usize) -> Result<Hir, PatternError> {
        self.descend(start)?;
        let hir = self.disjunction()?;
        self.ascend();
        if self.cursor.eat(')') {
            Ok(hir)
        } else {
            let message = "this group is not closed";
            Err(PatternError::syntax(start..start + 1, message).with_help("add a `)`"))
        }
    }

    fn group_kind(&mut self, start: usize) -> Result<Group, PatternError> {
        let cursor = &mut self.cursor;
        if !cursor.eat('?') || cursor.eat(':') {
            return Ok(Group::Plain);
        }
        if cursor.eat('=') {
            return Ok(Group::Look(Direction::Ahead, false));
        }
        if cursor.eat('!') {
            return Ok(Group::Look(Direction::Ahead, true));
        }
        if cursor.eat_str("<=") {
            return Ok(Group::Look(Direction::Behind, false));
        }
        if cursor.eat_str("<!") {
            return Ok(Group::Look(Direction::Behind, true));
        }
        if cursor.eat('<') {
            return self.group_name();
        }
        match self.dialect {
            Dialect::Java => self.java_group_kind(start),
            Dialect::EcmaScript => {
                let span = start..cursor.here().end;
                Err(PatternError::syntax(span, "ECMA-262 has no group of this kind"))
            }
        }
    }

    /// After `(?<`.
    fn group_name(&mut self) -> Result<Group, PatternError> {
        let start = self.cursor.position();
        let name = self.cursor.eat_while(|c| c.is_alphanumeric() || matches!(c, '_' | '$'));
        let span = self.cursor.since(start);
        if name.is_empty() || name.starts_with(char::is_numeric) || !self.cursor.eat('>') {
            let message = "a group name is an identifier followed by `>`";
            return Err(PatternError::syntax(span.start..self.cursor.here().end, message));
        }
        if !self.names.insert(name) {
            return Err(PatternError::syntax(span, format!("two groups are called `{name}`")));
        }
        Ok(Group::Plain)
    }

    fn quantifier(&mut self) -> Result<Option<Quantifier>, PatternError> {
        let start = self.cursor.position();
        let (min, max) = match self.cursor.peek() {
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('?') => (0, Some(1)),
            Some('{') => self.count()?,
            _ => return Ok(None),
        };
        // Past the sign, or past the `}` that `count` stopped at.
        self.cursor.bump();
        let lazy = self.cursor.eat('?');
        let possessive = !lazy && self.dialect == Dialect::Java && self.cursor.eat('+');
        let span = self.cursor.since(start);
        if max.is_some_and(|max| max < min) {
            let message = "the lower count is above the upper one";
            return Err(PatternError::syntax(span, message));
        }
        Ok(Some(Quantifier { min, max, possessive, span }))
    }

    /// `{n`, `{n,` or `{n,m`, up to the closing brace.
    fn count(&mut self) -> Result<(u32, Option<u32>), PatternError> {
        let start = self.cursor.position();
        self.cursor.bump();
        let min = self.decimal();
        let max = match min {
            Some(_) if self.cursor.eat(',') => self.decimal(),
            min => min,
        };
        match min {
            Some(min) if self.cursor.peek() == Some('}') => Ok((min, max)),
            _ => Err(dangling(start..self.cursor.here().end, '{')),
        }
    }

    /// A count. Those above `u32` are as good as `u32::MAX`: no text is that long.
    fn decimal(&mut self) -> Option<u32> {
        let digits = self.cursor.eat_while(|c| c.is_ascii_digit());
        (!digits.is_empty()).then(|| digits.parse().unwrap_or(u32::MAX))
    }

    pub(crate) fn descend(&mut self, start: usize) -> Result<(), PatternError> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            let message = format!("groups are nested more than {MAX_DEPTH} deep");
            return Err(PatternError::unsupported(start..start + 1, message));
        }
        Ok(())
    }

    pub(crate) fn ascend(&mut self) {
        self.depth -= 1;
    }

    /// The complaint about a back-reference, which no automaton can follow.
    pub(crate) fn back_reference(&self, start: usize) -> PatternError {
        let message = "back-references are not supported: no automaton can decide them";
        PatternError::unsupported(self.cursor.since(start), message)
            .with_help("repeat the group's own text, or move this check into code")
    }
}

/// What an opening parenthesis begins.
#[derive(Debug)]
pub(crate) enum Group {
    Plain,
    Look(Direction, bool),
    /// `(?i)`: no group at all, flags for the rest of the enclosing one.
    Flags,
}

#[derive(Debug)]
struct Quantifier {
    min: u32,
    max: Option<u32>,
    possessive: bool,
    span: Range<usize>,
}

fn dangling(span: Range<usize>, sign: char) -> PatternError {
    let message = match sign {
        '{' => "`{` must begin a count such as `{1,64}` after something to repeat".to_owned(),
        sign => format!("`{sign}` has nothing to repeat"),
    };
    PatternError::syntax(span, message)
        .with_help(format!(r"write `\{sign}` for the character itself"))
}
