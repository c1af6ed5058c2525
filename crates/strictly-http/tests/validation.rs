//! Which error tells a caller of violations, and what it says of them: by requests to a server.

#![allow(clippy::items_after_statements, reason = "tables stand where they are used")]

use std::error::Error;

use http::Request;
use serde_json::{Value, json};
use strictly::{ErrorShape, Member, OperationShape, Protocol, ServiceShape, Shape};
use strictly_http::{Head, Server};

static ATLAS: ServiceShape = ServiceShape::new("example#Atlas", Protocol::RestJson1);
static INPUT: Shape =
    Shape::structure(&[Member::new("name", &NAME).required(), Member::new("code", &NAME)]);
static NAME: Shape = Shape::string().length(2, 4);
static TEXT: Shape = Shape::string();
static WITH_MESSAGE: Shape = Shape::structure(&[Member::new("message", &TEXT).required()]);

const NAME_IS_MISSING: &str =
    "Value at '/name' failed to satisfy constraint: Member must not be null";
const CODE_IS_SHORT: &str = "Value with length 1 at '/code' failed to satisfy constraint: Member must have length between 2 and 4, inclusive";

/// The status, the name in the header, and the body without the name.
type Answer = Result<(u16, String, Value), Box<dyn Error>>;

/// What a server of an operation with these errors answers to a request with two violations.
fn answer(errors: &'static [ErrorShape], set: impl FnOnce(Server) -> Server) -> Answer {
    let operation = OperationShape::new("example#GetCity", &ATLAS).input(&INPUT).errors(errors);
    // The process ends soon.
    let server = set(Server::new([&*Box::leak(Box::new(operation))])?);
    let request = Request::post("/").header("content-type", "application/json").body(())?;
    let body = br#"{"code": "x"}"#;
    let call = server.accept(Head::from(&request), false).map_err(|_| "not accepted")?;
    let refusal = call.check(body).err().ok_or("not refused")?;
    let response = server.refuse(refusal);
    let name = response.headers()["x-amzn-errortype"].to_str()?.to_owned();
    let mut body: Value = serde_json::from_slice(response.body())?;
    assert_eq!(body["__type"], *name);
    body.as_object_mut().ok_or("an object")?.remove("__type");
    Ok((response.status().as_u16(), name, body))
}

fn both() -> String {
    format!("2 validation errors detected. {NAME_IS_MISSING}; {CODE_IS_SHORT}")
}

/// What every service has, if its model has nothing for it.
fn of_the_framework() -> (u16, String, Value) {
    let field = |path: &str, message: &str| json!({ "path": path, "message": message });
    let fields = [field("/name", NAME_IS_MISSING), field("/code", CODE_IS_SHORT)];
    let body = json!({ "message": both(), "fieldList": fields });
    (400, "ValidationException".to_owned(), body)
}

#[test]
fn without_errors_it_is_the_one_of_the_framework() -> Result<(), Box<dyn Error>> {
    assert_eq!(answer(&[], |server| server)?, of_the_framework());
    // Errors of other names carry no violations, however well they would do.
    static OTHERS: [ErrorShape; 2] = [
        ErrorShape::new("example#NoSuchCity", &WITH_MESSAGE, 404),
        ErrorShape::new("example#Throttled", &WITH_MESSAGE, 429),
    ];
    assert_eq!(answer(&OTHERS, |server| server)?, of_the_framework());
    Ok(())
}

#[test]
fn the_best_of_the_known_names_is_taken() -> Result<(), Box<dyn Error>> {
    static ALL: [ErrorShape; 13] = [
        ErrorShape::new("example#NoSuchCity", &WITH_MESSAGE, 404),
        ErrorShape::new("example#BadRequest", &WITH_MESSAGE, 400),
        ErrorShape::new("example#ClientException", &WITH_MESSAGE, 400),
        ErrorShape::new("example#InvalidParameterValuesException", &WITH_MESSAGE, 400),
        ErrorShape::new("example#InvalidParametersException", &WITH_MESSAGE, 400),
        ErrorShape::new("example#InvalidArgumentException", &WITH_MESSAGE, 400),
        ErrorShape::new("example#BadRequestException", &WITH_MESSAGE, 400),
        ErrorShape::new("example#InvalidRequestException", &WITH_MESSAGE, 400),
        ErrorShape::new("example#InvalidParameterValueException", &WITH_MESSAGE, 400),
        ErrorShape::new("example#InvalidParameterException", &WITH_MESSAGE, 400),
        ErrorShape::new("example#InvalidInputException", &WITH_MESSAGE, 422),
        ErrorShape::new("example#ValidationError", &WITH_MESSAGE, 400),
        ErrorShape::new("example#ValidationException", &WITH_MESSAGE, 400),
    ];
    // The last is the best: taken away one after the other, each of the others has its turn.
    for end in (2..=ALL.len()).rev() {
        let (declared, best) = (&ALL[..end], &ALL[end - 1]);
        let expected = (best.code(), best.name().to_owned(), json!({ "message": both() }));
        assert_eq!(answer(declared, |server| server)?, expected);
    }
    Ok(())
}

