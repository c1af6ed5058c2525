//! Patterns that become tables, walked from one end or from both, held against their automata.

use strictly_pattern::Pattern;

use crate::{statics, texts};

const SOURCES: [&str; 27] = [
    r"^[!-~](?!.* $)[ -~]{1,62}$",
    r"^[!-~][ -~]{8,62}[!-~]$",
    r"^[!-~][ -~]{1,150}[!-~]$",
    r"^[a-z0-9]+[a-z0-9-\.]+[a-z0-9]+$",
    r"^[a-z]+([a-z0-9._]*[a-z0-9_]+)?$",
    r"^[a-zA-Z0-9](-*[a-zA-Z0-9\+\-\.])*$",
    r"^[ \t]*[\x20-\x7E]+([ \t]+[\x20-\x7E]+)*[ \t]*$",
    r"^[\x20-\x7E]*[\x21-\x7E]+[\x20-\x7E]*$",
    r"^[0-9]*.[0-9]*.[0-9]*$",
    r"^.*\..*\..*$",
    r"^\$\{(\w+.)+\w+\}$",
    r"^([^#\n]{1,96})#([^\/#\n]{1,64})$",
    r"^[a-z]+(?:-[a-z0-9]+)*$",
    r"^(?:[a-z]+\.)+[a-z]{2,}$",
    r"^arn:aws[a-z-]*:[a-z]+:[a-z0-9-]*:\d{12}:.+$",
    r"^(?:a|bb|ccc)*$",
    r"^(?:[a-z]{2}|[0-9]{3})+$",
    r".*[^0-9].*",
    r"[a-z][0-9]$",
    r"^[A-Z][a-zà-ü]*(?: [A-Z][a-zà-ü]*)*$",
    r"^[\p{L}\p{N} _-]+[\p{L}\p{N}]$",
    r"\S",
    r"\S+.*\S+$",
    r"^(?!.*--)[a-z-]+$",
    r"^[a-z](?!.*-$)[a-z0-9-]{1,62}$",
    r"^https?://[^\s/]+(?:/[^\s]*)?$",
    r"^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$",
];

#[test]
fn tables_say_what_their_automata_say() {
    let (mut checked, mut tables) = (0, 0);
    for source in SOURCES {
        let pattern = Pattern::parse(source).unwrap();
        let automaton = pattern.automaton().unwrap();
        let matcher = statics::matcher(&pattern).unwrap();
        tables += usize::from(statics::lane(&pattern.lower()).contains("table"));
        for text in texts::of(&pattern).into_iter().chain(texts::spoiled(&pattern)) {
            let expected = automaton.is_match(&text);
            assert_eq!(matcher.is_match(&text), expected, "{source} on {text:?}");
            checked += 1;
        }
    }
    assert!(tables >= 12, "only {tables} of them are tables");
    assert!(checked >= 20_000, "only {checked} texts");
}

/// Patterns that either end of a text may settle, or neither.
const EITHER_END: [&str; 6] = [
    "^CSV|PARQUET$",
    "^[0-9]{12}|wsd-[0-9a-z]{8,63}$",
    r"^\s*<(?:.|\n)*PARQUET(?:.|\n)*>\s*$",
    "^.*PARQUET.*>$",
    "^[!-~]*é?[!-~]*>$",
    "[A-Z][^A-Z]{1,9}[a-z]{2}[A-Z]",
];

#[test]
fn ends_of_any_width_are_read() {
    let ends = ["", "CSV", "PARQUET", "<PARQUET", "PARQUET>", ">", "123456789012", "wsd-01234567"];
    for source in EITHER_END {
        let pattern = Pattern::parse(source).unwrap();
        let automaton = pattern.automaton().unwrap();
        let matcher = statics::matcher(&pattern).unwrap();
        assert!(statics::lane(&pattern.lower()).contains("table"), "{source}");
        for (first, last) in ends.iter().flat_map(|first| ends.map(|last| (first, last))) {
            for (wide, count) in
                ["é", "漢", "😀", "\u{2028}"].iter().flat_map(|c| (0..40).map(move |n| (c, n)))
            {
                let many = format!("{first}{}{last}", wide.repeat(count));
                let one =
                    format!("{first}{}{wide}{}{last}", "x".repeat(count), "x".repeat(2 * count));
                for text in [many, one] {
                    let expected = automaton.is_match(&text);
                    assert_eq!(matcher.is_match(&text), expected, "{source} on {text:?}");
                }
            }
        }
    }
}
