//! Cases from probes: each is put into a whole value, and confirmed by the interpreter.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, PoisonError};

use serde_json::Value;
use strictly_contract::strictly::Rejection;
use strictly_contract::{ShapeId, Verdict};

use crate::breach::{Breach, Trail};
use crate::case::{Aim, Case, CaseId, Class, Expectation};
use crate::casebook::Shared;
use crate::constraint::ConstraintKind;
use crate::draws::Draws;
use crate::generate::Generator;
use crate::mutant::{Draft, Fate, Mutant, accepts};
use crate::probe::{Intent, Probe, Probes, Put, no_json};
use crate::spot::Spot;
use crate::suite::Unmade;

/// Where a member is met again, how many probes of one class and intent are repeated there.
const REPEATED: usize = 2;

/// How many pairs of violations are combined.
const PAIRS: usize = 12;

/// Stands where a text is put letter by letter.
const MARK: &str = "strictly puts a text here";

pub(crate) struct Maker<'a> {
    shared: &'a Arc<Shared>,
    generator: &'a Generator,
    id: &'a ShapeId,
    pub(crate) cases: Vec<Case>,
    pub(crate) unmade: Vec<Unmade>,
    ids: HashSet<CaseId>,
    /// The simplest whole value with [`MARK`] at the position of this path.
    frame: Option<(String, Value)>,
}

/// A value with its text, where that matters.
type Spelled = (Value, Option<String>);

impl<'a> Maker<'a> {
    pub(crate) fn new(shared: &'a Arc<Shared>, generator: &'a Generator, id: &'a ShapeId) -> Self {
        let (cases, unmade, ids) = (Vec::new(), Vec::new(), HashSet::new());
        Self { shared, generator, id, cases, unmade, ids, frame: None }
    }

    /// The cases at one position.
    pub(crate) fn boundaries(&mut self, spot: &Spot<'_>) {
        let aim = aim(spot);
        if let Err(reason) = self.reach(spot) {
            let note = "any value".to_owned();
            return self.unmade.push(Unmade { aim, class: Class::Plain, note, reason });
        }
        let Probes { mut list, missing, .. } = Probes::of(self.shared, self.generator, spot);
        if !spot.home {
            let mut seen = HashMap::new();
            list.retain(|probe| {
                let count = seen.entry((probe.class, probe.intent)).or_insert(0);
                *count += 1;
                *count <= REPEATED
            });
        }
        for probe in list {
            self.probe(spot, &aim, probe);
        }
        if spot.home {
            let unmade = missing.into_iter().map(|(class, note, reason)| Unmade {
                aim: aim.clone(),
                class,
                note,
                reason,
            });
            self.unmade.extend(unmade);
        }
    }

    /// Whether any value holds something at this position.
    fn reach(&mut self, spot: &Spot<'_>) -> Result<(), String> {
        let valid = self.generator.valid_at(spot.place, &mut Draws::replay(Vec::new()));
        let valid = valid.map_err(|reason| reason.to_string())?;
        self.put(spot, &Breach::Choice(vec![valid])).map(drop)
    }

    fn probe(&mut self, spot: &Spot<'_>, aim: &Aim, probe: Probe) {
        let Probe { class, note, put, intent } = probe;
        let spelled = match put {
            Put::Breach(breach) => self.put(spot, &breach).map(|value| (value, None)),
            Put::Text(text) => self.spell(spot, &text),
        };
        let confirmed = spelled.and_then(|spelled| {
            let verdict = self.check(&spelled.0)?;
            confirm(intent, &verdict)?;
            Ok((spelled, verdict))
        });
        match confirmed {
            Ok((spelled, verdict)) => {
                let class = if found(&verdict) > 1 { Class::Combination } else { class };
                self.push(aim, class, note, spelled, verdict);
            }
            Err(reason) => self.unmade.push(Unmade { aim: aim.clone(), class, note, reason }),
        }
    }

    /// The simplest whole value with this at the position.
    fn put(&mut self, spot: &Spot<'_>, breach: &Breach) -> Result<Value, String> {
        match breach {
            Breach::Choice(values) if !spot.exclusive => {
                let value = values.first().ok_or("there is nothing to put there")?;
                Ok(filled(self.frame(spot)?, value))
            }
            _ => self.make(spot, breach),
        }
    }

