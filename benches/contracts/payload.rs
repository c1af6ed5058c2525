//! The requests: small, large, with one violation, with ten and without them, hostile.

use serde_json::{Map, Value, json};

/// A request as text.
pub(crate) struct Payload {
    pub(crate) name: &'static str,
    pub(crate) json: String,
    /// How many violations it has.
    pub(crate) violations: usize,
}

/// Requests to StartDeployment.
pub(crate) fn start_deployment() -> Vec<Payload> {
    let small = json!({
        "ApplicationId": "abc1234",
        "EnvironmentId": "54j1r29",
        "DeploymentStrategyId": "AppConfig.AllAtOnce",
        "ConfigurationProfileId": "ur8hx2f",
        "ConfigurationVersion": "42",
        "Description": "Rolls the new limits out to everybody",
        "Tags": {"team": "platform", "cost-center": "4711"},
        "KmsKeyIdentifier": "alias/configuration",
    });
    let mut large = small.clone();
    large["Description"] = text(1000).into();
    large["Tags"] = (0..50)
        .map(|index| (format!("tag-{index}-größe"), text(240).into()))
        .collect::<Map<_, _>>()
        .into();
    large["DynamicExtensionParameters"] = (0..10)
        .map(|index| (format!("Extension#parameter-{index}"), text(1500).into()))
        .collect::<Map<_, _>>()
        .into();
    let mut one = small.clone();
    one["ApplicationId"] = "ABC".into();
    let mut ten = small.clone();
    for member in
        ["ApplicationId", "EnvironmentId", "DeploymentStrategyId", "ConfigurationProfileId"]
    {
        ten[member] = "NOT AN ID".into();
    }
    ten["ConfigurationVersion"] = "".into();
    ten["KmsKeyIdentifier"] = "".into();
    ten["Description"] = text(1025).into();
    ten["Tags"] = json!({"": "", "team": text(257)});
    ten["DynamicExtensionParameters"] = json!({"no-number-sign": "value"});
    let mut mended = ten.clone();
    for member in ["ApplicationId", "EnvironmentId", "ConfigurationProfileId"] {
        mended[member] = "abc1234".into();
    }
    mended["DeploymentStrategyId"] = "abc1234".into();
    mended["ConfigurationVersion"] = "1".into();
    mended["KmsKeyIdentifier"] = "k".into();
    mended["Description"] = text(1024).into();
    mended["Tags"] = json!({"a": "", "team": text(256)});
    mended["DynamicExtensionParameters"] = json!({"number#sign": "value"});
    let mut hostile = small.clone();
    hostile["Tags"] = (0..100_000)
        .map(|index| (format!("key-{index}"), "value".into()))
        .collect::<Map<_, _>>()
        .into();
    payloads(&[small, large, one, ten, mended, hostile])
}

/// Requests to CreateServiceTemplateVersion.
pub(crate) fn create_service_template_version() -> Vec<Payload> {
    let small = json!({
        "clientToken": "0a4f7a3e-8f5c-4d0c-9a53-5c0f8f0f7f11",
        "templateName": "web-service",
        "description": "A service behind a load balancer",
        "majorVersion": "2",
        "source": {"s3": {"bucket": "platform-templates", "key": "web-service/2.tar.gz"}},
        "compatibleEnvironmentTemplates": [{"templateName": "vpc", "majorVersion": "1"}],
        "tags": [{"key": "team", "value": "platform"}],
    });
    let tag = |index: usize| json!({"key": format!("tag-{index}"), "value": text(250)});
    let mut large = small.clone();
    large["description"] = text(500).into();
    large["compatibleEnvironmentTemplates"] = (0..10)
        .map(|index| json!({"templateName": format!("environment-{index}"), "majorVersion": "1"}))
        .collect();
    large["tags"] = (0..50).map(tag).collect();
    let mut one = small.clone();
    one["templateName"] = "-web".into();
    let mut ten = small.clone();
    ten["clientToken"] = "not a token".into();
    ten["templateName"] = "-web".into();
    ten["description"] = text(501).into();
    ten["majorVersion"] = "02".into();
    ten["source"] = json!({"s3": {"bucket": "X_Y", "key": ""}});
    ten["compatibleEnvironmentTemplates"] = json!([{"templateName": "-", "majorVersion": "x"}]);
    ten["tags"] = json!([{"key": "", "value": text(257)}]);
    let mut mended = ten.clone();
    mended["clientToken"] = "not-a-token".into();
    mended["templateName"] = "web".into();
    mended["description"] = text(500).into();
    mended["majorVersion"] = "2".into();
    mended["source"] = json!({"s3": {"bucket": "x-y", "key": "k"}});
    mended["compatibleEnvironmentTemplates"] = json!([{"templateName": "t", "majorVersion": "1"}]);
    mended["tags"] = json!([{"key": "k", "value": text(256)}]);
    let mut hostile = small.clone();
    hostile["tags"] = (0..100_000)
        .map(|index| json!({"key": format!("key-{index}"), "value": "value"}))
        .collect();
    payloads(&[small, large, one, ten, mended, hostile])
}

fn payloads(requests: &[Value; 6]) -> Vec<Payload> {
    let names = [
        ("small", 0),
        ("large", 0),
        ("one violation", 1),
        ("ten violations", 10),
        ("ten mended", 0),
        ("hostile", 1),
    ];
    let payload = |((name, violations), request): (_, &Value)| Payload {
        name,
        json: request.to_string(),
        violations,
    };
    names.into_iter().zip(requests).map(payload).collect()
}

/// Text of this many characters, one in eight of them not ASCII.
fn text(length: usize) -> String {
    "Größe ist alles, naïve Wörter zählen auch – 例文 ".chars().cycle().take(length).collect()
}
