//! The tables under "http trait" in the Smithy specification, and what it leaves open.

use http::Method;
use strictly_http::{Router, Unrouted};

use super::{expect, find, router};

#[test]
fn literals() {
    let here = Some(("/my/uri/path", &[][..]));
    expect(
        &["/my/uri/path"],
        &[
            ("/my/uri/path", here),
            ("/my/uri/path/", here),
            ("/my/uri", None),
            ("/my/uri/other", None),
            ("/my/uri/path/other", None),
            ("/MY/uri/path", None),
            ("/my/uri//path", None),
            ("my/uri/path", None),
            ("", None),
        ],
    );
}

#[test]
fn literals_are_compared_decoded() {
    expect(
        &["/jobs/$next", "/re/(a+)+", "/a%20b"],
        &[
            ("/jobs/$next", Some(("/jobs/$next", &[]))),
            ("/jobs/%24next", Some(("/jobs/$next", &[]))),
            ("/re/%28a%2B%29%2b", Some(("/re/(a+)+", &[]))),
            ("/a%20b", Some(("/a%20b", &[]))),
            ("/a%2520b", None),
        ],
    );
}

#[test]
fn root() {
    expect(&["/"], &[("/", Some(("/", &[]))), ("//", None), ("/a", None)]);
    let both = &["/", "/{a}"];
    expect(both, &[("/", Some(("/", &[]))), ("//", Some(("/{a}", &[""])))]);
    expect(&["/{a}"], &[("/", Some(("/{a}", &[""])))]);
}

#[test]
fn labels() {
    let one = "/my/uri/{label}";
    expect(
        &[one],
        &[
            ("/my/uri/foo", Some((one, &["foo"]))),
            ("/my/uri/foo/", Some((one, &["foo"]))),
            ("/my/uri/foo?query=bar", Some((one, &["foo"]))),
            ("/my/uri", None),
            ("/my/uri/foo/bar", None),
        ],
    );
    let two = "/my/uri/{a}/{b}";
    expect(
        &[two],
        &[
            ("/my/uri/foo/bar", Some((two, &["foo", "bar"]))),
            ("/my/uri/bar/baz/", Some((two, &["bar", "baz"]))),
            ("/my/uri/foo", None),
            ("/my/uri", None),
            ("/my/uri/foo/bar/baz", None),
        ],
    );
}

#[test]
fn empty_labels_are_bound() {
    let inside = "/workloads/{id}/milestones";
    expect(&[inside], &[("/workloads//milestones", Some((inside, &[""])))]);
    let last = "/cities/{id}";
    expect(&[last], &[("/cities/", Some((last, &[""]))), ("/cities//", Some((last, &[""])))]);
    expect(&["/cities", last], &[("/cities/", Some(("/cities", &[])))]);
    let greedy = "/files/{path+}";
    expect(
        &[greedy],
        &[("/files/", Some((greedy, &[""]))), ("/files//a", Some((greedy, &["/a"])))],
    );
}

#[test]
fn greedy_labels() {
    let last = "/my/uri/{label+}";
    expect(
        &[last],
        &[
            ("/my/uri/foo/bar", Some((last, &["foo/bar"]))),
            ("/my/uri/bar/baz/", Some((last, &["bar/baz"]))),
            ("/my/uri/foo/bar/baz", Some((last, &["foo/bar/baz"]))),
            ("/my/uri", None),
        ],
    );
    let inside = "/prefix/{label+}/suffix";
    expect(
        &[inside],
        &[
            ("/prefix/foo/suffix", Some((inside, &["foo"]))),
            ("/prefix/foo/bar/suffix", Some((inside, &["foo/bar"]))),
            ("/prefix/foo/bar", None),
            ("/foo/bar/suffix", None),
            ("/prefix/foo/suffix/bar/suffix", Some((inside, &["foo/suffix/bar"]))),
            ("/prefix/suffix", None),
        ],
    );
    let more = "/{a}/{b+}/c/{d}/{e}";
    expect(&[more], &[("/1/2/3/c/4/5", Some((more, &["1", "2/3", "4", "5"])))]);
}

