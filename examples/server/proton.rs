//! AWS Proton.

use std::collections::BTreeMap;

use strictly::Valid;
use strictly_contracts::proton::{
    AwsProton20200720, CompatibleEnvironmentTemplate, CreateServiceTemplateVersion,
    CreateServiceTemplateVersionError, CreateServiceTemplateVersionInput,
    CreateServiceTemplateVersionOutput, InternalServerException, ServiceTemplateVersion,
    TemplateVersionStatus,
};
use strictly_http::tower::Handler;

use crate::{Store, now};

/// How many minor versions there are of each major version of a template.
type Versions = Store<BTreeMap<(String, String), usize>>;

pub(crate) fn service() -> AwsProton20200720<impl Handler<CreateServiceTemplateVersion>> {
    let store = Versions::default();
    AwsProton20200720 {
        create_service_template_version: move |input| {
            create_service_template_version(store.clone(), input)
        },
    }
}

async fn create_service_template_version(
    store: Versions,
    input: Valid<CreateServiceTemplateVersionInput>,
) -> Result<CreateServiceTemplateVersionOutput, CreateServiceTemplateVersionError> {
    let input = input.into_inner();
    let name = input.template_name;
    let major = input.major_version.unwrap_or_else(|| "1".to_owned());
    let mut versions = store.lock();
    let minor = versions.entry((name.clone(), major.clone())).or_default();
    let created_at = now().ok_or_else(|| InternalServerException {
        message: "the clock is out of order".to_owned(),
    })?;
    let environments = input.compatible_environment_templates.into_iter();
    let version = ServiceTemplateVersion {
        arn: format!(
            "arn:aws:proton:eu-central-1:123456789012:service-template/{name}:{major}.{minor}"
        ),
        template_name: name,
        major_version: major,
        minor_version: minor.to_string(),
        recommended_minor_version: None,
        status: TemplateVersionStatus::RegistrationInProgress,
        status_message: None,
        description: input.description,
        created_at,
        last_modified_at: created_at,
        compatible_environment_templates: environments
            .map(|template| CompatibleEnvironmentTemplate {
                template_name: template.template_name,
                major_version: template.major_version,
            })
            .collect(),
        schema: None,
    };
    *minor += 1;
    Ok(CreateServiceTemplateVersionOutput { service_template_version: version })
}
