//! The patterns of real models.

use serde_json::Value;
use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::PathBuf;

/// The distinct patterns of the models that `STRICTLY_MODELS` names; none, and one line that says
/// so, if it names none.
pub(crate) fn sources() -> Option<BTreeSet<String>> {
    let Some(folder) = std::env::var_os("STRICTLY_MODELS").map(PathBuf::from) else {
        report("skipped: STRICTLY_MODELS is not set");
        return None;
    };
    let mut sources = BTreeSet::new();
    for entry in std::fs::read_dir(folder).expect("the folder of models can be read") {
        let path = entry.expect("the folder of models can be read").path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let text = std::fs::read(path).expect("a model can be read");
            collect(&serde_json::from_slice(&text).expect("a model is JSON"), &mut sources);
        }
    }
    Some(sources)
}

/// Prints a line that is seen even if the test passes under `--nocapture`.
pub(crate) fn report(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}

fn collect(node: &Value, sources: &mut BTreeSet<String>) {
    match node {
        Value::Array(nodes) => nodes.iter().for_each(|node| collect(node, sources)),
        Value::Object(members) => {
            let source = members.get("smithy.api#pattern").and_then(Value::as_str);
            sources.extend(source.map(str::to_owned));
            members.values().for_each(|node| collect(node, sources));
        }
        _ => {}
    }
}
