//! Members of structures, however many there are.

use strictly::{Member, Shape};

use crate::verdict;

const COUNT: usize = 200;
static TEXT: Shape = Shape::string();
/// `aa`, `ab` and so on.
static NAMES: [[u8; 2]; COUNT] = names();
static MEMBERS: [Member; COUNT] = members();
static WIDE: Shape = Shape::structure(&MEMBERS);

const fn names() -> [[u8; 2]; COUNT] {
    let mut names = [[b'a'; 2]; COUNT];
    let mut index = 0;
    while index < COUNT {
        #[allow(clippy::cast_possible_truncation, reason = "fewer than 26")]
        let letters = [(index / 26) as u8, (index % 26) as u8];
        names[index] = [b'a' + letters[0], b'a' + letters[1]];
        index += 1;
    }
    names
}

#[allow(clippy::large_stack_arrays, reason = "made when the test is compiled")]
const fn members() -> [Member; COUNT] {
    let mut members = [Member::new("", &TEXT); COUNT];
    let mut index = 0;
    while index < COUNT {
        if let Ok(name) = std::str::from_utf8(&NAMES[index]) {
            members[index] = Member::new(name, &TEXT).required();
        }
        index += 1;
    }
    members
}

/// An object with every member but `without`, and then `more`.
fn object(without: Option<usize>, more: &str) -> String {
    let entries: Vec<_> = MEMBERS
        .iter()
        .enumerate()
        .filter(|(index, _)| Some(*index) != without)
        .map(|(_, member)| format!(r#""{}": "x""#, member.name()))
        .collect();
    format!("{{{}{more}}}", entries.join(", "))
}

#[test]
fn each_of_many_is_required() {
    assert_eq!(verdict(&WIDE, &object(None, "")), "ok");
    for (index, member) in MEMBERS.iter().enumerate() {
        let name = member.name();
        let missing = format!("/{name} Member must not be null");
        assert_eq!(verdict(&WIDE, &object(Some(index), "")), missing);
        let null = object(Some(index), &format!(r#", "{name}": null"#));
        assert_eq!(verdict(&WIDE, &null), missing);
    }
}

#[test]
fn each_of_many_may_be_given_once() {
    for member in &MEMBERS {
        let name = member.name();
        let twice = object(None, &format!(r#", "{name}": "x""#));
        assert_eq!(verdict(&WIDE, &twice), format!("/{name} given more than once"));
    }
}

#[test]
fn what_is_missing_is_listed_in_the_order_of_the_model() {
    let expected: Vec<_> = MEMBERS
        .iter()
        .take(100)
        .map(|member| format!("/{} Member must not be null", member.name()))
        .collect();
    assert_eq!(verdict(&WIDE, "{}"), expected.join("\n"));
}

#[test]
fn the_first_of_the_model_are_listed_wherever_they_stand() {
    let entries: Vec<_> =
        MEMBERS.iter().rev().map(|member| format!(r#""{}": 1"#, member.name())).collect();
    let verdict = verdict(&WIDE, &format!("{{{}}}", entries.join(", ")));
    let listed: Vec<_> = verdict.lines().map(|line| line.split_once(' ').unwrap().0).collect();
    let expected: Vec<_> =
        MEMBERS.iter().take(100).map(|member| format!("/{}", member.name())).collect();
    assert_eq!(listed, expected);
}

#[test]
fn what_is_given_a_second_time_is_measured_all_the_same() {
    let deep = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let twice = |value| object(None, &format!(r#", "aa": {value}"#));
    let given = "/aa given more than once";
    assert_eq!(verdict(&WIDE, &twice(deep(127))), given);
    assert_eq!(
        verdict(&WIDE, &twice(deep(128))),
        format!(" nested deeper than 128 levels\n{given}")
    );
    let more = format!(r#"{}, "ab": 1, "x": []"#, deep(128));
    let all = format!(" nested deeper than 128 levels\n{given}\n/ab given more than once");
    assert_eq!(verdict(&WIDE, &twice(more)), all);
}

static LONG_NAMES: Shape = Shape::structure(&[
    Member::new("a", &TEXT).required(),
    Member::new("ab", &TEXT).required(),
    Member::new("abc", &TEXT).required(),
    Member::new("abcd", &TEXT).required(),
    Member::new("abcdefg", &TEXT).required(),
    Member::new("abcdefgh", &TEXT).required(),
    Member::new("abcdefghijklmnop", &TEXT).required(),
    Member::new("abcdefghijklmnopq", &TEXT).required(),
]);

#[test]
fn a_name_is_a_name_in_all_its_characters() {
    let names: Vec<_> = LONG_NAMES.members().iter().map(Member::name).collect();
    let object = |names: &[String]| {
        let entries: Vec<_> = names.iter().map(|name| format!(r#""{name}": "x""#)).collect();
        format!("{{{}}}", entries.join(","))
    };
    let all: Vec<_> = names.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(verdict(&LONG_NAMES, &object(&all)), "ok");
    for (index, name) in names.iter().enumerate() {
        for at in 0..name.len() {
            let mut other = all.clone();
            other[index].replace_range(at..=at, "_");
            let missing = format!("/{name} Member must not be null");
            assert_eq!(verdict(&LONG_NAMES, &object(&other)), missing, "{}", other[index]);
        }
    }
}
