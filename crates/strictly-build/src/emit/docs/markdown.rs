//! CommonMark that rustdoc reads as it was meant.

/// Takes the surprises out of CommonMark from a model:
///
/// - code blocks are text, not examples to compile, and indented text is not code;
/// - `<key>` and `[key]` are text, not tags and links to items; links to the web stay links;
/// - bare addresses become links.
pub(super) fn tame(text: &str) -> String {
    let mut lines = Vec::new();
    let mut fence: Option<&str> = None;
    let mut paragraph = Vec::new();
    for line in text.lines() {
        let trimmed = line.trim();
        let mark = ["```", "~~~"].into_iter().find(|mark| trimmed.starts_with(mark));
        match (fence, mark) {
            (None, Some(mark)) => {
                flush(&mut paragraph, &mut lines);
                lines.push(format!("{mark}text"));
                fence = Some(mark);
            }
            (Some(open), Some(mark)) if open == mark => {
                lines.push(mark.to_owned());
                fence = None;
            }
            (Some(_), _) => lines.push(line.trim_end().to_owned()),
            (None, None) if trimmed.is_empty() => {
                flush(&mut paragraph, &mut lines);
                lines.push(String::new());
            }
            (None, None) => paragraph.push(outdented(line)),
        }
    }
    flush(&mut paragraph, &mut lines);
    lines.extend(fence.map(str::to_owned));
    lines.join("\n").trim().to_owned()
}

/// True for addresses that a link may lead to.
pub(super) fn is_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let plain =
            |c: char| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '(' | ')' | '`' | '\\');
        rest.starts_with(|c: char| c.is_ascii_alphanumeric()) && rest.chars().all(plain)
    })
}

fn flush(paragraph: &mut Vec<String>, lines: &mut Vec<String>) {
    if !paragraph.is_empty() {
        lines.push(inline(&paragraph.join("\n")));
        paragraph.clear();
    }
}

/// Four spaces would be code; two are enough for what belongs to an item.
fn outdented(line: &str) -> String {
    let text = line.trim();
    let indent = if line.starts_with("  ") { "  " } else { "" };
    format!("{indent}{text}")
}

/// A paragraph with its special characters seen to.
fn inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let taken = special(rest, c).unwrap_or((c.len_utf8(), None));
        let (text, after) = rest.split_at(taken.0.min(rest.len()));
        out.push_str(taken.1.as_deref().unwrap_or(text));
        rest = after;
    }
    out
}

/// If the text starts with something special: how long it is, and what to write in its place.
fn special(text: &str, first: char) -> Option<(usize, Option<String>)> {
    match first {
        '\\' => {
            let escaped = text.chars().nth(1)?;
            Some((1 + escaped.len_utf8(), None))
        }
        '`' => {
            let ticks = text.len() - text.trim_start_matches('`').len();
            Some(
                code_span(text, ticks)
                    .map_or((ticks, Some("\\`".repeat(ticks))), |len| (len, None)),
            )
        }
        '<' => {
            let inside = text.get(1..)?;
            let end = inside.find('>').filter(|end| inside.get(..*end).is_some_and(is_address));
            Some(end.map_or((1, Some("\\<".to_owned())), |end| (end + 2, None)))
        }
        '[' => Some(link(text).map_or((1, Some("\\[".to_owned())), |len| (len, None))),
        ']' => Some((1, Some("\\]".to_owned()))),
        'h' => {
            let end = text.find(|c: char| c.is_whitespace() || "<>\"'()[]`{}|*\\".contains(c));
            let address = text.get(..end.unwrap_or(text.len()))?;
            let address = address.trim_end_matches(['.', ',', ';', ':', '!', '?', '_']);
            is_address(address).then(|| (address.len(), Some(format!("<{address}>"))))
        }
        _ => None,
    }
}

/// The length of the code span at the start, which as many backticks close.
fn code_span(text: &str, ticks: usize) -> Option<usize> {
    let mut at = ticks;
    loop {
        at += text.get(at..)?.find('`')?;
        let rest = text.get(at..)?;
        let run = rest.len() - rest.trim_start_matches('`').len();
        at += run;
        if run == ticks {
            return Some(at);
        }
    }
}

/// The length of the link at the start: `[plain text](https://…)`.
fn link(text: &str) -> Option<usize> {
    let inside = text.get(1..)?;
    let end = inside.find([']', '[', '<'])?;
    let target = inside.get(end..)?.strip_prefix("](")?;
    let close = target.find(')')?;
    let address = target.get(..close)?;
    (end > 0 && is_address(address)).then_some(1 + end + 2 + close + 1)
}

#[cfg(test)]
mod tests {
    use super::tame;

    #[test]
    fn takes_out_surprises() {
        for (text, expected) in [
            ("An [array] of <keys>.", r"An \[array\] of \<keys>."),
            ("`[x]` and ``<`>``", "`[x]` and ``<`>``"),
            ("a ` b", r"a \` b"),
            ("See https://a.b/c?d=e.", "See <https://a.b/c?d=e>."),
            ("<https://a.b> [t](https://a.b)", "<https://a.b> [t](https://a.b)"),
            ("[t](City)", r"\[t\](City)"),
            ("a\n\n      let x = 1;", "a\n\n  let x = 1;"),
            ("```rust\nx[0]\n```\n[y]", "```text\nx[0]\n```\n\\[y\\]"),
            ("~~~\nopen", "~~~text\nopen\n~~~"),
            (r"a\[b", r"a\[b"),
        ] {
            assert_eq!(tame(text), expected, "{text}");
        }
    }
}
