//! How far a run is, on standard error.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// How often the bar is drawn.
const PAUSE: Duration = Duration::from_millis(100);

/// How wide the bar is.
const WIDTH: usize = 30;

/// A bar for people who watch; one line for each operation where nobody does.
pub(super) struct Progress {
    terminal: bool,
    operation: String,
    total: usize,
    done: usize,
    failed: usize,
    drawn: Option<Instant>,
}

impl Progress {
    /// Of one operation.
    pub(super) fn new(operation: &str, total: usize) -> Self {
        let operation = operation.to_owned();
        let terminal = io::stderr().is_terminal();
        Self { terminal, operation, total, done: 0, failed: 0, drawn: None }
    }

    /// One more case is done.
    pub(super) fn step(&mut self, failed: bool) {
        self.done += 1;
        self.failed += usize::from(failed);
        if self.terminal && self.drawn.is_none_or(|drawn| drawn.elapsed() >= PAUSE) {
            self.drawn = Some(Instant::now());
            write(&format!("\r{}", self.line()));
        }
    }

    /// All are done, or no more will be.
    pub(super) fn finish(self) {
        if self.terminal {
            write(&format!("\r{}\r", " ".repeat(self.line().chars().count())));
        } else {
            write(&format!("{}: {} of {} done\n", self.operation, self.done, self.total));
        }
    }

    fn line(&self) -> String {
        let Self { operation, total, done, failed, .. } = self;
        let full = (WIDTH * done).checked_div(*total).unwrap_or(WIDTH).min(WIDTH);
        let bar = format!("{}{}", "█".repeat(full), "░".repeat(WIDTH - full));
        format!("{bar} {done:>6}/{total} {failed} failed  {operation}")
    }
}

/// Progress that cannot be shown is no reason to stop.
fn write(text: &str) {
    let mut stderr = io::stderr();
    let _ = stderr.write_all(text.as_bytes()).and_then(|()| stderr.flush());
}
