//! The routes of every service, whether code was generated of it or not.

use http::Method;
use strictly_http::Router;
use strictly_http::uri::UriPattern;

#[test]
fn every_route_table_builds() {
    let (mut services, mut operations) = (0, 0);
    let paths = strictly_models_tests::all();
    for path in &paths {
        for contract in strictly_models_tests::contracts(path).1 {
            let bound = contract.operations.iter().filter_map(|operation| {
                let http = operation.http.as_ref()?;
                Some((http.method.parse::<Method>().unwrap(), &*http.uri, operation.id.name()))
            });
            let bound: Vec<_> = bound.collect();
            let router = Router::new(bound.iter().cloned());
            let router = router.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            for (method, uri, name) in &bound {
                let pattern: UriPattern = uri.parse().unwrap();
                let labels: Vec<_> = pattern.labels().map(|label| format!("the {label}")).collect();
                let request: http::Uri = pattern.expand(&labels).unwrap().parse().unwrap();
                let found = router.find(method, request.path(), request.query()).unwrap();
                assert_eq!(found.target, name, "{method} {uri}");
            }
            services += usize::from(!bound.is_empty());
            operations += bound.len();
        }
    }
    println!("{operations} operations of {services} services are routed");
    assert_eq!(operations > 0, !paths.is_empty());
}
