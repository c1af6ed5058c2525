//! Standard output and standard error.

use std::io::{self, ErrorKind, IsTerminal, Write};

use annotate_snippets::Renderer;

/// What a command says, kept until it ends: every text here is small, and half an answer is none.
pub(crate) struct Console {
    stdout: String,
    stderr: String,
    stdout_renderer: Renderer,
    stderr_renderer: Renderer,
}

impl Console {
    /// Silent as yet. Colours where a terminal listens, unless `NO_COLOR` is set.
    pub(crate) fn new() -> Self {
        Self {
            stdout: String::new(),
            stderr: String::new(),
            stdout_renderer: renderer(io::stdout().is_terminal()),
            stderr_renderer: renderer(io::stderr().is_terminal()),
        }
    }

    /// Adds a text to what the command was asked for.
    pub(crate) fn say(&mut self, text: &str) {
        push(&mut self.stdout, text);
    }

    /// Adds a text to what stands beside it.
    pub(crate) fn complain(&mut self, text: &str) {
        push(&mut self.stderr, text);
    }

    /// How reports look on standard output.
    pub(crate) fn stdout_renderer(&self) -> &Renderer {
        &self.stdout_renderer
    }

    /// How reports look on standard error.
    pub(crate) fn stderr_renderer(&self) -> &Renderer {
        &self.stderr_renderer
    }

    /// Writes everything. A reader that went away has seen enough, which is no error.
    pub(crate) fn flush(&self) -> io::Result<()> {
        deliver(&mut io::stdout(), &self.stdout)?;
        deliver(&mut io::stderr(), &self.stderr)
    }
}

fn renderer(terminal: bool) -> Renderer {
    let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    if terminal && !no_color { Renderer::styled() } else { Renderer::plain() }
}

/// Adds a text and ends its last line.
fn push(to: &mut String, text: &str) {
    to.push_str(text);
    if !text.is_empty() && !text.ends_with('\n') {
        to.push('\n');
    }
}

fn deliver(to: &mut dyn Write, text: &str) -> io::Result<()> {
    match to.write_all(text.as_bytes()).and_then(|()| to.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}
