//! The copy of the workspace that has all mutants in it.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::PathBuf;

use crate::compile::{self, Error, Executable};
use crate::mutant::Mutant;
use crate::subject::{self, Subject};
use crate::trial::{self, Outcome, Test};
use crate::{rewrite, site};

/// The repository, its copy, and what is changed there.
pub struct Copy {
    pub root: PathBuf,
    pub workspace: PathBuf,
    pub subject: Subject,
}

impl Copy {
    /// Writes the mutants into the copy, takes out those that do not compile, and gives the rest.
    pub fn settle(&self, listed: &[Mutant]) -> Vec<Mutant> {
        let mut refused = HashSet::new();
        loop {
            let viable = self.write(listed, &refused);
            let errors = compile::check(&self.workspace, self.subject.check);
            if errors.is_empty() {
                return viable;
            }
            let before = refused.len();
            for error in &errors {
                match self.mutant_of(error) {
                    Some(number) => drop(refused.insert(number)),
                    None => eprintln!("{}", error.rendered),
                }
            }
            eprintln!("{} errors, {} mutants do not compile", errors.len(), refused.len());
            assert!(refused.len() > before, "no mutant is to blame for these errors");
        }
    }

    /// The executables of the tests; `on` is the mutant that constants have.
    pub fn tests(&self, on: Option<u32>) -> Option<Vec<Executable>> {
        let mut tests = compile::build(&self.workspace, self.subject.tests, on)?;
        tests.retain(|executable| self.subject.runs(&executable.name));
        Some(tests)
    }

    /// Mutants of constants that nobody noticed at run time get a build each.
    pub fn try_constants(&self, tests: &[Test], outcomes: &mut Vec<(Mutant, Outcome)>) {
        let is_left = |(mutant, outcome): &(Mutant, Outcome)| {
            *outcome == Outcome::Missed && mutant.is_constant
        };
        for (mutant, outcome) in outcomes.iter_mut().filter(|each| is_left(each)) {
            println!("a build of its own: {}", mutant.name);
            *outcome = match self.tests(Some(mutant.number)) {
                Some(executables) => trial::rebuilt(tests, &executables, mutant.number),
                None => Outcome::NotCompiled,
            };
        }
        outcomes.retain(|(_, outcome)| *outcome != Outcome::NotCompiled);
    }

    fn mutant_of(&self, error: &Error) -> Option<u32> {
        let number = error.places.iter().find_map(|(file, range)| {
            let text = fs::read_to_string(self.workspace.join(file)).ok()?;
            rewrite::mutant_at(&text, range.start)
        });
        number.or_else(|| rewrite::first_shown(&error.rendered))
    }

    /// Rewrites the files that are changed. Gives the mutants that are in them.
    fn write(&self, listed: &[Mutant], refused: &HashSet<u32>) -> Vec<Mutant> {
        let mut files: BTreeMap<&str, Vec<Mutant>> = BTreeMap::new();
        for mutant in listed {
            let mutants = files.entry(&mutant.file).or_default();
            mutants.extend((!refused.contains(&mutant.number)).then(|| mutant.clone()));
        }
        let mut written = Vec::new();
        for (file, mutants) in files {
            let text = fs::read_to_string(self.root.join(file)).expect("a file of the repository");
            let mut sites = site::sites(&text, mutants);
            let text = rewrite::rewrite(&text, &mut sites, self.subject.switch);
            let text = subject::with_switch(file, text);
            fs::write(self.workspace.join(file), text).expect("the copy can be written");
            written.extend(sites.into_iter().flat_map(|site| site.mutants));
        }
        written
    }
}
