//! Where faults are planted: around the interpreter.

use serde_json::{Map, Number as JsonNumber, Value};
use strictly_contract::pattern::Pattern;
use strictly_contract::strictly::{
    Malformed, Mismatch, MismatchKind, Number, Pointer, Rejection, Violation, Violations,
};
use strictly_contract::{
    Constraints, Contract, Direction, EnumMember, Length, Member, Presence, Range, ShapeId,
    ShapeKind, Verdict,
};
use strictly_testing::{Answer, Spec, Suite};

/// A fault, by what it touches.
pub(crate) enum Fault {
    Contract(fn(&mut Contract)),
    Value(fn(&Lab, Value) -> Value),
    Verdict(fn(Verdict) -> Verdict),
    Judge(fn(&Lab, Value) -> Verdict),
}

pub(crate) struct Lab {
    pub(crate) suite: Suite,
    contract: Contract,
    shape: ShapeId,
}

/// The value of a text; a text that is not JSON at all is no matter of these tests.
pub(crate) fn reparsed(json: &[u8]) -> Result<Value, Rejection> {
    serde_json::from_slice(json).map_err(|_| no_value())
}

fn no_value() -> Rejection {
    let mismatch = Mismatch::new(Pointer::root(), MismatchKind::UnknownUnionMember);
    Malformed::new(vec![mismatch]).unwrap().into()
}

impl Lab {
    pub(crate) fn new() -> Self {
        let spec = Spec::parse(&[("orders.smithy", include_str!("orders.smithy"))]).unwrap();
        let suite = spec.suite("PlaceOrder").unwrap();
        Self { contract: (**suite.contract()).clone(), shape: suite.shape().clone(), suite }
    }

    /// The right verdict.
    pub(crate) fn check(&self, value: &Value) -> Verdict {
        check(&self.contract, &self.shape, value)
    }

    /// The validator with that fault. Where the contract is changed, it tells no reasons: they would
    /// repeat the changed bounds, and give it away in every case.
    pub(crate) fn faulty<'a>(&'a self, fault: &'a Fault) -> Box<dyn Fn(Value) -> Answer + 'a> {
        match fault {
            Fault::Contract(change) => {
                let mut contract = self.contract.clone();
                change(&mut contract);
                Box::new(move |value| check(&contract, &self.shape, &value).is_ok().into())
            }
            Fault::Value(change) => Box::new(move |value| self.check(&change(self, value)).into()),
            Fault::Verdict(change) => Box::new(move |value| change(self.check(&value)).into()),
            Fault::Judge(judge) => Box::new(move |value| judge(self, value).into()),
        }
    }

    /// The value with some of its parts replaced, by their kind; those that `change` leaves stay.
    pub(crate) fn kind(
        &self,
        mut value: Value,
        wanted: fn(&ShapeKind) -> bool,
        change: fn(&Value) -> Option<Value>,
    ) -> Value {
        self.visit(&self.shape, &mut value, &mut |kind, held, _| {
            if wanted(kind) {
                if let Some(other) = change(held) {
                    *held = other;
                }
            }
        });
        value
    }

    /// Shows every part of the value with its kind and the length that holds there.
    fn visit(
        &self,
        id: &ShapeId,
        value: &mut Value,
        visit: &mut impl FnMut(&ShapeKind, &mut Value, Option<Length>),
    ) {
        let kind = &self.contract.shape(id).unwrap().kind;
        match (kind, value) {
            (ShapeKind::List { member, .. }, Value::Array(items)) => {
                for item in items {
                    self.visit_member(member, item, visit);
                }
            }
            (ShapeKind::Map { value: member, .. }, Value::Object(entries)) => {
                for held in entries.values_mut() {
                    self.visit_member(member, held, visit);
                }
            }
            (
                ShapeKind::Structure { members, .. } | ShapeKind::Union { members },
                Value::Object(object),
            ) => {
                for member in members {
                    if let Some(held) = object.get_mut(&member.json_name) {
                        self.visit_member(member, held, visit);
                    }
                }
            }
            _ => {}
        }
    }

    fn visit_member(
        &self,
        member: &Member,
        value: &mut Value,
        visit: &mut impl FnMut(&ShapeKind, &mut Value, Option<Length>),
    ) {
        let kind = &self.contract.shape(&member.target).unwrap().kind;
        visit(kind, value, member.constraints.length);
        self.visit(&member.target, value, visit);
    }

    /// The verdict without lengths of texts, and then by texts measured otherwise.
    fn by_texts(
        &self,
        mut value: Value,
        wanted: fn(&ShapeKind) -> bool,
        measure: impl Fn(&str) -> usize,
    ) -> Verdict {
        let mut contract = self.contract.clone();
        let target = |contract: &Contract, id: &ShapeId| wanted(&contract.shape(id).unwrap().kind);
        let whole = self.contract.clone();
        each_member(&mut contract, |member| {
            if target(&whole, &member.target) {
                member.constraints.length = None;
            }
        });
        check(&contract, &self.shape, &value)?;
        let mut wrong = None;
        self.visit(&self.shape, &mut value, &mut |kind, held, length| {
            let (Some(length), Some(text)) = (length.filter(|_| wanted(kind)), held.as_str())
            else {
                return;
            };
            let actual = measure(text) as u64;
            if !length.contains(actual) {
                wrong = Some((actual, length));
            }
        });
        match wrong {
            None => Ok(()),
            Some((actual, Length { min, max })) => {
                let constraint =
                    strictly_contract::strictly::Constraint::Length { actual, min, max };
                Err(Violations::new(vec![Violation::new(Pointer::root(), constraint)])
                    .unwrap()
                    .into())
            }
        }
    }

