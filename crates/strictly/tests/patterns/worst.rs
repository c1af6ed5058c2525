//! Patterns of public models that make V8 hang for more than 1.5 s on 3,000 characters or fewer.

/// A pattern, what its worst text begins with, what is repeated, and what it ends with.
type Worst = (&'static str, &'static str, &'static str, &'static str);

const WORST: [Worst; 17] = [
    (r"^[a-zA-Z0-9](-*[a-zA-Z0-9\+\-\.])*$", "a", "-", "!"),
    (r"^[ \t]*[\x20-\x7E]+([ \t]+[\x20-\x7E]+)*[ \t]*$", "a", " ", "\n"),
    (r"^(([a-z])+.)+[A-Z]([a-z])+$", "", "a", ""),
    (
        r"^(https://[a-zA-Z\.\*0-9\-_]+[\.]{1}[a-zA-Z]{1,}[a-zA-Z0-9&?/-_=]*[a-zA-Z\*0-9/]+|http[s]*://localhost(:[0-9]{1,5})?)$",
        "https://*.",
        "o",
        "\0",
    ),
    (r"^.*\..*\..*$", "", ".", "\n"),
    (r"^[ -~]*[!-~]+[ -~]*$", "", "!", "\0"),
    (r"^[0-9](.[0-9]*)*$", "", "0", "\n"),
    (r"^[0-9]*.[0-9]*.[0-9]*$", "", "0", "\n"),
    (r"^[0-9a-z]+[0-9a-z\.\-]*[0-9a-z]+$", "00", "a", "\n"),
    (r"^[\x20-\x7E]*[\x21-\x7E]+[\x20-\x7E]*$", "", "!", "\0"),
    (r"^[a-z0-9]([-a-z0-9]*[a-z0-9]){0,39}?$", "0-", "-a", "\n"),
    (r"^[a-z0-9]+[a-z0-9-\.]+[a-z0-9]+$", "0", "a", "!"),
    (r"^[a-z]+([a-z0-9._]*[a-z0-9_]+)?$", "", "a", "\0"),
    (r"^\$\{(\w+.)+\w+\}$", "${0\u{0}0}", "a", "漢"),
    (r"^arn:([a-z\d-]+):.*:.*:.*:.+$", "arn:-::::\0", ":", "\n"),
    (r"^arn:([a-z\d-]+):forecast:.*:.*:.+$", "arn:-:forecast:::\0", ":", "\n"),
    (r"^arn:([a-z\d-]+):personalize:.*:.*:.+$", "arn:-:personalize:::\0", ":", "\n"),
];

/// Each of the patterns with its worst text, about `bytes` long.
pub(crate) fn texts(bytes: usize) -> impl Iterator<Item = (&'static str, String)> {
    WORST.into_iter().map(move |(source, first, pump, last)| {
        (source, first.to_owned() + &pump.repeat(bytes / pump.len()) + last)
    })
}
