//! A valid value cannot be changed.

use strictly::Valid;
use strictly_contracts::wellarchitected::CreateMilestoneInput;

fn empty(mut input: Valid<CreateMilestoneInput>) {
    input.milestone_name = String::new();
}

fn clear(mut input: Valid<CreateMilestoneInput>) {
    input.milestone_name.clear();
}

fn main() {}
