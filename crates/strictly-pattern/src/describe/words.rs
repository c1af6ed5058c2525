//! Names of characters and classes.

use crate::class::Class;

/// Ranges that are listed; classes of more are summed up.
const MAX_RANGES: usize = 12;

/// `text` in quotation marks, with what cannot be seen escaped.
pub(crate) fn quoted(text: &str) -> String {
    format!("{text:?}")
}

/// A class as a noun: `a–z, 0–9`.
pub(crate) fn class_words(class: &Class) -> String {
    if let Some(c) = class.single() {
        return quoted(&c.to_string());
    }
    let outside = class.clone().negated();
    if class.is_empty() {
        return "a character of no kind".to_owned();
    }
    if outside.is_empty() {
        return "any character".to_owned();
    }
    if outside == Class::line_terminator() {
        return "any character but line breaks".to_owned();
    }
    if *class == Class::space() {
        return "white space".to_owned();
    }
    if outside == Class::space() {
        return "any character but white space".to_owned();
    }
    // Who takes the last character of Unicode likely excludes a few.
    if class.contains(char::MAX) && outside.iter().len() <= class.iter().len() {
        return format!("any character but {}", listed(&outside));
    }
    listed(class)
}

fn listed(class: &Class) -> String {
    if class.iter().len() > MAX_RANGES {
        return summed_up(class);
    }
    // Letters first, then digits, then the rest: so people read classes.
    let mut ranges: Vec<(char, char)> = class.iter().map(|r| (*r.start(), *r.end())).collect();
    ranges.sort_by_key(|&(first, last)| match (first, last) {
        ('a'..='z', 'a'..='z') => 0,
        ('A'..='Z', 'A'..='Z') => 1,
        ('0'..='9', '0'..='9') => 2,
        _ => 3,
    });
    let words: Vec<String> = ranges.iter().map(|&range| range_words(range)).collect();
    words.join(", ")
}

/// Classes out of Unicode's tables: by a few properties, and by what they take of ASCII.
fn summed_up(class: &Class) -> String {
    let properties = [
        ("letters", "L"),
        ("marks", "M"),
        ("numbers", "N"),
        ("punctuation", "P"),
        ("symbols", "S"),
        ("separators", "Z"),
    ];
    let mut words = Vec::new();
    let mut left = class.clone();
    for (name, property) in properties {
        let Some(property) = Class::property(property) else { continue };
        if property.clone().intersection(class) == property {
            words.push(name.to_owned());
            left = left.intersection(&property.negated());
        }
    }
    let ranges = left.iter().len();
    if ranges > MAX_RANGES {
        words.push(format!("{ranges} ranges of characters"));
    } else if ranges > 0 {
        words.push(listed(&left));
    }
    words.join(", ")
}

fn range_words((first, last): (char, char)) -> String {
    if first == last {
        return character(first);
    }
    if u32::from(last) - u32::from(first) == 1 {
        return format!("{}, {}", character(first), character(last));
    }
    let dash = if first.is_alphanumeric() && last.is_alphanumeric() { "–" } else { " to " };
    format!("{}{dash}{}", character(first), character(last))
}

/// A character as itself if that can be seen, else by its code point or name.
fn character(c: char) -> String {
    match c {
        '\n' => "line feed".to_owned(),
        '\r' => "carriage return".to_owned(),
        '\t' => "tab".to_owned(),
        ' ' => "space".to_owned(),
        ',' => "comma".to_owned(),
        c if c.is_ascii_graphic() || c.is_alphanumeric() => c.to_string(),
        c => format!("U+{:04X}", u32::from(c)),
    }
}
