//! Patterns chosen for their lanes.

use crate::corpus::report;
use crate::summary::Summary;
use crate::time::{self, Comparison};
use crate::{compile, statics};
use criterion::Criterion;
use regex::Regex;
use std::hint::black_box;
use strictly::Pattern;

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

pub(crate) fn lanes(criterion: &mut Criterion) {
    report(&format!("{:18} {:44} {:>7} {:>9} {:>9} {:>6}", "", "", "bytes", "regex", "ours", ""));
    let mut summary = Summary::default();
    for (lane, source, text) in ROWS {
        let (ours, theirs) = engines(source);
        for (size, length) in [("short", 20), ("long", 4096)] {
            let text = text(length);
            let comparison = Comparison::of(|| theirs.is_match(&text), || ours.is_match(&text));
            summary.add(size, lane, &comparison);
            let (bytes, Comparison { theirs: regex, ours: own, ratio }) = (text.len(), comparison);
            report(&format!(
                "{lane:18} {source:44} {bytes:>7} {regex:>7.1}ns {own:>7.1}ns {ratio:>5.1}x"
            ));
            let mut group = criterion.benchmark_group(format!("{lane}/{bytes}"));
            group.bench_function("ours", |b| b.iter(|| ours.is_match(black_box(&text))));
            group.bench_function("regex", |b| b.iter(|| theirs.is_match(black_box(&text))));
            group.finish();
        }
    }
    summary.print("patterns chosen for their lanes");
}

/// What it costs to count the characters of a text beside its pattern: whether to do both in one
/// walk is settled by how little that is.
pub(crate) fn counting(_: &mut Criterion) {
    for (source, text) in [(r"^\S+$", "né漢".repeat(682)), (r"^\S(.*\S)?$", "né漢".repeat(3))] {
        let (ours, _) = engines(source);
        let count = time::least(|| text.chars().count() > 9);
        let walk = time::least(|| ours.is_match(&text));
        let bytes = text.len();
        report(&format!("{source} on {bytes} bytes: {walk:.0} ns, counting {count:.0} ns more"));
    }
}

fn engines(source: &str) -> (Pattern, Regex) {
    let pattern = strictly_pattern::Pattern::parse(source).unwrap();
    // What looks around is compared with the rest of it.
    let translated = pattern.to_regex().unwrap_or_else(|| source.replace("(?!aws:)", ""));
    (statics::matcher(&pattern).unwrap(), compile(&translated))
}
