//! Inputs as requests, right or wrong, by the bindings of the contract.
//!
//! Typed code cannot write what breaks a contract, so this is an encoder of its own. See "HTTP
//! bindings" in the Smithy specification, and "AWS restJson1 protocol" and "AWS JSON protocols".

mod headers;
mod instant;
mod line;
mod payload;
mod text;

use serde_json::{Map, Value};
use strictly_contract::{
    Binding, Contract, Direction, Member, Operation, Protocol, ShapeKind, Verdict,
};
use strictly_http::uri::UriPattern;

use super::input::Input;
use crate::failure::Failure;

const CONTENT_TYPE: &str = "content-type";

/// A request, as it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) method: String,
    /// Path and query string.
    pub(super) target: String,
    pub(super) headers: Vec<(String, String)>,
    /// None if there is no body, which is not the same as an empty one to everyone.
    pub(super) body: Option<Vec<u8>>,
}

/// Why an input cannot be sent as what it is; in words that inputs with the same difficulty share.
pub(super) type Unsendable = String;

/// Writes the requests of one operation.
pub(super) struct Encoder<'c> {
    contract: &'c Contract,
    operation: &'c Operation,
    members: &'c [Member],
    /// The URI pattern, for protocols that have one.
    pattern: Option<UriPattern>,
    has_document: bool,
}

/// A request in the making, and the input as a server reads it from there.
struct Draft {
    request: Request,
    query: Vec<(String, String)>,
    labels: Vec<(String, String)>,
    read: Map<String, Value>,
}

impl<'c> Encoder<'c> {
    /// Prepares for an operation.
    pub(super) fn new(contract: &'c Contract, operation: &'c Operation) -> Result<Self, Failure> {
        let members = match contract.shape(&operation.input).map(|shape| &shape.kind) {
            Some(ShapeKind::Structure { members, .. }) => members.as_slice(),
            _ => &[],
        };
        let pattern = match (contract.protocol, &operation.http) {
            (Protocol::AwsJson1_0 | Protocol::AwsJson1_1, _) => None,
            (Protocol::RestJson1, Some(http)) => {
                Some(http.uri.parse().map_err(|error| Failure::new(format!("{error}")))?)
            }
            _ => {
                return Err(Failure::with_help(
                    format!("nothing says what requests of `{}` look like", operation.id),
                    "the service needs a protocol, restJson1, awsJson1_0 or awsJson1_1, and for restJson1 the operation needs `@http`",
                ));
            }
        };
        let in_document = |member: &Member| member.binding == Binding::Document;
        let is_unit = operation.input.to_string() == "smithy.api#Unit";
        let has_document =
            pattern.is_none() || members.iter().any(in_document) || members.is_empty() && !is_unit;
        Ok(Self { contract, operation, members, pattern, has_document })
    }

    /// The request that carries an input.
    ///
    /// # Errors
    ///
    /// If no request does: HTTP has no place for such a value, or a server reads something else
    /// there.
    pub(super) fn encode(&self, input: &Input) -> Result<Request, Unsendable> {
        let text = input.text();
        if text.trim().is_empty() {
            return Err("a body that is empty may count as absent".to_owned());
        }
        let Some(pattern) = &self.pattern else { return Ok(self.rpc(text)) };
        let Value::Object(object) = &input.value else {
            return self.other_than_an_object(pattern, text);
        };
        let mut draft = Draft {
            request: Request {
                method: self.method(),
                target: String::new(),
                headers: Vec::new(),
                body: None,
            },
            query: Vec::new(),
            labels: Vec::new(),
            read: Map::new(),
        };
        for member in self.members.iter().filter(|member| member.binding != Binding::Document) {
            let value = object.get(&member.json_name).unwrap_or(&Value::Null);
            let usual = value.to_string();
            if input.spelled.get(&member.json_name).is_some_and(|spelled| *spelled != usual) {
                return Err("only JSON can be spelled in other ways".to_owned());
            }
            self.bound(member, value, &mut draft)?;
        }
        self.query_params(object, pattern, &mut draft)?;
        self.document(object, input, &mut draft)?;
        draft.request.target = line::target(pattern, &draft)?;
        self.finish(&mut draft.request);
        let read = Value::Object(draft.read);
        let verdict = self.contract.check(&self.operation.input, Direction::Input, &read);
        if verdict.is_ok_and(|verdict| is_same(&verdict, &input.verdict)) {
            return Ok(draft.request);
        }
        Err("outside of JSON it reads as something else".to_owned())
    }

