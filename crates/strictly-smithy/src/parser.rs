//! Smithy IDL 2.0 to a syntax tree.
//!
//! Recursive descent over the tokens of the lexer. After a syntax error the parser goes on at the
//! next line that looks like the start of a statement, so that one file yields all its errors.
//! Files of version 1.0 are read by the same grammar and refused as a whole (`Unsupported.Idl1`).
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

use crate::ast::{File, Name};
use crate::lexer::{Lexer, Token};
use crate::source::Lines;
use crate::{Diagnostic, Diagnostics, SourceId, Span};

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
const MAX_DEPTH: usize = 64;

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
    version: Version,
    input_suffix: String,
    output_suffix: String,
    /// The shapes of `use` statements, by name.
    uses: HashMap<String, Name>,
}

/// The versions of the IDL.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Version {
    V1,
    V2,
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
            version: Version::V1,
            input_suffix: "Input".to_owned(),
            output_suffix: "Output".to_owned(),
            uses: HashMap::new(),
        }
    }

    fn file(&mut self) {
        self.skip_ws_and_docs();
        self.control_section();
        self.refuse_version_1();
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

    /// Says so if the file is of version 1.0, which shapes of this version cannot be made from.
    fn refuse_version_1(&mut self) {
        let stated = self.file.control.iter().find(|control| control.key.text == "version");
        if self.version == Version::V2 || self.text.trim().is_empty() {
            return;
        }
        let span = stated.map_or(self.span(0..0), |control| control.value.span);
        let message = "Smithy IDL 1.0 is not supported: this file is of version 1.0, stated or for want of `$version`";
        let diagnostic = Diagnostic::error("Unsupported.Idl1", message).at(span);
        self.diagnostics.push(diagnostic.help("add `$version: \"2.0\"` as the first line"));
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
        let message = format!("Syntax error at line {line}, column {column}: {}", error.message);
        let diagnostic = Diagnostic::error("Model", message).at(self.span(error.at));
        self.diagnostics.push(Diagnostic { shape: error.shape, ..diagnostic });
    }

    fn warn(&mut self, span: Span, message: impl Into<String>) {
        self.diagnostics.push(Diagnostic::new(crate::Severity::Warning, "Model", message).at(span));
    }
}
