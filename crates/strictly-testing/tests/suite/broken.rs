//! Broken values violate what they claim, and nothing else.

use std::sync::Arc;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use strictly_contract::strictly::Rejection;
use strictly_contract::{Contract, Direction, ShapeId};
use strictly_testing::{Breakage, Broken, broken};

use crate::{every, id, messages, sample, specs};

fn holds(contract: &Contract, id: &ShapeId, direction: Direction, broken: &Broken) -> bool {
    match contract.check(id, direction, &broken.value).unwrap() {
        Err(Rejection::Invalid(violations)) => violations.iter().eq([&broken.violation]),
        _ => false,
    }
}

fn all_broken(
    contract: &Arc<Contract>,
    id: &ShapeId,
    direction: Direction,
    turns: usize,
) -> Breakage {
    let breakage = broken(contract, id, direction).unwrap();
    for (site, strategy) in &breakage.sites {
        let values = sample(strategy, turns);
        assert!(values.len() > turns / 2, "{site}: {} of {turns}", values.len());
        for broken in values {
            let verdict = contract.check(id, direction, &broken.value).unwrap();
            assert!(
                holds(contract, id, direction, &broken),
                "{site}\nexpected {}\nfound {verdict:?}\n{}",
                broken.violation,
                broken.value,
            );
        }
    }
    breakage
}

fn unbreakable(breakage: &Breakage) -> Vec<String> {
    breakage.unbreakable.iter().map(ToString::to_string).collect()
}

#[test]
fn every_constraint_of_every_shape() {
    let contract = every();
    for shape in
        contract.shapes.keys().filter(|shape| **shape != id("Input") && **shape != id("Output"))
    {
        all_broken(&contract, shape, Direction::Input, 20);
    }
}

#[test]
fn every_constraint_at_every_place() {
    let contract = every();
    let breakage = all_broken(&contract, &id("Input"), Direction::Input, 10);
    let broken: Vec<_> = breakage.sites.iter().map(|(site, _)| site.to_string()).collect();
    for site in [
        "/id: @required, absent (test#Input$id)",
        "/id: @length, too long (test#Input$id)",
        "/text: @length, too short (test#Input$text)",
        "/colour: the set of values, not in it (test#Input$colour)",
        "/lowLevel: @range, too great (test#Input$lowLevel)",
        "/shortColour: @length, too long (test#Input$shortColour)",
        "/names: @uniqueItems, repeated (test#Input$names)",
        "/names/*: @pattern, no match (test#Names$member)",
        "/lists/*/*: @length, too short (test#Names$member)",
        "/tags/*key: @pattern, no match (test#Tags$key)",
        "/tags/*: @length, too long (test#Tags$value)",
        "/counts/*: @range, too small (test#ByColour$value)",
        "/choices/*/nested/*/text: @length, too long (test#Choice$text)",
        "/tree/left/label: @required, absent (test#Tree$label)",
        "/tree/children: @length, too long (test#Tree$children)",
        "/secrets/*key: @length, too short (test#Secrets$key)",
        "/secrets/*: @length, too short (test#Secrets$value)",
    ] {
        assert!(broken.iter().any(|broken| broken == site), "{site}");
    }
}

#[test]
fn says_what_cannot_be_broken() {
    let contract = every();
    assert_eq!(
        unbreakable(&all_broken(&contract, &id("Fixed"), Direction::Input, 20)),
        [
            ": @length, too short (test#Fixed): no text that matches the pattern is shorter",
            ": @length, too long (test#Fixed): no text that matches the pattern is longer",
        ]
    );
    assert_eq!(
        unbreakable(&all_broken(&contract, &id("Colour"), Direction::Input, 20)),
        [
            ": @length, too short (test#Colour): every value of the enum satisfies it",
            ": @length, too long (test#Colour): every value of the enum satisfies it",
        ]
    );
    assert_eq!(
        unbreakable(&all_broken(&contract, &id("Numbers"), Direction::Input, 20)),
        [
            "/short: @range, too small (test#Numbers$short): no number of the type is out of the range on this side",
        ]
    );
    assert_eq!(
        unbreakable(&all_broken(&contract, &id("Colour"), Direction::Output, 20)),
        [
            ": the set of values, not in it (test#Colour): an output may hold values that the model does not know",
        ]
    );
}

#[test]
fn the_messages_of_the_workspace() {
    let mut broken = 0;
    for contract in specs() {
        for (id, direction) in messages(&contract) {
            let breakage = all_broken(&contract, &id, direction, 20);
            broken += breakage.sites.len();
            for unbreakable in &breakage.unbreakable {
                println!("{id}{unbreakable}");
            }
        }
    }
    println!("{broken} constraints broken");
}

#[test]
fn what_it_shrinks_to_is_broken_in_the_same_way() {
    let contract = every();
    let breakage = broken(&contract, &id("Input"), Direction::Input).unwrap();
    let mut runner = TestRunner::deterministic();
    for (site, strategy) in breakage.sites.iter().step_by(7) {
        let Ok(mut tree) = strategy.new_tree(&mut runner) else { continue };
        let mut steps = 0;
        while steps < 200 && tree.simplify() {
            assert!(holds(&contract, &id("Input"), Direction::Input, &tree.current()), "{site}");
            steps += 1;
        }
    }
}
