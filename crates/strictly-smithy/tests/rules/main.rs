//! Validation through the public API, and over real models: every one in the folder that
//! `STRICTLY_MODELS` names is free of errors.

#![allow(
    clippy::unwrap_used,
    clippy::format_collect,
    clippy::print_stdout,
    reason = "a test says what it found, and fails by panicking"
)]

mod configured;
mod http;
mod resources;
mod values;

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use strictly_smithy::validate::{Options, Patterns, Report, validate, validate_with};
use strictly_smithy::{Diagnostics, Severity, Sources, load, rules};

#[test]
fn real_models_have_no_errors() {
    let Some(folder) = env::var_os("STRICTLY_MODELS") else {
        println!("skipped: STRICTLY_MODELS is not set");
        return;
    };
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    let mut counts: BTreeMap<(Severity, String), usize> = BTreeMap::new();
    let (mut time, mut bytes, mut errors) = (Duration::ZERO, 0, Vec::new());
    for path in &paths {
        let mut sources = Sources::new();
        let text = fs::read_to_string(path).unwrap();
        bytes += text.len();
        sources.add(path.file_name().unwrap(), text);
        let (model, loaded) = load(&sources);
        let start = Instant::now();
        let report = validate(&model, loaded);
        time += start.elapsed();
        for event in &report.diagnostics {
            let id = rules::find(&event.id).map_or(event.id.as_str(), |rule| rule.id);
            let id = id.split_once('.').map_or(id, |(id, _)| id);
            *counts.entry((event.severity, id.to_owned())).or_default() += 1;
            if event.severity == Severity::Error {
                errors.push(format!("{}: {:?} {}", path.display(), event.shape, event.message));
            }
        }
    }
    println!("{} models, {} MB, validated in {time:?}", paths.len(), bytes / 1_000_000);
    for ((severity, id), count) in &counts {
        println!("{severity} {id}: {count}");
    }
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

/// The rules of patterns over real models: what they find, and how long the slowest model takes.
#[test]
fn patterns_of_real_models_are_judged_in_good_time() {
    let Some(folder) = env::var_os("STRICTLY_MODELS") else {
        println!("skipped: STRICTLY_MODELS is not set");
        return;
    };
    let mut counts: BTreeMap<(Severity, String), usize> = BTreeMap::new();
    let mut slowest = (Duration::ZERO, String::new());
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let mut sources = Sources::new();
        sources.add(path.file_name().unwrap(), fs::read_to_string(&path).unwrap());
        let (model, _) = load(&sources);
        let patterns = Some(Patterns::all(&sources));
        let options = Options { reference: false, patterns, ..Options::default() };
        let start = Instant::now();
        let report = validate_with(&model, Diagnostics::new(), options);
        slowest = slowest.max((start.elapsed(), path.display().to_string()));
        for event in &report.diagnostics {
            *counts.entry((event.severity, event.id.clone())).or_default() += 1;
            let place = event.span.unwrap();
            let text = sources.get(place.source).unwrap().text();
            assert!(!text.get(place.range()).unwrap().is_empty(), "{event:?}");
        }
    }
    for ((severity, id), count) in &counts {
        println!("{severity} {id}: {count}");
    }
    println!("slowest: {slowest:?}");
    assert!(counts.contains_key(&(Severity::Warning, "Pattern.Precedence".to_owned())));
    assert!(slowest.0 < Duration::from_secs(if cfg!(debug_assertions) { 60 } else { 5 }));
}

