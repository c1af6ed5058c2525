//! What is made of booleans, instants and bytes.

use serde_json::{Number, Value, json};

use super::Habit;
use super::text::{in_structure, text, texts};

#[rustfmt::skip]
pub(super) static BOOLEANS: [Habit; 3] = [
    Habit { name: "a number counts as a boolean", make: |_, v| v.as_i64().map(|n| (n != 0).into()), shows: |_, _| vec![json!(0), json!(1)] },
    Habit { name: "a text counts as a boolean", make: |_, v| v.as_str().and_then(|t| t.to_lowercase().parse::<bool>().ok()).map(Value::from), shows: |_, _| vec![json!("true"), json!("False")] },
    Habit { name: "false counts as absent", make: |spot, v| in_structure(spot, *v == json!(false)), shows: |_, _| vec![json!(false)] },
];

#[rustfmt::skip]
pub(super) static TIMESTAMPS: [Habit; 5] = [
    Habit { name: "an offset of zero counts as Z", make: |_, v| text(v, |t| t.replace("+00:00", "Z")), shows: |_, v| texts(v, |t| vec![t.replace('Z', "+00:00")]) },
    Habit { name: "an instant may be in lower case", make: |_, v| text(v, |t| t.replace('t', "T").replace('z', "Z")), shows: |_, v| texts(v, |t| vec![t.replace('T', "t"), t.replace('Z', "z")]) },
    Habit { name: "a day counts as its midnight", make: |_, v| text(v, |t| if t.len() == 10 { format!("{t}T00:00:00Z") } else { t.to_owned() }), shows: |_, v| texts(v, |t| t.split_once('T').map(|(day, _)| day.to_owned()).into_iter().collect()) },
    Habit { name: "a number in quotes counts as an instant", make: |_, v| v.as_str().and_then(|t| t.parse::<Number>().ok()).map(Value::from), shows: |_, v| vec![v.to_string().into()] },
    Habit { name: "a number counts as an instant", make: |_, v| v.is_number().then(|| "2026-11-25T00:00:00Z".into()), shows: |_, _| vec![json!(0)] },
];

#[rustfmt::skip]
pub(super) static BLOBS: [Habit; 4] = [
    Habit { name: "base64 may lack its padding", make: |_, v| text(v, padded), shows: |_, v| texts(v, |t| vec![t.trim_end_matches('=').to_owned(), "AA".to_owned()]) },
    Habit { name: "base64 may have the alphabet of URLs", make: |_, v| text(v, |t| t.replace('-', "+").replace('_', "/")), shows: |_, v| texts(v, |t| vec![t.replace('+', "-").replace('/', "_"), "-_-_".to_owned()]) },
    Habit { name: "base64 may have line breaks", make: |_, v| text(v, |t| t.replace(['\n', '\r', ' '], "")), shows: |_, v| texts(v, |t| vec![format!("{t}\n"), format!(" {t}")]) },
    Habit { name: "a list of bytes counts as a blob", make: |_, v| v.is_array().then(|| "AAAA".into()), shows: |_, _| vec![json!([1, 2, 3])] },
];

fn padded(text: &str) -> String {
    let bare = text.trim_end_matches('=');
    format!("{bare}{}", "=".repeat((4 - bare.len() % 4) % 4))
}
