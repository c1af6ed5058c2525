//! Each lane, spelled as generated code spells it: what it takes and what it does not.

#![allow(clippy::items_after_statements, reason = "each pattern stands above its texts")]

use strictly::Pattern;
use strictly::pattern::{Backward, Blocks, Class, Classes, Step, Table};

const DIGIT: Class = Class::new(&[('0', '9')]);
const WORD: Class = Class::new(&[('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')]);
/// All but control characters of ASCII, in one range that begins within ASCII.
const PLAIN: Class = Class::new(&[(' ', '~'), ('\u{a0}', '\u{d7ff}'), ('\u{e000}', '\u{10ffff}')]);

#[test]
fn nothing_and_literals() {
    static NOTHING: Pattern = Pattern::nothing("/^a$/");
    check(&NOTHING, &[], &["", "a", "/a/"]);
    static COLOUR: Pattern = Pattern::literals("^(?:red|green)$", &["green", "red"]);
    check(&COLOUR, &["red", "green"], &["", "re", "redd", "red\n", "RED"]);
    assert_eq!(COLOUR.source(), "^(?:red|green)$");
    assert_eq!(format!("{COLOUR:?}"), "/^(?:red|green)$/");
}

#[test]
fn runs_count_characters() {
    static PIN: Pattern = Pattern::run(r"^\d{4,6}$", DIGIT, 4, 6);
    check(&PIN, &["0000", "12345", "999999"], &["", "123", "1234567", "123x", "1234\n", "١٢٣٤"]);
    static TITLE: Pattern = Pattern::run("^…{1,3}$", PLAIN, 1, 3);
    check(
        &TITLE,
        &["a", "aé漢", "😀😀😀", "\u{e000}"],
        &["", "😀😀😀😀", "a\n", "a\u{7f}", "\u{85}"],
    );
    static WORDS: Pattern = Pattern::run_at_least(r"^\w+$", WORD, 1);
    check(&WORDS, &["a", "abcdefgh", "abcdefghi_09"], &["", "abcdefg-", "abcdefghi-", "é", "aaé"]);
    static ANY: Pattern = Pattern::run_at_least(r"^\w*$", WORD, 0);
    check(&ANY, &["", "a"], &["\n"]);
    assert!(WORDS.is_match(&"a".repeat(100_000)));
}

#[test]
fn sequences_take_one_step_after_another() {
    static ROLE: Pattern = Pattern::sequence(
        r"^arn:aws:iam::\d{12}:role/?\w+$",
        &[
            Step::text("arn:aws:iam::"),
            Step::run(DIGIT, 12, 12),
            Step::text(":role"),
            Step::run(Class::new(&[('/', '/')]), 0, 1),
            Step::run_at_least(WORD, 1),
        ],
    );
    check(
        &ROLE,
        &["arn:aws:iam::123456789012:role/admin", "arn:aws:iam::123456789012:roleX"],
        &["", "arn:aws:iam::12345678901:role/a", "arn:aws:iam::123456789012:role/a-"],
    );
    static KEY: Pattern =
        Pattern::starts_with("^arn:[a-z]", &[Step::text("arn:"), Step::run(WORD, 1, 1)]);
    check(&KEY, &["arn:a", "arn:a\n😀"], &["arn:", "arn:-", " arn:a", ""]);
}

#[test]
fn contained_classes_and_texts() {
    static DIGITS: Pattern = Pattern::contains(r"\d", DIGIT);
    check(&DIGITS, &["1", "aaaaaaaaaa1", "é1"], &["", "aaaaaaaaaaa", "١", "éééééééé"]);
    static WIDE: Pattern =
        Pattern::contains("[^ -~]", Class::new(&[('\0', '\x1f'), ('\x7f', '\u{10ffff}')]));
    check(&WIDE, &["\n", "aaaaaaaaaaé", "\u{7f}"], &["", "abc ~"]);
    static SECRET: Pattern = Pattern::contains_text("secret", "secret");
    check(&SECRET, &["secret", "a secret!"], &["", "secre", "Secret"]);
}

#[test]
fn tables_walk_states() {
    // ^(?:ab)*$: accepting start, rejecting after a, dead.
    static CLASSES: Classes = Classes::new(&[('\0', 0), ('a', 1), ('b', 2), ('c', 0)]);
    static PAIRS: Table = Table::small(&CLASSES, 3, 0, 1, (1, 2), &[1, 1, 1, 2, 1, 1, 1, 1, 0]);
    static PATTERN: Pattern = Pattern::table("^(?:ab)*$", &PAIRS);
    check(&PATTERN, &["", "ab", "abab"], &["a", "ba", "abc", "ab\n", "é", "abé"]);
    static BEHIND: Table =
        Table::small(&CLASSES, 3, 0, 1, (1, 2), &[1, 1, 1, 2, 1, 1, 1, 1, 0]).after("x:");
    static PREFIXED: Pattern = Pattern::table("^x:(?:ab)*$", &BEHIND).at_most(6);
    check(&PREFIXED, &["x:", "x:abab"], &["", "x", "ab", "x:a", "x:ababab", "x:x:ab"]);
    static WIDE: Classes = Classes::new(&[('\0', 0), ('é', 1), ('ê', 0), ('漢', 1), ('漣', 0)]);
    static SOME: Table = Table::large(&WIDE, 2, 1, 1, (0, 1), &[0, 1, 0, 0]);
    static ACCENT: Pattern = Pattern::table("[é漢-漢]", &SOME);
    check(&ACCENT, &["é", "aaé", "漢", "x漢x"], &["", "e", "ê", "漣", "漡", "😀"]);
}

