//! A file with all of its mutants in it, each behind a switch.
//!
//! What belongs to a mutant alone stands between `/*<7*/` and `/*7>*/`, so that an error of the
//! compiler tells which mutant does not compile. The code as it was comes first in every branch: where
//! types differ, it is the mutant that is wrong.

use std::cmp::Reverse;
use std::fmt::Write;
use std::ops::Range;

use crate::site::{Change, Site};

/// The text with a branch for each mutant; `switch` is the path of the function that tells which is on.
pub fn rewrite(text: &str, sites: &mut [Site], switch: &str) -> String {
    // What is put before something, then outer before inner.
    sites.sort_by_key(|Site { range, .. }| (range.start, !range.is_empty(), Reverse(range.end)));
    Rewriter { text, switch }.piece(0..text.len(), sites)
}

/// The mutant whose code stands at a byte of the rewritten text, the innermost if there are several.
pub fn mutant_at(text: &str, at: usize) -> Option<u32> {
    let before = text.get(..at)?;
    let mut closed = Vec::new();
    for (start, _) in before.rmatch_indices("/*") {
        let mark = before.get(start + 2..)?.split("*/").next()?;
        if let Some(number) = mark.strip_suffix('>') {
            closed.push(number);
        } else if let Some(number) = mark.strip_prefix('<') {
            if closed.last() == Some(&number) {
                closed.pop();
            } else {
                return number.parse().ok();
            }
        }
    }
    None
}

/// The first mutant in code that an error shows, where what it points at belongs to none: say a
/// `match` that lacks an arm.
pub fn first_shown(rendered: &str) -> Option<u32> {
    rendered.split("/*<").nth(1)?.split("*/").next()?.parse().ok()
}

struct Rewriter<'a> {
    text: &'a str,
    switch: &'a str,
}

impl Rewriter<'_> {
    /// A piece of the text, with those of `sites` that lie within it.
    fn piece(&self, range: Range<usize>, sites: &[Site]) -> String {
        let mut out = String::new();
        let mut at = range.start;
        for (index, site) in sites.iter().enumerate() {
            if site.range.start < at || site.range.end > range.end {
                continue;
            }
            out.push_str(&self.text[at..site.range.start]);
            out.push_str(&self.site(site, &sites[index + 1..]));
            at = site.range.end;
        }
        out + &self.text[at..range.end]
    }

    fn site(&self, site: &Site, inner: &[Site]) -> String {
        let range = &site.range;
        let was = self.piece(range.clone(), inner);
        match &site.change {
            Change::Return => self.returns(site) + &was,
            Change::Arm { has_guard } => self.arm(site, &was, *has_guard),
            Change::Guard => self.guard(site, &was),
            Change::Operator(operator) => {
                let left = self.piece(range.start..operator.start, inner);
                let right = self.piece(operator.end..range.end, inner);
                self.choice(site, was, |new| format!("{left}{new}{right}"))
            }
            Change::Field(field) => {
                let left = self.piece(range.start..field.start, inner);
                let right = self.piece(field.end..range.end, inner);
                self.choice(site, was, |_| format!("{left}{right}"))
            }
        }
    }

    fn returns(&self, site: &Site) -> String {
        let mut out = String::new();
        for mutant in &site.mutants {
            let (number, value) = (mutant.number, &mutant.replacement);
            let switch = self.switch;
            let _ = write!(
                out,
                "/*<{number}*/if {switch}({number}) {{ return {value}; }}/*{number}>*/ "
            );
        }
        out
    }

    /// What was there, or what one of the mutants has instead.
    fn choice(&self, site: &Site, was: String, with: impl Fn(&str) -> String) -> String {
        let inner = site.mutants.iter().fold(was, |was, mutant| {
            let (number, switch) = (mutant.number, self.switch);
            let new = with(&mutant.replacement);
            format!("if !{switch}({number}) {{ {was} }} else {{ /*<{number}*/{new}/*{number}>*/ }}")
        });
        format!("({inner})")
    }

    fn arm(&self, site: &Site, was: &str, has_guard: bool) -> String {
        let number = site.mutants[0].number;
        let stays = format!("/*<{number}*/!{}({number})/*{number}>*/", self.switch);
        if has_guard { format!("{stays} && ({was})") } else { format!(" if {stays}") }
    }

    fn guard(&self, site: &Site, was: &str) -> String {
        site.mutants.iter().fold(format!("({was})"), |was, mutant| {
            let (number, switch) = (mutant.number, self.switch);
            match mutant.replacement.as_str() {
                "true" => format!("(/*<{number}*/{switch}({number})/*{number}>*/ || {was})"),
                _ => format!("(/*<{number}*/!{switch}({number})/*{number}>*/ && {was})"),
            }
        })
    }
}
