//! A handler takes checked input.

use strictly_contracts::codecatalyst::{
    CodeCatalyst, StartWorkflowRunError, StartWorkflowRunInput, StartWorkflowRunOutput,
};
use strictly_http::tower::Services;

async fn start_workflow_run(
    _: StartWorkflowRunInput,
) -> Result<StartWorkflowRunOutput, StartWorkflowRunError> {
    loop {}
}

fn main() {
    let _ = Services::new(CodeCatalyst { start_workflow_run });
}
