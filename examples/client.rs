//! A client of the example server that checks before it sends.
//!
//! ```sh
//! cargo run --example client -- http://127.0.0.1:8080
//! ```

#![allow(clippy::print_stdout, reason = "it says what it gets")]

use std::error::Error;

use strictly::{Operation, Valid};
use strictly_contracts::appconfig::{
    CreateHostedConfigurationVersion, CreateHostedConfigurationVersionInput, StartDeployment,
    StartDeploymentInput,
};
use strictly_http::Client;

fn main() -> Result<(), Box<dyn Error>> {
    let address = std::env::args().nth(1).unwrap_or_else(|| "http://127.0.0.1:8080".to_owned());
    let client = Client::new(address.parse()?);

    let configuration = CreateHostedConfigurationVersionInput::builder()
        .application_id("abc1234")
        .configuration_profile_id("ur8hx2f")
        .content(br#"{"limit": 10}"#.to_vec().into())
        .content_type("application/json")
        .build()?;
    let version = call::<CreateHostedConfigurationVersion>(&client, &configuration)?.version_number;
    println!("stored version {version}");

    let deployment = StartDeploymentInput::builder()
        .application_id("abc1234")
        .environment_id("54j1r29")
        .configuration_profile_id("ur8hx2f")
        .configuration_version(version.to_string())
        .deployment_strategy_id("AppConfig.AllAtOnce");
    let input = deployment.clone().build()?;
    let number = call::<StartDeployment>(&client, &input)?.deployment_number;
    println!("started deployment {number}");

    // What the service refuses for reasons of its own is an error of the model.
    let input = deployment.clone().configuration_version("99").build()?;
    if let Err(error) = call::<StartDeployment>(&client, &input) {
        println!("refused: {error}");
    }

    // What breaks the contract is not even sent.
    let unready = deployment.environment_id("production").description("x".repeat(1025));
    if let Err(violations) = unready.build() {
        println!("not sent:\n{violations}");
    }
    Ok(())
}

/// Sends a request, and waits for the response. Any client that speaks `http` will do.
fn call<O: Operation>(client: &Client, input: &Valid<O::Input>) -> Result<O::Output, Box<dyn Error>>
where
    O::Error: Error + Send + Sync + 'static,
{
    let agent: ureq::Agent =
        ureq::config::Config::builder().http_status_as_error(false).build().into();
    let request = client.encode::<O>(input)?;
    let mut response = agent.run(request.map(|body| body.to_vec()))?;
    let body = response.body_mut().read_to_vec()?;
    Ok(client.decode::<O>(&response.map(|_| body))?)
}