    pub(crate) fn measured(&self, value: Value, measure: fn(&str) -> usize) -> Verdict {
        // What is right either way is not the fault's doing.
        let right = self.check(&value);
        let measured = self.by_texts(value, |kind| matches!(kind, ShapeKind::String), measure);
        if right.is_ok() == measured.is_ok() { right } else { measured }
    }

    pub(crate) fn blobs_as_text(&self, value: Value) -> Verdict {
        let right = self.check(&value);
        let measured = self.by_texts(value, |kind| matches!(kind, ShapeKind::Blob), str::len);
        if right.is_ok() == measured.is_ok() { right } else { measured }
    }

    /// Null stands for any value of a required member.
    pub(crate) fn nulls_are_present(&self, value: Value) -> Verdict {
        let mut value = value;
        if let Some(object) = value.as_object_mut() {
            for (name, present) in [("customer", "abc"), ("code", "AB1234")] {
                object.entry(name).and_modify(|held| {
                    if held.is_null() {
                        *held = present.into()
                    }
                });
            }
        }
        self.check(&value)
    }

    fn repeats(&self, mut value: Value, equal: fn(&[Value]) -> bool) -> Verdict {
        let mut contract = self.contract.clone();
        each_list(&mut contract, |_, _, unique| *unique = false);
        let verdict = check(&contract, &self.shape, &value);
        let mut repeated = false;
        self.visit(&self.shape, &mut value, &mut |kind, held, _| {
            if let (ShapeKind::List { unique_items: true, .. }, Some(items)) =
                (kind, held.as_array())
            {
                repeated |= equal(items);
            }
        });
        let right = self.check(&value);
        if verdict.is_ok() && repeated == right.is_err() {
            right
        } else if repeated {
            Err(no_value())
        } else {
            verdict
        }
    }

    pub(crate) fn unique_by_text(&self, value: Value) -> Verdict {
        self.repeats(value, |items| {
            let texts: std::collections::HashSet<String> =
                items.iter().map(Value::to_string).collect();
            texts.len() < items.len()
        })
    }

    pub(crate) fn unique_among_neighbours(&self, value: Value) -> Verdict {
        self.repeats(value, |items| items.windows(2).any(|pair| pair[0] == pair[1]))
    }

    /// Refuses members that the shape does not have.
    pub(crate) fn strict(&self, value: Value) -> Verdict {
        let ShapeKind::Structure { members, .. } = &self.contract.shape(&self.shape).unwrap().kind
        else {
            unreachable!()
        };
        let known = |name: &String| members.iter().any(|member| member.json_name == *name);
        match value.as_object() {
            Some(object) if !object.keys().all(known) => Err(no_value()),
            _ => self.check(&value),
        }
    }

    pub(crate) fn any_case(&self, value: Value) -> Verdict {
        let Value::Object(object) = value else { return self.check(&value) };
        let lower = object.into_iter().map(|(name, held)| match name.as_str() {
            "note_text" => (name, held),
            _ => (name.to_lowercase(), held),
        });
        self.check(&Value::Object(lower.collect()))
    }

    pub(crate) fn first_of_union(&self, mut value: Value) -> Verdict {
        if let Some(Value::Object(payment)) = value.get_mut("payment") {
            while payment.len() > 1 {
                let last = payment.keys().next_back().cloned().unwrap();
                payment.remove(&last);
            }
        }
        self.check(&value)
    }

    /// What stands in the parent's parent is not looked at.
    pub(crate) fn parents_once(&self, mut value: Value) -> Verdict {
        if let Some(Value::Object(parent)) = value.get_mut("parent") {
            if let Some(Value::Object(_)) = parent.get("parent") {
                parent.remove("parent");
            }
        }
        self.check(&value)
    }
}

fn check(contract: &Contract, shape: &ShapeId, value: &Value) -> Verdict {
    contract.check(shape, Direction::Input, value).unwrap()
}

/// Changes the constraints of every member.
pub(crate) fn each(contract: &mut Contract, change: impl Fn(&mut Constraints)) {
    each_member(contract, |member| change(&mut member.constraints));
}

pub(crate) fn each_member(contract: &mut Contract, mut change: impl FnMut(&mut Member)) {
    each_kind(contract, |kind| match kind {
        ShapeKind::List { member, .. } => change(member),
        ShapeKind::Map { key, value, .. } => {
            change(key);
            change(value);
        }
        ShapeKind::Structure { members, .. } | ShapeKind::Union { members } => {
            members.iter_mut().for_each(&mut change)
        }
        _ => {}
    });
}

