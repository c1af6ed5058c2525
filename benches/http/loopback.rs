//! Requests for each second over loopback.

use std::net::SocketAddr;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use axum::Router;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

use crate::{BODY, PATH};

const CONNECTIONS: usize = 8;
const ROUNDS: usize = 20;
const ROUND: Duration = Duration::from_millis(250);

/// Asks each server in turn, over and over, so that whatever else the machine does hits all alike;
/// prints the median of each, and the median of the ratios of neighbouring rounds to the first.
pub(crate) fn compare(servers: &[(&str, Router)]) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let addresses: Vec<_> = servers.iter().map(|(_, router)| serve(router.clone())).collect();
    for address in &addresses {
        runtime.block_on(load(*address));
    }
    let mut rates = vec![Vec::new(); servers.len()];
    for _ in 0..ROUNDS {
        for (address, rates) in addresses.iter().zip(&mut rates) {
            rates.push(runtime.block_on(load(*address)));
        }
    }
    println!("\nStartDeployment over loopback, {CONNECTIONS} connections\n");
    for ((name, _), own) in servers.iter().zip(&rates) {
        let ratios = own.iter().zip(&rates[0]).map(|(own, first)| own / first).collect();
        println!("{name:<12}{:>10.0} requests/s {:>8.3}x", median(own.clone()), median(ratios));
    }
}

/// Serves from a thread of its own; the address.
fn serve(router: Router) -> SocketAddr {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            sender.send(listener.local_addr().unwrap()).unwrap();
            axum::serve(listener, router).await.unwrap();
        });
    });
    receiver.recv().unwrap()
}

/// Asks over and over for one round; answers for each second.
async fn load(address: SocketAddr) -> f64 {
    let start = Instant::now();
    let mut connections = JoinSet::new();
    for _ in 0..CONNECTIONS {
        connections.spawn(connection(address, start + ROUND));
    }
    let answers: u32 = connections.join_all().await.into_iter().sum();
    f64::from(answers) / start.elapsed().as_secs_f64()
}

async fn connection(address: SocketAddr, end: Instant) -> u32 {
    let length = BODY.len();
    let request = format!(
        "POST {PATH} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n{BODY}"
    );
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.set_nodelay(true).unwrap();
    let mut answer = vec![0; 4096];
    let mut answers = 0;
    while Instant::now() < end {
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut got = 0;
        while !is_whole(&answer[..got]) {
            got += stream.read(&mut answer[got..]).await.unwrap();
        }
        assert!(answer.starts_with(b"HTTP/1.1 201"));
        answers += 1;
    }
    answers
}

/// True if these bytes end with the body that their head announces.
fn is_whole(answer: &[u8]) -> bool {
    let text = String::from_utf8_lossy(answer);
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    length.and_then(|length| length.parse().ok()) == Some(body.len())
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