#[test]
fn a_mistake_of_the_server_carries_no_violations() -> Result<(), Box<dyn Error>> {
    static FAULT: [ErrorShape; 1] =
        [ErrorShape::new("example#ValidationException", &WITH_MESSAGE, 500)];
    assert_eq!(answer(&FAULT, |server| server)?, of_the_framework());
    Ok(())
}

#[test]
fn a_service_may_name_another() -> Result<(), Box<dyn Error>> {
    static ERRORS: [ErrorShape; 2] = [
        ErrorShape::new("example#ValidationException", &WITH_MESSAGE, 400),
        ErrorShape::new("example#Refused", &WITH_MESSAGE, 422),
    ];
    let refused = (422, "Refused".to_owned(), json!({ "message": both() }));
    assert_eq!(answer(&ERRORS, |server| server.validation_error("Refused"))?, refused);
    assert_eq!(answer(&ERRORS, |server| server.validation_error("example#Refused"))?, refused);
    // What the operation does not declare, it cannot answer.
    let other = answer(&ERRORS, |server| server.validation_error("Elsewhere"))?;
    assert_eq!(other, of_the_framework());
    Ok(())
}

#[test]
fn details_are_filled_in_where_they_fit() -> Result<(), Box<dyn Error>> {
    static ERRORS: [ErrorShape; 1] =
        [ErrorShape::new("example#ValidationException", &DETAILED, 400)];
    static DETAILED: Shape = Shape::structure(&[
        Member::new("Message", &TEXT).json_name("msg").required(),
        Member::new("Reason", &REASON).required(),
        Member::new("Fields", &FIELDS),
        Member::new("ResourceId", &TEXT),
    ]);
    static REASON: Shape =
        Shape::enumeration(&["UNKNOWN_OPERATION", "FIELD_VALIDATION_FAILED", "OTHER"]);
    static FIELDS: Shape = Shape::list(&FIELD);
    static FIELD: Shape = Shape::structure(&[
        Member::new("Name", &TEXT).required(),
        Member::new("Message", &TEXT).required(),
    ]);
    let (_, _, body) = answer(&ERRORS, |server| server)?;
    let field = |name: &str, message: &str| json!({ "Name": name, "Message": message });
    let expected = json!({
        "msg": both(),
        "Reason": "FIELD_VALIDATION_FAILED",
        "Fields": [field("name", NAME_IS_MISSING), field("code", CODE_IS_SHORT)],
    });
    assert_eq!(body, expected);
    Ok(())
}

#[test]
fn fields_with_a_path_have_a_pointer() -> Result<(), Box<dyn Error>> {
    static ERRORS: [ErrorShape; 1] =
        [ErrorShape::new("example#ValidationException", &DETAILED, 400)];
    static DETAILED: Shape = Shape::structure(&[
        Member::new("message", &TEXT).required(),
        Member::new("fieldList", &FIELDS),
    ]);
    static FIELDS: Shape = Shape::list(&FIELD);
    static FIELD: Shape = Shape::structure(&[
        Member::new("path", &TEXT).required(),
        Member::new("message", &TEXT).required(),
    ]);
    assert_eq!(answer(&ERRORS, |server| server)?, of_the_framework());
    Ok(())
}

/// Rather than an error that clients cannot read, the one of the framework.
#[test]
fn what_violations_cannot_fill_is_not_taken() -> Result<(), Box<dyn Error>> {
    static ERRORS: [ErrorShape; 1] =
        [ErrorShape::new("example#ValidationException", &DEMANDING, 400)];
    static DEMANDING: Shape = Shape::structure(&[
        Member::new("message", &TEXT),
        Member::new("requestId", &TEXT).required(),
    ]);
    assert_eq!(answer(&ERRORS, |server| server)?, of_the_framework());
    static WITHOUT_REASON: [ErrorShape; 1] =
        [ErrorShape::new("example#ValidationException", &OTHER_REASONS, 400)];
    static OTHER_REASONS: Shape = Shape::structure(&[Member::new("reason", &REASONS).required()]);
    static REASONS: Shape = Shape::enumeration(&["SIZE", "COLOUR"]);
    assert_eq!(answer(&WITHOUT_REASON, |server| server)?, of_the_framework());
    Ok(())
}
