//! No text takes a pattern more than linear time.

use strictly_contracts::proton::CreateServiceTemplateVersionInput;

use crate::time::is_linear;
use crate::weather::City;

fn refuse(json: &[u8]) {
    strictly::check_slice::<City>(json).unwrap_err();
}

/// Texts that keep a backtracking engine busy: long matches that fail at their very end, and loops
/// within loops.
#[test]
fn time_is_linear() {
    for (unit, end) in [("a", "!"), ("aA ", "1"), (" ", "\u{0}"), ("A", "\u{e9}"), ("é", "")] {
        let former = |count: usize| {
            format!(
                r#"{{"name":"A","formerNames":["A{}{}"]}}"#,
                unit.repeat(count),
                end.escape_default()
            )
        };
        is_linear(
            unit,
            |count| former(count).replace("\\u{0}", "\\u0000").replace("\\u{e9}", "é"),
            refuse,
        );
    }
    for (unit, end) in [("0", ""), ("1", "x"), ("a-", "_!"), ("a_", "\\n")] {
        let json = |count: usize| {
            let text = unit.repeat(count);
            format!(
                r#"{{"majorVersion":"{text}{end}","templateName":"{text}{end}","clientToken":"{text}"}}"#
            )
        };
        is_linear(unit, json, |json| {
            strictly::check_slice::<CreateServiceTemplateVersionInput>(json).unwrap_err();
        });
    }
}
