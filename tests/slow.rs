//! Senders that are slow or have too much to say, over real sockets: what is held of them, when they
//! are told, and how long they may take.

#![cfg(feature = "wellarchitected")]
#![allow(clippy::unwrap_used, reason = "tests")]

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use strictly::Valid;
use strictly_contracts::wellarchitected::{
    CreateMilestoneError, CreateMilestoneInput, CreateMilestoneOutput,
    WellArchitectedApiServiceLambda,
};
use strictly_http::tower::Services;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{sleep, timeout};

#[global_allocator]
static ALLOCATOR: dhat::Alloc = dhat::Alloc;

const LIMIT: usize = 256 * 1024;
const CHUNK: usize = 8 * 1024;

/// How long a request may take on the server that has a clock.
const PATIENCE: Duration = Duration::from_millis(300);

/// Longer than any answer should take, and the end of a test that waits in vain.
const LONG: Duration = Duration::from_secs(20);

/// One test, since the allocator counts for the whole process.
#[tokio::test]
async fn slow_and_endless_senders() {
    let address = serve(|router| router).await;
    what_is_announced_as_too_large_is_refused_before_it_comes(address).await;
    what_turns_out_too_large_is_refused_at_once_and_not_held(address).await;
    what_trickles_is_put_together(address).await;
    let address = serve(|router| router.layer(middleware::from_fn(in_time))).await;
    who_takes_too_long_is_told(address).await;
}

async fn what_is_announced_as_too_large_is_refused_before_it_comes(address: SocketAddr) {
    let mut stream = post(address, &format!("content-length: {}", LIMIT + 1)).await;
    // Not a byte of the body is sent.
    assert_eq!(status(&mut stream).await, 413);
}

async fn what_turns_out_too_large_is_refused_at_once_and_not_held(address: SocketAddr) {
    let mut stream = post(address, "transfer-encoding: chunked").await;
    let (mut reader, mut writer) = stream.split();
    let profiler = dhat::Profiler::builder().testing().build();
    let mut total = 0;
    let sender = async {
        // The server hangs up at some point; until then there is no end.
        while send_chunk(&mut writer, &[b' '; CHUNK]).await {
            total += CHUNK;
            sleep(Duration::from_millis(2)).await;
        }
    };
    let code = tokio::select! {
        biased;
        code = read_status(&mut reader) => Some(code),
        () = sender => None,
    };
    let peak = dhat::HeapStats::get().max_bytes;
    drop(profiler);
    assert_eq!(code, Some(413));
    // What is on its way when the limit is passed may be a few chunks.
    assert!((LIMIT..LIMIT + 8 * CHUNK).contains(&total), "{total} bytes were sent");
    // The limit, and what the connection itself holds.
    assert!(peak < LIMIT + 128 * 1024, "{peak} bytes were held");
}

async fn what_trickles_is_put_together(address: SocketAddr) {
    let body = br#"{"MilestoneName": "After the move", "ClientRequestToken": "t"}"#;
    let mut stream = post(address, "transfer-encoding: chunked").await;
    for byte in body {
        assert!(send_chunk(&mut stream, &[*byte]).await);
    }
    stream.write_all(b"0\r\n\r\n").await.unwrap();
    assert_eq!(status(&mut stream).await, 200);
}

async fn who_takes_too_long_is_told(address: SocketAddr) {
    let mut stream = post(address, "content-length: 100").await;
    stream.write_all(b"{").await.unwrap();
    assert_eq!(status(&mut stream).await, 408);
}

/// What a server puts around its services: their bodies are read inside.
async fn in_time(request: Request, next: Next) -> Response {
    match timeout(PATIENCE, next.run(request)).await {
        Ok(response) => response,
        Err(_) => StatusCode::REQUEST_TIMEOUT.into_response(),
    }
}

/// A server with a small limit, and something around it.
async fn serve(around: impl FnOnce(Router) -> Router) -> SocketAddr {
    let create_milestone = async |_: Valid<CreateMilestoneInput>| {
        let output = CreateMilestoneOutput { workload_id: None, milestone_number: None };
        Ok::<_, CreateMilestoneError>(output)
    };
    let service = WellArchitectedApiServiceLambda { create_milestone };
    let services = Services::builder().service_with(service, |server| server.body_limit(LIMIT));
    let router = around(strictly_http::axum::router(services.build().unwrap()));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

/// A connection on which the head of a request was sent.
async fn post(address: SocketAddr, length: &str) -> TcpStream {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let path = "/workloads/0123456789abcdef0123456789abcdef/milestones";
    let head = format!(
        "POST {path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n{length}\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    stream
}

/// False once the other side has hung up.
async fn send_chunk(writer: &mut (impl AsyncWriteExt + Unpin), bytes: &[u8]) -> bool {
    let mut chunk = format!("{:x}\r\n", bytes.len()).into_bytes();
    chunk.extend_from_slice(bytes);
    chunk.extend_from_slice(b"\r\n");
    writer.write_all(&chunk).await.is_ok()
}

async fn status(stream: &mut TcpStream) -> u16 {
    read_status(&mut stream.split().0).await
}

/// The status code at the start of an answer.
async fn read_status(reader: &mut (impl AsyncReadExt + Unpin)) -> u16 {
    let mut start = [0; 12];
    timeout(LONG, reader.read_exact(&mut start)).await.unwrap().unwrap();
    let text = std::str::from_utf8(&start).unwrap();
    text.strip_prefix("HTTP/1.1 ").unwrap().parse().unwrap()
}
