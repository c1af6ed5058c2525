//! Each way to decide a pattern beside `regex::Regex` on the same text, in one run.
//!
//! Ratios are regex's time over ours: above 1, ours is the faster one. With `STRICTLY_MODELS` set,
//! the same over every pattern of real models.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs, reason = "a benchmark may fail")]
#![allow(clippy::cast_precision_loss, reason = "ratios of times")]

#[path = "../tests/patterns/corpus.rs"]
mod corpus;
#[path = "../tests/patterns/statics.rs"]
mod statics;

use corpus::report;
use criterion::{Criterion, criterion_group, criterion_main};
use regex::{Regex, RegexBuilder};
use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::{Duration, Instant};
use strictly::Pattern;
use strictly_pattern::{Automaton, Sampler};

/// A lane, a pattern that takes it, and how a short and a long text are made.
type Row = (&'static str, &'static str, fn(usize) -> String);

const ROWS: [Row; 17] = [
    ("literals", "^(?:ENABLED|DISABLED|PENDING_CREATION)$", |_| "PENDING_CREATION".into()),
    ("run, counted", "^[a-zA-Z0-9_-]{1,64}$", |n| "aB3_".repeat(n / 4)),
    ("run, open", "^[a-z0-9-]+$", |n| "abc-9".repeat(n / 5)),
    ("run, fails late", "^[a-z0-9-]+$", |n| "abc-9".repeat(n / 5) + "!"),
    ("run, wide text", r"^\S+$", |n| "né漢".repeat(n / 6)),
    ("run, properties", r"^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$", |n| "né漢 ".repeat(n / 7)),
    ("run, properties", r"^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$", |n| "Name".repeat(n / 4)),
    ("sequence", r"^arn:aws:iam::\d{12}:role/[\w+=,.@-]+$", |n| {
        "arn:aws:iam::123456789012:role/".to_owned() + &"a.b".repeat(n / 3)
    }),
    ("sequence", "^[a-z][a-z0-9]{3,62}$", |n| "a1b2".repeat(n / 4)),
    ("starts with", "^arn:aws[a-z-]*:kms:", |n| "arn:aws-cn:kms:".to_owned() + &"x".repeat(n)),
    ("contains", r"\S", |n| " ".repeat(n) + "x"),
    ("contains", "[^0-9]", |n| "7".repeat(n)),
    ("contains text", "secret", |n| "a long text with no ".repeat(n / 20)),
    ("table", "^(?!aws:)[a-zA-Z+-=._:/]+$", |n| "name/".repeat(n / 5)),
    ("table", r"^([\w-]+\.)*[\w-]+$", |n| "ab-c.".repeat(n / 5) + "d"),
    ("table, wide text", r"^\S(.*\S)?$", |n| "né漢".repeat(n / 6)),
    ("table, properties", r"^\p{L}+(?: \p{L}+)*$", |n| "né漢 ".repeat(n / 7) + "é"),
];

fn lanes(criterion: &mut Criterion) {
    report(&format!("{:18} {:44} {:>7} {:>9} {:>9} {:>6}", "", "", "bytes", "regex", "ours", ""));
    let (mut short_ratios, mut long_ratios) = (Vec::new(), Vec::new());
    for (lane, source, text) in ROWS {
        let (ours, theirs) = engines(source);
        for size in [20, 4096] {
            let text = text(size);
            let (regex, own) = compare(|| theirs.is_match(&text), || ours.is_match(&text));
            let ratio = regex / own;
            let bytes = text.len();
            report(&format!(
                "{lane:18} {source:44} {bytes:>7} {regex:>7.1}ns {own:>7.1}ns {ratio:>5.1}x"
            ));
            let ratios = if size == 20 { &mut short_ratios } else { &mut long_ratios };
            ratios.push(ratio);
            let mut group = criterion.benchmark_group(format!("{lane}/{bytes}"));
            group.bench_function("ours", |b| b.iter(|| ours.is_match(black_box(&text))));
            group.bench_function("regex", |b| b.iter(|| theirs.is_match(black_box(&text))));
            group.finish();
        }
    }
    summary("short texts", short_ratios);
    summary("long texts", long_ratios);
}

/// What it costs to count the characters of a text beside its pattern: whether to do both in one
/// walk is settled by how little that is.
fn counting(_: &mut Criterion) {
    for (source, text) in [(r"^\S+$", "né漢".repeat(682)), (r"^\S(.*\S)?$", "né漢".repeat(3))] {
        let (ours, _) = engines(source);
        let (count, walk) = (time(|| text.chars().count() > 9), time(|| ours.is_match(&text)));
        let bytes = text.len();
        report(&format!("{source} on {bytes} bytes: {walk:.0} ns, counting {count:.0} ns more"));
    }
}

