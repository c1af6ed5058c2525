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

/// The sites of a file. Says which mutants have none.
pub fn sites(text: &str, mutants: Vec<Mutant>) -> Vec<Site> {
    let file = syn::parse_file(text).expect("a file that compiles");
    let mut wanted: HashMap<_, Vec<Mutant>> = HashMap::new();
    for mutant in mutants {
        wanted.entry((mutant.genre, mutant.span.start)).or_default().push(mutant);
    }
    let mut finder = Finder { wanted, sites: Vec::new(), is_constant: false };
    finder.visit_file(&file);
    for mutant in finder.wanted.into_values().flatten() {
        eprintln!("no such syntax: {}", mutant.name);
    }
    finder.sites
}

struct Finder {
    wanted: HashMap<(Genre, Position), Vec<Mutant>>,
    sites: Vec<Site>,
    is_constant: bool,
}

impl Finder {
    /// Mutants of a genre that stand where `at` starts become a site.
    fn find(&mut self, genre: Genre, at: Span, range: Range<usize>, change: Change) {
        let start = at.start();
        let position = Position { line: start.line, column: start.column + 1 };
        if let Some(mut mutants) = self.wanted.remove(&(genre, position)) {
            mutants.iter_mut().for_each(|mutant| mutant.is_constant = self.is_constant);
            self.sites.push(Site { range, mutants, change });
        }
    }

    /// Visits something that may be evaluated when it is compiled, or else may not.
    fn within(&mut self, is_constant: bool, visit: impl FnOnce(&mut Self)) {
        let outside = std::mem::replace(&mut self.is_constant, is_constant);
        visit(self);
        self.is_constant = outside;
    }
}

impl<'ast> Visit<'ast> for Finder {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.within(item.sig.constness.is_some(), |finder| visit::visit_item_fn(finder, item));
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.within(item.sig.constness.is_some(), |finder| visit::visit_impl_item_fn(finder, item));
    }

    fn visit_item_const(&mut self, item: &'ast syn::ItemConst) {
        self.within(true, |finder| visit::visit_item_const(finder, item));
    }

    fn visit_impl_item_const(&mut self, item: &'ast syn::ImplItemConst) {
        self.within(true, |finder| visit::visit_impl_item_const(finder, item));
    }

    fn visit_item_static(&mut self, item: &'ast syn::ItemStatic) {
        self.within(true, |finder| visit::visit_item_static(finder, item));
    }

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
