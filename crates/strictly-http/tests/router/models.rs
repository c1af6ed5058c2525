//! The URIs of real services.

use std::path::Path;

use http::Method;
use serde_json::Value;
use strictly_http::Router;
use strictly_http::uri::UriPattern;

/// Every route table builds, and what is sent to an operation is routed back to it.
#[test]
fn real_services() {
    let Some(models) = std::env::var_os("STRICTLY_MODELS") else {
        println!("skipped: STRICTLY_MODELS does not name a folder of models");
        return;
    };
    let (mut services, mut operations) = (0, 0);
    for entry in std::fs::read_dir(Path::new(&models)).unwrap() {
        let path = entry.unwrap().path();
        let model: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        let table = table(&model);
        let router = Router::new(table.iter().map(|(method, uri, id)| (method.clone(), uri, *id)));
        let router = router.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for (method, uri, id) in &table {
            let pattern: UriPattern = uri.parse().unwrap();
            let labels: Vec<_> = pattern.labels().map(|name| format!("the/{name}")).collect();
            let request: http::Uri = pattern.expand(&labels).unwrap().parse().unwrap();
            let found = router.find(method, request.path(), request.query()).unwrap();
            assert_eq!(found.target, id, "{method} {uri}");
            let decoded = found.labels.map(|label| label.decode().unwrap().into_owned());
            assert_eq!(decoded.collect::<Vec<_>>(), labels, "{method} {uri}");
        }
        services += usize::from(!table.is_empty());
        operations += table.len();
    }
    println!("{operations} operations of {services} services");
    assert!(operations > 0);
}

/// Methods, URIs and shape IDs of all operations that are bound to HTTP.
fn table(model: &Value) -> Vec<(Method, &str, &str)> {
    let shapes = model["shapes"].as_object().into_iter().flatten();
    let bound = shapes.filter_map(|(id, shape)| {
        let http = shape.get("traits")?.get("smithy.api#http")?;
        Some((http["method"].as_str()?.parse().ok()?, http["uri"].as_str()?, id.as_str()))
    });
    bound.collect()
}
