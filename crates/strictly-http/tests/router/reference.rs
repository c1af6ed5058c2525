//! A matcher that tries every pattern in every way, and ranks as the specification says.

use http::Method;
use proptest::prelude::*;
use strictly_http::uri::{Segment, UriPattern, percent, query};
use strictly_http::{Router, Unrouted};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn routes_as_the_reference_does(
        patterns in proptest::collection::vec(pattern(), 1..8),
        uris in proptest::collection::vec(uri(), 1..20),
    ) {
        let patterns = distinct(&patterns);
        let router = Router::new(patterns.iter().enumerate().map(|(index, pattern)| (Method::GET, pattern.to_string(), index)));
        let router = router.unwrap();
        for uri in uris {
            let (path, query) = uri.split_once('?').map_or((uri.as_str(), None), |(path, query)| (path, Some(query)));
            let found = router.find(&Method::GET, path, query);
            let expected = best(&patterns, path, query);
            match (found, expected) {
                (Ok(found), Some((index, labels))) => {
                    prop_assert_eq!(*found.target, index, "{} of {:?}", uri, patterns);
                    let raw: Vec<_> = found.labels.map(|label| label.raw.to_owned()).collect();
                    prop_assert_eq!(raw, labels, "{} of {}", uri, patterns[index]);
                }
                (Err(Unrouted::NotFound), None) => {}
                (found, expected) => prop_assert!(false, "{uri} of {patterns:?}: {found:?}, not {expected:?}"),
            }
        }
    }

    #[test]
    fn what_is_sent_is_routed_back(
        pattern in pattern(),
        values in proptest::collection::vec("(|[^\0]{1,8}|[./%+]{1,4})", 5),
    ) {
        let pattern: UriPattern = pattern.parse().unwrap();
        let values: Vec<_> = pattern.labels().zip(values).map(|(_, value)| value).collect();
        let uri = pattern.expand(&values).unwrap();
        let router = Router::new([(Method::PUT, pattern.to_string(), ())]).unwrap();
        let uri: http::Uri = uri.parse().unwrap();
        let found = router.find(&Method::PUT, uri.path(), uri.query()).unwrap();
        let decoded: Vec<_> = found.labels.map(|label| label.decode().unwrap().into_owned()).collect();
        // A trailing slash means nothing, not even one that a greedy label's value brings along.
        let is_greedy = |segment: &Segment| matches!(segment, Segment::Greedy(_));
        if uri.path().ends_with('/') && pattern.segments().iter().any(is_greedy) {
            prop_assert_eq!(decoded.len(), values.len());
        } else {
            prop_assert_eq!(decoded, values);
        }
    }

    #[test]
    fn what_is_encoded_is_decoded(key in ".*", value in ".*") {
        let mut text = String::new();
        percent::encode(&mut text, &value);
        prop_assert!(text.is_ascii());
        prop_assert_eq!(percent::decode(&text).unwrap(), value.as_str());
        let mut text = String::new();
        query::push(&mut text, &key, &value);
        query::push(&mut text, &value, &key);
        let pairs: Vec<_> = query::pairs(&text).map(Result::unwrap).collect();
        prop_assert_eq!(pairs, [(key.as_str().into(), value.as_str().into()), (value.as_str().into(), key.as_str().into())]);
    }

    #[test]
    fn nothing_panics(text in ".*", path in "[/%a-c{}.?]*") {
        let _ = percent::decode(&text);
        let _ = query::pairs(&text).count();
        let _ = text.parse::<UriPattern>();
        let _ = path.parse::<UriPattern>();
        let router = super::router(&["/{a}/b?c", "/{a+}/{b}", "/a"]);
        for path in [&text, &path] {
            let _ = router.find(&Method::GET, path, Some(&text)).map(|found| found.labels.count());
        }
    }
}

