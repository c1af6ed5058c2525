//! `@pattern` with a mistake in it.

use strictly_contract::pattern::{Apart, Pattern};
use strictly_contract::{Constraints, Length, ShapeKind};

use super::{Change, Drafts, Edit, Fate, put};
use crate::constraint::{ConstraintKind, End};

/// How many mistakes about one pattern are looked at; no pattern that people read has more.
const MISTAKES: usize = 400;

/// The mistakes about one pattern under one length.
#[derive(Debug)]
pub(crate) struct PatternMutants {
    mutants: Vec<(String, Pattern, Result<Apart, String>)>,
    left_out: usize,
}

impl PatternMutants {
    pub(crate) fn of(pattern: &Pattern, length: Option<Length>) -> Self {
        let min = length.and_then(|length| length.min).unwrap_or(0);
        let max = length.and_then(|length| length.max).unwrap_or(u64::MAX);
        let all = pattern.mutants();
        let left_out = all.len().saturating_sub(MISTAKES);
        let mutants = all.into_iter().take(MISTAKES).map(|mutant| {
            let apart = pattern.tell_apart(&mutant.pattern, min, max);
            (mutant.change, mutant.pattern, apart.map_err(|why| why.to_string()))
        });
        Self { mutants: mutants.collect(), left_out }
    }
}

impl Drafts<'_> {
    pub(super) fn pattern(&mut self) {
        let place = self.spot.place;
        let Some(pattern) = &place.constraints.pattern else { return };
        let with = |pattern: Option<Pattern>| Constraints { pattern, ..place.constraints.clone() };
        let found = self.shared.pattern_mutants(place.constraints, pattern);
        self.left_out += found.left_out;
        for (change, mutant, apart) in &found.mutants {
            let edit = Edit::new(self.here(), Change::Constraints(with(Some(mutant.clone()))));
            let (witnesses, otherwise) = match (&place.shape.kind, apart) {
                // The set of values is known: those that are judged differently tell.
                (ShapeKind::Enum(members), _) => {
                    let values = members.iter().map(|member| member.value.as_str());
                    let tells = |value: &&str| pattern.is_match(value) != mutant.is_match(value);
                    (values.filter(tells).map(put).collect(), Fate::Equivalent)
                }
                (_, Ok(apart)) => {
                    let texts = [&apart.second, &apart.first].into_iter().flatten();
                    (texts.map(|text| put(text.as_str())).collect(), Fate::Equivalent)
                }
                (_, Err(why)) => (Vec::new(), Fate::Undecided(why.clone())),
            };
            self.push(ConstraintKind::Pattern, change.clone(), edit, witnesses, otherwise);
        }
        self.pattern_gone(pattern, with(None));
    }

    fn pattern_gone(&mut self, pattern: &Pattern, without: Constraints) {
        let place = self.spot.place;
        let edit = Edit::new(self.here(), Change::Constraints(without));
        let min = place.constraints.length.and_then(|length| length.min).unwrap_or(0);
        let max = place.constraints.length.and_then(|length| length.max).unwrap_or(u64::MAX);
        let everything = Pattern::parse(r"^[\s\S]*$").map_err(|error| error.to_string());
        let apart = everything
            .and_then(|all| pattern.tell_apart(&all, min, max).map_err(|why| why.to_string()));
        let (witnesses, otherwise) = match apart {
            Ok(apart) => (apart.second.into_iter().map(put).collect(), Fate::Equivalent),
            Err(why) => (Vec::new(), Fate::Undecided(why)),
        };
        let change = "there is no pattern".to_owned();
        self.push(ConstraintKind::Pattern, change, edit, witnesses, otherwise);
        self.lifts(End::Only);
    }
}
