//! Arbitrary JSON meets every verdict.

use strictly_contract::Direction;
use strictly_contract::strictly::Rejection;
use strictly_testing::arbitrary_json;

use crate::{every, id, messages, sample, specs};

#[test]
fn every_verdict_is_met() {
    let contract = every();
    for name in ["Text", "Thing", "Tree", "Choice", "Tags", "Names", "Numbers"] {
        let verdicts: Vec<_> = sample(&arbitrary_json(&contract, &id(name)), 2000)
            .iter()
            .map(|value| contract.check(&id(name), Direction::Input, value).unwrap())
            .collect();
        let malformed =
            verdicts.iter().filter(|verdict| matches!(verdict, Err(Rejection::Malformed(_))));
        let invalid =
            verdicts.iter().filter(|verdict| matches!(verdict, Err(Rejection::Invalid(_))));
        assert!(verdicts.iter().any(Result::is_ok), "{name}");
        assert!(malformed.count() > 100, "{name}");
        assert!(invalid.count() > 20, "{name}");
    }
}

#[test]
fn all_of_it_has_a_verdict() {
    for contract in specs() {
        for (id, direction) in messages(&contract) {
            for value in sample(&arbitrary_json(&contract, &id), 200) {
                contract.check(&id, direction, &value).unwrap().ok();
            }
        }
    }
}

#[test]
fn an_unknown_shape_is_any_json() {
    assert_eq!(sample(&arbitrary_json(&every(), &id("Gone")), 50).len(), 50);
}