fn config() -> ProptestConfig {
    let cases = std::env::var("STRICTLY_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig {
        cases: cases.unwrap_or(256),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn pattern() -> impl Strategy<Value = String> {
    let segment = prop_oneof![Just("/a"), Just("/b"), Just("/{l}"), Just("/{g+}")];
    let segments = proptest::collection::vec(segment, 0..5);
    let query = prop_oneof![4 => Just(""), 1 => Just("?k"), 1 => Just("?k=v"), 1 => Just("?j&k"), 1 => Just("?j")];
    (segments, query).prop_map(|(segments, query)| {
        let mut path = String::new();
        for (index, segment) in segments.iter().enumerate() {
            let segment =
                if path.contains("+}") { segment.replace('+', "") } else { (*segment).to_owned() };
            path.push_str(
                &segment.replace('l', &format!("l{index}")).replace('g', &format!("g{index}")),
            );
        }
        if path.is_empty() {
            path.push('/');
        }
        path + query
    })
}

fn uri() -> impl Strategy<Value = String> {
    let segment = prop_oneof![4 => Just("/a"), 4 => Just("/b"), 1 => Just("/%61"), 1 => Just("/c"), 1 => Just("/%zz"), 1 => Just("/")];
    let part =
        prop_oneof![Just("k"), Just("k=v"), Just("k=w"), Just("j=1"), Just(""), Just("%6B=v")];
    let query = proptest::option::of(proptest::collection::vec(part, 0..4));
    (proptest::collection::vec(segment, 1..6), query).prop_map(|(segments, query)| {
        let query = query.map(|parts| format!("?{}", parts.join("&")));
        segments.concat() + &query.unwrap_or_default()
    })
}

/// The patterns without those that conflict with an earlier one.
fn distinct(texts: &[String]) -> Vec<UriPattern> {
    let mut patterns: Vec<UriPattern> = Vec::new();
    for text in texts {
        let pattern: UriPattern = text.parse().unwrap();
        let same = |other: &UriPattern| {
            kinds(other) == kinds(&pattern) && other.query() == pattern.query()
        };
        if patterns.iter().any(same) {
            let all = patterns
                .iter()
                .chain([&pattern])
                .map(|pattern| (Method::GET, pattern.to_string(), ()));
            assert!(Router::new(all).is_err(), "{pattern} is no conflict in {patterns:?}");
        } else {
            patterns.push(pattern);
        }
    }
    patterns
}

fn kinds(pattern: &UriPattern) -> Vec<(u8, &str)> {
    fn kind(segment: &Segment) -> (u8, &str) {
        match segment {
            Segment::Literal(name) => (0, name.as_str()),
            Segment::Label(_) => (1, ""),
            Segment::Greedy(_) => (2, ""),
        }
    }
    pattern.segments().iter().map(kind).collect()
}

fn best(patterns: &[UriPattern], path: &str, query: Option<&str>) -> Option<(usize, Vec<String>)> {
    let split = |path: &str| path.split('/').skip(1).map(str::to_owned).collect::<Vec<_>>();
    let ways = [path.strip_suffix('/').map(split), Some(split(path))];
    ways.into_iter().flatten().find_map(|segments| {
        let matching = patterns.iter().enumerate().filter(|(_, pattern)| fits(pattern, query));
        let matching = matching.filter_map(|(index, pattern)| {
            Some((index, pattern, take(pattern.segments(), &segments)?))
        });
        let best =
            matching.reduce(|best, next| if is_better(next.1, best.1) { next } else { best });
        best.map(|(index, _, labels)| (index, labels))
    })
}

fn take(pattern: &[Segment], path: &[String]) -> Option<Vec<String>> {
    let Some((segment, rest)) = pattern.split_first() else {
        return path.is_empty().then(Vec::new);
    };
    let most = if matches!(segment, Segment::Greedy(_)) { path.len() } else { 1.min(path.len()) };
    (1..=most).rev().find_map(|count| {
        let (taken, after) = path.split_at(count);
        if let Segment::Literal(name) = segment {
            if percent::decode(&taken[0]).ok()? != name.as_str() {
                return None;
            }
            return take(rest, after);
        }
        let mut labels = take(rest, after)?;
        labels.insert(0, taken.join("/"));
        Some(labels)
    })
}

fn fits(pattern: &UriPattern, query: Option<&str>) -> bool {
    let sent: Vec<_> = query::pairs(query.unwrap_or("")).map(Result::unwrap).collect();
    pattern.query().iter().all(|(key, value)| {
        let of_key: Vec<_> = sent.iter().filter(|(sent, _)| sent == key).collect();
        !of_key.is_empty()
            && of_key.iter().all(|(_, sent)| value.as_ref().is_none_or(|value| sent == value))
    })
}

/// The comparison of the specification; the rest is ours.
fn is_better(one: &UriPattern, other: &UriPattern) -> bool {
    let (mine, theirs) = (kinds(one), kinds(other));
    for (mine, theirs) in mine.iter().zip(&theirs) {
        if mine.0 != theirs.0 {
            return mine.0 < theirs.0;
        }
    }
    let values = |pattern: &UriPattern| pattern.query().values().flatten().count();
    let rank =
        |pattern: &UriPattern| (pattern.segments().len(), pattern.query().len(), values(pattern));
    rank(one) > rank(other)
}