    /// A member in its place, unless that is the document or all parameters.
    fn bound(&self, member: &Member, value: &Value, draft: &mut Draft) -> Result<(), Unsendable> {
        let read = match &member.binding {
            Binding::Label => self.label(member, value, draft)?,
            Binding::Query(name) => self.query(member, name, value, draft)?,
            Binding::Header(name) => self.header(member, name, value, draft)?,
            Binding::PrefixHeaders(prefix) => self.prefix_headers(prefix, value, draft)?,
            Binding::Payload => self.payload(member, value, draft)?,
            Binding::Document | Binding::QueryParams | Binding::ResponseCode => return Ok(()),
        };
        draft.read.extend(read.map(|read| (member.json_name.clone(), read)));
        Ok(())
    }

    /// What stands in the body, and members that nobody knows.
    fn document(
        &self,
        object: &Map<String, Value>,
        input: &Input,
        draft: &mut Draft,
    ) -> Result<(), Unsendable> {
        let is_bound = |name: &String| {
            let mut members = self.members.iter();
            members.any(|one| one.json_name == *name && one.binding != Binding::Document)
        };
        let inside: Vec<_> = object.iter().filter(|(name, _)| !is_bound(name)).collect();
        if !self.has_document {
            let unknown = "there is no document that could hold an unknown member".to_owned();
            return if inside.is_empty() { Ok(()) } else { Err(unknown) };
        }
        if inside.is_empty() && self.members.is_empty() {
            return Ok(());
        }
        draft.read.extend(inside.iter().map(|(name, value)| ((*name).clone(), (*value).clone())));
        draft.request.body = Some(input.document(inside).into_bytes());
        self.default_type("application/json", draft);
        Ok(())
    }

    /// Says what the body is, unless a member does.
    fn default_type(&self, media_type: &str, draft: &mut Draft) {
        let is_type = |member: &Member| match &member.binding {
            Binding::Header(header) => header.eq_ignore_ascii_case(CONTENT_TYPE),
            _ => false,
        };
        if !self.members.iter().any(is_type) {
            draft.request.headers.push((CONTENT_TYPE.to_owned(), media_type.to_owned()));
        }
    }

    /// Only where the whole input is the document there is a request for `null` or `[]`.
    fn other_than_an_object(
        &self,
        pattern: &UriPattern,
        text: String,
    ) -> Result<Request, Unsendable> {
        let all = self.members.iter().all(|member| member.binding == Binding::Document);
        let target = pattern.expand(&[""; 0]);
        let (true, true, Some(target)) = (all, self.has_document, target) else {
            return Err("the input is not a document as a whole".to_owned());
        };
        let method = self.method();
        let headers = vec![(CONTENT_TYPE.to_owned(), "application/json".to_owned())];
        let body = Some(text.into_bytes());
        let mut request = Request { method, target, headers, body };
        self.finish(&mut request);
        Ok(request)
    }

    /// A request of a protocol that puts everything into the document.
    fn rpc(&self, body: String) -> Request {
        let is_first = self.contract.protocol == Protocol::AwsJson1_0;
        let version = if is_first { "1.0" } else { "1.1" };
        let target = format!("{}.{}", self.contract.service.id.name(), self.operation.id.name());
        let headers = vec![
            (CONTENT_TYPE.to_owned(), format!("application/x-amz-json-{version}")),
            ("x-amz-target".to_owned(), target),
        ];
        let body = Some(body.into_bytes());
        let mut request =
            Request { method: "POST".to_owned(), target: "/".to_owned(), headers, body };
        self.finish(&mut request);
        request
    }

    fn method(&self) -> String {
        self.operation.http.as_ref().map_or("POST", |http| &http.method).to_owned()
    }

    /// What every request of the operation has.
    fn finish(&self, request: &mut Request) {
        if self.pattern.is_none() && self.contract.service.query_compatible {
            request.headers.push(("x-amzn-query-mode".to_owned(), "true".to_owned()));
        }
        let is_sum = |(name, _): &(String, String)| name == "content-md5";
        if self.operation.checksum_required && !request.headers.iter().any(is_sum) {
            let sum = md5::compute(request.body.as_deref().unwrap_or_default());
            let sum = strictly::parts::base64(&sum.0);
            request.headers.push(("content-md5".to_owned(), sum));
        }
    }
}

/// Malformed is malformed, however it is told.
fn is_same(one: &Verdict, other: &Verdict) -> bool {
    use strictly_contract::strictly::Rejection::{Invalid, Malformed};
    match (one, other) {
        (Ok(()), Ok(())) | (Err(Malformed(_)), Err(Malformed(_))) => true,
        (Err(Invalid(one)), Err(Invalid(other))) => one == other,
        _ => false,
    }
}
