//! Values put together in Rust, and looked at before they are sent.

use strictly::{Aggregate, Blob, Fill, Member, Shape, Validate, Visit};

use crate::every_kind::{All, Choice, Pair, good, structure};

structure! {
    /// What a service answers.
    Answer, AnswerDraft, ANSWER {
        0 choice: Choice,
    }
}

static ANSWER: Shape = Shape::structure(&[Member::new("choice", Choice::SHAPE)]).output();

/// The findings about a value, as path and reason.
fn findings(value: &All) -> Vec<String> {
    let Err(violations) = value.validate() else { return Vec::new() };
    violations.into_iter().map(|each| format!("{} {}", each.path(), each.constraint())).collect()
}

fn change(change: impl FnOnce(&mut All)) -> Vec<String> {
    let mut value = good();
    change(&mut value);
    findings(&value)
}

#[test]
fn a_good_value_passes() {
    assert_eq!(findings(&good()), [""; 0]);
    assert_eq!(*good().into_valid().unwrap(), good());
}

#[test]
fn every_constraint_is_checked_wherever_it_is() {
    let greatest = |path: &str| format!("{path} Member must be less than or equal to 9");
    let longest = |path: &str, most: u32| {
        format!("{path} Member must have length less than or equal to {most}")
    };
    let long = || "12345".to_owned();
    assert_eq!(change(|all| all.text = long()), [longest("/text", 4)]);
    assert_eq!(change(|all| all.blob = Blob::from(&[0; 4][..])), [longest("/blob", 3)]);
    assert_eq!(change(|all| all.byte = 10), [greatest("/byte")]);
    assert_eq!(change(|all| all.short = 10), [greatest("/short")]);
    assert_eq!(change(|all| all.integer = 10), [greatest("/integer")]);
    assert_eq!(change(|all| all.long = 10), [greatest("/long")]);
    assert_eq!(change(|all| all.float = 9.5), [greatest("/float")]);
    assert_eq!(change(|all| all.float = f32::NAN), [greatest("/float")]);
    assert_eq!(change(|all| all.double = 9.5), [greatest("/double")]);
    assert_eq!(change(|all| all.big = 10.into()), [greatest("/big")]);
    assert_eq!(change(|all| all.exact = "9.01".parse().unwrap()), [greatest("/exact")]);
    assert_eq!(
        change(|all| *all.pair = Pair { left: long(), right: 10 }),
        [longest("/pair/left", 4), greatest("/pair/right"),]
    );
    assert_eq!(change(|all| all.choice = Choice::Number(10)), [greatest("/choice/number")]);
    assert_eq!(change(|all| all.gaps = vec![None, Some(10)]), [greatest("/gaps/1")]);
}

#[test]
fn lists_and_maps_are_looked_into_unless_they_are_too_long() {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let too_long = "Member must have length less than or equal to";
    assert_eq!(change(|all| all.list = texts(&["12345", "a"])), [format!("/list/0 {too_long} 4")]);
    assert_eq!(
        change(|all| all.list = texts(&["12345", "12345"])),
        [
            "/list Member must have unique values".to_owned(),
            format!("/list/0 {too_long} 4"),
            format!("/list/1 {too_long} 4"),
        ]
    );
    assert_eq!(change(|all| all.list = texts(&["12345"; 3])), [format!("/list {too_long} 2")]);
    assert_eq!(
        change(|all| all.map = [("12345".to_owned(), 10)].into()),
        [
            format!("/map {too_long} 4"),
            "/map/12345 Member must be less than or equal to 9".to_owned(),
        ]
    );
}

#[test]
fn a_union_member_that_the_model_does_not_know_is_no_input() {
    assert_eq!(
        change(|all| all.choice = Choice::Unknown("other".to_owned())),
        ["/choice Member must satisfy enum value set: [text, number]"]
    );
}

#[test]
fn an_answer_may_hold_what_the_model_does_not_know() {
    let answer = Answer { choice: Choice::Unknown("other".to_owned()) };
    assert_eq!(answer.validate(), Ok(()));
    assert!(strictly::to_vec(&answer).is_err());
    assert!(Answer { choice: Choice::Number(10) }.validate().is_err());
}

#[test]
fn a_valid_value_shows_itself_as_the_value_does() {
    let pair = Pair { left: "l".to_owned(), right: 1 }.into_valid().unwrap();
    assert_eq!(pair.to_string(), "l and 1");
}
