//! Violations as an error of the model.

use serde_json::{Map, Value};
use strictly::parts::{Part, Parts, check_parts};
use strictly::{
    Binding, ErrorShape, Expected, Member, OperationShape, Shape, Violation, Violations,
};

use super::message;

/// The names of errors that carry validation failures, the best first, as services use them.
pub const VALIDATION_ERRORS: [&str; 12] = [
    "ValidationException",
    "ValidationError",
    "InvalidInputException",
    "InvalidParameterException",
    "InvalidParameterValueException",
    "InvalidRequestException",
    "BadRequestException",
    "InvalidArgumentException",
    "InvalidParametersException",
    "InvalidParameterValuesException",
    "ClientException",
    "BadRequest",
];

/// The error of an operation that carries validation failures: the one with this name if one is
/// asked for, or else the first of the [known names](crate::Server#validation-errors) that it has.
pub(crate) fn choose(
    operation: &OperationShape,
    name: Option<&str>,
) -> Option<&'static ErrorShape> {
    let find = |name: &str| {
        operation.error_shapes().iter().find(|error| error.name() == name || error.id() == name)
    };
    match name {
        Some(name) => find(name),
        None => {
            VALIDATION_ERRORS.iter().find_map(|name| find(name)).filter(|error| error.code() < 500)
        }
    }
}

/// The body of the error: its message, and a list of the violations if it has one. Nothing, if it
/// has required members that violations cannot fill.
pub(super) fn body(shape: &'static Shape, violations: &Violations) -> Option<Vec<u8>> {
    let mut body = Map::new();
    for member in shape.members().iter().filter(|member| member.binding() == Binding::Document) {
        if let Some(value) = value(member, violations) {
            body.insert(member.name_in_json().to_owned(), value);
        }
    }
    let body = Value::Object(body).to_string().into_bytes();
    check_parts(shape, Document(&body)).is_ok().then_some(body)
}

fn value(member: &Member, violations: &Violations) -> Option<Value> {
    let name = member.name().to_ascii_lowercase();
    let shape = member.shape();
    match shape.expected() {
        Expected::String if !shape.values().is_empty() => reason(&name, shape.values()),
        Expected::String if matches!(&*name, "message" | "errormessage" | "exceptionmessage") => {
            Some(message::text(violations).into())
        }
        Expected::List => fields(shape.item()?, violations),
        _ => None,
    }
}

/// The value of an enum of reasons that says that a member is wrong.
fn reason(name: &str, values: &[&'static str]) -> Option<Value> {
    if !matches!(name, "reason" | "code" | "errorcode") {
        return None;
    }
    let is_it = |value: &&&str| {
        let letters: String = value.chars().filter(char::is_ascii_alphanumeric).collect();
        letters.eq_ignore_ascii_case("fieldValidationFailed")
    };
    values.iter().find(is_it).map(|value| Value::from(*value))
}

/// One structure for each violation, if its members are a path or name and a message.
fn fields(item: &'static Shape, violations: &Violations) -> Option<Value> {
    let find = |names: &[&str]| {
        let is_named = |member: &&Member| names.contains(&&*member.name().to_ascii_lowercase());
        let is_text = |member: &&Member| member.shape().expected() == Expected::String;
        item.members().iter().filter(is_text).find(is_named)
    };
    let path = find(&["path", "name", "field", "fieldname"])?;
    let message = find(&["message", "reason", "description"])?;
    let field = |violation: &Violation| {
        let pointer = violation.path().as_str();
        // A pointer where a path is asked for, and elsewhere the name alone.
        let is_path = path.name().eq_ignore_ascii_case("path");
        let place = if is_path { pointer } else { pointer.strip_prefix('/').unwrap_or(pointer) };
        let entries = [(path, place.to_owned()), (message, violation.message())];
        let entries = entries.map(|(member, text)| (member.name_in_json().to_owned(), text.into()));
        Value::Object(Map::from_iter(entries))
    };
    Some(violations.iter().map(field).collect())
}

/// An error that is a document and nothing else.
struct Document<'a>(&'a [u8]);

impl<'a> Parts<'a> for Document<'a> {
    fn document(&mut self) -> Option<&'a [u8]> {
        Some(self.0)
    }

    fn part(&mut self, _: &'static Member) -> Part<'a> {
        Part::Absent
    }
}
