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
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use strictly::Timestamp;
use strictly_http::tower::Services;
use tokio::net::TcpListener;

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
    Ok(axum::serve(listener, strictly_http::axum::router(services)).await?)
}

/// What a service remembers. Cloning shares it.
#[derive(Debug, Default)]
struct Store<T>(Arc<Mutex<T>>);

impl<T> Store<T> {
    fn lock(&self) -> MutexGuard<'_, T> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T> Clone for Store<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

/// What time it is.
fn now() -> Option<Timestamp> {
    SystemTime::now().try_into().ok()
}
