//! A service has a handler for each of its operations.

use strictly::Valid;
use strictly_contracts::appconfig::{
    AmazonAppConfig, StartDeploymentError, StartDeploymentInput, StartDeploymentOutput,
};
use strictly_http::tower::Services;

async fn start_deployment(
    _: Valid<StartDeploymentInput>,
) -> Result<StartDeploymentOutput, StartDeploymentError> {
    loop {}
}

fn main() {
    let _ = Services::new(AmazonAppConfig { start_deployment });
}
