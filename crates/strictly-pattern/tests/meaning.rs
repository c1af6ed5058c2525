//! What each construct means, one row each: pattern, texts it matches in, texts it does not.

use strictly_pattern::{Pattern, PatternError};

type Row = (&'static str, &'static [&'static str], &'static [&'static str]);

#[test]
fn ecma_constructs() -> Result<(), PatternError> {
    check(&[
        // Search, anchors, line ends.
        ("b", &["abc"], &["", "ac"]),
        ("^abc$", &["abc"], &["abc\n", "xabc", "\nabc"]),
        ("^$", &[""], &["\n"]),
        ("^a|b$", &["ax", "xb"], &["xa", "bx"]),
        ("^.$", &["a", "😀", "\u{85}"], &["\n", "\r", "\u{2028}", "\u{2029}", "ab"]),
        // Classes by letter are ASCII, except white space.
        (r"^\d$", &["7"], &["\u{663}", "\u{ff11}", "a"]),
        (r"^\D$", &["\u{663}"], &["7"]),
        (r"^\w$", &["_", "Z"], &["é", "ſ", "-"]),
        (r"^\W$", &["é", "\u{212a}"], &["k"]),
        (
            r"^\s$",
            &["\u{feff}", "\u{a0}", "\u{b}", "\u{2028}", "\u{3000}"],
            &["\u{85}", "\u{180e}", "a"],
        ),
        (r"^\S$", &["\u{85}"], &["\u{feff}"]),
        (r"\bfoo\b", &["foo", "éfooé", "a foo."], &["foo_", "xfoo", "foo1"]),
        (r"o\B", &["fool", "oo"], &["o", "o-", "oé"]),
        // Code points, not code units.
        ("^[😀-😂]$", &["😁"], &["😃", "\u{d7ff}"]),
        (r"^\uD83D\uDC4D$", &["👍"], &["", "a"]),
        (r"^[\uD83D\uDC4D]$", &["👍"], &["👎"]),
        (r"^\u{1F44D}$", &["👍"], &["u"]),
        (r"\uD83D", &[], &["👍", "\u{fffd}"]),
        (r"^[^\uD800-\uDFFF]$", &["a", "👍"], &[""]),
        (
            r"^[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF]*$",
            &["", "a😀\u{10ffff}"],
            &["\n", "\u{fffe}"],
        ),
        // Brackets.
        ("^[^]$", &["\n", "😀"], &["", "ab"]),
        ("a[]|b", &["b"], &["a"]),
        ("^[a&&b]$", &["a", "&", "b"], &["c"]),
        ("^[+--b]$", &["+", ",", "-", "b"], &["c", "."]),
        (r"^[a\-c]$", &["a", "-", "c"], &["b"]),
        ("^[-a]$", &["-", "a"], &["b"]),
        ("^[[a]$", &["[", "a"], &["]"]),
        (r"^[\w-]$", &["a", "-"], &["."]),
        (r"^[\b]$", &["\u{8}"], &["b"]),
        // Escapes.
        (r"^\cJ\cj$", &["\n\n"], &["cJcj"]),
        (r"^\0\x41\u0042\v$", &["\0AB\u{b}"], &["0AB"]),
        (r"^\^\$\\\.\*\+\?\(\)\[\]\{\}\|\/$", &[r"^$\.*+?()[]{}|/"], &[]),
        // Properties.
        (r"^\p{L}$", &["é", "漢"], &["1"]),
        (r"^\P{L}$", &["1"], &["é"]),
        (r"^\p{Script=Greek}$", &["λ"], &["l"]),
        (r"^[\p{Lu}\p{gc=Decimal_Number}]$", &["É", "\u{663}"], &["é"]),
        (r"^\p{Alpha}$", &["é"], &["1"]),
        // Repetition.
        ("^a{2}$", &["aa"], &["a", "aaa"]),
        ("^a{2,}$", &["aa", "aaa"], &["a"]),
        ("^a{1,2}?b*?c+?d??$", &["ac", "aabccd"], &["aaac", "ad"]),
        ("^(?:ab){0}$", &[""], &["ab"]),
        ("^(a*)*$", &["", "aa"], &["b"]),
        ("^(?<year>[0-9]+)$", &["2024"], &["y"]),
        // Looking around.
        ("^(?!aws:)[a-z:]+$", &["aw:s", "xaws:"], &["aws:x", "aws:"]),
        ("^(?=.*[0-9])(?=.*[a-z]).{2,}$", &["a1", "1a"], &["aa", "11", "a"]),
        ("^[a-z-]+(?<!-)$", &["a-b"], &["a-", "-"]),
        ("(?<=ab)c", &["abc"], &["ac", "bc"]),
        ("(?<!^)x", &["ax"], &["x"]),
        (r"^(?!.*(?<=a)b(?!c))[a-c]*$", &["abc", "bb"], &["ab", "abb"]),
        (r"^(?:(?!--).)*$", &["a-b-"], &["a--b"]),
        (r"(?=a\b)..", &["a-"], &["ab", "a"]),
        (r"(?<=\Ba)b|(?<=^|,)x", &["aab", "x", ",x"], &["ab", "yx"]),
    ])
}

#[test]
fn java_constructs() -> Result<(), PatternError> {
    check(&[
        (r"^[A-Z\_\-\:]+$", &["A_-:"], &["a", "A\n"]),
        (r"^\p{Print}+$", &["a b~"], &["\u{7f}", "é", "\n"]),
        (r"^[\p{Alnum}_]+$", &["aZ9_"], &["é"]),
        (r"^[^\p{C}\p{IsWhitespace}]+$", &["aé"], &["a b", "\u{a0}"]),
        (r"^\pL\p{LD}$", &["a1", "éé"], &["1a"]),
        (r"^\A[a-z]+\z$", &["abc"], &["abc\n", "1"]),
        (r"^[a-z]+\Z", &["abc", "abc\n", "abc\r\n"], &["abc1", "abc\n\n"]),
        ("^(?s).$", &["\n", "a"], &["ab"]),
        ("^(?i)(true|false)$", &["TrUe", "false"], &["falſe", "yes"]),
        ("^(?iu)k(?-i)a$", &["\u{212a}a", "Ka"], &["kA"]),
        ("^(?i:a)b$", &["Ab"], &["AB"]),
        ("(?m)^b$", &["a\nb", "b\r\n"], &["ab"]),
        (r"^(?!(?i)(arn|aws):)[A-Za-z:]+$", &["arnx:"], &["ARN:x", "Aws:"]),
        (r"^[\w-_ ]*$", &["a-_ "], &["."]),
        ("^[a-z&&[^aeiou]]+$", &["xyz"], &["xaz"]),
        ("^[a-c[x-z]]+$", &["ay"], &["d"]),
        (r"^[[:alnum:]\_]+$", &["al:num_"], &["b"]),
        (r"^[^/:|\000-\037]+$", &["a b"], &["\u{1f}", "/"]),
        (r"^\x{60}\e\a$", &["`\u{1b}\u{7}"], &["x"]),
        (r"^\Qa.b\E+$", &["a.b"], &["axb"]),
        (r"^a\h\R$", &["a \r\n", "a\t\u{85}"], &["a\n\n"]),
        (r"^\d{12}+$", &["123456789012"], &["1", "1234567890123"]),
        ("^a*+a$", &[], &["a", "aaa"]),
        ("^a?+ab$", &["aab"], &["ab"]),
        ("^a{1,2}+ab$", &["aaab"], &["aab", "ab"]),
        ("^a{2}{0,9}$", &["aa"], &["", "aaaa"]),
        ("^[a-z]*${2,64}$", &["", "abc"], &["1"]),
        (r"^\{[a-z]*}$", &["{a}"], &["a"]),
    ])
}

#[test]
fn runs_are_one_class_and_a_count() -> Result<(), PatternError> {
    let rows = [
        (r"^\d{2,9999}$", Some((2, Some(9999)))),
        ("^[a-z]+$", Some((1, None))),
        ("^(?:[a-z])$", Some((1, Some(1)))),
        ("^a*", None),
        ("^ab$", None),
        ("^a|b$", None),
    ];
    for (source, expected) in rows {
        let run = Pattern::parse(source)?.run();
        assert_eq!(run.map(|run| (run.min(), run.max())), expected, "{source}");
    }
    let digits = Pattern::parse(r"^\d{2,9999}$")?;
    assert!(digits.automaton().is_err());
    for (length, expected) in [(1, false), (2, true), (9999, true), (10_000, false)] {
        assert_eq!(digits.is_match(&"7".repeat(length)), expected);
        assert!(!digits.is_match(&"x".repeat(length)));
    }
    Ok(())
}

fn check(rows: &[Row]) -> Result<(), PatternError> {
    for (source, members, others) in rows {
        let pattern = Pattern::parse(source)?;
        let regex = pattern.to_regex().map(|text| regex::Regex::new(&text));
        let verdicts = members.iter().map(|text| (text, true));
        for (text, expected) in verdicts.chain(others.iter().map(|text| (text, false))) {
            assert_eq!(pattern.is_match(text), expected, "{source} on {text:?}");
            if let Some(Ok(regex)) = &regex {
                assert_eq!(regex.is_match(text), expected, "translated {source} on {text:?}");
            }
        }
        assert!(!matches!(regex, Some(Err(_))), "{source} is not translated well");
        assert!(pattern.automaton().is_ok(), "{source} has no automaton");
    }
    Ok(())
}
