//! Values of every kind, judged by both.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use jsonschema::Validator;
use proptest::strategy::Strategy;
use proptest::test_runner::TestCaseError;
use serde_json::Value;
use strictly_contract::{Contract, Direction, ShapeId};

use crate::contract::{WEATHER, contract};
use crate::divergence::{Divergence, explain, without_narrowness};
use crate::random::{cases, run};

/// The differences seen, and how often.
type Seen = BTreeMap<Divergence, u32>;

#[test]
fn the_judge_agrees() {
    let mut seen = Seen::new();
    for specification in [
        "specs/appconfig.smithy",
        "specs/codecatalyst.smithy",
        "specs/proton.smithy",
        "specs/wellarchitected.smithy",
        WEATHER,
    ] {
        let contract = Arc::new(contract(specification));
        for operation in &contract.operations {
            let outputs = std::iter::once(&operation.output).chain(&operation.errors);
            let outputs = outputs.map(|id| (id, Direction::Output));
            for (id, direction) in
                std::iter::once((&operation.input, Direction::Input)).chain(outputs)
            {
                let subject = Subject::new(&contract, id, direction);
                subject.prove();
                for (divergence, count) in subject.seen.into_inner() {
                    *seen.entry(divergence).or_default() += count;
                }
            }
        }
    }
    for (divergence, count) in seen {
        println!("{divergence:?}: {count}");
    }
}

struct Subject<'a> {
    contract: &'a Arc<Contract>,
    id: &'a ShapeId,
    direction: Direction,
    judge: Validator,
    seen: RefCell<Seen>,
}

impl<'a> Subject<'a> {
    fn new(contract: &'a Arc<Contract>, id: &'a ShapeId, direction: Direction) -> Self {
        let schema = contract.json_schema(id, direction).unwrap().into_value();
        if let Err(error) = jsonschema::meta::validate(&schema) {
            panic!("{id}: {error}\n{schema:#}");
        }
        let judge = jsonschema::draft202012::new(&schema).unwrap();
        Self { contract, id, direction, judge, seen: RefCell::default() }
    }

    fn prove(&self) {
        let Self { contract, id, direction, .. } = self;
        let test = |value| self.agree(value);
        let valid = strictly_testing::valid(contract, id, *direction).unwrap();
        run(&format!("{id}, valid values"), cases() / 2, &valid, test);
        let arbitrary = strictly_testing::arbitrary_json(contract, id);
        run(&format!("{id}, arbitrary JSON"), cases(), &arbitrary, test);
        let sites = strictly_testing::broken(contract, id, *direction).unwrap().sites;
        for (site, strategy) in sites {
            run(
                &site.to_string(),
                cases() / 16 + 1,
                &strategy.prop_map(|broken| broken.value),
                test,
            );
        }
    }

    /// Both accept the value, or both refuse it, or the difference is a known one.
    fn agree(&self, value: Value) -> Result<(), TestCaseError> {
        let Self { contract, id, direction, .. } = self;
        let ours = contract.check(id, *direction, &value).unwrap();
        let theirs = self.judge.is_valid(&value);
        let known = match ours {
            Err(rejection) if theirs => {
                explain(contract, id, &value, &rejection).map_err(TestCaseError::fail)?
            }
            Ok(()) if !theirs => {
                let mut left = value;
                let taken = without_narrowness(contract, id, &mut left);
                if let Err(error) = self.judge.validate(&left) {
                    return Err(TestCaseError::fail(format!("the schema refuses: {error}")));
                }
                taken
            }
            _ => return Ok(()),
        };
        for divergence in known {
            *self.seen.borrow_mut().entry(divergence).or_default() += 1;
        }
        Ok(())
    }
}
