//! The cases of the suites, as the models carry them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{env, fmt, fs};

use serde_json::{Map, Value};

use crate::malformed;

/// One case for one side.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) protocol: String,
    pub(crate) kind: Kind,
    pub(crate) id: String,
    /// The operation, or those that declare the error that the case is about.
    pub(crate) operations: Vec<String>,
    /// The error that the response carries, if it does.
    pub(crate) error: Option<String>,
    pub(crate) data: Value,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    ServerRequest,
    ServerResponse,
    ClientRequest,
    ClientResponse,
    Malformed,
}

impl Case {
    /// What the case is called in `xfail.toml`.
    pub(crate) fn key(&self) -> String {
        format!("{} {}", self.kind, self.id)
    }

    pub(crate) fn text(&self, key: &str) -> Option<&str> {
        self.data.get(key).and_then(Value::as_str)
    }

    pub(crate) fn texts(&self, key: &str) -> Vec<&str> {
        let list = self.data.get(key).and_then(Value::as_array);
        list.into_iter().flatten().filter_map(Value::as_str).collect()
    }

    pub(crate) fn headers(&self) -> Vec<(&str, &str)> {
        headers(&self.data)
    }

    pub(crate) fn params(&self) -> Value {
        self.data.get("params").cloned().unwrap_or(Value::Object(Map::new()))
    }
}

pub(crate) fn headers(data: &Value) -> Vec<(&str, &str)> {
    let headers = data.get("headers").and_then(Value::as_object);
    let headers = headers.into_iter().flatten();
    headers.filter_map(|(name, value)| Some((name.as_str(), value.as_str()?))).collect()
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ServerRequest => "server-request",
            Self::ServerResponse => "server-response",
            Self::ClientRequest => "client-request",
            Self::ClientResponse => "client-response",
            Self::Malformed => "malformed",
        })
    }
}

/// The cases of all three protocols; none if the suites are not at hand.
pub(crate) fn load() -> Option<Vec<Case>> {
    let folder = env::var_os("STRICTLY_SUITES")?;
    let mut cases = Vec::new();
    for protocol in ["restJson1", "awsJson1_0", "awsJson1_1"] {
        let path = Path::new(&folder).join("protocol").join(format!("{protocol}.json"));
        let model: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
        cases.extend(of_model(protocol, &model));
    }
    Some(cases)
}

fn of_model(protocol: &str, model: &Value) -> Vec<Case> {
    let shapes = model["shapes"].as_object().unwrap();
    let users = users_of_errors(shapes);
    let mut cases = Vec::new();
    for (shape_id, shape) in shapes {
        let Some(traits) = shape.get("traits").and_then(Value::as_object) else { continue };
        let is_error = traits.contains_key("smithy.api#error");
        let operations = if is_error {
            users.get(shape_id).cloned().unwrap_or_default()
        } else {
            vec![shape_id.clone()]
        };
        let mut add = |kind, id: &str, data: &Value| {
            cases.push(Case {
                protocol: protocol.to_owned(),
                kind,
                id: id.to_owned(),
                operations: operations.clone(),
                error: is_error.then(|| shape_id.clone()),
                data: data.clone(),
            });
        };
        for (name, server, client) in [
            ("smithy.test#httpRequestTests", Kind::ServerRequest, Kind::ClientRequest),
            ("smithy.test#httpResponseTests", Kind::ServerResponse, Kind::ClientResponse),
        ] {
            for data in traits.get(name).and_then(Value::as_array).into_iter().flatten() {
                let (id, side) = (data["id"].as_str().unwrap(), data["appliesTo"].as_str());
                let expected = data["protocol"].as_str().unwrap();
                assert!(expected.ends_with(protocol), "{id} is of {expected}");
                if side != Some("client") {
                    add(server, id, data);
                }
                if side != Some("server") {
                    add(client, id, data);
                }
            }
        }
        let malformed = traits.get("smithy.test#httpMalformedRequestTests");
        for data in malformed.and_then(Value::as_array).into_iter().flatten() {
            for (id, data) in malformed::expand(data) {
                add(Kind::Malformed, &id, &data);
            }
        }
    }
    cases
}

/// The operations that declare each error, themselves or through their service.
fn users_of_errors(shapes: &Map<String, Value>) -> BTreeMap<String, Vec<String>> {
    let targets = |shape: &Value, key: &str| -> Vec<String> {
        let list = shape.get(key).and_then(Value::as_array).into_iter().flatten();
        list.filter_map(|target| target["target"].as_str().map(str::to_owned)).collect()
    };
    let of_type =
        |name: &'static str| shapes.iter().filter(move |(_, shape)| shape["type"] == *name);
    let mut users = BTreeMap::<String, BTreeSet<String>>::new();
    for (id, operation) in of_type("operation") {
        for error in targets(operation, "errors") {
            users.entry(error).or_default().insert(id.clone());
        }
    }
    for (_, service) in of_type("service") {
        for error in targets(service, "errors") {
            users.entry(error).or_default().extend(targets(service, "operations"));
        }
    }
    users.into_iter().map(|(error, users)| (error, users.into_iter().collect())).collect()
}
