//! Nesting: 128 levels of lists and objects, the whole value being the first.

use strictly::{Aggregate, MismatchKind};

use crate::doors::Outcome::{self, Mismatch, Syntax, Valid};
use crate::doors::{mismatches, outcome};
use crate::weather::{City, Report};

const LIMIT: usize = 128;

/// Something that can be nested: `outer` holds the first `open` at level `first`.
struct Nest {
    name: &'static str,
    outer: (&'static str, &'static str),
    first: usize,
    /// How many levels each `open` adds.
    each: usize,
    open: &'static str,
    innermost: &'static str,
    close: &'static str,
    outcome: fn(&[u8]) -> Outcome,
    mismatches: fn(&[u8]) -> Vec<(String, MismatchKind)>,
    /// Where the contract ends and only values remain: findings about depth name it.
    path: Option<&'static str>,
}

impl Nest {
    /// `depth` levels in all, if that many can be made of whole steps.
    fn json(&self, depth: usize) -> Option<String> {
        let levels = depth.checked_sub(self.first - 1)?;
        let count = levels / self.each;
        let (before, after) = self.outer;
        let middle =
            format!("{}{}{}", self.open.repeat(count), self.innermost, self.close.repeat(count));
        (levels % self.each == 0).then(|| format!("{before}{middle}{after}"))
    }
}

const fn nest<T: Aggregate>(
    name: &'static str,
    outer: (&'static str, &'static str),
    step: (&'static str, &'static str, &'static str),
    path: Option<&'static str>,
) -> Nest {
    let (open, innermost, close) = step;
    Nest {
        name,
        outer,
        first: 2,
        each: 1,
        open,
        innermost,
        close,
        outcome: outcome::<T>,
        mismatches: mismatches::<T>,
        path,
    }
}

const IN_UNKNOWN: (&str, &str) = (r#"{"x":"#, "}");
const IN_DOCUMENT: (&str, &str) = (r#"{"anything":"#, "}");
const IN_CITY: (&str, &str) = (r#"{"name":"A","partOf":"#, "}");

fn nests() -> Vec<Nest> {
    vec![
        nest::<Report>("unknown lists", IN_UNKNOWN, ("[", "0", "]"), Some("")),
        nest::<Report>("unknown objects", IN_UNKNOWN, (r#"{"a":"#, "0", "}"), Some("")),
        nest::<Report>("document of lists", IN_DOCUMENT, ("[", "0", "]"), Some("/anything")),
        nest::<Report>(
            "document of objects",
            IN_DOCUMENT,
            (r#"{"a":"#, "0", "}"),
            Some("/anything"),
        ),
        nest::<City>(
            "recursive structure",
            IN_CITY,
            (r#"{"name":"A","partOf":"#, "null", "}"),
            None,
        ),
        // The innermost member stands in an object of its own.
        Nest {
            first: 3,
            ..nest::<City>(
                "recursive union",
                (r#"{"name":"A","place":"#, "}"),
                (r#"{"inside":"#, r#"{"named":"A"}"#, "}"),
                None,
            )
        },
        Nest {
            each: 2,
            ..nest::<City>(
                "structure in lists",
                (r#"{"name":"A","twins":"#, "}"),
                (r#"[{"name":"A","twins":"#, "null", "}]"),
                None,
            )
        },
        Nest {
            each: 2,
            ..nest::<City>(
                "structure in maps",
                (r#"{"name":"A","districts":"#, "}"),
                (r#"{"A":{"name":"A","districts":"#, "null", "}}"),
                None,
            )
        },
        Nest {
            first: 3,
            ..nest::<City>(
                "unknown in a recursive structure",
                (r#"{"name":"A","partOf":{"name":"A","x":"#, "}}"),
                ("[", "0", "]"),
                Some("/partOf"),
            )
        },
    ]
}

#[test]
fn up_to_the_limit_and_not_beyond() {
    for nest in nests() {
        let mut seen = 0;
        for depth in LIMIT - 2..=LIMIT + 2 {
            let Some(json) = nest.json(depth) else { continue };
            seen += 1;
            let expected = if depth <= LIMIT { Valid } else { Mismatch };
            assert_eq!((nest.outcome)(json.as_bytes()), expected, "{} of {depth}", nest.name);
            if depth > LIMIT {
                let found = (nest.mismatches)(json.as_bytes());
                assert_eq!(found.len(), 1, "{}: {found:?}", nest.name);
                assert_eq!(found[0].1, MismatchKind::Depth { limit: LIMIT }, "{}", nest.name);
                if let Some(path) = nest.path {
                    assert_eq!(found[0].0, path, "{}", nest.name);
                }
            }
        }
        assert!(seen >= 2, "{} was hardly tried", nest.name);
    }
}

/// A value that has another form than the shape asks for is that, however deep it is.
#[test]
fn inside_a_value_of_another_type() {
    for member in ["note", "count", "photo", "proof", "login", "byKey", "exact", "many", "at"] {
        for depth in [2, LIMIT - 1, LIMIT, LIMIT + 1, 10 * LIMIT] {
            let json =
                format!(r#"{{"{member}":{}{}}}"#, "[".repeat(depth - 1), "]".repeat(depth - 1));
            let found = mismatches::<Report>(json.as_bytes());
            assert_eq!(found.len(), 1, "{member}: {found:?}");
            assert!(matches!(found[0].1, MismatchKind::Type { .. }), "{member}: {found:?}");
        }
    }
}

/// No depth exhausts the stack of a small thread, whether the text ends well or not. Where values of
/// the contract nest, a level takes as much of it as its Rust type is wide.
#[test]
fn two_hundred_thousand_levels_on_a_small_stack() {
    for nest in nests() {
        let builds_values = nest.path.is_none();
        let stack = if builds_values { 512 * 1024 } else { 256 * 1024 };
        let check = move || {
            let json = nest.json(200_000 + nest.first - 1).unwrap();
            assert_eq!((nest.outcome)(json.as_bytes()), Mismatch, "{}", nest.name);
            let half = json.get(..json.len() / 2).unwrap();
            assert_eq!((nest.outcome)(half.as_bytes()), Syntax, "{}", nest.name);
        };
        std::thread::Builder::new().stack_size(stack).spawn(check).unwrap().join().unwrap();
    }
}
