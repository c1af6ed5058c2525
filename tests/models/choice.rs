//! Which models are generated.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use crate::folder;

/// How many.
const COUNT: usize = 12;

/// One of so many of the largest is always among them.
const LARGEST: usize = 3;

/// The models to generate: twelve that the seed chooses, or those that `STRICTLY_MODELS_PICK` names
/// (`all`, or parts of names between commas); none without a folder of models.
pub(crate) fn chosen() -> Vec<PathBuf> {
    let mut all = folder::all();
    match std::env::var("STRICTLY_MODELS_PICK") {
        Ok(names) if names == "all" => all,
        Ok(names) => {
            let is_named = |path: &PathBuf| names.split(',').any(|name| stem(path).contains(name));
            all.retain(is_named);
            all
        }
        Err(_) => {
            let mut chosen = by_seed(all, Seed(seed()));
            chosen.sort();
            chosen
        }
    }
}

/// What was chosen and how, in one line.
pub(crate) fn said(chosen: &[PathBuf]) -> String {
    if chosen.is_empty() {
        return "skipped: STRICTLY_MODELS does not name a folder of models".to_owned();
    }
    let mut said = match std::env::var("STRICTLY_MODELS_PICK") {
        Ok(names) => format!("STRICTLY_MODELS_PICK={names}:"),
        Err(_) => format!("STRICTLY_MODELS_SEED={}:", seed()),
    };
    for path in chosen {
        write!(said, " {}", stem(path)).expect("texts grow");
    }
    said
}

/// The name of a model.
fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn seed() -> u64 {
    let given = std::env::var("STRICTLY_MODELS_SEED").ok();
    given.map_or(1, |seed| seed.parse().expect("STRICTLY_MODELS_SEED is a number"))
}

fn by_seed(mut all: Vec<PathBuf>, mut seed: Seed) -> Vec<PathBuf> {
    let size = |path: &PathBuf| path.metadata().map_or(0, |file| file.len());
    all.sort_by_key(|path| (std::cmp::Reverse(size(path)), path.clone()));
    let mut chosen = Vec::new();
    if !all.is_empty() {
        chosen.push(all.remove(seed.below(LARGEST.min(all.len()))));
    }
    while chosen.len() < COUNT && !all.is_empty() {
        chosen.push(all.remove(seed.below(all.len())));
    }
    chosen
}

/// SplitMix64.
struct Seed(u64);

impl Seed {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^= mixed >> 31;
        let bound = u64::try_from(bound.max(1)).expect("fits");
        usize::try_from(mixed % bound).expect("fits")
    }
}