    /// The simplest whole value with `value` at the position, if there is one.
    pub(crate) fn with(&mut self, spot: &Spot<'_>, value: Value) -> Option<Value> {
        self.put(spot, &Breach::Choice(vec![value])).ok()
    }

    /// The frame around the position; what stands in it does not matter to the rest.
    fn frame(&mut self, spot: &Spot<'_>) -> Result<&Value, String> {
        if self.frame.as_ref().is_none_or(|(path, _)| *path != spot.path) {
            let frame = self.make(spot, &Breach::Choice(vec![MARK.into()]))?;
            self.frame = Some((spot.path.clone(), frame));
        }
        self.frame.as_ref().map(|(_, frame)| frame).ok_or_else(|| "there is no frame".to_owned())
    }

    fn make(&self, spot: &Spot<'_>, breach: &Breach) -> Result<Value, String> {
        let trail = Trail { steps: &spot.steps, breach };
        let made = self.generator.broken(self.id, trail, &mut Draws::replay(Vec::new()));
        made.map(|(value, ..)| value).map_err(|reason| reason.to_string())
    }

    fn spell(&mut self, spot: &Spot<'_>, text: &str) -> Result<Spelled, String> {
        let marked = self.put(spot, &Breach::Choice(vec![MARK.into()]))?;
        let text = marked.to_string().replacen(&format!("\"{MARK}\""), text, 1);
        let value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
        Ok((value, Some(text)))
    }

    fn check(&self, value: &Value) -> Result<Verdict, String> {
        let checked = self.shared.contract.check(self.id, self.generator.direction, value);
        checked.map_err(|unknown| unknown.to_string())
    }

    /// Adds a case unless it is there already; gives its ID.
    fn push(
        &mut self,
        aim: &Aim,
        class: Class,
        note: String,
        spelled: Spelled,
        verdict: Verdict,
    ) -> CaseId {
        let (value, spelling) = spelled;
        let mut case = Case {
            id: CaseId::of(&[]),
            shape: self.id.clone(),
            direction: self.generator.direction,
            aim: aim.clone(),
            class,
            note,
            value,
            spelling,
            verdict,
        };
        let (shape, member, class) =
            (case.shape.to_string(), aim.member.to_string(), case.class.to_string());
        case.id = CaseId::of(&[&shape, &aim.path, &member, &class, &case.json()]);
        let id = case.id;
        if self.ids.insert(id) {
            self.cases.push(case);
        }
        id
    }

    /// Texts that are no JSON. A reader that takes one takes it for what it is not.
    pub(crate) fn syntax(&mut self) {
        let valid = self.generator.valid(self.id, &mut Draws::replay(Vec::new()));
        let Ok(verdict) = self.check(&Value::Null) else { return };
        let Some(object) = valid.ok().filter(Value::is_object) else { return };
        let (member, target) = (self.id.clone(), self.id.clone());
        let aim = Aim { path: String::new(), member, target };
        for (note, text) in no_json(&object.to_string()) {
            let spelled = (Value::Null, Some(text));
            self.push(&aim, Class::Syntax, note.to_owned(), spelled, verdict.clone());
        }
    }

    /// Cases with two violations, of those that have one each in different members of the value.
    pub(crate) fn combinations(&mut self) {
        let mut singles: Vec<(String, Case)> = Vec::new();
        for case in &self.cases {
            let name = case.aim.path.strip_prefix('/').unwrap_or_default();
            let direct = !name.is_empty() && !name.contains('/') && case.spelling.is_none();
            let known = singles.iter().any(|(_, single)| single.aim == case.aim);
            if direct && !known && case.expectation() == Expectation::Invalid {
                singles.push((name.to_owned(), case.clone()));
            }
        }
        for pair in singles.windows(2).take(PAIRS) {
            let [(_, first), (name, second)] = pair else { continue };
            let Some(member) = self.json_name(name) else { continue };
            let (Some(mut both), Some(other)) =
                (first.value.as_object().cloned(), second.value.as_object())
            else {
                continue;
            };
            match other.get(&member) {
                Some(held) => both.insert(member, held.clone()),
                None => both.remove(&member),
            };
            let value = Value::Object(both);
            let Ok(verdict) = self.check(&value) else { continue };
            let two = matches!(&verdict, Err(Rejection::Invalid(found)) if found.total() == 2);
            if two {
                let note = format!("`{}` is wrong as well", first.aim.path);
                self.push(&second.aim, Class::Combination, note, (value, None), verdict);
            }
        }
    }

