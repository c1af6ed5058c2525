//! Long lines of text.

/// How long a line of documentation may be, in characters.
const WIDTH: usize = 92;

/// Breaks lines that are too long, code blocks and tables aside. Lines of a list go on indented.
pub(super) fn wrap(text: &str) -> String {
    let mut lines = Vec::new();
    let mut in_code = false;
    for line in text.lines() {
        let is_fence = line.starts_with("```") || line.starts_with("~~~");
        in_code ^= is_fence;
        if in_code || is_fence || line.starts_with('|') || line.chars().count() <= WIDTH {
            lines.push(line.to_owned());
        } else {
            wrap_line(line, &mut lines);
        }
    }
    lines.join("\n")
}

fn wrap_line(line: &str, lines: &mut Vec<String>) {
    let text = line.trim_start();
    let indent = line.len() - text.len();
    let first = text.split(' ').next().unwrap_or_default();
    let marker = if starts_block(first) { first.len() + 1 } else { 0 };
    let mut current = " ".repeat(indent);
    let mut is_fresh = true;
    for word in text.split(' ') {
        let fits = current.chars().count() + 1 + word.chars().count() <= WIDTH;
        if !is_fresh && !fits && !starts_block(word) {
            lines.push(std::mem::replace(&mut current, " ".repeat(indent + marker)));
            is_fresh = true;
        }
        if !is_fresh {
            current.push(' ');
        }
        current.push_str(word);
        is_fresh = false;
    }
    lines.push(current);
}

/// True for words that would start a list, a heading or the like at the start of a line.
fn starts_block(word: &str) -> bool {
    let number = word.trim_start_matches(|c: char| c.is_ascii_digit());
    word.starts_with(['-', '+', '*', '#', '>', '=', '|', '~'])
        || word.starts_with("```")
        || number.len() < word.len() && number.starts_with(['.', ')'])
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn breaks_long_lines_where_nothing_starts() {
        let long = "word ".repeat(18);
        for (text, expected) in [
            (format!("{long}- end"), format!("{long}-\nend")),
            (format!("{long}longer end"), format!("{}\nlonger end", long.trim_end())),
            (format!("10. {long}end"), format!("10. {}\n    word end", &long[..84])),
            (format!("```text\n{long}longer end\n```"), format!("```text\n{long}longer end\n```")),
        ] {
            assert_eq!(wrap(&text), expected, "{text}");
        }
    }
}
