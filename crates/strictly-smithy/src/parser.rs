//! Smithy IDL to a syntax tree.
//!
//! Recursive descent over the tokens of the lexer. After a syntax error the parser goes on at the
//! next line that looks like the start of a statement, so that one file yields all its errors.
//! Files of version 1.0 are read by the same grammar; what only the other version has is refused.
//! See the ABNF of "Smithy IDL" in the specification; where it and the reference implementation
//! differ, this follows the latter.

mod cursor;
mod members;
mod node;
mod operation;
mod sections;
mod shapes;
mod traits;

use std::collections::HashMap;

use crate::ast::{File, Name, Version};
use crate::lexer::{Lexer, Token};
use crate::source::Lines;
use crate::{Diagnostic, Diagnostics, Severity, SourceId, Span};

use cursor::SyntaxError;

/// Reads a Smithy file. Never fails: what could be read stands in the tree, what could not in the
/// diagnostics, under the ID `Model`.
///
/// ```
/// use strictly_smithy::{Sources, parser};
///
/// let text = "$version: \"2.0\"\nnamespace example\nstring City\n";
/// let id = Sources::new().add("city.smithy", text);
/// let (file, diagnostics) = parser::parse(text, id);
/// assert_eq!(file.statements.len(), 1);
/// assert!(diagnostics.is_empty());
/// ```
pub fn parse(text: &str, source: SourceId) -> (File, Diagnostics) {
    let mut parser = Parser::new(text, source);
    parser.file();
    (parser.file, parser.diagnostics)
}

/// How deep arrays and objects may be nested in each other.
pub(crate) const MAX_DEPTH: usize = 64;

struct Parser<'a> {
    text: &'a str,
    source: SourceId,
    lines: Lines,
    lexer: Lexer<'a>,
    /// The token to look at; everything before it is read.
    token: Token<'a>,
    /// The byte offset after the token before this one.
    previous_end: usize,
    depth: usize,
    file: File,
    diagnostics: Diagnostics,
    input_suffix: String,
    output_suffix: String,
    /// The shapes of `use` statements, by name.
    uses: HashMap<String, Name>,
}

type Parsed<T> = Result<T, SyntaxError>;

impl<'a> Parser<'a> {
    fn new(text: &'a str, source: SourceId) -> Self {
        let mut lexer = Lexer::new(text);
        let token = lexer.token();
        Self {
            text,
            source,
            lines: Lines::of(text),
            lexer,
            token,
            previous_end: 0,
            depth: 0,
            file: File::default(),
            diagnostics: Diagnostics::new(),
            input_suffix: "Input".to_owned(),
            output_suffix: "Output".to_owned(),
            uses: HashMap::new(),
        }
    }

    fn file(&mut self) {
        self.skip_ws_and_docs();
        self.control_section();
        self.advise_version_2();
        self.metadata_section();
        match self.namespace() {
            Ok(true) => {
                let docs = self.use_section();
                self.shape_section(docs);
            }
            Ok(false) => {}
            // Without a namespace nothing that follows has a name.
            Err(error) => self.report(error),
        }
    }

    /// Advises to leave version 1.0, of which a file is that does not say otherwise.
    fn advise_version_2(&mut self) {
        if self.file.version == Version::V2 || self.text.trim().is_empty() {
            return;
        }
        let stated = self.file.control.iter().find(|control| control.key.text == "version");
        let (span, message) = match stated {
            Some(control) => (control.value.span, "Smithy IDL 1.0 is deprecated; use version 2.0"),
            None => (
                self.span(0..0),
                "This file does not say its version, so it is read as the deprecated version 1.0",
            ),
        };
        let diagnostic = Diagnostic::new(Severity::Warning, "ModelDeprecation", message).at(span);
        let help = "add `$version: \"2.0\"` as the first line once the model is upgraded";
        self.diagnostics.push(diagnostic.help(help));
    }

    /// Runs a part of the grammar; after a syntax error, goes on at the next statement.
    fn recovering(&mut self, part: impl FnOnce(&mut Self) -> Parsed<()>) {
        let start = self.token.start;
        if let Err(error) = part(self) {
            self.report(error);
            self.depth = 0;
            self.skip_to_statement(start);
        }
    }

    /// Adds a syntax error to the diagnostics.
    fn report(&mut self, error: SyntaxError) {
        let (line, column) = self.lines.line_column(self.text, error.at.start);
        let message = if error.is_well_formed {
            error.message
        } else {
            format!("Syntax error at line {line}, column {column}: {}", error.message)
        };
        let diagnostic = Diagnostic::error("Model", message).at(self.span(error.at));
        self.diagnostics.push(Diagnostic { shape: error.shape, ..diagnostic });
    }

    fn warn(&mut self, span: Span, message: impl Into<String>) {
        self.diagnostics.push(Diagnostic::new(Severity::Warning, "Model", message).at(span));
    }
}
