//! Amazon CodeCatalyst.

use std::collections::BTreeMap;

use strictly::Valid;
use strictly_contracts::codecatalyst::{
    CodeCatalyst, StartWorkflowRun, StartWorkflowRunError, StartWorkflowRunInput,
    StartWorkflowRunOutput,
};
use strictly_http::tower::Handler;

use crate::Store;

/// The runs, by the token they were asked for with.
type Runs = Store<BTreeMap<String, StartWorkflowRunOutput>>;

pub(crate) fn service() -> CodeCatalyst<impl Handler<StartWorkflowRun>> {
    let store = Runs::default();
    CodeCatalyst { start_workflow_run: move |input| start_workflow_run(store.clone(), input) }
}

async fn start_workflow_run(
    store: Runs,
    input: Valid<StartWorkflowRunInput>,
) -> Result<StartWorkflowRunOutput, StartWorkflowRunError> {
    let StartWorkflowRunInput { space_name, project_name, workflow_id, client_token } =
        input.into_inner();
    let mut runs = store.lock();
    if let Some(run) = client_token.as_ref().and_then(|token| runs.get(token)) {
        return Ok(run.clone());
    }
    let id = format!("00000000-0000-4000-8000-{:012}", runs.len() + 1);
    let run = StartWorkflowRunOutput { space_name, project_name, id: id.clone(), workflow_id };
    runs.insert(client_token.unwrap_or(id), run.clone());
    Ok(run)
}
