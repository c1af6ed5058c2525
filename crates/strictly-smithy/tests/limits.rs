//! Time grows with the size of the input and not faster.
//!
//! Each kind of text is loaded at one size and at eight times the size. Time that is in proportion
//! gives a ratio of 8, quadratic time one of 64; the bound between them leaves room for caches and a
//! busy machine. `--nocapture` shows the times.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test says what it found, and fails by panicking"
)]

use std::time::{Duration, Instant};

use strictly_smithy::{Sources, load};

/// The larger size, in bytes.
const SIZE: usize = 1_000_000;
/// The smaller size.
const SMALL: usize = SIZE / 8;
/// Times below this say nothing about their ratio.
const NOISE: Duration = Duration::from_millis(5);
/// Ratios above this are not in proportion.
const MOST: u32 = 28;

#[test]
fn time_is_in_proportion_to_size() {
    let mut slow = Vec::new();
    for (name, path, text) in CASES {
        let small = time(path, &text(SMALL));
        let large = time(path, &text(SIZE));
        println!("{name}: {small:?} for {SMALL}, {large:?} for {SIZE} bytes");
        let bound = |small: Duration| small.max(NOISE) * MOST;
        if large > bound(small) {
            // Once more: another process may have been in the way.
            let (small, large) = (time(path, &text(SMALL)), time(path, &text(SIZE)));
            if large > bound(small) {
                slow.push(format!("{name}: {small:?}, then {large:?}"));
            }
        }
    }
    assert!(slow.is_empty(), "{slow:#?}");
}

type Case = (&'static str, &'static str, fn(usize) -> String);

