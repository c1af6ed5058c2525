//! Numbers: how they may be spelled, and which shape takes which.

use crate::doors::{Outcome, outcome};
use crate::weather::{City, Report};

/// What becomes of a number in a member of a shape.
type Reader = fn(&str) -> Outcome;

/// The shapes, as in the table.
const SHAPES: [(&str, Reader); 10] = [
    ("byte", |text| member::<Report>("offset", text)),
    // From -50 to 60.
    ("short", |text| member::<Report>("celsius", text)),
    ("integer", |text| of::<Report>(&format!(r#"{{"gaps":[{text}]}}"#))),
    ("long", |text| member::<Report>("count", text)),
    // From 0.0 to 1.0.
    ("float", |text| of::<City>(&format!(r#"{{"name":"A","green":{text}}}"#))),
    ("double", |text| member::<Report>("kelvin", text)),
    ("bigInteger", |text| member::<Report>("many", text)),
    ("bigDecimal", |text| member::<Report>("exact", text)),
    // 1, 2, and 99999.
    ("intEnum", |text| member::<Report>("level", text)),
    ("epoch", |text| member::<Report>("at", text)),
];

fn member<T: strictly::Aggregate>(member: &str, text: &str) -> Outcome {
    of::<T>(&format!(r#"{{"{member}":{text}}}"#))
}

fn of<T: strictly::Aggregate>(json: &str) -> Outcome {
    outcome::<T>(json.as_bytes())
}

/// `+` valid, `i` invalid, `m` a mismatch, `-` broken syntax.
///
/// Integers have neither fraction nor exponent, with the exception of `-0`; big integers and big
/// decimals go by the value.
const TABLE: &str = "
spelling                byte short integer long float double bigInteger bigDecimal intEnum epoch
0                       +    +     +       +    +     +      +          +          i       +
1                       +    +     +       +    +     +      +          +          +       +
-1                      +    +     +       +    i     +      +          +          i       +
-0                      +    +     +       +    +     +      +          +          i       +
-0.0                    +    +     +       +    +     +      +          +          i       +
0.0                     m    m     m       m    +     +      +          +          m       +
1.0                     m    m     m       m    +     +      +          +          m       +
1.5                     m    m     m       m    i     +      m          +          m       +
1e0                     m    m     m       m    +     +      +          +          m       +
1E+2                    m    m     m       m    i     +      +          +          m       +
1e-2                    m    m     m       m    +     +      m          +          m       +
100e-2                  m    m     m       m    +     +      +          +          m       +
127                     +    i     +       +    i     +      +          +          i       +
128                     m    i     +       +    i     +      +          +          i       +
-128                    +    i     +       +    i     +      +          +          i       +
-129                    m    i     +       +    i     +      +          +          i       +
32767                   m    i     +       +    i     +      +          +          i       +
32768                   m    m     +       +    i     +      +          +          i       +
2147483647              m    m     +       +    i     +      +          +          i       +
2147483648              m    m     m       +    i     +      +          +          m       +
-2147483649             m    m     m       +    i     +      +          +          m       +
9007199254740993        m    m     m       +    i     +      +          +          m       m
9223372036854775807     m    m     m       +    i     +      +          +          m       m
9223372036854775808     m    m     m       m    i     +      +          +          m       m
-9223372036854775808    m    m     m       +    i     +      +          +          m       m
-9223372036854775809    m    m     m       m    i     +      +          +          m       m
18446744073709551616    m    m     m       m    i     +      +          +          m       m
1e20                    m    m     m       m    i     +      +          +          m       m
3.4028235e38            m    m     m       m    i     +      +          +          m       m
3.4028236e38            m    m     m       m    m     +      +          +          m       m
1e308                   m    m     m       m    m     +      +          +          m       m
1e309                   -    -     -       -    -     -      +          +          -       -
-1e400                  -    -     -       -    -     -      +          +          -       -
1e99999999999999999999  -    -     -       -    -     -      +          +          -       -
5e-324                  m    m     m       m    +     +      m          +          m       +
1e-400                  m    m     m       m    +     +      m          +          m       +
0e400                   m    m     m       m    +     +      +          +          m       +
+1                      -    -     -       -    -     -      -          -          -       -
01                      -    -     -       -    -     -      -          -          -       -
-01                     -    -     -       -    -     -      -          -          -       -
00                      -    -     -       -    -     -      -          -          -       -
.5                      -    -     -       -    -     -      -          -          -       -
1.                      -    -     -       -    -     -      -          -          -       -
1.e1                    -    -     -       -    -     -      -          -          -       -
1e                      -    -     -       -    -     -      -          -          -       -
1e+                     -    -     -       -    -     -      -          -          -       -
-                       -    -     -       -    -     -      -          -          -       -
--1                     -    -     -       -    -     -      -          -          -       -
1_000                   -    -     -       -    -     -      -          -          -       -
0x10                    -    -     -       -    -     -      -          -          -       -
1f                      -    -     -       -    -     -      -          -          -       -
1n                      -    -     -       -    -     -      -          -          -       -
１                      -    -     -       -    -     -      -          -          -       -
٣                       -    -     -       -    -     -      -          -          -       -
NaN                     -    -     -       -    -     -      -          -          -       -
Infinity                -    -     -       -    -     -      -          -          -       -
-Infinity               -    -     -       -    -     -      -          -          -       -
\"NaN\"                 m    m     m       m    i     +      m          m          m       m
\"Infinity\"            m    m     m       m    i     +      m          m          m       m
\"-Infinity\"           m    m     m       m    i     +      m          m          m       m
\"nan\"                 m    m     m       m    m     m      m          m          m       m
\"+Infinity\"           m    m     m       m    m     m      m          m          m       m
\"inf\"                 m    m     m       m    m     m      m          m          m       m
\"1\"                   m    m     m       m    m     m      m          m          m       m
\"\"                    m    m     m       m    m     m      m          m          m       m
true                    m    m     m       m    m     m      m          m          m       m
[1]                     m    m     m       m    m     m      m          m          m       m
{\"a\":1}               m    m     m       m    m     m      m          m          m       m
";

#[test]
fn spellings_by_shape() {
    let mut lines = TABLE.trim().lines();
    let header: Vec<_> = lines.next().unwrap().split_whitespace().skip(1).collect();
    assert_eq!(header, SHAPES.map(|(name, _)| name));
    let mut wrong = Vec::new();
    for line in lines {
        let mut cells = line.split_whitespace();
        let spelling = cells.next().unwrap();
        let found: Vec<_> = SHAPES.iter().map(|(_, outcome)| sign(outcome(spelling))).collect();
        if cells.collect::<Vec<_>>() != found {
            wrong.push(format!("{spelling:<23} {}", found.join(" ")));
        }
    }
    assert!(wrong.is_empty(), "found instead:\n{}", wrong.join("\n"));
}

fn sign(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Valid => "+",
        Outcome::Invalid => "i",
        Outcome::Mismatch => "m",
        Outcome::Syntax => "-",
    }
}

/// Numbers arrive exactly, as far as their type can hold them.
#[test]
fn values() {
    let report = |json: &str| strictly::from_str::<Report>(json).unwrap().into_inner();
    assert_eq!(report(r#"{"count":9007199254740993}"#).count, 9_007_199_254_740_993);
    assert_eq!(report(r#"{"count":-9223372036854775808}"#).count, i64::MIN);
    assert_eq!(report(r#"{"offset":-0}"#).offset, 0);
    let doubles = [
        "0.1",
        "1e2",
        "1E-7",
        "123.456e+5",
        "2.2250738585072014e-308",
        "4.9406564584124654e-324",
        "2.4703282292062327e-324",
        "2.4703282292062328e-324",
        "1.7976931348623157e308",
        "9007199254740993",
        "18446744073709551615",
        "18446744073709551616",
        "0.30000000000000004",
        "7.2057594037927933e16",
        "100000000000000000000000000000000000000000000000000e-50",
    ];
    for text in doubles {
        let read = report(&format!(r#"{{"kelvin":{text}}}"#)).kelvin;
        assert_eq!(read.to_bits(), text.parse::<f64>().unwrap().to_bits(), "{text}");
    }
    assert!(report(r#"{"kelvin":-0.0}"#).kelvin.is_sign_negative());
    assert!(report(r#"{"kelvin":-0}"#).kelvin.is_sign_negative());
    // Numbers of any size keep their very text.
    for text in ["1.50", "1E+2", "-0", "0.1000000000000000000000000000000000000000000001", "1e400"]
    {
        let read = report(&format!(r#"{{"exact":{text}}}"#)).exact;
        assert_eq!(read.to_string(), text);
    }
    let digits = "9".repeat(4000);
    assert_eq!(report(&format!(r#"{{"many":-{digits}}}"#)).many.to_string(), format!("-{digits}"));
}
