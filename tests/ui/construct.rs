//! A `Valid` is made by validation alone.

use strictly::Valid;
use strictly_contracts::wellarchitected::CreateMilestoneInput;

fn main() {
    let input = CreateMilestoneInput {
        workload_id: String::new(),
        milestone_name: String::new(),
        client_request_token: String::new(),
    };
    let _: Valid<CreateMilestoneInput> = Valid(input);
}
