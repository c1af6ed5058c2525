//! The verdict on a document.

use strictly::Rejection;
use strictly_contract::{Contract, Direction, ShapeId};

use super::document::Document;
use super::finding::Finding;
use super::locate::Locator;
use super::sensitive::Hidden;
use crate::failure::Failure;

/// What is asked of a document.
pub(super) struct Question<'a> {
    pub(super) contract: &'a Contract,
    /// The shape it is to be a value of.
    pub(super) shape: &'a ShapeId,
    pub(super) direction: Direction,
}

/// The verdict, with everything that stands behind it.
pub(super) struct Judgement {
    pub(super) verdict: Verdict,
    /// In canonical order.
    pub(super) findings: Vec<Finding>,
    /// How many findings there are, listed or not.
    pub(super) total: usize,
    /// The parts of the document that must not be shown.
    pub(super) hidden: Hidden,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Valid,
    /// No value of the shape at all, whatever its constraints.
    Malformed,
    /// A value of the shape that violates constraints.
    Invalid,
}

/// Reads the document, and checks it.
pub(super) fn judge(question: &Question<'_>, document: &Document) -> Result<Judgement, Failure> {
    let Question { contract, shape, direction } = *question;
    let parsed = match document.parse() {
        Ok(parsed) => parsed,
        Err(finding) => {
            return Ok(Judgement {
                verdict: Verdict::Malformed,
                findings: vec![*finding],
                total: 1,
                hidden: Hidden::in_broken_text(contract),
            });
        }
    };
    let verdict = contract
        .check(shape, direction, &parsed.value)
        .map_err(|unknown| Failure::new(unknown.to_string()))?;
    let mut locator = Locator::new(contract, shape, &parsed.spanned);
    let (verdict, findings, total) = match verdict {
        Ok(()) => (Verdict::Valid, Vec::new(), 0),
        Err(Rejection::Malformed(malformed)) => {
            let mismatches = malformed.mismatches().iter();
            let findings = mismatches
                .map(|mismatch| Finding::of_mismatch(mismatch, locator.find(mismatch.path())));
            (Verdict::Malformed, findings.collect(), malformed.total())
        }
        Err(Rejection::Invalid(violations)) => {
            let findings = violations.iter().map(|violation| {
                Finding::of_violation(violation, &locator.find_violation(violation))
            });
            (Verdict::Invalid, findings.collect(), violations.total())
        }
    };
    let hidden = Hidden::of(contract, shape, &parsed.spanned);
    Ok(Judgement { verdict, findings, total, hidden })
}