const CASES: &[Case] = &[
    ("a line of [ in IDL", "t.smithy", |size| idl(&format!("@a({}", "[".repeat(size)))),
    ("a line of [ in metadata", "t.smithy", |size| {
        format!("$version: \"2\"\nmetadata a = {}", "[".repeat(size))
    }),
    ("a line of [ in JSON", "t.json", |size| "[".repeat(size)),
    ("lines of [", "t.smithy", |size| idl(&repeat(size, |_| "@a([\n".to_owned()))),
    ("uses", "t.smithy", |size| idl(&repeat(size, |at| format!("use b#A{at}\n")))),
    ("the same use", "t.smithy", |size| idl(&repeat(size, |_| "use b#A\n".to_owned()))),
    ("unclosed strings", "t.smithy", |size| idl(&repeat(size, |_| "@a(\"\n".to_owned()))),
    ("unclosed text blocks", "t.smithy", |size| idl(&repeat(size, |_| "@a(\"\"\"\n".to_owned()))),
    ("traits", "t.smithy", |size| idl(&repeat(size, |_| "@a ".to_owned()))),
    ("traits of a shape", "t.smithy", |size| {
        idl(&format!("{}string A\n", repeat(size, |_| "@deprecated ".to_owned())))
    }),
    ("tags of a shape", "t.smithy", |size| {
        idl(&format!("{}string A\n", repeat(size, |at| format!("@tags([\"{at}\"]) "))))
    }),
    ("applied tags", "t.smithy", |size| {
        idl(&format!("string A\n{}", repeat(size, |at| format!("apply A @tags([\"{at}\"])\n"))))
    }),
    ("traits applied to members", "t.smithy", |size| {
        let member = |at: usize| format!("m{at}: String\n");
        let apply = |at: usize| format!("apply S$m{at} @deprecated\n");
        let members = repeat(size / 3, member);
        idl(&format!("structure S {{\n{members}}}\n{}", repeat(size / 2, apply)))
    }),
    ("traits applied to inherited members", "t.smithy", |size| {
        let member = |at: usize| format!("m{at}: String\n");
        let apply = |at: usize| format!("apply T$m{at} @deprecated\n");
        let members = repeat(size / 3, member);
        let rest = repeat(size / 2, apply);
        idl(&format!("@mixin\nstructure S {{\n{members}}}\nstructure T with [S] {{}}\n{rest}"))
    }),
    ("shapes", "t.smithy", |size| idl(&repeat(size, |at| format!("string A{at}\n")))),
    ("the same shape", "t.smithy", |size| idl(&repeat(size, |_| "string A\n".to_owned()))),
    ("members", "t.smithy", |size| {
        idl(&format!("structure S {{\n{}}}\n", repeat(size, |at| format!("m{at}: String\n"))))
    }),
    ("unknown targets", "t.smithy", |size| {
        idl(&format!("structure S {{\n{}}}\n", repeat(size, |at| format!("m{at}: T{at}\n"))))
    }),
    ("a chain of mixins", "t.smithy", |size| {
        let link = |at: usize| format!("@mixin structure M{} with [M{at}] {{}}\n", at + 1);
        idl(&format!("@mixin structure M0 {{}}\n{}", repeat(size, link)))
    }),
    ("errors", "t.smithy", |size| idl(&repeat(size, |_| "string %\n".to_owned()))),
    ("documentation", "t.smithy", |size| idl(&repeat(size, |_| "/// x\n".to_owned()))),
    ("text blocks", "t.smithy", |size| {
        idl(&format!("@documentation(\"\"\"\n{}\"\"\")\nstring A\n", " x\n".repeat(size / 3)))
    }),
    ("keys", "t.json", |size| {
        let key = |at: usize| format!("\"{at}\": 1,");
        format!("{{\"smithy\": \"2.0\", \"metadata\": {{{}\"x\": 1}}}}", repeat(size, key))
    }),
    ("operations of a service", "t.smithy", |size| {
        let named = |at: usize| format!("O{at} ");
        let operation = |at: usize| format!("operation O{at} {{}}\n");
        let names = repeat(size / 3, named);
        idl(&format!("service S {{ operations: [{names}] }}\n{}", repeat(size, operation)))
    }),
    ("operations from mixins", "t.smithy", |size| {
        let named = |at: usize| format!("O{at} ");
        let (a, b) = (repeat(size / 2, named), repeat(size / 2, |at| named(at + 1)));
        idl(&format!(
            "@mixin service M {{ operations: [{a}] }}\nservice S with [M] {{ operations: [{b}] }}\n"
        ))
    }),
    ("unknown traits on one line", "t.smithy", |size| {
        idl(&format!("{}string A\n", repeat(size, |at| format!("@t{at} "))))
    }),
    ("unknown targets on one line", "t.smithy", |size| {
        idl(&format!("structure S {{ {} }}\n", repeat(size, |at| format!("m{at}: T{at} "))))
    }),
    ("members of a chain of mixins", "t.smithy", |size| {
        let link =
            |at: usize| format!("@mixin structure M{} with [M{at}] {{ a{at}: String }}\n", at + 1);
        idl(&format!("@mixin structure M0 {{}}\n{}", repeat(size, link)))
    }),
    ("the same traits in another order", "t.smithy", |size| {
        let (a, b) = (repeat(size / 2, |at| format!("@t{at} ")), size / 2);
        let b = repeat(b, |at| format!("@t{} ", 1_000_000 - at));
        idl(&format!("{a}string A\n{b}string A\n"))
    }),
    ("local traits", "t.smithy", |size| {
        let (list, traits) = (repeat(size / 2, |at| format!("a#t{at} ")), size / 2);
        let traits = repeat(traits, |at| format!("@t{at} "));
        idl(&format!(
            "{traits}@mixin(localTraits: [{list}])\nstructure M {{}}\nstructure S with [M] {{}}\n"
        ))
    }),
    ("hashes", "t.smithy", |size| idl(&"#".repeat(size))),
];

fn idl(shapes: &str) -> String {
    format!("$version: \"2.0\"\nnamespace a\n{shapes}")
}

/// Parts, each made with its number, until `size` is reached.
fn repeat(size: usize, part: impl Fn(usize) -> String) -> String {
    let mut text = String::with_capacity(size + 100);
    let mut at = 0;
    while text.len() < size {
        text.push_str(&part(at));
        at += 1;
    }
    text
}

/// How long it takes to load a text, to show what is wrong with it, and to print what is there.
fn time(path: &str, text: &str) -> Duration {
    let mut sources = Sources::new();
    sources.add(path, text);
    let start = Instant::now();
    let (model, diagnostics) = load(&sources);
    diagnostics.render(&sources);
    model.to_ast();
    model.to_idl();
    start.elapsed()
}
