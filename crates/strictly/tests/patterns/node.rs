//! V8, where Node is installed: every verdict once more.

use crate::corpus::{report, sources};
use crate::{statics, texts};
use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Stdio};
use strictly_pattern::{Dialect, Pattern, lint};

/// Reads lines of pattern, texts and verdicts; prints those it does not agree with, and a count.
const SCRIPT: &str = r#"
const lines = require("fs").readFileSync(0, "utf8").split("\n").filter(Boolean);
let checked = 0;
for (const line of lines) {
  const { source, texts, verdicts } = JSON.parse(line);
  const regex = new RegExp(source, "u");
  texts.forEach((text, index) => {
    checked += 1;
    if (regex.test(text) !== verdicts[index]) console.log(source + " on " + JSON.stringify(text));
  });
}
console.log(checked);
"#;

#[test]
fn v8_agrees() {
    let Some(sources) = sources() else { return };
    let mut command = Command::new("node");
    command.args(["-e", SCRIPT]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let Ok(mut node) = command.spawn() else {
        report("skipped: node is not installed");
        return;
    };
    let mut input = node.stdin.take().expect("a pipe");
    for pattern in sources.iter().filter_map(|source| Pattern::parse(source).ok()) {
        if pattern.dialect() == Dialect::EcmaScript {
            if let Some(line) = line(&pattern) {
                writeln!(input, "{line}").expect("node reads");
            }
        }
    }
    drop(input);
    let output = node.wait_with_output().expect("node ends");
    let printed = String::from_utf8(output.stdout).expect("text");
    let lines: Vec<&str> = printed.lines().collect();
    let (count, wrong) = lines.split_last().expect("a count");
    report(&format!("{count} verdicts of V8"));
    assert!(wrong.is_empty(), "{} disagreements:\n{}", wrong.len(), wrong.join("\n"));
}

fn line(pattern: &Pattern) -> Option<Value> {
    let matcher = statics::matcher(pattern)?;
    let hangs = lint(pattern, None).iter().any(|lint| lint.id() == "Pattern.Backtracking");
    let longest = if hangs { 20 } else { 400 };
    let texts: Vec<String> =
        texts::of(pattern).into_iter().filter(|text| text.len() <= longest).collect();
    let verdicts: Vec<bool> = texts.iter().map(|text| matcher.is_match(text)).collect();
    Some(json!({ "source": pattern.source(), "texts": texts, "verdicts": verdicts }))
}
