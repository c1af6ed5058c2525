//! Texts made for a pattern and a length.

use proptest::prelude::*;
use std::error::Error;
use strictly_pattern::{Automaton, Pattern, Sampler};

type Outcome = Result<(), Box<dyn Error>>;

#[test]
fn members_have_the_length_asked_for() -> Outcome {
    let sampler = sampler("^[A-Z][a-z0-9-]*[a-z]$", 3, 40)?;
    assert_eq!(sampler.lengths().first(), Some(&3));
    assert_eq!(sampler.lengths().last(), Some(&40));
    assert_eq!(sampler.lowest(4).as_deref(), Some("A--a"));
    assert_eq!(sampler.highest(4).as_deref(), Some("Zzzz"));
    assert_eq!(sampler.member(4, &mut || 0).as_deref(), Some("Aaaa"));
    assert_eq!(sampler.member(2, &mut || 0), None);
    assert_eq!(sampler.lowest(41), None);
    Ok(())
}

#[test]
fn lengths_are_those_that_exist() -> Outcome {
    assert_eq!(sampler("^(?:abc)*$", 1, 10)?.lengths(), [3, 6, 9]);
    assert_eq!(sampler("^[a-z]{4,7}$", 0, u64::MAX)?.lengths(), [4, 5, 6, 7]);
    assert_eq!(sampler("^a$", 1, 64)?.lengths(), [1]);
    assert_eq!(sampler("^[a-z]{1,500}$", 1, 1_000)?.lengths().last(), Some(&500));
    assert_eq!(sampler(".", 0, 200)?.lengths().last(), Some(&200));
    assert_eq!(sampler("^.*$", 5_000_000, 6_000_000)?.lengths().len(), 65);
    assert!(sampler("^[A-Z]{3}$", 5, 9)?.is_empty());
    assert!(sampler("a", 2, 1)?.is_empty());
    assert!(sampler("^(?=b)a", 0, 9)?.is_empty());
    Ok(())
}

#[test]
fn near_misses_keep_the_length_and_fail() -> Outcome {
    let automaton = automaton(r"^(?!aws:)[\w:]{2,8}$")?;
    let misses = Sampler::new(&automaton, 3, 6).near_misses(500);
    assert!(misses.len() > 100);
    for miss in &misses {
        assert!(!automaton.is_match(miss), "{miss:?}");
        assert!((3..=6).contains(&miss.chars().count()), "{miss:?}");
    }
    for telling in ["aaa\n", "aaa\0", " aaa", "\u{430}aa", "\u{660}00", "aaa😀"] {
        assert!(misses.iter().any(|miss| miss == telling), "{telling:?}");
    }
    Ok(())
}

#[test]
fn what_cannot_fail_has_no_near_misses() -> Outcome {
    assert!(sampler(".*", 0, 9)?.near_misses(10).is_empty());
    assert!(!sampler("[]", 0, 9)?.near_misses(10).is_empty());
    assert_eq!(sampler("^a$", 1, 1)?.near_misses(3).len(), 3);
    Ok(())
}

#[test]
fn shortest_and_difference() -> Outcome {
    assert_eq!(automaton("^[a-z]{2}[0-9]")?.shortest().as_deref(), Some("aa0"));
    assert_eq!(automaton("")?.shortest().as_deref(), Some(""));
    assert_eq!(automaton("[]")?.shortest(), None);
    let (loose, strict) = (automaton(r"^\S+$")?, automaton(r"^\w+$")?);
    assert_eq!(strict.difference(&loose), None);
    assert!(loose.difference(&strict).is_some_and(|text| text.len() == 1));
    Ok(())
}

#[test]
fn automata_are_minimal() -> Outcome {
    for (source, states, classes) in [
        ("a", 2, 2),
        ("^a$", 3, 2),
        ("^(?:a|b|[ab])*$", 2, 2),
        (".*x?", 1, 1),
        ("^[0-9]{3}$", 5, 2),
        ("^(?!a)b$", 3, 2),
    ] {
        let automaton = automaton(source)?;
        assert_eq!((automaton.states(), automaton.classes()), (states, classes), "{source}");
    }
    let (short, long) = (automaton("^(?:ab|ac)$")?, automaton("^a(?:c|b)$")?);
    assert_eq!(short, long);
    Ok(())
}

proptest! {
    #[test]
    fn any_choices_give_members_and_strangers(
        source in prop::sample::select(vec![
            r"^[a-z]([\w-]*\w)?$", r"^(?=.*\d)\S{3,}$", r"\p{Lu}", "^[^<>]{2,9}$", "^(?:ab|c)+$",
            "^[a-z]+(?<!x)$",
        ]),
        length in 3_u64..12,
        choices in prop::collection::vec(any::<u32>(), 64),
    ) {
        let automaton = automaton(source).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let sampler = Sampler::new(&automaton, 3, 12);
        let mut choices = choices.into_iter().chain(std::iter::repeat(0));
        let mut choose = || choices.next().unwrap_or(0);
        if let Some(text) = sampler.member(length, &mut choose) {
            prop_assert!(automaton.is_match(&text));
            prop_assert_eq!(text.chars().count() as u64, length);
        } else {
            prop_assert!(!sampler.lengths().contains(&length));
        }
        if let Some(text) = sampler.complement_member(length, &mut choose) {
            prop_assert!(!automaton.is_match(&text));
            prop_assert_eq!(text.chars().count() as u64, length);
        }
    }
}

fn sampler(source: &str, min: u64, max: u64) -> Result<Sampler, Box<dyn Error>> {
    Ok(Sampler::new(&automaton(source)?, min, max))
}

fn automaton(source: &str) -> Result<Automaton, Box<dyn Error>> {
    Ok(Pattern::parse(source)?.automaton()?)
}
