//! The figures of this run as ratios to the floor.

#![allow(clippy::print_stdout, reason = "the benchmark's report")]

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

/// Prints a table: a line for each payload, a column for each checker.
pub(crate) fn print() {
    let checkers = [
        "floor",
        "by hand",
        "check_slice",
        "from_slice",
        "to_vec",
        "garde",
        "validator",
        "typify",
        "jsonschema",
    ];
    println!("\nmedian times as ratios to the floor (serde_json into a plain derived struct)\n");
    println!("{:<45}{}", "", checkers.map(|checker| format!("{checker:>13}")).concat());
    for (group, times) in medians() {
        let Some(floor) = times.get("floor") else { continue };
        let ratio = |checker: &str| match times.get(checker) {
            Some(time) if checker == "floor" => format!("{:>10.2} µs", time / 1000.0),
            Some(time) => format!("{:>12.2}x", time / floor),
            None => format!("{:>13}", "-"),
        };
        println!("{group:<45}{}", checkers.map(ratio).concat());
    }
}

/// The median in nanoseconds of every benchmark that has been run, by group and checker.
fn medians() -> BTreeMap<String, BTreeMap<String, f64>> {
    let target = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".to_owned());
    let mut medians: BTreeMap<String, BTreeMap<String, f64>> = BTreeMap::new();
    for group in children(&Path::new(&target).join("criterion")) {
        for run in children(&group) {
            let read = |name: &str| -> Option<Value> {
                serde_json::from_slice(&std::fs::read(run.join("new").join(name)).ok()?).ok()
            };
            let (Some(id), Some(estimates)) = (read("benchmark.json"), read("estimates.json"))
            else {
                continue;
            };
            let text = |key: &str| id[key].as_str().unwrap_or_default().to_owned();
            if let Some(median) = estimates["median"]["point_estimate"].as_f64() {
                medians.entry(text("group_id")).or_default().insert(text("value_str"), median);
            }
        }
    }
    medians
}

fn children(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
}