/// Patterns that make backtracking engines hang, on their worst texts.
fn linear(criterion: &mut Criterion) {
    let rows = [
        (r"^[a-zA-Z0-9](-*[a-zA-Z0-9\+\-\.])*$", "a".to_owned() + &"-".repeat(1 << 20) + "!"),
        (
            r"^[ \t]*[\x20-\x7E]+([ \t]+[\x20-\x7E]+)*[ \t]*$",
            "a".to_owned() + &" ".repeat(1 << 20) + "\n",
        ),
        (r"^(([a-z])+.)+[A-Z]([a-z])+$", "a".repeat(1 << 20)),
    ];
    for (source, text) in rows {
        let (ours, _) = engines(source);
        let speed = text.len() as f64 / 1e6 / (time(|| ours.is_match(&text)) / 1e9);
        report(&format!("{source} on its worst megabyte: {speed:.0} MB/s"));
        criterion.bench_function(&format!("linear/{source}"), |b| {
            b.iter(|| ours.is_match(black_box(&text)));
        });
    }
}

/// Every pattern of real models, on texts that match it: the median of each lane, and whatever is
/// slower than regex.
fn models(_: &mut Criterion) {
    let Some(sources) = corpus::sources() else { return };
    let mut ratios: BTreeMap<(&str, &str), Vec<f64>> = BTreeMap::new();
    let mut slower = 0;
    for source in sources {
        let Ok(pattern) = strictly_pattern::Pattern::parse(&source) else { continue };
        let (Ok(automaton), Some(translated)) = (pattern.automaton(), pattern.to_regex()) else {
            continue;
        };
        let Some(ours) = statics::matcher(&pattern) else { continue };
        let theirs = compile(&translated);
        let lane = statics::lane(&pattern.lower());
        for (size, length) in [("short", 20), ("long", 4096)] {
            let Some(text) = text(&automaton, length) else { continue };
            let (regex, own) = compare(|| theirs.is_match(&text), || ours.is_match(&text));
            if regex < own {
                slower += 1;
                let bytes = text.len();
                report(&format!(
                    "slower: {lane}, {bytes} bytes: {own:.0} ns, {regex:.0} ns: {source}"
                ));
            }
            ratios.entry((size, lane)).or_default().push(regex / own);
            ratios.entry((size, "all")).or_default().push(regex / own);
        }
    }
    for ((size, lane), ratios) in ratios {
        summary(&format!("patterns of models, {size} texts, {lane}"), ratios);
    }
    report(&format!("slower than regex: {slower}"));
}

/// A text of about `length` characters that matches: the first characters of one class after
/// another, which are plain ASCII. None if there is none that is long.
fn text(automaton: &Automaton, length: u64) -> Option<String> {
    let sampler = Sampler::new(automaton, 0, 4096);
    let nearest = *sampler.lengths().iter().min_by_key(|&&l| u64::abs_diff(l, length))?;
    let mut next = 0;
    let mut choose = || {
        next += 1;
        if next % 2 == 0 { 0 } else { next }
    };
    let text = sampler.member(nearest, &mut choose)?;
    (length < 256 || text.len() > 256).then_some(text)
}

fn summary(what: &str, mut ratios: Vec<f64>) {
    ratios.sort_by(f64::total_cmp);
    let at = |percent: usize| ratios.get((ratios.len() - 1) * percent / 100).copied().unwrap_or(0.);
    let (min, p1, p50, max) = (at(0), at(1), at(50), at(100));
    let count = ratios.len();
    report(&format!(
        "{what}: {count} ratios: min {min:.2}x, p1 {p1:.2}x, median {p50:.2}x, max {max:.0}x"
    ));
}

fn engines(source: &str) -> (Pattern, Regex) {
    let pattern = strictly_pattern::Pattern::parse(source).unwrap();
    // What looks around is compared with the rest of it.
    let translated = pattern.to_regex().unwrap_or_else(|| source.replace("(?!aws:)", ""));
    (statics::matcher(&pattern).unwrap(), compile(&translated))
}

fn compile(translated: &str) -> Regex {
    RegexBuilder::new(translated).size_limit(64 << 20).build().unwrap()
}

/// Nanoseconds of one call, the least of many measurements.
fn time(call: impl Fn() -> bool) -> f64 {
    measure(call, 60, Duration::from_micros(300))
}

/// Nanoseconds of one call of each, measured in turns; twice more if it is not clear who is ahead.
fn compare(theirs: impl Fn() -> bool, ours: impl Fn() -> bool) -> (f64, f64) {
    let (mut regex, mut own) = (f64::MAX, f64::MAX);
    for turn in 0..8 {
        if turn > 2 && own * 1.1 < regex {
            break;
        }
        regex = regex.min(measure(&theirs, 6, Duration::from_micros(40)));
        own = own.min(measure(&ours, 6, Duration::from_micros(40)));
    }
    (regex, own)
}

fn measure(call: impl Fn() -> bool, rounds: u32, round: Duration) -> f64 {
    let started = Instant::now();
    let mut calls = 0_u32;
    while started.elapsed() < round || calls < 8 {
        black_box(call());
        calls += 1;
    }
    let mut least = f64::MAX;
    for _ in 0..rounds {
        let started = Instant::now();
        for _ in 0..calls {
            black_box(call());
        }
        least = least.min(started.elapsed().as_nanos() as f64 / f64::from(calls));
    }
    least
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(100))
        .measurement_time(Duration::from_millis(300));
    targets = lanes, counting, linear, models
}
criterion_main!(benches);
