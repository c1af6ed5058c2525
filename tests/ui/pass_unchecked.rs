//! What asks for a valid value does not take any other.

use strictly::Valid;
use strictly_contracts::wellarchitected::{CreateMilestoneInput, CreateMilestoneInputBuilder};

fn handle(_: Valid<CreateMilestoneInput>) {}

fn unchecked(input: CreateMilestoneInput) {
    handle(input);
}

fn unbuilt(builder: CreateMilestoneInputBuilder) {
    handle(builder);
}

fn converted(input: CreateMilestoneInput) {
    handle(input.into());
}

fn main() {}
