//! The client's side.

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Response};
use serde_json::Value;
use strictly_http::{Client, Endpoint};

use crate::case::Case;
use crate::compare;
use crate::server::index_of_error;
use crate::subject::Subject;

fn client(host: &str) -> Client {
    let endpoint: Endpoint = format!("https://{host}").parse().unwrap();
    let client = Client::new(endpoint).gzip_from(10_240);
    client.tokens(|| "00000000-0000-4000-8000-000000000000".to_owned())
}

pub(crate) fn request(case: &Case, subject: &dyn Subject) -> Result<(), String> {
    let client = client(case.text("host").unwrap_or("example.com"));
    let request = subject.write_request(&client, &case.params())?;
    let uri = request.uri();
    if Some(request.method().as_str()) != case.text("method") {
        return Err(format!("the method is {}", request.method()));
    }
    if Some(uri.path()) != case.text("uri") {
        return Err(format!("the path is {}", uri.path()));
    }
    let host = case.text("resolvedHost");
    if host.is_some() && uri.host() != host {
        return Err(format!("the host is {:?}", uri.host()));
    }
    query(case, uri.query().unwrap_or_default())?;
    compare::headers(case, request.headers())?;
    match case.text("body") {
        Some(body) => compare::body(body, case.text("bodyMediaType"), request.body()),
        None => Ok(()),
    }
}

fn query(case: &Case, query: &str) -> Result<(), String> {
    let mut found: Vec<_> = query.split('&').filter(|part| !part.is_empty()).collect();
    for expected in case.texts("queryParams") {
        let same = |found: &&str| *found == expected || *found == format!("{expected}=");
        match found.iter().position(same) {
            Some(at) => {
                found.remove(at);
            }
            None => return Err(format!("the query string is {query:?}, without {expected:?}")),
        }
    }
    let has = |name: &str| query.split('&').any(|part| part.split('=').next() == Some(name));
    if let Some(name) = case.texts("forbidQueryParams").into_iter().find(|name| has(name)) {
        return Err(format!("the query string has {name}: {query:?}"));
    }
    match case.texts("requireQueryParams").into_iter().find(|name| !has(name)) {
        Some(name) => Err(format!("the query string lacks {name}: {query:?}")),
        None => Ok(()),
    }
}

pub(crate) fn response(case: &Case, subject: &dyn Subject) -> Result<(), String> {
    let mut response =
        Response::new(Bytes::copy_from_slice(case.text("body").unwrap_or_default().as_bytes()));
    let code = u16::try_from(case.data["code"].as_u64().unwrap()).unwrap();
    *response.status_mut() = code.try_into().unwrap();
    for (name, value) in case.headers() {
        let name = HeaderName::from_bytes(name.as_bytes()).unwrap();
        response.headers_mut().append(name, HeaderValue::from_bytes(value.as_bytes()).unwrap());
    }
    let found = subject.read_response(&client("example.com"), &response);
    match (index_of_error(case, subject), found) {
        (None, Ok(found)) => compare::values(&subject.output(&case.params())?, &found),
        (Some(index), Err((found, value))) if found == Some(index) => {
            compare::values(&subject.error(index, &case.params())?, &value)
        }
        (_, found) => Err(format!("found {}", describe(&found))),
    }
}

fn describe(found: &Result<Value, (Option<usize>, Value)>) -> String {
    match found {
        Ok(output) => format!("an output: {output}"),
        Err((Some(index), error)) => format!("error {index}: {error}"),
        Err((None, message)) => format!("another failure: {message}"),
    }
}