    /// What JSON calls a member of the shape.
    fn json_name(&self, name: &str) -> Option<String> {
        let shape = self.shared.contract.shape(self.id)?;
        let members = crate::reach::members_of(shape);
        members.into_iter().find(|member| member.name == name).map(|one| one.json_name.clone())
    }

    /// Finds the value that shows a mistake, and makes it a case.
    pub(crate) fn decide(&mut self, spot: &Spot<'_>, draft: Draft) -> Mutant {
        let Draft { constraint, change, edit, lifts, witnesses, otherwise } = draft;
        let mut fate = otherwise;
        for breach in witnesses {
            let told = self.put(spot, &breach).and_then(|value| {
                let verdict = self.check(&value)?;
                confirm(Intent::Any, &verdict)?;
                let mut scratch =
                    self.shared.scratch.lock().unwrap_or_else(PoisonError::into_inner);
                let direction = self.generator.direction;
                let accepted = accepts(&mut scratch, &edit, self.id, direction, &value);
                if accepted == verdict.is_ok() {
                    return Err("what was to tell the mistake does not".to_owned());
                }
                Ok((value, verdict))
            });
            match told {
                Ok((value, verdict)) => {
                    let note = format!("tells if {change}");
                    let id = self.push(&aim(spot), Class::Witness, note, (value, None), verdict);
                    fate = Fate::Killable(id);
                    break;
                }
                Err(reason) => fate = Fate::Unreachable(reason),
            }
        }
        Mutant { constraint, change, edit, lifts, fate }
    }
}

/// The frame with the value in place of the mark.
fn filled(frame: &Value, value: &Value) -> Value {
    match frame {
        Value::String(text) if text == MARK => value.clone(),
        Value::Array(items) => items.iter().map(|item| filled(item, value)).collect(),
        Value::Object(object) => {
            let entries = object.iter().map(|(name, held)| (name.clone(), filled(held, value)));
            Value::Object(entries.collect())
        }
        other => other.clone(),
    }
}

fn aim(spot: &Spot<'_>) -> Aim {
    Aim { path: spot.path.clone(), member: spot.id.clone(), target: spot.place.shape.id.clone() }
}

/// Whether the verdict is the one that was meant, and says one thing only.
fn confirm(intent: Intent, verdict: &Verdict) -> Result<(), String> {
    if let Intent::Several = intent {
        return Ok(());
    }
    let single = match verdict {
        Ok(()) => None,
        Err(Rejection::Invalid(found)) => Some((found.total(), found.iter().next())),
        Err(Rejection::Malformed(found)) => Some((found.total(), None)),
    };
    match (intent, single) {
        (_, Some((total, _))) if total > 1 => Err(format!("it has {total} mistakes, not one")),
        (Intent::Any | Intent::Several, _)
        | (Intent::Valid, None)
        | (Intent::Malformed, Some((_, None))) => Ok(()),
        (Intent::Invalid(kind), Some((_, Some(violation))))
            if ConstraintKind::of(violation.constraint()) == Some(kind) =>
        {
            Ok(())
        }
        (Intent::Valid, Some(_)) => Err(format!("it is refused: {}", told(verdict))),
        (_, None) => Err("it is valid".to_owned()),
        (_, Some(_)) => Err(format!("it is refused for something else: {}", told(verdict))),
    }
}

/// How many mistakes are found.
fn found(verdict: &Verdict) -> usize {
    match verdict {
        Ok(()) => 0,
        Err(Rejection::Invalid(found)) => found.total(),
        Err(Rejection::Malformed(found)) => found.total(),
    }
}

fn told(verdict: &Verdict) -> String {
    verdict.as_ref().err().map(ToString::to_string).unwrap_or_default()
}
