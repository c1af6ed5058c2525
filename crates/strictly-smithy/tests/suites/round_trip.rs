//! What is printed loads to the model it was printed from.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use strictly_smithy::{Severity, Sources, load};

use crate::{files, suite, with_shared};

#[test]
fn fixtures_go_round() {
    let mut scores = Scores::default();
    for (folder, extension) in [
        ("loader/valid", "smithy"),
        ("loader/valid", "json"),
        ("errorfiles", "smithy"),
        ("errorfiles", "json"),
        ("protocol", "json"),
    ] {
        let Some(files) = suite(folder, extension) else { return };
        for path in files {
            scores.go_round(&path, &with_shared(&path));
        }
    }
    println!("fixtures: {scores}");
    assert_eq!(scores.equal, scores.all);
}

#[test]
fn real_models_go_round() {
    let Some(files) = files("STRICTLY_MODELS", "", "json") else { return };
    let mut scores = Scores::default();
    for path in files {
        let mut sources = Sources::new();
        sources.add(&path, fs::read_to_string(&path).unwrap());
        scores.go_round(&path, &sources);
    }
    println!("real models: {scores}");
    assert_eq!(scores.equal, scores.all);
}

#[derive(Default)]
struct Scores {
    equal: usize,
    all: usize,
    bytes: usize,
    printing: Duration,
}

impl Scores {
    /// Prints a model both ways and compares. Models with errors do not count, since what is wrong
    /// in them is not in the model.
    fn go_round(&mut self, path: &Path, sources: &Sources) {
        let (model, diagnostics) = load(sources);
        if diagnostics.iter().any(|found| found.severity == Severity::Error) {
            return;
        }
        let start = Instant::now();
        let ast = model.to_ast();
        let idl = model.to_idl();
        self.printing += start.elapsed();
        self.bytes += ast.len();
        let mut ast_sources = Sources::new();
        ast_sources.add("out.json", ast.clone());
        let mut idl_sources = Sources::new();
        for (at, file) in idl.into_iter().enumerate() {
            idl_sources.add(format!("out{at}.smithy"), file.text);
        }
        for (printed, is_ast) in [(ast_sources, true), (idl_sources, false)] {
            self.all += 1;
            let (again, diagnostics) = load(&printed);
            let mut wrong = model.differences(&again);
            wrong.truncate(10);
            // The text tells more than the model: in which order shapes are, how numbers are spelled.
            if is_ast && again.to_ast() != ast {
                wrong.push("prints another text".to_owned());
            }
            if wrong.is_empty() && !diagnostics.has_errors() {
                self.equal += 1;
            } else {
                println!("{}\n  {}", path.display(), wrong.join("\n  "));
                println!("{}", diagnostics.render(&printed).chars().take(2000).collect::<String>());
            }
        }
    }
}

impl std::fmt::Display for Scores {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { equal, all, bytes, printing } = self;
        let megabytes = bytes / 1_000_000;
        write!(
            f,
            "{equal} of {all} ways round end where they began; {megabytes} MB printed twice in {printing:?}"
        )
    }
}
