//! HTML in documentation, which public models are full of, to CommonMark.

/// Rewrites the tags that models use for text; text without any is returned as it is.
///
/// Paragraphs, lists, code and links stay what they are; emphasis and boxes leave their text. What
/// only looks like a tag (`<bucket>`) is text.
pub(super) fn to_markdown(text: &str) -> String {
    if !Pieces(text).any(|piece| matches!(piece, Piece::Tag { .. })) {
        return text.to_owned();
    }
    let mut writer = Writer::default();
    for piece in Pieces(text) {
        match piece {
            Piece::Text(text) => writer.text(text),
            Piece::Tag { name, closing, attributes } => writer.tag(&name, closing, attributes),
        }
    }
    writer.finish()
}

/// A run of text, or a tag.
enum Piece<'a> {
    Text(&'a str),
    Tag { name: String, closing: bool, attributes: &'a str },
}

/// Cuts a text into pieces.
struct Pieces<'a>(&'a str);

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        if self.0.is_empty() {
            return None;
        }
        if let Some((piece, rest)) = tag(self.0) {
            self.0 = rest;
            return Some(piece);
        }
        // What starts here is no tag; the text goes on to where the next may start.
        let mut chars = self.0.char_indices().skip(1);
        let end = chars.find(|(_, c)| *c == '<').map_or(self.0.len(), |(at, _)| at);
        let (text, rest) = self.0.split_at(end);
        self.0 = rest;
        Some(Piece::Text(text))
    }
}

/// The tag at the start of the text.
fn tag(text: &str) -> Option<(Piece<'_>, &str)> {
    let inside = text.strip_prefix('<')?;
    let end = inside.find(['<', '>'])?;
    let (inside, rest) = (inside.get(..end)?, inside.get(end..)?.strip_prefix('>')?);
    let closing = inside.starts_with('/');
    let inside = inside.trim_matches('/');
    let end = inside.find(char::is_whitespace).unwrap_or(inside.len());
    let (name, attributes) = inside.split_at(end);
    let name = name.to_ascii_lowercase();
    is_known(&name).then_some((Piece::Tag { name, closing, attributes }, rest))
}

fn is_known(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "br"
            | "ul"
            | "ol"
            | "li"
            | "dl"
            | "dt"
            | "dd"
            | "code"
            | "pre"
            | "tt"
            | "a"
            | "b"
            | "i"
            | "u"
            | "em"
            | "strong"
            | "span"
            | "sup"
            | "sub"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "note"
            | "important"
            | "caution"
            | "warning"
            | "fullname"
            | "link"
            | "replaceable"
            | "request"
            | "response"
            | "examples"
    )
}

#[derive(Default)]
struct Writer {
    out: String,
    /// Line breaks to write before the next text: none, one, or two for a paragraph.
    breaks: usize,
    /// The next text is the first of an item.
    item: bool,
    /// The list has an item already.
    listed: bool,
    /// How many `<code>` are open.
    code: usize,
    /// The address of the open link, and where its text starts.
    link: Option<(String, usize)>,
}

impl Writer {
    fn tag(&mut self, name: &str, closing: bool, attributes: &str) {
        match (name, closing) {
            ("code" | "pre" | "tt", false) => {
                self.code += 1;
                if self.code == 1 {
                    self.raw("`");
                }
            }
            ("code" | "pre" | "tt", true) => {
                self.code = self.code.saturating_sub(1);
                if self.code == 0 {
                    self.raw("`");
                }
            }
            ("li" | "dt", false) => {
                self.breaks = if self.listed { 1 } else { self.breaks.max(1) };
                (self.item, self.listed) = (true, true);
            }
            ("p" | "dd", false) if self.item => {}
            ("br" | "dd", _) | ("li" | "dt", true) => self.break_lines(1),
            ("a", false) => self.open_link(attributes),
            ("a", true) => self.close_link(),
            ("ul" | "ol" | "dl", _) => {
                self.break_lines(2);
                self.listed = false;
            }
            ("p" | "div" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6", _) => {
                self.break_lines(2);
            }
            _ => {}
        }
    }

    /// Runs of white space are one space.
    fn text(&mut self, text: &str) {
        if text.starts_with(char::is_whitespace) {
            self.space();
        }
        for (index, word) in text.split_whitespace().enumerate() {
            if index > 0 {
                self.space();
            }
            if self.code > 0 {
                self.raw(&decoded(word));
            } else {
                self.raw(word);
            }
        }
        if text.ends_with(char::is_whitespace) {
            self.space();
        }
    }

    fn space(&mut self) {
        if self.breaks == 0 && !self.item && !self.out.is_empty() && !self.out.ends_with(' ') {
            self.out.push(' ');
        }
    }

    fn raw(&mut self, text: &str) {
        let breaks = if self.out.is_empty() { 0 } else { self.breaks };
        self.breaks = 0;
        if breaks > 0 {
            self.out.truncate(self.out.trim_end().len());
            self.out.push_str(&"\n".repeat(breaks));
        }
        if std::mem::take(&mut self.item) {
            self.out.push_str("- ");
        }
        self.out.push_str(text);
    }

    fn break_lines(&mut self, count: usize) {
        self.breaks = self.breaks.max(count);
    }

    fn open_link(&mut self, attributes: &str) {
        let address = attributes.split("href=\"").nth(1).and_then(|rest| rest.split('"').next());
        let Some(address) = address.filter(|address| super::markdown::is_address(address)) else {
            return;
        };
        if self.link.is_none() {
            self.raw("");
            self.link = Some((address.to_owned(), self.out.len()));
        }
    }

    /// Puts the link around its text, if that is a plain one.
    fn close_link(&mut self) {
        let Some((address, start)) = self.link.take() else { return };
        let text = self.out.get(start..).unwrap_or_default();
        let text = text.trim();
        if text.is_empty() || text.contains(['[', ']', '\n']) {
            return;
        }
        let linked = format!("[{text}]({address})");
        let spaced = self.out.get(start..).is_some_and(|text| text.starts_with(' '));
        self.out.truncate(start);
        if spaced {
            self.out.push(' ');
        }
        self.out.push_str(&linked);
    }

    fn finish(mut self) -> String {
        if self.code > 0 {
            self.raw("`");
        }
        self.out.trim().to_owned()
    }
}

/// Entities are not read in code.
fn decoded(word: &str) -> String {
    word.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::to_markdown;

    #[test]
    fn rewrites_what_models_use() {
        for (html, expected) in [
            ("Plain <text>\n kept", "Plain <text>\n kept"),
            ("<p>One\n   line.</p> <p>Two.</p>", "One line.\n\nTwo."),
            ("<p>A <code>x &lt; y</code>.</p>", "A `x < y`."),
            ("<ul> <li> <p>a</p> </li> <li>b</li> </ul> c", "- a\n- b\n\nc"),
            ("<p>See <a href=\"https://a.b/c\">it </a>.</p>", "See [it](https://a.b/c)."),
            ("<p>See <a>it</a> <bucket>", "See it <bucket>"),
            ("<note> <p>N</p> </note>", "N"),
            ("<code>open", "`open`"),
        ] {
            assert_eq!(to_markdown(html), expected, "{html}");
        }
    }
}
