//! The input of a request, member by member.

use std::collections::BTreeMap;

use serde_json::value::RawValue;
use serde_json::{Map, Value};
use strictly_contract::strictly::Rejection;
use strictly_contract::{Contract, Direction, ShapeId, ShapeKind, Verdict};
use strictly_testing::{Case, Class};

/// The value of a case, as it is to be sent.
pub(super) struct Input {
    pub(super) value: Value,
    /// The texts of its members, where the spelling matters.
    pub(super) spelled: BTreeMap<String, String>,
    /// The whole text, if it is no JSON.
    no_json: Option<String>,
    /// What a server must say of it.
    pub(super) verdict: Verdict,
}

impl Input {
    /// The input of a case, with what `base` says of all members that the case is not about.
    pub(super) fn of(contract: &Contract, case: &Case, base: Option<&Map<String, Value>>) -> Self {
        let mut spelled = BTreeMap::new();
        let no_json = case.spelling.clone().filter(|_| case.class == Class::Syntax);
        if let (Some(text), None) = (&case.spelling, &no_json) {
            let members = serde_json::from_str::<BTreeMap<String, Box<RawValue>>>(text);
            let members = members.unwrap_or_default().into_iter();
            spelled.extend(members.map(|(name, text)| (name, text.get().to_owned())));
        }
        let mut input =
            Self { value: case.value.clone(), spelled, no_json, verdict: case.verdict.clone() };
        if let Some(base) = base {
            input.rest_on(base, contract, case);
        }
        input
    }

    /// The whole as JSON, or the text that is none.
    pub(super) fn text(&self) -> String {
        match (&self.no_json, &self.value) {
            (Some(text), _) => text.clone(),
            (None, Value::Object(object)) => self.document(object),
            (None, other) => other.to_string(),
        }
    }

    /// These members as JSON, spelled as they have to be.
    pub(super) fn document<'v>(
        &self,
        members: impl IntoIterator<Item = (&'v String, &'v Value)>,
    ) -> String {
        let member = |(name, value): (&String, &Value)| {
            let spelled = self.spelled.get(name).cloned().unwrap_or_else(|| value.to_string());
            format!("{}:{spelled}", Value::from(name.as_str()))
        };
        let members: Vec<_> = members.into_iter().map(member).collect();
        format!("{{{}}}", members.join(","))
    }

    /// Takes over what the base says, unless something else would be wrong then.
    fn rest_on(&mut self, base: &Map<String, Value>, contract: &Contract, case: &Case) {
        let Value::Object(object) = &self.value else { return };
        let mut varied = vec![in_json(contract, &case.shape, &case.aim.path)];
        if let Err(Rejection::Invalid(found)) = &case.verdict {
            let paths = found.iter().map(|violation| violation.path().as_str());
            varied.extend(paths.map(|path| in_json(contract, &case.shape, path)));
        }
        varied.retain(|way| !way.is_empty());
        let mut merged = object.clone();
        merge(&mut merged, base, &varied.iter().map(Vec::as_slice).collect::<Vec<_>>());
        let merged = Value::Object(merged);
        let verdict = contract.check(&case.shape, Direction::Input, &merged);
        if verdict.is_ok_and(|verdict| verdict == case.verdict) {
            self.spelled.retain(|name, _| merged.get(name) == self.value.get(name));
            self.value = merged;
        }
    }
}

/// Puts what the base says over the value, except at the ways that are varied.
fn merge(value: &mut Map<String, Value>, base: &Map<String, Value>, varied: &[&[String]]) {
    for (name, said) in base {
        let below: Vec<&[String]> = varied
            .iter()
            .filter_map(|way| way.split_first().filter(|(first, _)| *first == name))
            .map(|(_, rest)| rest)
            .collect();
        if below.iter().any(|rest| rest.is_empty()) {
            continue;
        }
        match (value.get_mut(name), said) {
            (Some(Value::Object(held)), Value::Object(said)) => merge(held, said, &below),
            // What is varied somewhere below stays as it is.
            (Some(_), _) if !below.is_empty() => {}
            _ => {
                value.insert(name.clone(), said.clone());
            }
        }
    }
}

/// A way of member names, with the names that JSON has for them.
fn in_json(contract: &Contract, root: &ShapeId, path: &str) -> Vec<String> {
    let mut shape = contract.shape(root);
    let mut way = Vec::new();
    for name in path.split('/').skip(1) {
        let member = shape.and_then(|shape| match &shape.kind {
            ShapeKind::Structure { members, .. } | ShapeKind::Union { members } => {
                members.iter().find(|member| member.name == name)
            }
            ShapeKind::List { member, .. } | ShapeKind::Map { value: member, .. } => Some(member),
            _ => None,
        });
        // Items and entries keep their names.
        let named = member.filter(|member| member.name == name);
        way.push(named.map_or(name, |member| &member.json_name).to_owned());
        shape = member.and_then(|member| contract.shape(&member.target));
    }
    way
}
