//! Patterns of public models that make V8 hang for more than 1.5 s, and texts on which it does.

/// A pattern, what its worst text begins with, what is repeated, and what it ends with.
type Worst = (&'static str, &'static str, &'static str, &'static str);

const WORST: [Worst; 7] = [
    (r"^[a-zA-Z0-9](-*[a-zA-Z0-9\+\-\.])*$", "a", "-", "!"),
    (r"^[ \t]*[\x20-\x7E]+([ \t]+[\x20-\x7E]+)*[ \t]*$", "a", " ", "\n"),
    (r"^(([a-z])+.)+[A-Z]([a-z])+$", "", "a", ""),
    (r"^[0-9](.[0-9]*)*$", "", "0", "\n"),
    (r"^[a-z0-9]([-a-z0-9]*[a-z0-9]){0,39}?$", "0", "-a", "!"),
    (r"^\$\{(\w+.)+\w+\}$", "${", "a", "!"),
    (r"^arn:([a-z\d-]+):.*:.*:.*:.+$", "arn:-", ":", "\n"),
];

/// Each of the patterns with its worst text, about `bytes` long.
pub(crate) fn texts(bytes: usize) -> impl Iterator<Item = (&'static str, String)> {
    WORST.into_iter().map(move |(source, first, pump, last)| {
        (source, first.to_owned() + &pump.repeat(bytes / pump.len()) + last)
    })
}
