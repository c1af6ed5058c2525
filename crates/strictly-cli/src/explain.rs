//! `strictly explain`: what a rule finds, and why.

use annotate_snippets::Renderer;
use strictly_smithy::lower::{Selection, lower};
use strictly_smithy::rules::{self, Group, Rule};
use strictly_smithy::validate::validate_with;
use strictly_smithy::{Sources, load};

use crate::Outcome;
use crate::console::Console;
use crate::diagnostics;
use crate::failure::Failure;

/// Explains a rule of `strictly lint`, or lists them all
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The ID of a rule, or of one of its findings; without it, all rules are listed
    id: Option<String>,
}

/// Prints the documentation of a rule, or a line about each.
pub(crate) fn run(arguments: &Arguments, console: &mut Console) -> Result<Outcome, Failure> {
    let Some(id) = &arguments.id else {
        console.say(&list());
        return Ok(Outcome::Clean);
    };
    let rule = rules::find(id).ok_or_else(|| unknown(id))?;
    let text = explanation(rule, console.stdout_renderer());
    console.say(&text);
    Ok(Outcome::Clean)
}

/// All rules in order of ID: what each finds, and how bad that is at worst.
fn list() -> String {
    let mut rules = rules::all().to_vec();
    rules.sort_by_key(|rule| rule.id);
    let width = rules.iter().map(|rule| rule.id.len()).max().unwrap_or(0);
    let line = |rule: &&Rule| {
        let severity = rule.severity.to_string();
        format!("{severity:<7}  {:<width$}  {}", rule.id, rule.what)
    };
    rules.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// What the rule finds, why that is a fault, and what it has to say about its example.
fn explanation(rule: &Rule, renderer: &Renderer) -> String {
    let Rule { id, severity, what, why, example, .. } = rule;
    let mut sources = Sources::new();
    sources.add("example.smithy", *example);
    let (model, loaded) = load(&sources);
    let mut found = validate_with(&model, loaded, rule.options(&sources)).diagnostics;
    if rule.group() == Group::Generation {
        found.append(lower(&model, &sources, &Selection::all()).err().unwrap_or_default());
    }
    let findings = diagnostics::render(&sources, &found, renderer);
    let example: Vec<_> = example
        .lines()
        .map(|line| if line.is_empty() { String::new() } else { format!("    {line}") })
        .collect();
    format!(
        "{id} ({severity})\n\n{what}\n\n{why}\n\nExample:\n\n{}\n\n{findings}",
        example.join("\n")
    )
}

fn unknown(id: &str) -> Failure {
    let help = match rules::near(id).as_slice() {
        [] => "`strictly explain` lists all rules".to_owned(),
        near => {
            let ids: Vec<_> = near.iter().map(|id| format!("`{id}`")).collect();
            format!("did you mean {}?", ids.join(" or "))
        }
    };
    Failure::with_help(format!("there is no rule `{id}`"), help)
}
