//! Routing by `X-Amz-Target`.

use http::{HeaderMap, HeaderValue, Method};
use strictly_http::{TargetRouter, Unrouted};

fn find(method: &Method, path: &str, targets: &[&str]) -> Result<u8, Unrouted> {
    let router = TargetRouter::new([("Atlas.GetCity", 1), ("Atlas.PutCity", 2)]);
    let values = targets.iter().map(|target| HeaderValue::from_str(target).unwrap());
    let mut headers = HeaderMap::new();
    values.for_each(|value| {
        headers.append("X-Amz-Target", value);
    });
    router.find(method, path, &headers).copied()
}

#[test]
fn targets() {
    assert_eq!(find(&Method::POST, "/", &["Atlas.PutCity"]), Ok(2));
    let refused = find(&Method::GET, "/", &["Atlas.PutCity"]);
    assert_eq!(refused, Err(Unrouted::MethodNotAllowed(vec![Method::POST])));
    let unknown: [(&str, &[&str]); 6] = [
        ("/a", &["Atlas.GetCity"]),
        ("/", &[]),
        ("/", &["Atlas"]),
        ("/", &["Atlas.getCity"]),
        ("/", &[" Atlas.GetCity"]),
        ("/", &["Atlas.GetCity", "Atlas.GetCity"]),
    ];
    for (path, targets) in unknown {
        assert_eq!(
            find(&Method::POST, path, targets),
            Err(Unrouted::NotFound),
            "{path} {targets:?}"
        );
    }
}
