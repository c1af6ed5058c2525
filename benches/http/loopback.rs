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
const ROUNDS: usize = 100;
const ROUND: Duration = Duration::from_millis(100);

/// Asks each server in turn, over and over, forth and back, so that whatever else the machine does
/// hits all alike; they share a thread, so that none has the better place. Prints the median of
/// each, and the median of the ratios of neighbouring rounds to the first.
pub(crate) fn compare(servers: &[(&str, Router)]) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let addresses = serve(servers.iter().map(|(_, router)| router.clone()).collect());
    for address in &addresses {
        runtime.block_on(load(*address));
    }
    let mut rates = vec![Vec::new(); servers.len()];
    for round in 0..ROUNDS {
        let mut asked: Vec<_> = addresses.iter().zip(&mut rates).collect();
        if round % 2 == 1 {
            asked.reverse();
        }
        for (address, rates) in asked {
            rates.push(runtime.block_on(load(*address)));
        }
    }
    println!("\nStartDeployment over loopback, {CONNECTIONS} connections\n");
    for ((name, _), own) in servers.iter().zip(&rates) {
        let ratios = own.iter().zip(&rates[0]).map(|(own, first)| own / first).collect();
        println!("{name:<12}{:>10.0} requests/s {:>8.3}x", median(own.clone()), median(ratios));
    }
}

/// Serves all of them from one thread; the addresses.
fn serve(routers: Vec<Router>) -> Vec<SocketAddr> {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let mut servers = JoinSet::new();
            for router in routers {
                let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
                sender.send(listener.local_addr().unwrap()).unwrap();
                servers.spawn(async { axum::serve(listener, router).await });
            }
            // The receiver has all addresses once nobody can send more.
            drop(sender);
            servers.join_all().await;
        });
    });
    receiver.into_iter().collect()
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
