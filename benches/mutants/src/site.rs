//! The pieces of syntax that mutants change.

use std::collections::HashMap;
use std::ops::Range;

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

use crate::mutant::{Genre, Mutant, Position};

/// A piece of a file, with the mutants that change it.
pub struct Site {
    pub range: Range<usize>,
    pub mutants: Vec<Mutant>,
    pub change: Change,
}

/// What mutants do there; ranges are bytes of the file.
pub enum Change {
    /// A function returns something else before it starts.
    Return,
    /// Another operator, or none.
    Operator(Range<usize>),
    /// An arm is passed over: its guard, or none yet.
    Arm { has_guard: bool },
    /// A guard is another one.
    Guard,
    /// A field is taken from the base of a structure.
    Field(Range<usize>),
}

/// The sites of a file, and the mutants for which there is none.
pub fn sites(text: &str, mutants: &[Mutant]) -> (Vec<Site>, Vec<Mutant>) {
    let file = syn::parse_file(text).expect("a file that compiles");
    let mut wanted: HashMap<_, Vec<Mutant>> = HashMap::new();
    for mutant in mutants {
        wanted.entry((mutant.genre, mutant.span.start)).or_default().push(mutant.clone());
    }
    let mut finder = Finder { wanted, sites: Vec::new() };
    finder.visit_file(&file);
    (finder.sites, finder.wanted.into_values().flatten().collect())
}

struct Finder {
    wanted: HashMap<(Genre, Position), Vec<Mutant>>,
    sites: Vec<Site>,
}

impl Finder {
    /// Mutants of a genre that stand where `at` starts become a site.
    fn find(&mut self, genre: Genre, at: Span, range: Range<usize>, change: Change) {
        let start = at.start();
        let position = Position { line: start.line, column: start.column + 1 };
        if let Some(mutants) = self.wanted.remove(&(genre, position)) {
            self.sites.push(Site { range, mutants, change });
        }
    }
}

impl<'ast> Visit<'ast> for Finder {
    fn visit_block(&mut self, block: &'ast syn::Block) {
        if let Some(first) = block.stmts.first() {
            let start = first.span().byte_range().start;
            self.find(Genre::FnValue, first.span(), start..start, Change::Return);
        }
        visit::visit_block(self, block);
    }

    fn visit_expr_binary(&mut self, binary: &'ast syn::ExprBinary) {
        let operator = binary.op.span();
        let change = Change::Operator(operator.byte_range());
        self.find(Genre::BinaryOperator, operator, binary.span().byte_range(), change);
        visit::visit_expr_binary(self, binary);
    }

    fn visit_expr_unary(&mut self, unary: &'ast syn::ExprUnary) {
        let operator = unary.op.span();
        let change = Change::Operator(operator.byte_range());
        self.find(Genre::UnaryOperator, operator, unary.span().byte_range(), change);
        visit::visit_expr_unary(self, unary);
    }

    fn visit_arm(&mut self, arm: &'ast syn::Arm) {
        let end = arm.pat.span().byte_range().end;
        let guard = arm.guard.as_ref().map(|(_, guard)| guard.span());
        let range = guard.map_or(end..end, |guard| guard.byte_range());
        let change = Change::Arm { has_guard: guard.is_some() };
        self.find(Genre::MatchArm, arm.span(), range, change);
        if let Some(guard) = guard {
            self.find(Genre::MatchArmGuard, guard, guard.byte_range(), Change::Guard);
        }
        visit::visit_arm(self, arm);
    }

    fn visit_expr_struct(&mut self, structure: &'ast syn::ExprStruct) {
        for pair in structure.fields.pairs() {
            let field = pair.value().span();
            let start = field.byte_range().start;
            let end =
                pair.punct().map_or(field.byte_range().end, |comma| comma.span().byte_range().end);
            let range = structure.span().byte_range();
            self.find(Genre::StructField, field, range, Change::Field(start..end));
        }
        visit::visit_expr_struct(self, structure);
    }
}
