//! What the modules of services are called.

use std::collections::BTreeMap;

use strictly_contract::ShapeId;

use crate::names;

/// A name for the module of each service: the last part of its namespace (`appconfig` for
/// `com.amazonaws.appconfig#AmazonAppConfig`); if services share that, the service's own name; if
/// they share even that, both.
pub(crate) fn names(services: &[&ShapeId], chosen: &BTreeMap<String, String>) -> Vec<String> {
    let namespace = |id: &ShapeId| id.namespace().rsplit('.').next().unwrap_or_default().to_owned();
    let candidates = |id: &ShapeId| {
        let whole = format!("{}_{}", id.namespace(), id.name());
        [namespace(id), id.name().to_owned(), whole].map(|name| names::module(&name))
    };
    let all: Vec<_> = services.iter().map(|id| candidates(id)).collect();
    let is_unique = |name: &String| all.iter().filter(|others| others.contains(name)).count() == 1;
    let choose = |(id, candidates): (&&ShapeId, &[String; 3])| {
        let chosen = chosen.get(&id.to_string()).or_else(|| chosen.get(id.name()));
        let unique = || candidates.iter().find(|name| is_unique(name));
        chosen.or_else(unique).unwrap_or(&candidates[2]).clone()
    };
    services.iter().zip(&all).map(choose).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn are_short_while_they_can_be() {
        let ids: Vec<ShapeId> = ["a.config#AmazonAppConfig", "a.weather#One", "b.weather#TwoHTTP"]
            .map(|id| id.parse().unwrap())
            .to_vec();
        let ids: Vec<_> = ids.iter().collect();
        assert_eq!(names(&ids, &BTreeMap::new()), ["config", "one", "two_http"]);
        let chosen = BTreeMap::from([("One".to_owned(), "first".to_owned())]);
        assert_eq!(names(&ids, &chosen), ["config", "first", "two_http"]);
    }
}
