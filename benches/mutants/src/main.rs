//! All mutants of `cargo mutants` in one build, each switched on by the environment.

mod compile;
mod mutant;
mod rewrite;
mod site;
mod subject;
mod trial;

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, thread};

use crate::mutant::Mutant;
use crate::subject::Subject;
use crate::trial::{Outcome, Tests};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let root: PathBuf = arguments.next().expect("the repository").into();
    let name = arguments.next().expect("strictly or golden");
    let selection: Vec<String> = arguments.collect();
    let out = root.join("target/mutants");
    let workspace = out.join("workspace");

    let subject = Subject::named(&name);
    let listed = subject.list(&root, &out, &selection);
    subject::add_switch(&workspace);
    let (viable, unplaced) = settle(&subject, &root, &workspace, &listed);
    println!(
        "{} listed, {} do not compile",
        listed.len(),
        listed.len() - viable.len() - unplaced.len()
    );
    for mutant in &unplaced {
        println!("no such syntax: {}", mutant.name);
    }

    let executables = compile::build(&workspace, subject.tests, None).expect("tests that compile");
    let executables = executables.into_iter().filter(|each| subject.runs(&each.name)).collect();
    let tests = trial::baseline(executables, &out);
    let outcomes = try_all(&tests, &viable);
    report(&outcomes, &out.join(format!("{name}.json")));
}

/// Writes the mutants into the copy and takes out those that do not compile.
fn settle(
    subject: &Subject,
    root: &Path,
    workspace: &Path,
    listed: &[Mutant],
) -> (Vec<Mutant>, Vec<Mutant>) {
    let mut refused = HashSet::new();
    loop {
        let unplaced = write(subject, root, workspace, listed, &refused);
        let errors = compile::check(workspace, subject.check);
        if errors.is_empty() {
            refused.extend(unplaced.iter().map(|mutant| mutant.number));
            let viable = listed.iter().filter(|mutant| !refused.contains(&mutant.number));
            return (viable.cloned().collect(), unplaced);
        }
        let before = refused.len();
        for error in &errors {
            let number = error.places.iter().find_map(|(file, range)| {
                let text = fs::read_to_string(workspace.join(file)).ok()?;
                rewrite::mutant_at(&text, range.clone())
            });
            match number.or_else(|| rewrite::first_shown(&error.rendered)) {
                Some(number) => drop(refused.insert(number)),
                None => eprintln!("{}", error.rendered),
            }
        }
        eprintln!("{} errors, {} mutants do not compile", errors.len(), refused.len());
        assert!(refused.len() > before, "no mutant is to blame for these errors");
    }
}

/// Rewrites the files that are changed. Gives the mutants whose place was not found.
fn write(
    subject: &Subject,
    root: &Path,
    workspace: &Path,
    listed: &[Mutant],
    refused: &HashSet<u32>,
) -> Vec<Mutant> {
    let mut files: BTreeMap<&str, Vec<Mutant>> = BTreeMap::new();
    for mutant in listed {
        let mutants = files.entry(&mutant.file).or_default();
        mutants.extend((!refused.contains(&mutant.number)).then(|| mutant.clone()));
    }
    let mut unplaced = Vec::new();
    for (file, mutants) in files {
        let text = fs::read_to_string(root.join(file)).expect("a file of the repository");
        let (mut sites, rest) = site::sites(&text, &mutants);
        unplaced.extend(rest);
        let text = rewrite::rewrite(&text, &mut sites, subject.switch);
        let text = subject::with_switch(file, text);
        fs::write(workspace.join(file), text).expect("the copy can be written");
    }
    unplaced
}

/// Two at a time.
fn try_all(tests: &[Tests], mutants: &[Mutant]) -> Vec<(Mutant, Outcome)> {
    let next = AtomicUsize::new(0);
    let outcomes = Mutex::new(Vec::new());
    let work = || {
        while let Some(mutant) = mutants.get(next.fetch_add(1, Ordering::Relaxed)) {
            let outcome = trial::outcome(tests, mutant.number, false);
            if outcome == Outcome::Missed {
                println!("missed: {}", mutant.name);
            }
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
    println!(
        "{} viable: {caught} caught, {late} timed out, {missed} missed; {share:.1} % are noticed",
        outcomes.len()
    );
    let lines: BTreeMap<&str, String> =
        outcomes.iter().map(|(mutant, outcome)| (&*mutant.name, format!("{outcome:?}"))).collect();
    fs::write(path, serde_json::to_string_pretty(&lines).expect("text")).expect("a report");
}
