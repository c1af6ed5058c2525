//! AWS Well-Architected Tool.

use std::collections::BTreeMap;

use strictly::Valid;
use strictly_contracts::wellarchitected::{
    ConflictException, CreateMilestoneError, CreateMilestoneInput, CreateMilestoneOutput,
    ServiceQuotaExceededException, WellArchitectedApiServiceLambda,
};
use strictly_http::tower::Handler;

use crate::Store;

/// The names of milestones and the tokens they were asked for with, by workload.
type Milestones = Store<BTreeMap<String, Vec<(String, String)>>>;

pub(crate) fn service() -> WellArchitectedApiServiceLambda<
    impl Handler<strictly_contracts::wellarchitected::CreateMilestone>,
> {
    let store = Milestones::default();
    WellArchitectedApiServiceLambda {
        create_milestone: move |input| create_milestone(store.clone(), input),
    }
}

async fn create_milestone(
    store: Milestones,
    input: Valid<CreateMilestoneInput>,
) -> Result<CreateMilestoneOutput, CreateMilestoneError> {
    let CreateMilestoneInput { workload_id, milestone_name, client_request_token } =
        input.into_inner();
    let mut store = store.lock();
    let milestones = store.entry(workload_id.clone()).or_default();
    let known = milestones.iter().position(|(_, token)| *token == client_request_token);
    let number = match known {
        Some(number) => number,
        None if milestones.iter().any(|(name, _)| *name == milestone_name) => {
            return Err(ConflictException {
                message: "a milestone of this name exists".to_owned(),
                resource_id: workload_id,
                resource_type: "workload".to_owned(),
            }
            .into());
        }
        None if milestones.len() == 100 => {
            return Err(ServiceQuotaExceededException {
                message: "a workload has at most 100 milestones".to_owned(),
                resource_id: Some(workload_id),
                resource_type: Some("workload".to_owned()),
                quota_code: "L-0".to_owned(),
                service_code: "wellarchitected".to_owned(),
            }
            .into());
        }
        None => {
            milestones.push((milestone_name, client_request_token));
            milestones.len() - 1
        }
    };
    let milestone_number = i32::try_from(number + 1).ok();
    Ok(CreateMilestoneOutput { workload_id: Some(workload_id), milestone_number })
}
