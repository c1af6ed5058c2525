//! A program that checks a request to StartDeployment, by generated code.

#![forbid(unsafe_code)]

use std::io::Read;

#[allow(dead_code, reason = "more than this program needs")]
mod appconfig {
    include!(concat!(env!("FOOTPRINT"), "/appconfig.rs"));
}

fn main() -> std::io::Result<()> {
    let mut json = Vec::new();
    std::io::stdin().read_to_end(&mut json)?;
    match strictly::from_slice::<appconfig::StartDeploymentInput>(&json) {
        Ok(input) => println!("{}", input.application_id),
        Err(rejection) => println!("{rejection}"),
    }
    Ok(())
}
