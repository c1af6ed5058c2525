//! Bodies that are large, slow, or come in pieces.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};

use http::Request;
use http_body::{Frame, SizeHint};
use strictly::Valid;
use strictly_contracts::wellarchitected::{
    CreateMilestoneError, CreateMilestoneInput, CreateMilestoneOutput,
    WellArchitectedApiServiceLambda,
};
use strictly_http::tower::Services;
use tower::ServiceExt;

const MILESTONES: &str = "/workloads/0123456789abcdef0123456789abcdef/milestones";
const BODY: &str = r#"{"MilestoneName": "After the move", "ClientRequestToken": "t"}"#;

#[tokio::test]
async fn what_is_announced_as_too_large_is_not_read() {
    let body = Pieces::endless();
    let (size, sent) = (3 << 20, Arc::clone(&body.sent));
    let status = send(Pieces { announced: SizeHint::with_exact(size), ..body }, true).await;
    assert_eq!((status, sent.load(Ordering::Relaxed)), (413, 0));
}

#[tokio::test]
async fn what_turns_out_too_large_is_not_read_to_its_end() {
    let body = Pieces::endless();
    let sent = Arc::clone(&body.sent);
    assert_eq!(send(body, true).await, 413);
    let limit = 2 << 20;
    assert!((limit..limit + 2000).contains(&sent.load(Ordering::Relaxed)));
}

#[tokio::test]
async fn pieces_are_put_together() {
    assert_eq!(send(Pieces::of(BODY), true).await, 200);
}

/// That a body in chunks is none, or one, is known only when it has come.
#[tokio::test]
async fn what_comes_in_chunks_has_to_say_what_it_is() {
    assert_eq!(send(Pieces::of(BODY), false).await, 415);
    assert_eq!(send(Pieces::of(""), false).await, 400);
}

/// Sends the body to a server with the usual limit.
async fn send(body: Pieces, is_json: bool) -> u16 {
    let create_milestone = async |_: Valid<CreateMilestoneInput>| {
        let output = CreateMilestoneOutput { workload_id: None, milestone_number: None };
        Ok::<_, CreateMilestoneError>(output)
    };
    let services = Services::new(WellArchitectedApiServiceLambda { create_milestone }).unwrap();
    let mut request = Request::post(MILESTONES).body(body).unwrap();
    if is_json {
        request.headers_mut().insert("content-type", "application/json".parse().unwrap());
    }
    services.oneshot(request).await.unwrap().status().as_u16()
}

/// A body in pieces, which counts what it has sent.
struct Pieces {
    pieces: Box<dyn Iterator<Item = Vec<u8>> + Send + Unpin>,
    announced: SizeHint,
    sent: Arc<AtomicUsize>,
}

impl Pieces {
    fn endless() -> Self {
        let pieces = Box::new(std::iter::repeat(vec![b' '; 1000]));
        Self { pieces, announced: SizeHint::default(), sent: Arc::default() }
    }

    /// A byte at a time.
    fn of(text: &'static str) -> Self {
        Self { pieces: Box::new(text.bytes().map(|byte| vec![byte])), ..Self::endless() }
    }
}

impl http_body::Body for Pieces {
    type Data = bytes::Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Self::Data>, Infallible>>> {
        let piece = self.pieces.next();
        self.sent.fetch_add(piece.as_ref().map_or(0, Vec::len), Ordering::Relaxed);
        Poll::Ready(piece.map(|piece| Ok(Frame::data(piece.into()))))
    }

    fn size_hint(&self) -> SizeHint {
        self.announced.clone()
    }
}