/// `^(?:ab)*$` again, in words and from both ends.
#[test]
fn tables_of_words_and_from_both_ends() {
    static CLASSES: Classes = Classes::new(&[('\0', 0), ('a', 1), ('b', 2), ('c', 0)]);
    static WORDS: Table =
        Table::words(&CLASSES, 3, 0, 1, (1, 2), &[0o06_06_06, 0o06_06_14, 0o00_06_06]);
    static PAIRS: Pattern = Pattern::table("^(?:ab)*$", &WORDS);
    // Nothing read, or pairs; a b before that; anything else. The table's states: start, dead, a.
    static BACKWARD: Backward =
        Backward::small(3, 3, 0, 2, &[2, 2, 2, 2, 0, 2, 1, 2, 2], &[0b001, 0b100, 0b000]);
    static IN_WORDS: Backward =
        Backward::words(3, 3, 0, 2, &[0o14_14_14, 0o14_00_14, 0o14_14_06], &[0b001, 0b100, 0b000]);
    static SMALL: Table = Table::small(&CLASSES, 3, 0, 1, (1, 2), &[1, 1, 1, 2, 1, 1, 1, 1, 0])
        .from_both_ends(&BACKWARD);
    static BOTH: Pattern = Pattern::table("^(?:ab)*$", &SMALL);
    static BOTH_WORDS: Table =
        Table::words(&CLASSES, 3, 0, 1, (1, 2), &[0o06_06_06, 0o06_06_14, 0o00_06_06])
            .from_both_ends(&BACKWARD);
    static BOTH_IN_WORDS: Pattern = Pattern::table("^(?:ab)*$", &BOTH_WORDS);
    static WORDS_FROM_BOTH: Table =
        Table::words(&CLASSES, 3, 0, 1, (1, 2), &[0o06_06_06, 0o06_06_14, 0o00_06_06])
            .ascii_only()
            .from_both_ends(&IN_WORDS);
    static ALL_WORDS: Pattern = Pattern::table("^(?:ab)*$", &WORDS_FROM_BOTH);
    for pattern in [&PAIRS, &BOTH, &BOTH_IN_WORDS, &ALL_WORDS] {
        check(pattern, &["", "ab", "abab"], &["a", "b", "ba", "abc", "ab\n", "é", "abé", "éab"]);
        for pairs in 0..40 {
            let text = "ab".repeat(pairs);
            assert!(pattern.is_match(&text), "{pairs}");
            for at in 0..text.len() {
                for wrong in ["", "a", "c", "é", "漢"] {
                    let text = format!("{}{wrong}{}", &text[..at], &text[at + 1..]);
                    let expected = text.len() == 2 * pairs && wrong == "a" && at % 2 == 0;
                    assert_eq!(pattern.is_match(&text), expected, "{text}");
                }
            }
        }
    }
}

/// `^(?:key-|k)[0-9]{3}(?:é|x*)$`, and the same before anything.
#[test]
fn tables_with_steps() {
    static CLASSES: Classes = Classes::new(&[('\0', 0), ('x', 1), ('y', 0), ('é', 2), ('ê', 0)]);
    // The end, or x; dead; after three digits. Then the steps.
    static NEXT: [u8; 9] = [1, 1, 1, 4, 1, 4, 1, 1, 0];
    static TABLE: Table = Table::small(&CLASSES, 3, 3, 1, (1, 2), &NEXT).with_steps(&[
        (Step::run(Class::new(&[('0', '9')]), 3, 3), 2),
        (Step::run_at_least(Class::new(&[('x', 'x')]), 0), 0),
    ]);
    static PATTERN: Pattern = Pattern::table("^[0-9]{3}(?:é|x+)$", &TABLE);
    check(
        &PATTERN,
        &["123é", "123x", "123xxxxxxxxxxxxxxxxxxxx"],
        &["", "12", "123", "123é!", "123xé"],
    );
    check(&PATTERN, &[], &["1234x", "12x", "123éé", "123xxxxxxxxxxxxxxxxxxxx!", "é", "12é"]);
}

