//! Servers, runs and files.

use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;

use axum::Router;
use tokio::runtime::Runtime;

/// A server on a port of its own, which ends when it is dropped.
pub(crate) struct Server {
    pub(crate) url: String,
    _runtime: Runtime,
}

impl Server {
    pub(crate) fn of(router: Router) -> Self {
        Self::start(|listener| async move {
            axum::serve(listener, router).await.unwrap();
        })
    }

    pub(crate) fn start<F>(serve: impl FnOnce(tokio::net::TcpListener) -> F) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let runtime = Runtime::new().unwrap();
        let free = SocketAddr::from(([127, 0, 0, 1], 0));
        let listener = runtime.block_on(tokio::net::TcpListener::bind(free)).unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        runtime.spawn(serve(listener));
        Self { url, _runtime: runtime }
    }
}

/// What a run printed, with `http://server` for the address of the server.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// Runs `strictly fuzz` against `url`, with the specifications of this repository.
pub(crate) fn fuzz(url: &str, arguments: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_strictly"));
    command.args(["fuzz", "--url", url, "--spec", "specs"]).args(arguments);
    run(command.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")), url)
}

pub(crate) fn run(command: &mut Command, url: &str) -> Run {
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap().replace(url, "http://server");
    let code = output.status.code().unwrap();
    Run { code, stdout: text(output.stdout), stderr: text(output.stderr) }
}

/// A file that goes when it is dropped.
pub(crate) struct File(PathBuf);

impl File {
    pub(crate) fn new(name: &str) -> Self {
        let name = format!("strictly-fuzz-{}-{name}", std::process::id());
        Self(std::env::temp_dir().join(name))
    }

    pub(crate) fn with(name: &str, text: &str) -> Self {
        let file = Self::new(name);
        fs::write(&file.0, text).unwrap();
        file
    }

    pub(crate) fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }

    pub(crate) fn text(&self) -> String {
        fs::read_to_string(&self.0).unwrap()
    }
}

impl Drop for File {
    fn drop(&mut self) {
        // It may not have been written.
        let _ = fs::remove_file(&self.0);
    }
}

/// Holds a text against the file with what is expected.
pub(crate) fn expect(file: &str, actual: &str) {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fuzz")).join(file);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&path, actual).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(expected == actual, "{file} is out of date; now:\n{actual}");
}
