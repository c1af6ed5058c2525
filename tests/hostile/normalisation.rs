//! Text is compared code point by code point: nothing is normalised, folded or trimmed.

use serde_json::{Value, json};

use crate::texts::messages;
use crate::weather::{City, Report};

fn is_valid(report: &Value) -> bool {
    messages::<Report>(report.to_string().as_bytes()).is_empty()
}

#[test]
fn of_enum_values() {
    assert!(is_valid(&json!({ "pin": "A", "modes": { "large": 1 } })));
    for look_alike in
        ["\u{391}", "\u{410}", "\u{FF21}", "a", " A", "A ", "A\u{301}", "A\u{200b}", "A\0"]
    {
        assert!(!is_valid(&json!({ "pin": look_alike })), "{look_alike:?}");
    }
    for look_alike in ["Large", "LARGE", "large ", "l\u{430}rge", "\u{FF4C}arge", "large\u{feff}"] {
        assert!(!is_valid(&json!({ "modes": { look_alike: 1 } })), "{look_alike:?}");
    }
}

#[test]
fn of_member_names() {
    for look_alike in ["n\u{43e}te", "\u{FF4E}ote", "note\u{301}", "Note", "note\u{200b}"] {
        // Another member, so that its type does not matter.
        assert!(is_valid(&json!({ look_alike: 1 })), "{look_alike:?}");
    }
    assert!(!is_valid(&json!({ "note": 1 })));
}

/// Composed and decomposed letters are different items, and different keys.
#[test]
fn of_unique_items_and_keys() {
    let pairs = [("\u{e9}", "e\u{301}"), ("\u{212b}", "\u{c5}"), ("\u{fb01}", "fi"), ("ß", "ss")];
    for (one, other) in pairs {
        let both = json!({ "sparseMap": { one: null, other: null } });
        let report = strictly::from_str::<Report>(&both.to_string()).unwrap();
        assert_eq!(report.sparse_map.as_ref().unwrap().len(), 2);
    }
    let names = |items: [&str; 2]| {
        let city = json!({ "name": "A", "formerNames": items });
        messages::<City>(city.to_string().as_bytes())
    };
    assert!(names(["A", "A "]).is_empty());
    assert!(names(["A", "Aa"]).is_empty());
    assert_eq!(names(["A", "A"]).len(), 2, "one violation, and the summary");
}

/// Digits of other scripts are no digits, in numbers and in dates.
#[test]
fn of_digits() {
    for digits in ["\u{FF12}\u{FF10}\u{FF12}\u{FF16}", "\u{662}\u{660}\u{662}\u{666}"] {
        let city = json!({ "name": "A", "founded": format!("{digits}-11-23T08:00:00Z") });
        assert!(!messages::<City>(city.to_string().as_bytes()).is_empty());
        let report = format!(r#"{{"count":{digits}}}"#);
        assert!(!messages::<Report>(report.as_bytes()).is_empty());
    }
    assert!(!is_valid(&json!({ "photo": "\u{FF21}\u{FF21}==" })));
}

/// Marks count, and so does white space.
#[test]
fn of_lengths() {
    assert!(is_valid(&json!({ "secret": "e\u{301}".repeat(4) })));
    assert!(!is_valid(&json!({ "secret": "\u{e9}".repeat(7) })));
    assert!(is_valid(&json!({ "secret": " ".repeat(8) })));
}
