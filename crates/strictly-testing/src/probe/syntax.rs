//! Texts that are no JSON, or more than that.

/// Texts close to `valid`, the text of an object, none of which is JSON; each with what is wrong.
pub(crate) fn no_json(valid: &str) -> Vec<(&'static str, String)> {
    let open = valid.strip_suffix('}').unwrap_or(valid);
    let inside = valid.strip_prefix('{').unwrap_or(valid);
    // In an empty object nothing can be separated.
    let last = if inside == "}" { "\"a\":1," } else { "," };
    vec![
        ("nothing", String::new()),
        ("blanks alone", " \n".to_owned()),
        ("it does not end", open.to_owned()),
        ("something stands behind it", format!("{valid}x")),
        ("another value stands behind it", format!("{valid}{{}}")),
        ("a comma too many", format!("{open}{last}}}")),
        ("a comment before it", format!("/* no */{valid}")),
        ("a comment behind it", format!("{valid} // no")),
        ("a name without quotes", format!("{{a:1{}", tail(inside))),
        ("single quotes", format!("{{'a':1{}", tail(inside))),
        ("a name without a value", format!("{{\"a\":{}", tail(inside))),
        ("a number with a zero before it", format!("{{\"a\":01{}", tail(inside))),
        ("a number without its digits", format!("{{\"a\":1.{}", tail(inside))),
        ("NaN without quotes", format!("{{\"a\":NaN{}", tail(inside))),
        ("a letter that is not escaped", format!("{{\"a\":\"\n\"{}", tail(inside))),
        ("an escape that is none", format!("{{\"a\":\"\\x\"{}", tail(inside))),
        ("half a surrogate pair", format!("{{\"a\":\"\\ud800\"{}", tail(inside))),
        ("brackets that do not fit", format!("{{\"a\":[}}{}", tail(inside))),
    ]
}

/// What goes on behind a first member.
fn tail(inside: &str) -> String {
    if inside == "}" { inside.to_owned() } else { format!(",{inside}") }
}

#[cfg(test)]
mod tests {
    use super::no_json;

    #[test]
    fn none_of_them_is_json() {
        for valid in ["{}", "{\"b\":2}"] {
            assert!(serde_json::from_str::<serde_json::Value>(valid).is_ok());
            for (note, text) in no_json(valid) {
                assert!(
                    serde_json::from_str::<serde_json::Value>(&text).is_err(),
                    "{note}: {text}"
                );
            }
        }
    }
}
