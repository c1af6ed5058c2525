//! What a sender writes does not reach a log in a form that could fool its reader: values not at all,
//! keys of maps cleaned and cut short.

use serde_json::json;

use crate::texts::{all, messages};
use crate::weather::{City, Report};

/// Characters that end a line, move the cursor, colour, hide, or turn text around.
const HARMFUL: [&str; 20] = [
    "\n",
    "\r",
    "\r\n",
    "\0",
    "\u{7}",
    "\u{8}",
    "\u{1b}[31m",
    "\u{1b}]0;t\u{7}",
    "\u{7f}",
    "\u{85}",
    "\u{9b}31m",
    "\u{200b}",
    "\u{200e}",
    "\u{2028}",
    "\u{2029}",
    "\u{202e}",
    "\u{2066}",
    "\u{feff}",
    "\u{61c}",
    "\u{e0041}",
];

fn is_harmful(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

#[test]
fn in_keys() {
    for text in HARMFUL {
        let key = format!("team{text}admin");
        for body in [
            json!({ "sparseMap": { &key: 1 } }),
            json!({ "sparseMap": { &key: [] } }),
            json!({ "modes": { &key: 1 } }),
            json!({ "modes": { &key: null } }),
            json!({ &key: 1, "note": 1 }),
            json!({ "proof": { &key: 1 } }),
            json!({ "login": { &key: 1, "user": 1 } }),
        ] {
            let json = body.to_string();
            let messages = messages::<Report>(json.as_bytes());
            assert!(!messages.is_empty(), "{json}");
            for message in messages {
                assert!(!message.contains(is_harmful), "{message:?}");
            }
        }
        let json = json!({ "name": "A", "districts": { &key: { "name": 1 } } }).to_string();
        for message in messages::<City>(json.as_bytes()) {
            assert!(!message.contains(is_harmful) && message.contains("/districts/team"));
        }
    }
}

/// Of a value nothing is repeated, whether it is harmful or not.
#[test]
fn in_values() {
    for text in HARMFUL.iter().chain(&["", "', 'role': 'admin", "%s%n", "${jndi:x}", "<script>"]) {
        let marker = format!("Qq{text}qQ");
        for body in [
            json!({ "celsius": marker, "note": [marker], "fine": marker, "at": marker }),
            json!({ "level": marker, "photo": marker, "login": marker, "proof": marker }),
            json!({ "exact": marker, "many": marker, "kelvin": marker, "count": [marker] }),
            json!({ "proof": { marker.clone(): marker } }),
            json!({ marker.clone(): marker, "note": { marker.clone(): 1 } }),
            json!({ "gaps": [marker], "levels": [marker], "passwords": [[marker]] }),
            json!({ "pin": marker, "secret": "short" }),
        ] {
            let json = body.to_string();
            for said in all::<Report>(json.as_bytes()) {
                // A value that has been read shows itself in Debug, escaped.
                let is_value = said.starts_with("Report {");
                assert!(is_value || !said.contains("Qq"), "{json}: {said}");
                assert!(!is_value || !said.contains(|c| is_harmful(c) && c != '\n'), "{said:?}");
            }
        }
        let body = json!({ "name": marker, "code": marker, "founded": marker, "green": marker });
        for said in all::<City>(body.to_string().as_bytes()) {
            let is_value = said.starts_with("City {");
            assert!(is_value || !said.contains("Qq"), "{said}");
        }
    }
}

/// Where reading ends, nothing of the text is repeated either.
#[test]
fn in_broken_text() {
    for text in
        ["Qqq", "\"Qqq", "\\Qqq", "{Qqq", "\"a\" Qqq", "\"\\uQqqq\"", "1Qqq", "-Qqq", "tQqq"]
    {
        for json in [
            text.to_owned(),
            format!(r#"{{"note":{text}}}"#),
            format!(r#"{{"Qqq":{text}}}"#),
            format!(r#"{{"note":"a"}}{text}"#),
        ] {
            for said in all::<Report>(json.as_bytes()) {
                assert!(!said.contains("Qq"), "{json}: {said}");
            }
        }
    }
}

/// No message is longer than some lines, however long the keys and however deep the place.
#[test]
fn messages_are_bounded() {
    let key = "k".repeat(1_000_000);
    let json = json!({ "sparseMap": { &key: 1 } }).to_string();
    for message in messages::<Report>(json.as_bytes()) {
        assert!(message.len() < 256, "{}", message.len());
    }
    let name = "A".repeat(64);
    let mut city = json!({ "name": 1 });
    for _ in 0..60 {
        city = json!({ "name": "A", "districts": { &name: city } });
    }
    for message in messages::<City>(city.to_string().as_bytes()) {
        assert!(message.contains("/name'") && message.len() < 8 * 1024, "{}", message.len());
    }
}
