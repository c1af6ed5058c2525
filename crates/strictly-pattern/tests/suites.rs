//! Other people's patterns: the JSON Schema suite's cases for ECMA-262, and real Smithy models.

use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use strictly_pattern::{Dialect, Pattern, Sampler};

#[test]
fn json_schema_suite() -> io::Result<()> {
    let Some(folder) = folder("STRICTLY_SUITES")? else {
        return Ok(());
    };
    let mut checked = 0;
    for file in json_files(&folder.join("ecma-regex"))? {
        for case in read(&file)?.as_array().into_iter().flatten() {
            for (source, texts) in pattern_tests(case) {
                let pattern = Pattern::parse(&source).map_err(io::Error::other);
                for (text, valid) in texts {
                    let found = pattern.as_ref().is_ok_and(|pattern| pattern.is_match(&text));
                    assert_eq!(found, valid, "{source} on {text:?} in {}", file.display());
                    checked += 1;
                }
            }
        }
    }
    report(&format!("{checked} cases of the JSON Schema suite agree"))
}

#[test]
fn models() -> io::Result<()> {
    let Some(folder) = folder("STRICTLY_MODELS")? else {
        return Ok(());
    };
    let mut sources = BTreeMap::new();
    for file in json_files(&folder)? {
        collect(&read(&file)?, &mut sources);
    }
    let (mut ecma, mut java, mut built, mut checked) = (0, 0, 0, 0);
    for source in sources.keys() {
        let pattern = match Pattern::parse(source) {
            Ok(pattern) => pattern,
            Err(error) => {
                assert!(error.is_unsupported(), "{source}: {error}");
                report(&format!("refused: {source}: {error}"))?;
                continue;
            }
        };
        match pattern.dialect() {
            Dialect::EcmaScript => ecma += 1,
            Dialect::Java => java += 1,
        }
        built += usize::from(pattern.automaton().is_ok());
        checked += engines_agree(&pattern);
    }
    report(&format!(
        "{} distinct patterns: {ecma} ECMA-262, {java} Java; {built} have an automaton; \
         {checked} verdicts agree with the regex crate",
        sources.len(),
    ))?;
    assert!(built * 100 >= sources.len() * 98, "{built} of {}", sources.len());
    Ok(())
}

/// Compares the automaton with the translation over samples, near misses and special texts.
fn engines_agree(pattern: &Pattern) -> usize {
    let Some(translated) = pattern.to_regex() else {
        return 0;
    };
    let regex = regex::RegexBuilder::new(&translated).size_limit(Pattern::REGEX_SIZE_LIMIT).build();
    assert!(regex.is_ok(), "{pattern} is translated to {translated}");
    let (Ok(regex), Ok(automaton)) = (regex, pattern.automaton()) else {
        return 0;
    };
    let sampler = Sampler::new(&automaton, 0, 100);
    let members = sampler.lengths().iter().flat_map(|&length| {
        let plain = sampler.member(length, &mut || 0);
        [plain, sampler.lowest(length), sampler.highest(length)]
    });
    let special = ["", "\n", "a\n", "\u{663}", "\u{feff}", "\u{85}", "\u{2028}", "😀", "ſ", "\0"];
    let texts: Vec<String> = members
        .flatten()
        .chain(sampler.near_misses(60))
        .chain(special.map(str::to_owned))
        .collect();
    for text in &texts {
        assert_eq!(regex.is_match(text), automaton.is_match(text), "{pattern} on {text:?}");
    }
    texts.len()
}

/// The patterns of one case, as `pattern` or as keys of `patternProperties`, and their texts.
fn pattern_tests(case: &Value) -> Vec<(String, Vec<(String, bool)>)> {
    let schema = &case["schema"];
    let cases = || case["tests"].as_array().into_iter().flatten();
    if let Some(source) = schema["pattern"].as_str() {
        // Values of other types are valid by definition: no pattern is asked.
        let texts = cases()
            .filter_map(|test| Some((test["data"].as_str()?.to_owned(), test["valid"].as_bool()?)))
            .collect();
        return vec![(source.to_owned(), texts)];
    }
    let patterns = schema["patternProperties"].as_object();
    let sources: Vec<&String> = patterns.into_iter().flat_map(|map| map.keys()).collect();
    let [source] = sources.as_slice() else {
        return Vec::new();
    };
    let strict = schema["additionalProperties"] == Value::Bool(false);
    let texts = cases()
        .filter_map(|test| Some((test["data"].as_object()?, test["valid"].as_bool()?)))
        .filter_map(|(data, valid)| match data.iter().collect::<Vec<_>>().as_slice() {
            // Members that the pattern does not select are refused,
            [(key, _)] if strict => Some(((*key).clone(), valid)),
            // or those that it does select must be integers: an integer tells nothing.
            [(key, value)] if !value.is_i64() => Some(((*key).clone(), !valid)),
            _ => None,
        });
    vec![((*source).clone(), texts.collect())]
}

fn collect(node: &Value, sources: &mut BTreeMap<String, usize>) {
    match node {
        Value::Array(nodes) => nodes.iter().for_each(|node| collect(node, sources)),
        Value::Object(members) => {
            if let Some(source) = members.get("smithy.api#pattern").and_then(Value::as_str) {
                *sources.entry(source.to_owned()).or_default() += 1;
            }
            members.values().for_each(|node| collect(node, sources));
        }
        _ => {}
    }
}

/// The folder that the environment names, or one line that says it does not.
fn folder(variable: &str) -> io::Result<Option<PathBuf>> {
    let found = std::env::var_os(variable).map(PathBuf::from);
    if found.is_none() {
        report(&format!("skipped: {variable} is not set"))?;
    }
    Ok(found)
}

fn report(line: &str) -> io::Result<()> {
    writeln!(io::stderr(), "{line}")
}

fn json_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn read(path: &Path) -> io::Result<Value> {
    Ok(serde_json::from_slice(&fs::read(path)?)?)
}
