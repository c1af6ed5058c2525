//! `strictly pattern`: what a pattern means, and how it is decided.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use strictly_contract::pattern::{Pattern, PatternError};

use crate::Outcome;
use crate::console::Console;
use crate::failure::Failure;

/// Explains a pattern: its meaning, how it is decided, texts that it takes and refuses
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The pattern, as `@pattern` has it
    pattern: String,
    /// The least length of the text, in characters, as `@length` has it
    #[arg(long)]
    min: Option<u64>,
    /// The greatest length of the text, in characters, as `@length` has it
    #[arg(long)]
    max: Option<u64>,
}

/// Prints the page about a pattern, or points at what is wrong with it.
pub(crate) fn run(arguments: &Arguments, console: &mut Console) -> Result<Outcome, Failure> {
    let Arguments { pattern: source, min, max } = arguments;
    let length = match (*min, *max) {
        (None, None) => None,
        (min, max) => Some((min.unwrap_or(0), max.unwrap_or(u64::MAX))),
    };
    if length.is_some_and(|(min, max)| min > max) {
        return Err(Failure::new("`--min` is greater than `--max`"));
    }
    match Pattern::parse(source) {
        Ok(pattern) => {
            console.say(pattern.explain(length).to_string().trim_end());
            Ok(Outcome::Clean)
        }
        Err(error) => {
            let text = refusal(source, &error, console.stdout_renderer());
            console.say(&text);
            Ok(Outcome::Findings)
        }
    }
}

fn refusal(source: &str, error: &PatternError, renderer: &Renderer) -> String {
    let annotation = AnnotationKind::Primary.span(error.span());
    let snippet = Snippet::source(source).annotation(annotation);
    let title = Level::ERROR.primary_title(error.to_string());
    let help = error.help().map(|help| Level::HELP.message(help));
    renderer.render(&[title.element(snippet).elements(help)])
}
