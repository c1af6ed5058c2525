//! Integers, intEnums, floating point and big numbers.

use serde_json::{Value, json};
use strictly_contract::{Direction, ShapeKind};

use crate::build::{Constrain, contract, int_enum, shape};
use crate::{both_ways, one_way, shape_both_ways};

/// A number as it is read from text.
fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn integers_stay_within_their_type() {
    let contract = contract([]);
    let sizes = [
        ("Byte", i64::from(i8::MIN), i64::from(i8::MAX)),
        ("Short", i64::from(i16::MIN), i64::from(i16::MAX)),
        ("Integer", i64::from(i32::MIN), i64::from(i32::MAX)),
        ("Long", i64::MIN, i64::MAX),
    ];
    for (name, min, max) in sizes {
        let outside: &[&str] = &[&format!(" value {name}")];
        both_ways(
            &contract,
            name,
            &[
                (json!(min), &[]),
                (json!(max), &[]),
                (json!(0), &[]),
                (read("-0"), &[]),
                (read(&(i128::from(max) + 1).to_string()), outside),
                (read(&(i128::from(min) - 1).to_string()), outside),
                (json!(u64::MAX), outside),
                (json!(1.0), outside),
                (json!(0.0), outside),
                (read("1e2"), outside),
                (json!("1"), &[&format!(" type {name} String")]),
                (json!(null), &[&format!(" type {name} Null")]),
                (json!(true), &[&format!(" type {name} Boolean")]),
            ],
        );
    }
}

#[test]
fn integer_ranges_are_exact() {
    shape_both_ways(
        shape("I", ShapeKind::Integer).range("-5", "1e1"),
        &[(json!(-6), &[" range"]), (json!(-5), &[]), (json!(10), &[]), (json!(11), &[" range"])],
    );
    shape_both_ways(
        shape("L", ShapeKind::Long).range("9007199254740993", ""),
        &[
            (json!(9_007_199_254_740_992_i64), &[" range"]),
            (json!(9_007_199_254_740_993_i64), &[]),
            (json!(i64::MAX), &[]),
        ],
    );
}

#[test]
fn int_enums_are_closed_to_input_and_open_to_output() {
    let contract = contract([int_enum("E", &[3, 1, -1]).range("", "5")]);
    both_ways(
        &contract,
        "E",
        &[
            (json!(3), &[]),
            (json!(-1), &[]),
            (json!("3"), &[" type Integer String"]),
            (json!(3.0), &[" value Integer"]),
            (json!(1_u64 << 31), &[" value Integer"]),
        ],
    );
    one_way(
        &contract,
        "E",
        Direction::Input,
        &[(json!(2), &[" enum 3,1"]), (json!(6), &[" enum 3,1", " range"])],
    );
    one_way(&contract, "E", Direction::Output, &[(json!(2), &[]), (json!(6), &[" range"])]);
}

#[test]
fn floats_have_three_words() {
    let contract = contract([]);
    for name in ["Float", "Double"] {
        let wrong_type: &[&str] = &[&format!(" type {name} String")];
        both_ways(
            &contract,
            name,
            &[
                (json!(1), &[]),
                (json!(-0.5), &[]),
                (json!("NaN"), &[]),
                (json!("Infinity"), &[]),
                (json!("-Infinity"), &[]),
                (json!("nan"), wrong_type),
                (json!("+Infinity"), wrong_type),
                (json!("1"), wrong_type),
                (json!(null), &[&format!(" type {name} Null")]),
            ],
        );
    }
}

#[test]
fn a_float_has_32_bits() {
    let contract = contract([]);
    both_ways(
        &contract,
        "Float",
        &[
            (json!(f32::MAX), &[]),
            (json!(f64::from(f32::MAX) * 1.000_000_01), &[]),
            (json!(1e39), &[" value Float"]),
            (json!(-1e39), &[" value Float"]),
        ],
    );
    both_ways(&contract, "Double", &[(json!(1e39), &[]), (json!(f64::MAX), &[])]);
}

#[test]
fn float_ranges_compare_at_the_width_of_the_float() {
    shape_both_ways(
        shape("F", ShapeKind::Float).range("0.1", "0.5"),
        &[
            (json!(0.1_f32), &[]),
            (json!(0.1), &[]),
            (json!(0.099), &[" range"]),
            (json!(0.5), &[]),
            (json!(0.500_000_1), &[" range"]),
        ],
    );
    shape_both_ways(
        shape("D", ShapeKind::Double).range("0.1", ""),
        &[
            (json!(0.1), &[]),
            (json!(0.099_999_999_999_999_99), &[" range"]),
            (json!("NaN"), &[" range"]),
            (json!("Infinity"), &[]),
            (json!("-Infinity"), &[" range"]),
        ],
    );
    shape_both_ways(
        shape("D", ShapeKind::Double).range("", "0"),
        &[
            (json!(-0.0), &[]),
            (json!("Infinity"), &[" range"]),
            (json!("-Infinity"), &[]),
            (json!("NaN"), &[" range"]),
        ],
    );
}

#[test]
fn big_numbers_compare_exactly() {
    shape_both_ways(
        shape("B", ShapeKind::BigInteger).range("18446744073709551614", ""),
        &[
            (json!(u64::MAX), &[]),
            (json!(u64::MAX - 1), &[]),
            (json!(u64::MAX - 2), &[" range"]),
            (json!(1e30), &[]),
            (json!(1.5), &[" value BigInteger"]),
            (json!("1"), &[" type BigInteger String"]),
            (json!("NaN"), &[" type BigInteger String"]),
        ],
    );
    shape_both_ways(
        shape("D", ShapeKind::BigDecimal).range("0.1", "0.3"),
        &[
            (json!(0.1), &[]),
            (json!(0.3), &[]),
            (json!(0.300_000_000_000_000_04), &[" range"]),
            (json!(0), &[" range"]),
            (json!("NaN"), &[" type BigDecimal String"]),
            (json!(null), &[" type BigDecimal Null"]),
        ],
    );
}
