//! Smithy's spellings in the spellings of Rust.

/// `UpperCamelCase` for a shape. What the model writes in capitals stays so: `KMSKey`, `APIKey`.
pub(super) fn type_name(name: &str) -> String {
    camel(name, str::to_owned)
}

/// `UpperCamelCase` for a value or a member: `ROLLED_BACK` and `rolledBack` are `RolledBack`, and
/// `V1_0` stays as it is.
pub(super) fn variant_name(name: &str) -> String {
    if name.contains(|c: char| c.is_ascii_lowercase()) {
        camel(name, str::to_owned)
    } else {
        camel(name, str::to_ascii_lowercase)
    }
}

/// `snake_case` for a member or a service.
pub(super) fn snake_case(name: &str) -> String {
    start(words(name).join("_").to_ascii_lowercase(), "unnamed")
}

/// `SCREAMING_SNAKE_CASE` for a static.
pub(super) fn screaming_case(name: &str) -> String {
    snake_case(name).to_ascii_uppercase()
}

/// Joins the parts between underscores, each with a capital first and `rest` after it. Digits stay
/// apart.
fn camel(name: &str, rest: impl Fn(&str) -> String) -> String {
    let mut joined = String::with_capacity(name.len());
    for part in parts(name) {
        let (first, tail) = part.split_at(1);
        if joined.ends_with(is_digit) && first.starts_with(is_digit) {
            joined.push('_');
        }
        joined.push_str(&first.to_ascii_uppercase());
        joined.push_str(&rest(tail));
    }
    start(joined, "Unnamed")
}

/// The words of a name: `KMSKeyIds` is `KMS Key Ids`, `EC2Instance` is `EC2 Instance`.
fn words(name: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for part in parts(name) {
        let mut from = 0;
        for at in 1..part.len() {
            if starts_word(part.as_bytes(), at) {
                words.push(&part[from..at]);
                from = at;
            }
        }
        words.push(&part[from..]);
    }
    words
}

/// True if a capital after something else, or before a small letter, starts a word at `at`.
fn starts_word(part: &[u8], at: usize) -> bool {
    let is = |at: usize, test: fn(&u8) -> bool| part.get(at).is_some_and(test);
    if !is(at, u8::is_ascii_uppercase) {
        return false;
    }
    if !is(at - 1, u8::is_ascii_uppercase) {
        return true;
    }
    // `ARNs` and `IPv4` are one word each.
    let plural = is(at + 1, |c| *c == b's') && !is(at + 2, u8::is_ascii_lowercase);
    let version = is(at + 1, |c| *c == b'v') && is(at + 2, u8::is_ascii_digit);
    is(at + 1, u8::is_ascii_lowercase) && !plural && !version
}

/// The runs of ASCII letters and digits, which is all that identifiers of Smithy have beside
/// underscores.
fn parts(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty())
}

/// Identifiers do not start with a digit.
fn start(name: String, unnamed: &str) -> String {
    if name.is_empty() {
        unnamed.to_owned()
    } else if name.starts_with(is_digit) {
        format!("_{name}")
    } else {
        name
    }
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes() {
        for (name, expected) in [
            ("City", "City"),
            ("KMSKey", "KMSKey"),
            ("__listOf__string", "ListOfString"),
            ("Foo_bar2", "FooBar2"),
            ("a1_0", "A1_0"),
            ("_1x", "_1x"),
        ] {
            assert_eq!(type_name(name), expected, "{name}");
        }
    }

    #[test]
    fn values() {
        for (name, expected) in [
            ("ROLLED_BACK", "RolledBack"),
            ("rolledBack", "RolledBack"),
            ("us_east_1", "UsEast1"),
            ("V1_0", "V1_0"),
            ("EC2Instance", "EC2Instance"),
            ("_4", "_4"),
        ] {
            assert_eq!(variant_name(name), expected, "{name}");
        }
    }

    #[test]
    fn members() {
        for (name, expected) in [
            ("ApplicationId", "application_id"),
            ("KMSKeyIds", "kms_key_ids"),
            ("VPCId", "vpc_id"),
            ("resourceARNs", "resource_arns"),
            ("IPv4Address", "ipv4_address"),
            ("EC2Instance", "ec2_instance"),
            ("sha256Sum", "sha256_sum"),
            ("ACL", "acl"),
            ("_1st", "_1st"),
            ("snake_case", "snake_case"),
        ] {
            assert_eq!(snake_case(name), expected, "{name}");
        }
    }
}