#[test]
fn query_literals() {
    let key = "/path?requiredKey";
    let here = Some((key, &[][..]));
    expect(
        &[key],
        &[
            ("/path?requiredKey", here),
            ("/path?requiredKey=", here),
            ("/path?requiredKey=anything", here),
            ("/path?other&requiredKey", here),
            ("/path?required%4Bey", here),
            ("/path", None),
            ("/path?", None),
            ("/path?otherKey", None),
            ("/path?requiredkey", None),
        ],
    );
    let value = "/path?requiredKey=requiredValue";
    let here = Some((value, &[][..]));
    expect(
        &[value],
        &[
            ("/path?requiredKey=requiredValue", here),
            ("/path?other&requiredKey=requiredValue", here),
            ("/path?requiredKey=required%56alue", here),
            ("/path", None),
            ("/path?", None),
            ("/path?requiredKey=otherValue", None),
            ("/path?requiredKey", None),
        ],
    );
}

#[test]
fn specificity() {
    let [one, two, three] = ["/abc/bcd/{xyz}", "/abc/{xyz}/cde", "/{xyz}/bcd/cde"];
    expect(
        &[three, two, one],
        &[
            ("/abc/bcd/cde", Some((one, &["cde"]))),
            ("/abc/foo/cde", Some((two, &["foo"]))),
            ("/foo/bcd/cde", Some((three, &["foo"]))),
        ],
    );
    let three = "/{xyz}/bcd/cde?def=efg";
    expect(
        &[three, two, one],
        &[
            ("/abc/bcd/cde?def=efg", Some((one, &["cde"]))),
            ("/abc/foo/cde?def=efg", Some((two, &["foo"]))),
            ("/foo/bcd/cde?def=efg", Some((three, &["foo"]))),
            ("/foo/bcd/cde", None),
        ],
    );
    let [one, two] = ["/abc/{xyz+}/bcd", "/abc/{xyz+}"];
    expect(
        &[two, one],
        &[
            ("/abc/foo/bar/bcd", Some((one, &["foo/bar"]))),
            ("/abc/foo/bar/baz", Some((two, &["foo/bar/baz"]))),
        ],
    );
}

#[test]
fn more_query_literals_win_and_missing_ones_lose() {
    let patterns = ["/b/{k}", "/b/{k}?acl", "/b/{k}?acl&id=1", "/b/{k}?id", "/b/c?never"];
    expect(
        &patterns,
        &[
            ("/b/x", Some(("/b/{k}", &["x"]))),
            ("/b/x?acl", Some(("/b/{k}?acl", &["x"]))),
            ("/b/x?id=1&acl", Some(("/b/{k}?acl&id=1", &["x"]))),
            ("/b/x?id=2&acl", Some(("/b/{k}?acl", &["x"]))),
            ("/b/c?id=2", Some(("/b/{k}?id", &["c"]))),
            ("/b/c?never&acl", Some(("/b/c?never", &[]))),
        ],
    );
}

#[test]
fn methods() {
    let of_methods = [
        (Method::GET, "/cities/{id}", 1),
        (Method::PUT, "/cities/{id}", 2),
        (Method::DELETE, "/cities/all", 3),
    ];
    let router = Router::new(of_methods).unwrap();
    let find = |method, path| router.find(&method, path, None).map(|found| *found.target);
    assert_eq!(find(Method::GET, "/cities/all"), Ok(1));
    assert_eq!(find(Method::DELETE, "/cities/all"), Ok(3));
    assert_eq!(
        find(Method::DELETE, "/cities/1"),
        Err(Unrouted::MethodNotAllowed(vec![Method::GET, Method::PUT]))
    );
    assert_eq!(find(Method::DELETE, "/towns"), Err(Unrouted::NotFound));
    let error = find(Method::POST, "/cities/1").unwrap_err();
    assert_eq!((error.status().as_u16(), Unrouted::NotFound.status().as_u16()), (405, 404));
    assert_eq!(error.to_string(), "the method is not allowed here, only GET, PUT");
}

/// A search that went through every combination of literals and labels would not come to an end.
#[test]
fn ambiguity_costs_nothing() {
    let mut patterns = Vec::new();
    for number in 0..256_u32 {
        let segment =
            |bit| if number >> bit & 1_u32 == 0 { "/a".to_owned() } else { format!("/{{l{bit}}}") };
        patterns.push((0..8_u32).map(segment).collect::<String>() + "/end");
    }
    let router = Router::new(patterns.iter().map(|pattern| (Method::GET, pattern, ()))).unwrap();
    let path = "/a".repeat(100_000);
    assert_eq!(router.find(&Method::GET, &path, None).err(), Some(Unrouted::NotFound));
    let router = self::router(&["/{a+}/b/{c}/d"]);
    assert!(find(&router, &("/b".repeat(100_000) + "/d")).is_some());
}