/// Where findings of patterns point, in IDL and in the JSON AST.
#[test]
fn patterns_are_pointed_into() {
    let idl = "@pattern(\"^\\\\d|\\\\p{Print}$\")\nstring S\n";
    let report = |sources: &Sources| {
        let (model, loaded) = load(sources);
        let options = Options { patterns: Some(Patterns::all(sources)), ..Options::default() };
        validate_with(&model, loaded, options)
    };
    let marked = |sources: &Sources| -> Vec<String> {
        let found = report(sources).diagnostics;
        let places = found.iter().filter_map(|event| event.span);
        places
            .map(|place| sources.get(place.source).unwrap().text()[place.range()].to_owned())
            .collect()
    };
    let mut sources = Sources::new();
    sources.add("t.smithy", format!("$version: \"2.0\"\nnamespace t\n{idl}"));
    assert_eq!(marked(&sources), [r"^\\d", r"\\p{Print}"]);
    let mut sources = Sources::new();
    let shape = r#"{"type": "string", "traits": {"smithy.api#pattern": "^\\d|\\p{Print}$"}}"#;
    sources.add("t.json", format!(r#"{{"smithy": "2.0", "shapes": {{"t#S": {shape}}}}}"#));
    assert_eq!(marked(&sources), [r"^\\d", r"\\p{Print}"]);
}

/// What the rules of our own find in one model of everything they look for.
#[test]
fn our_own_rules_are_applied_on_demand() {
    let text = r"
operation PutCity {
    input := {
        name: String
        @range(max: 1000)
        level: Byte
        flags: Flags
        @length(max: 2)
        suit: Suit
    }
}
list Flags { member: Boolean }
enum Suit { CLUB }
";
    assert_eq!(ids(&judge(text, Options::default())), "");
    assert_eq!(
        ids(&judge(text, Options { contract: true, ..Options::default() })),
        "Contract.ConstrainedInput Contract.UnboundedString Contract.RangeWidth Contract.UnboundedList \
         Contract.EnumLength"
    );
}

#[test]
fn findings_can_be_suppressed_but_errors_cannot() {
    let report = judge(
        "@suppress([\"PatternTrait\", \"LengthTrait\"])\n@pattern(\"a\")\n@length(min: 2, max: 1)\nstring S\n",
        Options::default(),
    );
    assert_eq!(ids(&report), "LengthTrait");
    assert_eq!(report.suppressed.len(), 1);
    assert_eq!(report.suppressed[0].diagnostic.id, "PatternTrait");
}

#[test]
fn details_wait_for_what_they_build_on() {
    let broken = "@length(min: 2, max: 1)\nstring S\n";
    assert_eq!(ids(&judge(broken, Options::default())), "LengthTrait");
    let untargeted = format!("{broken}list L {{ member: Nothing }}\n");
    assert_eq!(ids(&judge(&untargeted, Options::default())), "Target.UnresolvedShape");
    let unloaded = format!("{untargeted}@unknown\nstring T\n");
    assert_eq!(ids(&judge(&unloaded, Options::default())), "Model.UnresolvedTrait");
}

#[test]
fn rules_explain_themselves() {
    for rule in rules::all() {
        assert!(rule.what.ends_with('.') && rule.why.ends_with('.'), "{}", rule.id);
        assert!(rule.example.starts_with("$version"), "{}", rule.id);
    }
    assert_eq!(
        rules::find("HttpMethodSemantics.MissingReadonlyTrait").unwrap().id,
        "HttpMethodSemantics"
    );
    assert!(rules::find("HttpMethod").is_none());
}

/// Every ID that stands in the sources of what finds something is that of a rule.
#[test]
fn whatever_is_found_is_explained() {
    let mut unexplained = BTreeSet::new();
    let mut ids = 0;
    for folder in ["src", "../strictly-build/src"] {
        for text in texts(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)) {
            for id in ids_in(&text) {
                ids += 1;
                if rules::find(id).is_none() {
                    unexplained.insert(id.to_owned());
                }
            }
        }
    }
    assert!(ids > 50, "{ids}");
    assert!(unexplained.is_empty(), "{unexplained:?}");
}

/// The files of Rust in a folder.
fn texts(folder: &Path) -> Vec<String> {
    let mut texts = Vec::new();
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            texts.extend(self::texts(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            texts.push(fs::read_to_string(path).unwrap());
        }
    }
    texts
}

/// The first text after each place where a finding is made, if it stands there as it is: an ID, and
/// then a message. Also whatever looks like an ID of what is unsupported.
fn ids_in(text: &str) -> impl Iterator<Item = &str> {
    let made = ["Diagnostic::error(", "Diagnostic::new(", ".error(", ".warning(", "id: "];
    let after = made.into_iter().flat_map(|maker| text.match_indices(maker)).map(|(at, maker)| {
        let rest = text[at + maker.len()..].trim_start();
        rest.strip_prefix("Severity::")
            .and_then(|rest| rest.split_once(','))
            .map_or(rest, |it| it.1)
    });
    let unsupported = text.match_indices("\"Unsupported.").map(|(at, _)| &text[at..]);
    after.chain(unsupported).filter_map(|rest| {
        let (id, after) = rest.trim_start().strip_prefix('"')?.split_once('"')?;
        let is_id = id.starts_with(|c: char| c.is_ascii_uppercase())
            && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.')
            && after.starts_with(',');
        is_id.then_some(id)
    })
}

/// Many shapes that lead to each other in many ways are judged in good time.
#[test]
fn dense_models_are_judged_in_good_time() {
    let members: String = (0..150).map(|to| format!("    @required\n    m{to}: S{to}\n")).collect();
    let text: String =
        (0..150).map(|from| format!("structure S{from} {{\n{members}}}\n")).collect();
    let start = Instant::now();
    assert!(
        judge(&text, Options { contract: true, ..Options::default() }).diagnostics.has_errors()
    );
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}

fn judge(shapes: &str, options: Options<'_>) -> Report {
    let mut sources = Sources::new();
    sources.add("t.smithy", format!("$version: \"2.0\"\nnamespace t\n{shapes}"));
    let (model, loaded) = load(&sources);
    validate_with(&model, loaded, options)
}

fn ids(report: &Report) -> String {
    let ids: Vec<_> = report.diagnostics.iter().map(|event| event.id.as_str()).collect();
    ids.join(" ")
}

/// The findings of the reference implementation's rules, as it writes them.
fn events(shapes: &str) -> String {
    events_of(&format!("$version: \"2.0\"\nnamespace t\n{shapes}"))
}

/// The same of a whole file.
fn events_of(text: &str) -> String {
    let mut sources = Sources::new();
    sources.add("t.smithy", text);
    let (model, loaded) = load(&sources);
    let report = validate(&model, loaded);
    let mut lines: Vec<_> = report
        .diagnostics
        .iter()
        .map(|event| {
            let shape = event.shape.as_ref().map_or_else(|| "-".to_owned(), ToString::to_string);
            let severity = event.severity.to_string().to_uppercase();
            format!("[{severity}] {shape}: {} | {}\n", event.message, event.id)
        })
        .collect();
    lines.sort();
    lines.concat()
}
