//! Clients that compress the bodies of requests, where an operation takes that.

use std::error::Error;
use std::io::Read;

use flate2::read::GzDecoder;
use strictly::{
    Aggregate, Fill, Member, Operation, OperationShape, Protocol, ServiceShape, Shape, Validate,
    Visit,
};
use strictly_http::Client;

static ATLAS: ServiceShape = ServiceShape::new("example#Atlas", Protocol::RestJson1);
static TEXT: Shape = Shape::string();
static CITY: Shape = Shape::structure(&[
    Member::new("name", &TEXT),
    Member::new("encoding", &TEXT).header("Content-Encoding"),
]);

/// What generated code would hold.
#[derive(Clone, Debug, Default)]
struct City {
    name: Option<String>,
    encoding: Option<String>,
}

impl Aggregate for City {
    const SHAPE: &'static Shape = &CITY;

    type Draft = Self;

    fn fill<F: Fill>(draft: &mut Self, member: usize, from: F) -> Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.name),
            _ => from.fill(&mut draft.encoding),
        }
    }

    fn finish(draft: Self) -> Option<Self> {
        Some(draft)
    }

    fn visit<V: Visit>(&self, visit: &mut V) -> Result<(), V::Error> {
        visit.member(0, &self.name)?;
        visit.member(1, &self.encoding)
    }
}

struct PutCity;

impl Operation for PutCity {
    type Input = City;
    type Output = City;
    type Error = std::convert::Infallible;

    const SHAPE: &'static OperationShape = &PUT_CITY;
    const ID: &'static str = "example#PutCity";
}

static PUT_CITY: OperationShape = OperationShape::new("example#PutCity", &ATLAS)
    .http("PUT", "/city", 200)
    .input(&CITY)
    .output(&CITY)
    .request_compression(&["gzip"]);

/// The header, and the body as it was before.
fn sent(client: &Client, city: City) -> Result<(String, String), Box<dyn Error>> {
    let request = client.encode::<PutCity>(&city.into_valid()?)?;
    let header = request.headers().get("content-encoding").map(|value| value.to_str());
    let header = header.transpose()?.unwrap_or_default().to_owned();
    assert_eq!(request.headers()["content-length"], request.body().len().to_string());
    if !header.ends_with("gzip") {
        return Ok((header, std::str::from_utf8(request.body())?.to_owned()));
    }
    assert!(request.body().len() < 100);
    let mut body = String::new();
    GzDecoder::new(&**request.body()).read_to_string(&mut body)?;
    Ok((header, body))
}

#[test]
fn large_bodies_are_compressed() -> Result<(), Box<dyn Error>> {
    let client = Client::new("https://example.com".parse()?);
    let large = City { name: Some("a".repeat(1000)), encoding: None };
    let body = format!(r#"{{"name":"{}"}}"#, "a".repeat(1000));
    // Only who asks for it gets it.
    assert_eq!(sent(&client, large.clone())?, (String::new(), body.clone()));
    let client = client.gzip_from(body.len());
    assert_eq!(sent(&client, large.clone())?, ("gzip".to_owned(), body.clone()));
    let small = City { name: Some("a".to_owned()), encoding: None };
    assert_eq!(sent(&client, small)?, (String::new(), r#"{"name":"a"}"#.to_owned()));
    // What the header says already comes first.
    let encoded = City { encoding: Some("custom".to_owned()), ..large };
    assert_eq!(sent(&client, encoded)?, ("custom, gzip".to_owned(), body));
    Ok(())
}
