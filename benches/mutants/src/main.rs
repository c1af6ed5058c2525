//! All mutants of `cargo mutants` in one build, each switched on by the environment.

mod compile;
mod copy;
mod mutant;
mod rewrite;
mod site;
mod subject;
mod trial;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, thread};

use crate::copy::Copy;
use crate::mutant::Mutant;
use crate::subject::Subject;
use crate::trial::{Outcome, Test};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let root: PathBuf = arguments.next().expect("the repository").into();
    let name = arguments.next().expect("strictly or golden");
    let selection: Vec<String> = arguments.collect();
    let out = root.join("target/mutants").join(&name);
    let copy = Copy { root, workspace: out.join("workspace"), subject: Subject::named(&name) };

    let listed = copy.subject.list(&copy.root, &out, &selection);
    subject::add_switch(&copy.workspace);
    let viable = copy.settle(&listed);
    println!("{} listed, {} do not compile", listed.len(), listed.len() - viable.len());

    let tests = trial::baseline(&copy.tests(None).expect("tests that compile"), &out);
    let mut outcomes = try_all(&tests, &viable);
    if std::env::var_os("MUTANTS_CONSTANTS").is_some() {
        copy.try_constants(&tests, &mut outcomes);
    }
    report(&outcomes, &out.join("outcomes.json"));
}

/// Two at a time.
fn try_all(tests: &[Test], mutants: &[Mutant]) -> Vec<(Mutant, Outcome)> {
    let next = AtomicUsize::new(0);
    let outcomes = Mutex::new(Vec::new());
    let work = || {
        while let Some(mutant) = mutants.get(next.fetch_add(1, Ordering::Relaxed)) {
            let outcome = trial::outcome(tests, mutant.number);
            outcomes.lock().expect("no panic").push((mutant.clone(), outcome));
        }
    };
    thread::scope(|scope| {
        scope.spawn(work);
        scope.spawn(work);
    });
    let mut outcomes = outcomes.into_inner().expect("no panic");
    outcomes.sort_by_key(|(mutant, _)| mutant.number);
    outcomes
}

/// The counts, and the file that keeps what became of each.
fn report(outcomes: &[(Mutant, Outcome)], path: &Path) {
    let count = |is: fn(&Outcome) -> bool| outcomes.iter().filter(|(_, each)| is(each)).count();
    let caught = count(|outcome| matches!(outcome, Outcome::Caught(_)));
    let late = count(|outcome| matches!(outcome, Outcome::TimedOut(_)));
    let missed = count(|outcome| *outcome == Outcome::Missed);
    #[expect(clippy::cast_precision_loss, reason = "thousands")]
    let share = 100.0 * (caught + late) as f64 / outcomes.len() as f64;
    for (mutant, _) in outcomes.iter().filter(|(_, outcome)| *outcome == Outcome::Missed) {
        println!("missed: {}", mutant.name);
    }
    println!(
        "{} viable: {caught} caught, {late} timed out, {missed} missed; {share:.1} % are noticed",
        outcomes.len()
    );
    let lines: BTreeMap<&str, String> =
        outcomes.iter().map(|(mutant, outcome)| (&*mutant.name, format!("{outcome:?}"))).collect();
    fs::write(path, serde_json::to_string_pretty(&lines).expect("text")).expect("a report");
}
