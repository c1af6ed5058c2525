//! A server for the five operations of this repository's contracts, with a store in memory.
//!
//! ```sh
//! cargo run --example server -- 127.0.0.1:8080
//! ```
//!
//! Without an address it takes a free port, and says which. The SDKs of these services talk to it as
//! they do to the services themselves, given its address as their endpoint.

#![allow(clippy::print_stdout, reason = "it says where it listens")]

mod appconfig;
mod codecatalyst;
mod proton;
mod wellarchitected;

use std::error::Error;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use strictly::Timestamp;
use strictly_http::tower::Services;
use tokio::net::TcpListener;
use tokio::sync::Mutex;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let services = Services::builder()
        .service(appconfig::service())
        .service(codecatalyst::service())
        .service(proton::service())
        .service(wellarchitected::service())
        .build()?;
    let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:0".to_owned());
    let listener = TcpListener::bind(address).await?;
    println!("listening on http://{}", listener.local_addr()?);
    let router = strictly_http::axum::router(services).layer(middleware::from_fn(in_time));
    Ok(axum::serve(listener, router).await?)
}

/// How long a request may take once its head has come, until its answer begins.
const PATIENCE: Duration = Duration::from_secs(30);

/// Gives up on callers whose bodies do not come. Services have no clock of their own.
async fn in_time(request: Request, next: Next) -> Response {
    match tokio::time::timeout(PATIENCE, next.run(request)).await {
        Ok(response) => response,
        Err(_) => StatusCode::REQUEST_TIMEOUT.into_response(),
    }
}

/// What a service remembers.
type Store<T> = Arc<Mutex<T>>;

/// What time it is.
fn now() -> Option<Timestamp> {
    SystemTime::now().try_into().ok()
}
