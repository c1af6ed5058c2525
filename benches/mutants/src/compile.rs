//! What cargo says of the rewritten copy.

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde::Deserialize;
use serde_json::Value;

/// An error of the compiler: its text, and where it may come from, the likeliest first.
pub struct Error {
    pub rendered: String,
    pub places: Vec<(String, Range<usize>)>,
}

/// An executable with tests, and the folder of its package, where it has to run.
#[derive(Clone, Debug)]
pub struct Executable {
    pub name: String,
    pub path: PathBuf,
    pub folder: PathBuf,
}

/// The errors of `cargo check`.
pub fn check(root: &Path, arguments: &[&str]) -> Vec<Error> {
    let (messages, _) = cargo(root, &[&["check"], arguments].concat(), None);
    messages.iter().filter_map(error).collect()
}

/// The executables of `cargo test`, or nothing if one does not compile. `on` is the mutant that
/// constants have.
pub fn build(root: &Path, arguments: &[&str], on: Option<u32>) -> Option<Vec<Executable>> {
    let (messages, compiles) = cargo(root, &[&["test", "--no-run"], arguments].concat(), on);
    compiles.then(|| messages.iter().filter_map(executable).collect())
}

fn cargo(root: &Path, arguments: &[&str], on: Option<u32>) -> (Vec<Value>, bool) {
    let mut command = Command::new("cargo");
    command.args(arguments).args(["--locked", "--message-format=json"]);
    command.current_dir(root).stderr(Stdio::null());
    command.envs(on.map(|number| ("MUTANT", number.to_string())));
    let output = command.output().expect("cargo should run");
    let messages = output.stdout.split(|byte| *byte == b'\n');
    let messages = messages.filter_map(|line| serde_json::from_slice(line).ok()).collect();
    (messages, output.status.success())
}

#[derive(Deserialize)]
struct Message {
    level: String,
    rendered: String,
    spans: Vec<Span>,
}

#[derive(Deserialize)]
struct Span {
    file_name: String,
    byte_start: usize,
    byte_end: usize,
    is_primary: bool,
    expansion: Option<Box<Expansion>>,
}

#[derive(Deserialize)]
struct Expansion {
    span: Span,
}

fn error(message: &Value) -> Option<Error> {
    let message = Message::deserialize(message.get("message")?).ok()?;
    if message.level != "error" || message.spans.is_empty() {
        return None;
    }
    let (first, then): (Vec<_>, Vec<_>) = message.spans.iter().partition(|span| span.is_primary);
    let places = first.into_iter().chain(then).flat_map(places).collect();
    Some(Error { rendered: message.rendered, places })
}

/// The place of a span, and those of the macros that it comes from.
fn places(span: &Span) -> Vec<(String, Range<usize>)> {
    let spans = std::iter::successors(Some(span), |span| {
        span.expansion.as_ref().map(|expansion| &expansion.span)
    });
    spans.map(|span| (span.file_name.clone(), span.byte_start..span.byte_end)).collect()
}

fn executable(message: &Value) -> Option<Executable> {
    if !message.get("profile")?.get("test")?.as_bool()? {
        return None;
    }
    let path = message.get("executable")?.as_str()?;
    let manifest = Path::new(message.get("manifest_path")?.as_str()?);
    let folder = manifest.parent()?.to_path_buf();
    let target = message.get("target")?.get("name")?.as_str()?;
    let name = format!("{}/{target}", folder.file_name()?.to_string_lossy());
    Some(Executable { name, path: path.into(), folder })
}