pub(crate) fn each_kind(contract: &mut Contract, change: impl FnMut(&mut ShapeKind)) {
    contract.shapes.values_mut().map(|shape| &mut shape.kind).for_each(change);
}

pub(crate) fn each_list(
    contract: &mut Contract,
    change: impl Fn(&mut Member, &mut bool, &mut bool),
) {
    each_kind(contract, |kind| {
        if let ShapeKind::List { member, sparse, unique_items } = kind {
            change(member, sparse, unique_items);
        }
    });
}

pub(crate) fn each_enum(contract: &mut Contract, change: impl Fn(&mut EnumMember)) {
    each_kind(contract, |kind| {
        if let ShapeKind::Enum(members) = kind {
            members.iter_mut().for_each(&change);
        }
    });
}

pub(crate) fn length(constraints: &mut Constraints, change: impl Fn(&mut Length)) {
    constraints.length.iter_mut().for_each(change);
}

pub(crate) fn range(constraints: &mut Constraints, change: impl Fn(&mut Range)) {
    constraints.range.iter_mut().for_each(change);
}

pub(crate) fn plus(number: &Number, more: i32) -> Number {
    let sum = number.as_str().parse::<f64>().unwrap() + f64::from(more);
    sum.to_string().parse().unwrap()
}

/// Another pattern, which still goes by the name of the first.
pub(crate) fn pattern(constraints: &mut Constraints, change: impl Fn(&str) -> String) {
    if let Some(pattern) = &mut constraints.pattern {
        *pattern = Pattern::parse(&change(pattern.source())).unwrap();
    }
}

pub(crate) fn mutated(constraints: &mut Constraints, change: &str) {
    if let Some(pattern) = &mut constraints.pattern {
        let mutant = pattern.mutants().into_iter().find(|mutant| mutant.change == change);
        if let Some(mutant) = mutant {
            *pattern = mutant.pattern;
        }
    }
}

/// Both lengths and both patterns hold where only the member's should.
pub(crate) fn merge_overrides(contract: &mut Contract) {
    let targets = contract.clone();
    each_member(contract, |member| {
        let target = &targets.shape(&member.target).unwrap().constraints;
        if let (Some(length), Some(other)) = (&mut member.constraints.length, target.length) {
            length.min = length.min.max(other.min);
            length.max = [length.max, other.max].into_iter().flatten().min();
        }
    });
}

pub(crate) fn ignore_overrides(contract: &mut Contract) {
    let targets = contract.clone();
    each_member(contract, |member| {
        let target = &targets.shape(&member.target).unwrap().constraints;
        if target.length.is_some() {
            member.constraints.length = target.length;
        }
    });
}

/// Constraints hold in the outermost structure alone.
pub(crate) fn without_below(contract: &mut Contract) {
    for (id, shape) in &mut contract.shapes {
        if id.name() != "PlaceOrderInput" {
            let mut one = Contract {
                shapes: [(id.clone(), shape.clone())].into(),
                operations: Vec::new(),
                service: contract.service.clone(),
                protocol: contract.protocol,
            };
            each_member(&mut one, |member| {
                member.constraints = Constraints::default();
                member.presence = Presence::Optional;
            });
            *shape = one.shapes.into_values().next().unwrap();
        }
    }
}

pub(crate) fn violations(verdict: Verdict, change: fn(&mut Vec<Violation>)) -> Verdict {
    match verdict {
        Err(Rejection::Invalid(found)) => {
            let mut found: Vec<Violation> = found.iter().cloned().collect();
            change(&mut found);
            Err(Violations::new(found).unwrap().into())
        }
        other => other,
    }
}

/// Replaces every text that is a value.
pub(crate) fn texts(value: Value, change: fn(&str) -> Value) -> Value {
    rewritten(value, &|value| match value {
        Value::String(text) => change(&text),
        other => other,
    })
}

pub(crate) fn numbers(value: Value, change: fn(&JsonNumber) -> JsonNumber) -> Value {
    rewritten(value, &|value| match value {
        Value::Number(number) => Value::Number(change(&number)),
        other => other,
    })
}

#[allow(clippy::cast_possible_truncation, reason = "the caller has looked")]
pub(crate) fn whole(number: f64) -> JsonNumber {
    JsonNumber::from(number as i64)
}

/// Changes every object.
pub(crate) fn objects(value: Value, change: &dyn Fn(&mut Map<String, Value>)) -> Value {
    rewritten(value, &|value| match value {
        Value::Object(mut object) => {
            change(&mut object);
            Value::Object(object)
        }
        other => other,
    })
}

fn rewritten(value: Value, change: &dyn Fn(Value) -> Value) -> Value {
    let inner = match value {
        Value::Array(items) => items.into_iter().map(|item| rewritten(item, change)).collect(),
        Value::Object(object) => {
            let entries = object.into_iter().map(|(name, held)| (name, rewritten(held, change)));
            Value::Object(entries.collect())
        }
        other => other,
    };
    change(inner)
}
