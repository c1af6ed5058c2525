//! Whether an answer is the one that a case asks for.

use serde_json::Value;
use strictly_contract::strictly::{Rejection, Violation, Violations};
use strictly_contract::{Contract, Operation, ShapeKind, Verdict};
use strictly_http::VALIDATION_ERRORS;

use super::client::{NoAnswer, Response};

/// The name of errors that say that a request is malformed.
const SERIALIZATION: &str = "SerializationException";

/// What is thought of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Judgement {
    /// It is the one that was asked for.
    Right,
    /// The input came through, and the service has another reason to refuse: this error.
    Answered(String),
    /// It is another, and how.
    Wrong(String),
}

/// Judges the answers to one operation.
pub(super) struct Judge<'c> {
    /// The errors that it declares, with their status codes.
    declared: Vec<(&'c str, u16)>,
    /// The name of the error that carries validation failures, if the user knows.
    validation: Option<&'c str>,
}

impl<'c> Judge<'c> {
    pub(super) fn new(
        contract: &'c Contract,
        operation: &'c Operation,
        validation: Option<&'c str>,
    ) -> Self {
        let declared = operation.errors.iter().filter_map(|id| match &contract.shape(id)?.kind {
            ShapeKind::Structure { error: Some(error), .. } => Some((id.name(), error.code)),
            _ => None,
        });
        Self { declared: declared.collect(), validation }
    }

    /// Whether this may come of an input of which a server must say `verdict`.
    pub(super) fn judge(
        &self,
        verdict: &Verdict,
        response: &Result<Response, NoAnswer>,
    ) -> Judgement {
        let response = match response {
            Ok(response) => response,
            Err(why) => return wrong(why.to_string()),
        };
        let name = error_name(response);
        if response.status >= 500 {
            return wrong("the server failed");
        }
        match verdict {
            Ok(()) => self.valid(response, name),
            Err(Rejection::Invalid(violations)) => self.invalid(response, name, violations),
            Err(Rejection::Malformed(_)) => malformed(response, name.as_deref()),
        }
    }

    fn valid(&self, response: &Response, name: Option<String>) -> Judgement {
        if (200..300).contains(&response.status) {
            return Judgement::Right;
        }
        let Some(name) = name else {
            return wrong("refused without the name of an error, though it is valid");
        };
        if self.is_validation(&name) || name == SERIALIZATION {
            return wrong("refused, though it is valid");
        }
        let unserved = matches!(response.status, 404 | 405 | 406 | 413 | 415);
        if unserved && self.declared_code(&name).is_none() {
            return wrong("refused before any operation saw it, though it is valid");
        }
        Judgement::Answered(name)
    }

    fn invalid(
        &self,
        response: &Response,
        name: Option<String>,
        violations: &Violations,
    ) -> Judgement {
        let first = violations.iter().next().map(Violation::message).unwrap_or_default();
        if (200..300).contains(&response.status) {
            return wrong(format!("accepted, though: {first}"));
        }
        let Some(name) = name.filter(|name| self.is_validation(name)) else {
            return wrong(format!("refused with another error than one of validation: {first}"));
        };
        let code = self.declared_code(&name).unwrap_or(400);
        if response.status != code {
            return wrong(format!("refused with another status than {code}: {first}"));
        }
        let texts = texts_of(response);
        let is_told = |path: &str| texts.iter().any(|text| names_path(text, path));
        match violations.iter().find(|violation| !is_told(violation.path().as_str())) {
            None => Judgement::Right,
            Some(untold) => wrong(format!("the error does not tell: {}", untold.message())),
        }
    }

    fn declared_code(&self, name: &str) -> Option<u16> {
        self.declared.iter().find(|(declared, _)| *declared == name).map(|(_, code)| *code)
    }

    fn is_validation(&self, name: &str) -> bool {
        match self.validation {
            Some(validation) => name == validation,
            None => VALIDATION_ERRORS.contains(&name),
        }
    }
}

fn malformed(response: &Response, name: Option<&str>) -> Judgement {
    match (response.status, name) {
        (400, Some(SERIALIZATION)) => Judgement::Right,
        (200..300, _) => wrong("accepted, though it is malformed"),
        _ => wrong(format!("malformed, and not refused with 400 {SERIALIZATION}")),
    }
}

fn wrong(reason: impl Into<String>) -> Judgement {
    Judgement::Wrong(reason.into())
}

/// The name of an error, without what may stand around it.
pub(super) fn error_name(response: &Response) -> Option<String> {
    let body = || serde_json::from_slice::<Value>(&response.body).ok();
    let in_body = || {
        let body = body()?;
        let name = body.get("__type").or_else(|| body.get("code"))?;
        name.as_str().map(str::to_owned)
    };
    let name = response.header("x-amzn-errortype").map(str::to_owned).or_else(in_body)?;
    let name = name.split(':').next().unwrap_or_default();
    Some(name.rsplit('#').next().unwrap_or_default().to_owned()).filter(|name| !name.is_empty())
}

/// All texts in the body.
fn texts_of(response: &Response) -> Vec<String> {
    fn collect(value: Value, texts: &mut Vec<String>) {
        match value {
            Value::String(text) => texts.push(text),
            Value::Array(items) => items.into_iter().for_each(|item| collect(item, texts)),
            Value::Object(object) => {
                object.into_iter().for_each(|(_, held)| collect(held, texts));
            }
            _ => {}
        }
    }
    let mut texts = Vec::new();
    if let Ok(body) = serde_json::from_slice(&response.body) {
        collect(body, &mut texts);
    }
    texts
}

/// Whether a text names a path: as a pointer, or as its only name.
fn names_path(text: &str, path: &str) -> bool {
    let name = path.strip_prefix('/').unwrap_or(path);
    text == name || text.contains(path)
}
