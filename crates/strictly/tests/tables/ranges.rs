//! `@range`: bounds are numbers of the model, whatever their spelling and the width of the value.

use strictly::{Member, Shape};

use crate::verdict;

static ALL: Shape = Shape::structure(&[
    Member::new("whole", &WHOLE),
    Member::new("spelled", &SPELLED),
    Member::new("wide", &WIDE),
    Member::new("tenth", &TENTH),
    Member::new("narrowTenth", &NARROW_TENTH),
    Member::new("large", &LARGE),
    Member::new("narrowLarge", &NARROW_LARGE),
    Member::new("exact", &EXACT),
    Member::new("atLeast", &AT_LEAST),
    Member::new("atMost", &AT_MOST),
]);
static WHOLE: Shape = Shape::long().range("-12", "34");
static SPELLED: Shape = Shape::long().range("-1.5e1", "250e-1");
static WIDE: Shape = Shape::long().range("-9223372036854775807.5", "9223372036854775806.5");
static TENTH: Shape = Shape::double().range("0.1", "12.375");
static NARROW_TENTH: Shape = Shape::float().range("0.1", "12.375");
static LARGE: Shape = Shape::double().range("-9007199254740993", "9007199254.740993");
static NARROW_LARGE: Shape = Shape::float().range("-16777217", "167772.17");
static EXACT: Shape = Shape::big_decimal().range("0.10000000000000000001", "1e30");
static AT_LEAST: Shape = Shape::short().range_at_least("7");
static AT_MOST: Shape = Shape::short().range_at_most("7");

#[test]
fn bounds_are_inclusive() {
    for (member, inside, outside) in [
        ("whole", "-12 0 34", "-13 35"),
        ("spelled", "-15 25", "-16 26"),
        (
            "wide",
            "-9223372036854775807 9223372036854775806",
            "-9223372036854775808 9223372036854775807",
        ),
        ("tenth", "0.1 1 12.375", "0.09999999999999999 12.375000000000002"),
        ("narrowTenth", "0.1 1 12.375", "0.09999999 12.375001"),
        ("large", "-9007199254740993 9007199254.740993", "-9007199254740994 9007199254.740995"),
        ("narrowLarge", "-16777217 -16777216 167772.17", "-16777218 167772.19"),
        ("exact", "0.10000000000000000001 1000000000000000000000000000000", "0.1 1.1e30"),
        ("atLeast", "7 32767", "6 -32768"),
        ("atMost", "7 -32768", "8 32767"),
    ] {
        for number in inside.split(' ') {
            let json = format!(r#"{{"{member}": {number}}}"#);
            assert_eq!(verdict(&ALL, &json), "ok", "{json}");
        }
        for number in outside.split(' ') {
            let json = format!(r#"{{"{member}": {number}}}"#);
            let found = verdict(&ALL, &json);
            assert!(found.starts_with(&format!("/{member} Member must be ")), "{json}: {found}");
        }
    }
}

#[test]
fn what_is_no_number_is_within_nothing() {
    for name in ["NaN", "Infinity", "-Infinity"] {
        for member in ["tenth", "narrowTenth", "large", "narrowLarge"] {
            let found = verdict(&ALL, &format!(r#"{{"{member}": "{name}"}}"#));
            assert!(found.starts_with(&format!("/{member} Member must be ")), "{name}: {found}");
        }
    }
}

#[test]
fn messages_spell_bounds_as_the_model_does() {
    let json = r#"{"spelled": 30, "exact": 0, "atLeast": 0, "atMost": 9}"#;
    let expected = "/spelled Member must be between -1.5e1 and 250e-1, inclusive\n\
        /exact Member must be between 0.10000000000000000001 and 1e30, inclusive\n\
        /atLeast Member must be greater than or equal to 7\n\
        /atMost Member must be less than or equal to 7";
    assert_eq!(verdict(&ALL, json), expected);
}
