use strictly::Valid;
use strictly_contracts::wellarchitected::{
    CreateMilestoneError, CreateMilestoneInput, CreateMilestoneOutput,
    WellArchitectedApiServiceLambda,
};
use strictly_http::tower::Services;

async fn create_milestone(
    input: Valid<CreateMilestoneInput>, // what breaks the contract does not come here
) -> Result<CreateMilestoneOutput, CreateMilestoneError> {
    let workload_id = Some(input.into_inner().workload_id);
    Ok(CreateMilestoneOutput { workload_id, milestone_number: Some(1) })
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // A service without a handler for each of its operations does not compile.
    let services = Services::new(WellArchitectedApiServiceLambda { create_milestone })?;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8080").await?;
    Ok(axum::serve(listener, strictly_http::axum::router(services)).await?)
}