/// `secret$`, and `^abc|xyz$`: what begins or ends otherwise is settled from the ends.
#[test]
fn searches_settled_from_both_ends() {
    static CLASSES: Classes = Classes::new(&[('\0', 0), ('a', 1), ('b', 2), ('c', 0)]);
    // ^a|b$: begins with a; ends with b; neither; start.
    static BACKWARD: Backward =
        Backward::small(4, 3, 0, 3, &[1, 1, 2, 1, 1, 2, 2, 1, 2], &[0b0011, 0b0001, 0b1111])
            .with_settled(&[0b0001, 0b0111, 0b1111]);
    static TABLE: Table =
        Table::small(&CLASSES, 4, 3, 2, (9, 9), &[0, 2, 2, 2, 0, 2, 2, 0, 0, 1, 1, 1])
            .from_both_ends(&BACKWARD);
    static PATTERN: Pattern = Pattern::table("^a|b$", &TABLE);
    let middle = "c".repeat(100);
    check(&PATTERN, &["a", "b", "ab", "cb", "ac", "éb", "aé"], &["", "c", "ca", "bc", "éa", "é"]);
    for (first, last, expected) in [("a", "c", true), ("c", "b", true), ("b", "a", false)] {
        for middle in ["", "c", "é", &middle, &middle.replace("cc", "cé")] {
            let text = format!("{first}{middle}{last}");
            assert_eq!(PATTERN.is_match(&text), expected, "{text}");
        }
    }
}

#[test]
fn tables_that_make_no_sense_refuse() {
    static CLASSES: Classes = Classes::new(&[]);
    static EMPTY: Table = Table::small(&CLASSES, 9, 3, 9, (9, 2), &[]);
    static PATTERN: Pattern = Pattern::table("?", &EMPTY);
    assert!(!PATTERN.is_match("a"));
    static NO_WORDS: Table = Table::words(&CLASSES, 90, 77, 9, (9, 2), &[]);
    static WORDS: Pattern = Pattern::table("?", &NO_WORDS);
    assert!(!WORDS.is_match("aa") && !WORDS.is_match(""));
    static NOWHERE: Backward = Backward::small(9, 2, 7, 9, &[9], &[]).with_settled(&[]);
    static BOTH: Table = Table::words(&CLASSES, 9, 3, 9, (9, 2), &[0]).from_both_ends(&NOWHERE);
    static LOST: Pattern = Pattern::table("?", &BOTH);
    assert!(!LOST.is_match("aa") && !LOST.is_match("") && !LOST.is_match(&"a".repeat(99)));
    static ASTRAY: Table =
        Table::small(&CLASSES, 1, 1, 1, (9, 9), &[2]).with_steps(&[(Step::text("a"), 0)]);
    static LOST_STEPS: Pattern = Pattern::table("?", &ASTRAY);
    assert!(LOST_STEPS.is_match("a") && !LOST_STEPS.is_match("aa") && !LOST_STEPS.is_match(""));
    static NO_BLOCKS: Blocks = Blocks::new(200, 0, &[0], &[7], &[]);
    static CLASS: Pattern = Pattern::contains("?", Class::with_blocks(&[], &NO_BLOCKS));
    assert!(!CLASS.is_match("é😀"));
}

#[test]
fn blocks_hold_numbers_of_every_width() {
    // U+0100 to U+017F: every number the same; U+0080 to U+00FF: zero.
    for (width, number, leaf) in [(0, 1, 0xff), (1, 3, 0xff), (2, 9, 0x99), (3, 200, 200)] {
        let leaf = vec![leaf; 16 << width];
        let leaves = [vec![0; 16 << width], leaf].concat().leak();
        let mut blocks = vec![0; 32];
        blocks[2] = 1;
        let blocks: &'static Blocks =
            Box::leak(Box::new(Blocks::new(width, 0, &[0], blocks.leak(), leaves)));
        let classes: &'static Classes =
            Box::leak(Box::new(Classes::with_blocks(&[('\0', 0)], blocks)));
        // Accepts where the number is met.
        let states = vec![vec![0, 1]; number].concat().into_iter().chain([0, 0]);
        let next = states.collect::<Vec<u8>>().leak();
        let table = Box::leak(Box::new(Table::small(classes, 2, 1, 1, (0, 1), next)));
        let pattern = Pattern::table("[\u{100}-\u{17f}]", table);
        for (c, expected) in
            [('\u{ff}', false), ('\u{100}', true), ('\u{17f}', true), ('\u{180}', false)]
        {
            assert_eq!(pattern.is_match(&c.to_string()), expected, "{c:?} of width {width}");
        }
        assert!(!pattern.is_match("\u{10ffff}") && !pattern.is_match("a"));
    }
}

#[cfg(feature = "regex")]
#[test]
fn what_is_left_to_regex() {
    static LONG: Pattern = Pattern::regex("^(?:a-?){2,9999}$", r"\A(?:a-?){2,9999}\z");
    check(&LONG, &["aa", "a-a-"], &["", "a", "a--a"]);
    static BROKEN: Pattern = Pattern::regex("(", "(");
    check(&BROKEN, &[], &["", "("]);
}

fn check(pattern: &Pattern, members: &[&str], others: &[&str]) {
    for text in members {
        assert!(pattern.is_match(text), "{pattern:?} refuses {text:?}");
    }
    for text in others {
        assert!(!pattern.is_match(text), "{pattern:?} takes {text:?}");
    }
}
