//! The server's side.

use std::collections::BTreeMap;

use http::{HeaderMap, HeaderName, HeaderValue, Method};
use serde_json::Value;
use strictly_http::{ErrorName, Head, Server};

use crate::case::Case;
use crate::compare;
use crate::subject::Subject;

type Subjects = BTreeMap<&'static str, Box<dyn Subject>>;

/// A raw request.
#[derive(Clone, Debug)]
pub(crate) struct Raw {
    method: Method,
    path: String,
    query: Option<String>,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Raw {
    /// The request of a case.
    pub(crate) fn of(data: &Value) -> Result<Self, String> {
        let text = |key: &str| data.get(key).and_then(Value::as_str).unwrap_or_default();
        let mut headers = HeaderMap::new();
        for (name, value) in crate::case::headers(data) {
            let name =
                HeaderName::from_bytes(name.as_bytes()).map_err(|error| error.to_string())?;
            let value =
                HeaderValue::from_bytes(value.as_bytes()).map_err(|error| error.to_string())?;
            headers.append(name, value);
        }
        // What a case says of its body is what a client would say of it.
        let media_type = text("bodyMediaType");
        if !media_type.is_empty() && !text("body").is_empty() {
            let media_type =
                HeaderValue::from_str(media_type).map_err(|error| error.to_string())?;
            headers.entry(http::header::CONTENT_TYPE).or_insert(media_type);
        }
        let (path, query) = text("uri")
            .split_once('?')
            .map_or((text("uri"), None), |(path, query)| (path, Some(query)));
        let params = data.get("queryParams").and_then(Value::as_array).into_iter().flatten();
        let params = params.filter_map(Value::as_str);
        let query: Vec<_> = query.into_iter().chain(params).collect();
        Ok(Self {
            method: text("method").parse().map_err(|_| "no such method")?,
            path: path.to_owned(),
            query: (!query.is_empty()).then(|| query.join("&")),
            headers,
            body: text("body").as_bytes().to_vec(),
        })
    }

    /// Changes something, by a source of numbers below a bound.
    pub(crate) fn change(&mut self, mut below: impl FnMut(usize) -> usize) {
        const TEXTS: [&str; 16] = [
            "%",
            "%zz",
            "%ff",
            "%00",
            "%c0%af",
            "%252e",
            "/",
            "..",
            "&",
            "=",
            "+",
            "\"",
            ",",
            "9223372036854775808",
            "NaN",
            "null",
        ];
        let text = TEXTS[below(TEXTS.len())];
        match below(4) {
            0 => splice(&mut self.path, text, &mut below),
            1 => splice(self.query.get_or_insert_default(), text, &mut below),
            2 => {
                let names: Vec<_> = self.headers.keys().cloned().collect();
                let Some(name) = names.get(below(names.len())) else { return };
                let mut value = self.headers[name].as_bytes().to_vec();
                let at = below(value.len() + 1);
                let byte = u8::try_from(below(256)).unwrap();
                value.insert(at, byte);
                if let Ok(value) = HeaderValue::from_bytes(&value) {
                    self.headers.insert(name, value);
                }
            }
            _ => {
                let (at, byte) = (below(self.body.len() + 1), u8::try_from(below(256)).unwrap());
                match below(3) {
                    0 if at < self.body.len() => self.body[at] = byte,
                    1 => self.body.truncate(at),
                    _ => self.body.splice(at..at, text.bytes()).for_each(drop),
                }
            }
        }
    }

    /// The status code of a refusal. The gate and the reader agree.
    pub(crate) fn answer(&self, server: &Server, all: &Subjects) -> Result<(), u16> {
        let Self { method, path, query, headers, body } = self;
        let head = Head { method, path, query: query.as_deref(), headers };
        let call = server.accept(head, body.is_empty()).map_err(|refusal| refusal.status())?;
        let subject = &all[call.operation().id()];
        let read = subject.read_request(&call, body);
        assert_eq!(call.check(body).err(), read.as_ref().err().cloned(), "{self:?}");
        read.map(drop).map_err(|refusal| refusal.status())
    }

    /// What the server of the operation's service makes of it.
    pub(crate) fn serve(
        &self,
        subject: &dyn Subject,
        all: &Subjects,
    ) -> Result<Result<Value, http::Response<bytes::Bytes>>, String> {
        let server = server(subject, all);
        let Self { method, path, query, headers, body } = self;
        let head = Head { method, path, query: query.as_deref(), headers };
        let call = match server.accept(head, body.is_empty()) {
            Ok(call) => call,
            Err(refusal) => return Ok(Err(server.refuse(refusal))),
        };
        let found = call.operation().id();
        if found != subject.shape().id() {
            return Err(format!("it was routed to {found}"));
        }
        Ok(subject.read_request(&call, body).map_err(|refusal| server.refuse(refusal)))
    }
}

/// Puts a text somewhere into another.
fn splice(into: &mut String, text: &str, below: &mut impl FnMut(usize) -> usize) {
    let at = below(into.len() + 1);
    if into.is_char_boundary(at) {
        into.insert_str(at, text);
    }
}

/// The service of an operation, with all its operations. Bodies of errors are compared whole, so
/// the name stands only where the protocol has it.
pub(crate) fn server(subject: &dyn Subject, all: &Subjects) -> Server {
    let service = subject.shape().service().id();
    let shapes = all.values().map(|subject| subject.shape());
    let shapes = shapes.filter(|shape| shape.service().id() == service);
    Server::new(shapes).unwrap().error_name(ErrorName::AsProtocol)
}

pub(crate) fn request(case: &Case, subject: &dyn Subject, all: &Subjects) -> Result<(), String> {
    let expected = subject.input(&case.params())?;
    match Raw::of(&case.data)?.serve(subject, all)? {
        Ok(found) => compare::values(&expected, &found),
        Err(response) => {
            Err(format!("{} {}", response.status(), String::from_utf8_lossy(response.body())))
        }
    }
}

pub(crate) fn response(case: &Case, subject: &dyn Subject) -> Result<(), String> {
    let server = Server::new([subject.shape()]).unwrap().error_name(ErrorName::AsProtocol);
    let response = match index_of_error(case, subject) {
        Some(index) => subject.write_error(&server, index, &case.params())?,
        None => subject.write_response(&server, &case.params())?,
    };
    let code = case.data["code"].as_u64();
    if Some(u64::from(response.status().as_u16())) != code {
        return Err(format!("the status is {}, not {code:?}", response.status()));
    }
    compare::headers(case, response.headers())?;
    match case.text("body") {
        Some(body) => compare::body(body, case.text("bodyMediaType"), response.body()),
        None => Ok(()),
    }
}

/// The number of the error that the case is about.
pub(crate) fn index_of_error(case: &Case, subject: &dyn Subject) -> Option<usize> {
    let id = case.error.as_deref()?;
    subject.shape().error_shapes().iter().position(|error| error.id() == id)
}
