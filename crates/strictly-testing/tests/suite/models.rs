//! The strategies over real models; prints its figures.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use strictly_contract::strictly::Rejection;
use strictly_contract::{Contract, Direction, ShapeId};
use strictly_smithy::lower::{Selection, lower};
use strictly_smithy::{Sources, load};
use strictly_testing::{broken, valid};

use crate::{messages, sample};

/// Every so many messages of each model are looked at, and as many constraints of a message at most.
const STRIDE: usize = 17;
const SITES: usize = 300;

#[derive(Default)]
struct Tally {
    broken: usize,
    unbreakable: BTreeMap<String, usize>,
}

#[test]
fn a_few_messages_of_every_model() {
    let Some(folder) = std::env::var_os("STRICTLY_MODELS") else {
        println!("skipped: STRICTLY_MODELS is not set");
        return;
    };
    let entries = std::fs::read_dir(folder).unwrap();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut tally = Tally::default();
    for file in files {
        let mut sources = Sources::new();
        let text = std::fs::read_to_string(&file).unwrap();
        sources.add(file, text);
        let (model, _) = load(&sources);
        // What lowering refuses is a matter of its own tests.
        let contracts = lower(&model, &sources, &Selection::all()).unwrap_or_default();
        for contract in contracts.into_iter().map(Arc::new) {
            for (id, direction) in messages(&contract).into_iter().step_by(STRIDE) {
                message(&contract, &id, direction, &mut tally);
            }
        }
    }
    println!("{} constraints broken; not, because:", tally.broken);
    for (reason, count) in tally.unbreakable {
        println!("{count:6} {reason}");
    }
}

fn message(contract: &Arc<Contract>, id: &ShapeId, direction: Direction, tally: &mut Tally) {
    let values = match valid(contract, id, direction) {
        Ok(values) => values,
        Err(unsatisfiable) => return println!("{unsatisfiable}"),
    };
    for value in sample(&values, 5) {
        assert_eq!(contract.check(id, direction, &value).unwrap(), Ok(()), "{id} {value}");
    }
    let breakage = broken(contract, id, direction).unwrap();
    tally.broken += breakage.sites.len();
    for unbreakable in breakage.unbreakable {
        *tally.unbreakable.entry(unbreakable.reason).or_default() += 1;
    }
    for (site, strategy) in breakage.sites.iter().take(SITES) {
        for broken in sample(strategy, 1) {
            match contract.check(id, direction, &broken.value).unwrap() {
                Err(Rejection::Invalid(found)) if found.iter().eq([&broken.violation]) => {}
                verdict => panic!("{id}{site}: {verdict:?} {}", broken.value),
            }
        }
    }
}
