//! What is made of texts.

use serde_json::{Value, json};
use strictly_contract::ShapeKind;

use super::Habit;
use crate::breach::LONGEST;
use crate::spot::{Holder, Spot};

#[rustfmt::skip]
pub(super) static HABITS: [Habit; 16] = [
    Habit { name: "blanks around a text are cut off", make: |_, v| text(v, |t| t.trim().to_owned()), shows: |_, v| texts(v, |t| vec![format!(" {t}"), format!("{t} "), format!("{t}\n")]) },
    Habit { name: "a text is put into lower case", make: |_, v| text(v, str::to_lowercase), shows: |_, v| texts(v, |t| vec![t.to_uppercase()]) },
    Habit { name: "a text is put into upper case", make: |_, v| text(v, str::to_uppercase), shows: |_, v| texts(v, |t| vec![t.to_lowercase()]) },
    Habit { name: "a text ends at its first line", make: |_, v| text(v, |t| t.split('\n').next().unwrap_or("").to_owned()), shows: |_, v| texts(v, |t| vec![format!("{t}\n"), format!("{t}\n!")]) },
    Habit { name: "a text ends at a NUL", make: |_, v| text(v, |t| t.split('\0').next().unwrap_or("").to_owned()), shows: |_, v| texts(v, |t| vec![format!("{t}\0"), format!("{t}\0!")]) },
    Habit { name: "a text is cut off at its greatest length", make: cut, shows: longer },
    Habit { name: "control characters are dropped", make: |_, v| text(v, |t| t.chars().filter(|c| !c.is_control()).collect()), shows: |_, v| texts(v, |t| vec![format!("\u{7}{t}"), format!("{t}\u{7f}")]) },
    Habit { name: "digits of other scripts count", make: |_, v| text(v, |t| t.chars().map(western).collect()), shows: |_, v| texts(v, |t| vec![t.chars().map(arabic).collect()]) },
    Habit { name: "wide letters count as narrow ones", make: |_, v| text(v, |t| t.chars().map(narrow).collect()), shows: |_, v| texts(v, |t| vec![t.chars().map(wide).collect()]) },
    Habit { name: "accents are dropped", make: |_, v| text(v, |t| t.chars().filter(|c| !is_accent(*c)).collect()), shows: |_, v| texts(v, |t| vec![format!("{t}\u{301}")]) },
    Habit { name: "letters without width are dropped", make: |_, v| text(v, |t| t.replace(['\u{200b}', '\u{feff}', '\u{ad}'], "")), shows: |_, v| texts(v, |t| vec![format!("{t}\u{200b}"), format!("\u{feff}{t}")]) },
    Habit { name: "a number counts as a text", make: |_, v| v.is_number().then(|| v.to_string().into()), shows: |_, v| numbers(v) },
    Habit { name: "a boolean counts as a text", make: |_, v| v.is_boolean().then(|| v.to_string().into()), shows: |_, _| vec![json!(true)] },
    Habit { name: "a text is decoded once more", make: |_, v| text(v, |t| t.replace("%41", "A").replace("%30", "0").replace("%61", "a")), shows: |_, v| texts(v, |t| vec![t.replace('A', "%41").replace('0', "%30").replace('a', "%61")]) },
    Habit { name: "an empty text counts as absent", make: |spot, v| in_structure(spot, *v == json!("")), shows: |_, _| vec![json!("")] },
    Habit { name: "a blank text counts as absent", make: |spot, v| in_structure(spot, v.as_str().is_some_and(|t| t.trim().is_empty())), shows: |_, _| vec![json!(" "), json!("   ")] },
];

/// What is made of a text; nothing of anything else.
pub(super) fn text(value: &Value, make: impl Fn(&str) -> String) -> Option<Value> {
    value.as_str().map(|text| make(text).into())
}

/// Texts made of a text.
pub(super) fn texts(value: &Value, make: impl Fn(&str) -> Vec<String>) -> Vec<Value> {
    value.as_str().map(make).unwrap_or_default().into_iter().map(Value::from).collect()
}

/// Nothing, for a member of a structure, if that is so.
pub(super) fn in_structure(spot: &Spot<'_>, so: bool) -> Option<Value> {
    (so && matches!(spot.holder, Holder::Structure(_))).then_some(Value::Null)
}

fn greatest(spot: &Spot<'_>) -> Option<usize> {
    let max = spot.place.constraints.length.and_then(|length| length.max)?;
    usize::try_from(max).ok().filter(|max| *max as u64 <= LONGEST)
}

fn cut(spot: &Spot<'_>, value: &Value) -> Option<Value> {
    let max = greatest(spot)?;
    text(value, |text| text.chars().take(max).collect())
}

fn longer(spot: &Spot<'_>, value: &Value) -> Vec<Value> {
    let Some(max) = greatest(spot) else { return Vec::new() };
    if matches!(spot.place.shape.kind, ShapeKind::Enum(_)) {
        return Vec::new();
    }
    texts(value, |text| {
        let last = text.chars().last().unwrap_or('a');
        vec![text.chars().chain(std::iter::repeat(last)).take(max + 1).collect()]
    })
}

fn numbers(value: &Value) -> Vec<Value> {
    let same = value.as_str().and_then(|text| text.parse::<i64>().ok()).map(Value::from);
    [json!(1), json!(12_345)].into_iter().chain(same).collect()
}

fn arabic(c: char) -> char {
    c.to_digit(10).and_then(|digit| char::from_u32(0x660 + digit)).unwrap_or(c)
}

fn western(c: char) -> char {
    let digit = u32::from(c).checked_sub(0x660).filter(|digit| *digit < 10);
    digit.and_then(|digit| char::from_digit(digit, 10)).unwrap_or(c)
}

fn wide(c: char) -> char {
    let wide = c.is_ascii_graphic().then(|| char::from_u32(u32::from(c) + 0xfee0));
    wide.flatten().unwrap_or(c)
}

fn narrow(c: char) -> char {
    let narrow = u32::from(c).checked_sub(0xfee0).and_then(char::from_u32);
    narrow.filter(char::is_ascii_graphic).unwrap_or(c)
}

fn is_accent(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}
