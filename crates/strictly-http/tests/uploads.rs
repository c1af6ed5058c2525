//! A payload of bytes whose media type is a member of its own.

use std::error::Error;

use strictly::{
    Aggregate, Blob, Fill, Member, Operation, OperationShape, Protocol, ServiceShape, Shape,
    Validate, Visit,
};
use strictly_http::{Client, Head, Server};

static ATLAS: ServiceShape = ServiceShape::new("example#Atlas", Protocol::RestJson1);
static UPLOAD: Shape = Shape::structure(&[
    Member::new("kind", &KIND).header("Content-Type"),
    Member::new("file", &FILE).required().payload(),
]);
static KIND: Shape = Shape::enumeration(&["application/zip"]);
static FILE: Shape = Shape::blob();
static PUT_MAP: OperationShape =
    OperationShape::new("example#PutMap", &ATLAS).http("PUT", "/map", 200).input(&UPLOAD);

/// What generated code would hold.
#[derive(Clone, Debug, PartialEq)]
struct Upload {
    kind: Option<String>,
    file: Blob,
}

#[derive(Default)]
struct Draft(Option<String>, Option<Blob>);

impl Aggregate for Upload {
    const SHAPE: &'static Shape = &UPLOAD;

    type Draft = Draft;

    fn fill<F: Fill>(draft: &mut Draft, member: usize, from: F) -> Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.0),
            _ => from.fill(&mut draft.1),
        }
    }

    fn finish(Draft(kind, file): Draft) -> Option<Self> {
        Some(Self { kind, file: file? })
    }

    fn visit<V: Visit>(&self, visit: &mut V) -> Result<(), V::Error> {
        visit.member(0, &self.kind)?;
        visit.member(1, &self.file)
    }
}

struct PutMap;

impl Operation for PutMap {
    type Input = Upload;
    type Output = Upload;
    type Error = std::convert::Infallible;

    const SHAPE: &'static OperationShape = &PUT_MAP;
    const ID: &'static str = "example#PutMap";
}

/// A media type that the caller did not set is not made up: it would be read as one that is set.
#[test]
fn what_is_sent_arrives() -> Result<(), Box<dyn Error>> {
    let client = Client::new("https://example.com".parse()?);
    let server = Server::new([&PUT_MAP])?;
    for kind in [None, Some("application/zip".to_owned())] {
        let input =
            Upload { kind: kind.clone(), file: Blob::from(b"PK".as_slice()) }.into_valid()?;
        let request = client.encode::<PutMap>(&input)?;
        let header = request.headers().get("content-type").map(|value| value.to_str());
        assert_eq!(header.transpose()?, kind.as_deref());
        let refused = |refusal: strictly_http::Refusal| refusal.error_type().to_owned();
        let call = server.accept(Head::from(&request), false).map_err(refused)?;
        assert_eq!(*call.decode::<PutMap>(request.body()).map_err(refused)?, *input);
    }
    Ok(())
}
