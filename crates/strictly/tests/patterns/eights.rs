//! Texts are read eight characters at a time where that is possible: what is wrong among them must be
//! seen at every place, and what is right must be counted.

use strictly::Pattern;
use strictly::pattern::{Blocks, Class, Step};

const LOWER: Class = Class::new(&[('a', 'z')]);
/// Begins within ASCII, and goes on beyond it.
const LETTERS: Class = Class::new(&[('a', 'z'), ('à', 'ü'), ('Ā', 'ž')]);

/// A text of `length` characters, where `chosen` says which.
fn text(length: usize, chosen: impl Fn(usize) -> char) -> String {
    (0..length).map(chosen).collect()
}

/// Texts of every length up to four times eight and a bit: good ones, and those with one or two
/// characters wrong, at every place.
fn texts(good: impl Fn(usize) -> char + Copy, wrong: &[char]) -> Vec<(String, bool)> {
    let mut texts = Vec::new();
    for length in 0..=35 {
        texts.push((text(length, good), true));
        for place in 0..length {
            for &wrong in wrong {
                let one = text(length, |at| if at == place { wrong } else { good(at) });
                let two = text(length, |at| if at / 2 == place / 2 { wrong } else { good(at) });
                texts.extend([(one, false), (two, false)]);
            }
        }
    }
    texts
}

/// Holds runs of a class against what was counted one by one.
fn check_runs(class: Class, texts: &[(String, bool)]) {
    for count in 0..=34 {
        let exactly: &'static [Step] = vec![Step::run(class, count, count)].leak();
        let run = Pattern::run("exactly", class, count, count);
        let sequence = Pattern::sequence("sequence", exactly);
        let at_least = Pattern::run_at_least("at least", class, count);
        let at_most = Pattern::run("at most", class, 0, count);
        for (text, good) in texts {
            let length = u32::try_from(text.chars().count()).unwrap();
            let same = *good && length == count;
            assert_eq!(run.is_match(text), same, "{count} of {text:?}");
            assert_eq!(sequence.is_match(text), same, "{count} of {text:?} in a sequence");
            assert_eq!(
                at_least.is_match(text),
                *good && length >= count,
                "{count} or more: {text:?}"
            );
            assert_eq!(
                at_most.is_match(text),
                *good && length <= count,
                "{count} or less: {text:?}"
            );
        }
    }
}

#[test]
fn runs_within_ascii() {
    check_runs(LOWER, &texts(|at| if at % 3 == 0 { 'a' } else { 'z' }, &['-', '`', '{', 'é']));
}

#[test]
fn runs_beyond_ascii() {
    check_runs(LETTERS, &texts(|at| if at % 2 == 0 { 'a' } else { 'é' }, &['-', 'Ȁ', '😀']));
    check_runs(LETTERS, &texts(|at| if at < 9 { 'b' } else { 'Ā' }, &['ß', '中']));
}

#[test]
fn a_sequence_goes_on_where_a_run_ends() {
    let steps =
        vec![Step::run(LETTERS, 1, 3), Step::text("-"), Step::run_at_least(LOWER, 9)].leak();
    let pattern = Pattern::sequence("^[a-zà-üĀ-ž]{1,3}-[a-z]{9,}$", steps);
    for (first, length) in
        [("", 9), ("a", 9), ("aé", 9), ("aéĀ", 20), ("aéĀa", 9), ("aaaa", 9), ("a", 8)]
    {
        let count = first.chars().count();
        let expected = (1..=3).contains(&count) && length >= 9;
        let text = format!("{first}-{}", "x".repeat(length));
        assert_eq!(pattern.is_match(&text), expected, "{text}");
    }
}

#[test]
fn texts_are_compared_to_their_end() {
    for length in 1..=20 {
        let wanted: &'static str =
            text(length, |at| char::from(b'a' + u8::try_from(at).unwrap())).leak();
        let whole = Pattern::sequence("whole", vec![Step::text(wanted)].leak());
        let begins = Pattern::starts_with("begins", vec![Step::text(wanted)].leak());
        let within = Pattern::contains_text("within", wanted);
        for after in ["", "x", "xxxxxxxxxxxx"] {
            for place in 0..=length {
                let mut text = wanted.to_owned();
                if place < length {
                    text.replace_range(place..=place, "-");
                }
                text.push_str(after);
                let same = place == length;
                assert_eq!(whole.is_match(&text), same && after.is_empty(), "{wanted}: {text}");
                assert_eq!(begins.is_match(&text), same, "{wanted}: {text}");
                for before in ["", "y", "yyyyyyyyy", "aaaaaaaa", &"é".repeat(40)] {
                    let text = format!("{before}{text}");
                    assert_eq!(within.is_match(&text), text.contains(wanted), "{wanted}: {text}");
                }
            }
        }
    }
}

#[test]
fn one_character_is_found_anywhere() {
    let class = Class::new(&[('#', '#'), ('é', 'é')]);
    let contains = Pattern::contains("[#é]", class);
    for (text, without) in texts(|at| if at % 5 == 4 { 'ü' } else { '!' }, &['#', 'é']) {
        assert_eq!(contains.is_match(&text), !without, "{text:?}");
    }
}

#[test]
fn blocks_number_every_character() {
    // Two pages of 32 blocks of 128 characters: U+0000 to U+0FFF, U+1000 to U+1FFF.
    for width in 0..=3u8 {
        let bits = 1u32 << width;
        let number = |point: u32| (point / 7 % 3 + point % 2) % (1 << bits);
        let mut leaves = Vec::new();
        for first in (0..64 * 128).step_by(8 / bits as usize) {
            let numbers = (0..8 / bits).map(|at| number(first + at));
            let packed = numbers.rev().fold(0, |packed, number| packed << bits | number);
            leaves.push(u8::try_from(packed).unwrap());
        }
        let blocks =
            Blocks::new(width, 0, &[0, 1], (0..64).collect::<Vec<u8>>().leak(), leaves.leak());
        let class = Class::with_blocks(&[], Box::leak(Box::new(blocks)));
        let (one, some) = (Pattern::run("one", class, 1, 1), Pattern::contains("some", class));
        for c in '\u{80}'..'\u{2100}' {
            let expected = c < '\u{2000}' && number(c.into()) != 0;
            assert_eq!(one.is_match(&c.to_string()), expected, "{c:?} of width {width}");
            assert_eq!(some.is_match(&format!("a{c}b")), expected, "{c:?} of width {width}");
        }
    }
}
