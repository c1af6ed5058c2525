//! Text to selector.

mod attribute;

use super::SelectorError;
use super::expression::{Direction, Expression, Label, Path, TypeTest};

/// How deep functions may nest.
const DEEPEST: usize = 32;

/// How many expressions a selector may have.
const MOST: usize = 1000;

/// Parses a selector.
pub(super) fn parse(text: &str) -> Result<Vec<Expression>, SelectorError> {
    let mut parser = Parser { text, at: 0, depth: 0, count: 0 };
    let mut expressions = Vec::new();
    loop {
        expressions.push(parser.expression()?);
        parser.space();
        if parser.at == text.len() {
            return Ok(expressions);
        }
    }
}

/// Parses the way to an attribute.
pub(super) fn parse_path(text: &str) -> Result<Path, SelectorError> {
    let mut parser = Parser { text, at: 0, depth: 0, count: 0 };
    parser.space();
    let path = parser.path()?;
    parser.space();
    if parser.at == text.len() { Ok(path) } else { Err(parser.error("Expected '}'")) }
}

type Parsed<T> = Result<T, SelectorError>;

struct Parser<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
    count: usize,
}

impl Parser<'_> {
    /// A sequence inside a function, up to a comma or the closing parenthesis.
    fn sequence(&mut self) -> Parsed<Vec<Expression>> {
        let mut expressions = vec![self.expression()?];
        self.space();
        while let Some(next) = self.peek() {
            if matches!(next, ',' | ']' | ')') {
                break;
            }
            expressions.push(self.expression()?);
            self.space();
        }
        Ok(expressions)
    }

    fn expression(&mut self) -> Parsed<Expression> {
        self.count += 1;
        if self.count > MOST {
            return Err(self.error("Selector has too many expressions"));
        }
        self.space();
        let Some(first) = self.peek() else {
            return Err(self.error("Unexpected selector EOF"));
        };
        match first {
            ':' => self.skip().function(),
            '[' => self.skip().attribute(),
            '>' => {
                self.skip();
                Ok(Expression::Neighbors(Direction::Forward, None))
            }
            '<' => self.skip().reverse(),
            '~' => {
                self.skip().expect('>')?;
                Ok(Expression::Closure)
            }
            '-' => {
                self.skip().expect('[')?;
                let labels = self.labels()?;
                self.expect('-')?;
                self.expect('>')?;
                Ok(Expression::Neighbors(Direction::Forward, Some(labels)))
            }
            '*' => {
                self.skip();
                Ok(Expression::Any)
            }
            '$' => self.skip().variable(),
            c if c.is_ascii_alphabetic() || c == '_' => {
                let name = self.identifier()?;
                TypeTest::named(&name)
                    .map(Expression::Type)
                    .ok_or_else(|| self.error(format!("Unknown shape type: {name}")))
            }
            c => Err(self.error(format!("Unexpected selector character: {c}"))),
        }
    }

    fn reverse(&mut self) -> Parsed<Expression> {
        if self.peek() != Some('-') {
            return Ok(Expression::Neighbors(Direction::Reverse, None));
        }
        self.skip().expect('[')?;
        let labels = self.labels()?;
        self.expect('-')?;
        Ok(Expression::Neighbors(Direction::Reverse, Some(labels)))
    }

    /// The names of relationships, and the closing bracket.
    fn labels(&mut self) -> Parsed<Vec<Label>> {
        let mut labels = Vec::new();
        loop {
            self.space();
            let name = self.identifier()?;
            labels.push(match name.as_str() {
                "trait" => Label::Trait,
                "idRef" => Label::IdRef,
                _ => Label::Relation(name),
            });
            self.space();
            if self.one_of(&[']', ','])? == ']' {
                return Ok(labels);
            }
        }
    }

    fn function(&mut self) -> Parsed<Expression> {
        let name = self.identifier()?;
        let arguments = self.arguments()?;
        let count = arguments.len();
        let mut arguments_left = arguments.into_iter();
        let first = arguments_left.next().unwrap_or_default();
        let all = || std::iter::once(first.clone()).chain(arguments_left.clone()).collect();
        let wrong = |expected: &str| {
            format!("The :{name} function requires {expected}, but found {count} selectors")
        };
        match (name.as_str(), count) {
            ("test", _) => Ok(Expression::Test(all())),
            ("not", 1) => Ok(Expression::Not(all())),
            ("is" | "each", _) => Ok(Expression::Is(all())),
            ("in", 1) => Ok(Expression::In(first)),
            ("root", 1) => Ok(Expression::Root(first)),
            ("recursive", 1) => Ok(Expression::Recursive(first)),
            ("topdown", 1 | 2) => Ok(Expression::TopDown(first, arguments_left.next())),
            ("topdown", _) => Err(self.error(wrong("one or two selectors"))),
            ("not" | "in" | "root" | "recursive", _) => Err(self.error(wrong("one selector"))),
            _ => Err(self.error(format!("Unknown selector function: {name}"))),
        }
    }

    fn arguments(&mut self) -> Parsed<Vec<Vec<Expression>>> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.error("Selector functions are nested too deep"));
        }
        self.space();
        self.expect('(')?;
        let mut arguments = Vec::new();
        loop {
            arguments.push(self.sequence()?);
            self.space();
            if self.one_of(&[')', ','])? == ')' {
                self.depth -= 1;
                return Ok(arguments);
            }
        }
    }

    fn variable(&mut self) -> Parsed<Expression> {
        if self.peek() == Some('{') {
            self.skip().space();
            let name = self.identifier()?;
            self.space();
            self.expect('}')?;
            return Ok(Expression::Load(name));
        }
        let name = self.identifier()?;
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.error("Selector functions are nested too deep"));
        }
        self.space();
        self.expect('(')?;
        let selector = self.sequence()?;
        self.space();
        self.expect(')')?;
        self.depth -= 1;
        Ok(Expression::Store(name, selector))
    }

    fn shape_id(&mut self) -> Parsed<String> {
        let mut text = self.identifier()?;
        while let Some(next @ ('.' | '#' | '$')) = self.peek() {
            self.skip();
            text.push(next);
            text.push_str(&self.identifier()?);
        }
        Ok(text)
    }

    fn identifier(&mut self) -> Parsed<String> {
        let rest = self.text.get(self.at..).unwrap_or("");
        let starts = rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
        if !starts {
            let found = rest.chars().next().map_or("[EOF]".to_owned(), String::from);
            return Err(
                self.error(format!("Expected a valid identifier character, but found '{found}'"))
            );
        }
        let length =
            rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(rest.len());
        self.at += length;
        Ok(rest.get(..length).unwrap_or("").to_owned())
    }

    fn one_of(&mut self, expected: &[char]) -> Parsed<char> {
        match self.peek() {
            Some(next) if expected.contains(&next) => {
                self.skip();
                Ok(next)
            }
            found => {
                let found = found.map_or("[EOF]".to_owned(), String::from);
                let expected: Vec<_> = expected.iter().map(|c| format!("'{c}'")).collect();
                Err(self.error(format!(
                    "Found '{found}', but expected one of the following tokens: {}",
                    expected.join(" ")
                )))
            }
        }
    }

    fn expect(&mut self, expected: char) -> Parsed<()> {
        if self.peek() == Some(expected) {
            self.skip();
            return Ok(());
        }
        let found = self.peek().map_or("[EOF]".to_owned(), String::from);
        Err(self.error(format!("Expected: '{expected}', but found '{found}'")))
    }

    fn peek(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }

    fn skip(&mut self) -> &mut Self {
        self.at += self.peek().map_or(0, char::len_utf8);
        self
    }

    fn space(&mut self) {
        while self.peek().is_some_and(|c| matches!(c, ' ' | '\t' | '\r' | '\n')) {
            self.at += 1;
        }
    }

    fn error(&self, message: impl Into<String>) -> SelectorError {
        SelectorError::new(self.text, self.at, message)
    }
}
