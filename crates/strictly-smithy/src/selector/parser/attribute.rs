//! Attributes: what stands in brackets.

use super::{Parsed, Parser};
use crate::selector::expression::{
    Comparator, Comparison, Expression, Path, ScopedOperand, Segment,
};

impl Parser<'_> {
    pub(super) fn attribute(&mut self) -> Parsed<Expression> {
        if self.peek() == Some('@') {
            return self.skip().scoped();
        }
        self.space();
        let path = self.path()?;
        self.space();
        if self.peek() == Some(']') {
            self.skip();
            return Ok(Expression::Attribute(path, None));
        }
        let comparator = self.comparator()?;
        let mut right = Vec::new();
        loop {
            self.space();
            right.push(self.text_value()?);
            self.space();
            if self.peek() != Some(',') {
                break;
            }
            self.skip();
        }
        let ignore_case = self.ignore_case();
        self.expect(']')?;
        let comparison = Comparison { left: Vec::new(), comparator, right, ignore_case };
        Ok(Expression::Attribute(path, Some(comparison)))
    }

    fn scoped(&mut self) -> Parsed<Expression> {
        self.space();
        let path = if self.peek() == Some(':') { Path::new() } else { self.path()? };
        self.space();
        self.expect(':')?;
        let mut comparisons = Vec::new();
        loop {
            self.space();
            let left = vec![self.scoped_operand()?];
            self.space();
            let comparator = self.comparator()?;
            let mut right = Vec::new();
            loop {
                self.space();
                right.push(self.scoped_operand()?);
                self.space();
                if self.peek() != Some(',') {
                    break;
                }
                self.skip();
            }
            let ignore_case = self.ignore_case();
            comparisons.push(Comparison { left, comparator, right, ignore_case });
            if self.one_of(&[']', '&'])? == ']' {
                return Ok(Expression::Scoped(path, comparisons));
            }
            self.expect('&')?;
        }
    }

    fn scoped_operand(&mut self) -> Parsed<ScopedOperand> {
        if self.peek() != Some('@') {
            return self.text_value().map(ScopedOperand::Text);
        }
        self.skip().expect('{')?;
        self.space();
        let path = self.path()?;
        self.space();
        self.expect('}')?;
        Ok(ScopedOperand::Path(path))
    }

    fn ignore_case(&mut self) -> bool {
        self.space();
        let found = self.peek() == Some('i');
        if found {
            self.skip().space();
        }
        found
    }

    pub(super) fn path(&mut self) -> Parsed<Path> {
        let mut path = vec![Segment::Key(self.key(true)?)];
        loop {
            self.space();
            if self.peek() != Some('|') {
                return Ok(path);
            }
            self.skip().space();
            if self.peek() == Some('(') {
                path.push(self.skip().projection()?);
            } else {
                path.push(Segment::Key(self.key(false)?));
            }
        }
    }

    fn projection(&mut self) -> Parsed<Segment> {
        let name = self.identifier()?;
        self.expect(')')?;
        match name.as_str() {
            "keys" => Ok(Segment::Keys),
            "values" => Ok(Segment::Values),
            "length" => Ok(Segment::Length),
            "first" => Ok(Segment::First),
            _ => Err(self.error(format!("Unknown attribute function: {name}"))),
        }
    }

    /// A quoted text, a number, or a name that may be a shape ID.
    fn key(&mut self, first: bool) -> Parsed<String> {
        match self.peek() {
            Some(quote @ ('"' | '\'')) if !first => self.quoted(quote),
            Some('-' | '0'..='9') if !first => self.number(),
            _ => self.shape_id(),
        }
    }

    fn text_value(&mut self) -> Parsed<String> {
        self.key(false)
    }

    fn quoted(&mut self, quote: char) -> Parsed<String> {
        self.skip();
        let rest = self.text.get(self.at..).unwrap_or("");
        let Some(length) = rest.find(quote) else {
            let close = rest.to_owned();
            self.at = self.text.len();
            return Err(self.error(format!("Expected {quote} to close {close}")));
        };
        let text = rest.get(..length).unwrap_or("").to_owned();
        self.at += length;
        self.skip();
        Ok(text)
    }

    fn number(&mut self) -> Parsed<String> {
        let rest = self.text.get(self.at..).unwrap_or("");
        let length = rest
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, '-' | '+' | '.' | 'e' | 'E')))
            .unwrap_or(rest.len());
        let text = rest.get(..length).unwrap_or("").to_owned();
        if text.parse::<f64>().is_err() {
            return Err(self.error("Expected a valid number"));
        }
        self.at += length;
        Ok(text)
    }

    fn comparator(&mut self) -> Parsed<Comparator> {
        use Comparator as C;
        const WORDS: [(&str, Comparator); 13] = [
            ("{=}", C::ProjectionEqual),
            ("{!=}", C::ProjectionNotEqual),
            ("{<}", C::Subset),
            ("{<<}", C::ProperSubset),
            ("!=", C::NotEqual),
            ("^=", C::StartsWith),
            ("$=", C::EndsWith),
            ("*=", C::Contains),
            ("?=", C::Exists),
            (">=", C::GreaterOrEqual),
            ("<=", C::LessOrEqual),
            (">", C::Greater),
            ("<", C::Less),
        ];
        let rest = self.text.get(self.at..).unwrap_or("");
        if let Some((word, comparator)) = WORDS.iter().find(|(word, _)| rest.starts_with(word)) {
            self.at += word.len();
            return Ok(*comparator);
        }
        match self.peek() {
            Some('=') => {
                self.skip();
                Ok(Comparator::Equal)
            }
            Some('!' | '^' | '$' | '*' | '?') => {
                self.skip().expect('=')?;
                Ok(Comparator::Equal)
            }
            Some('{') => Err(self.error("Expected one of `{=}`, `{!=}`, `{<}`, `{<<}`")),
            // Nothing that compares, so the attribute should have ended.
            _ => self.expect(']').map(|()| Comparator::Exists),
        }
    }
}
