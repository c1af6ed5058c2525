use strictly_contracts::wellarchitected::{CreateMilestone, CreateMilestoneInput};
use strictly_http::Client;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::new("http://127.0.0.1:8080".parse()?);
    let input = CreateMilestoneInput::builder()
        .workload_id("0123456789abcdef0123456789abcdef")
        .milestone_name("After the move");
    let request = client.request::<CreateMilestone>(input)?; // or every violation, unsent
    let mut response = ureq::run(request.map(|body| body.to_vec()))?;
    let body = response.body_mut().read_to_vec()?;
    let output = client.decode::<CreateMilestone>(&response.map(|_| body))?;
    println!("milestone {:?}", output.milestone_number);
    Ok(())
}
