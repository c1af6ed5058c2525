//! The schemas themselves, for people to read. `UPDATE_EXPECT=1` writes them anew.

use std::fs;
use std::path::Path;

use strictly_contract::{Direction, ShapeId};

use crate::contract::{WEATHER, contract};

#[test]
fn schemas() {
    for (specification, shape, direction) in [
        ("specs/appconfig.smithy", "StartDeploymentInput", Direction::Input),
        ("specs/appconfig.smithy", "CreateHostedConfigurationVersionInput", Direction::Input),
        ("specs/codecatalyst.smithy", "StartWorkflowRunInput", Direction::Input),
        ("specs/proton.smithy", "CreateServiceTemplateVersionInput", Direction::Input),
        ("specs/wellarchitected.smithy", "CreateMilestoneInput", Direction::Input),
        (WEATHER, "Report", Direction::Input),
        (WEATHER, "City", Direction::Output),
    ] {
        let contract = contract(specification);
        let id = ShapeId::new(contract.service.id.namespace(), shape);
        let schema = contract.json_schema(&id, direction).unwrap();
        let found = format!("{schema}\n");
        let reread: serde_json::Value = serde_json::from_str(&found).unwrap();
        assert_eq!(&reread, schema.as_value());
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schema").join(shape);
        let path = path.with_extension("json");
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(&path, found).unwrap();
        } else {
            let expected = fs::read_to_string(&path).unwrap();
            assert!(found == expected, "{} is out of date: UPDATE_EXPECT=1", path.display());
        }
    }
}
