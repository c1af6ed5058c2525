//! Lowered patterns as the statics that generated code would hold, made while a test runs.

use strictly::Pattern;
use strictly::pattern::{Backward, Blocks, Class, Classes, Step, Table};
use strictly_pattern as lowered;
use strictly_pattern::Lowered;

/// The run-time matcher of `pattern`; none where there is nothing to check, or no way to.
///
/// What it consists of is never freed, just as statics are not.
pub(crate) fn matcher(pattern: &lowered::Pattern) -> Option<Pattern> {
    let source: &'static str = leak(pattern.source().to_owned());
    Some(match pattern.lower() {
        Lowered::Everything | Lowered::Unsupported { .. } => return None,
        Lowered::Nothing => Pattern::nothing(source),
        Lowered::Literals(texts) => {
            let texts = texts.into_iter().map(|text| -> &'static str { leak(text) });
            Pattern::literals(source, texts.collect::<Vec<_>>().leak())
        }
        Lowered::Run(run) => match run {
            lowered::Step::Run { class: of, min, max: Some(max) } => {
                Pattern::run(source, class(&of), min, max)
            }
            lowered::Step::Run { class: of, min, max: None } => {
                Pattern::run_at_least(source, class(&of), min)
            }
            lowered::Step::Text(_) => unreachable!("a run of {source} is a text"),
        },
        Lowered::Sequence(parts) => Pattern::sequence(source, steps(&parts)),
        Lowered::StartsWith(parts) => Pattern::starts_with(source, steps(&parts)),
        Lowered::Contains(of) => Pattern::contains(source, class(&of)),
        Lowered::ContainsText(text) => Pattern::contains_text(source, leak(text)),
        Lowered::Table(of) => {
            let pattern = Pattern::table(source, table(&of));
            pattern.at_most(of.longest.unwrap_or(usize::MAX))
        }
        Lowered::Regex { translated, .. } => Pattern::regex(source, leak(translated)),
    })
}

/// What the way to decide a pattern is called.
pub(crate) fn lane(lowered: &Lowered) -> &'static str {
    match lowered {
        Lowered::Everything => "everything",
        Lowered::Nothing => "nothing",
        Lowered::Literals(_) => "literals",
        Lowered::Run(_) => "run",
        Lowered::Sequence(_) => "sequence",
        Lowered::StartsWith(_) => "starts with",
        Lowered::Contains(_) => "contains",
        Lowered::ContainsText(_) => "contains text",
        Lowered::Table(table) if table.backward.is_some() => "table from both ends",
        Lowered::Table(table) if !table.steps.is_empty() => "table with steps",
        Lowered::Table(table) if table.words().is_some() => "table of words",
        Lowered::Table(_) => "table",
        Lowered::Regex { .. } => "regex",
        Lowered::Unsupported { .. } => "unsupported",
    }
}

fn table(table: &lowered::Table) -> &'static Table {
    let classes = Box::leak(Box::new(classes(&table.classes)));
    let finals = (table.finals.start, table.finals.end);
    let (states, start, accepting) = (table.states, table.start, table.accepting);
    let made = if let Some(words) = table.words() {
        Table::words(classes, states, start, accepting, finals, words.leak())
    } else if table.is_small() {
        Table::small(classes, states, start, accepting, finals, bytes(&table.next))
    } else {
        Table::large(classes, states, start, accepting, finals, table.next.clone().leak())
    };
    let made = made.after(leak(table.prefix.clone()));
    let made = match table.steps.as_slice() {
        [] => made,
        of => made
            .with_steps(of.iter().map(|(of, next)| (step(of), *next)).collect::<Vec<_>>().leak()),
    };
    let made = if table.ascii_only { made.ascii_only() } else { made };
    let forward = states;
    let Some(of) = &table.backward else { return Box::leak(Box::new(made)) };
    let (states, start, final_from) = (of.states, of.start, of.final_from);
    let meets = of.meets.clone().leak();
    let backward = match of.words() {
        Some(words) => Backward::words(forward, states, start, final_from, words.leak(), meets),
        None => Backward::small(forward, states, start, final_from, bytes(&of.next), meets),
    };
    let backward = match of.settled.as_slice() {
        [] => backward,
        settled => backward.with_settled(settled.to_vec().leak()),
    };
    Box::leak(Box::new(made.from_both_ends(Box::leak(Box::new(backward)))))
}

fn bytes(states: &[u16]) -> &'static [u8] {
    states.iter().filter_map(|&state| u8::try_from(state).ok()).collect::<Vec<_>>().leak()
}

fn classes(classes: &lowered::Classes) -> Classes {
    let starts = classes.starts.clone().leak();
    match &classes.blocks {
        None => Classes::new(starts),
        Some(of) => Classes::with_blocks(starts, blocks(of)),
    }
}

fn class(class: &lowered::Class) -> Class {
    let ranges = class.ranges.clone().leak();
    match &class.blocks {
        None => Class::new(ranges),
        Some(of) => Class::with_blocks(ranges, blocks(of)),
    }
}

fn blocks(blocks: &lowered::Blocks) -> &'static Blocks {
    Box::leak(Box::new(Blocks::new(
        blocks.width,
        blocks.rest,
        blocks.pages.clone().leak(),
        blocks.blocks.clone().leak(),
        blocks.leaves.clone().leak(),
    )))
}

fn steps(parts: &[lowered::Step]) -> &'static [Step] {
    parts.iter().map(step).collect::<Vec<_>>().leak()
}

fn step(step: &lowered::Step) -> Step {
    match step {
        lowered::Step::Text(text) => Step::text(leak(text.clone())),
        lowered::Step::Run { class: of, min, max: Some(max) } => Step::run(class(of), *min, *max),
        lowered::Step::Run { class: of, min, max: None } => Step::run_at_least(class(of), *min),
    }
}

fn leak(text: String) -> &'static str {
    text.leak()
}
